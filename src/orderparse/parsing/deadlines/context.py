"""What a deadline does not print: years, periods, sections, and the house rules."""

import datetime as dt
from functools import cache
from typing import Protocol

from orderparse.model import Direction, Offset, Period, Unit
from orderparse.months import month_end
from orderparse.parsing.deadlines.expression import (
    Bound,
    DeadlineExpression,
    Nature,
    Window,
)
from orderparse.parsing.deadlines.partials import Month
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.calendar import PLAN_PERIOD

_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
_MONTHS_A_YEAR = 12
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_LONGEST = 36_600
_NEAR = 5  # years between an order and what it sets
_LONGEST_SCHOOL_PLAN = dt.timedelta(days=400)


class DaysOff(Protocol):
    """A calendar of days off, such as `orderparse.workdays.RussianDaysOff`."""

    def __contains__(self, date: object, /) -> bool:
        """Whether nobody works on a day."""
        ...


class HouseRules(NamedTuple):
    """What one organisation has fixed for words that name no days.

    Such rules contradict each other from house to house (docs/deadlines.md), so the
    defaults fix nothing: none is in force unless a caller sets it in the context.

    Attributes:
        urgent: the length of "срочно", "незамедлительно".
        count_terms: count terms from the order's date where the text names no other
            event than the order itself; working days only with `days_off`.
        days_off: the calendar; with it a due day on a day off gets a diagnostic. The
            printed day never moves.
    """

    urgent: Offset | None = None
    count_terms: bool = False
    days_off: DaysOff | None = None


def count_from(
    date: dt.date, offset: Offset, days_off: DaysOff | None
) -> dt.date | None:
    """The day a term ends, counted from the day after `date` (or before it).

    Args:
        date: the day of the event.
        offset: the term.
        days_off: the calendar for working days.

    Returns:
        None where working days are asked for without a calendar, or out of range.
    """
    count = offset.n if offset.direction is Direction.AFTER else -offset.n
    if offset.n > _LONGEST:
        return None
    try:
        if offset.unit in _DAYS:
            return date + dt.timedelta(days=count * _DAYS[offset.unit])
        if offset.unit in _MONTHS:
            return _months_later(date, count * _MONTHS[offset.unit])
        return _working_days_later(date, count, days_off)
    except OverflowError:
        return None


def _months_later(date: dt.date, count: int) -> dt.date | None:
    """The same day of a later month, else its last day."""
    index = date.year * _MONTHS_A_YEAR + date.month - 1 + count
    year, month = divmod(index, _MONTHS_A_YEAR)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    last = month_end(year, month + 1)
    return last.replace(day=min(date.day, last.day))


def _working_days_later(
    date: dt.date, count: int, days_off: DaysOff | None
) -> dt.date | None:
    if days_off is None:
        return None
    step = dt.timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        date += step
        left -= date not in days_off
    return date


class Context(NamedTuple):
    """Where a deadline stands.

    Attributes:
        order_date: date of the order.
        period: the period that the plan's title or text declares.
        school_year: first and last day of the plan's school year.
        section: what a heading above the row says ("Сентябрь", "2022 год").
        period_source: where the period was printed, for the diagnostics.
        rules: what the house has fixed for words that name no days.
    """

    order_date: dt.date | None = None
    period: Period | None = None
    school_year: Period | None = None
    section: DeadlineExpression | None = None
    period_source: str = PLAN_PERIOD
    rules: HouseRules = HouseRules()

    @property
    def heading(self) -> DeadlineExpression | None:
        """What holds for the row: its section's time, or the month of a plan for one."""
        if self.section is not None or self.period is None:
            return self.section
        first, last = self.period.start, self.period.end
        if first.day != 1 or last != month_end(first.year, first.month):
            return None
        return _months()[first.month]

    @property
    def start(self) -> dt.date | None:
        """The day before which nothing is due: of the order or its plan, the later."""
        known = (self.order_date, self.period.start if self.period else None)
        return max(filter(None, known), default=None)

    @property
    def current_year(self) -> int | None:
        """The year that "this year" means."""
        if self.order_date is not None:
            return self.order_date.year
        known = self.period or self.school_year
        return known.start.year if known else None

    @property
    def plan_year(self) -> int | None:
        """The year that "during the year" means: the order's, if the plan covers it."""
        period = self.period
        if period is None or self.order_date is None:
            return self.current_year
        covered = period.start.year <= self.order_date.year <= period.end.year
        return self.order_date.year if covered else period.start.year

    def may_be_of(self, year: int) -> bool:
        """Whether a year lies near the plan or the order; so does any without both."""
        known = self.period or self.school_year
        if known is not None:
            return known.start.year - 1 <= year <= known.end.year + 1
        date = self.order_date
        return date is None or abs(date.year - year) <= _NEAR

    @property
    def turns_the_year(self) -> bool:
        """Whether the plan is of one year that does not begin in January."""
        period = self.period
        if period is None or period.start.year == period.end.year:
            return False
        return period.end - period.start <= _LONGEST_SCHOOL_PLAN


@cache
def _months() -> dict[int, DeadlineExpression]:
    """The headings "январь" … "декабрь"."""
    return {
        month: DeadlineExpression(
            text="", nature=Nature.DATED, windows=(Window(Bound.AT, Month(month)),)
        )
        for month in range(1, 13)
    }
