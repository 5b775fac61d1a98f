"""Deadline + the period it lives in -> the days to put into a calendar.

The conventions are those of docs/exporters/ics.md: one stretch of days a span; yearly
windows are enumerated, because a repeated window drifts in leap years.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from orderparse.exporters.recurrence import (
    Frequency,
    Rule,
    days_of,
    parse_rule,
    stretches,
)
from orderparse.model import Deadline, Period, Span
from orderparse.months import month_end
from orderparse.tuples import NamedTuple

_DAYS_OF = {
    Frequency.DAILY: 1,
    Frequency.WEEKLY: 7,
    Frequency.MONTHLY: 28,
    Frequency.YEARLY: 367,
}
_MONTHS_OF_A_YEAR = 12


class Occurrence(NamedTuple):
    """One time that something is due.

    Attributes:
        key: which of the deadline's occurrences it is; no date is part of it, so that
            a corrected date keeps it.
        start: its first day.
        end: its last day, on which it is due.
    """

    key: str
    start: dt.date
    end: dt.date


def occurrences(
    deadline: Deadline, period: Period | None, limit: int
) -> tuple[tuple[Occurrence, ...], bool]:
    """The days of a deadline, none where it has no date.

    Args:
        deadline: any.
        period: the days within which it recurs.
        limit: how many occurrences to give at most.

    Returns:
        The days in their order inside each span or window, and whether the limit cut
        them off.
    """
    found = tuple(islice(_all(deadline, period), limit + 1))
    return found[:limit], len(found) > limit


def _all(deadline: Deadline, period: Period | None) -> Iterator[Occurrence]:
    rule = _rule(deadline)
    if rule is None:
        return _of_spans(deadline.spans)
    if any(_is_window(rule, span) for span in deadline.spans):
        return _of_windows(rule, deadline.spans, period)
    return _of_rule(rule, _bounds(deadline.spans, period))


def _rule(deadline: Deadline) -> Rule | None:
    try:
        return parse_rule(deadline.recurrence) if deadline.recurrence else None
    except ValueError:  # a rule that somebody else wrote: its spans remain
        return None


def _is_window(rule: Rule, span: Span) -> bool:
    """Whether it is something to do once a year, not a stretch to repeat inside."""
    start, end = _closed(span)
    if span.start is None and rule.frequency is not Frequency.YEARLY:
        return not rule.names_days
    step = rule.interval * _DAYS_OF[rule.frequency]
    return (end - start).days + 1 < step


def _bounds(
    spans: tuple[Span, ...], period: Period | None
) -> list[tuple[dt.date, dt.date]]:
    """The stretches to repeat inside; a first due day begins one."""
    if not spans:
        return [(period.start, period.end)] if period else []
    return [
        (end, max(end, period.end)) if span.start is None and period else (start, end)
        for span in spans
        for start, end in [_closed(span)]
    ]


def _of_spans(spans: tuple[Span, ...]) -> Iterator[Occurrence]:
    for index, span in enumerate(spans):
        start, end = _closed(span)
        yield Occurrence(key=str(index), start=start, end=end)


def _closed(span: Span) -> tuple[dt.date, dt.date]:
    """First and last day; a span that is open on one side is the day it prints."""
    start = span.start or span.end
    end = span.end or span.start
    if start is None or end is None:  # the model has no such span
        raise ValueError(f"a span without dates: {span}")
    return start, end


def _of_windows(
    rule: Rule, spans: tuple[Span, ...], period: Period | None
) -> Iterator[Occurrence]:
    """Every window once a year, or as many years apart as a yearly rule says."""
    step = rule.interval if rule.frequency is Frequency.YEARLY else 1
    windows = [_closed(span) for span in spans]
    first_year = min(start.year for start, _ in windows)
    years = period.end.year - first_year if period else 0
    possible = dt.MAXYEAR - max(end.year for _, end in windows)
    for later in range(0, min(max(0, years), possible) + 1, step):
        for index, window in enumerate(windows):
            start, end = (_years_later(day, later) for day in window)
            if later == 0 or (period and start <= period.end):
                yield Occurrence(key=f"{index}+{later}", start=start, end=end)


def _years_later(day: dt.date, years: int) -> dt.date:
    """The same day of another year; the end of February stays its end."""
    year = day.year + years
    if day == month_end(day.year, 2):
        return month_end(year, 2)
    return day.replace(year=year)


def _of_rule(rule: Rule, bounds: list[tuple[dt.date, dt.date]]) -> Iterator[Occurrence]:
    """Inside each bound: a year as a whole, else the days of the rule."""
    for index, (start, end) in enumerate(bounds):
        if rule.frequency is Frequency.YEARLY and not rule.names_days:
            found = _years(rule, start, end)
        else:
            found = ((day, day) for day in _days(rule, start, end))
        for ordinal, (first, last) in enumerate(found):
            yield Occurrence(key=f"{index}+{ordinal}", start=first, end=last)


def _years(
    rule: Rule, start: dt.date, end: dt.date
) -> Iterator[tuple[dt.date, dt.date]]:
    """Every year of the bound, cut to it; its months where the rule names some."""
    for first, last in stretches(rule, start, end):
        months = [_month(first, month) for month in sorted(set(rule.months))]
        for day, until in months or [(first, last)]:
            if day <= end and until >= start:
                yield max(day, start), min(until, end)


def _month(day: dt.date, month: int) -> tuple[dt.date, dt.date]:
    return day.replace(month=month, day=1), month_end(day.year, month)


def _days(rule: Rule, start: dt.date, end: dt.date) -> Iterator[dt.date]:
    """The days of the rule; quarters and half-years are those of the calendar."""
    divides = _MONTHS_OF_A_YEAR % rule.interval == 0
    if rule.frequency is Frequency.MONTHLY and rule.names_days and divides:
        january = start.replace(month=1, day=1)
        return (day for day in days_of(rule, january, end) if day >= start)
    return days_of(rule, start, end)
