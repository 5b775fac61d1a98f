"""Years printed once in an expression, given to all the dates that share them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeGuard

from orderparse.parsing.deadlines.expression import Bound, Window
from orderparse.parsing.deadlines.partials import (
    Bare,
    Day,
    HalfYear,
    Month,
    NthWeekday,
    Part,
    Partial,
    Quarter,
    Season,
    WholeYear,
    WorkingDay,
    Year,
)

Linked = tuple[Window, bool]

_YEARLESS = (Day, Month, NthWeekday, WorkingDay, Quarter, HalfYear, Season)
_WITH_YEARS = (*_YEARLESS, WholeYear)
RETURNING = (Day, Month, Quarter, HalfYear, Season)
_SCHOOL_STARTS = 9
_LATEST = 12


def printed_year(partial: Partial | None) -> Year | None:
    """The year printed with a partial date."""
    if isinstance(partial, Part):
        return printed_year(partial.whole)
    if isinstance(partial, _WITH_YEARS):
        return partial.year
    return None


def lacks_year(partial: Partial | None) -> bool:
    """Whether a year would complete it."""
    if isinstance(partial, Part):
        return lacks_year(partial.whole)
    return isinstance(partial, _YEARLESS) and partial.year is None


def with_year(partial: Partial, year: Year | None) -> Partial:
    """A partial date completed by a year."""
    if isinstance(partial, Part) and partial.whole is not None:
        whole = with_year(partial.whole, year)
        if isinstance(whole, (Day, NthWeekday, Part, Bare)):
            return partial
        return partial._replace(whole=whole)  # type: ignore[arg-type]
    if isinstance(partial, _YEARLESS):
        return partial._replace(year=year)
    return partial


def place_in_year(partial: Partial | None) -> tuple[int, int]:
    """Where in its year a partial date begins: month and day."""
    match partial:
        case Day(day, month):
            return month or 1, day
        case Month(month) | Season(month):
            return month, 1
        case NthWeekday(_, _, month) | WorkingDay(_, month):
            return month, 1
        case Quarter(number):
            return 3 * number - 2, 1
        case HalfYear(number):
            return 6 * number - 5, 1
        case Part(_, number, whole):
            return place_in_year(whole)[0], number
        case _:
            return 1, 1


def share_years(found: Sequence[Linked], *, returning: bool) -> tuple[Window, ...]:
    """Give each window without a year the year that print means for it."""
    pairs = _in_more_years(found)
    if any(_wants_year(window) for window, _ in pairs):
        pairs = _from_years_apart(pairs, returning=returning)
    return tuple(_from_neighbours(pairs))


def _in_more_years(found: Sequence[Linked]) -> list[Linked]:
    """A month of several years: "август 2022, 2023 гг.", "май 2022-2024 годов"."""
    made: list[Linked] = []
    for window, linked in found:
        before = made[-1][0].first if made and linked else None
        year = window.first.year if isinstance(window.first, WholeYear) else None
        bare = window.bound is Bound.AT or not window.opened
        if bare and isinstance(year, int) and _is_of_year(before):
            made.append((window._replace(first=with_year(before, year)), True))
        else:
            made.extend(_listed(by_itself(window), linked=linked))
    return made


def by_itself(window: Window) -> list[Window]:
    """The windows that one stands for by itself, the year of its ends shared."""
    return _each_year(window if window.last is None else _within_range(window))


def _listed(windows: Iterable[Window], *, linked: bool) -> Iterator[Linked]:
    """Windows that one window stands for, the first linked as that was."""
    for place, window in enumerate(windows):
        yield window, linked or place > 0


def _is_of_year(partial: Partial | None) -> TypeGuard[Partial]:
    return isinstance(partial, _YEARLESS) and isinstance(partial.year, int)


def _each_year(window: Window) -> list[Window]:
    """The window in each of its years: "ноябрь - март 2022-2025 гг." is three winters."""
    if window.until is None:
        return [window]
    first, last = printed_year(window.first), printed_year(window.last)
    if not isinstance(first, int):
        return [window]
    turn = last - first if isinstance(last, int) else 0
    return [
        window._replace(
            first=with_year(window.first, year),
            last=window.last and with_year(window.last, year + turn),
            until=None,
        )
        for year in range(first + turn, min(window.until, first + _LATEST) + 1 - turn)
    ]


def _wants_year(window: Window) -> bool:
    return lacks_year(window.first)


def _within_range(window: Window) -> Window:
    """The year of one end of a range, for the other end."""
    if window.last is None:
        return window
    first, last = printed_year(window.first), printed_year(window.last)
    if (first is None) is (last is None):
        return window
    turns = place_in_year(window.first) > place_in_year(window.last)
    if lacks_year(window.first) and last is not None:
        year = last - 1 if turns and isinstance(last, int) else last
        return window._replace(first=with_year(window.first, year))
    if lacks_year(window.last) and first is not None:
        year = first + 1 if turns and isinstance(first, int) else first
        return window._replace(last=with_year(window.last, year))
    return window


def _is_year_alone(window: Window, *, returning: bool) -> bool:
    if not isinstance(window.first, WholeYear) or window.first.year is None:
        return False
    return window.bound in {Bound.AT, Bound.RANGE} or returning


def _from_years_apart(pairs: list[Linked], *, returning: bool) -> list[Linked]:
    """Years that stand by themselves: "2021-2022 уч. г., май", "I кв., 2022 г."."""
    windows = [window for window, _ in pairs]
    alone = [_is_year_alone(window, returning=returning) for window in windows]
    if not any(alone):
        return pairs
    made: list[Linked] = []
    sources = _year_sources(windows, alone)
    for (window, linked), year, source in zip(pairs, alone, sources, strict=True):
        if year:
            continue
        source_of = source if _wants_year(window) else None
        copies = _in_years(window, source_of, each=not returning)
        made.extend(_listed(copies, linked=linked))
    return made


def _year_sources(windows: list[Window], alone: list[bool]) -> list[Window | None]:
    """For each window a year apart: the next one, or the last where years lead."""
    after = _carried(reversed(windows), reversed(alone))[::-1]
    before = _carried(windows, alone)
    first, second = (before, after) if alone[0] else (after, before)
    return [one or other for one, other in zip(first, second, strict=True)]


def _carried(windows: Iterable[Window], alone: Iterable[bool]) -> list[Window | None]:
    """At each place the last year apart so far."""
    made: list[Window | None] = []
    near: Window | None = None
    for window, is_year in zip(windows, alone, strict=True):
        near = window if is_year else near
        made.append(near)
    return made


def _in_years(window: Window, source: Window | None, *, each: bool) -> list[Window]:
    """The window in the year of a source, or in each year of its range."""
    year = printed_year(source.first) if source else None
    last = printed_year(source.last) if source else None
    if year is None:
        return [window]
    single = window.last is None and window.bound is Bound.AT
    if each and single and isinstance(year, int) and isinstance(last, int):
        years = range(year, min(last, year + _LATEST) + 1) or (year,)
        return [window._replace(first=with_year(window.first, y)) for y in years]
    return [_within_range(window._replace(first=with_year(window.first, year)))]


def _from_neighbours(pairs: list[Linked]) -> list[Window]:
    """A year printed at the end or the start of a list holds for all of it."""
    made = [window for window, _ in pairs]
    for i in range(len(made) - 2, -1, -1):
        if pairs[i + 1][1] and _wants_year(made[i]):
            made[i] = _next_to(made[i], made[i + 1], before=True)
    for i in range(1, len(made)):
        if pairs[i][1] and _wants_year(made[i]):
            made[i] = _next_to(made[i], made[i - 1], before=False)
    return made


def _next_to(window: Window, other: Window, *, before: bool) -> Window:
    near = other.first if before else (other.last or other.first)
    year = printed_year(near)
    if year is None or isinstance(near, WholeYear):
        return window
    here, there = place_in_year(window.first), place_in_year(near)
    if isinstance(year, int):
        if before and here[0] >= _SCHOOL_STARTS > there[0]:
            year -= 1
        elif not before and there[0] >= _SCHOOL_STARTS > here[0]:
            year += 1
    return _within_range(window._replace(first=with_year(window.first, year)))
