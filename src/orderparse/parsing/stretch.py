"""Several printed lines as one text whose stretches are still found on the lines."""

from bisect import bisect_right
from collections.abc import Iterable

from attrs import field, frozen

from orderparse.normalise import join_lines
from orderparse.parsing.source import Line, Piece


@frozen
class Joined:
    """Lines joined by blanks.

    Attributes:
        lines: as printed.
        text: all of them, a blank between two.
        starts: where each line begins in the text.
    """

    lines: tuple[Line, ...]
    text: str = field(init=False)
    starts: tuple[int, ...] = field(init=False)

    @text.default
    def _text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @starts.default
    def _starts(self) -> tuple[int, ...]:
        starts, position = [], 0
        for line in self.lines:
            starts.append(position)
            position += len(line.text) + 1
        return tuple(starts)

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """The stretch `start:end` of the text as pieces of its lines."""
        found = []
        for index in range(
            max(bisect_right(self.starts, start) - 1, 0), len(self.lines)
        ):
            line, offset = self.lines[index], self.starts[index]
            if offset >= end:
                break
            piece = line.piece(
                max(0, start - offset), min(len(line.text), end - offset)
            )
            if piece.end > piece.start:
                found.append(piece)
        return tuple(found)

    def value(self, start: int, end: int) -> str:
        """The stretch on one line, words cut by line ends joined."""
        texts = {line.unit: line.text for line in self.lines}
        return join_lines(
            texts[piece.unit][piece.start : piece.end]
            for piece in self.pieces(start, end)
        )


def joined(lines: Iterable[Line]) -> Joined:
    """Lines as one text."""
    return Joined(tuple(lines))


@frozen
class Stretch:
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
