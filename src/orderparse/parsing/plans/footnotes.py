"""Lines under a table -> footnotes, and cells with their marks resolved."""

import re
from collections.abc import Iterable, Mapping

from orderparse.patterns import pattern

_NOTE = pattern(r"(<\*{1,4}>|\*{1,4}\)?|\*?\(\d\)|<\d>)\s*[-–—]?\s*(\p{L}.*)")
_MARK = pattern(r"\s?(?:<\*{1,4}>|(?<=[\p{L}\d).»])\*{1,4}\)?|\*\(\d\)|<\d>)")
_LONGEST_NOTE = 8
"""Words beyond which a footnote explains rather than completes a cell."""


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
