"""A table printed in two halves side by side -> the halves, one below the other."""

from collections.abc import Sequence

from orderparse.model import ColumnRole
from orderparse.parsing.plans.headings import recognise_roles
from orderparse.parsing.source import Grid, GridCell

_FEWEST = 2
"""Columns of one half: what and when."""


def side_by_side(grid: Grid, heading: tuple[int, int]) -> tuple[Grid, ...]:
    """The halves of a table that was folded to save paper, from left to right.

    Args:
        grid: a table headed "Дата", "Мероприятие", "Дата", "Мероприятие".
        heading: its heading rows.

    Returns:
        The table itself where its heading does not repeat or a cell lies across.
    """
    start, stop = heading
    if stop - start != 1:
        return (grid,)
    edges = _edges(grid.rows[start].cells)
    if not edges or any(
        _crosses(cell, edges) for row in grid.rows[start:] for cell in row.cells
    ):
        return (grid,)
    stops = [*edges, grid.width]
    left = _cut(grid, 0, stops[0])
    left = left._replace(rows=grid.rows[:start] + left.rows[start:])
    others = zip(edges, stops[1:], strict=True)
    body = grid._replace(rows=grid.rows[start:])
    return (left, *(_cut(body, first, last) for first, last in others))


def _edges(cells: Sequence[GridCell]) -> list[int]:
    """The grid columns in which the second and every further part begins."""
    texts = [cell.text.casefold() for cell in cells]
    for count in range(_FEWEST, len(texts) // 2 + 1):
        whole = len(texts) % count == 0
        if whole and texts[count:] == texts[:-count] and _is_complete(texts[:count]):
            return [cell.column for cell in cells[count::count]]
    return []


def _is_complete(headings: Sequence[str]) -> bool:
    """One part names what and when or who."""
    told = {role for heading in headings for role in recognise_roles(heading)}
    return ColumnRole.ACTIVITY in told and len(told) >= _FEWEST


def _crosses(cell: GridCell, edges: Sequence[int]) -> bool:
    return any(cell.column < edge < cell.column + cell.col_span for edge in edges)


def _cut(grid: Grid, first: int, stop: int) -> Grid:
    rows = (
        row._replace(
            cells=tuple(
                cell._replace(column=cell.column - first)
                for cell in row.cells
                if first <= cell.column < stop
            )
        )
        for row in grid.rows
    )
    return grid._replace(rows=tuple(rows), width=stop - first)
