"""CPU time of one cold run of the command line, against two floors.

`python benchmarks/cold_start.py` prints a table: user and system milliseconds of whole
processes, children included, medians over interleaved runs.
"""

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

_SAMPLES = Path(__file__).parent.parent / "samples"
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
    runs = parser.parse_args().runs
    commands = dict(_PEERS)
    for sample in sorted(_SAMPLES.glob("*.docx")):
        words = ["-m", "orderparse", str(sample), "--to", "ics", "-q"]
        commands[f"orderparse {sample.name} --to ics"] = words
    times: dict[str, list[float]] = {name: [] for name in commands}
    for words in commands.values():  # once unmeasured: byte code is written, files read
        _cpu_milliseconds([sys.executable, *words])
    for _ in range(runs):
        for name, words in commands.items():
            times[name].append(_cpu_milliseconds([sys.executable, *words]))
    _print(times, runs)


def _cpu_milliseconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=_ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    user = after.ru_utime - before.ru_utime
    return (user + after.ru_stime - before.ru_stime) * 1000


def _print(times: dict[str, list[float]], runs: int) -> None:
    packages = ("orderparse", "lxml", "regex", "attrs", "python-docx", "icalendar")
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    print(f"{platform.platform()}, {os.cpu_count()} processors")
    print(f"Python {platform.python_version()}, {versions}")
    print(f"median CPU of {runs} interleaved runs\n")
    floor = statistics.median(times[_FLOOR])
    for name, found in times.items():
        median = statistics.median(found)
        print(f"{name:<60} {median:6.0f} ms  {median / floor:5.2f} x floor")


if __name__ == "__main__":
    main()
