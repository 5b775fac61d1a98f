"""Printed tables of one plan -> the rows below their headings, repetitions dropped."""

import itertools
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from orderparse.blocks import Cut
from orderparse.normalise import words
from orderparse.parsing.plans.columns import Layout
from orderparse.parsing.plans.heading_rows import (
    find_heading,
    heads_numbers,
    is_column_numbers,
    is_heading,
)
from orderparse.parsing.plans.tables import Row, Span, lay_out
from orderparse.parsing.source import Grid, GridRow, Line

_UNCUT = Cut.NONE
_SURE = 2
"""Cells whose first words show a row to be printed again."""


def body_rows(
    grids: Sequence[Grid], layout: Layout, running: list[Line]
) -> Iterator[Row]:
    """Rows without repetitions; a page end before a dropped row passes to the next.

    Args:
        grids: the printed tables that make up the plan, in order.
        layout: the columns of the first of them.
        running: takes the lines of what is dropped.
    """
    repeated = _Repetitions(layout.heading.rows_of(grids[0]))
    cut = _UNCUT
    for place, grid in enumerate(grids):
        head, spans = layout.heading.stop, layout.spans
        if place:
            cut = Cut.PAGE
            head, spans = _own_heading(grid, repeated.words), _spans_of(grid, layout)
            running += [line for row in grid.rows[:head] for line in _lines(row)]
        printed = grid.rows[head:]
        for source, row in zip(printed, lay_out(printed, spans), strict=True):
            if repeated.holds(source):
                running.extend(row.lines)
                cut = source.cut if cut is _UNCUT else cut
                continue
            yield row if cut is _UNCUT else row._replace(cut=cut)
            cut = _UNCUT


def _spans_of(grid: Grid, layout: Layout) -> tuple[Span, ...]:
    """Grid columns of a continuation that may have been ruled differently."""
    count = len(layout.columns)
    if grid.width == layout.spans[-1].stop:
        return layout.spans
    for row in grid.rows:
        if len(row.cells) == count:
            starts = [cell.column for cell in row.cells]
            edges = [0, *starts[1:], grid.width]
            return _between(edges)
    edges = [min(k, grid.width) for k in range(count)] + [max(grid.width, count)]
    return _between(edges)


def _between(edges: Sequence[int]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in itertools.pairwise(edges))


def _own_heading(grid: Grid, repeated: AbstractSet[tuple[str, ...]]) -> int:
    """How many rows head a part of a plan again, in other words than the first."""
    if not grid.rows or not heads_numbers(grid.rows[0]):
        return 0
    if row_words(grid.rows[0]) in repeated:
        return 0
    start, stop = find_heading(grid.rows)
    return 0 if start else stop


def _lines(row: GridRow) -> Iterator[Line]:
    for cell in row.cells:
        yield from cell.lines


def row_words(row: GridRow) -> tuple[str, ...]:
    """The words of a printed row, to tell repetitions by."""
    return tuple(word for cell in row.cells for word in words(cell.text))


class _Repetitions:
    """Knows the rows that pages print again: the heading, the numbers of the columns."""

    def __init__(self, heading: Sequence[GridRow]) -> None:
        self.words = {row_words(row) for row in heading}
        self._begin = {_beginnings(row) for row in heading}
        self._firsts = {found[0] for found in self.words if found}

    def holds(self, row: GridRow) -> bool:
        """Whether a row is one of them, though the ends of its cells may be cut off."""
        if is_column_numbers(row):
            self._begin.add(_beginnings(row))
            self._firsts.add(_first_word(row))
            return True
        if _first_word(row) in self._firsts:
            begin = _beginnings(row)
            cut = len(begin) >= _SURE and begin in self._begin
            if cut or row_words(row) in self.words:
                return True
        return bool(self.words) and row.heading and is_heading(row)


def _first_word(row: GridRow) -> str:
    return next((found[0] for cell in row.cells if (found := words(cell.text))), "")


def _beginnings(row: GridRow) -> tuple[tuple[int, str], ...]:
    """Where its cells stand, and their first words."""
    return tuple(
        (cell.column, found[0]) for cell in row.cells if (found := words(cell.text))
    )
