"""Lines outside of ruled tables -> parts in reading order.

Blocks that stand side by side (letterheads, stamps) are read one after the other; a
line with a gap in it (date and number, position and name) stays one line.
"""

import math
from collections.abc import Iterable, Iterator, Sequence

from orderparse.readers.pdf.gutters import Span, narrowed, wide_gaps
from orderparse.readers.pdf.lines import Line, form_lines
from orderparse.readers.pdf.paragraphs import is_mark
from orderparse.readers.pdf.unruled import find_aligned, find_continued
from orderparse.tuples import NamedTuple

# In parts of the font size: how far lines of one block stand from each other.
_TIGHT = 1.9
# So many lines with text on both sides make two blocks; fewer are lines with gaps.
_BOTH = 3
_FLUSH = 0.3


class Part(NamedTuple):
    """Lines that are read one after the other.

    Attributes:
        lines: from top to bottom.
        room: from where to where they may run, where others stand beside them.
        xs: column edges where they make a table without rules.
    """

    lines: Sequence[Line]
    room: Span | None = None
    xs: tuple[float, ...] = ()


class _Block(NamedTuple):
    """Lines `start:end` that stand on both sides of a gutter."""

    start: int
    end: int
    gutter: Span


def parts(lines: Sequence[Line]) -> Iterator[Part]:
    """Lines as parts in reading order."""
    plain = number = 0
    continued = find_continued(lines)
    if continued is not None:
        start, rest = continued
        if start:
            yield Part(lines[:start])
        yield Part(lines[start : rest.end], xs=rest.xs)
        plain = number = rest.end
    while number < len(lines):
        gaps = wide_gaps(lines[number])
        table = find_aligned(lines, number, gaps)
        block = _side_by_side(lines, number, gaps) if table is None else None
        if table is None and block is None:
            number += 1
            continue
        if block is not None:
            block = _widened(block, lines, plain)
        start = number if block is None else block.start
        if plain < start:
            yield Part(lines[plain:start])
        if table is not None:
            yield Part(lines[number : table.end], xs=table.xs)
            plain = table.end
        elif block is not None:
            yield from _halves(lines[block.start : block.end], block.gutter.middle)
            plain = block.end
        number = plain
    if plain < number:
        yield Part(lines[plain:])


def _halves(lines: Sequence[Line], middle: float) -> Iterator[Part]:
    words = [word for line in lines for word in line.words]
    left = [word for word in words if word.x0 < middle]
    right = [word for word in words if word.x0 >= middle]
    for half, end in ((left, middle), (right, math.inf)):
        start = min(word.x0 for word in half)
        yield Part(form_lines(half), room=Span(start, end))


def _side_by_side(
    lines: Sequence[Line], start: int, gaps: Iterable[Span]
) -> _Block | None:
    """The two columns that start at a line with these gaps, if any do."""
    for gap in gaps:
        block = _follow(lines, start, gap)
        if block is not None:
            return block
    return None


def _follow(lines: Sequence[Line], start: int, gutter: Span) -> _Block | None:
    """Go down as long as no line runs over the gutter."""
    both, end = int(_stands_on_both(lines[start], gutter)), start + 1
    for number in range(start + 1, len(lines)):
        line = lines[number]
        free = narrowed(gutter, line)
        if free is None or not _near(lines[number - 1], line):
            break
        gutter = free
        if _stands_on_both(line, gutter):
            both, end = both + 1, number + 1
    return _Block(start, end, gutter) if both >= _BOTH else None


def _stands_on_both(line: Line, gutter: Span) -> bool:
    """Whether it holds text on both sides; the number of an item is none."""
    if line.x0 >= gutter.start or line.x1 <= gutter.end:
        return False
    return line.words[1].x0 < gutter.start or not is_mark(line.words[0].text)


def _near(above: Line, line: Line) -> bool:
    return line.y - above.y <= _TIGHT * line.size


def _widened(block: _Block, lines: Sequence[Line], first: int) -> _Block:
    """With the lines above and below that stand flush with one of the columns."""
    start, end, gutter = block
    words = [word for line in lines[start:end] for word in line.words]
    edges = [
        min(word.x0 for word in words if (word.x0 < gutter.middle) is left)
        for left in (True, False)
    ]

    def flush(line: Line) -> bool:
        if narrowed(gutter, line) != gutter:
            return False
        return any(abs(line.x0 - edge) <= _FLUSH * line.size for edge in edges)

    while (
        start > first
        and flush(lines[start - 1])
        and _near(*lines[start - 1 : start + 1])
    ):
        start -= 1
    while end < len(lines) and flush(lines[end]) and _near(*lines[end - 1 : end + 1]):
        end += 1
    return _Block(start, end, gutter)
