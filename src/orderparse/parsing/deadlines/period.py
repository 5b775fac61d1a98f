"""Title or declaration of a plan -> the period it states."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import Period
from orderparse.parsing.deadlines.context import Context
from orderparse.parsing.deadlines.days import Days
from orderparse.parsing.deadlines.elements import Element, elements
from orderparse.parsing.deadlines.expression import Bound, Window
from orderparse.parsing.deadlines.lists import share
from orderparse.parsing.deadlines.partials import (
    Bare,
    Day,
    ImpossibleDateError,
    NthWeekday,
    Part,
    PlanPeriod,
    SchoolYear,
)
from orderparse.parsing.deadlines.running import QUOTED, groups_of
from orderparse.parsing.deadlines.tokens import scan
from orderparse.parsing.deadlines.years import printed_year
from orderparse.patterns import pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.calendar import CALLER
from orderparse.vocabulary.deadlines import AND_ALSO, IN
from orderparse.vocabulary.running import NAMES_PERIOD

_IN_BRACKETS = pattern(r"\([^()]{0,2000}\)")
_YEAR = pattern("[0-9]{2}")  # each is printed with two digits at least
_FIRST_YEAR = 1992  # of the offices whose orders are read here


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


def find_period(text: str, issued: dt.date | None = None) -> FoundPeriod | None:
    """Find the period that a plan's title or declaration states.

    What it opens with "на" or "за" is the plan's own, the last such where there are
    several ("программы на 2021-2025 годы на 2024 год"). Other years may be those of its
    subject, as those in quotes and brackets are: they count where they are not past.

    Args:
        text: "План мероприятий на март-декабрь 2021 года".
        issued: date of the order.
    """
    every, _ = elements(scan(text), of_clause=True)
    said = [each for each in every if _spans_time(text, each)]
    cited = _cited(text)
    found = [
        each for each in map(_period, _groups(text, said)) if not _is_history(each)
    ]
    free = [each for each in found if not _is_inside(each.start, cited)]
    own = [each for each in free if _opens_period(text, each.start)]
    if own:
        return next((each for each in free if _narrows(each, own[-1])), own[-1])
    others = (each for each in found if each in free or _lies_ahead(each, issued))
    return next((each for each in others if not _is_past(each, issued)), None)


def plan_context(
    texts: Iterable[tuple[str, str | None]],
    given: Context,
    origin: Origin | None = None,
) -> tuple[Context, tuple[Diagnostic, ...]]:
    """What the deadlines of a plan stand in: the period of the first text with one.

    Args:
        texts: (name of the source, text), the plan's own title first.
        given: what the caller adds; a printed period comes first.
        origin: where the plan stands.

    Returns:
        The context, and a diagnostic where its period was taken from another text than
        the title.
    """
    for index, (source, text) in enumerate(texts):
        if text is None or _YEAR.search(text) is None:
            continue
        found = find_period(text, given.order_date)
        if found is None or found.period is None:
            continue
        printed = text[found.start : found.end]
        doubts = (note("period-assumed", origin, text=printed, source=source),)
        context = given._replace(
            period=found.period, school_year=found.school_year, period_source=source
        )
        return context, doubts if index else ()
    return given._replace(period_source=CALLER), ()


def _groups(text: str, said: Sequence[Element]) -> Iterator[list[Element]]:
    """Elements that make one period: a preposition of its own begins another."""
    start = 0
    for place, element in enumerate(said):
        if place and _opens_period(text, element.start, {*NAMES_PERIOD, IN}):
            yield from groups_of(said[start:place])
            start = place
    yield from groups_of(said[start:])


def _cited(text: str) -> list[tuple[int, int]]:
    """The stretches in quotes or brackets, which name other things than the plan."""
    matches = chain(QUOTED.finditer(text), _IN_BRACKETS.finditer(text))
    return [match.span() for match in matches]


def _is_inside(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies inside a stretch, but not at its very beginning."""
    return any(start + 1 < place < end for start, end in stretches)


def _opens_period(
    text: str, place: int, words: AbstractSet[str] = NAMES_PERIOD
) -> bool:
    """Whether "на" or "за" stands there, and not behind "и" ("и на плановый период")."""
    opening = text[place:].split(maxsplit=1)[0].casefold()
    return opening in words and not text[:place].rstrip().endswith(AND_ALSO)


def _narrows(found: FoundPeriod, own: FoundPeriod) -> bool:
    """Whether it comes later and is a part: "программы на 2022-2024 годы в 2024 году"."""
    part, whole = found.period, own.period
    if part is None or whole is None or found.start < own.end or part == whole:
        return False
    return whole.start <= part.start and part.end <= whole.end


def _is_history(found: FoundPeriod) -> bool:
    """Whether years are what a plan remembers ("войны 1941–1945 годов"), not its own."""
    return found.period is not None and found.period.end.year < _FIRST_YEAR


def _is_past(found: FoundPeriod, issued: dt.date | None) -> bool:
    """Whether it was over in the year before the order."""
    return bool(issued and found.period and found.period.end.year < issued.year)


def _lies_ahead(found: FoundPeriod, issued: dt.date | None) -> bool:
    """Whether it begins with the order's year or later, or nothing is known of that."""
    return not (issued and found.period) or found.period.start.year >= issued.year


def _spans_time(text: str, element: Element) -> bool:
    window = element.value
    if not isinstance(window, Window) or _is_part_of_a_name(text, element.start):
        return False
    if window.bound is Bound.RANGE:
        dated = isinstance(window.last, Day) and window.last.year is not None
        return dated or not isinstance(window.first, Bare)
    if window.bound is not Bound.AT:
        return False
    return not isinstance(window.first, (Day, Bare, NthWeekday, PlanPeriod, Part))


def _is_part_of_a_name(text: str, place: int) -> bool:
    """Whether the year is that of "ГИА-2024"."""
    return text[:place].endswith("-") and text[: place - 1][-1:].isalpha()


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
