"""From bytes to an order and its exports: each stage, beside floors and peers.

`python -m benchmarks.whole_way` prints tables in Markdown: CPU milliseconds (user and
system) in a warm process that sees each document as for the first time, medians of
interleaved runs. The floors do the least that
anybody could: unpack and parse the parts a DOCX needs and collect their letters; the PDF
engine's bare text; decoding. Peers are measured where they are installed; none of them
gives more than text and cells. The last column is the most memory of a process that
reads the last file and does nothing else, its imports included. The tables at the end
show how rows, pages and documents cost (`--curves` prints these alone).
"""

import argparse
import gc
import math
import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory

import pdf_oxide

import orderparse
from benchmarks import many_documents, peers, word_speed
from benchmarks.first_sight import forget
from benchmarks.peers import cpu_seconds, installed
from orderparse.limits import Limits
from orderparse.parsing import parse_reading
from orderparse.parsing.deadlines import Context
from orderparse.readers import choose_reader
from tests.readers.pdf.printer import print_pdf
from tests.readers.pdf.typesetter import Paper, plan_rows, print_plan

_SAMPLES = Path(__file__).parent.parent / "samples"
_FILES = (
    "ministry-order-340.docx",
    "municipal-plan-20.docx",
    "ministry-order-340.writer.pdf",
    "municipal-plan-20.writer.pdf",
    "ministry-order-340.txt",
    "municipal-plan-20.txt",
)
_PACKAGES = (
    *("orderparse", "lxml", "regex", "attrs", "pdf-oxide", "python-docx"),
    *("docx2python", "mammoth", "markitdown", "docling-slim", "pdfplumber"),
    *("camelot-py", "pymupdf", "docling-parse"),
)
_ROWS = (625, 1_250, 2_500, 5_000, 10_000)
_HEADING = "№\tМероприятие\tСрок\tОтветственный\tРезультат"
_ROW = (
    "{0}\tПровести семинар {0} для школ района\tдо {1} мая 2021 года\tРУО, школы\tОтчёт"
)
_PAGES = (5, 10, 20, 40, 80)
_ROWS_A_PAGE = 30  # more than fit
_DOCUMENTS = (25, 50, 100, 200, 400)
_WHOLE = "whole way to an order"
_ALONE = """
import sys
from pathlib import Path
from benchmarks.peers import {name}, peak_megabytes
read = {name}(Path(sys.argv[1]).read_bytes())
print(peak_megabytes())
"""
_SLOW = 0.5  # seconds beyond which one run tells enough

Task = Callable[[], object]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11, help="of each task")
    parser.add_argument("--curves", action="store_true", help="the growth only")
    options = parser.parse_args()
    many_documents.adopt_orphans()
    print(f"{platform.platform()}, {os.cpu_count()} processors")
    print(f"Python {platform.python_version()}, {', '.join(_versions())}")
    for suffix in () if options.curves else (".docx", ".pdf", ".txt"):
        files = [_SAMPLES / name for name in _FILES if name.endswith(suffix)]
        _print_tables(files, options.runs)
    _print_curves()


def _versions() -> list[str]:
    found = []
    for name in _PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return found


def _print_tables(files: list[Path], runs: int) -> None:
    """One table a format: a column a file, a line a task."""
    columns = [_medians(_tasks(path), runs) for path in files]
    print(f"\n| CPU ms | {' | '.join(path.name for path in files)} | peak MB |")
    print("| --- " * (len(files) + 2) + "|")
    for name in columns[0]:
        whole = [column[_WHOLE] for column in columns]
        times = [column[name] for column in columns]
        cells = [f"{t:.1f} ({t / w:.2f})" for t, w in zip(times, whole, strict=True)]
        cells.append(_peak(name, files[-1]))
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


def _medians(tasks: Mapping[str, Task], runs: int) -> dict[str, float]:
    """Milliseconds of each task; what is slow runs once."""
    for task in tasks.values():
        task()  # the first run imports and compiles
    gc.freeze()  # nobody pays for looking through what others have loaded
    times = {name: [_seconds(task)] for name, task in tasks.items()}
    slow = {name for name, (first,) in times.items() if first > _SLOW}
    for _ in range(runs):
        for name in tasks:
            if name not in slow:
                times[name].append(_seconds(tasks[name]))
    return {name: statistics.median(found) * 1000 for name, found in times.items()}


def _seconds(task: Task) -> float:
    forget()
    start = cpu_seconds()
    task()
    return cpu_seconds() - start


def _tasks(path: Path) -> dict[str, Task]:
    content = path.read_bytes()
    _, reader = choose_reader(content)
    reading = reader.read(content, limits=Limits())
    order = orderparse.parse(content)
    return {
        "floor": lambda: _FLOORS[path.suffix](content),
        "stage: bytes to blocks": lambda: reader.read(content, limits=Limits()),
        "stage: blocks to order": lambda: parse_reading(
            reading, order.source, Context()
        ),
        _WHOLE: lambda: orderparse.parse(content),
        "export to JSON": lambda: orderparse.export(order, "json"),
        "export to iCalendar": lambda: orderparse.export(order, "ics"),
        **{
            name: partial(read, content)
            for name, read in installed(path.suffix).items()
        },
    }


def _peak(name: str, path: Path) -> str:
    """Megabytes of a process that reads one file, imports included."""
    reads = {_WHOLE: peers.orderparse, **installed(path.suffix)}
    if name not in reads:
        return ""
    words = ["-c", _ALONE.format(name=reads[name].__name__), str(path)]
    root = Path(__file__).parent.parent
    done = subprocess.run(
        [sys.executable, *words], check=True, capture_output=True, text=True, cwd=root
    )
    return f"{float(done.stdout.split()[-1]):.0f}"


def _pdf_text(content: bytes) -> object:
    document = pdf_oxide.PdfDocument.from_bytes(content)
    return [document.extract_text(page) for page in range(document.page_count())]


_FLOORS: dict[str, Callable[[bytes], object]] = {
    ".docx": word_speed.floor,
    ".pdf": _pdf_text,
    ".txt": lambda content: content.decode().splitlines(),
}


def _print_curves() -> None:
    """Sizes against time, and the exponent of the power law that fits."""
    _print_curve("rows of a plan in text", _ROWS, _plan)
    _print_curve("pages of a plan in PDF", _PAGES, _pages)
    _print_curve_of_documents()


def _print_curve(
    what: str, sizes: tuple[int, ...], made: Callable[[int], bytes]
) -> None:
    times = []
    for size in sizes:
        content = made(size)
        parse = partial(orderparse.parse, content)
        times.append(min(_seconds(parse) for _ in range(2)))
    _print_times(what, sizes, times)


def _print_curve_of_documents() -> None:
    """Whole runs of the command line with two workers, their start included."""
    times = []
    with TemporaryDirectory() as folder:
        for count in _DOCUMENTS:
            many_documents.make(Path(folder, str(count)), count)
            run = many_documents.run(Path(folder), 2, documents=str(count))
            times.append(run.parent + run.workers)
    _print_times("documents, two workers", _DOCUMENTS, times)


def _print_times(what: str, sizes: tuple[int, ...], times: list[float]) -> None:
    print(f"\n| {what} | CPU ms | each, ms |\n| --- | --- | --- |")
    for size, seconds in zip(sizes, times, strict=True):
        print(f"| {size:,} | {seconds * 1000:.0f} | {seconds * 1000 / size:.2f} |")
    print(f"\nTime grows with the power {_exponent(sizes, times):.2f}.", flush=True)


def _pages(count: int) -> bytes:
    """A plan printed on so many pages, each of whose ends cuts a row."""
    rows = list(plan_rows(count * _ROWS_A_PAGE))
    sheets = print_plan(Paper(size=8, margin=41), rows)[:count]
    return print_pdf(*sheets)


def _plan(rows: int) -> bytes:
    lines = [_ROW.format(row, row % 28 + 1) for row in range(1, rows + 1)]
    head = "ПЛАН МЕРОПРИЯТИЙ\nна 2021 год\n"
    return "\n".join([head, _HEADING, *lines]).encode()


def _exponent(sizes: tuple[int, ...], times: list[float]) -> float:
    """The slope of the line through the logarithms, by least squares."""
    xs, ys = list(map(math.log, sizes)), list(map(math.log, times))
    return statistics.linear_regression(xs, ys).slope


if __name__ == "__main__":
    main()
