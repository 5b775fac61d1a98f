"""Partial dates + context -> days, and the year each was taken from."""

import datetime as dt

from orderparse.model import Period
from orderparse.parsing.deadlines.context import Context
from orderparse.parsing.deadlines.expression import Bound, Window
from orderparse.parsing.deadlines.partials import (
    Cut,
    Day,
    HalfYear,
    ImpossibleDateError,
    Month,
    Near,
    Part,
    Partial,
    PlanPeriod,
    Present,
    Running,
    SchoolYear,
    Stretch,
    Undated,
    WholeYear,
    Year,
    months,
    piece,
    school_half,
    school_year,
    stretch,
)
from orderparse.parsing.deadlines.years import (
    lacks_year,
    place_in_year,
    printed_year,
    with_year,
)
from orderparse.vocabulary.calendar import ORDER_DATE, SCHOOL_YEAR, SECTION

_SCHOOL_STARTS, _SCHOOL_ENDS = 9, 5
# No plan is longer; a period misread as a century is not searched.
_MOST_YEARS = 10
_DAY_OF_MIDDLE = dt.timedelta(days=14)
_LONG_AGO = dt.timedelta(days=92)
_LENGTHS = {Running.MONTH: 1, Running.QUARTER: 3, Running.HALF_YEAR: 6}
_WEEK, _CENTURY = 7, 100
_BY = Bound.BY

Assumed = tuple[int, str]


class Days:
    """The days that windows cover in one context, and what was assumed for them.

    Attributes:
        assumed: each year that was not printed, with its source.
        strays: numbers that are no years, though they stand where years do.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self.assumed: list[Assumed] = []
        self.strays: list[str] = []

    def of_window(self, window: Window) -> Stretch | None:
        """First and last day of the first and last date of a window.

        Raises:
            ImpossibleDateError: a date that no calendar has, or a range that ends
                before it starts.
        """
        window = self._in_section(self._with_near_year(window))
        if self._context.turns_the_year and printed_year(window.first) is Near.CURRENT:
            window = window._replace(first=with_year(window.first, None))
        year = None
        if lacks_year(window.first) and not self._is_of_school(window.first):
            year, source = self._choose(window)
            if year is None:
                return None
            self.assumed.append((year, source))
        first = self._stretch(window.first, year)
        if window.last is None or first is None:
            return first
        last = self._end_of_range(window.last, year, first[0])
        if last is None:
            return None
        end = due_day(window.last, *last) if window.opened else last[1]
        if end < first[0]:
            raise ImpossibleDateError
        return first[0], end

    def _end_of_range(
        self, partial: Partial, year: int | None, start: dt.date
    ) -> Stretch | None:
        if not lacks_year(partial) or self._is_of_school(partial):
            return self._stretch(partial, None)
        base = start.year if year is None else year
        end = stretch(partial, base)
        return end if end[1] >= start else stretch(partial, base + 1)

    def _with_near_year(self, window: Window) -> Window:
        """Two digits behind a month are no year that lies far from the plan."""
        month = window.last or window.first
        if not isinstance(month, Month) or not month.bare:
            return window
        if not isinstance(month.year, int) or self._context.may_be_of(month.year):
            return window
        self.strays.append(f"{month.year % _CENTURY:02}")
        last = window.last and with_year(window.last, None)
        return window._replace(first=with_year(window.first, None), last=last)

    def _in_section(self, window: Window) -> Window:
        """Days and weeks without a month are of the month in the heading."""
        section = self._context.heading
        heading = section.windows[0].first if section and section.windows else None
        if heading is None:
            return window
        first = _within(window.first, heading)
        last = _within(window.last, heading) if window.last else None
        year = printed_year(heading)
        if year is not None and lacks_year(first):
            first = with_year(first, year)
        return window._replace(first=first, last=last)

    def _stretch(self, partial: Partial, year: int | None) -> Stretch | None:
        """The days of one partial date; `year` where none is printed with it."""
        if isinstance(partial, (Month, Day)) and partial.month is not None:
            return self._printed(partial, year)  # as of nearly all
        match partial:
            case Undated() | Part(whole=None) | Day():
                return None
            case PlanPeriod():
                return _ends(self._context.period)
            case Present(unit):
                return self._present(unit)
            case WholeYear(None) | WholeYear(SchoolYear()):
                return self._whole_year(partial)
            case HalfYear() if self._is_of_school(partial):
                return self._school_half(partial)
            case Part(whole=HalfYear() as half) if self._is_of_school(half):
                inner = self._school_half(half)
                return piece(partial, inner) if inner else None
            case Part(whole=whole, cut=cut) if whole is not None:
                inner = self._whole(whole, cut, year)
                if inner and partial.cut is Cut.START:
                    inner = self._coming(whole, inner)
                return piece(partial, inner) if inner else None
            case _:
                return self._printed(partial, year)

    def _printed(self, partial: Partial, year: int | None) -> Stretch | None:
        """The days of a partial date of the calendar, its own year first."""
        printed = printed_year(partial)
        if printed is not None:
            known = self._number(printed, place_in_year(partial)[0])
        else:
            known = year
        return stretch(partial, known) if known is not None else None

    def _whole(self, whole: Partial, cut: Cut, year: int | None) -> Stretch | None:
        """What a part is cut from; "конец года" is that of the calendar year."""
        context = self._context
        if whole == WholeYear() and (cut is Cut.ENDING or not context.school_year):
            known = self._plan_year()
            return months(known, 1, 12) if known else None
        return self._stretch(whole, year)

    def _coming(self, whole: Partial, days: Stretch) -> Stretch:
        """The start of a school year not named lies ahead of the order."""
        date = self._context.order_date
        named = self._context.school_year or self._context.turns_the_year
        if named or date is None or whole != WholeYear(SchoolYear()):
            return days
        return school_year(days[0].year + 1) if days[0] < date else days

    def _plan_year(self) -> int | None:
        context = self._context
        year, date = context.plan_year, context.order_date
        if year is not None:
            of_order = date is not None and date.year == year
            source = ORDER_DATE if of_order else context.period_source
            self.assumed.append((year, source))
        return year

    def _number(self, year: Year, month: int) -> int | None:
        """The calendar year of a printed year, for a month of it."""
        match year:
            case int():
                return year
            case Near():
                current = self._plan_year()
                if current is None:
                    return None
                return current + (1 if year is Near.NEXT else 0)
            case SchoolYear():
                start = self._school(year)
                if start is None:
                    return None
                return start[0].year if month >= _SCHOOL_STARTS else start[1].year

    def _school(self, year: SchoolYear) -> Stretch | None:
        if year.year is not None:
            return school_year(year.year)
        if self._context.school_year is not None:
            return _ends(self._context.school_year)
        if self._context.turns_the_year and self._context.period:
            return school_year(self._context.period.start.year)
        date = self._context.order_date
        if date is None:
            return None
        start = date.year if date.month > _SCHOOL_ENDS else date.year - 1
        self.assumed.append((start, ORDER_DATE))
        return school_year(start)

    def _whole_year(self, partial: WholeYear) -> Stretch | None:
        if isinstance(partial.year, SchoolYear):
            return self._school(partial.year)
        if self._context.school_year is not None:
            return _ends(self._context.school_year)
        if self._context.turns_the_year:
            return _ends(self._context.period)
        year = self._plan_year()
        return months(year, 1, 12) if year else None

    def _is_of_school(self, half: Partial) -> bool:
        if not isinstance(half, HalfYear) or isinstance(half.year, int):
            return False
        return half.year is not None or self._context.school_year is not None

    def _school_half(self, half: HalfYear) -> Stretch | None:
        year = half.year if isinstance(half.year, SchoolYear) else SchoolYear()
        whole = self._school(year)
        return school_half(*whole, half.number) if whole else None

    def _present(self, unit: Running) -> Stretch | None:
        """The week, month, quarter or half-year of the order's date."""
        date = self._context.order_date
        if date is None:
            return None
        self.assumed.append((date.year, ORDER_DATE))
        if unit is Running.WEEK:
            monday = date - dt.timedelta(days=date.weekday())
            return monday, monday + dt.timedelta(days=_WEEK - 1)
        length = _LENGTHS[unit]
        return months(date.year, (date.month - 1) // length * length + 1, length)

    def _choose(self, window: Window) -> tuple[int | None, str]:
        """The year of a window that prints none, and where it was taken from."""
        context = self._context
        if context.period is not None:
            source = context.period_source
            return _year_in_period(window, context.period, context), source
        month = place_in_year(window.first)[0]
        if context.school_year is not None:
            school = context.school_year
            later = month < _SCHOOL_STARTS and not _leads_into(window, school)
            return (school.end if later else school.start).year, SCHOOL_YEAR
        if context.order_date is not None:
            return _year_after(window, context.order_date), ORDER_DATE
        return None, SECTION


def due_day(partial: Partial, first: dt.date, last: dt.date) -> dt.date:
    """The day by which it is, of what covers the days from first to last.

    That is the end of what is printed; of a start its first day, of a middle the 15th.
    """
    if not isinstance(partial, Part):
        return last
    if partial.cut is Cut.START:
        return first
    if partial.cut is Cut.MIDDLE and isinstance(partial.whole, Month):
        return first.replace(day=1) + _DAY_OF_MIDDLE
    return last


def _ends(period: Period | None) -> Stretch | None:
    return (period.start, period.end) if period else None


def _within(partial: Partial, heading: Partial) -> Partial:
    if not isinstance(heading, Month):
        return partial
    match partial:
        case Day(number, None):
            return Day(number, heading.month, heading.year)
        case Part(cut, number, None | Present(Running.MONTH)):
            return Part(cut, number, heading)
        case _:
            return partial


def _rough(window: Window, year: int) -> Stretch:
    """First and last day of a window in a year, the due day of a bound one first."""
    first = _rough_days(window.first, year)
    if window.bound is _BY:
        return first[::-1]
    if window.last is None or not lacks_year(window.last):
        return first
    end = _rough_days(window.last, year)[1]
    return first[0], end if end >= first[0] else _rough_days(window.last, year + 1)[1]


def _rough_days(partial: Partial, year: int) -> Stretch:
    """Its days in a year; the first of a month where a day is impossible."""
    try:
        return stretch(partial, year)
    except ImpossibleDateError:
        return months(year, place_in_year(partial)[0], 1)


def _touches(window: Window, year: int, period: Period) -> bool:
    """Whether the window, in a year, has a day of the period."""
    mark, other = _rough(window, year)
    return mark <= period.end and other >= period.start


def _leads_into(window: Window, school: Period) -> bool:
    """Whether a range begins in the summer before a school year: "август-сентябрь"."""
    after = _rough(window, school.end.year)[0] > school.end
    return bool(window.last) and after and _touches(window, school.start.year, school)


def _year_in_period(window: Window, period: Period, context: Context) -> int:
    """The first year in which the window starts (or is due) inside the period."""
    touching: int | None = None
    last = min(period.end.year, period.start.year + _MOST_YEARS)
    for year in range(period.start.year, last + 1):
        if period.start <= _rough(window, year)[0] <= period.end:
            return year
        if touching is None and _touches(window, year, period):
            touching = year
    if touching is not None:
        return touching
    month = place_in_year(window.first)[0]
    late = context.turns_the_year and month < period.start.month
    return period.end.year if late else period.start.year


def _year_after(window: Window, date: dt.date) -> int:
    """The order's year; the next one for what would be due long before the order."""
    days = _rough(window, date.year)
    return date.year + (1 if max(days) < date - _LONG_AGO else 0)
