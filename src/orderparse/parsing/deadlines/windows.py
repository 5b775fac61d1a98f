"""Tokens -> one window: a bound and the point or range it holds for."""

from orderparse.parsing.deadlines.expression import Bound, Window
from orderparse.parsing.deadlines.numbers import FARTHEST, Tokens, full_year, is_last
from orderparse.parsing.deadlines.numeric import after_time
from orderparse.parsing.deadlines.partials import (
    Bare,
    Day,
    HalfYear,
    Month,
    Part,
    Partial,
    Quarter,
    WholeYear,
)
from orderparse.parsing.deadlines.points import point
from orderparse.parsing.deadlines.years import RETURNING, printed_year
from orderparse.vocabulary.calendar import (
    CALENDAR_YEARS,
    DAYS,
    HOLIDAYS,
    ONE_YEAR,
    ONWARDS,
    STATE,
    YEAR_LETTER,
)
from orderparse.vocabulary.deadlines import Word

_BOUNDS = {
    Word.TO: Bound.BY,
    Word.TOWARDS: Bound.BY,
    Word.UNTIL: Bound.BY,
    Word.FROM: Bound.FROM,
    Word.AFTER: Bound.AFTER,
}
_INSIDE = frozenset(
    {Word.IN, Word.ON, Word.FOR, Word.COURSE, Word.PERIOD, Word.DEADLINE}
)
# "за 2022 год до 15.01.2023" is a period to report on and a due day.
_NAMES_PERIOD = frozenset({Word.FOR, Word.ON})
# What begins with a word that is no bound by itself: "не позднее", "начиная с".
_IN_SEVERAL_WORDS = frozenset({Word.NOT, Word.BEGINNING, Word.COLON})
_FILLERS = frozenset({Word.LABEL, Word.POINT})
_ENDS_RANGE = frozenset({Word.UNTIL, Word.TO, Word.DASH})
_NO_YEAR = frozenset({Word.MONTH, Word.POINT, Word.SLASH, Word.NUMERAL})
_OPEN = frozenset({Bound.FROM, Bound.AFTER})
_AT, _BY, _FROM, _AFTER = Bound.AT, Bound.BY, Bound.FROM, Bound.AFTER
_DASH, _NUMBER, _SLASH, _TO = Word.DASH, Word.NUMBER, Word.SLASH, Word.TO
_SIDE_BY_SIDE = frozenset({Word.MONTH, Word.NUMBER})
_UP_TO = frozenset({Word.UNTIL, Word.TO})
_LONGEST_NAME = 8
_SHORT = _PAIR = 2
_REPORTED = (Quarter, HalfYear)  # "I полугодие – до 15 июля" is no range
_DATES = frozenset({Word.NUMBER, Word.MONTH})
_STOPS = frozenset(
    {Word.END, Word.COMMA, Word.SEMICOLON, Word.OPEN, Word.CLOSE, Word.POINT}
)
_DATED_LISTS = frozenset({Word.COMMA, Word.AND})


def window(t: Tokens, i: int) -> tuple[Window, int] | None:
    """The window that starts at a place."""
    bound, j = bound_at(t, i)
    opened = j > i
    timed = after_time(t, _after_working_day(t, j)) if opened else j
    if timed > j and bound is _AFTER:  # of that day's hour
        bound = _FROM
    j = timed
    first = _point_after(t, i, j)
    if first is None:
        return None
    partial, j = first
    j = _after_fillers(t, after_time(t, j) if bound is _BY else j)
    told = bound is _AT and t[j].word is _DASH and isinstance(partial, _REPORTED)
    named = (told or t[i].word in _NAMES_PERIOD) and _due_follows(t, j)
    until = None if named else _last_year(t, j, bound, partial)
    last = None if named or until else _range_end(t, j, bound, partial)
    if last is None:
        reported = (told and named) or (opened and _is_reported(t, i))
        made = Window(bound, partial, opened=opened, reported=reported)
    else:
        made = _ranged(bound, partial, last[0])
        j = _after_fillers(t, last[1])
        until = _last_year(t, j, made.bound, made.last)
    if made.bound is _AT and _goes_on(t, j):
        return made._replace(bound=_FROM), j + 2
    if until is None:
        return made, j
    return made._replace(until=until[0]), _after_fillers(t, until[1])


def _goes_on(t: Tokens, i: int) -> bool:
    """Whether more years follow: "2022 год и далее", "и последующие годы"."""
    if t[i].word not in _DATED_LISTS:
        return False
    if t[i + 1].text == ONWARDS:
        return t[i + 2].word in _STOPS or t[i + 2].apart
    return t[i + 1].word is Word.NEXT and t[i + 2].text in CALENDAR_YEARS


def _after_working_day(t: Tokens, i: int) -> int:
    """The place after "конца рабочего дня" before a date, which it is no more than."""
    if t[i].word is not Word.ENDING:
        return i
    j = i + 2 if t[i + 1].word is Word.WORKING else i + 1
    return j + 1 if t[j].word is Word.DAY and t[j + 1].word in _DATES else i


def _due_follows(t: Tokens, i: int) -> bool:
    """Whether a due day stands there: "за I квартал – до 15 апреля"."""
    return t[i].word is _TO or (t[i].word is _DASH and t[i + 1].word is _TO)


def _is_reported(t: Tokens, i: int) -> bool:
    """Whether it opens what a report is of: "за …", "по состоянию на …"."""
    return t[i].word is Word.FOR or (t[i].word is Word.ON and t[i - 1].text == STATE)


def between(t: Tokens, i: int) -> tuple[Window, int] | None:
    """A range with words of its own: "между 1 и 15 мая", "от 1 до 15 мая"."""
    joint = Word.AND if t[i].word is Word.BETWEEN else Word.TO
    first = point(t, i + 1)
    if first is None or t[first[1]].word is not joint:
        return None
    last = point(t, first[1] + 1)
    if last is None:
        return None
    return Window(Bound.RANGE, first[0], last[0], opened=True), last[1]


def moved(t: Tokens, i: int) -> tuple[Window, int] | None:
    """The new day of what is put off: "с 1 июня на 1 сентября"."""
    old = point(t, i + 1)
    if old is None or not _may_move(old[0]) or t[old[1]].word is not Word.ON:
        return None
    new = point(t, old[1] + 1)
    if new is None or not _may_move(new[0]) or type(new[0]) is not type(old[0]):
        return None
    return Window(Bound.AT, new[0], opened=True), new[1]


def _may_move(partial: Partial) -> bool:
    return _is_full_day(partial) or isinstance(partial, (Month, Quarter, WholeYear))


def _is_full_day(partial: Partial) -> bool:
    return isinstance(partial, Day) and partial.month is not None


def _point_after(t: Tokens, i: int, j: int) -> tuple[Partial, int] | None:
    found = point(t, j)
    if found is not None or j == i:
        return found
    if t[j].word is Word.YEAR and (t[j].text in ONE_YEAR or t[j].text == YEAR_LETTER):
        return (WholeYear(), j + 1) if t[j - 1].word is Word.COURSE else None
    if t[j].word is Word.MONTH_WORD and t[j + 1].word is Word.MONTH:
        return point(t, j + 1)
    named = t[j].word is Word.DAY or t[j].text in HOLIDAYS
    if t[i].word is Word.TOWARDS or (named and t[i].word is _TO):
        return _dated_name(t, j)
    return None


def _dated_name(t: Tokens, i: int) -> tuple[Partial, int] | None:
    """The date behind the name of a day: "ко Дню учителя (5 октября)"."""
    j = i
    while t[j].word in {Word.DAY, Word.UNKNOWN} and j - i < _LONGEST_NAME:
        j += 1
    if j == i or not t[j].gap:
        return None
    found = point(t, j + 1 if t[j].word is Word.OPEN else j)
    return found if found and _is_full_day(found[0]) else None


def bound_at(t: Tokens, i: int) -> tuple[Bound, int]:
    """The bound printed at a place: the last of "в срок", "не позднее", "до"."""
    bound, j = _AT, i
    while j - i < FARTHEST:
        word = t[j].word
        if word in _BOUNDS:
            bound, j = _BOUNDS[word], j + 1
        elif word in _INSIDE or (j > i and t[j].text == DAYS):
            j += 1
        elif word not in _IN_SEVERAL_WORDS:
            break
        elif word is Word.NOT and t[j + 1].word is Word.LATER:
            bound, j = Bound.BY, _after_than(t, j + 2)
        elif word is Word.NOT and t[j + 1].word is Word.EARLIER:
            bound, j = Bound.FROM, _after_than(t, j + 2)
        elif word is Word.BEGINNING and t[j + 1].word is Word.FROM:
            bound, j = Bound.FROM, j + 2
        elif word is Word.COLON and j > i:
            j += 1
        else:
            break
    return bound, j


def _after_than(t: Tokens, i: int) -> int:
    j = i + 1 if t[i].word is Word.COMMA else i
    return j + 1 if t[j].word is Word.THAN else i


def _after_fillers(t: Tokens, i: int) -> int:
    while t[i].word in _FILLERS:
        i += 1
    return i


def _range_end(
    t: Tokens, i: int, bound: Bound, first: Partial
) -> tuple[Partial, int] | None:
    """The end of a range that opened with `first`."""
    if bound is _AFTER:
        return None
    j = i + 1 if bound is _FROM and t[i].word in _DATED_LISTS else i
    word = t[j].word
    if word in _ENDS_RANGE and (word is _DASH or bound is not _BY):
        found = _short_year(t, j + 1, first) or _range_point(t, j + 1)
        return None if found and _only_within(bound, first, found[0]) else found
    if word is _SLASH and isinstance(first, WholeYear):
        return _same_kind(t, j + 1, first) or _short_year(t, j + 1, first)
    if bound is _AT:
        return _lost_dash(t, i, first)
    return None


def _last_year(
    t: Tokens, i: int, bound: Bound, partial: Partial | None
) -> tuple[int, int] | None:
    """The year up to which a date returns: "март-апрель 2022-2025 гг."."""
    if t[i].word is not _DASH or bound in _OPEN or not isinstance(partial, RETURNING):
        return None
    year = printed_year(partial)
    if not isinstance(year, int):
        return None
    found = point(t, i + 1)
    if found is None or not isinstance(found[0], WholeYear):
        return None
    last = found[0].year
    return (last, found[1]) if isinstance(last, int) and last > year else None


def _only_within(bound: Bound, first: Partial, last: Partial) -> bool:
    """A year and a day of it are no range: "в 2021 г. – до 1 июня"."""
    if bound not in {_AT, _FROM} or not isinstance(first, WholeYear):
        return False
    return not isinstance(last, (WholeYear, Bare)) and getattr(last, "year", 0) is None


def _range_point(t: Tokens, i: int) -> tuple[Partial, int] | None:
    j = i + 1 if t[i].word in _UP_TO else i
    j = after_time(t, j)
    return point(t, j)


def _same_kind(t: Tokens, i: int, first: Partial) -> tuple[Partial, int] | None:
    found = point(t, i)
    return found if found and type(found[0]) is type(first) else None


def _short_year(t: Tokens, i: int, first: Partial) -> tuple[Partial, int] | None:
    """The last two digits of a later year: "2022/23", "2022-24"."""
    if not isinstance(first, WholeYear) or not isinstance(first.year, int):
        return None
    if t[i].word is not Word.NUMBER or len(t[i].text) != _SHORT:
        return None
    year, j = full_year(t[i]), i + 1
    if year <= first.year or (t[j].word in _NO_YEAR and not is_last(t, j)):
        return None
    return WholeYear(year), j + 1 if t[j].word is Word.YEAR else j


def _lost_dash(t: Tokens, i: int, first: Partial) -> tuple[Partial, int] | None:
    """Two months or years side by side: print lost the dash between them."""
    if t[i].word not in _SIDE_BY_SIDE or t[i - 1].word is Word.POINT:
        return None
    if not isinstance(first, (Month, WholeYear)):
        return None
    if isinstance(first, Month) and first.year is not None:
        return None
    return None if _is_listed(t, i) else _same_kind(t, i, first)


def _is_listed(t: Tokens, i: int) -> bool:
    """Whether a month is one of a list: of paragraphs, or of three and more."""
    months = (i >= _PAIR and t[i - _PAIR].word, t[i].word, t[i + 1].word)
    return t[i].apart or months.count(Word.MONTH) > 1


def _ranged(bound: Bound, first: Partial, last: Partial) -> Window:
    if isinstance(first, Month) and isinstance(last, Part) and last.whole is None:
        return Window(bound, last._replace(whole=first))  # "ноябрь – 1 декада"
    if bound is Bound.BY:
        return Window(Bound.BY, last if not isinstance(last, Bare) else first)
    return Window(Bound.RANGE, first, last, opened=bound is Bound.FROM)
