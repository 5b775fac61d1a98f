"""What a deadline says before its context is known, and its rule of RFC 5545."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from orderparse.model import Direction, Offset, Unit
from orderparse.parsing.deadlines.partials import Day, Month, Part, Partial
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.deadlines import WEEKDAY_CODES

Parts = tuple[tuple[str, tuple[str, ...]], ...]


class Bound(StrEnum):
    """How a window lies to its partial dates."""

    AT = "at"
    BY = "by"
    FROM = "from"
    AFTER = "after"
    RANGE = "range"


class Window(NamedTuple):
    """A printed point or stretch of time.

    Attributes:
        bound: AT the first date, BY it, FROM it, AFTER it, or from first to last.
        first: the partial date, of a range where it starts.
        last: where a range ends.
        opened: a preposition of its own opens it; a range opens with "с".
        until: the last of the years it returns in ("март-апрель 2022-2025 гг.").
        reported: a report is of it ("за I квартал"), so a day beside it is the due one.
    """

    bound: Bound
    first: Partial
    last: Partial | None = None
    opened: bool = False
    until: int | None = None
    reported: bool = False

    @property
    def awaits_month(self) -> bool:
        """A day or week is printed, but not the month it lies in."""
        match self.first:
            case Day(month=None) | Part(whole=None):
                return True
            case _:
                return False


class Frequency(StrEnum):
    """The frequencies of RFC 5545 that orders use."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class Rule(NamedTuple):
    """A printed repetition.

    Attributes:
        unit: how often; None where no rule of the calendar says it.
        interval: of how many units.
        parts: the BY parts of RFC 5545, in their order there.
        next_year: the due day lies in the year after the reported one.
        bound: of a day of the month whose month may be printed elsewhere.
        present: it is said of the present month; with another rule it returns in each.
    """

    unit: Frequency | None
    interval: int = 1
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    next_year: bool = False
    bound: Bound | None = None
    present: bool = False


class Excluded(NamedTuple):
    """Months or weekdays in which nothing returns ("кроме июля и августа").

    Attributes:
        months: their numbers; empty where it is of no months.
        weekdays: their codes in RFC 5545.
    """

    months: tuple[int, ...] = ()
    weekdays: tuple[str, ...] = ()


class Term(NamedTuple):
    """A term counted from an event.

    Attributes:
        n: how many; None where only the event is named ("в период проведения").
        unit: of what.
        direction: on which side of the event.
        event: where the event stands in the text; None where none is named.
        urgent: it says "at once", which house rules may give a length.
    """

    n: int | None
    unit: Unit = Unit.DAY
    direction: Direction = Direction.AFTER
    event: tuple[int, int] | None = None
    urgent: bool = False


class Nature(StrEnum):
    """What a deadline is that windows and rules do not tell."""

    DATED = "dated"
    RECURRING = "recurring"
    RELATIVE = "relative"
    ONGOING = "ongoing"
    CONDITIONAL = "conditional"
    NONE = "none"
    UNKNOWN = "unknown"


Misreading = tuple[str, str]
"""A word as printed, and the other one that it is read as."""


class DeadlineExpression(NamedTuple):
    """A deadline as printed, with nothing taken from elsewhere.

    Attributes:
        text: verbatim, its lines joined.
        nature: what it is.
        windows: the printed points and stretches.
        rule: the repetition.
        offset: the term counted from an event.
        misreadings: words that were put right.
        urgent: it says "at once" without a date: a house rule may fix the days.
        unread: numbers beside it that no date, count or time of day takes, and
            exceptions that its rule cannot say.
        mixed: it says more than its windows and its rule keep.
    """

    text: str
    nature: Nature
    windows: tuple[Window, ...] = ()
    rule: Rule | None = None
    offset: Offset | None = None
    misreadings: tuple[Misreading, ...] = ()
    urgent: bool = False
    unread: tuple[str, ...] = ()
    mixed: bool = False

    @property
    def awaits_month(self) -> bool:
        """Days or weeks are printed, but not the month they lie in."""
        if self.rule is not None:
            return self.rule.bound is not None and not self.windows
        return bool(self.windows) and all(w.awaits_month for w in self.windows)


def excluding(rule: Rule | None, excluded: Excluded) -> Rule | None:
    """The rule without some months or weekdays; None where it cannot leave them out."""
    if rule is None or rule.interval > 1:
        return None
    if excluded.weekdays:
        return _on_other_days(rule, excluded.weekdays)
    if not excluded.months or rule.unit in {None, Frequency.YEARLY}:
        return None
    months = tuple(str(n) for n in range(1, 13) if n not in excluded.months)
    return rule._replace(parts=(("BYMONTH", months), *rule.parts))


def _on_other_days(rule: Rule, weekdays: tuple[str, ...]) -> Rule | None:
    daily = rule.unit is Frequency.DAILY and not rule.parts
    known = WEEKDAY_CODES if daily else dict(rule.parts).get("BYDAY", ())
    days = tuple(day for day in known if day not in weekdays)
    if not days:
        return None
    return rule._replace(unit=Frequency.WEEKLY, parts=(("BYDAY", days),))


def recurrence(rule: Rule, windows: Sequence[Window]) -> str | None:
    """The rule as text; None where the calendar has no rule for it."""
    if rule.unit is None:
        return None
    parts: list[tuple[str, tuple[str, ...]]] = [("FREQ", (rule.unit.value,))]
    if rule.interval > 1:
        parts.append(("INTERVAL", (str(rule.interval),)))
    parts.extend(rule.parts or _printed_days(rule, windows))
    return ";".join(f"{name}={','.join(values)}" for name, values in parts)


def _printed_days(rule: Rule, windows: Sequence[Window]) -> Parts:
    """What single months and days among the windows add to the rule."""
    firsts = [window.first for window in windows]
    days = [first for first in firsts if isinstance(first, Day) and first.month]
    single = all(w.last is None and w.bound in {Bound.AT, Bound.BY} for w in windows)
    if not firsts or not single:
        return ()
    once_a_year = rule.unit is Frequency.YEARLY and rule.interval == 1
    if len(days) == len(firsts) and len({day.day for day in days}) == 1:
        day = ("BYMONTHDAY", (str(days[0].day),))
        if once_a_year:
            return (_months(each.month for each in days), day)
        return (day,) if len(days) > 1 else ()
    if once_a_year and all(isinstance(first, Month) for first in firsts):
        return (_months(first.month for first in firsts if isinstance(first, Month)),)
    return ()


def _months(months: Iterable[int | None]) -> tuple[str, tuple[str, ...]]:
    numbers = sorted({month for month in months if month})
    return "BYMONTH", tuple(map(str, numbers))
