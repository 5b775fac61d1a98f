"""The wide gaps of lines, and what stays free of them from line to line."""

from itertools import pairwise

from orderparse.readers.pdf.lines import Line
from orderparse.tuples import NamedTuple

# Parts of the font size: wider than the blanks of justified text, and what must stay
# free between two columns.
_WIDE = 1.5
FREE = 1.0


class Span(NamedTuple):
    """A stretch from left to right."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        """Its middle."""
        return (self.start + self.end) / 2


def wide_gaps(line: Line) -> list[Span]:
    """The gaps of a line that are no blanks."""
    wide = _WIDE * line.size
    return [
        Span(left.x1, right.x0)
        for left, right in pairwise(line.words)
        if right.x0 - left.x1 > wide
    ]


def narrowed(gutter: Span, line: Line, free: float = FREE) -> Span | None:
    """The widest part of a gutter that a line leaves free, None if that is too little.

    Args:
        gutter: where no line so far has a word.
        line: the next one.
        free: what must stay free, in parts of the font size.
    """
    edges = [gutter.start]
    for word in line.words:
        if word.x1 > gutter.start and word.x0 < gutter.end:
            edges += (word.x0, word.x1)
    edges.append(gutter.end)
    spans = [Span(*span) for span in zip(edges[::2], edges[1::2], strict=True)]
    widest = max(spans, key=lambda span: span.end - span.start)
    return widest if widest.end - widest.start >= free * line.size else None
