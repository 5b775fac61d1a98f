"""Table -> columns by meaning: where the headings stand and what each column holds."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import ColumnRole
from orderparse.normalise import join_lines, join_squeezed
from orderparse.parsing.plans.evidence import is_time
from orderparse.parsing.plans.heading_rows import find_heading
from orderparse.parsing.plans.headings import (
    is_period,
    is_year,
    read_as,
    recognise_heading,
    recognise_roles,
)
from orderparse.parsing.plans.roles import settle_roles
from orderparse.parsing.plans.series import period_names, runs
from orderparse.parsing.plans.settling import Sample
from orderparse.parsing.plans.tables import Span
from orderparse.parsing.source import Grid, GridCell, GridRow, Line
from orderparse.tuples import NamedTuple

__all__ = ["Layout", "PlanColumn", "infer_columns", "recognise_heading"]

_SAMPLE = 200
"""Rows whose cells serve as evidence."""
_LONGEST_MARK = 12
"""Letters of a tick or a day in the column of a month."""

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


class Layout:
    """How a table is built.

    Attributes:
        columns: from left to right.
        heading: the rows of the heading; an empty span where there is none.
        calendar: what is to be done stands in the columns of months themselves.
        diagnostics: what was told by the cells rather than by the words.
        roles: all roles that some column has.
    """

    def __init__(
        self,
        columns: tuple[PlanColumn, ...],
        heading: Span,
        *,
        calendar: bool = False,
        diagnostics: tuple[Diagnostic, ...] = (),
    ) -> None:
        """Take what was found out about the columns."""
        self.columns = columns
        self.heading = heading
        self.calendar = calendar
        self.diagnostics = diagnostics
        self.roles = frozenset(role for column in columns for role in column.roles)
        self._where = {
            role: tuple(k for k, column in enumerate(columns) if role in column.roles)
            for role in self.roles
        }

    @property
    def spans(self) -> tuple[Span, ...]:
        """Grid columns of each column."""
        return tuple(column.span for column in self.columns)

    def where(self, role: ColumnRole) -> tuple[int, ...]:
        """The columns that hold this, from left to right."""
        return self._where.get(role, ())

    def first(self, role: ColumnRole) -> int | None:
        """The first column that holds this."""
        where = self.where(role)
        return where[0] if where else None


def infer_columns(grid: Grid) -> Layout:
    """The columns of a table, by the words of its heading and the cells below.

    Args:
        grid: one printed table.

    Returns:
        Its columns with the roles that could be told. A table without any heading is
        judged by its cells alone; whether it is a plan at all is not decided here.
    """
    heading = find_heading(grid.rows)
    leaves, assumed = _with_counted_periods(_leaves(grid, heading), grid.origin)
    assumed += tuple(_misprints(leaves, grid.origin))
    body = grid.rows[heading.stop : heading.stop + _SAMPLE]
    leaves = _as_printed(leaves, body)
    sample = Sample(body, tuple(leaf.span for leaf in leaves))
    settled, doubts = settle_roles(
        tuple(leaf.text for leaf in leaves),
        tuple(leaf.roles for leaf in leaves),
        tuple(leaf.period is not None for leaf in leaves),
        sample,
        grid.origin,
    )
    columns = tuple(
        leaf._replace(roles=roles, period=leaf.period or _year_of(leaf, roles))
        for leaf, roles in zip(leaves, settled, strict=True)
    )
    return Layout(
        columns=columns,
        heading=heading,
        calendar=_is_calendar(columns, sample),
        diagnostics=(*assumed, *doubts),
    )


def _misprints(leaves: Sequence[PlanColumn], origin: Origin) -> Iterator[Diagnostic]:
    """Headings that tell their role only as the words that they are meant to be."""
    for leaf in leaves:
        said = read_as(leaf.name)
        if said:
            yield note("misreading", origin, text=leaf.name, read_as=said)


def _year_of(leaf: PlanColumn, roles: Roles) -> str | None:
    """The year whose ticks are the deadline."""
    dated = ColumnRole.DEADLINE in roles and not leaf.roles
    return leaf.name if dated and is_year(leaf.name) else None


def _is_calendar(columns: Sequence[PlanColumn], sample: Sample) -> bool:
    """Most cells under months or quarters are sentences, not marks or days."""
    months = [
        k
        for k, column in enumerate(columns)
        if column.period and ColumnRole.DEADLINE in column.roles
    ]
    if not months:
        return False
    texts = [text for row in sample.rows for k in months if (text := row.slots[k].own)]
    sentences = [t for t in texts if len(t) > _LONGEST_MARK and not is_time(t)]
    return 2 * len(sentences) > len(texts)


def _leaves(grid: Grid, heading: Span) -> tuple[PlanColumn, ...]:
    """Stretches of grid columns that have the same heading cells above them."""
    stacks: list[list[GridCell]] = [[] for _ in range(grid.width)]
    for row in heading.rows_of(grid):
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
        names = period_names(run, columns[run.start].group)
        for place, period in enumerate(names, run.start):
            columns[place] = columns[place]._replace(
                period=period, roles=(ColumnRole.DEADLINE,)
            )
        if names and not columns[run.start].group:
            first, last = columns[run.start], columns[run.start + len(names) - 1]
            assumed.append(
                note(
                    "columns-counted",
                    origin,
                    columns=f"{first.name} – {last.name}",
                    periods=f"{names[0]} – {names[-1]}",
                )
            )
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
        inner = [c for c in range(first + 1, stop) if 2 * starts[c] > usual > 0]
        if found and not leaf.text and not usual:
            last = found[-1]
            found[-1] = last._replace(span=Span(last.span.start, stop))
            continue
        edges = [first, *inner, stop]
        found.append(leaf._replace(span=Span(first, edges[1])))
        found += [
            PlanColumn(span=Span(*inside), roles=leaf.roles[1:])
            for inside in itertools.pairwise(edges[1:])
        ]
    return tuple(found)
