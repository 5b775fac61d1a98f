"""The start of a line, or of a sentence in it -> the number or bullet of a clause."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import chain, pairwise

from orderparse.parsing.stretches import Stretch
from orderparse.patterns import places
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.calendar import YEAR_LETTER
from orderparse.vocabulary.spelling import CAPITALS, SMALL_LETTERS

_ENDS = (". ", "; ", ": ")
_CLOSING = frozenset('»")')
_SHORTEST_WORD = 3  # shorter is an abbreviation ("согласно п. 2. Положения")


class MarkerStyle(StrEnum):
    """How a clause is counted; `INNER` is dotted too, in a list inside a clause.

    Below each Roman number the dotted ones begin anew.
    """

    ROMAN = "roman"
    DOTTED = "dotted"
    INNER = "inner"
    BRACKET = "bracket"
    LETTER = "letter"
    BULLET = "bullet"


class Marker(NamedTuple):
    """A number or bullet at the start of a line.

    Attributes:
        style: how it is printed.
        number: without final dot or bracket, None for a bullet.
        start: where the number begins: behind a stray number, if there is one.
        end: where it ends.
        text: where the words behind it begin.
        firm: a dot or bracket closes it.
        path: the parts of a dotted number, one part for any other.
    """

    style: MarkerStyle
    number: str | None
    start: int
    end: int
    text: int
    firm: bool = True
    path: tuple[int, ...] = ()


_DOTTED, _BRACKET = MarkerStyle.DOTTED, MarkerStyle.BRACKET
_FIRST_DIGITS = frozenset("123456789")
_DIGITS = _FIRST_DIGITS | {"0"}
_MOST_DIGITS = 3
_PARAGRAPH = "§"
_BULLETS = frozenset("-–—−•·●▪■○◦‣►*\uf0b7\uf02d\uf0a7\uf0d8")
_BEHIND_BULLET = SMALL_LETTERS | CAPITALS | {"«"}
_ROMAN = {"I": 1, "V": 5, "X": 10, "Х": 10}
_LONGEST_ROMAN = 5
_STARTS = _FIRST_DIGITS | _BULLETS | _ROMAN.keys() | {_PARAGRAPH, "."}


def read_marker(text: str, label: int = 0) -> Marker | None:
    """The number or bullet a line begins with, None when it begins with words.

    Args:
        text: the line.
        label: length of a label at its start that the format computes.
    """
    if text[:1] not in _STARTS and text[1:2] != ")":  # as most lines
        return _computed(text, label)
    if text[0] in _ROMAN:
        return _roman(text) or _computed(text, label)
    start = _stray_end(text)
    first = text[start : start + 1]
    number = start
    if first == _PARAGRAPH:
        number += 1 + text[start + 1 : start + 2].isspace()
    end = number_end(text, number)
    if end > number:
        return _numbered(text, start, number, end)
    following = text[start + 1 : start + 2]
    if first in SMALL_LETTERS and following == ")":
        return _marker(text, MarkerStyle.LETTER, first, start, start + 2)
    if _is_bullet(first, following, text[start + 2 : start + 3]):
        return _marker(text, MarkerStyle.BULLET, None, start, start + 1)
    return _computed(text, label)


def is_clause_number(marker: Marker, text: str) -> bool:
    """Whether a number tells by itself that a clause begins ("3. Отделу …")."""
    single = marker.style is MarkerStyle.DOTTED and len(marker.path) == 1
    return single and marker.firm and text[marker.text :][:1].isupper()


def number_end(text: str, start: int) -> int:
    """Where a number like "2.10.1" ends that begins there; `start` without one."""
    end = _part_end(text, start)
    if end == start:
        return start
    while text[end : end + 1] == "." and text[end + 1 : end + 2] in _FIRST_DIGITS:
        end = _part_end(text, end + 1)
    return end


def _part_end(text: str, start: int) -> int:
    """Where up to three digits end, the first no nought."""
    if text[start : start + 1] not in _FIRST_DIGITS:
        return start
    end = start + 1
    while end < start + _MOST_DIGITS and text[end : end + 1] in _DIGITS:
        end += 1
    return end


def _stray_end(text: str) -> int:
    """Where the true number begins, behind a stray one ("3. 2. Отделу …")."""
    if text[:1] not in _FIRST_DIGITS:
        return 0
    first, _, rest = text[: 2 * len("99. ")].partition(" ")
    second, blank, _ = rest.partition(" ")
    return len(first) + 1 if blank and _is_short(first) and _is_short(second) else 0


def _is_short(word: str) -> bool:
    """Whether a word is a number of one or two digits with its dot."""
    end = _part_end(word, 0)
    return 0 < end < _MOST_DIGITS and word[end:] == "."


def _numbered(text: str, start: int, number: int, end: int) -> Marker | None:
    """A number with what closes it, none where it begins a date, a term, a fraction."""
    close = _close(text, end)
    stop, digits = end + len(close), text[number:end]
    bracket = close == ")" and "." not in digits
    following = text[stop : stop + 1]
    if not bracket and (following.isdigit() if close else following.isalnum()):
        return None
    return Marker(
        style=_BRACKET if bracket else _DOTTED,
        number=digits,
        start=start,
        end=stop,
        text=_words_start(text, stop),
        firm=bool(close),
        path=tuple(map(int, digits.split("."))),
    )


def _close(text: str, end: int) -> str:
    """The dot or bracket behind a number, a blank before the dot included."""
    following = text[end : end + 3]
    if following.startswith((".)", ")")):
        return following[: following.index(")") + 1]
    if following[:1] == ".":
        return "."
    apart = following[1:2] == "." and following[:1].isspace()
    ends = following[2:].isspace() or following[2:].isalpha()
    return following[:2] if apart and ends else ""


def _is_bullet(sign: str, following: str, second: str) -> bool:
    if sign == ".":
        return following.isspace() and second in SMALL_LETTERS
    if sign not in _BULLETS:
        return False
    return not following or following.isspace() or following in _BEHIND_BULLET


def _roman(text: str) -> Marker | None:
    """A Roman number with its dot ("IV. Отделу …"), none where it is an initial."""
    number, dot, words = text[: _LONGEST_ROMAN + 1].partition(".")
    if not dot or not _ROMAN.keys() >= set(number) or words[:1] != " ":
        return None
    values = [_ROMAN[letter] for letter in number]
    signed = (-a if a < b else a for a, b in pairwise([*values, 0]))
    found = _marker(text, MarkerStyle.ROMAN, number, 0, len(number) + 1)
    return found._replace(path=(sum(signed),))


def _marker(
    text: str, style: MarkerStyle, number: str | None, start: int, end: int
) -> Marker:
    words = _words_start(text, end)
    return Marker(style=style, number=number, start=start, end=end, text=words)


def _words_start(text: str, end: int) -> int:
    return len(text) - len(text[end:].lstrip())


def _computed(text: str, label: int) -> Marker | None:
    """A label that the format computes: at least a bullet."""
    if not label:
        return None
    return _marker(text, MarkerStyle.BULLET, None, 0, label)


def inline_parts(stretch: Stretch) -> Iterator[Stretch]:
    """The stretch, cut where a number of a clause may stand inside of it."""
    start = stretch.start
    for cut in _cuts(stretch.line.text[: stretch.end], start):
        yield Stretch(stretch.line, start, cut)
        start = cut + 1
    yield Stretch(stretch.line, start, stretch.end)


def _cuts(text: str, start: int) -> Iterator[int]:
    """The blanks between a sentence and what begins like a clause."""
    ends = (places(end, text, max(start - 1, 0)) for end in _ENDS)
    for end in sorted(chain.from_iterable(ends)):
        if _begins_clause(text, end + 2):
            before = text[max(0, end - _SHORTEST_WORD) : end]
            is_word = len(before) == _SHORTEST_WORD and before.isalnum()
            if is_word or before[-1:] in _CLOSING or _ends_year(text[:end]):
                yield end + 1


def _ends_year(before: str) -> bool:
    """Whether a sentence ends in a year ("до 1 мая 2021 г. 2. Отделу …")."""
    return before.endswith(YEAR_LETTER) and before[:-1].rstrip()[-1:].isdecimal()


def _begins_clause(text: str, start: int) -> bool:
    """Whether a number, or a letter in a bracket, stands there before a word."""
    end = number_end(text, start)
    if end > start:
        end += text[end : end + 1] in {".", ")"}
    elif "а" <= text[start : start + 1] <= "я" and text[start + 1 : start + 2] == ")":
        end = start + 2
    else:
        return False
    return text[end + text.startswith(" ", end) :][:1].isalpha()
