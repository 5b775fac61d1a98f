"""Pages -> one reading: tables and paragraphs of all pages in order."""

from collections.abc import Iterable, Iterator, Sequence

from orderparse.blocks import Reading
from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.pdf.flow import parts
from orderparse.readers.pdf.lattice import Lattice, find_lattices
from orderparse.readers.pdf.legibility import page_doubts, text_doubts
from orderparse.readers.pdf.lines import Line, form_lines
from orderparse.readers.pdf.mending import mend
from orderparse.readers.pdf.page import QUARTERS, Page, PageSource, Rule
from orderparse.readers.pdf.paragraphs import Column, form_paragraphs
from orderparse.readers.pdf.running import mark_running
from orderparse.readers.pdf.stitch import Fragment, Item, PageItems, stitch
from orderparse.readers.pdf.stretches import Seen, see
from orderparse.readers.pdf.tables import (
    aligned_rows,
    find_place,
    sort_words,
    table_rows,
)
from orderparse.readers.pdf.turning import main_turn, turn_back, turn_page
from orderparse.readers.pdf.words import Word, form_words

NO_TEXT = "no text layer"
# So many lines that end within so many points show where the column ends.
_FULL_LINES = 3
_NEAR_END = 6.0
# A rule between the rows of a table is no underline.
_LONG_RULE = 100.0


def read_pages(source: PageSource, limits: Limits) -> Reading:
    """Read all pages of an open PDF.

    Raises:
        LimitExceededError: it has too many pages, glyphs or lines.
        UnreadableDocumentError: there is no text on any page.
        EngineError: the engine fails.
    """
    if source.pages > limits.pages:
        raise LimitExceededError("pages", limits.pages, source.pages)
    pages = [
        _read_page(source.page(number), limits) for number in range(1, source.pages + 1)
    ]
    if not any(page.items for page in pages):
        raise UnreadableDocumentError(NO_TEXT)
    mended = mend(stitch(mark_running(pages)))
    doubts = (*page_doubts(pages), *text_doubts(mended.blocks))
    return Reading(
        format="pdf",
        pages=source.pages,
        blocks=mended.blocks,
        diagnostics=(*doubts, *mended.diagnostics),
    )


def _read_page(page: Page, limits: Limits) -> PageItems:
    limits.check("glyphs", sum(len(letters.text) for letters in page.letters))
    page = turn_page(page, main_turn(page))
    upright = see(page.letters[0], page.width, page.height, page.stretches)
    turned = [see(letters, page.width, page.height) for letters in page.letters[1:]]
    page = page._replace(letters=[seen.letters for seen in (upright, *turned)])
    return PageItems(
        height=page.height,
        items=tuple(_items(page, upright, limits)),
        glyphs=sum(len(letters.text) for letters in page.letters),
        picture=page.picture,
        unread=page.unread,
    )


def _items(page: Page, seen: Seen, limits: Limits) -> Iterator[Item]:
    lattices = find_lattices(page.horizontal, page.vertical, limits)
    cells, outside = sort_words(lattices, form_words(seen))
    turned, aside = _turned(page, lattices)
    lines = form_lines(outside)
    column = _column(lines, lattices, page)
    rules = [rule for rule in page.horizontal if rule.end - rule.start >= _LONG_RULE]
    for lattice, found, askew in zip(lattices, cells, turned, strict=True):
        above = [word for word in outside if word.y <= lattice.ys[0]]
        outside = [word for word in outside if word.y > lattice.ys[0]]
        yield from _flow(form_lines(above), column, rules)
        if len(lattice.areas) > 1 and (found or askew):
            rows = table_rows(lattice, found, askew, page.number)
            yield Fragment(xs=lattice.xs, rows=rows)
        else:
            yield from _flow(form_lines(found.get(0, ())), _within(column, lattice))
            yield from _flow(form_lines(askew.get(0, ())), column)
    yield from _flow(form_lines(outside) if lattices else lines, column, rules)
    yield from _flow(form_lines(aside), column)


def _turned(
    page: Page, lattices: Sequence[Lattice]
) -> tuple[list[dict[int, list[Word]]], list[Word]]:
    """Words that do not stand upright, by cell, and those outside of all tables.

    Their places are those of the page turned so that they stand upright.
    """
    cells: list[dict[int, list[Word]]] = [{} for _ in lattices]
    aside: list[Word] = []
    for turns in range(1, QUARTERS):
        if not page.letters[turns].text:
            continue
        turned = turn_page(page, turns)
        seen = see(turned.letters[0], turned.width, turned.height)
        for word in form_words(seen):
            point = turn_back(word.middle, turns, page)
            place = find_place(lattices, point)
            if place is None:
                aside.append(word)
            else:
                cells[place[0]].setdefault(place[1], []).append(word)
    return cells, aside


def _flow(
    lines: Sequence[Line], column: Column, rules: Sequence[Rule] = ()
) -> Iterator[Item]:
    """Lines in reading order; rules between them may part the rows of tables."""
    for part in parts(lines):
        if part.xs:
            levels = [rule.at for rule in rules if _parts_rows(rule, part.xs)]
            rows = aligned_rows(part.lines, part.xs, column.page, levels)
            yield Fragment(xs=part.xs, rows=rows)
        elif part.room is not None:
            inner = column._replace(left=part.room[0], right=part.room[1])
            yield from form_paragraphs(part.lines, inner)
        else:
            yield from form_paragraphs(part.lines, column)


def _parts_rows(rule: Rule, xs: Sequence[float]) -> bool:
    """Whether a rule runs over all columns of a table but for their outer edges."""
    return rule.start <= xs[1] and rule.end >= xs[-2]


def _column(lines: Iterable[Line], lattices: Iterable[Lattice], page: Page) -> Column:
    """Where text outside of tables may stand.

    Where too few lines are full, the right margin is taken to be as wide as the left.
    """
    ends = [line.x1 for line in lines]
    starts = [line.x0 for line in lines]
    sides = [x for lattice in lattices for x in (lattice.xs[0], lattice.xs[-1])]
    left = min((*starts, *sides), default=0.0)
    right = max((*ends, *sides), default=page.width)
    if sum(right - end < _NEAR_END for end in ends) < _FULL_LINES:
        right = max(right, page.width - left)
    return Column(left=left, right=right, page=page.number)


def _within(column: Column, lattice: Lattice) -> Column:
    """The column inside of a frame."""
    return column._replace(left=lattice.xs[0], right=lattice.xs[-1])
