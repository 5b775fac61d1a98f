"""Any files of a folder, read as a user would, and what came of it.

`python benchmarks/strangers.py FOLDER` gives every file below a folder to the command
line and prints which outcomes there were, how often, and one file of each; then the
slowest and the largest. What is read is also put behind the head of an order, so that
the parsing is tried on documents that are no orders. Exit status 1 where a promise of
SECURITY.md was broken. Linux only.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from orderparse import Limits, export, load
from orderparse.blocks import Paragraph
from orderparse.bounds import attempt
from orderparse.errors import CrashedError
from orderparse.isolation import run_isolated
from orderparse.model import Source
from orderparse.parsing import parse_reading
from orderparse.parsing.deadlines import Context
from orderparse.readers import choose_reader
from tests.robustness.cases import HEADER

# What a document may take, the start of the program included.
_SECONDS, _MEGABYTES = 5.5, 512
_LIMITS = Limits()
_LOST = "text-conservation"
_MOST_SHOWN = 5


class Outcome(NamedTuple):
    """What came of one file: seconds of CPU time, megabytes, words for people."""

    path: Path
    seconds: float
    megabytes: float
    said: str
    broken: str = ""


def main() -> None:
    """Read all files and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    outcomes = [_judged(path) for path in files]
    _tell_kinds(outcomes)
    for name in ("seconds", "megabytes"):
        print(f"most {name}:")
        most = sorted(
            ((getattr(one, name), one.path) for one in outcomes), reverse=True
        )
        for amount, path in most[:_MOST_SHOWN]:
            print(f"  {amount:7.2f} {path}")
    broken = [one for one in outcomes if one.broken]
    for one in broken:
        print(f"BROKEN: {one.path}: {one.broken}")
    print(f"{len(outcomes)} files, {len(broken)} broken promises")
    sys.exit(bool(broken))


def _judged(path: Path) -> Outcome:
    outcome = _run(path)
    wrong = [outcome.broken] if outcome.broken else []
    if outcome.seconds > _SECONDS or outcome.megabytes > _MEGABYTES:
        wrong.append(f"{outcome.seconds:.1f} s, {outcome.megabytes:.0f} MB")
    work = attempt(lambda: run_isolated(lambda: _unlawful(path), _LIMITS), _LIMITS)
    if isinstance(work, str | CrashedError) and str(work):
        wrong.append(str(work))
    return outcome._replace(broken="; ".join(wrong))


def _run(path: Path) -> Outcome:
    """One run of the command line: its last words, and whether they are in order."""
    command = [sys.executable, "-m", "orderparse", str(path), "--to", "json"]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            command, stdout=out, stderr=err, env={**os.environ, "LC_ALL": "C.UTF-8"}
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        for stream in (out, err):
            stream.seek(0)
        printed, told = out.read(), err.read().decode("utf-8", "replace")
    _, _, said = told.partition(": error: ")
    return Outcome(
        path,
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / 1024,
        said.strip() or "an order",
        "; ".join(_wrong(process.returncode, printed, told)),
    )


def _wrong(status: int, printed: bytes, told: str) -> Iterator[str]:
    if status not in (0, 1) or "Traceback" in told or "a defect of" in told:
        yield f"exit status {status}: {told.strip()}"
    elif status == 1 and len(told.splitlines()) != 1:
        yield "not one line for one error"
    if _LOST.encode() in printed:
        yield _LOST


def _unlawful(path: Path) -> str:
    """What is wrong with the document as an order, or nothing."""
    _, reader = choose_reader(content := path.read_bytes())
    reading = reader.read(content, limits=_LIMITS)
    head = (Paragraph((line,)) for line in HEADER)
    whole = reading._replace(blocks=(*head, *reading.blocks))
    source = Source(format=reading.format, sha256="")
    orders = parse_reading(whole, source, Context())
    doubts = [doubt for order in orders for doubt in order.diagnostics]
    lost = [doubt.message for doubt in doubts if doubt.code == _LOST]
    if not orders or any(order != load(export(order, "json")) for order in orders):
        lost.append("no order, or another one from its JSON")
    return "; ".join(lost)


def _tell_kinds(outcomes: list[Outcome]) -> None:
    kinds: defaultdict[tuple[str, str], list[Path]] = defaultdict(list)
    for one in outcomes:
        said = re.sub(r"\d+", "N", one.said)
        kinds[one.path.suffix.lower(), said].append(one.path)
    for (suffix, said), paths in sorted(kinds.items()):
        print(f"{len(paths):6} {suffix:6} {said} ({paths[0].name})")


if __name__ == "__main__":
    main()
