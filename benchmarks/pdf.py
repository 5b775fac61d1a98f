"""CPU time and memory from the bytes of a PDF to an order, beside what finds cells.

`python -m benchmarks.pdf [FILE ...]` prints a table: milliseconds of user and system
time a page in a warm process, the least of several runs, each contender in a process of
its own, and by how much its memory grew. Without files it takes both samples in three
printings and a plan of 300 rows; the same plan with four times the rows shows how we
grow. Peers that are not installed are left out (`pip install camelot-py pymupdf`).
"""

import argparse
import importlib.util
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
ALONE = "plan-1200-rows.pdf"
SAMPLES = ("ministry-order-340", "municipal-plan-20")
# Seconds: short tasks run more often.
ENOUGH = 1.0
PLANS = {"plan-300-rows.pdf": 300, ALONE: 1200}


def orderparse(path: Path) -> int:
    """Everything: pages, tables, fields, deadlines, parties."""
    import orderparse  # noqa: PLC0415 - each contender alone in its process
    from benchmarks.first_sight import forget  # noqa: PLC0415

    forget()
    order = orderparse.parse(path.read_bytes())
    return sum(len(plan.activities) for plan in order.plans)


def reading(path: Path) -> int:
    """Pages and tables only: the part of the PDF reader."""
    from orderparse.blocks import Table  # noqa: PLC0415
    from orderparse.limits import Limits  # noqa: PLC0415
    from orderparse.readers.pdf import PdfReader  # noqa: PLC0415

    blocks = PdfReader().read(path.read_bytes(), limits=Limits()).blocks
    return sum(len(block.rows) for block in blocks if isinstance(block, Table))


def pdfplumber(path: Path) -> int:
    """Text and the cells of all tables."""
    import pdfplumber  # noqa: PLC0415

    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_text()
        return sum(len(t) for page in pdf.pages for t in page.extract_tables())


def pymupdf(path: Path) -> int:
    """The cells of all tables."""
    import pymupdf  # noqa: PLC0415

    with pymupdf.open(path) as pdf:
        return sum(
            len(table.extract()) for page in pdf for table in page.find_tables().tables
        )


def camelot(path: Path) -> int:
    """The cells of all ruled tables."""
    import camelot.io  # noqa: PLC0415

    tables = camelot.io.read_pdf(str(path), pages="all", flavor="lattice")
    return sum(len(table.df) for table in tables)


CONTENDERS: dict[str, Callable[[Path], int]] = {
    "orderparse": orderparse,
    "orderparse.readers": reading,
    "pdfplumber": pdfplumber,
    "pymupdf": pymupdf,
    "camelot": camelot,
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument(
        "--runs", type=int, default=2, help="of each contender at least"
    )
    parser.add_argument("--one", choices=CONTENDERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        measured = measure(CONTENDERS[options.one], options.files[0], options.runs)
        print(json.dumps(measured))
        return
    with TemporaryDirectory() as folder:
        compare(options.files or made_files(Path(folder)), options.runs)


def measure(contender: Callable[[Path], int], path: Path, runs: int) -> list[float]:
    """Seconds, rows found and megabytes grown; imports and first use do not count."""
    small = ROOT / "samples" / "ministry-order-340.writer.pdf"
    contender(small)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times: list[float] = []
    rows = 0
    while len(times) < runs or sum(times) < ENOUGH:
        start = time.process_time()
        rows = contender(path)
        times.append(time.process_time() - start)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return [min(times), rows, (after - before) / 1024]


def compare(files: list[Path], runs: int) -> None:
    """Print one line a file and contender."""
    print(
        f"{'file':42}{'contender':20}{'ms a page':>10}{'slower':>8}{'rows':>6}{'MB':>6}"
    )
    for path in files:
        pages = count_pages(path)
        ours = 0.0
        for name in CONTENDERS:
            alone = path.name == ALONE and not name.startswith("orderparse")
            if alone or importlib.util.find_spec(name) is None:
                continue
            command = [sys.executable, "-m", "benchmarks.pdf", "--one", name]
            words = [*command, "--runs", str(runs), str(path.resolve())]
            printed = subprocess.check_output(words, text=True, cwd=ROOT)
            seconds, rows, grown = json.loads(printed.splitlines()[-1])
            ours = ours or seconds
            print(
                f"{path.name:42}{name:20}{1000 * seconds / pages:10.1f}"
                f"{seconds / ours:8.1f}{rows:6d}{grown:6.0f}",
                flush=True,
            )


def count_pages(path: Path) -> int:
    """How many pages a file has."""
    from pdf_oxide import PdfDocument  # noqa: PLC0415

    return PdfDocument.from_bytes(path.read_bytes()).page_count()


def made_files(folder: Path) -> list[Path]:
    """The samples, and plans whose every page end cuts a row."""
    from tests.readers.pdf.printer import print_pdf  # noqa: PLC0415
    from tests.readers.pdf.typesetter import Paper, plan_rows, print_plan  # noqa: PLC0415

    files = [
        ROOT / "samples" / f"{sample}.{way}.pdf"
        for sample in SAMPLES
        for way in ("writer", "chromium", "reportlab")
    ]
    for name, count in PLANS.items():
        sheets = print_plan(Paper(size=8, margin=41), list(plan_rows(count)))
        (folder / name).write_bytes(print_pdf(*sheets))
        files.append(folder / name)
    return files


if __name__ == "__main__":
    main()
