"""antiword: a .doc of Word 6 to 2003 -> blocks.

Its DocBook has the tables but drops line breaks, its text has the lines: the one is
mended by the other.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from orderparse.blocks import Block, Paragraph
from orderparse.errors import UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.markup import walk
from orderparse.readers.office.docbook import DocBook
from orderparse.readers.office.programs import find_program, run_program
from orderparse.readers.xml import parse_xml
from orderparse.tuples import NamedTuple

_ROOT = b"<book"
# So many lines may be printed otherwise in the DocBook before the next that is alike.
_NEAR = 10
_TABLE = "|"
_AS_DOCBOOK, _AS_LINES = ("-x", "db"), ("-w", "0")


def find_antiword() -> str | None:
    """The path of antiword, if it is installed."""
    return find_program("antiword")


def read_doc(program: str, content: bytes, limits: Limits) -> tuple[Block, ...]:
    """Read a .doc; letter sizes, alignment and merged rows are not told by antiword.

    Raises:
        UnreadableDocumentError: antiword cannot read it.
    """
    with TemporaryDirectory(prefix="orderparse-") as name:
        folder = Path(name)
        source = folder / "document.doc"
        source.write_bytes(content)
        docbook, text = (
            run_program((program, "-m", "UTF-8.txt", *form, str(source)), folder)
            for form in (_AS_DOCBOOK, _AS_LINES)
        )
    start = docbook.find(_ROOT)
    if start < 0:
        raise UnreadableDocumentError("damaged or password-protected document")
    body = DocBook(limits)
    # What comes before the root is antiword's own document type.
    walk(parse_xml(docbook[start:], limits), body)
    lines = _lines(text.decode("utf-8", "replace"))
    return tuple(_mended(body.finish(), lines))


class _Line(NamedTuple):
    """A line of the text; `opens` where a blank one comes before, `run`: no blanks."""

    text: str
    opens: bool
    run: str


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    opens = True
    for raw in text.splitlines():
        line = raw.strip()
        if line and not line.startswith(_TABLE):
            found.append(_Line(line, opens, _run(line)))
        opens = not line
    return found


def _run(text: str) -> str:
    return "".join(text.split())


def _mended(blocks: tuple[Block, ...], lines: list[_Line]) -> Iterator[Block]:
    # Both outputs have one order, so that the search goes on from the last find.
    place = 0
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield block
            continue
        start, stop = _find(_run(block.text), lines, place)
        if start == stop:
            yield block
            continue
        place = stop
        label = block.label
        for texts in _paragraphs(lines[start:stop]):
            yield block._replace(lines=texts, label=label)
            label = 0


def _find(run: str, lines: list[_Line], place: int) -> tuple[int, int]:
    """The lines that together make up the run, from the first to before the last."""
    for start in range(place, min(place + _NEAR, len(lines))):
        rest, stop = run, start
        while stop < len(lines) and rest and rest.startswith(lines[stop].run):
            rest = rest.removeprefix(lines[stop].run)
            stop += 1
        if not rest:
            return start, stop
    return place, place


def _paragraphs(lines: list[_Line]) -> Iterator[tuple[str, ...]]:
    """The lines, parted where a blank one stood."""
    texts: list[str] = []
    for line in lines:
        if line.opens and texts:
            yield tuple(texts)
            texts = []
        texts.append(line.text)
    yield tuple(texts)
