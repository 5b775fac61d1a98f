"""Running text -> the deadlines in it: those of clauses, and the period of a title."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from orderparse.model import Period, Unit
from orderparse.parsing.deadlines.composition import compose
from orderparse.parsing.deadlines.context import Context
from orderparse.parsing.deadlines.days import Days
from orderparse.parsing.deadlines.elements import Element, elements, names_weekday
from orderparse.parsing.deadlines.expression import (
    Bound,
    DeadlineExpression,
    Nature,
    Rule,
    Term,
    Window,
)
from orderparse.parsing.deadlines.lists import share
from orderparse.parsing.deadlines.partials import (
    Bare,
    Day,
    HalfYear,
    ImpossibleDateError,
    Month,
    NthWeekday,
    Part,
    PlanPeriod,
    Quarter,
    SchoolYear,
    WholeYear,
)
from orderparse.parsing.deadlines.tokens import scan
from orderparse.parsing.deadlines.years import printed_year
from orderparse.patterns import pattern
from orderparse.vocabulary.deadlines import (
    BINDING_WORDS,
    NAMES_PERIOD,
    NOT_ADVERBS,
)

_QUOTED = pattern(r"«[^«»]{0,2000}»|\"[^\"]{0,2000}\"")
_ABBREVIATION = 2  # letters: "г.", "гг."
_FIRST_YEAR = 1992  # of the offices whose orders are read here
_PRECISE = (Day, NthWeekday, Part)
_IN_MONTHS = (Month, Quarter, HalfYear)


class FoundDeadline(NamedTuple):
    """A deadline inside running text, and where it stands."""

    start: int
    end: int
    expression: DeadlineExpression


class FoundPeriod(NamedTuple):
    """The period that a title or a declaration states.

    Attributes:
        start: where it begins in the text.
        end: where it ends.
        period: its days, None where no year is printed.
        school_year: its days where it is a school year.
    """

    start: int
    end: int
    period: Period | None
    school_year: Period | None = None


def find_deadlines(text: str) -> tuple[FoundDeadline, ...]:
    """Find the deadlines that running text sets, in printed order.

    Dates of cited acts, periods in the names of plans, and numbers are none.
    """
    said = elements(scan(text), of_clause=True).said
    return tuple(_found(text, group) for group in _groups(_binding(text, said)))


def _binding(text: str, said: Iterable[Element]) -> Iterator[Element]:
    """The elements that set a deadline, titles in quotes left out."""
    quotes = [match.span() for match in _QUOTED.finditer(text)]
    place = 0
    for element in said:
        while place < len(quotes) and quotes[place][1] <= element.start:
            place += 1
        if place < len(quotes) and quotes[place][0] < element.start:
            continue
        if _binds(element.value, text[element.start : element.end].casefold()):
            yield element


def _binds(value: Window | Rule | Term | Nature, printed: str) -> bool:
    match value:
        case Window():
            return _is_due(value, printed)
        case Rule():
            adverb = not printed.endswith(NOT_ADVERBS)
            return value.unit is not None and adverb and not names_weekday(value)
        case Term():
            return value.urgent or _is_counted(value, printed)
        case _:
            return value is Nature.ONGOING


def _is_counted(term: Term, printed: str) -> bool:
    """Whether a term counts from an event, rather than tells an age ("до 18 лет")."""
    if not term.n or printed[0].isdigit():
        return False
    if term.unit is not Unit.YEAR or term.event is not None:
        return True
    return any(word in printed for word in BINDING_WORDS)


def _is_due(window: Window, printed: str) -> bool:
    """Whether a window tells when, rather than names a plan's period or a year."""
    opening = printed.split(maxsplit=1)[0]
    date = window.last if isinstance(window.first, Bare) else window.first
    if opening in NAMES_PERIOD or date is None or isinstance(date, (Bare, PlanPeriod)):
        return False
    if isinstance(date, _PRECISE):
        return not (isinstance(date, Day) and date.month is None)
    if isinstance(date, WholeYear):
        return any(word in printed for word in BINDING_WORDS)
    if window.bound is Bound.RANGE or opening == "в":
        return isinstance(date, _IN_MONTHS)
    return window.bound is not Bound.AT


def _groups(said: Iterable[Element]) -> Iterator[list[Element]]:
    """Elements that make one deadline: nothing but list marks between them."""
    group: list[Element] = []
    end = 0
    for element in said:
        if group and not (element.linked and element.start - end <= len(", и ")):
            yield group
            group = []
        group.append(element)
        end = element.end
    if group:
        yield group


def _found(text: str, group: Sequence[Element]) -> FoundDeadline:
    start = group[0].start
    end = _end(text, start, group[-1].end)
    expression = compose(text, group, stretch=slice(start, end))
    return FoundDeadline(start=start, end=end, expression=expression)


def _end(text: str, start: int, end: int) -> int:
    """The end of a deadline: a full stop belongs to "2022 г.", but to no figure."""
    bare = text[start:end].rstrip(" .")
    last = start + len(bare)
    word = bare[-_ABBREVIATION - 2 :].split(" ")[-1].lstrip("0123456789")
    word = word.replace(".", "")
    abbreviated = 0 < len(word) <= _ABBREVIATION and word.isalpha()
    return last + 1 if abbreviated and text[last : last + 1] == "." else last


def find_period(text: str) -> FoundPeriod | None:
    """Find the period that a plan's title or declaration states.

    Args:
        text: "План мероприятий на март-декабрь 2021 года".
    """
    said = [e for e in elements(scan(text), of_clause=True).said if _spans_time(e)]
    named = [n for n, e in enumerate(said) if text[e.start :][:2].casefold() == "на"]
    found = map(_period, _groups(said[named[0] :] if named else said))
    return next((each for each in found if not _is_history(each.period)), None)


def _is_history(period: Period | None) -> bool:
    """Whether years are what a plan remembers ("войны 1941–1945 годов"), not its own."""
    return period is not None and period.end.year < _FIRST_YEAR


def _spans_time(element: Element) -> bool:
    window = element.value
    if not isinstance(window, Window):
        return False
    if window.bound is Bound.RANGE:
        dated = isinstance(window.last, Day) and window.last.year is not None
        return dated or not isinstance(window.first, Bare)
    if window.bound is not Bound.AT:
        return False
    return not isinstance(window.first, (Day, Bare, NthWeekday, PlanPeriod, Part))


def _period(group: Sequence[Element]) -> FoundPeriod:
    linked = [(e.value, e.linked) for e in group if isinstance(e.value, Window)]
    windows = share(linked, returning=True) or share(linked, returning=False)
    days = [found for window in windows if (found := _days(window))]
    period = None
    if days and len(days) == len(windows):
        period = Period(start=min(d[0] for d in days), end=max(d[1] for d in days))
    school = isinstance(printed_year(windows[0].first), SchoolYear)
    return FoundPeriod(
        start=group[0].start,
        end=group[-1].end,
        period=period,
        school_year=period if school else None,
    )


def _days(window: Window) -> tuple[dt.date, dt.date] | None:
    try:
        return Days(Context()).of_window(window)
    except ImpossibleDateError:
        return None
