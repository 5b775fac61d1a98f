"""Windows of one expression -> the same, with what a list prints only once shared.

"5, 12 и 19 мая" has one month for three days, "до 15 апреля, 15 июля" one bound for
two dates, "март, июнь 2022 г." one year for two months.
"""

from collections.abc import Sequence

from orderparse.parsing.deadlines.expression import Bound, Window
from orderparse.parsing.deadlines.partials import (
    Bare,
    Day,
    HalfYear,
    Month,
    NthWeekday,
    Part,
    Partial,
    PlanPeriod,
    Quarter,
    SchoolYear,
    WholeYear,
)
from orderparse.parsing.deadlines.years import Linked, by_itself, share_years

_PAIR = 2


def share(found: Sequence[Linked], *, returning: bool) -> tuple[Window, ...]:
    """The windows of one expression, each complete as far as print goes.

    Args:
        found: windows in printed order, each with whether only list marks stand
            between it and the element before.
        returning: the expression also says how often it returns.
    """
    if len(found) == 1 and not _has_bare(found[0][0]):
        return tuple(by_itself(found[0][0]))
    linked = _bounded(_completed(found))
    linked = linked if returning else _closed(linked)
    windows = share_years(_dated(linked), returning=returning)
    narrower = tuple(w for w in windows if not isinstance(w.first, PlanPeriod))
    return narrower or windows[:1]


def _has_bare(window: Window) -> bool:
    return isinstance(window.first, Bare) or isinstance(window.last, Bare)


def stray_numbers(found: Sequence[Linked]) -> tuple[str, ...]:
    """Numbers beside dates that count nothing known: "октябрь 1, 5, 7"."""
    if len(found) < _PAIR or not any(isinstance(w.first, Bare) for w, _ in found):
        return ()
    filled = [window.first for window, _ in _filled(found)]
    bare = [str(first.number) for first in filled if isinstance(first, Bare)]
    return tuple(bare) if len(bare) < len(filled) else ()


def _completed(found: Sequence[Linked]) -> list[Linked]:
    """The windows without bare numbers; where all are bare, they mean days."""
    made = _filled(found)
    if any(not isinstance(window.first, Bare) for window, _ in made):
        return [pair for pair in made if not isinstance(pair[0].first, Bare)]
    return [(_as_days(window), linked) for window, linked in made]


def _filled(found: Sequence[Linked]) -> list[Linked]:
    """Bare numbers completed from their right neighbours."""
    made: list[Linked] = []
    model: Partial | None = None
    for window, linked in reversed(found):
        schools = isinstance(model, WholeYear) and isinstance(model.year, SchoolYear)
        whole = _inner(_as_school_year(window) if schools else window)
        last = _like(whole.last, model) if whole.last else None
        first = _like(whole.first, last or model)
        made.append((whole._replace(first=first, last=last), linked))
        model = first if linked else None
    made.reverse()
    return made


def _as_school_year(window: Window) -> Window:
    """Two years before a school year in a list: "2021-2022, 2022-2023 уч. гг."."""
    match window.first, window.last:
        case WholeYear(int(first)), WholeYear(int(last)) if last == first + 1:
            whole = WholeYear(SchoolYear(first))
            return window._replace(bound=Bound.AT, first=whole, last=None)
        case _:
            return window


def _inner(window: Window) -> Window:
    """A range whose end is bare: "10 мая – 15"."""
    if not isinstance(window.last, Bare) or isinstance(window.first, Bare):
        return window
    last = _like(window.last, window.first)
    return window._replace(last=None if isinstance(last, Bare) else last)


def _like(partial: Partial, model: Partial | None) -> Partial:
    """A bare number as one more of what the model is."""
    if not isinstance(partial, Bare):
        return partial
    match model:
        case Day():
            return model._replace(day=partial.number)
        case Quarter() | HalfYear() | Part() | NthWeekday():
            return model._replace(number=partial.number)
        case _:
            return partial


def _as_days(window: Window) -> Window:
    first, last = window.first, window.last
    return window._replace(
        first=Day(first.number) if isinstance(first, Bare) else first,
        last=Day(last.number) if isinstance(last, Bare) else last,
    )


def _bounded(found: list[Linked]) -> list[Linked]:
    """A bound holds for the dates listed after it."""
    made: list[Linked] = []
    for window, linked in found:
        before = made[-1][0] if made and linked else None
        at = window.bound is Bound.AT and not window.opened
        if before and before.bound is Bound.BY and at:
            made.append((window._replace(bound=Bound.BY), linked))
        else:
            made.append((window, linked))
    return made


def _closed(found: list[Linked]) -> list[Linked]:
    """A start and an end said apart: "не ранее 1 мая и не позднее 1 июня"."""
    bounds = [window.bound for window, _ in found]
    if bounds != [Bound.FROM, Bound.BY]:
        return found
    (first, linked), (last, _) = found
    return [(Window(Bound.RANGE, first.first, last.first, opened=True), linked)]


def _dated(found: list[Linked]) -> list[Linked]:
    """A day holds for the months listed after it: "1 января, апреля, июля"."""
    made: list[Linked] = []
    for window, linked in found:
        before = made[-1][0] if made and linked else None
        made.append((_shared(before, window) if before else window, linked))
    return made


def _shared(before: Window, window: Window) -> Window:
    """A window that is a month of the same day or part as the one before."""
    month = window.first
    if window.last or before.last or not isinstance(month, Month) or not month.genitive:
        return window
    return window._replace(first=_of_month(before.first, month))


def _of_month(partial: Partial, month: Month) -> Partial:
    """The same day or part of another month, which else stands for itself."""
    match partial:
        case Day() | NthWeekday():
            return partial._replace(month=month.month, year=month.year)
        case Part(whole=Month()):
            return partial._replace(whole=month)
        case _:
            return month
