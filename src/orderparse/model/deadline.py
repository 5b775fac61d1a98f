"""When something is due: days, recurrence, or a term that some event starts."""

import datetime as dt
from enum import StrEnum

from attrs import frozen

from orderparse.values import Value


class DeadlineKind(StrEnum):
    """What a deadline fixes: see docs/deadlines.md."""

    BY = "by"
    DURING = "during"
    ON = "on"
    FROM = "from"
    RECURRING = "recurring"
    ONGOING = "ongoing"
    RELATIVE = "relative"
    CONDITIONAL = "conditional"
    NONE = "none"
    UNKNOWN = "unknown"


class Unit(StrEnum):
    """What an offset counts in."""

    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Direction(StrEnum):
    """On which side of its event an offset lies."""

    AFTER = "after"
    BEFORE = "before"


@frozen(kw_only=True, eq=False, repr=False)
class Period(Value):
    """A closed stretch of days."""

    start: dt.date
    end: dt.date

    def __attrs_post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError(f"the period ends before it starts: {self}")


@frozen(kw_only=True, eq=False, repr=False)
class Span(Value):
    """A stretch of days, open on at most one side; both ends belong to it."""

    start: dt.date | None = None
    end: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a span needs a start or an end")
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"the span ends before it starts: {self}")


@frozen(kw_only=True, eq=False, repr=False)
class Offset(Value):
    """A term counted from an event ("10 working days after signing")."""

    n: int
    unit: Unit
    direction: Direction = Direction.AFTER
    event: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.n < 0:
            raise ValueError("an offset is not negative: use its direction")


_BOUNDED = {
    DeadlineKind.BY: (False, True),
    DeadlineKind.DURING: (True, True),
    DeadlineKind.ON: (True, True),
    DeadlineKind.FROM: (True, False),
}
_UNDATED = frozenset(
    {DeadlineKind.CONDITIONAL, DeadlineKind.NONE, DeadlineKind.UNKNOWN}
)


@frozen(kw_only=True, eq=False, repr=False)
class Deadline(Value):
    """When something is due.

    Attributes:
        text: as printed.
        kind: what it fixes.
        spans: the days; for `recurring` the windows inside the first year.
        recurrence: RFC 5545 rule without UNTIL, for `recurring` only.
        offset: for `relative` only.
    """

    text: str
    kind: DeadlineKind
    spans: tuple[Span, ...] = ()
    recurrence: str | None = None
    offset: Offset | None = None

    def __attrs_post_init__(self) -> None:
        if self.recurrence is not None and self.kind is not DeadlineKind.RECURRING:
            raise ValueError(f"a rule with kind {self.kind}")
        if self.recurrence is not None and not self.recurrence.startswith("FREQ="):
            raise ValueError(f"not a recurrence rule: {self.recurrence}")
        if self.offset is not None and self.kind is not DeadlineKind.RELATIVE:
            raise ValueError(f"an offset with kind {self.kind}")
        if self.spans and self.kind in _UNDATED:
            raise ValueError(f"dates with kind {self.kind}")
        bounded = _BOUNDED.get(self.kind)
        for span in self.spans if bounded else ():
            if (span.start is not None, span.end is not None) != bounded:
                raise ValueError(f"{span} does not fit kind {self.kind}")
