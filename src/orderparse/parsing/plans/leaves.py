"""Heading rows of a table -> its columns as printed, each with its innermost heading."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import ColumnRole
from orderparse.normalise import join_lines, join_squeezed
from orderparse.parsing.plans.headings import (
    is_period,
    is_year,
    read_as,
    recognise_heading,
    recognise_roles,
)
from orderparse.parsing.plans.series import period_names, runs
from orderparse.parsing.plans.tables import Span
from orderparse.parsing.source import Grid, GridCell, GridRow, Line
from orderparse.tuples import NamedTuple

Roles = tuple[ColumnRole, ...]


class PlanColumn(NamedTuple):
    """One column of a plan.

    Attributes:
        span: grid columns it covers.
        roles: what it holds: one role, two in a shared column, none if unknown.
        text: its heading, the heading of its group before it in the group's first
            column.
        lines: the printed lines of the text.
        period: the month or quarter that its heading names; its cells hold marks.
        name: the innermost heading.
        group: the heading right above that one.
    """

    span: Span
    roles: Roles = ()
    text: str = ""
    lines: tuple[Line, ...] = ()
    period: str | None = None
    name: str = ""
    group: str = ""

    @property
    def role(self) -> ColumnRole | None:
        """The only or first role."""
        return self.roles[0] if self.roles else None


def printed_columns(
    grid: Grid, heading: Span, body: Sequence[GridRow]
) -> tuple[tuple[PlanColumn, ...], tuple[Diagnostic, ...]]:
    """The columns of a table with the roles that the words of their headings name.

    Args:
        grid: one printed table.
        heading: its rows that head the columns.
        body: rows below, whose cells may divide a column.
    """
    leaves, assumed = _with_counted_periods(_leaves(grid, heading), grid.origin)
    misread = _misprints(leaves, grid.origin)
    return _as_printed(leaves, body), (*assumed, *misread)


def _misprints(leaves: Sequence[PlanColumn], origin: Origin) -> Iterator[Diagnostic]:
    """Headings that tell their role only as the words that they are meant to be."""
    for leaf in leaves:
        said = read_as(leaf.name)
        if said:
            yield note("misreading", origin, text=leaf.name, read_as=said)


def _leaves(grid: Grid, heading: Span) -> tuple[PlanColumn, ...]:
    """Stretches of grid columns that have the same heading cells above them."""
    stacks: list[list[GridCell]] = [[] for _ in range(grid.width)]
    cells = (cell for row in heading.rows_of(grid) for cell in row.cells)
    for cell in cells:
        for stack in stacks[cell.column : cell.column + cell.col_span]:
            stack.append(cell)
    found: list[PlanColumn] = []
    said: set[int] = set()
    start = 0
    for stop in range(1, grid.width + 1):
        here = stacks[start]
        if stop < grid.width and here and _same(here, stacks[stop]):
            continue
        found.append(_leaf(Span(start, stop), here, said))
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
        text=join_squeezed([line.text for line in lines]),
        lines=lines,
        period=_period_of(texts),
        name=texts[-1] if texts else "",
        group=texts[-2] if texts[1:] else "",
    )


def _with_counted_periods(
    leaves: Sequence[PlanColumn], origin: Origin
) -> tuple[tuple[PlanColumn, ...], tuple[Diagnostic, ...]]:
    """Columns headed by figures as the months, quarters or weeks that they count."""
    columns = list(leaves)
    assumed: list[Diagnostic] = []
    for run in runs([leaf.name for leaf in leaves]):
        group = leaves[run.start].group
        names = period_names(run, group)
        for place, period in enumerate(names, run.start):
            roles = (ColumnRole.DEADLINE,)
            columns[place] = columns[place]._replace(period=period, roles=roles)
        if names and not group:
            last = leaves[run.start + len(names) - 1]
            counted = f"{leaves[run.start].name} – {last.name}"
            periods = f"{names[0]} – {names[-1]}"
            doubt = note("columns-counted", origin, columns=counted, periods=periods)
            assumed.append(doubt)
    return tuple(columns), tuple(assumed)


def _period_of(texts: Sequence[str]) -> str | None:
    """A month or quarter, or a year under a heading that asks when."""
    if not texts:
        return None
    if is_period(texts[-1]) and texts[1:] and is_year(texts[-2]):
        return f"{texts[-1]} {texts[-2]}"
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
    if all(leaf.text and leaf.span.stop - leaf.span.start == 1 for leaf in leaves):
        return tuple(leaves)
    starts: Counter[int] = Counter()
    for row in body:
        if len(row.cells) > 1:
            starts.update({cell.column for cell in row.cells if cell.text})
    found: list[PlanColumn] = []
    for leaf in leaves:
        first, stop = leaf.span
        usual = max((starts[c] for c in range(first, stop)), default=0)
        if found and not leaf.text and not usual:
            last = found[-1]
            found[-1] = last._replace(span=Span(last.span.start, stop))
        else:
            inner = [c for c in range(first + 1, stop) if 2 * starts[c] > usual > 0]
            found += _divided(leaf, inner)
    return tuple(found)


def _divided(leaf: PlanColumn, inner: Sequence[int]) -> Iterator[PlanColumn]:
    """A leaf cut at some grid columns; its first part keeps the heading."""
    first, *others = itertools.pairwise((leaf.span.start, *inner, leaf.span.stop))
    yield leaf._replace(span=Span(*first))
    for other in others:
        yield PlanColumn(span=Span(*other), roles=leaf.roles[1:])
