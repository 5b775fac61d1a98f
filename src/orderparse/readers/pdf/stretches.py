"""Letters -> stretches: what follows each other on one baseline without a gap.

A page has a few hundred stretches of some thousand letters. All that must be looked at
letter by letter is looked at here, once; what comes after looks at ends of stretches.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import nan

from orderparse.readers.pdf.page import Letters, Stretch
from orderparse.tuples import NamedTuple

# Parts of the font size: no gap in a stretch is wider, no overlap (kerning) deeper.
GAP = 0.16
_KERN = 0.05


class Seen(NamedTuple):
    """Letters that stand on the page, and the stretches they make."""

    letters: Letters
    stretches: Sequence[Stretch]


class Columns(NamedTuple):
    """Letters column by column as in `Letters`, and the stretches they make."""

    xs: list[float]
    ys: list[float]
    advances: list[float]
    sizes: list[float]
    stretches: list[Stretch]


def see(
    letters: Letters,
    width: float,
    height: float,
    stretches: Sequence[Stretch] | None = None,
) -> Seen:
    """Drop letters that stand beside a page of this size, or nowhere.

    Args:
        letters: of a page.
        width: of the page.
        height: of the page.
        stretches: those they make, where they are known.
    """
    if stretches is None:
        stretches = _stretches(letters)
    xs, sizes = letters.xs, letters.sizes
    if all(
        0 <= x and xs[end - 1] <= width and 0 <= y <= height >= sizes[start] > 0
        for y, x, start, end in stretches
    ):
        return Seen(letters, stretches)
    seen = [
        place
        for place, (x, y, size) in enumerate(zip(xs, letters.ys, sizes, strict=True))
        if 0 <= x <= width and 0 <= y <= height >= size > 0
    ]
    letters = letters.chosen(seen)
    return Seen(letters, _stretches(letters))


def in_order(seen: Seen) -> Seen:
    """From top to bottom and from left to right, whatever the order they are drawn in.

    The order of stretches is that of their letters, unless one starts inside of another
    (text that is drawn twice): then the letters themselves are sorted.
    """
    letters, stretches = seen
    stretches = sorted(stretches)
    xs = letters.xs
    if any(
        one.y == other.y and (xs[one.end - 1], one.start) > (other.x, other.start)
        for one, other in pairwise(stretches)
    ):
        places = range(len(letters.text))
        letters = letters.chosen(
            [place for _, _, place in sorted(zip(letters.ys, xs, places, strict=True))]
        )
        stretches = _stretches(letters)
    return Seen(letters, stretches)


def _stretches(letters: Letters) -> list[Stretch]:
    _, xs, ys, advances, sizes, _ = letters
    return gather(zip(xs, ys, advances, sizes, strict=True)).stretches


def gather(
    boxes: Iterable[tuple[float, float, float, float]],
    left: float = 0.0,
    top: float | None = None,
) -> Columns:
    """Look at letters one by one: x, y, advance and size of each.

    Args:
        boxes: in the order they are drawn.
        left: where x is 0 in the columns.
        top: where y is 0 in the columns, if it grows upwards in the boxes.
    """
    xs: list[float] = []
    advances: list[float] = []
    starts = []
    level = height = last = end = low = high = nan
    for x, y, advance, size in boxes:
        if y != level or size != height or x < last or not low <= x - end <= high:
            starts.append((len(xs), y if top is None else top - y, size))
            level, height = y, size
            low, high = -_KERN * size, GAP * size
        xs.append(x)
        advances.append(advance)
        last, end = x, x + advance
    if left:
        xs = [x - left for x in xs]
    return _columns(xs, advances, starts)


def _columns(
    xs: list[float],
    advances: list[float],
    starts: Sequence[tuple[int, float, float]],
) -> Columns:
    """With what the letters of a stretch share: its place, baseline and size."""
    columns = Columns(xs, [], advances, [], [])
    ends = [*(start for start, _, _ in starts[1:]), len(xs)]
    for (start, y, size), end in zip(starts, ends, strict=False):
        columns.ys.extend([y] * (end - start))
        columns.sizes.extend([size] * (end - start))
        columns.stretches.append(Stretch(y, xs[start], start, end))
    return columns
