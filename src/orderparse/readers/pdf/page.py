"""One printed page as an engine gives it: glyphs and ruling lines, nothing else.

Lengths are points; x grows to the right and y grows downwards from the top left corner
of the page as it is seen, its rotation applied.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

# Stands for a letter whose meaning the file does not tell.
UNKNOWN = "\ufffd"


class EngineError(Exception):
    """An engine cannot read what another one may be able to read."""


class Glyph(NamedTuple):
    """One printed character.

    Attributes:
        text: the character; several for a ligature.
        x: where it starts on its baseline.
        y: its baseline.
        advance: how far it reaches along its baseline.
        size: height of its font.
        bold: its font is a bold one.
        turn: quarter turns counter-clockwise of its baseline; 0 is upright.
    """

    text: str
    x: float
    y: float
    advance: float
    size: float
    bold: bool = False
    turn: int = 0


class Rule(NamedTuple):
    """One straight line: at `at`, from `start` to `end` along the other axis."""

    at: float
    start: float
    end: float


class Page(NamedTuple):
    """One page.

    Attributes:
        number: counted from 1.
        width: of the page as seen.
        height: of the page as seen.
        glyphs: in the order they are drawn, blanks included.
        horizontal: rules from left to right.
        vertical: rules from top to bottom.
        picture: the part of the page that its largest picture takes.
    """

    number: int
    width: float
    height: float
    glyphs: Sequence[Glyph] = ()
    horizontal: Sequence[Rule] = ()
    vertical: Sequence[Rule] = ()
    picture: float = 0.0


class PageSource(Protocol):
    """What opens a PDF and gives its pages one by one."""

    @property
    def pages(self) -> int:
        """How many there are."""
        ...

    def page(self, number: int, /) -> Page:
        """Read one page, counted from 1, and keep nothing of it."""
        ...
