"""Stretches of lines, and several of them read as one text."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from orderparse.normalise import join_lines
from orderparse.parsing.source import Line, Piece
from orderparse.tuples import NamedTuple


class Stretch(NamedTuple):
    """A stretch `start:end` of one line."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters that stand there."""
        return self.line.text[self.start : self.end]

    def piece(self) -> Piece:
        """The stretch as a claim."""
        return self.line.piece(self.start, self.end)


def text_of(stretches: Iterable[Stretch]) -> str:
    """Stretches as one line of text, words cut by line ends joined."""
    return join_lines(stretch.text for stretch in stretches)


class Joined:
    """Stretches joined by blanks.

    Attributes:
        stretches: of lines, in reading order.
        text: all of them, a blank between two.
        starts: where each stretch begins in the text.
    """

    def __init__(self, stretches: tuple[Stretch, ...]) -> None:
        """Put them on one line."""
        texts = [stretch.text for stretch in stretches]
        self.stretches = stretches
        self.text = " ".join(texts)
        starts = accumulate((len(text) + 1 for text in texts), initial=0)
        self.starts = tuple(starts)[:-1]

    def within(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The stretch `start:end` of the text as stretches of its lines."""
        found = []
        first = max(bisect_right(self.starts, start) - 1, 0)
        for stretch, offset in zip(
            self.stretches[first:], self.starts[first:], strict=True
        ):
            if offset >= end:
                break
            left = stretch.start + max(0, start - offset)
            right = min(stretch.end, stretch.start + end - offset)
            if stretch.line.text[left:right].strip():
                found.append(Stretch(stretch.line, left, right))
        return tuple(found)

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """The stretch `start:end` of the text as claims."""
        return tuple(stretch.piece() for stretch in self.within(start, end))

    def value(self, start: int, end: int) -> str:
        """The stretch on one line, words cut by line ends joined."""
        return text_of(self.within(start, end))
