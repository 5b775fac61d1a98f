"""Lines outside of ruled tables -> columns in reading order.

Blocks that stand side by side (letterheads, stamps) are read one after the other; a
line with a gap in it (date and number, position and name) stays one line.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from orderparse.readers.pdf.lines import Line, form_lines
from orderparse.readers.pdf.words import Word

# In parts of the font size: a gap between blocks, and how far lines of one block stand
# from each other.
_GUTTER = 1.5
_TIGHT = 1.9
# So many lines with text on both sides make two blocks; fewer are lines with gaps.
_BOTH = 3


class Span(NamedTuple):
    """A stretch from left to right."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        """Its middle."""
        return (self.start + self.end) / 2


class Part(NamedTuple):
    """Lines of one column; `divided` where another stands beside it."""

    lines: Sequence[Line]
    divided: bool = False


def segments(line: Line) -> list[Span]:
    """The stretches of a line between its wide gaps."""
    spans = [Span(line.x0, line.words[0].x1)]
    for left, right in pairwise(line.words):
        if right.x0 - left.x1 > _GUTTER * line.size:
            spans.append(Span(right.x0, right.x1))
        else:
            spans[-1] = Span(spans[-1].start, right.x1)
    return spans


def columns(words: Iterable[Word]) -> Iterator[Part]:
    """Words as columns of lines, in reading order."""
    lines = form_lines(words)
    start = 0
    while start < len(lines):
        block = _side_by_side(lines, start)
        if block is None:
            end = start + 1
            while end < len(lines) and _side_by_side(lines, end) is None:
                end += 1
            yield Part(lines[start:end])
        else:
            end, middle = block
            yield from _halves(lines[start:end], middle)
        start = end


def _halves(lines: Sequence[Line], middle: float) -> Iterator[Part]:
    words = [word for line in lines for word in line.words]
    for left in (True, False):
        half = [word for word in words if (word.x0 < middle) is left]
        yield Part(form_lines(half), divided=True)


def _side_by_side(lines: Sequence[Line], start: int) -> tuple[int, float] | None:
    """Where a block of two columns that starts here ends, and what divides them."""
    gutters = pairwise(segments(lines[start]))
    for left, right in gutters:
        block = _follow(lines, start, Span(left.end, right.start))
        if block is not None:
            return block
    return None


def _follow(
    lines: Sequence[Line], start: int, gutter: Span
) -> tuple[int, float] | None:
    """Go down as long as no line runs over the gutter."""
    both, end = 1, start + 1
    middle = gutter.middle
    for number in range(start + 1, len(lines)):
        above, line = lines[number - 1], lines[number]
        if line.y - above.y > _TIGHT * line.size:
            break
        narrowed = _narrowed(gutter, segments(line))
        if narrowed.end - narrowed.start < _GUTTER * line.size:
            break
        gutter, middle = narrowed, narrowed.middle
        if line.x0 < middle < line.x1:
            both, end = both + 1, number + 1
    return (end, middle) if both >= _BOTH else None


def _narrowed(gutter: Span, spans: Iterable[Span]) -> Span:
    start, end = gutter
    for span in spans:
        if span.middle < gutter.middle:
            start = max(start, span.end)
        else:
            end = min(end, span.start)
    return Span(start, end)
