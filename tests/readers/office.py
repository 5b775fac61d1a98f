"""LibreOffice as a tool of the tests: one run for all that is to be converted."""

import subprocess
from pathlib import Path


def convert(sources: list[Path], into: str, folder: Path) -> list[Path]:
    """Convert documents; `into` is what `--convert-to` takes ("odt", "txt:Text ...")."""
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        into,
        "--outdir",
        str(folder),
        *map(str, sources),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    suffix = "." + into.partition(":")[0]
    return [folder / source.with_suffix(suffix).name for source in sources]
