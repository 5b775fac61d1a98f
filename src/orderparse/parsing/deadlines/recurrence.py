"""A repetition and its windows -> the rule of RFC 5545, without UNTIL."""

from collections.abc import Iterable, Sequence

from orderparse.parsing.deadlines.expression import Bound, Frequency, Rule, Window
from orderparse.parsing.deadlines.partials import Day, Month

Parts = tuple[tuple[str, tuple[str, ...]], ...]


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
