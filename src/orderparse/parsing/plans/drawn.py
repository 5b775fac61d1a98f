"""Tables drawn with characters, or printed in two halves -> grids as they are meant."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from orderparse.blocks import Cut
from orderparse.diagnostics import Origin
from orderparse.model import ColumnRole
from orderparse.normalise import join_lines
from orderparse.parsing.plans.evidence import is_number
from orderparse.parsing.plans.headings import recognise_roles
from orderparse.parsing.plans.tables import Span
from orderparse.parsing.source import Grid, GridCell, GridRow, Item, Line
from orderparse.patterns import pattern

_DASHES = pattern(r"[-=_─━═—–]{3}")
_BARS = "|│┃║¦"
_RULES = frozenset((*"-+=_|¦:TL¬Г—– ", *map(chr, range(ord("─"), ord("╿") + 1))))
_FEWEST_ROWS = 2


Rules = Mapping[Origin, tuple[Line, ...]]
"""By the origin of its grid, the lines of a table that only draw."""
_FEWEST_COLUMNS = 2
"""Columns of one half: what and when."""


def redraw(items: Sequence[Item]) -> tuple[tuple[Item, ...], Rules]:
    """Turn every table that is drawn with characters into a grid.

    `+---+` and `|`, `┌─┬` and `│`, and the pseudo-graphics of old text files, in which
    the corners became letters: `-----T-----¬` and `¦`.

    Returns:
        The items in reading order, and the lines that they do not hold any more.
    """
    found: list[Item] = []
    rules: dict[Origin, tuple[Line, ...]] = {}
    run: list[Line] = []
    for item in [*items, None]:
        if isinstance(item, Line) and (is_rule(item.text) or _is_drawn(item.text)):
            run.append(item)
            continue
        grid = _grid(run) if run else None
        if grid is None:
            found += run
        else:
            found.append(grid)
            rules[grid.origin] = tuple(x for x in run if is_rule(x.text))
        run = []
        if item is not None:
            found.append(item)
    return tuple(found), rules


def is_rule(text: str) -> bool:
    """A line that only draws."""
    return _RULES.issuperset(text) and _DASHES.search(text) is not None


def _is_drawn(text: str) -> bool:
    return sum(map(text.count, _BARS)) > 1


def _grid(run: Sequence[Line]) -> Grid | None:
    bands = list(_bands(run))
    width = max((len(cells) for band in bands for cells in band), default=0)
    rows = [row for band in bands for row in _rows(band)]
    if width < _FEWEST_ROWS or len(rows) < _FEWEST_ROWS:
        return None
    origin = run[0].origin
    return Grid(
        rows=tuple(_row(row, width, n, origin.block) for n, row in enumerate(rows)),
        width=width,
        origin=origin,
    )


def _bands(run: Sequence[Line]) -> Iterator[list[list[Line]]]:
    """The lines between rules, each as its cells."""
    band: list[list[Line]] = []
    for line in run:
        if is_rule(line.text):
            if band:
                yield band
            band = []
        else:
            band.append(list(_cells(line)))
    if band:
        yield band


def _cells(line: Line) -> Iterator[Line]:
    """The stretches between bars; the table's own edges are no cells."""
    bars = [place for place, sign in enumerate(line.text) if sign in _BARS]
    edges = [-1, *bars, len(line.text)]
    stretches = list(pairwise(edges))
    if not line.text[: bars[0]].strip():
        del stretches[0]
    if not line.text[bars[-1] + 1 :].strip():
        del stretches[-1]
    for before, end in stretches:
        yield line.part(before + 1, end)


def _rows(band: Sequence[Sequence[Line]]) -> list[list[Sequence[Line]]]:
    """One row between two rules, unless every row begins with its own number."""
    numbered = [cells[0].text for cells in band if cells and cells[0].text]
    if len(numbered) < _FEWEST_ROWS or not all(map(is_number, numbered)):
        return [list(band)]
    rows: list[list[Sequence[Line]]] = []
    for cells in band:
        if cells[0].text or not rows:
            rows.append([])
        rows[-1].append(cells)
    return rows


def _row(
    lines: Sequence[Sequence[Line]], width: int, number: int, block: int
) -> GridRow:
    count = max(map(len, lines))
    page = lines[0][0].origin.page
    cells = tuple(
        _cell([line[k] for line in lines if k < len(line) and line[k].text], k)
        for k in range(count)
    )
    if count == 1 < width:
        (only,) = cells
        cells = (GridCell(lines=only.lines, text=only.text, column=0, col_span=width),)
    return GridRow(
        cells=cells,
        origin=Origin(page=page, block=block, rows=(number,)),
        cut=Cut.NONE,
    )


def _cell(lines: Sequence[Line], column: int) -> GridCell:
    return GridCell(
        lines=tuple(lines),
        text=join_lines(line.text for line in lines),
        column=column,
    )


def side_by_side(grid: Grid, heading: Span) -> tuple[Grid, ...]:
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
    for count in range(_FEWEST_COLUMNS, len(texts) // 2 + 1):
        whole = len(texts) % count == 0
        if whole and texts[count:] == texts[:-count] and _is_complete(texts[:count]):
            return [cell.column for cell in cells[count::count]]
    return []


def _is_complete(headings: Sequence[str]) -> bool:
    """One part names what and when or who."""
    told = {role for heading in headings for role in recognise_roles(heading)}
    return ColumnRole.ACTIVITY in told and len(told) >= _FEWEST_COLUMNS


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
