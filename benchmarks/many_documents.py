"""Throughput of many documents at once.

`python benchmarks/many_documents.py --documents 1000` makes documents from a sample,
reads them with one worker and with as many as there are processors, and prints a table.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

_SAMPLE = Path(__file__).parent.parent / "samples" / "ministry-order-340.docx"
_MAIN = "word/document.xml"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=500)
    documents = parser.parse_args().documents
    processors = os.cpu_count() or 1
    print(f"{platform.platform()}, {processors} processors, {documents} documents")
    with tempfile.TemporaryDirectory() as folder:
        _make(Path(folder, "in"), documents)
        slowest = 0.0
        for jobs in sorted({1, processors}):
            seconds = _run(Path(folder), jobs)
            slowest = slowest or seconds
            print(
                f"{jobs:3} workers {documents / seconds:8.1f} documents/s"
                f" {slowest / seconds:5.2f} x one worker"
            )


def _make(folder: Path, documents: int) -> None:
    """Documents that differ in their number, so that none is read twice."""
    folder.mkdir()
    with zipfile.ZipFile(_SAMPLE) as sample:
        parts = {name: sample.read(name) for name in sample.namelist()}
    for number in range(documents):
        path = folder / f"{number:06}.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                changed = content.replace(b"340", str(1000 + number).encode())
                archive.writestr(name, changed if name == _MAIN else content)


def _run(folder: Path, jobs: int) -> float:
    """Seconds of real time."""
    output = folder / f"out-{jobs}.jsonl"
    words = ["-m", "orderparse", str(folder / "in"), "-q", "-j", str(jobs), "-o"]
    started = time.monotonic()
    subprocess.run([sys.executable, *words, str(output)], check=True)
    return time.monotonic() - started


if __name__ == "__main__":
    main()
