"""Numbers among tokens: ordinals, counts, years, and what only looks like a date.

Each function takes the tokens and a place, and gives a value and the place after it,
or None where it does not stand there.
"""

from collections.abc import Sequence

from orderparse.parsing.deadlines.partials import Near, SchoolYear, Year
from orderparse.parsing.deadlines.tokens import Token
from orderparse.vocabulary.calendar import COUNTED_YEARS, YEAR_SIGNS
from orderparse.vocabulary.deadlines import (
    NUMBER_ENDINGS,
    SCHOOL_LETTER,
    Word,
)

Tokens = Sequence[Token]

# No phrase is longer; with no end to it, lists of odd text would be read again and again.
FARTHEST = 24
EARLIEST_YEAR = 1900
LATEST_YEAR = 2100
_YEAR_DIGITS = 4
_SHORT = 2
_CENTURY = 2000
_NEXT_CENTURY = 70
_TENS, _TEN = (20, 30), 10
UNITS_WITH_ROMANS = frozenset(
    {Word.QUARTER, Word.HALF_YEAR, Word.DECADE, Word.HALF, Word.TERM, Word.WEEK}
)
# Named once: these are asked of nearly every token.
_NUMBER, _YEAR, _SCHOOL, _DASH = Word.NUMBER, Word.YEAR, Word.SCHOOL, Word.DASH
_POINT, _OPEN, _CARDINAL = Word.POINT, Word.OPEN, Word.CARDINAL
_NAMES_NUMBER = frozenset({Word.ORDINAL, Word.ROMAN})
_IN_WORDS = frozenset({Word.CARDINAL, Word.ORDINAL, Word.NUMBER})
_BETWEEN_YEARS = frozenset({Word.DASH, Word.SLASH})


def is_last(t: Tokens, i: int) -> bool:
    """Whether the text ends at a place, but for a full stop."""
    return t[i].word is Word.END or (t[i].word is _POINT and t[i + 1].word is Word.END)


def is_year(token: Token) -> bool:
    """Whether it is a year of four digits."""
    return (
        token.word is _NUMBER
        and len(token.text) == _YEAR_DIGITS
        and EARLIEST_YEAR <= int(token.value) <= LATEST_YEAR
    )


def full_year(token: Token) -> int:
    """The year that two or four digits stand for; 0 where they cannot be one."""
    value = int(token.value)
    if len(token.text) == _SHORT:
        return value + (_CENTURY if value < _NEXT_CENTURY else _CENTURY - 100)
    return value if is_year(token) else 0


def after_suffix(t: Tokens, i: int) -> int:
    """The place after an ending printed behind a number ("25-го", "1 -й")."""
    token = t[i]
    if token.word is _DASH and t[i + 1].text in NUMBER_ENDINGS:
        apart = token.gap and t[i + 1].gap  # a line may end behind the dash
        return i if apart or t[i + 1].word is _NUMBER else i + 2
    if token.word is _POINT and t[i + 1].word is _DASH:
        return i if token.gap else i + 1
    if not token.gap and token.text in NUMBER_ENDINGS:
        return i + 1
    return i


def after_brackets(t: Tokens, i: int) -> int:
    """The place after a number repeated in words: "5 (пяти)"."""
    if t[i].word is not _OPEN:
        return i
    for j in range(i + 1, i + 4):
        if t[j].word is Word.CLOSE:
            return j + 1
        if t[j].word not in _IN_WORDS:
            return i
    return i


def ordinal(t: Tokens, i: int) -> tuple[int, int] | None:
    """A number in digits, words or roman numerals: "1-й", "первая", "IV", "1V"."""
    token = t[i]
    if token.word in _NAMES_NUMBER:
        return int(token.value), after_suffix(t, i + 1)
    if token.word is _CARDINAL and t[i + 1].word is Word.ORDINAL:
        tens, ones = int(token.value), int(t[i + 1].value)
        return (tens + ones, i + 2) if tens in _TENS and 0 < ones < _TEN else None
    if token.word is _NUMBER and len(token.text) <= _SHORT:
        return int(token.value), after_suffix(t, i + 1)
    return None


def count(t: Tokens, i: int) -> tuple[int, int] | None:
    """How many: "10", "5 (пяти)", "двадцати пяти", "3-5" (the larger)."""
    token = t[i]
    if token.word is _CARDINAL:
        return _count_in_words(t, i)
    if token.word is not _NUMBER or not 0 <= int(token.value) < EARLIEST_YEAR:
        return None
    value, j = int(token.value), after_brackets(t, after_suffix(t, i + 1))
    if t[j].word is _DASH and t[j + 1].word is _NUMBER:
        value, j = int(t[j + 1].value), after_suffix(t, j + 2)
    return value, j


def _count_in_words(t: Tokens, i: int) -> tuple[int, int]:
    value = int(t[i].value)
    if t[i + 1].word is Word.CARDINAL and value % 10 == 0:
        return value + int(t[i + 1].value), i + 2
    return value, i + 1


_NEAR = {Word.CURRENT: Near.CURRENT, Word.NEXT: Near.NEXT}
_NAMES_YEAR = frozenset({*_NEAR, Word.SCHOOL})


def year(t: Tokens, i: int, *, short: bool = False) -> tuple[Year, int] | None:
    """A year with its word: "2022 г.", "22 г.", "текущего года", "2021-2022 уч. г.".

    Args:
        t: the tokens.
        i: the place.
        short: a month stands before, so two digits may be a year by themselves.
    """
    token = t[i]
    if token.word is _NUMBER:
        return _printed_year(t, i, short=short)
    if token.text == "с" and t[i + 1].text == "г":
        return Near.CURRENT, i + 2
    if token.word not in _NAMES_YEAR:
        return None
    near = _NEAR.get(token.word)
    if near and t[i + 1].word is _YEAR:
        return near, i + 2
    return school_year(t, i)


def _printed_year(t: Tokens, i: int, *, short: bool) -> tuple[Year, int] | None:
    school = school_year(t, i)
    if school is not None:
        return school
    if is_year(t[i]):
        if t[i + 1].word is _POINT and t[i + 2].word is _NUMBER:
            return None
        return int(t[i].value), after_year_word(t, i + 1)
    if len(t[i].text) == _SHORT and _stands_for_year(t, i, short=short):
        return full_year(t[i]), after_year_word(t, i + 1)
    return None


_FOLLOWS_YEAR = frozenset(
    {Word.END, Word.COMMA, Word.SEMICOLON, Word.CLOSE, Word.AND, Word.DASH, Word.OPEN}
)
_SHORT_YEARS = range(10, 50)


def _stands_for_year(t: Tokens, i: int, *, short: bool) -> bool:
    following = t[i + 1]
    if following.word is Word.YEAR and following.text != COUNTED_YEARS:
        return following.text in YEAR_SIGNS or short
    if not short or int(t[i].value) not in _SHORT_YEARS:
        return False
    if is_last(t, i + 1):
        return True
    return following.word in _FOLLOWS_YEAR and t[i + 2].word not in {
        Word.NUMBER,
        Word.MONTH if following.word is Word.DASH else Word.NUMBER,
    }


def after_year_word(t: Tokens, i: int) -> int:
    """The place after "г.", "гг.", "г.г.", "годы"."""
    while t[i].word is _YEAR and t[i].text != COUNTED_YEARS:
        i += 1
    return i


def school_year(t: Tokens, i: int) -> tuple[SchoolYear, int] | None:
    """A school year: "2021-2022 учебный год", "2021/22 уч. г.", "учебного года"."""
    if t[i].word in _NAMES_YEAR:
        j = i if t[i].word is _SCHOOL else i + 1
        if t[j].word is not _SCHOOL or t[j + 1].word is not _YEAR:
            return None
        if is_year(t[j + 2]) and _is_pair(t, j + 2):  # "учебного года 2021-2022"
            return SchoolYear(int(t[j + 2].value)), after_year_word(t, j + 5)
        return SchoolYear(), j + 2
    j, paired = i + 1, _is_pair(t, i)
    if not is_year(t[i]) and not (paired and _follow(t[i], t[j + 1])):
        return None
    if paired:
        j += 2
    if t[j].word is not _SCHOOL and not (paired and t[j].text == SCHOOL_LETTER):
        return None
    j = j + 2 if t[j + 1].word is Word.SLASH else j + 1
    return SchoolYear(full_year(t[i])), after_year_word(t, j)


def _is_pair(t: Tokens, i: int) -> bool:
    """Whether another number is joined to this one."""
    return t[i + 1].word in _BETWEEN_YEARS and t[i + 2].word is _NUMBER


def _follow(first: Token, second: Token) -> bool:
    """Whether two numbers are the last digits of two years in a row: "24-25"."""
    short = len(first.text) == len(second.text) == _SHORT
    return short and int(second.value) == int(first.value) + 1
