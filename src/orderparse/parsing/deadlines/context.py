"""What an order knows that a deadline does not print: years, periods, sections."""

import datetime as dt
from functools import cache
from typing import NamedTuple

from orderparse.model import Period
from orderparse.months import month_end
from orderparse.parsing.deadlines.expression import (
    Bound,
    DeadlineExpression,
    Nature,
    Window,
)
from orderparse.parsing.deadlines.partials import Month
from orderparse.parsing.deadlines.rules import HouseRules
from orderparse.vocabulary.sources import PLAN_PERIOD

_LONGEST_SCHOOL_PLAN = dt.timedelta(days=400)


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
