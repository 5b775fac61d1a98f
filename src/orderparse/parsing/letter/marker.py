"""The start of a line -> the number or bullet of a clause."""

from enum import StrEnum
from typing import NamedTuple

import regex

from orderparse.patterns import pattern


class MarkerStyle(StrEnum):
    """How a clause is counted."""

    DOTTED = "dotted"
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
    """

    style: MarkerStyle
    number: str | None
    start: int
    end: int
    text: int
    firm: bool = True

    @property
    def path(self) -> tuple[int, ...]:
        """The parts of a dotted number, one part for a number in a bracket."""
        if self.number is None or self.style is MarkerStyle.LETTER:
            return ()
        return tuple(int(part) for part in self.number.split(".") if part.isdigit())


_MARKER = pattern(
    r"""(?:§\s?)? (?P<dotted> [1-9][0-9]{0,2} (?:\.[1-9][0-9]{0,2})*+ )
        (?P<close> \.\)? | \) | \s\.(?=\s) )?
      | (?P<letter> [а-яё]) \)
      | (?P<bullet> [-–—−•·●▪■○◦‣►*\uf0b7\uf02d\uf0a7\uf0d8] ) (?=\s|[А-Яа-яё«]|$)
      | (?P<dot> \. ) (?=\s[а-яё])
    """,
    regex.VERBOSE,
)
_STRAY = pattern(r"[1-9][0-9]?\.\s(?=[1-9][0-9]?\.\s)")


def read_marker(text: str, label: int = 0) -> Marker | None:
    """The number or bullet a line begins with, None when it begins with words.

    Args:
        text: the line.
        label: length of a label at its start that the format computes.
    """
    start = 0
    stray = _STRAY.match(text)
    if stray is not None:
        start = stray.end()
    match = _MARKER.match(text, start)
    if match is None:
        return _computed(text, label)
    style, number = _style(match)
    end = match.end()
    if style is MarkerStyle.DOTTED and _is_cut(text[end : end + 1], match["close"]):
        return None
    return Marker(
        style=style,
        number=number,
        start=start,
        end=end,
        text=end + len(text[end:]) - len(text[end:].lstrip()),
        firm=style is not MarkerStyle.DOTTED or match["close"] is not None,
    )


def _is_cut(following: str, close: str | None) -> bool:
    """Whether what looks like a number is the start of a date, a term, a fraction."""
    return following.isdigit() if close else following.isalnum()


def _computed(text: str, label: int) -> Marker | None:
    """A label that the format computes: at least a bullet."""
    if not label:
        return None
    words = label + len(text[label:]) - len(text[label:].lstrip())
    return Marker(style=MarkerStyle.BULLET, number=None, start=0, end=label, text=words)


def _style(match: "regex.Match[str]") -> tuple[MarkerStyle, str | None]:
    if match["dotted"] is not None:
        number = match["dotted"]
        closed = match["close"] == ")" and "." not in number
        return (MarkerStyle.BRACKET if closed else MarkerStyle.DOTTED), number
    if match["letter"] is not None:
        return MarkerStyle.LETTER, match["letter"]
    return MarkerStyle.BULLET, None
