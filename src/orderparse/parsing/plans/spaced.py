"""Tables set with tabs or wide blanks on plain lines -> grids."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orderparse.diagnostics import Origin
from orderparse.parsing.plans.heading_rows import is_heading
from orderparse.parsing.source import Grid, GridCell, GridRow, Item, Line
from orderparse.tuples import NamedTuple

_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
"""Rows below the heading."""
_MOST_SECTIONS = 2
"""Lines without a gap between two rows: the name of a section."""


class _Table(NamedTuple):
    """Rows set with gaps: lines `start:stop`, each as its cells."""

    stop: int
    rows: tuple[tuple[Line, ...], ...]


def gather_spaced(items: Sequence[Item]) -> tuple[Item, ...]:
    """Turn every run of lines that a heading row divides by gaps into a grid.

    A run is a table where its first line names columns and the lines below have as
    many cells; lines without gaps between them name sections.
    """
    found: list[Item] = []
    place = 0
    while place < len(items):
        table = _table_at(items, place)
        if table is None:
            found.append(items[place])
            place += 1
        else:
            found.append(_grid(table.rows))
            place = table.stop
    return tuple(found)


def _table_at(items: Sequence[Item], start: int) -> _Table | None:
    first = items[start]
    if not isinstance(first, Line) or len(first.gaps) < _FEWEST_COLUMNS - 1:
        return None
    for every in (True, False):
        heading = _cells(first, every=every)
        if len(heading) < _FEWEST_COLUMNS or not is_heading(_row(heading, 0, 0)):
            continue
        rows = tuple(_rows(items, start, len(heading), every=every))
        if sum(len(row) > 1 for row in rows) > _FEWEST_ROWS:
            return _Table(start + len(rows), rows)
    return None


def _rows(
    items: Sequence[Item], start: int, width: int, *, every: bool
) -> Iterator[tuple[Line, ...]]:
    """The lines from a heading on that have as many cells, and sections between."""
    sections: list[tuple[Line, ...]] = []
    for item in items[start:]:
        if not isinstance(item, Line):
            return
        cells = _cells(item, every=every)
        if len(cells) == width:
            yield from sections
            yield cells
            sections = []
        elif len(cells) == 1 and len(sections) < _MOST_SECTIONS:
            sections.append(cells)
        else:
            return


def _cells(line: Line, *, every: bool) -> tuple[Line, ...]:
    """The stretches between gaps, those between two tabs too if `every` tab counts."""
    gaps = line.gaps if every else sorted(set(line.gaps))
    return tuple(line.part(a, b) for a, b in pairwise([0, *gaps, len(line.text)]))


def _grid(rows: Sequence[Sequence[Line]]) -> Grid:
    width = max(map(len, rows))
    return Grid(
        rows=tuple(_row(row, number, width) for number, row in enumerate(rows)),
        width=width,
        origin=rows[0][0].origin,
    )


def _row(cells: Sequence[Line], number: int, width: int) -> GridRow:
    """A row of the grid; a line without gaps lies over all columns."""
    origin = cells[0].origin
    return GridRow(
        cells=tuple(
            GridCell(
                lines=(cell,) if cell.text else (),
                text=cell.text,
                column=column,
                col_span=1 if len(cells) > 1 else width,
            )
            for column, cell in enumerate(cells)
        ),
        origin=Origin(page=origin.page, block=origin.block, rows=(number,)),
    )
