"""Case files with one case a line: `- printed → meaning` under the heading of its kind."""

from pathlib import Path


def arrow_cases(path: Path, kind: str) -> list[tuple[str, str]]:
    """The cases of one section of a file."""
    sections = path.read_text(encoding="utf-8").split("\n## ")
    section = next(s for s in sections if s.startswith(f"{kind}\n"))
    lines = (line for line in section.splitlines() if line.startswith("- "))
    pairs = (line.removeprefix("- ").rsplit(" → ", 1) for line in lines)
    return [(printed, meaning) for printed, meaning in pairs]
