"""A lattice and the words in it -> table rows with cells of their own lines."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from math import nan
from operator import attrgetter

from orderparse.blocks import Cell, Cut, Paragraph, TableRow
from orderparse.readers.pdf.lattice import Lattice
from orderparse.readers.pdf.lines import Line, form_lines
from orderparse.readers.pdf.paragraphs import Column, group_lines, paragraph_of
from orderparse.readers.pdf.unruled import count_numbers, holds_rows, row_starts
from orderparse.readers.pdf.words import Word, make_words

# A cell's text keeps at most so far from its lines.
_PADDING = 8.0
# A letter may stand over a line by this part of its size.
_OVERHANG = 0.2
# So many rules at least between its rows part all rows of a table.
_RULED_ROWS = 2

_COLUMN = attrgetter("column")


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
    inner_first = sorted(zip(lattices, cells, strict=True), key=_size)
    outside: list[Word] = []
    # Most words stand in the cell of the word before; nothing lies in the inmost lattice.
    left = right = top = bottom = nan
    here = outside
    for word in words:
        x, y = word.middle
        inside = left <= word.x0 <= x < right and word.x1 <= right
        if inside and top <= y < bottom:
            here.append(word)
            continue
        for number, (lattice, found) in enumerate(inner_first):
            area = lattice.find(x, y)
            if area is not None:
                _put(word, area, lattice, found)
                if not number:
                    left, right, top, bottom = lattice.sides(area)
                    here = found.setdefault(area, [])
                break
        else:
            outside.append(word)
    return cells, outside


def _size(lattice: tuple[Lattice, object]) -> float:
    return lattice[0].size


def _put(word: Word, area: int, lattice: Lattice, found: dict[int, list[Word]]) -> None:
    """Add a word to its cell, or its parts to theirs where it runs over the sides."""
    left, right, _, _ = lattice.sides(area)
    slack = _OVERHANG * word.size
    if word.x0 >= left - slack and word.x1 <= right + slack:
        found.setdefault(area, []).append(word)
        return
    for part in _parts(lattice, word):
        place = lattice.find(*part.middle)
        found.setdefault(area if place is None else place, []).append(part)


def _parts(lattice: Lattice, word: Word) -> list[Word]:
    """A word, cut where it runs over a line between cells."""
    letters, y = word.letters, word.middle[1]

    def area(place: int) -> int | None:
        return lattice.find(letters.xs[place] + letters.advances[place] / 2, y)

    areas = list(map(area, range(word.start, word.end)))
    cuts = [
        place
        for place, (one, other) in enumerate(pairwise(areas), start=word.start + 1)
        if one != other
    ]
    starts, ends = [word.start, *cuts], [*cuts, word.end]
    return make_words(letters, starts, ends, [word.blank] * len(starts))


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
    for number, (top, bottom, left, right) in enumerate(lattice.areas):
        edges = (lattice.xs[left], lattice.xs[right])
        paragraphs = _cell_paragraphs(words.get(number, ()), edges, page)
        if number in turned:
            paragraphs += _cell_paragraphs(turned[number], None, page)
        rows[top].append(Cell(left, paragraphs, bottom - top, right - left))
    ruled = [TableRow(tuple(sorted(cells, key=_COLUMN)), page) for cells in rows]
    columns = _last_row(lattice, words)
    if not turned and columns and holds_rows(columns, alone=len(ruled) == 1):
        lines = form_lines(word for column in columns for word in column)
        return (*ruled[:-1], *aligned_rows(lines, lattice.xs, page))
    return tuple(ruled)


def _last_row(
    lattice: Lattice, words: Mapping[int, Sequence[Word]]
) -> list[Sequence[Word]]:
    """The words of each column in the last row; none where cells of it are merged."""
    last = len(lattice.ys) - 2
    numbers = [
        number for number, area in enumerate(lattice.areas) if area.bottom - 1 == last
    ]
    if any(lattice.areas[number].top < last for number in numbers):
        return []
    if len(numbers) < len(lattice.xs) - 1:
        return []
    return [words.get(number, ()) for number in numbers]


def aligned_rows(
    lines: Sequence[Line],
    xs: Sequence[float],
    page: int,
    levels: Sequence[float] = (),
) -> tuple[TableRow, ...]:
    """The rows of a table whose columns no line parts.

    Rules part the rows where no more rows are counted than they part; else each row but the first is
    marked as not ruled, and a line that runs over the gaps between the columns is one.

    Args:
        lines: of the table.
        xs: edges of the columns.
        page: 1-based page.
        levels: where rules stand that may part rows.
    """
    ruled = _below(levels, lines)
    first = (word for line in lines for word in line.words if word.x0 < xs[1])
    if len(ruled) > max(_RULED_ROWS, count_numbers(list(first))):
        return tuple(_bands(lines, ruled, xs, page, Cut.NONE))
    wide = {line.y for line in lines if _runs_over(line, xs)}
    inner = [word for line in lines if line.y not in wide for word in line.words]
    starts = {lines[0].y, *row_starts(_by_column(inner, xs))}
    for above, line in pairwise(lines):
        if (line.y in wide) != (above.y in wide):
            starts.add(line.y)
    return tuple(_bands(lines, starts, xs, page, Cut.UNRULED))


def _below(levels: Iterable[float], lines: Sequence[Line]) -> set[float]:
    """The baselines of the first line and of those right below a rule."""
    ys = [line.y for line in lines]
    places = {bisect_right(ys, level) for level in levels}
    return {ys[0], *(ys[place] for place in places if place < len(ys))}


def _bands(
    lines: Sequence[Line],
    starts: AbstractSet[float],
    xs: Sequence[float],
    page: int,
    cut: Cut,
) -> Iterator[TableRow]:
    """A row for each stretch of lines that begins at one of these baselines."""
    bands: list[list[Line]] = []
    for line in lines:
        if line.y in starts:
            bands.append([])
        bands[-1].append(line)
    for number, band in enumerate(bands):
        wide = any(_runs_over(line, xs) for line in band)
        cells = _band_cells(band, xs, page, wide=wide)
        yield TableRow(cells=cells, page=page, cut=cut if number else Cut.NONE)


def _runs_over(line: Line, xs: Sequence[float]) -> bool:
    return any(word.x0 < x < word.x1 for word in line.words for x in xs[1:-1])


def _by_column(words: Iterable[Word], xs: Sequence[float]) -> list[list[Word]]:
    columns: list[list[Word]] = [[] for _ in xs[1:]]
    for word in words:
        columns[bisect_right(xs, word.middle[0], 1, len(xs) - 1) - 1].append(word)
    return columns


def _band_cells(
    band: Sequence[Line], xs: Sequence[float], page: int, *, wide: bool
) -> tuple[Cell, ...]:
    words = [word for line in band for word in line.words]
    if wide:
        edges = (xs[0], xs[-1])
        paragraphs = _cell_paragraphs(words, edges, page)
        return (Cell(column=0, col_span=len(xs) - 1, paragraphs=paragraphs),)
    return tuple(
        Cell(column=number, paragraphs=_cell_paragraphs(found, edges, page))
        for number, (found, edges) in enumerate(
            zip(_by_column(words, xs), pairwise(xs), strict=True)
        )
    )


def _cell_paragraphs(
    words: Sequence[Word],
    edges: tuple[float, float] | None,
    page: int,
) -> tuple[Paragraph, ...]:
    """The words between two column edges as paragraphs."""
    if not words:
        return ()
    lines = form_lines(words)
    start, ends = min([line.x0 for line in lines]), max([line.x1 for line in lines])
    left, right = edges or (start, ends)
    margin = max(0.0, start - left)
    column = Column(left + margin, max(right - min(margin, _PADDING), ends), page)
    return tuple([paragraph_of(group, column) for group in group_lines(lines, column)])
