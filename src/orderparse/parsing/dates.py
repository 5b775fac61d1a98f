"""Text -> the full dates printed in it, with their places.

Day, month and year in every order and spelling of real letterheads, the unfilled ones
("«___» _______ 2023 г.") included. Partial dates are a matter of deadlines.
"""

import datetime as dt
from typing import NamedTuple

import regex

from orderparse.patterns import pattern
from orderparse.vocabulary.months import LETTERS_FOR_DIGITS, MONTHS, NOT_TOWNS

_DIGIT = "[0-9" + "".join(map(regex.escape, LETTERS_FOR_DIGITS)) + "]"
_QUOTED = r"""(?:[«"„“<][\s_]{0,20})?"""
_UNQUOTE = r"""[\s_]{0,20}[»"”“>]?[\s_]{0,40}"""
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
_DATE = pattern(
    rf"""
    (?= [«"„“<_.\s] | {_DIGIT} )  # a quick look, which most letters do not pass
    (?<![0-9]) (?<![0-9][./-])
    (?:
        (?P<year>[0-9]{{4}}) (?P<mark>[.-]) (?P<month>[0-9]{{2}}) (?P=mark)
        (?P<day>[0-9]{{2}}) (?!(?P=mark)?[0-9])
      | (?P<day>{_DIGIT}{{1,2}}) \s? (?P<mark>[.,/-]) \s?
        (?P<month>{_DIGIT}{{1,2}}) \s? [.,/-] \s?
        (?P<year>[0-9]{_DIGIT}{{3,4}}|[0-9]{_DIGIT}) (?![./-]?[0-9])
      | {_QUOTED} (?P<day>{_DIGIT}{{1,2}}) {_UNQUOTE}
        (?: (?P<name>[А-Яа-яё]{{3,8}}) | (?P<month>[01][0-9]) (?=[\s_]) )
        [\s_.]{{0,40}} (?: {_YEAR} | (?P<year>[0-9]{{2}}) (?=\s?г) )
      | (?P<blank> [«"„“<] [\s_]{{1,20}} [»"”“>]? [\s_]{{0,40}} (?P<name>[А-Яа-яё]{{3,8}})?
        | {_QUOTED} [0-9]{{1,2}} [»"”“>]? \s? _
        | _ \s? (?P<name>[А-Яа-яё]{{3,8}})?
        | (?<![\w).]\s?) \. \s?
        | (?<=\b[Оо]т)\s ) [\s_.]{{0,40}} {_YEAR}
    )
    """,
    regex.VERBOSE,
)
_YEAR_START = pattern(rf"[0-9]{_DIGIT}")
_YEAR_WORD = pattern(r"\s?(?:года?\b|г(?:\.|\b))", regex.IGNORECASE)
_TOWN = pattern(r"\s([А-ЯЁ][а-яё]{2,})(?:[- ][А-Яа-яё]+){0,3}\s*(?:$|№|N|,)")
_THIS_CENTURY = 70
_TWO = 2


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
    if _YEAR_START.search(text) is None:  # as in most cells
        return ()
    found = (_printed(text, match) for match in _DATE.finditer(text))
    return tuple(date for date in found if date is not None)


def full_year(digits: str) -> int:
    """The year that two or four digits stand for ("09" is 2009, "97" is 1997)."""
    year = int(digits)
    if len(digits) > _TWO:
        return year
    return year + (2000 if year < _THIS_CENTURY else 1900)


def _printed(text: str, match: "regex.Match[str]") -> PrintedDate | None:
    blank = match["blank"] is not None
    if match["name"] and match["name"].casefold() not in MONTHS:
        return None
    if not blank and _is_a_number(match):
        return None
    end = _with_year_word(text, match.end())
    return PrintedDate(
        start=match.start(),
        end=end,
        date=None if blank else _date(match),
        text=text[match.start() : end],
        blank=blank,
    )


def _is_a_number(match: "regex.Match[str]") -> bool:
    """Whether it is rather a clause number ("3.1.12") or an index ("36-01-03")."""
    if match["name"] or len(match["year"]) != _TWO:
        return False
    return match["mark"] == "-" or len(match["month"]) != _TWO


def _date(match: "regex.Match[str]") -> dt.date | None:
    name, year = match["name"], _digits(match["year"])
    month = MONTHS[name.casefold()] if name else int(_digits(match["month"]))
    if len(year) > len("2021"):
        return None
    try:
        return dt.date(full_year(year), month, int(_digits(match["day"])))
    except ValueError:
        return None


def _digits(printed: str) -> str:
    return "".join(LETTERS_FOR_DIGITS.get(letter, letter) for letter in printed)


def _with_year_word(text: str, end: int) -> int:
    """The end of the date, its "г." taken in unless that is the "г." of a town."""
    word = _YEAR_WORD.match(text, end)
    if word is None:
        return end
    glued = text[end : end + 1] in "гГ"
    town = None if glued else _TOWN.match(text, word.end(), word.end() + 80)
    if town is not None and town[1].casefold() not in NOT_TOWNS:
        return end
    return word.end()
