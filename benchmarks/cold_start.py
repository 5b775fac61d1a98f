"""CPU time of one cold run of the command line, against two floors.

`python benchmarks/cold_start.py` installs the project and icalendar in an environment of
their own, as users have them, and prints a table: user and system milliseconds of whole
processes, children included, medians over interleaved runs. With `--here` it measures
the environment that it runs in; tools of tests may load things whenever Python starts.
"""

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

_PROJECT = Path(__file__).parent.parent
_SAMPLES = _PROJECT / "samples"
_PEERS = {
    "bare interpreter": ["-c", "pass"],
    "import docx, icalendar": ["-c", "import docx, icalendar"],
    "import lxml.etree, regex, attrs": ["-c", "import lxml.etree, regex, attrs"],
}
# As on any user's machine, byte code is kept.
_ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name != "PYTHONDONTWRITEBYTECODE"
}
_FLOOR = "import lxml.etree, regex, attrs"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=21, help="of each command")
    parser.add_argument("--here", action="store_true", help="in this environment")
    given = parser.parse_args()
    if given.here:
        _measure(Path(sys.executable), given.runs)
        return
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / "bin" / "python"
        install = [
            str(python),
            "-m",
            "pip",
            "install",
            "-q",
            str(_PROJECT),
            "icalendar",
        ]
        subprocess.run(install, check=True)
        _measure(python, given.runs)


def _measure(python: Path, runs: int) -> None:
    commands = dict(_PEERS)
    for sample in sorted(_SAMPLES.glob("*.docx")):
        words = ["-m", "orderparse", str(sample), "--to", "ics", "-q"]
        commands[f"orderparse {sample.name} --to ics"] = words
    times: dict[str, list[float]] = {name: [] for name in commands}
    for words in commands.values():  # once unmeasured: byte code is written, files read
        _cpu_milliseconds([str(python), *words])
    for _ in range(runs):
        for name, words in commands.items():
            times[name].append(_cpu_milliseconds([str(python), *words]))
    _print(times, runs, python)


def _cpu_milliseconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=_ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    user = after.ru_utime - before.ru_utime
    return (user + after.ru_stime - before.ru_stime) * 1000


def _print(times: dict[str, list[float]], runs: int, python: Path) -> None:
    packages = ("orderparse", "lxml", "regex", "attrs", "python-docx", "icalendar")
    print(f"{platform.platform()}, {os.cpu_count()} processors")
    ask = f"from importlib.metadata import version; print(*map(version, {packages}))"
    told = subprocess.run(
        [python, "-c", ask], check=True, capture_output=True, text=True
    )
    versions = map(" ".join, zip(packages, told.stdout.split(), strict=True))
    print(f"Python {platform.python_version()}, {', '.join(versions)}")
    print(f"median CPU of {runs} interleaved runs\n")
    floor = statistics.median(times[_FLOOR])
    for name, found in times.items():
        median = statistics.median(found)
        print(f"{name:<60} {median:6.0f} ms  {median / floor:5.2f} x floor")


if __name__ == "__main__":
    main()
