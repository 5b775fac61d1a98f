"""What a cell looks like by itself: a number, a date, a mark."""

import regex

from orderparse.vocabulary.plans import DITTO, MARKS
from orderparse.vocabulary.sections import MONTHS

_NUMBER = regex.compile(
    r"(?:№\s*)?(?:\d{1,4}(?:[.,]\d{1,4}){0,5}|[IVXLCІХ]{1,8}(?:\.\d{1,3}){0,4}|\p{L})[.)]{0,2}"
)
_LEADING_NUMBER = regex.compile(
    r"(?:№\s*)?(\d{1,4}(?:\.\d{1,4}){0,5})[.)]{1,2}\s*(?=\p{L}|[«\"“])"
    r"|(\d{1,4}(?:\.\d{1,4}){1,5})\s+(?=\p{L}|[«\"“])"
    r"|([IVXLCІХ]{1,8})[.)]\s*(?=\p{L}|[«\"“])"
)
_DATE = regex.compile(
    r"(?<!\d)(?:[0-3]?\d\.[01]?\d(?:\.\d{2,4})?|[01]?\d\.\d{4}|(?:19|20)\d\d)(?!\d)"
)
_TIMELESS = (
    "постоянно",
    "ежегодн",
    "ежемесячн",
    "ежекварт",
    "весь период",
    "еженедельн",
    "в течение",
    "по мере",
    "по плану",
    "по графику",
    "до конца",
    "квартал",
    "ежеднев",
    "полугод",
    "регулярно",
    "систематич",
    "по отдельному",
    "по необходимости",
)
_STEMS = (
    *tuple(
        month[:3] if month in {"март", "май", "июнь", "июль"} else month[:-1]
        for month in MONTHS
    ),
    "мая",
    "мае",
)
_LONGEST_DATE = 120


def is_number(text: str) -> bool:
    """The whole text is a number of a row ("3.1.", "IV", "№ 2", "а)")."""
    return _NUMBER.fullmatch(text) is not None


def plain_number(text: str) -> str:
    """A printed number without its sign and final dot or bracket."""
    return text.removeprefix("№").strip().rstrip(".)").strip()


def leading_number(text: str) -> tuple[str, int] | None:
    """The number that a text begins with, and where the rest begins."""
    match = _LEADING_NUMBER.match(text)
    if match is None:
        return None
    number = match[1] or match[2] or match[3]
    return number, match.end()


def depth(number: str) -> tuple[str, ...]:
    """The parts of a hierarchical number."""
    return tuple(number.replace(",", ".").split("."))


def ditto(text: str, above: str | None) -> str | None:
    """The cell above, where a mark or words only repeat it ("-//-", "то же")."""
    mark = text.casefold().replace(" ", "").strip(".")
    return above if mark in DITTO else None


def is_mark(text: str) -> bool:
    """A tick or cross in a cell."""
    return text.casefold() in MARKS


def is_time(text: str) -> bool:
    """A cell that says when, judged by its words alone."""
    if not text or len(text) > _LONGEST_DATE:
        return False
    folded = text.casefold()
    if _DATE.search(folded) or any(word in folded for word in _TIMELESS):
        return True
    return any(word.startswith(_STEMS) for word in folded.split())
