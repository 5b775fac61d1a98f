"""The first words of a stamp -> the number of the annex."""

from typing import NamedTuple

from orderparse.normalise import is_word_letter
from orderparse.vocabulary.kinds import ANNEX, ANNEX_SIGNS
from orderparse.vocabulary.spelling import CAPITALS, SMALL_LETTERS

_DIGITS = frozenset("0123456789")
_ROMAN = frozenset("IVX")
_BLANKS = frozenset(" _")
_MOST_QUOTES = 3
_MOST_BLANKS = 9
_MOST_DIGITS, _MOST_DECIMALS, _MOST_ROMAN = 3, 2, 4


class AnnexNumber(NamedTuple):
    """The word of an annex with its number.

    Attributes:
        start: where the word stands.
        end: where the number ends; without one, the word.
        number: as printed, None where none is.
    """

    start: int
    end: int
    number: str | None = None


def find_annex_number(text: str) -> AnnexNumber | None:
    """The number behind the word "Приложение" at the start of a line, None without it."""
    start = 0
    while start < _MOST_QUOTES and not text[start : start + 1].isalnum():
        start += 1
    end = start + len(ANNEX)
    if text[start:end].lower() != ANNEX:
        return None
    for place in _number_places(text, end):
        stop = _number_end(text, place)
        if stop > place:
            return AnnexNumber(start, stop, text[place:stop])
    return AnnexNumber(start, end)


def _number_places(text: str, start: int) -> tuple[int, ...]:
    """Where a number may stand: behind each reading of its sign."""
    start += text.startswith(" ", start)
    lowered = text[start : start + 2].lower()
    ends = [start + len(sign) for sign in ANNEX_SIGNS if lowered.startswith(sign)]
    return tuple(_past(text, end, _MOST_BLANKS, _BLANKS) for end in ends)


def _number_end(text: str, start: int) -> int:
    """Where "2", "2.1", "2а", "А" or "IV" ends; `start` where none stands there."""
    digits = _past(text, start, _MOST_DIGITS, _DIGITS)
    if digits == start:
        letter = start + (text[start : start + 1] in CAPITALS)
        ends = [letter, _past(text, start, _MOST_ROMAN, _ROMAN)]
    else:
        decimals = digits
        if text.startswith(".", digits):
            decimals = _past(text, digits + 1, _MOST_DECIMALS, _DIGITS)
        ends = [
            end + size
            for end in ((decimals, digits) if decimals > digits + 1 else (digits,))
            for size in (text[end : end + 1].lower() in SMALL_LETTERS, 0)
        ]
    whole = (end for end in ends if not is_word_letter(text[end : end + 1]))
    return next(whole, start)


def _past(text: str, start: int, most: int, letters: frozenset[str]) -> int:
    end = start
    while end < start + most and text[end : end + 1] in letters:
        end += 1
    return end
