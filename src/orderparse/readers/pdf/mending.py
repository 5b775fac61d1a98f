"""Words that a line end cut: put together where the rest of the document shows how."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from orderparse.blocks import Block, Cell, Paragraph, Table
from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.patterns import pattern
from orderparse.tuples import NamedTuple

# Stands where a line end may have cut a word; no PDF text has it.
MARK = "\x1f"
_SEAM = pattern(r"([^\W_]*)(-?)\x1f(\w*)")
_WORD = pattern(r"[\w\-]+")
# A longer rest is a word of its own.
_REST = 3
# Signs that change the letter before them; no word begins with one.
_NEVER_FIRST = frozenset("ьъы")


class Mended(NamedTuple):
    """Blocks without marks, and what was put together on no more than its looks."""

    blocks: tuple[Block, ...]
    diagnostics: tuple[Diagnostic, ...]


def mend(blocks: Sequence[Block]) -> Mended:
    """Decide each marked line end by the words of the whole document."""
    marked = [number for number, block in enumerate(blocks) if _is_marked(block)]
    if not marked:
        return Mended(blocks=tuple(blocks), diagnostics=())
    known = _words(chain.from_iterable(map(texts_of, blocks)))
    mended = list(blocks)
    diagnostics = []
    for number in marked:
        mender = _Mender(known)
        mended[number] = _replaced(blocks[number], mender)
        for word, page in mender.joined:
            origin = Origin(page=page, block=number)
            diagnostics.append(note("word-mended", origin, word=word))
    return Mended(blocks=tuple(mended), diagnostics=tuple(diagnostics))


class _Mender:
    """Takes marks out of texts, and remembers which words it made."""

    def __init__(self, known: set[str]) -> None:
        self.joined: list[tuple[str, int | None]] = []
        self._known = known
        self._page: int | None = None

    def paragraph(self, paragraph: Paragraph) -> Paragraph:
        if MARK not in "".join(paragraph.lines):
            return paragraph
        self._page = paragraph.page
        lines = tuple(_SEAM.sub(self._seam, line) for line in paragraph.lines)
        return paragraph._replace(lines=lines)

    def cell(self, cell: Cell) -> Cell:
        mended = tuple(map(self.paragraph, cell.paragraphs))
        return cell if mended == cell.paragraphs else cell._replace(paragraphs=mended)

    def _seam(self, match: re.Match[str]) -> str:
        left, hyphen, right = match.groups()
        whole = f"{left}{right}"
        if hyphen and f"{left}-{right}".casefold() in self._known:
            return f"{left}-{right}"
        if whole.casefold() in self._known:
            return whole
        numbers = left.isdigit() and right[:1].isdigit()
        if hyphen or (not numbers and self._are_apart(left, right)):
            return f"{left}{hyphen} {right}"
        self.joined.append((whole, self._page))
        return whole

    def _are_apart(self, left: str, right: str) -> bool:
        """Whether they are two words rather than the parts of one."""
        if right[:1] in _NEVER_FIRST:
            return False
        known = any(part.casefold() in self._known for part in (left, right))
        return known or len(right) > _REST


def _replaced(block: Block, mender: _Mender) -> Block:
    if isinstance(block, Paragraph):
        return mender.paragraph(block)
    rows = [
        row._replace(cells=tuple(map(mender.cell, row.cells))) for row in block.rows
    ]
    return Table(rows=tuple(rows))


def _is_marked(block: Block) -> bool:
    return any(MARK in text for text in texts_of(block))


def texts_of(block: Block) -> Iterator[str]:
    """All lines of a block."""
    if isinstance(block, Paragraph):
        yield from block.lines
        return
    for row in block.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                yield from paragraph.lines


def _words(texts: Iterable[str]) -> set[str]:
    """The words of some texts that no mark touches, case folded."""
    whole = [_SEAM.sub(" ", text) if MARK in text else text for text in texts]
    different = set("\n".join(whole).split())
    return set(_WORD.findall("\n".join(different).casefold()))
