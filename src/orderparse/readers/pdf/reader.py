"""Pages -> one reading: tables and paragraphs of all pages in order."""

from collections.abc import Iterator

from orderparse.blocks import Paragraph, Reading
from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.pdf.lattice import Lattice, find_lattices
from orderparse.readers.pdf.lines import form_lines
from orderparse.readers.pdf.page import Page, PageSource
from orderparse.readers.pdf.paragraphs import form_paragraphs
from orderparse.readers.pdf.stitch import Fragment, Item, stitch
from orderparse.readers.pdf.tables import sort_words, table_rows
from orderparse.readers.pdf.words import Word, form_words

NO_TEXT = "no text layer"


def read_pages(source: PageSource, limits: Limits) -> Reading:
    """Read all pages of an open PDF.

    Raises:
        LimitExceededError: it has too many pages, glyphs or lines.
        UnreadableDocumentError: there is no text on any page.
    """
    if source.pages > limits.pages:
        raise LimitExceededError("pages", limits.pages, source.pages)
    items: list[Item] = []
    for number in range(1, source.pages + 1):
        items += _items(source.page(number), limits)
    if not items:
        raise UnreadableDocumentError(NO_TEXT)
    return Reading(format="pdf", pages=source.pages, blocks=tuple(stitch(items)))


def _items(page: Page, limits: Limits) -> Iterator[Item]:
    _check(page, limits)
    lattices = find_lattices(page.horizontal, page.vertical, limits.columns)
    words = form_words([glyph for glyph in page.glyphs if glyph.turn == 0])
    cells, outside = sort_words(lattices, words)
    for lattice, found in zip(lattices, cells, strict=True):
        above, outside = _split(outside, lattice)
        yield from _flow(above, page.number)
        if found:
            rows = table_rows(lattice, found, page.number)
            yield Fragment(xs=lattice.xs, rows=rows)
    yield from _flow(outside, page.number)


def _split(words: list[Word], lattice: Lattice) -> tuple[list[Word], list[Word]]:
    """The words above a lattice, and the others."""
    above = [word for word in words if word.y <= lattice.ys[0]]
    return above, [word for word in words if word.y > lattice.ys[0]]


def _flow(words: list[Word], page: int) -> Iterator[Paragraph]:
    lines = form_lines(words)
    if lines:
        left = min(line.x0 for line in lines)
        right = max(line.x1 for line in lines)
        yield from form_paragraphs(lines, left, right, page)


def _check(page: Page, limits: Limits) -> None:
    if len(page.glyphs) > limits.glyphs:
        raise LimitExceededError("glyphs", limits.glyphs, len(page.glyphs))
    edges = len(page.horizontal) + len(page.vertical)
    if edges > limits.edges:
        raise LimitExceededError("edges", limits.edges, edges)
