"""Values of dates that are not complete yet, and the days they cover in a year.

Each says as much as was printed and no more; `stretch` gives the first and the last
day once a year is known.
"""

import datetime as dt
from enum import StrEnum

from orderparse.months import month_end
from orderparse.tuples import NamedTuple

Stretch = tuple[dt.date, dt.date]


class Near(StrEnum):
    """A year named by its distance from the order's."""

    CURRENT = "current"
    NEXT = "next"


class SchoolYear(NamedTuple):
    """A school year by the calendar year it starts in; None: the plan's."""

    year: int | None = None


Year = int | Near | SchoolYear


class Day(NamedTuple):
    """A day; without a month it waits for that of its section or neighbour."""

    day: int
    month: int | None = None
    year: Year | None = None


class Month(NamedTuple):
    """A month.

    Attributes:
        month: 1 to 12.
        year: printed with it.
        genitive: it may go with the day named before it.
        bare: its year is two digits alone, which may as well be something else.
    """

    month: int
    year: Year | None = None
    genitive: bool = False
    bare: bool = False


class NthWeekday(NamedTuple):
    """The first, second … or last (-1) such weekday of a month; Monday is 0."""

    number: int
    weekday: int
    month: int
    year: Year | None = None


class WorkingDay(NamedTuple):
    """The first, second … or last (-1) day from Monday to Friday of a month."""

    number: int
    month: int
    year: Year | None = None


class Quarter(NamedTuple):
    """A quarter of the calendar year."""

    number: int
    year: Year | None = None


class HalfYear(NamedTuple):
    """A half of the calendar year or of the school year."""

    number: int
    year: Year | None = None


class Season(NamedTuple):
    """Months from the first one of a season on."""

    month: int
    length: int = 3
    year: Year | None = None


class WholeYear(NamedTuple):
    """A year; None is the year of the plan."""

    year: Year | None = None


class Cut(StrEnum):
    """How a part is cut from a whole."""

    DECADE = "decade"
    HALF = "half"
    WEEK = "week"
    START = "start"
    MIDDLE = "middle"
    ENDING = "ending"


class Part(NamedTuple):
    """A part of a month or a longer whole: its second decade, its last week.

    Attributes:
        cut: what it is cut into.
        number: which piece, -1 the last one.
        whole: what is cut; None waits for the month of the section.
    """

    cut: Cut
    number: int
    whole: "Whole | None" = None


class Running(StrEnum):
    """A stretch of time that the order's date falls in."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"


class Present(NamedTuple):
    """The running week, month or quarter."""

    unit: Running


class PlanPeriod(NamedTuple):
    """The whole period of the plan; the name makes it unlike other tuples."""

    name: str = "plan period"


class Undated(NamedTuple):
    """A stretch whose days are fixed elsewhere: school terms and holidays."""

    name: str = "undated"


class Bare(NamedTuple):
    """A number that its right neighbour in a list explains ("5, 12 и 19 мая")."""

    number: int


Whole = Month | Quarter | HalfYear | Season | WholeYear | Present | PlanPeriod
Partial = Whole | Day | NthWeekday | WorkingDay | Part | Undated | Bare

_LAST_OF_SCHOOL = (5, 31)
_WEEK, _SATURDAY = 7, 5


class ImpossibleDateError(ValueError):
    """A printed date that no calendar has."""


def months(year: int, month: int, length: int) -> Stretch:
    """The days of `length` months from a month on."""
    last = month - 1 + length - 1
    return dt.date(year, month, 1), month_end(year + last // 12, last % 12 + 1)


def day(year: int, month: int, number: int) -> dt.date:
    """A day, or `ImpossibleDateError`."""
    try:
        return dt.date(year, month, number)
    except ValueError:
        raise ImpossibleDateError from None


def school_half(start: dt.date, end: dt.date, number: int) -> Stretch:
    """The first half of a school year ends with its calendar year."""
    new_year = dt.date(start.year, 12, 31)
    if number == 1:
        return start, new_year
    return new_year + dt.timedelta(days=1), end


def school_year(year: int) -> Stretch:
    """A school year without printed ends: 1 September to 31 May."""
    return dt.date(year, 9, 1), dt.date(year + 1, *_LAST_OF_SCHOOL)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> dt.date:
    """The first (1) … or last (-1) such weekday of a month."""
    first, last = months(year, month, 1)
    if number < 0:
        return last - dt.timedelta(days=(last.weekday() - weekday) % _WEEK)
    skip = (weekday - first.weekday()) % _WEEK + _WEEK * (number - 1)
    return day(year, month, 1 + skip)


def working_day(year: int, month: int, number: int) -> dt.date:
    """The first (1) … or last (-1) day from Monday to Friday of a month."""
    first, last = months(year, month, 1)
    days = (first + dt.timedelta(days=day) for day in range(last.day))
    working = [day for day in days if day.weekday() < _SATURDAY]
    place = number if number < 0 else number - 1
    if not -len(working) <= place < len(working):
        raise ImpossibleDateError
    return working[place]


def piece(part: Part, whole: Stretch) -> Stretch:
    """The days of a part of a known whole."""
    first, last = whole
    if part.cut is Cut.WEEK:
        return _week(part.number, first, last)
    if (first.year, first.month) == (last.year, last.month):
        return _piece_of_month(part, first, last)
    return _piece_of_months(part, first, last)


def _week(number: int, first: dt.date, last: dt.date) -> Stretch:
    if number < 0:
        return last - dt.timedelta(days=_WEEK - 1), last
    start = first + dt.timedelta(days=_WEEK * (number - 1))
    if start > last:
        raise ImpossibleDateError
    return start, min(start + dt.timedelta(days=_WEEK - 1), last)


_DECADES = {1: (1, 10), 2: (11, 20), 3: (21, 31)}
_HALVES = {1: (1, 15), 2: (16, 31)}
_THIRDS = {Cut.START: 1, Cut.MIDDLE: 2, Cut.ENDING: 3}


def _piece_of_month(part: Part, first: dt.date, last: dt.date) -> Stretch:
    pieces = _HALVES if part.cut is Cut.HALF else _DECADES
    number = _THIRDS.get(part.cut, part.number)
    days = pieces.get(len(pieces) if number < 0 else number)
    if days is None:
        raise ImpossibleDateError
    return first.replace(day=days[0]), first.replace(day=min(days[1], last.day))


def _piece_of_months(part: Part, first: dt.date, last: dt.date) -> Stretch:
    """Of a longer whole: its halves, else its first, middle or last month."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if part.cut is Cut.HALF:
        middle = months(first.year, first.month, max(count // 2, 1))[1]
        if part.number == 1:
            return first, middle
        return middle + dt.timedelta(days=1), last
    skip = {Cut.START: 0, Cut.MIDDLE: (count - 1) // 2}.get(part.cut, count - 1)
    index = first.month - 1 + skip
    start, end = months(first.year + index // 12, index % 12 + 1, 1)
    return max(start, first), min(end, last)


def stretch(partial: Partial, year: int) -> Stretch:
    """First and last day of a partial date in a year.

    Raises:
        ImpossibleDateError: no calendar has this day.
    """
    match partial:
        case Month(month):
            return months(year, month, 1)
        case Day(number, int(month)):
            date = day(year, month, number)
            return date, date
        case Quarter(number):
            return months(year, 3 * number - 2, 3)
        case HalfYear(number):
            return months(year, 6 * number - 5, 6)
        case Season(month, length):
            return months(year, month, length)
        case WholeYear():
            return months(year, 1, 12)
        case NthWeekday(number, weekday, month):
            date = nth_weekday(year, month, weekday, number)
            return date, date
        case WorkingDay(number, month):
            date = working_day(year, month, number)
            return date, date
        case Part(_, _, whole) if whole is not None:
            return piece(partial, stretch(whole, year))
        case _:
            raise ImpossibleDateError
