"""What reading a Word file costs, by orderparse and by others.

`python benchmarks/word_speed.py` prints a table in Markdown: CPU milliseconds from bytes
to paragraphs and cells, the least of several runs, and how many times the floor that is.
The floor is `zipfile`, `lxml.etree.fromstring` of the parts that the document needs, and
their `itertext()`. The last columns show the memory that a process of its own needs
beyond its imports. Others than orderparse are measured where they are installed.
"""

import argparse
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.peers import cpu_seconds, installed, peak_megabytes
from orderparse.limits import Limits
from orderparse.readers.docx import DocxReader

_SAMPLES = Path(__file__).parent.parent / "samples"
_ALWAYS = ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels")
_MAIN = "word/document.xml"
_STYLES, _NUMBERING = "word/styles.xml", "word/numbering.xml"
_WORDS = [
    "мониторинг",
    "разработка",
    "утверждение",
    "план",
    "реализация",
    "программа",
    "качество",
    "образование",
    "проведение",
    "органы",
    "управления",
    "муниципальный",
    "район",
    "служба",
    "методический",
]
_COLUMNS = 5
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CELL = (
    '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1728"/></w:tcPr><w:p><w:pPr>'
    '<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="24"/></w:rPr>'
    "<w:t>{}</w:t></w:r></w:p></w:tc>"
)


def long_table(rows: int) -> bytes:
    """The first sample with one table of so many rows instead of its text."""
    chance = random.Random(rows)  # noqa: S311 - a made text, no secret
    cells = (
        _CELL.format(" ".join(chance.choices(_WORDS, k=6)))
        for _ in range(rows * _COLUMNS)
    )
    body = "".join(
        f"<w:tr>{''.join(next(cells) for _ in range(_COLUMNS))}</w:tr>"
        for _ in range(rows)
    )
    main = (
        f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body><w:tbl>{body}</w:tbl><w:p/>'
        "</w:body></w:document>"
    )
    stream = BytesIO()
    template = next(iter(sorted(_SAMPLES.glob("*.docx"))))
    with (
        zipfile.ZipFile(template) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, main if name == _MAIN else source.read(name))
    return stream.getvalue()


def floor(content: bytes) -> int:
    """Read the parts that the text needs, and nothing of their structure."""
    letters = 0
    with zipfile.ZipFile(BytesIO(content)) as archive:
        main = archive.read(_MAIN)
        parts = [main, *map(archive.read, _ALWAYS)]
        if b"w:pStyle" in main or b"w:rStyle" in main:
            parts.append(archive.read(_STYLES))
        if b"w:numPr" in main:
            parts.append(archive.read(_NUMBERING))
        for part in parts:
            letters += len("".join(map(str, etree.fromstring(part).itertext())))
    return letters


def orderparse(content: bytes) -> object:
    """All paragraphs, tables, labels, merged cells, hints."""
    return DocxReader().read(content, limits=Limits())


TOOLS: dict[str, Callable[[bytes], object]] = {
    "floor": floor,
    "orderparse": orderparse,
    **installed(".docx"),
}


def _milliseconds(read: Callable[[bytes], object], content: bytes, runs: int) -> float:
    times = []
    for _ in range(runs):
        start = cpu_seconds()
        read(content)
        times.append(cpu_seconds() - start)
        if times[-1] > 1:  # the slow need no second look
            break
    return min(times) * 1000


def _own_memory(name: str, path: Path) -> float:
    """Megabytes beyond the imports, in a process of its own."""
    command = [sys.executable, __file__, "--memory", name, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def _print_memory(name: str, path: Path) -> None:
    read = TOOLS[name]
    small = next(iter(sorted(_SAMPLES.glob("*.docx"))))
    read(small.read_bytes())
    before = peak_megabytes()
    read(path.read_bytes())
    print(peak_megabytes() - before)


def _documents(rows: int) -> Iterator[tuple[str, bytes]]:
    for path in sorted(_SAMPLES.glob("*.docx")):
        yield path.stem, path.read_bytes()
    for count in (rows // 4, rows // 2, rows):
        yield f"{count:,} rows x {_COLUMNS}", long_table(count)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--rows", type=int, default=5_000)
    parser.add_argument("--memory", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.memory:
        _print_memory(arguments.memory[0], Path(arguments.memory[1]))
        return
    print(f"| document | {' | '.join(TOOLS)} |")
    print("| --- " * (len(TOOLS) + 1) + "|")
    last = b""
    for name, content in _documents(arguments.rows):
        times = [
            _milliseconds(read, content, arguments.runs) for read in TOOLS.values()
        ]
        cells = [f"{t:.1f} ms, {t / times[0]:.1f} x" for t in times]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
        last = content
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.docx"
        path.write_bytes(last)
        with zipfile.ZipFile(path) as archive:
            size = archive.getinfo(_MAIN).file_size / 2**20
        cells = [f"{_own_memory(name, path) / size:.1f} x" for name in TOOLS]
    print(f"| memory, times the {size:.1f} MB of XML | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
