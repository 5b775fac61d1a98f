"""A lattice and the words in it -> table rows with cells of their own lines."""

from collections.abc import Iterable, Sequence

from orderparse.blocks import Cell, Cut, Paragraph, TableRow
from orderparse.readers.pdf.lattice import Area, Lattice
from orderparse.readers.pdf.lines import form_lines
from orderparse.readers.pdf.paragraphs import form_paragraphs
from orderparse.readers.pdf.words import Word, clean, word_of

# A cell's text keeps at most so far from its lines.
_PADDING = 8.0


def sort_words(
    lattices: Sequence[Lattice], words: Iterable[Word]
) -> tuple[list[dict[int, list[Word]]], list[Word]]:
    """The words of each cell of each lattice, and the words outside of all."""
    cells: list[dict[int, list[Word]]] = [{} for _ in lattices]
    outside = []
    for word in words:
        for lattice, found in zip(lattices, cells, strict=True):
            x, y = word.middle
            if lattice.find(x, y) is not None:
                for part in _parts(lattice, word):
                    number = lattice.find(*part.middle)
                    if number is not None:
                        found.setdefault(number, []).append(part)
                break
        else:
            outside.append(word)
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
    lattice: Lattice, words: dict[int, list[Word]], page: int
) -> tuple[TableRow, ...]:
    """The rows of one lattice; the first says whether it may go on from above."""
    rows: list[list[Cell]] = [[] for _ in lattice.ys[1:]]
    for number, area in enumerate(lattice.areas):
        rows[area.top].append(_cell(lattice, area, words.get(number, []), page))
    return tuple(
        TableRow(
            cells=tuple(sorted(cells, key=lambda cell: cell.column)),
            page=page,
            cut=Cut.NONE,
        )
        for cells in rows
    )


def _cell(lattice: Lattice, area: Area, words: list[Word], page: int) -> Cell:
    return Cell(
        column=area.left,
        row_span=area.bottom - area.top,
        col_span=area.right - area.left,
        paragraphs=cell_paragraphs(
            words, lattice.xs[area.left], lattice.xs[area.right], page
        ),
    )


def cell_paragraphs(
    words: Iterable[Word], left: float, right: float, page: int
) -> tuple[Paragraph, ...]:
    """The words between two column edges as paragraphs."""
    lines = form_lines(words)
    if not lines:
        return ()
    margin = max(0.0, min(line.x0 for line in lines) - left)
    ends = max(line.x1 for line in lines)
    inner = max(right - min(margin, _PADDING), ends)
    return form_paragraphs(lines, left + margin, inner, page)
