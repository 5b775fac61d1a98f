"""A lattice and the words in it -> table rows with cells of their own lines."""

from collections.abc import Iterable, Sequence

from orderparse.blocks import Cell, Paragraph, TableRow
from orderparse.readers.pdf.lattice import Lattice
from orderparse.readers.pdf.lines import form_lines
from orderparse.readers.pdf.paragraphs import Column, form_paragraphs
from orderparse.readers.pdf.words import Word, clean, word_of

# A cell's text keeps at most so far from its lines.
_PADDING = 8.0


def find_place(
    lattices: Sequence[Lattice], point: tuple[float, float]
) -> tuple[int, int] | None:
    """The lattice and the area in it that hold a point; of nested ones the inner."""
    places = [
        (lattice.size, number, area)
        for number, lattice in enumerate(lattices)
        if (area := lattice.find(*point)) is not None
    ]
    return min(places)[1:] if places else None


def sort_words(
    lattices: Sequence[Lattice], words: Iterable[Word]
) -> tuple[list[dict[int, list[Word]]], list[Word]]:
    """The words of each cell of each lattice, and the words outside of all."""
    cells: list[dict[int, list[Word]]] = [{} for _ in lattices]
    outside = []
    for word in words:
        place = find_place(lattices, word.middle)
        if place is None:
            outside.append(word)
            continue
        lattice, found = lattices[place[0]], cells[place[0]]
        for part in _parts(lattice, word):
            area = lattice.find(*part.middle)
            found.setdefault(place[1] if area is None else area, []).append(part)
    return cells, outside


def _parts(lattice: Lattice, word: Word) -> list[Word]:
    """A word, cut where it runs over a line between cells."""
    y = word.middle[1]
    slack = 0.2 * word.size
    if lattice.find(word.x0 + slack, y) == lattice.find(word.x1 - slack, y):
        return [word]
    runs: list[list[int]] = []
    places: list[int | None] = []
    for index, glyph in enumerate(word.glyphs):
        place = lattice.find(glyph.x + glyph.advance / 2, y)
        if not places or place != places[-1]:
            runs.append([])
            places.append(place)
        runs[-1].append(index)
    parts = []
    for run in runs:
        glyphs = [word.glyphs[index] for index in run]
        text = "".join(clean(glyph.text) for glyph in glyphs)
        if text:
            parts.append(word_of(glyphs, text, blank=word.blank))
    return parts


def table_rows(
    lattice: Lattice,
    words: dict[int, list[Word]],
    turned: dict[int, list[Word]],
    page: int,
) -> tuple[TableRow, ...]:
    """The rows of one lattice.

    Args:
        lattice: its lines.
        words: upright ones, by area.
        turned: words of turned text, by area, placed as if they stood upright.
        page: 1-based page.
    """
    rows: list[list[Cell]] = [[] for _ in lattice.ys[1:]]
    for number, area in enumerate(lattice.areas):
        edges = (lattice.xs[area.left], lattice.xs[area.right])
        upright = _cell_paragraphs(words.get(number, ()), edges, page)
        askew = _cell_paragraphs(turned.get(number, ()), None, page)
        rows[area.top].append(
            Cell(
                column=area.left,
                row_span=area.bottom - area.top,
                col_span=area.right - area.left,
                paragraphs=upright + askew,
            )
        )
    return tuple(
        TableRow(cells=tuple(sorted(cells, key=lambda cell: cell.column)), page=page)
        for cells in rows
    )


def _cell_paragraphs(
    words: Iterable[Word],
    edges: tuple[float, float] | None,
    page: int,
) -> tuple[Paragraph, ...]:
    """The words between two column edges as paragraphs."""
    lines = form_lines(words)
    if not lines:
        return ()
    start, ends = min(line.x0 for line in lines), max(line.x1 for line in lines)
    left, right = edges or (start, ends)
    margin = max(0.0, start - left)
    column = Column(
        left=left + margin,
        right=max(right - min(margin, _PADDING), ends),
        page=page,
    )
    return tuple(placed.paragraph for placed in form_paragraphs(lines, column))
