"""RFC 5545 recurrence rule -> its days: the parts that deadlines use.

FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY (with ordinals) and BYSETPOS. A day that a
month does not have is its last day where the rule leaves the day to the start
(RFC 7529, SKIP=BACKWARD), so that "monthly" from the 31st skips no month.
"""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from orderparse.months import month_end
from orderparse.tuples import NamedTuple

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = dt.timedelta(days=1)
# The rarest day, a 29 February on one weekday, comes at least once in forty years.
_LONGEST_GAP = dt.timedelta(days=41 * 366)
_MONTHS = range(1, 13)
_MONTH_DAYS = range(1, 32)

# A weekday from Monday, 0, and which of a month or year: from its end where negative.
Weekday = tuple[int, int | None]


class Frequency(StrEnum):
    """How long one stretch of a rule is."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class Rule(NamedTuple):
    """A recurrence rule without its end.

    Attributes:
        frequency: what it repeats by.
        interval: every how many of those.
        months: 1 to 12, all where empty.
        month_days: 1 to 31, or -1 to -31 from the end of the month.
        weekdays: with an ordinal or without.
        positions: which of a stretch's days count, from 1 or from -1 backwards.
        clips: whether the last day of a shorter month stands for one it lacks.
    """

    frequency: Frequency
    interval: int = 1
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    positions: tuple[int, ...] = ()
    clips: bool = False

    @property
    def names_days(self) -> bool:
        """Whether it says on which days, and not only how often."""
        return bool(self.month_days or self.weekdays)


def parse_rule(text: str) -> Rule:
    """Read a rule such as "FREQ=MONTHLY;BYMONTHDAY=5".

    Raises:
        ValueError: it is no rule, or has a part that is not read here.
    """
    parts = dict(_part(part) for part in text.split(";"))
    rule = Rule(
        frequency=Frequency(parts.pop("FREQ", "")),
        interval=int(parts.pop("INTERVAL", "1")),
        months=_numbers(parts.pop("BYMONTH", "")),
        month_days=_numbers(parts.pop("BYMONTHDAY", "")),
        weekdays=tuple(map(_weekday, _items(parts.pop("BYDAY", "")))),
        positions=_numbers(parts.pop("BYSETPOS", "")),
    )
    if parts:
        raise ValueError(f"rule parts that are not known: {', '.join(parts)}")
    if rule.interval < 1 or not _is_in_calendar(rule):
        raise ValueError(f"numbers that no calendar has: {text}")
    return rule


def days_of(rule: Rule, start: dt.date, end: dt.date) -> Iterator[dt.date]:
    """The days of a rule from `start` to `end`, both included, in their order."""
    rule = _filled(rule, start)
    fruitful = start
    for first, last in stretches(rule, start, end):
        found = [day for day in _each_day(first, last) if _matches(rule, day)]
        for day in _chosen(found, rule.positions):
            if start <= day <= end:
                fruitful = day
                yield day
        if first - fruitful > _LONGEST_GAP:
            return


def stretches(
    rule: Rule, start: dt.date, end: dt.date
) -> Iterator[tuple[dt.date, dt.date]]:
    """The days, weeks, months or years that a rule repeats by, uncut."""
    first: dt.date | None = _stretch_start(rule.frequency, start)
    while first is not None and first <= end:
        following = _later(rule.frequency, first, 1)
        yield first, dt.date.max if following is None else following - _DAY
        first = _later(rule.frequency, first, rule.interval)


def _is_in_calendar(rule: Rule) -> bool:
    return (
        all(month in _MONTHS for month in rule.months)
        and all(abs(day) in _MONTH_DAYS for day in rule.month_days)
        and all(ordinal != 0 for _, ordinal in rule.weekdays)
        and 0 not in rule.positions
    )


def _part(part: str) -> tuple[str, str]:
    name, equals, value = part.partition("=")
    if not (name and equals and value):
        raise ValueError(f"not a part of a recurrence rule: {part!r}")
    return name, value


def _items(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, _items(text)))


def _weekday(text: str) -> Weekday:
    ordinal = text[:-2]
    return _WEEKDAYS.index(text[-2:]), int(ordinal) if ordinal else None


def _filled(rule: Rule, start: dt.date) -> Rule:
    """The rule with the days that it leaves to its start."""
    if rule.names_days or rule.frequency is Frequency.DAILY:
        return rule
    if rule.frequency is Frequency.WEEKLY:
        return rule._replace(weekdays=((start.weekday(), None),))
    months = rule.months
    if rule.frequency is Frequency.YEARLY:
        months = months or (start.month,)
    return rule._replace(months=months, month_days=(start.day,), clips=True)


def _stretch_start(frequency: Frequency, day: dt.date) -> dt.date:
    match frequency:
        case Frequency.DAILY:
            return day
        case Frequency.WEEKLY:
            return dt.date.fromordinal(max(1, day.toordinal() - day.weekday()))
        case Frequency.MONTHLY:
            return day.replace(day=1)
        case Frequency.YEARLY:
            return day.replace(month=1, day=1)


def _later(frequency: Frequency, first: dt.date, count: int) -> dt.date | None:
    """The start of the stretch `count` later, None after the end of the calendar."""
    try:
        match frequency:
            case Frequency.DAILY:
                return first + count * _DAY
            case Frequency.WEEKLY:
                return first + 7 * count * _DAY
            case Frequency.MONTHLY:
                years, month = divmod(first.month - 1 + count, 12)
                return first.replace(year=first.year + years, month=month + 1)
            case Frequency.YEARLY:
                return first.replace(year=first.year + count)
    except (ValueError, OverflowError):
        return None


def _each_day(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    return map(dt.date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def _chosen(days: list[dt.date], positions: tuple[int, ...]) -> list[dt.date]:
    if not positions:
        return days
    count = len(days)
    indices = {at - 1 if at > 0 else count + at for at in positions}
    return [days[index] for index in sorted(indices) if 0 <= index < count]


def _matches(rule: Rule, day: dt.date) -> bool:
    return (
        (not rule.months or day.month in rule.months)
        and (not rule.month_days or _is_month_day(rule, day))
        and (not rule.weekdays or any(_is_weekday(rule, w, day) for w in rule.weekdays))
    )


def _is_month_day(rule: Rule, day: dt.date) -> bool:
    length = month_end(day.year, day.month).day
    if rule.clips and day.day == length:
        return any(wanted >= length for wanted in rule.month_days)
    return day.day in rule.month_days or day.day - length - 1 in rule.month_days


def _is_weekday(rule: Rule, wanted: Weekday, day: dt.date) -> bool:
    weekday, ordinal = wanted
    if day.weekday() != weekday:
        return False
    if ordinal is None:
        return True
    first, last = _ordinal_frame(rule, day)
    if ordinal > 0:
        return (day - first).days // 7 + 1 == ordinal
    return (last - day).days // 7 + 1 == -ordinal


def _ordinal_frame(rule: Rule, day: dt.date) -> tuple[dt.date, dt.date]:
    """The month or year inside which weekdays are counted."""
    if rule.frequency is Frequency.YEARLY and not rule.months:
        return day.replace(month=1, day=1), day.replace(month=12, day=31)
    return day.replace(day=1), month_end(day.year, day.month)
