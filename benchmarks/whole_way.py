"""From bytes to an order and its exports: each stage, beside floors and peers.

`python -m benchmarks.whole_way` prints tables in Markdown: CPU milliseconds (user and
system) in a warm process, medians of interleaved runs. The floors do the least that
anybody could: unpack and parse the parts a DOCX needs and collect their letters; the PDF
engine's bare text; decoding. Peers are measured where they are installed; none of them
gives more than text and cells. The last table shows how a plan's rows cost.
"""

import argparse
import math
import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pdf_oxide

import orderparse
from benchmarks import word_speed
from orderparse.limits import Limits
from orderparse.parsing import Given, parse_reading
from orderparse.readers.choice import choose_reader

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
    *("orderparse", "lxml", "attrs", "pdf-oxide", "python-docx"),
    *("docx2python", "mammoth", "markitdown", "pdfplumber"),
)
_ROWS = (625, 1_250, 2_500, 5_000, 10_000)
_HEADING = "№\tМероприятие\tСрок\tОтветственный\tРезультат"
_ROW = (
    "{0}\tПровести семинар {0} для школ района\tдо {1} мая 2021 года\tРУО, школы\tОтчёт"
)
_SLOW = 0.5  # seconds beyond which one run tells enough

Task = Callable[[], object]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11, help="of each task")
    runs = parser.parse_args().runs
    print(f"{platform.platform()}, {os.cpu_count()} processors")
    print(f"Python {platform.python_version()}, {', '.join(_versions())}")
    for suffix in (".docx", ".pdf", ".txt"):
        files = [_SAMPLES / name for name in _FILES if name.endswith(suffix)]
        _print_tables(files, runs)
    _print_growth()


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
    print(f"\n| CPU ms | {' | '.join(path.name for path in files)} |")
    print("| --- " * (len(files) + 1) + "|")
    for name in columns[0]:
        whole = [column["whole way to an order"] for column in columns]
        times = [column[name] for column in columns]
        cells = [f"{t:.1f} ({t / w:.2f})" for t, w in zip(times, whole, strict=True)]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


def _medians(tasks: Mapping[str, Task], runs: int) -> dict[str, float]:
    """Milliseconds of each task; what is slow runs once."""
    times: dict[str, list[float]] = {
        name: [_seconds(task)] for name, task in tasks.items()
    }
    slow = {name for name, (first,) in times.items() if first > _SLOW}
    for name in times.keys() - slow:
        times[name].clear()  # the first run imports and compiles
    for _ in range(runs):
        for name in tasks:
            if name not in slow:
                times[name].append(_seconds(tasks[name]))
    return {name: statistics.median(found) * 1000 for name, found in times.items()}


def _seconds(task: Task) -> float:
    start = time.process_time()
    task()
    return time.process_time() - start


def _tasks(path: Path) -> dict[str, Task]:
    content = path.read_bytes()
    _, reader = choose_reader(content)
    reading = reader.read(content, limits=Limits())
    order = orderparse.parse(content)
    return {
        "floor": lambda: _FLOORS[path.suffix](content),
        "stage: bytes to blocks": lambda: reader.read(content, limits=Limits()),
        "stage: blocks to order": lambda: parse_reading(reading, order.source, Given()),
        "whole way to an order": lambda: orderparse.parse(content),
        "export to JSON": lambda: orderparse.export(order, "json"),
        "export to iCalendar": lambda: orderparse.export(order, "ics"),
        **_peers(path.suffix, content),
    }


def _peers(suffix: str, content: bytes) -> dict[str, Task]:
    if suffix == ".docx":
        return {
            name: lambda read=read: read(content)  # type: ignore[misc]
            for name, (module, read) in word_speed.TOOLS.items()
            if name not in {"floor", "orderparse"} and find_spec(module)
        }
    if suffix == ".pdf" and find_spec("pdfplumber"):
        return {"pdfplumber, text and tables": lambda: _pdfplumber(content)}
    return {}


def _pdfplumber(content: bytes) -> object:
    with import_module("pdfplumber").open(BytesIO(content)) as pdf:
        return [(page.extract_text(), page.extract_tables()) for page in pdf.pages]


def _pdf_text(content: bytes) -> object:
    document = pdf_oxide.PdfDocument.from_bytes(content)
    return [document.extract_text(page) for page in range(document.page_count())]


_FLOORS: dict[str, Callable[[bytes], object]] = {
    ".docx": word_speed.floor,
    ".pdf": _pdf_text,
    ".txt": lambda content: content.decode().splitlines(),
}


def _print_growth() -> None:
    """Rows of a plan against time, and the exponent of the power law that fits."""
    print("\n| rows of a plan in text | CPU ms | a row, ms |\n| --- | --- | --- |")
    times = []
    for rows in _ROWS:
        content = _plan(rows)
        seconds = min(_seconds(lambda c=content: orderparse.parse(c)) for _ in range(2))  # type: ignore[misc]
        times.append(seconds)
        print(f"| {rows:,} | {seconds * 1000:.0f} | {seconds * 1000 / rows:.2f} |")
    print(f"\nTime grows with the power {_exponent(_ROWS, times):.2f} of the rows.")


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
