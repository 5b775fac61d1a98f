"""Tokens -> one partial date at a place: a day, a month, a quarter, a part of them."""

from collections.abc import Callable

from orderparse.parsing.deadlines.numbers import (
    FARTHEST,
    Tokens,
    after_brackets,
    after_suffix,
    after_year_word,
    is_last,
    is_year,
    ordinal,
    school_year,
    year,
)
from orderparse.parsing.deadlines.numeric import numeric_date
from orderparse.parsing.deadlines.partials import (
    Bare,
    Cut,
    Day,
    HalfYear,
    Month,
    NthWeekday,
    Part,
    Partial,
    PlanPeriod,
    Present,
    Quarter,
    Running,
    Undated,
    Whole,
    WholeYear,
    WorkingDay,
)
from orderparse.parsing.deadlines.seasons import (
    after_holidays,
    after_term,
    holidays,
    season,
)
from orderparse.parsing.deadlines.tokens import Token
from orderparse.vocabulary.calendar import (
    DECADE,
    GENITIVE_ENDS,
    HALF,
    MANY,
    OF_YEAR,
    ONE_DAY,
    PLURAL_NUMBERS,
    YEAR_LETTER,
)
from orderparse.vocabulary.deadlines import LAST, Word
from orderparse.vocabulary.events import PLAN_NOUNS

Found = tuple[Partial, int] | None
FoundWhole = tuple[Whole, int] | None

_CUTS = {
    Word.START: Cut.START,
    Word.MIDDLE: Cut.MIDDLE,
    Word.ENDING: Cut.ENDING,
    Word.DECADE: Cut.DECADE,
    Word.HALF: Cut.HALF,
    Word.WEEK: Cut.WEEK,
}
_RUNNING = {
    Word.WEEK: Running.WEEK,
    Word.MONTH_WORD: Running.MONTH,
    Word.QUARTER: Running.QUARTER,
    Word.HALF_YEAR: Running.HALF_YEAR,
}
_MONTH_NAME, _MONTH_WORD, _NUMERAL = Word.MONTH, Word.MONTH_WORD, Word.NUMERAL
_NAMES_PLAN = frozenset({Word.WHOLE, Word.PERIOD, Word.DEADLINE, Word.REALISATION})
_NO_WHOLES = (Day, NthWeekday, WorkingDay, Part, Undated, Bare)
_QUARTERS, _HALVES = 4, 2
_LAST_DAY = 31
_SHORT = 2
_IN_WORDS = frozenset({Word.ORDINAL, Word.CARDINAL})
_LIST_MARKS = frozenset({Word.COMMA, Word.SEMICOLON, Word.AND})
_BEFORE_DAYS = _LIST_MARKS | {Word.DASH, Word.MONTH, Word.COLON}
_DUE = frozenset({Word.TO, Word.LATER})
_THIRDS = frozenset({Word.START, Word.MIDDLE, Word.ENDING})
_BETWEEN_PARTS = _THIRDS | {Word.COMMA, Word.AND, Word.DASH, Word.IN, Word.ON}
_NEIGHBOURS = frozenset(
    {Word.DASH, Word.COMMA, Word.AND, Word.UNTIL, Word.TO, Word.SLASH}
)
_COUNTED = frozenset(
    {
        *(Word.NUMBER, Word.ROMAN, Word.ORDINAL, Word.FROM, Word.TO),
        *(Word.NOT, Word.UNKNOWN),
    }
)


def point(t: Tokens, i: int) -> Found:
    """The partial date that starts at a place, the longest reading of it."""
    return _BY_WORD.get(t[i].word, _named_year)(t, i)


def _from_number(t: Tokens, i: int) -> Found:
    found = numeric_date(t, i)
    if found is not None:
        day, j = found
        return (
            _with_year(day, t, j) if day.year is None else (day, after_year_word(t, j))
        )
    school = school_year(t, i)
    if school is not None:
        return WholeYear(school[0]), school[1]
    return _day_of_month(t, i) or _from_ordinal(t, i) or _plain_year(t, i)


def _with_year(partial: Day | Month, t: Tokens, i: int) -> tuple[Partial, int]:
    found = year(t, i, short=isinstance(partial, Month))
    if found is None and isinstance(partial, Day) and partial.month:
        found = year(t, i, short=True) if t[i - 1].word is _MONTH_NAME else None
    return (partial._replace(year=found[0]), found[1]) if found else (partial, i)


def _day_of_month(t: Tokens, i: int) -> Found:
    j = after_brackets(t, after_suffix(t, i + 1))
    if t[j].word is _NUMERAL and t[j + 1].word is _MONTH_NAME:
        j += 1
    if t[j].word is not _MONTH_NAME or len(t[i].text) > len("31"):
        return None
    if _is_shortened_decade(t, j):
        return _part(Cut.DECADE, int(t[i].value), t, j + 1)
    if t[j - 1].word is _NUMERAL and t[j - 2].text in PLURAL_NUMBERS:
        return _part(Cut.DECADE, int(t[i].value) // 10 + 1, t, j)
    return _with_year(Day(int(t[i].value), int(t[j].value)), t, j + 1)


def _is_shortened_decade(t: Tokens, i: int) -> bool:
    """Whether "дек." before a month is no December: "2 дек. мая"."""
    return (
        t[i].text == DECADE and t[i + 1].word is _MONTH_NAME and _is_genitive(t[i + 1])
    )


def _plain_year(t: Tokens, i: int) -> Found:
    found = year(t, i)
    return (WholeYear(found[0]), found[1]) if found else None


def _is_genitive(month: Token) -> bool:
    return month.text[-1] in GENITIVE_ENDS


def _month(t: Tokens, i: int) -> Found:
    j = i + 1 if t[i + 1].word is not _MONTH_WORD else i + 2
    bare = len(t[j].text) == _SHORT and t[j + 1].word is not Word.YEAR
    month = Month(int(t[i].value), None, _is_genitive(t[i]), bare)
    return _with_year(month, t, j)


def _from_ordinal(t: Tokens, i: int) -> Found:
    """A counted stretch: "I квартал", "2-я декада марта", "первая половина мая"."""
    found = ordinal(t, i)
    if found is None:
        return None
    number, j = found
    if t[j].text == "п" and t[j + 1].word is Word.SLASH and t[j + 2].text == "г":
        return _half(number, t, j + 3)
    match t[j].word:
        case Word.QUARTER:
            return _of_year(Quarter, _repeated_ones(t, i, number), t, j + 1)
        case Word.HALF_YEAR:
            return _half(_repeated_ones(t, i, number), t, j + 1)
        case Word.DECADE | Word.WEEK | Word.HALF if t[j].text not in MANY:
            return _part(_CUTS[t[j].word], number, t, j + 1)
        case Word.NUMERAL if number in {1, LAST} and t[j + 1].word is Word.MONTH:
            return _part(Cut.DECADE, number, t, j + 1)
        case Word.TERM:
            return Undated(), after_term(t, j + 1)
        case Word.WEEKDAY | Word.WORKING:
            return _counted_day(number, t, j)
        case Word.MONTH if t[i].word in _IN_WORDS and number > 0:
            return _with_year(Day(number, int(t[j].value)), t, j + 1)
        case _:
            return _bare(number, t, i, j)


def _repeated_ones(t: Tokens, i: int, number: int) -> int:
    """Strokes read as ones: "11 квартал" is the second."""
    if number > _QUARTERS and set(t[i].text) == {"1"}:
        return len(t[i].text)
    return number


def _bare(number: int, t: Tokens, i: int, j: int) -> Found:
    if number > _LAST_DAY:
        return None
    if t[j].word in _NEIGHBOURS and t[j + 1].word in _COUNTED:
        return Bare(number), j
    due = t[j].word is Word.CLOSE and t[i - 1].word in _DUE  # "сентябрь (до 15)"
    alone = due or _closes(t, j) or _ends_days_of_month(t, i, j)
    return (Bare(number), j) if alone and t[i].word is Word.NUMBER else None


def _ends_days_of_month(t: Tokens, i: int, j: int) -> bool:
    """Whether a number is a day of the month before it: "сентябрь 1-5, октябрь 3-7"."""
    if t[i - 1].word not in _BEFORE_DAYS:
        return False
    listed = t[j].word in _LIST_MARKS and t[j + 1].word is Word.MONTH
    return listed and not _is_genitive(t[j + 1])


def _closes(t: Tokens, i: int) -> bool:
    if t[i].word is Word.OPEN:
        return after_brackets(t, i) == i  # "5 (пяти)" goes on
    return is_last(t, i) or t[i].word is Word.SEMICOLON


def _half(number: int, t: Tokens, i: int) -> Found:
    """A half of a year, or of a month: "2 пол. марта"."""
    if t[i].word is _MONTH_NAME and t[i - 1].text == HALF:
        return _part(Cut.HALF, number, t, i)
    return _of_year(HalfYear, number, t, i)


def _of_year(kind: type[Quarter | HalfYear], number: int, t: Tokens, i: int) -> Found:
    most = _QUARTERS if kind is Quarter else _HALVES
    if number == LAST:
        number = most
    if not 1 <= number <= most:
        return None
    of_year, j = year(t, i, short=True) or (None, i)
    return kind(number, of_year), j


def _part(cut: Cut, number: int, t: Tokens, i: int) -> Found:
    if t[i].word is Word.DAY:
        return None
    whole = _of_whole(t, i)
    if whole is None:
        return Part(cut, number), i + 1 if t[i].word is Word.MONTH_WORD else i
    if cut is Cut.HALF and isinstance(whole[0], WholeYear) and number != LAST:
        return HalfYear(number, whole[0].year), whole[1]
    return Part(cut, number, whole[0]), whole[1]


def _of_whole(t: Tokens, i: int) -> FoundWhole:
    """What a part is of: a month, quarter, season or year."""
    if t[i].word is Word.MONTH_WORD and t[i + 1].word is Word.MONTH:
        i += 1
    if t[i].word is Word.YEAR and t[i].text in {OF_YEAR, YEAR_LETTER}:
        return WholeYear(), i + 1
    if _is_part(t, i + (t[i].word is Word.WHOLE)):
        return None
    found = point(t, i)
    if found is None or isinstance(found[0], _NO_WHOLES):
        return None
    return found[0], found[1]


def _is_part(t: Tokens, i: int) -> bool:
    """Whether a part stands here, of which there are no parts; a chain of them ends."""
    if t[i].word in _THIRDS:
        return True
    found = ordinal(t, i)
    if found is None:
        return False
    j = found[1]
    if t[j].word is not Word.HALF:
        return t[j].word in {Word.DECADE, Word.WEEK}
    inner = ordinal(t, j + 1 + (t[j + 1].word is Word.WHOLE))
    return inner is not None and t[inner[1]].word is Word.HALF


def _counted_day(number: int, t: Tokens, i: int) -> Found:
    """The Nth weekday or working day of a month that is named behind it."""
    working = t[i].word is Word.WORKING
    if working and t[i + 1].text not in ONE_DAY:
        return None
    j = i + 2 if working else i + 1
    if t[j].word is not Word.MONTH:
        return None
    of_year, stop = year(t, j + 1, short=True) or (None, j + 1)
    month = int(t[j].value)
    if working:
        return WorkingDay(number, month, of_year), stop
    return NthWeekday(number, int(t[i].value), month, of_year), stop


def _end_of(t: Tokens, i: int) -> Found:
    """The start, middle or end of a stretch: "конец мая", "начало учебного года"."""
    cut = _CUTS[t[i].word]
    if t[i + 1].word is Word.TERM:
        return Undated(), i + 2
    inner = _from_ordinal(t, i + 1)
    if inner is not None and isinstance(inner[0], Undated):
        return inner
    if inner is not None and isinstance(inner[0], Part) and cut is Cut.ENDING:
        return inner
    whole = _of_whole(t, i + 1) or _running(t, i + 1) or _plan(t, i + 1)
    if whole is None:
        shared = _shared_whole(t, i + 1)
        return (Part(cut, 0, shared), i + 1) if shared else None
    return Part(cut, 0, whole[0]), whole[1]


def _shared_whole(t: Tokens, i: int) -> Whole | None:
    """The whole that parts listed before it share: "в начале и в конце года"."""
    j, several = i, False
    while t[j].word in _BETWEEN_PARTS and j - i < FARTHEST:
        several = several or t[j].word in _THIRDS
        j += 1
    whole = _of_whole(t, j) if several else None
    return whole[0] if whole else None


def _running(t: Tokens, i: int) -> FoundWhole:
    j = i + 1 if t[i].word in {Word.CURRENT, Word.REPORT, Word.EVERY} else i
    unit = _RUNNING.get(t[j].word)
    return (Present(unit), j + 1) if unit else None


def _plan(t: Tokens, i: int) -> FoundWhole:
    j = i
    while t[j].word in _NAMES_PLAN and j - i < FARTHEST:
        j += 1
    if j == i:
        return None
    if t[j].word is Word.UNKNOWN and t[j].text not in PLAN_NOUNS:
        return None  # "срока контракта"
    while t[j].text in PLAN_NOUNS:
        j += 1
    return PlanPeriod(), j


def _named_year(t: Tokens, i: int) -> Found:
    """A year by its place: "текущий год", "учебный год", "следующего года"."""
    found = year(t, i)
    if found is not None and not is_year(t[i]):
        return WholeYear(found[0]), found[1]
    word = t[i].word
    if word is Word.CURRENT and t[i + 1].word in _RUNNING:
        return _running(t, i)
    if word is Word.SCHOOL and t[i + 1].word is Word.HOLIDAYS:
        return Undated(), after_holidays(t, i + 1)
    if word is Word.CALENDAR and t[i + 1].word is Word.YEAR:
        return WholeYear(), i + 2
    return None


def _whole(t: Tokens, i: int) -> Found:
    """All of a stretch: "весь год", "весь учебный год", "всего 2022 года"."""
    if t[i + 1].word is Word.YEAR:
        return WholeYear(), i + 2
    found = None if t[i + 1].word is Word.WHOLE else point(t, i + 1)
    return found if found and not isinstance(found[0], Bare) else None


_BY_WORD: dict[Word, Callable[[Tokens, int], Found]] = {
    Word.NUMBER: _from_number,
    Word.MONTH: _month,
    Word.ORDINAL: _from_ordinal,
    Word.CARDINAL: _from_ordinal,
    Word.ROMAN: _from_ordinal,
    Word.SEASON: season,
    Word.SEASONAL: season,
    Word.START: _end_of,
    Word.MIDDLE: _end_of,
    Word.ENDING: _end_of,
    Word.HOLIDAYS: holidays,
    Word.WHOLE: _whole,
}
