"""Throughput and memory of many documents at once.

`python benchmarks/many_documents.py --documents 10000` makes documents from the samples,
reads them with one worker and with as many as there are processors, in turn, and prints a
table. The parent hands out documents and keeps results beside the workers; its part of
the CPU time shows how many workers it can serve, whatever else the machine does.
`--kills` also kills a run at three moments, starts it again, and looks whether every
document came exactly once. Linux only.
"""

import argparse
import ctypes
import json
import os
import platform
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from resource import struct_rusage
from typing import NamedTuple

_SAMPLES = Path(__file__).parent.parent / "samples"
_MAIN = "word/document.xml"
_ADOPT_ORPHANS = 36  # PR_SET_CHILD_SUBREAPER of prctl(2): their CPU time is told too
_MOMENTS = (0.25, 0.5, 0.75)
# As on any user's machine, byte code is kept.
_ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name != "PYTHONDONTWRITEBYTECODE"
}


class Run(NamedTuple):
    """One run of the command line: seconds and megabytes.

    Attributes:
        real: time from start to end.
        parent: CPU time of the process that hands out the documents.
        workers: CPU time of all others.
        parent_peak: most memory of the parent.
        worker_peak: most memory of a worker.
    """

    real: float
    parent: float
    workers: float
    parent_peak: float
    worker_peak: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument(
        "--rounds", type=int, default=1, help="of each number of workers"
    )
    parser.add_argument("--kills", action="store_true", help="kill and start again")
    options = parser.parse_args()
    adopt_orphans()
    processors = os.cpu_count() or 1
    documents: int = options.documents
    print(f"{platform.platform()}, {processors} processors, {documents:,} documents")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "few", documents // 4)
        make(folder / "in", documents)
        counts = sorted({1, processors})
        runs: dict[int, list[Run]] = {jobs: [] for jobs in counts}
        few = run(folder, processors, documents="few")
        for number in range(options.rounds):
            # Every other round the other way round: what changes slowly cancels out.
            for jobs in counts if number % 2 else reversed(counts):
                runs[jobs].append(run(folder, jobs))
                _check(folder, documents)
        _print(runs, documents)
        most = runs[processors][-1]
        print(
            f"\nMemory with a quarter of the documents: parent {few.parent_peak:.0f} MB,"
            f" worker {few.worker_peak:.0f} MB; with all of them:"
            f" {most.parent_peak:.0f} MB, {most.worker_peak:.0f} MB."
        )
        if options.kills:
            _kill(folder, processors, most.real, documents)


def adopt_orphans() -> None:
    """Become the parent of what a run leaves behind."""
    ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1)


def _print(runs: dict[int, list[Run]], documents: int) -> None:
    print(
        "\n| workers | documents a second | times one | CPU ms a document"
        " | of them the parent | at most times one, by CPU |\n"
        "| --- | --- | --- | --- | --- | --- |"
    )
    real = {
        jobs: statistics.median(r.real for r in found) for jobs, found in runs.items()
    }
    one_worker = statistics.median(run.workers for run in runs[1])
    for jobs, found in runs.items():
        parent = statistics.median(run.parent for run in found)
        workers = statistics.median(run.workers for run in found)
        processors = os.cpu_count() or 1
        # One worker has the parent beside it; as many as processors share with it.
        bound = one_worker / max(
            workers / jobs, parent, (workers + parent) / processors
        )
        print(
            f"| {jobs} | {documents / real[jobs]:.1f} | {real[1] / real[jobs]:.2f}"
            f" | {(parent + workers) / documents * 1000:.2f}"
            f" | {parent / documents * 1000:.2f} | {bound:.2f} |"
        )


def run(folder: Path, jobs: int, documents: str = "in") -> Run:
    """Read the documents of a folder into a new output."""
    for old in folder.glob("out.jsonl*"):
        old.unlink()
    started = time.monotonic()
    process = _start(folder, jobs, documents)
    _, status, own = os.wait4(process.pid, 0)
    real = time.monotonic() - started
    if status:
        raise SystemExit(f"the run failed with status {status}")
    others = list(_orphans())
    return Run(
        real=real,
        parent=own.ru_utime + own.ru_stime,
        workers=sum(used.ru_utime + used.ru_stime for used in others),
        parent_peak=own.ru_maxrss / 1024,
        worker_peak=max(used.ru_maxrss for used in others) / 1024,
    )


def _start(folder: Path, jobs: int, documents: str = "in") -> "subprocess.Popen[bytes]":
    words = ["-m", "orderparse", documents, "-q", "-j", str(jobs), "-o", "out.jsonl"]
    return subprocess.Popen(
        [sys.executable, *words], cwd=folder, env=_ENVIRONMENT, start_new_session=True
    )


def _orphans() -> Iterator[struct_rusage]:
    """What the processes used that the run left behind; waits until they end."""
    while True:
        try:
            _, _, used = os.wait4(-1, 0)
        except ChildProcessError:
            return
        yield used


def _kill(folder: Path, jobs: int, seconds: float, documents: int) -> None:
    """Kill a run at three moments, each time going on where it was."""
    for old in folder.glob("out.jsonl*"):
        old.unlink()
    for moment in _MOMENTS:
        process = _start(folder, jobs)
        time.sleep(seconds * moment / len(_MOMENTS))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        list(_orphans())
    _start(folder, jobs).wait()
    list(_orphans())
    _check(folder, documents)
    print(f"\nKilled at {len(_MOMENTS)} moments and started again: each document once.")


def _check(folder: Path, documents: int) -> None:
    """Every document is in the output, once, in its order."""
    with (folder / "out.jsonl").open("rb") as lines:
        found = [json.loads(line)["source"]["name"] for line in lines]
    if found != sorted(path.name for path in (folder / "in").iterdir()):
        raise SystemExit(f"{len(found)} orders of {documents} documents")


def make(folder: Path, documents: int) -> None:
    """Documents that differ, so that none is taken for another that was read."""
    folder.mkdir()
    samples = sorted(
        path
        for path in _SAMPLES.iterdir()
        if path.suffix in {".docx", ".txt"} or path.name.endswith(".writer.pdf")
    )
    contents = [(path, path.read_bytes()) for path in samples]
    for number in range(documents):
        path, content = contents[number % len(contents)]
        name = f"{number:06}{path.suffix}"
        (folder / name).write_bytes(_changed(path.suffix, content, number))


def _changed(suffix: str, content: bytes, number: int) -> bytes:
    """The same order as other bytes."""
    if suffix == ".pdf":
        return content + b"%% %d\n" % number
    if suffix == ".txt":
        return content + b"\n" + str(number).encode()
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            part = source.read(name)
            mark = b"<!-- %d -->" % number if name == _MAIN else b""
            target.writestr(name, part + mark)
    return stream.getvalue()


if __name__ == "__main__":
    main()
