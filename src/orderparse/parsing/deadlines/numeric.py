"""Dates in digits among tokens: 15.03.2022, 15.03, 06.2022, 2022-03-15; and times."""

from orderparse.parsing.deadlines.numbers import Tokens, full_year, is_year
from orderparse.parsing.deadlines.partials import Day, Month
from orderparse.parsing.deadlines.tokens import Token
from orderparse.vocabulary.deadlines import Word

_MARKS = frozenset({Word.POINT, Word.COMMA, Word.SLASH, Word.DASH})
_BEFORE_DATES = frozenset({Word.TO, Word.FROM, Word.UNTIL, Word.TOWARDS})
_DAY_MARKS = frozenset({Word.POINT, Word.SLASH})
_YEAR_MARKS = frozenset({Word.POINT, Word.DASH})
_TIME_WORDS = frozenset({Word.HOUR, Word.COLON})
# Named once: these are asked of nearly every number.
_NUMBER, _POINT, _DASH = Word.NUMBER, Word.POINT, Word.DASH
_SLASH, _COMMA, _HOUR, _COLON = Word.SLASH, Word.COMMA, Word.HOUR, Word.COLON
_SHORT, _FULL = 2, 4  # digits of a year, of a month and a day the fewer
_DECEMBER = 12
_LAST_DAY = 31


def numeric_date(t: Tokens, i: int) -> tuple[Day | Month, int] | None:
    """A date in digits at a place."""
    if t[i].word is not _NUMBER:
        return None
    if is_year(t[i]):
        return _year_first(t, i)
    if len(t[i].text) > _SHORT:
        return None
    if t[i + 1].word not in _MARKS:
        return _spaced(t, i)
    if t[i + 2].word is Word.ROMAN:
        return _roman_month(t, i)
    return _day_month_year(t, i) or _day_month(t, i) or _month_year(t, i)


def _is_number(token: Token, digits: int = 0) -> bool:
    return token.word is _NUMBER and (not digits or len(token.text) == digits)


def _year_first(t: Tokens, i: int) -> tuple[Day, int] | None:
    mark = t[i + 1]
    if mark.word not in _YEAR_MARKS or mark.gap or t[i + 2].gap:
        return None
    if t[i + 3].text != mark.text or not _is_number(t[i + 4], _SHORT):
        return None
    if not _is_number(t[i + 2], _SHORT):
        return None
    return Day(int(t[i + 4].value), int(t[i + 2].value), int(t[i].value)), i + 5


def _spaced(t: Tokens, i: int) -> tuple[Day, int] | None:
    """Blanks of a form filled in: «10» ____ 01 ____ 2022."""
    if not (_is_number(t[i + 1], _SHORT) and is_year(t[i + 2])):
        return None
    if not 1 <= int(t[i + 1].value) <= _DECEMBER or len(t[i].text) != _SHORT:
        return None
    return Day(int(t[i].value), int(t[i + 1].value), int(t[i + 2].value)), i + 3


def _roman_month(t: Tokens, i: int) -> tuple[Day, int] | None:
    """The month in Roman numerals: 15.XI.2023."""
    if t[i + 1].word is not _POINT or not is_year(t[i + 3]):
        return None
    return Day(int(t[i].value), int(t[i + 2].value), int(t[i + 3].value)), i + 4


def _day_month_year(t: Tokens, i: int) -> tuple[Day, int] | None:
    first, month, second, year = t[i + 1], t[i + 2], t[i + 3], t[i + 4]
    if not (_is_number(month) and second.word in _MARKS and _is_number(year)):
        return None
    if len(month.text) > _SHORT or len(year.text) not in {_SHORT, _FULL, _FULL + 1}:
        return None
    if len(year.text) == _SHORT and not _shortens(t, i):
        return None
    if len(year.text) == _FULL and not is_year(year):
        return None
    dashed = first.word is _DASH or second.word is _DASH
    if dashed and (first.word is not second.word or not is_year(year)):
        return None
    if first.word is _COMMA and (month.gap or year.gap):
        return None
    return Day(int(t[i].value), int(month.value), full_year(year)), i + 5


def _shortens(t: Tokens, i: int) -> bool:
    """Whether two digits at the end are a year: 30.10.09, not clause 3.1.12."""
    if t[i + 1].word is not t[i + 3].word:
        return False
    if len(t[i + 2].text) != _SHORT and t[i + 5].word is not Word.YEAR:
        return i > 0 and t[i - 1].word in _BEFORE_DATES
    further = t[i + 5].word is _POINT and t[i + 6].word is _NUMBER
    return not (further and not t[i + 6].gap)


def _day_month(t: Tokens, i: int) -> tuple[Day, int] | None:
    mark, month = t[i + 1], t[i + 2]
    if mark.word not in _DAY_MARKS or mark.gap or month.gap:
        return None
    if not _is_number(month) or not 1 <= int(month.value) <= _DECEMBER:
        return None
    if len(month.text) != _SHORT and (not i or t[i - 1].word not in _BEFORE_DATES):
        return None
    if not 1 <= int(t[i].value) <= _LAST_DAY:
        return None
    if mark.word is _SLASH and len(t[i].text) != _SHORT:
        return None
    after = t[i + 3]
    if after.word is _POINT and t[i + 4].word is _NUMBER and not t[i + 4].gap:
        return None
    if after.word in _TIME_WORDS:
        return None
    stop = i + 4 if after.word is _POINT and not after.gap else i + 3
    return Day(int(t[i].value), int(month.value)), stop


def _month_year(t: Tokens, i: int) -> tuple[Month, int] | None:
    mark, year = t[i + 1], t[i + 2]
    if mark.word not in _DAY_MARKS or not is_year(year):
        return None
    if not 1 <= int(t[i].value) <= _DECEMBER:
        return None
    return Month(int(t[i].value), int(year.value)), i + 3


_DATE_WORDS = frozenset({Word.MONTH, Word.NUMERAL, Word.SLASH})
_BETWEEN_TIMES = frozenset({Word.DASH, Word.UNTIL, Word.TO})
_AFTER_TIME = frozenset({Word.HOUR, Word.MINUTE, Word.TIME_ZONE})
_CLOCK_MARKS = frozenset({Word.COLON, Word.POINT, Word.DASH})
_HOURS = 24
_MINUTES = 60


def after_time(t: Tokens, i: int) -> int:
    """The place after a time of day ("14.00 – 15.00", "10-00", "18 час."), else `i`."""
    j = _after_moment(t, i)
    if j == i:
        return i
    if t[j].word in _BETWEEN_TIMES:
        further = _after_moment(t, j + 1)
        if further > j + 1:
            j = further
    return j


def _after_moment(t: Tokens, i: int) -> int:
    if t[i].word is not _NUMBER or not 0 <= int(t[i].value) <= _HOURS:
        return i
    if t[i + 1].word is _HOUR:
        stop = i + 2
        return stop + 2 if t[stop + 1].word is Word.MINUTE else stop
    if not _is_clock(t, i):
        return i
    stop = i + 3
    while t[stop].word in _AFTER_TIME:
        stop += 1
    return stop


def _is_clock(t: Tokens, i: int) -> bool:
    mark, minutes, after = t[i + 1], t[i + 2], t[i + 3]
    if (
        mark.word not in _CLOCK_MARKS
        or mark.gap
        or minutes.gap
        or not _is_number(minutes, _SHORT)
    ):
        return False
    if int(minutes.value) >= _MINUTES:
        return False
    if mark.word is _COLON or after.word is _HOUR:
        return True
    if after.word in _DATE_WORDS:
        return False
    if after.word is _POINT and t[i + 4].word is _NUMBER and not t[i + 4].gap:
        return False
    most = _DECEMBER if mark.word is _POINT else _LAST_DAY
    return minutes.text == "00" or int(minutes.value) > most
