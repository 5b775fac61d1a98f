"""Letters -> stretches: what follows each other on one baseline without a gap.

A page has a few hundred stretches of some thousand letters. All that must be looked at
letter by letter is looked at here, once; what comes after looks at ends of stretches.
"""

from itertools import pairwise
from math import nan
from typing import NamedTuple

from orderparse.readers.pdf.page import Letters

# Parts of the font size: no gap in a stretch is wider, no overlap (kerning) deeper.
GAP = 0.16
_KERN = 0.05


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


class Seen(NamedTuple):
    """Letters that stand on the page, and the stretches they make."""

    letters: Letters
    stretches: list[Stretch]


def see(letters: Letters, width: float, height: float) -> Seen:
    """Drop letters that stand beside a page of this size, or nowhere."""
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
    starts = []
    level = height = last = end = low = high = nan
    for place, x, y, advance, size in zip(
        range(len(xs)), xs, ys, advances, sizes, strict=True
    ):
        if y != level or size != height or x < last or not low <= x - end <= high:
            starts.append(place)
            level, height = y, size
            low, high = -_KERN * size, GAP * size
        last, end = x, x + advance
    return [
        Stretch(ys[start], xs[start], start, end)
        for start, end in pairwise((*starts, len(xs)))
    ]
