"""Text -> the full dates printed in it, with their places.

Day, month and year in every order and spelling of real letterheads, the unfilled ones
("«___» _______ 2023 г.") included. Partial dates are a matter of deadlines.
"""

import datetime as dt

from orderparse.normalise import is_word_letter
from orderparse.parsing.date_forms import DateForm, find_date_forms
from orderparse.patterns import pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.calendar import (
    LETTERS_FOR_DIGITS,
    MONTHS,
    NOT_TOWNS,
    YEAR_LETTER,
    YEAR_WORDS,
)
from orderparse.vocabulary.spelling import CAPITALS

_TOWN = pattern(r"\s([А-ЯЁ][а-яё]{2,})(?:[- ][А-Яа-яё]+){0,3}\s*(?:$|№|N|,)")
_LONGEST_TOWN = 80
_THIS_CENTURY = 70
_SHORT = 2  # digits of a month, and of a year without its century


class PrintedDate(NamedTuple):
    """One date as printed.

    Attributes:
        start: where it begins in the text, an opening quote included.
        end: where it ends, "г." or "года" included where it means the year.
        date: None where it was left blank or does not exist.
        text: the stretch itself.
        blank: day, month or both were left to be filled in.
    """

    start: int
    end: int
    date: dt.date | None
    text: str
    blank: bool = False


def find_dates(text: str) -> tuple[PrintedDate, ...]:
    """Find every full date printed in a text, in printed order."""
    found = (_printed(text, form) for form in find_date_forms(text))
    return tuple(date for date in found if date is not None)


def full_year(digits: str) -> int:
    """The year that two or four digits stand for ("09" is 2009, "97" is 1997)."""
    year = int(digits)
    if len(digits) > _SHORT:
        return year
    return year + (2000 if year < _THIS_CENTURY else 1900)


def _printed(text: str, form: DateForm) -> PrintedDate | None:
    if form.name and form.name.casefold() not in MONTHS:
        return None
    if not form.blank and _is_a_number(form):
        return None
    end = _with_year_word(text, form.end)
    return PrintedDate(
        start=form.start,
        end=end,
        date=None if form.blank else _date(form),
        text=text[form.start : end],
        blank=form.blank,
    )


def _is_a_number(form: DateForm) -> bool:
    """Whether it is rather a clause number ("3.1.12") or an index ("36-01-03")."""
    if form.name or len(form.year) != _SHORT:
        return False
    return form.mark == "-" or len(form.month) != _SHORT


def _date(form: DateForm) -> dt.date | None:
    year = _digits(form.year)
    name = form.name.casefold()
    month = MONTHS[name] if name else int(_digits(form.month))
    if len(year) > len("2021"):
        return None
    try:
        return dt.date(full_year(year), month, int(_digits(form.day)))
    except ValueError:
        return None


def _digits(printed: str) -> str:
    return "".join(LETTERS_FOR_DIGITS.get(letter, letter) for letter in printed)


def _with_year_word(text: str, end: int) -> int:
    """The end of the date, its "г." taken in unless that is the "г." of a town."""
    word = _year_word_end(text, end)
    if word is None:
        return end
    apart = text[end].isspace() and text[word + 1 : word + 2] in CAPITALS
    town = _TOWN.match(text, word, word + _LONGEST_TOWN) if apart else None
    if town is not None and town[1].casefold() not in NOT_TOWNS:
        return end
    return word


def _year_word_end(text: str, start: int) -> int | None:
    """Where "года", "год", "г." or "г" ends there, a blank before it or none."""
    start += text[start : start + 1].isspace()
    lowered = text[start : start + len(YEAR_WORDS[0])].casefold()
    word = next(filter(lowered.startswith, YEAR_WORDS), "")
    end = start + len(word)
    following = text[end : end + 1]
    if word == YEAR_LETTER and following == ".":
        return end + 1
    return end if word and not is_word_letter(following) else None
