"""Tables without lines: columns from gaps that many lines share, rows from starts."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from orderparse.readers.pdf.gutters import Span, narrowed, wide_gaps
from orderparse.readers.pdf.lines import Line, form_lines
from orderparse.readers.pdf.median import median
from orderparse.readers.pdf.words import Word
from orderparse.tuples import NamedTuple

# In parts of the font size.
_FAR = 2.5
_NARROW = 5.0
_LOOSE = 1.3
# Fewer columns are text side by side, fewer lines a line with gaps.
_GUTTERS = 2
_LINES = 3
# Numbers of rows in a table whose rows no line parts, and columns beside them.
_FEW_ROWS = 2
_SEVERAL = 2
_LEVEL = 0.3


class Aligned(NamedTuple):
    """Lines that make a table without rules.

    Attributes:
        end: number of the first line behind it.
        xs: column edges, in the middle of the gaps.
    """

    end: int
    xs: tuple[float, ...]


def find_aligned(
    lines: Sequence[Line], start: int, gaps: Sequence[Span]
) -> Aligned | None:
    """The table without rules that starts at a line with these gaps, if one does."""
    gutters = gaps
    if len(gutters) < _GUTTERS:
        return None
    count, end = 1, start + 1
    for number in range(start + 1, len(lines)):
        above, line = lines[number - 1], lines[number]
        if line.y - above.y > _FAR * line.size:
            break
        left = [span for gutter in gutters if (span := narrowed(gutter, line))]
        if len(left) < len(gutters) and not wide_gaps(line):
            # A heading between rows, or the text after the table.
            continue
        if len(left) < _GUTTERS:
            break
        gutters, end = left, number + 1
        count += any(a < line.x1 and b > line.x0 for a, b in gutters)
    if count < _LINES:
        return None
    table = lines[start:end]
    xs = (
        min(line.x0 for line in table),
        *(gutter.middle for gutter in gutters),
        max(line.x1 for line in table),
    )
    return Aligned(end=end, xs=xs)


def row_starts(columns: Sequence[Sequence[Word]]) -> list[float]:
    """The baselines at which rows start, given the words of each column.

    A narrow first column holds numbers: each starts a row, and what stands above the
    first of them is the heading. Else rows start where the lines stand further apart,
    or at every line.
    """
    lines = form_lines(word for words in columns for word in words)
    first = form_lines(columns[0])
    if _is_narrow(first):
        numbered = _numbered(first)
        return [lines[0].y] + [line.y for line in numbered or first]
    steps = [below.y - above.y for above, below in pairwise(lines)]
    usual = median(steps) if steps else 0.0
    loose = [step for step in steps if step > _LOOSE * usual]
    return [lines[0].y] + [
        line.y
        for line, step in zip(lines[1:], steps, strict=True)
        if not loose or step > _LOOSE * usual
    ]


def holds_rows(columns: Sequence[Sequence[Word]], *, alone: bool) -> bool:
    """Whether what lines draw as one row is several of them, only their columns ruled.

    A narrow first column holds numbers, beside each of which another column has a line,
    and beside most of them two columns.

    Args:
        columns: the words of each column.
        alone: it is the only row that is ruled.
    """
    first, *others = columns
    marks = form_lines(first)
    numbered = _numbered(marks) if _is_narrow(marks) else []
    if len(numbered) < (_FEW_ROWS if alone else _LINES):
        return False
    levels = [[line.y for line in form_lines(words)] for words in others]
    beside = [sum(_is_level(mark, ys) for ys in levels) for mark in numbered]
    several = sum(count >= _SEVERAL for count in beside)
    return min(beside) > 0 and 2 * several > len(beside)


def _is_level(mark: Line, ys: Sequence[float]) -> bool:
    place = bisect_left(ys, mark.y - _LEVEL * mark.size)
    return place < len(ys) and ys[place] <= mark.y + _LEVEL * mark.size


def _is_narrow(lines: Sequence[Line]) -> bool:
    widest = max((line.x1 - line.x0 for line in lines), default=0.0)
    return bool(lines) and widest <= _NARROW * lines[0].size


def _numbered(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if any(map(str.isdigit, line.text))]
