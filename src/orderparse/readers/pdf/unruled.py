"""Tables without lines: columns from gaps that many lines share, rows from starts."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import inf

from orderparse.readers.pdf.gutters import FREE, Span, narrowed, wide_gaps
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
# Between the cells of a table that Word sets stand 10.8 points; so little must stay free
# where columns begin behind it.
_CELLS_APART = 0.7
_PADDING = 5.4
_AGAIN = 4
# The rest of a row above: how close it stands, in parts of the font size, and its lines.
_CLOSE = 1.9
_MOST_REST = 20
# Numbers of rows in a table whose rows no line parts, and columns beside them.
_FEW_ROWS = 2
_SEVERAL = 2
_LEVEL = 0.3


class Aligned(NamedTuple):
    """Lines that make a table without rules.

    Attributes:
        end: number of the first line behind it.
        xs: column edges, inside the gaps.
    """

    end: int
    xs: tuple[float, ...]


def find_aligned(
    lines: Sequence[Line], start: int, gaps: Sequence[Span]
) -> Aligned | None:
    """The table without rules that starts at a line with these gaps, if one does."""
    found = _follow(lines, start, gaps, _CELLS_APART)
    if found is not None and not _are_begun(*found):
        # Blanks of justified text: words behind them begin anywhere.
        found = _follow(lines, start, gaps, FREE)
    if found is None:
        return None
    gutters, table = found
    gutters = _with_narrow(gutters, table)
    xs = (
        min(line.x0 for line in table),
        *(_edge(gutter) for gutter in gutters),
        max(line.x1 for line in table),
    )
    return Aligned(end=start + len(table), xs=xs)


def _follow(
    lines: Sequence[Line], start: int, gaps: Sequence[Span], free: float
) -> tuple[Sequence[Span], Sequence[Line]] | None:
    """Go down as long as so much of two gaps stays free: the gutters and their lines."""
    gutters = gaps
    if len(gutters) < _GUTTERS:
        return None
    count, end = 1, start + 1
    for number in range(start + 1, len(lines)):
        above, line = lines[number - 1], lines[number]
        if line.y - above.y > _FAR * line.size:
            break
        left = [span for gutter in gutters if (span := narrowed(gutter, line, free))]
        if len(left) < len(gutters) and not wide_gaps(line):
            # A heading between rows, or the text after the table.
            continue
        if len(left) < _GUTTERS:
            break
        gutters, end = left, number + 1
        count += any(a < line.x1 and b > line.x0 for a, b in gutters)
    return None if count < _LINES else (gutters, lines[start:end])


def _are_begun(gutters: Sequence[Span], table: Sequence[Line]) -> bool:
    """Whether columns begin behind all gutters that lines have made narrow."""
    inside = [line for line in table if not _runs_over(line, gutters)]
    wide = FREE * max(line.size for line in inside)
    return all(
        gutter.end - gutter.start >= wide or _is_begun(gutter, gutters, inside)
        for gutter in gutters
    )


def _is_begun(span: Span, gutters: Sequence[Span], inside: Sequence[Line]) -> bool:
    """Whether most of the lines with words behind a span begin at its right edge."""
    stop = min((g.start for g in gutters if g.start > span.start), default=inf)
    starts = [start for line in inside for start in _start(line, span.end, stop)]
    again = sum(start - span.end <= _LEVEL * inside[0].size for start in starts)
    return again >= _AGAIN and 2 * again >= len(starts)


def _edge(gutter: Span) -> float:
    """The left edge of the column behind a gutter, as far from its text as Word sets it.

    It is where the column begins on every page, however far the text before it runs.
    """
    return max(gutter.middle, gutter.end - _PADDING)


def _with_narrow(gutters: Sequence[Span], table: Sequence[Line]) -> Sequence[Span]:
    """The gutters, and the narrow ones between them that no line shows by itself.

    Such a one is free in all lines that stand in the columns, and most of the lines
    with words behind it begin at its right edge.
    """
    inside = [line for line in table if not _runs_over(line, gutters)]
    words = [word for line in inside for word in line.words]
    found = list(gutters)
    for span in _free(words):
        if span.end - span.start < _CELLS_APART * table[0].size:
            continue
        if any(
            gutter.start < span.end and span.start < gutter.end for gutter in gutters
        ):
            continue
        if _is_begun(span, gutters, inside):
            found.append(span)
    return sorted(found)


def _start(line: Line, left: float, right: float) -> Iterator[float]:
    """Where the first word of a line between two edges begins."""
    yield from [word.x0 for word in line.words if left <= word.x0 < right][:1]


def _runs_over(line: Line, gutters: Sequence[Span]) -> bool:
    return any(
        word.x0 < gutter.middle < word.x1 for word in line.words for gutter in gutters
    )


def _free(words: Iterable[Word]) -> Iterator[Span]:
    """The stretches between left and right in which no word stands."""
    end: float | None = None
    for left, right in sorted((word.x0, word.x1) for word in words):
        if end is not None and left > end:
            yield Span(end, left)
        end = right if end is None else max(end, right)


def find_continued(lines: Sequence[Line]) -> tuple[int, Aligned] | None:
    """A table at the top of a page whose first row the page end above has cut.

    Its rest stands close above the first line that shows the columns, and begins where
    they do; any other text there is no part of the table.

    Returns:
        The number of its first line, and the table.
    """
    for number, line in enumerate(lines[:_MOST_REST]):
        gaps = wide_gaps(line)
        if len(gaps) < _GUTTERS:
            continue
        table = find_aligned(lines, number, gaps)
        start = number if table is None else _rest_above(lines, number, table)
        return (start, table) if table is not None and start < number else None
    return None


def _rest_above(lines: Sequence[Line], start: int, table: Aligned) -> int:
    """The number of the first line of the rest; `start` where there is none."""
    lefts = _lefts(lines[start : table.end], table.xs)
    first = start
    while first and lines[first].y - lines[first - 1].y <= _CLOSE * lines[first].size:
        first -= 1
        if not _stands_in(lines[first], table.xs, lefts):
            return start
    return first


def _lefts(lines: Iterable[Line], xs: Sequence[float]) -> dict[int, float]:
    """Where the words of each column begin."""
    lefts: dict[int, float] = {}
    for line in lines:
        for word in line.words:
            column = bisect_right(xs, word.x0)
            lefts[column] = min(lefts.get(column, word.x0), word.x0)
    return lefts


def _stands_in(line: Line, xs: Sequence[float], lefts: Mapping[int, float]) -> bool:
    """Whether a line is set in the columns, each part of it at the left of its own."""
    begun: dict[int, float] = {}
    for word in line.words:
        column = bisect_right(xs, word.x0)
        if bisect_right(xs, word.x1) != column and word.x1 < xs[-1]:
            return False
        begun.setdefault(column, word.x0)
    return all(
        abs(x0 - lefts.get(column, xs[0])) <= _LEVEL * line.size
        for column, x0 in begun.items()
    )


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


def count_numbers(words: Sequence[Word]) -> int:
    """How many rows the words of a first column count; 0 for other words."""
    lines = form_lines(words)
    return len(_numbered(lines)) if _is_narrow(lines) else 0


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
