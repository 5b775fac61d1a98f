"""House rules: what an organisation has fixed for words that name no days.

They contradict each other from house to house (docs/deadlines.md), so none is in force
unless a caller sets it in the context.
"""

import datetime as dt
from typing import NamedTuple, Protocol

from orderparse.model import Direction, Offset, Unit
from orderparse.months import month_end

_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
_MONTHS_A_YEAR = 12
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_LONGEST = 36_600


class DaysOff(Protocol):
    """A calendar of days off, such as `orderparse.workdays.RussianDaysOff`."""

    def __contains__(self, date: object, /) -> bool:
        """Whether nobody works on a day."""
        ...


class HouseRules(NamedTuple):
    """What one organisation has fixed; the defaults fix nothing.

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
