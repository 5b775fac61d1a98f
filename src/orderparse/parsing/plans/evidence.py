"""What a cell looks like by itself: a number, a date, a mark that a footnote explains."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from orderparse.parsing.deadlines import Nature, recognise_deadline
from orderparse.parsing.deadlines.expression import Window
from orderparse.parsing.deadlines.partials import Day
from orderparse.patterns import pattern
from orderparse.vocabulary.plans import DITTO, DITTO_DASHES, DITTO_MARKS

_LEADING_NUMBER = pattern(
    r"(?:(?:№\s*)?(\d{1,4}(?:\.\d{1,4}){0,5})[.)]{1,2}\s*"
    r"|(\d{1,4}(?:\.\d{1,4}){1,5})\s+"
    r"|([IVXLCІХ]{1,8})[.)]\s*)"
    r"(?=[^\W\d_]|[«\"“])"
)
_ROW = pattern(
    r"(?:\d{1,9},\d{1,3}|\d{1,3}|\d{1,2}(?:\.\d|\.\d\d\.\d){1,4}|[^\W\d_])[.)]{0,2}"
)
_ROMAN = frozenset("IVXLCІХ")
_LONGEST_ROMAN = 8
_LONGEST_NUMBER, _LONGEST_PART = 5, 3
_MOST_PARTS = 6
_MOST_MARKS = 2
# "№ ", the first part, the others with a dot each, the marks behind.
_LONGEST = 2 + _LONGEST_ROMAN + (_MOST_PARTS - 1) * (1 + _LONGEST_PART) + _MOST_MARKS
_CACHED = 4096  # numbers: a plan asks for each several times, and they recur
_LONGEST_LETTER = len("а.)")
_WORD = pattern(r"[^\W\d_]{4}(?<!числ)")
_LONGEST_DITTO = 20
_DASHES = "".join(DITTO_DASHES)
_NO_DASHES = dict.fromkeys(map(ord, DITTO_DASHES))
_STROKES = frozenset("/|\\")
_LONGEST_TIME = 120
"""Letters beyond which a cell tells more than when."""
_TELLING = frozenset(Nature) - {Nature.NONE, Nature.UNKNOWN}
_NOTE = pattern(r"(<\*{1,4}>|\*{1,4}\)?|\*?\(\d\)|<\d>)\s*[-–—]?\s*(\p{L}.*)")
_MARK = pattern(r"\s?(?:<\*{1,4}>|(?<=[\p{L}\d).»])\*{1,4}\)?|\*\(\d\)|<\d>)")
_LONGEST_NOTE = 8
"""Words beyond which a footnote explains rather than completes a cell."""


def is_number(text: str) -> bool:
    """The whole text is a number of a row ("3.1.", "IV", "№ 2", "а)")."""
    return len(text) <= _LONGEST and _is_number(text)


@lru_cache(maxsize=_CACHED)
def _is_number(text: str) -> bool:
    bare = text[1:].lstrip() if text.startswith("№") else text
    number = bare.rstrip(".)")
    if len(bare) - len(number) > _MOST_MARKS:
        return False
    first, *parts = number.replace(",", ".").split(".")
    if len(parts) >= _MOST_PARTS or not all(map(_is_part, parts)):
        return False
    if _is_part(first):
        return True
    if parts:
        return _is_roman(first) and len(parts) < _MOST_PARTS - 1 and "," not in number
    alone = len(first) == 1 and first.isalpha()
    return alone or _is_roman(first) or _is_decimal(first, _LONGEST_NUMBER)


def _is_decimal(text: str, longest: int) -> bool:
    return len(text) <= longest and text.isdecimal()


def _is_roman(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_ROMAN and _ROMAN.issuperset(text)


def _is_part(text: str) -> bool:
    return _is_decimal(text, _LONGEST_PART)


def plain_number(text: str) -> str:
    """A printed number without its sign and final dot or bracket."""
    return text.removeprefix("№").strip().rstrip(".)").strip()


def may_be_numbered(text: str) -> bool:
    """Whether a text begins as one with a number does."""
    first = text[:1]
    return first.isdecimal() or first == "№" or first in _ROMAN


def leading_number(text: str) -> tuple[str, int] | None:
    """The number that a text begins with, and where the rest begins."""
    match = _LEADING_NUMBER.match(text) if may_be_numbered(text) else None
    if match is None:
        return None
    number = match[1] or match[2] or match[3]
    return number, match.end()


def depth(number: str) -> tuple[str, ...]:
    """The parts of a hierarchical number."""
    return tuple(number.replace(",", ".").split("."))


def follows(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    """Whether a number is the next one at the same level."""
    if len(here) != len(there) or here[:-1] != there[:-1]:
        return False
    a, b = here[-1], there[-1]
    return a.isdigit() and b.isdigit() and int(b) == int(a) + 1


def ditto(text: str, above: str | None) -> str | None:
    """The cell above, where a mark or words only repeat it ("-//-", "то же")."""
    if len(text) > _LONGEST_DITTO:
        return None
    said = text.replace(" ", "").strip(".").casefold()
    return above if said in DITTO or _is_ditto_mark(said) else None


def _is_ditto_mark(text: str) -> bool:
    """Whether quotes, strokes and dashes are all of a cell."""
    marks = text.strip(_DASHES)
    quoted = bool(marks) and DITTO_MARKS.issuperset(marks.translate(_NO_DASHES))
    return quoted and (len(text) > 1 or text not in _STROKES)


@lru_cache(maxsize=_CACHED)
def is_time(text: str) -> bool:
    """A cell that says when, judged by itself."""
    if not text or len(text) > _LONGEST_TIME or _is_row_number(text):
        return False
    expression = recognise_deadline(text)
    if expression.nature is Nature.DATED and _WORD.search(text):
        return any(not _is_bare_day(window) for window in expression.windows)
    return expression.nature in _TELLING


def _is_row_number(text: str) -> bool:
    may_be = text[0].isdecimal() or len(text) <= _LONGEST_LETTER
    return may_be and _ROW.fullmatch(text) is not None


def _is_bare_day(window: Window) -> bool:
    """A number beside other words may count anything ("5-9 классы")."""
    return isinstance(window.first, Day) and window.first.month is None


def find_footnotes(texts: Iterable[str]) -> dict[str, str]:
    """Footnotes by their mark ("*", "<1>").

    Args:
        texts: printed lines after a table.
    """
    found: dict[str, str] = {}
    for text in texts:
        match = _NOTE.fullmatch(text)
        if match is not None:
            found.setdefault(_bare(match[1]), match[2].strip(" .;"))
    return found


def _bare(mark: str) -> str:
    return mark.strip("<>()")


def without_marks(text: str) -> str:
    """A cell without the marks of footnotes: "10 ноября 2020* года"."""
    return _MARK.sub("", text) if "*" in text or "<" in text else text


def with_footnotes(text: str, footnotes: Mapping[str, str]) -> str:
    """A cell with short footnotes in brackets where their marks stand."""
    if "*" not in text and "<" not in text:
        return text

    def put(match: re.Match[str]) -> str:
        said = footnotes.get(_bare(match[0].strip()), "").strip("()")
        return f" ({said})" if said and len(said.split()) <= _LONGEST_NOTE else ""

    return _MARK.sub(put, text)
