"""One printed page as an engine gives it: letters and ruling lines, nothing else.

Lengths are points; x grows to the right and y grows downwards from the top left corner
of the page as it is seen, its rotation applied.
"""

from collections.abc import Sequence
from typing import Protocol

from orderparse.tuples import NamedTuple

# Stands for a letter whose meaning the file does not tell.
UNKNOWN = "\ufffd"
# How often a page can be turned before it stands as it was.
QUARTERS = 4


class EngineError(Exception):
    """An engine cannot read what another one may be able to read."""


class Flags(Protocol):
    """Says of each place whether something holds; may find out only when asked."""

    def __getitem__(self, place: int, /) -> bool:
        """Whether it holds there."""
        ...


class Letters(NamedTuple):
    """Printed characters that stand in one direction, blanks included, column by column.

    A page has thousands of them: columns are read, sorted and searched as a whole where
    an object a character would cost more than all that is done with it.

    Attributes:
        text: all of them, in the order they are drawn.
        xs: where each starts on its baseline.
        ys: its baseline.
        advances: how far it reaches along its baseline.
        sizes: height of its font.
        bold: whether its font is a bold one.
    """

    text: str = ""
    xs: Sequence[float] = ()
    ys: Sequence[float] = ()
    advances: Sequence[float] = ()
    sizes: Sequence[float] = ()
    bold: Flags = ()

    def chosen(self, places: Sequence[int]) -> "Letters":
        """Some of them, in the order given."""
        return Letters(
            "".join([self.text[place] for place in places]),
            [self.xs[place] for place in places],
            [self.ys[place] for place in places],
            [self.advances[place] for place in places],
            [self.sizes[place] for place in places],
            [self.bold[place] for place in places],
        )


NO_LETTERS = Letters()


class Stretch(NamedTuple):
    """Letters `start:end` of one size, none to the left of the one before.

    Attributes:
        y: their baseline.
        x: where the first one starts.
        start: place of the first letter.
        end: place behind the last letter.
    """

    y: float
    x: float
    start: int
    end: int


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
        letters: by quarter turns counter-clockwise of their baseline, upright first.
        horizontal: rules from left to right.
        vertical: rules from top to bottom.
        picture: the part of the page that its largest picture takes.
        stretches: those of the upright letters where the engine has found them.
        unread: an annotation on it may print text that could not be read.
    """

    number: int
    width: float
    height: float
    letters: Sequence[Letters] = (NO_LETTERS,) * QUARTERS
    horizontal: Sequence[Rule] = ()
    vertical: Sequence[Rule] = ()
    picture: float = 0.0
    stretches: Sequence[Stretch] | None = None
    unread: bool = False


class PageSource(Protocol):
    """What opens a PDF and gives its pages one by one."""

    @property
    def pages(self) -> int:
        """How many there are."""
        ...

    def page(self, number: int, /) -> Page:
        """Read one page, counted from 1, and keep nothing of it."""
        ...
