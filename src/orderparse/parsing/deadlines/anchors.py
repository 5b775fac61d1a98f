"""Tokens -> the day on which something returns: "до 5 числа месяца, следующего за …"."""

from orderparse.parsing.deadlines.expression import Bound, Frequency, Rule
from orderparse.parsing.deadlines.numbers import (
    FARTHEST,
    Tokens,
    count,
    is_last,
    ordinal,
)
from orderparse.parsing.deadlines.numeric import after_time
from orderparse.parsing.deadlines.repeats import WORKING_DAYS, weekdays
from orderparse.parsing.deadlines.tokens import Token
from orderparse.parsing.deadlines.windows import bound_at
from orderparse.vocabulary.calendar import (
    ONE_DAY,
    ONE_WORKING,
    PLURAL_ENDINGS,
    PLURAL_NUMBERS,
    SEVERAL_NUMERALS,
)
from orderparse.vocabulary.deadlines import LAST, WEEKDAY_CODES, Word

Found = tuple[Rule, int] | None

_JOINTS = frozenset({Word.COMMA, Word.AND, Word.DASH, Word.UNTIL})
_RANGE = frozenset({Word.DASH, Word.UNTIL})
_EVERY, _WEEKDAY, _TO = Word.EVERY, Word.WEEKDAY, Word.TO
_LAST_DAY = 31
# The first and last month of a year, and of a school year.
_YEAR_ENDS, _SCHOOL_ENDS = ("1", "12"), ("9", "5")
_INTERVALS = {
    Word.MONTH_WORD: 1,
    Word.PERIOD: 1,
    Word.QUARTER: 3,
    Word.HALF_YEAR: 6,
    Word.YEAR: 12,
}
_TAIL = frozenset(
    {
        Word.EVERY,
        Word.NEXT,
        Word.REPORT,
        Word.FOR,
        Word.CURRENT,
        Word.AFTER,
        Word.ENDING,
        *_INTERVALS,
    }
)
_BEFORE_UNIT = frozenset({Word.EVERY, Word.CURRENT, Word.REPORT, Word.NEXT})
_ENDS = frozenset({Word.STOP, Word.COMMA, Word.SEMICOLON, Word.OPEN, Word.CLOSE})
_WHOLES = frozenset({Word.EVERY, Word.MONTH_WORD, Word.QUARTER, Word.HALF_YEAR})
_LONGER = frozenset({Word.EVERY, Word.REPORT, Word.QUARTER, Word.HALF_YEAR})
_PIECES = frozenset({Word.WEEK, Word.DECADE, Word.HALF})
_THIRDS = frozenset({Word.START, Word.MIDDLE, Word.ENDING})
_DATED = frozenset({Word.MONTH, Word.NUMBER, Word.CURRENT})
_OF_OTHERS = frozenset({Word.MONTH, Word.WEEK})
_OF_A_DATE = frozenset({Word.MONTH, Word.POINT})
_AFTER_COMMA = frozenset({Word.NEXT, Word.REPORT, Word.FOR, Word.EVERY})


def anchor(t: Tokens, i: int) -> Found:
    """The returning day that starts at a place, its bound included."""
    bound, j = bound_at(t, i)
    j = after_time(t, j) if j > i else j
    if t[j].word is _EVERY:
        j += 1
    if t[j].word is _WEEKDAY and bound is not Bound.AT:
        return weekdays(t, j - 1)
    found = _ending_of_each(t, j, bound) or _first_days(t, j, bound)
    if found is not None:
        return found
    numbers = _numbers(t, j)
    if numbers is None:
        return None
    days, j = numbers
    if t[j].word in _OF_A_DATE and not is_last(
        t, j
    ):  # as of nearly all: "до 5 мая", "до 05.05.2022"
        return None
    piece = t[j].word in _PIECES or (t[j].word is Word.NUMERAL and _are_several(t, j))
    if piece and t[j + 1].word in _WHOLES:
        return _with_tail(t, j + 1, (), bound)
    if t[j - 1].word is Word.ORDINAL and t[j].word is Word.MONTH_WORD:
        return _with_tail(t, j - 1, (), bound) if t[j + 1].word in _LONGER else None
    of_week = _day_of_week(t, j, days)
    if of_week is not None:
        return of_week
    parts = _parts(t, j, days) or _bare_parts(t, i, j, days)
    if parts is None:
        return None
    return _with_tail(t, parts[1], parts[0], bound)


def _are_several(t: Tokens, i: int) -> bool:
    """Whether days are meant that lie together: "в первых числах", "20-е числа"."""
    if t[i - 1].text in PLURAL_NUMBERS:
        return t[i].text in SEVERAL_NUMERALS
    return t[i - 1].word is Word.ORDINAL and t[i - 1].text.endswith(PLURAL_ENDINGS)


def after_reported(t: Tokens, i: int) -> Found:
    """The day after each reported stretch: "за квартал до 5 числа"."""
    unit = t[i + 1].word
    if t[i].word is not Word.FOR or unit not in _WHOLES - {Word.EVERY}:
        return None
    found = anchor(t, i + 2) if bound_at(t, i + 2)[0] is Bound.BY else None
    if found is None:
        return None
    rule, j = found
    interval = max(rule.interval, _INTERVALS[unit])
    return rule._replace(interval=interval, bound=None), j


def _ending_of_each(t: Tokens, i: int, bound: Bound) -> Found:
    """The start, middle or end of every month: "в конце каждого квартала"."""
    if t[i].word not in _THIRDS:
        return None
    each = t[i + 1].word is Word.EVERY
    unit = t[i + 2 if each else i + 1]
    if each and bound is Bound.BY and _is_year(t, i + 2):
        return _by_year(t, i)
    if unit.word not in _INTERVALS or unit.word in {Word.YEAR, Word.PERIOD}:
        return None
    if not each and (bound is not Bound.AT or t[i + 2].word in _DATED):
        return None
    last_day = t[i].word is Word.ENDING and bound is Bound.BY
    parts = (("BYMONTHDAY", (str(LAST),)),) if last_day else ()
    return _with_tail(t, i + 1, parts, bound)


def _is_year(t: Tokens, i: int) -> bool:
    named = t[i].word in {Word.SCHOOL, Word.CALENDAR}
    return t[i + 1 if named else i].word is Word.YEAR


def _by_year(t: Tokens, i: int) -> Found:
    """The start or end of every year: "к началу каждого учебного года"."""
    starts, ends = _SCHOOL_ENDS if t[i + 2].word is Word.SCHOOL else _YEAR_ENDS
    month, day = (starts, "1") if t[i].word is Word.START else (ends, str(LAST))
    stop = i + 3 if t[i + 2].word is Word.YEAR else i + 4
    parts = (("BYMONTH", (month,)), ("BYMONTHDAY", (day,)))
    return Rule(Frequency.YEARLY, 1, parts), stop


def _first_days(t: Tokens, i: int, bound: Bound) -> Found:
    """The first or last days of a month: "в первые 5 рабочих дней месяца"."""
    if t[i].word is not Word.ORDINAL or t[i].value not in {1, LAST}:
        return None
    number = count(t, i + 1) if t[i].text.endswith(PLURAL_ENDINGS) else None
    if number is None:
        return None
    n, j = number
    working = t[j].word is Word.WORKING
    j = j + 1 if working else j
    if t[j].word is not Word.DAY or t[j + 1].word not in _WHOLES or n > _LAST_DAY:
        return None
    days = range(1, n + 1) if t[i].value == 1 else range(-n, 0)
    values = tuple(map(str, days))
    parts = (
        (WORKING_DAYS, ("BYSETPOS", values)) if working else (("BYMONTHDAY", values),)
    )
    return _with_tail(t, j + 1, parts, bound)


def _numbers(t: Tokens, i: int) -> tuple[list[int], int] | None:
    """Counted days: "4, 14, 24", "8–12-й", "1 по 5", "последнего"."""
    found = ordinal(t, i)
    if found is None:
        return None
    days, j = [found[0]], found[1]
    while t[j].word in _JOINTS and j - i < FARTHEST:
        further = ordinal(t, j + 2 if t[j + 1].word is _TO else j + 1)
        if further is None:
            break
        if t[j].word in _RANGE and 0 < further[0] <= _LAST_DAY:
            days.extend(range(days[-1] + 1, further[0]))
        days.append(further[0])
        j = further[1]
    if not all(LAST <= day <= _LAST_DAY and day for day in days):
        return None
    return days, j


Parts = tuple[tuple[str, tuple[str, ...]], ...]


def _parts(t: Tokens, i: int, days: list[int]) -> tuple[Parts, int] | None:
    """What the counted days are: dates of a month or its working days."""
    values = tuple(map(str, days))
    if t[i].word is Word.NUMERAL and t[i + 1].word is not Word.MONTH:
        return (("BYMONTHDAY", values),), i + 1
    if t[i].word is Word.EVERY and t[i + 1].word is Word.MONTH_WORD:
        return (("BYMONTHDAY", values),), i
    if t[i].word is Word.WORKING and t[i + 1].text in ONE_DAY:
        if t[i].text not in ONE_WORKING or _is_a_length(t, i):
            return None
        if t[i + 2].word in _OF_OTHERS or _follows_event(t, i + 2):
            return None
        return (WORKING_DAYS, ("BYSETPOS", values)), i + 2
    if t[i].text in ONE_DAY and _tail_follows(t, i + 1):
        return (("BYMONTHDAY", values),), i + 1
    return None


def _day_of_week(t: Tokens, i: int, days: list[int]) -> Found:
    """A counted day of every week: "последний рабочий день недели"."""
    working = t[i].word is Word.WORKING
    j = i + 1 if working else i
    if t[j].text not in ONE_DAY or t[j + 1].word is not Word.WEEK:
        return None
    codes = WORKING_DAYS[1] if working else WEEKDAY_CODES
    if len(days) > 1 or days[0] > len(codes):
        return None
    code = codes[days[0] if days[0] < 0 else days[0] - 1]
    return Rule(Frequency.WEEKLY, 1, (("BYDAY", (code,)),)), j + 2


def _bare_parts(t: Tokens, i: int, j: int, days: list[int]) -> tuple[Parts, int] | None:
    """Bare numbers beside a monthly repetition: "ежемесячно до 25-го"."""
    before = i - 2 if i and t[i - 1].word is Word.COMMA else i - 1
    after = j + 1 if t[j].word is Word.COMMA else j
    ends = t[j].word in _ENDS or is_last(t, j)
    behind = before >= 0 and ends and _is_monthly(t[before])
    if not behind and not _is_monthly(t[after]):
        return None
    return (("BYMONTHDAY", tuple(map(str, days))),), j


def _is_monthly(token: Token) -> bool:
    return token.word is Word.REPEAT and str(token.value).startswith(Frequency.MONTHLY)


def _is_a_length(t: Tokens, i: int) -> bool:
    """One working day is a term, the first working day a date."""
    return t[i - 1].text == "1" and not _tail_follows(t, i + 2)


def _follows_event(t: Tokens, i: int) -> bool:
    """Whether it comes after an event, and not after a reported stretch."""
    return t[i].word is Word.AFTER and t[i + 1].word not in _TAIL


def _tail_follows(t: Tokens, i: int) -> bool:
    j = i + 1 if t[i].word in _BEFORE_UNIT else i
    return t[j].word in _INTERVALS or t[i].word is Word.REPORT


def _with_tail(t: Tokens, i: int, parts: Parts, bound: Bound) -> Found:
    """The rule, with what "месяца, следующего за отчетным кварталом" adds."""
    interval, which, j = 1, 0, i
    while j - i < FARTHEST:
        word = t[j].word
        if word in _INTERVALS:
            interval = max(interval, _INTERVALS[word])
        elif word is Word.ORDINAL and t[j + 1].word is Word.MONTH_WORD:
            which = int(t[j].value)
        elif word is Word.COMMA and t[j + 1].word in _AFTER_COMMA:
            pass
        elif word not in _TAIL or (word is Word.EVERY and t[j + 1].word not in _TAIL):
            break
        j += 1
    if j == i:
        return Rule(Frequency.MONTHLY, 1, parts, bound=bound), j
    if which and interval > 1:
        months = _months(which, interval)
        return Rule(Frequency.YEARLY, 1, (("BYMONTH", months), *parts)), j
    if [token.word for token in t[i:j]] == [Word.CURRENT, Word.MONTH_WORD]:
        return Rule(Frequency.MONTHLY, 1, parts, bound=bound, present=True), j
    return Rule(Frequency.MONTHLY, interval, parts), j


def _months(which: int, interval: int) -> tuple[str, ...]:
    """The first (1) … or last (-1) month of every quarter or half-year."""
    offset = interval if which == LAST else min(which, interval)
    return tuple(str(start + offset) for start in range(0, 12, interval))


def year_after_reported(t: Tokens, i: int) -> Found:
    """The words "года, следующего за отчетным", "следующего за отчетным года"."""
    if t[i].word is Word.NEXT:
        reported = t[i + 1].word is Word.FOR and t[i + 2].word is Word.REPORT
        behind = t[i - 1].word is Word.COMMA and t[i - 2].word is Word.YEAR
        named = t[i + 3].word is Word.YEAR
        if not reported or not (named or behind):
            return None
        return Rule(Frequency.YEARLY, next_year=True), i + 3 + named
    j = i + 2 if t[i + 1].word is Word.COMMA else i + 1
    if t[i].word is not Word.YEAR or t[j].word is not Word.NEXT:
        return None
    if t[j + 1].word is not Word.FOR:
        return None
    j += 2
    while t[j].word in {Word.REPORT, Word.YEAR, Word.PERIOD, Word.CURRENT}:
        j += 1
    return Rule(Frequency.YEARLY, next_year=True), j
