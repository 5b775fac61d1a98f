"""Table -> columns by meaning: where the headings stand and what each column holds."""

import itertools
from collections import Counter
from collections.abc import Sequence

import regex
from attrs import evolve, frozen

from orderparse.diagnostics import Diagnostic
from orderparse.model import ColumnRole
from orderparse.normalise import join_lines
from orderparse.parsing.evidence import is_number, is_time
from orderparse.parsing.headings import (
    is_foreign,
    is_period,
    is_year,
    recognise_heading,
    recognise_roles,
)
from orderparse.parsing.roles import settle_roles
from orderparse.parsing.source import Grid, GridCell, GridRow, Line
from orderparse.parsing.tables import Row, Span, lay_out

__all__ = ["Layout", "PlanColumn", "infer_columns", "recognise_heading"]

_LOOK_AHEAD = 15
"""Rows among which the heading is looked for: titles and stamps may stand above it."""
_FEWEST = 2
_DEEPEST_HEADING = 4
_SAMPLE = 200
_LONGEST_LEAF = 60
_LONGEST_MARK = 12
_COLUMN_NUMBER = regex.compile(r"\(?(\d{1,2})\)?\.?")

Roles = tuple[ColumnRole, ...]


@frozen(kw_only=True)
class PlanColumn:
    """One column of a plan.

    Attributes:
        span: grid columns it covers.
        roles: what it holds: one role, two in a shared column, none if unknown.
        text: its heading, the heading of its group before it in the group's first
            column.
        lines: the printed lines of the text.
        period: the month or quarter that its heading names; its cells hold marks.
    """

    span: Span
    roles: Roles = ()
    text: str = ""
    lines: tuple[Line, ...] = ()
    period: str | None = None

    @property
    def role(self) -> ColumnRole | None:
        """The only or first role."""
        return self.roles[0] if self.roles else None


@frozen(kw_only=True)
class Layout:
    """How a table is built.

    Attributes:
        columns: from left to right.
        heading: rows `start:stop` of the heading; empty where there is none.
        calendar: what is to be done stands in the columns of months themselves.
        diagnostics: what was told by the cells rather than by the words.
    """

    columns: tuple[PlanColumn, ...]
    heading: tuple[int, int]
    calendar: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """Grid columns of each column."""
        return tuple(column.span for column in self.columns)

    @property
    def roles(self) -> frozenset[ColumnRole]:
        """All roles that some column has."""
        return frozenset(role for column in self.columns for role in column.roles)

    def where(self, role: ColumnRole) -> tuple[int, ...]:
        """The columns that hold this, from left to right."""
        return tuple(i for i, column in enumerate(self.columns) if role in column.roles)

    def first(self, role: ColumnRole) -> int | None:
        """The first column that holds this."""
        return next(iter(self.where(role)), None)


def infer_columns(grid: Grid) -> Layout:
    """The columns of a table, by the words of its heading and the cells below.

    Args:
        grid: one printed table.

    Returns:
        Its columns with the roles that could be told. A table without any heading is
        judged by its cells alone; whether it is a plan at all is not decided here.
    """
    heading = find_heading(grid.rows)
    leaves = _leaves(grid, heading)
    body = grid.rows[heading[1] : heading[1] + _SAMPLE]
    leaves = _as_printed(leaves, body)
    laid_out = lay_out(body, tuple(leaf.span for leaf in leaves))
    rows = tuple(
        row
        for printed, row in zip(body, laid_out, strict=True)
        if not is_column_numbers(printed)
    )
    settled = settle_roles(
        tuple(leaf.text for leaf in leaves),
        tuple(leaf.roles for leaf in leaves),
        tuple(leaf.period is not None for leaf in leaves),
        rows,
        grid.origin,
    )
    columns = tuple(
        evolve(leaf, roles=roles)
        for leaf, roles in zip(leaves, settled.roles, strict=True)
    )
    return Layout(
        columns=columns,
        heading=heading,
        calendar=_is_calendar(columns, rows),
        diagnostics=settled.diagnostics,
    )


def _is_calendar(columns: Sequence[PlanColumn], rows: Sequence[Row]) -> bool:
    """Most cells under months or quarters are sentences, not marks or days."""
    months = [
        k
        for k, column in enumerate(columns)
        if column.period and ColumnRole.DEADLINE in column.roles
    ]
    texts = [row.slots[k].own for row in rows for k in months if row.slots[k].own]
    sentences = [t for t in texts if len(t) > _LONGEST_MARK and not is_time(t)]
    return 2 * len(sentences) > len(texts)


def find_heading(rows: Sequence[GridRow]) -> tuple[int, int]:
    """Rows `start:stop` that head the columns; an empty range where none do."""
    for start, row in enumerate(rows[:_LOOK_AHEAD]):
        if is_heading(row) or _groups(rows[start : start + _DEEPEST_HEADING]):
            stop = min(start + _height(row), len(rows))
            while stop < len(rows) and stop - start < _DEEPEST_HEADING:
                if not _goes_on(rows[start:stop], rows[stop]):
                    break
                stop += 1
            return start, stop
        if _is_body(row):
            break
    return 0, 0


def _groups(rows: Sequence[GridRow]) -> bool:
    """The first row names groups of columns that a row below it names one by one."""
    first, *below = rows
    if not any(
        cell.row_span > 1 and recognise_roles(cell.text) for cell in first.cells
    ):
        return False
    named = next((row for row in below if any(c.text for c in row.cells)), None)
    return (
        named is not None
        and is_heading(named)
        and all(
            above is not None and above.col_span > cell.col_span
            for cell in named.cells
            for above in (_above(first, cell),)
        )
    )


def _is_body(row: GridRow) -> bool:
    """A row of the plan itself: no heading stands below it."""
    texts = [cell.text for cell in row.cells if cell.text]
    return len(texts) > _FEWEST and any(
        is_time(text) and not recognise_roles(text) for text in texts
    )


def _height(row: GridRow) -> int:
    spans = [cell.row_span for cell in row.cells if cell.text]
    return min(max(spans, default=1), _DEEPEST_HEADING)


def is_heading(row: GridRow) -> bool:
    """Whether a row names columns.

    It tells two roles at least, by half of its cells, or it heads a list of people.
    """
    texts = [cell.text for cell in row.cells if cell.text]
    if len(texts) < _FEWEST:
        return False
    named = [recognise_roles(text) for text in texts]
    if any(
        not roles and (is_number(t) or is_time(t)) and not is_period(t)
        for t, roles in zip(texts, named, strict=True)
    ):
        return False
    lone_period = sum(map(is_period, texts)) == 1
    if sum(map(is_foreign, texts)) >= _FEWEST:
        return True
    known = [
        roles
        for text, roles in zip(texts, named, strict=True)
        if roles and not (lone_period and is_period(text))
    ]
    distinct = {role for roles in known for role in roles}
    return (
        len(distinct) >= _FEWEST
        and 2 * len(known) >= len(texts)
        and not distinct.isdisjoint(_TELLING)
    )


def heads_numbers(row: GridRow) -> bool:
    """Whether a row holds the heading of the numbers ("№ п/п") beside another one."""
    texts = [cell.text for cell in row.cells if cell.text]
    return (
        len(texts) >= _FEWEST
        and texts[0][0] in "№NnНнП"
        and recognise_roles(texts[0]) == (ColumnRole.NUMBER,)
        and bool(recognise_roles(texts[1]) or is_foreign(texts[1]))
    )


_TELLING = {
    ColumnRole.ACTIVITY,
    ColumnRole.DEADLINE,
    ColumnRole.RESPONSIBLE,
    ColumnRole.SECTION,
}


def is_column_numbers(row: GridRow) -> bool:
    """Whether a row only numbers the columns: "1 2 3 4 5", gaps allowed."""
    texts = [cell.text for cell in row.cells if cell.text]
    while texts and texts[0].casefold() in {"а", "б", "a", "b"}:
        del texts[0]
    found = [_COLUMN_NUMBER.fullmatch(text) for text in texts]
    numbers = [int(match[1]) for match in found if match]
    if len(numbers) < len(texts) or len(numbers) < _FEWEST or numbers[0] > _FEWEST:
        return False
    return all(a < b for a, b in itertools.pairwise(numbers))


def _goes_on(heading: Sequence[GridRow], row: GridRow) -> bool:
    """Whether the row continues the heading: names under groups, or wrapped lines."""
    cells = [cell for cell in row.cells if cell.text]
    if not cells or is_column_numbers(row):
        return False
    top = heading[0]
    covered = [_above(top, cell) for cell in cells]
    if all(
        above is not None
        and above.col_span > cell.col_span
        and len(cell.text) < _LONGEST_LEAF
        for above, cell in zip(covered, cells, strict=True)
    ):
        return len(cells) > 1
    names_number = any(cell.column <= top.cells[0].column for cell in cells)
    if names_number or any(is_number(cell.text) for cell in cells):
        return False
    under_blank = any(above is None or not above.text for above in covered)
    if under_blank and all(recognise_roles(cell.text) for cell in cells):
        return True
    return all(
        cell.text[0].islower()
        and len(cell.text) < _LONGEST_LEAF
        and not is_time(cell.text)
        for cell in cells
    )


def _above(row: GridRow, cell: GridCell) -> GridCell | None:
    for other in row.cells:
        if other.column <= cell.column < other.column + other.col_span:
            return other
    return None


def _leaves(grid: Grid, heading: tuple[int, int]) -> tuple[PlanColumn, ...]:
    """Stretches of grid columns that have the same heading cells above them."""
    stacks: list[list[GridCell]] = [[] for _ in range(grid.width)]
    for row in grid.rows[slice(*heading)]:
        for cell in row.cells:
            for place in range(
                cell.column, min(cell.column + cell.col_span, grid.width)
            ):
                stacks[place].append(cell)
    found: list[PlanColumn] = []
    said: set[int] = set()
    start = 0
    for stop in range(1, grid.width + 1):
        here = stacks[start]
        if stop < grid.width and here and _same(here, stacks[stop]):
            continue
        found.append(_leaf((start, stop), here, said))
        start = stop
    return tuple(found)


def _same(left: list[GridCell], right: list[GridCell]) -> bool:
    return len(left) == len(right) and all(
        a is b for a, b in zip(left, right, strict=True)
    )


def _leaf(span: Span, stack: Sequence[GridCell], said: set[int]) -> PlanColumn:
    """A column whose text holds each heading cell once, groups in their first leaf."""
    own = [cell for cell in stack if id(cell) not in said]
    said.update(map(id, own))
    lines = tuple(line for cell in own for line in cell.lines)
    texts = [cell.text for cell in stack if cell.text]
    return PlanColumn(
        span=span,
        roles=_roles_of(texts),
        text=join_lines(line.text for line in lines),
        lines=lines,
        period=_period_of(texts),
    )


def _period_of(texts: Sequence[str]) -> str | None:
    """A month or quarter, or a year under a heading that asks when."""
    if not texts:
        return None
    dated = len(texts) > 1 and recognise_roles(texts[-2]) == (ColumnRole.DEADLINE,)
    if is_period(texts[-1]) or (dated and is_year(texts[-1])):
        return texts[-1]
    return None


def _roles_of(texts: Sequence[str]) -> Roles:
    """The innermost heading that tells a role; a wrapped heading is read whole."""
    wrapped = len(texts) > 1 and texts[-1][0].islower()
    whole = [join_lines(texts)] if wrapped else []
    for text in [*texts[-1:], *whole, *texts[-2::-1]]:
        roles = recognise_roles(text)
        if roles:
            return roles
    alone = recognise_heading(texts[-1]) if texts and not is_year(texts[-1]) else None
    return (alone,) if alone else ()


def _as_printed(
    leaves: Sequence[PlanColumn], body: Sequence[GridRow]
) -> tuple[PlanColumn, ...]:
    """Leaves divided where the cells below divide them, never-filled tails dropped."""
    starts: Counter[int] = Counter()
    for row in body:
        if len(row.cells) > 1:
            starts.update({cell.column for cell in row.cells if cell.text})
    found: list[PlanColumn] = []
    for leaf in leaves:
        first, stop = leaf.span
        usual = max((starts[c] for c in range(first, stop)), default=0)
        inner = [c for c in range(first + 1, stop) if 2 * starts[c] > usual > 0]
        if found and not leaf.text and not usual:
            found[-1] = evolve(found[-1], span=(found[-1].span[0], stop))
            continue
        edges = [first, *inner, stop]
        found.append(evolve(leaf, span=(first, edges[1])))
        found += [
            PlanColumn(span=(a, b), roles=leaf.roles[1:])
            for a, b in itertools.pairwise(edges[1:])
        ]
    return tuple(found)
