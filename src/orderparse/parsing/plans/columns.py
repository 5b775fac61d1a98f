"""Table -> how it is built: where its heading stands and what each column holds."""

from collections.abc import Sequence

from orderparse.diagnostics import Diagnostic
from orderparse.model import ColumnRole
from orderparse.parsing.plans.evidence import is_time
from orderparse.parsing.plans.heading_rows import find_heading
from orderparse.parsing.plans.headings import (
    is_year,
)
from orderparse.parsing.plans.leaves import PlanColumn, Roles, printed_columns
from orderparse.parsing.plans.roles import settle_roles
from orderparse.parsing.plans.settling import Sample
from orderparse.parsing.plans.tables import Span
from orderparse.parsing.source import Grid

_SAMPLE = 200
"""Rows whose cells serve as evidence."""
_LONGEST_MARK = 12
"""Letters of a tick or a day in the column of a month."""


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
    body = grid.rows[heading.stop : heading.stop + _SAMPLE]
    printed, assumed = printed_columns(grid, heading, body)
    sample = Sample(body, tuple(column.span for column in printed))
    settled, doubts = settle_roles(printed, sample, grid.origin)
    columns = tuple(
        column._replace(roles=roles, period=column.period or _year_of(column, roles))
        for column, roles in zip(printed, settled, strict=True)
    )
    return Layout(
        columns=columns,
        heading=heading,
        calendar=_is_calendar(columns, sample),
        diagnostics=(*assumed, *doubts),
    )


def _year_of(column: PlanColumn, roles: Roles) -> str | None:
    """The year whose ticks are the deadline."""
    dated = ColumnRole.DEADLINE in roles and not column.roles
    return column.name if dated and is_year(column.name) else None


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
