"""The box of a page, where the fast engine does not find it.

A page may inherit its box from the tree above, or refer to it. As of 0.3.78 the engine
knows neither: it takes such a page for a sheet of US Letter, and what stands beside
that would be lost.
"""

import math
import re
from collections.abc import Sequence
from contextlib import suppress

from orderparse.readers.pdf.page import Letters

# Left, bottom, right, top.
Box = Sequence[float]
_ASSUMED = (0.0, 0.0, 612.0, 792.0)
_A4 = (0.0, 0.0, 595.0, 842.0)
_STATED = re.compile(rb"/MediaBox\s*(?:\[([^\]]{0,200})\]|\d{1,9}\s+\d{1,5}\s+R)")
_SIDES = 4


def ordered(box: Box) -> Box:
    """The box with its corners in order; A4 where it makes no sense."""
    x0, y0, x1, y1 = box
    left, right = sorted((x0, x1))
    bottom, top = sorted((y0, y1))
    if 1 < right - left < math.inf and 1 < top - bottom < math.inf:
        return left, bottom, right, top
    return _A4


def only_box(content: bytes) -> Box | None:
    """The box of all pages, if the file states one only."""
    found = {_sides(match[1]) for match in _STATED.finditer(content)}
    return found.pop() if len(found) == 1 else None


def is_assumed(box: Box) -> bool:
    """Whether the engine may have taken it for want of another."""
    return tuple(box) == _ASSUMED


def holds(width: float, height: float, letters: Sequence[Letters]) -> bool:
    """Whether all letters start on a page of this size."""
    return all(
        0 <= min(found.xs)
        and max(found.xs) <= width
        and 0 <= min(found.ys)
        and max(found.ys) <= height
        for found in letters
        if found.text
    )


def _sides(numbers: bytes | None) -> Box | None:
    """Four numbers; what makes no sense leaves US Letter, as in other readers."""
    if numbers is None:
        return None
    with suppress(ValueError):
        sides = tuple(map(float, numbers.split()))
        if len(sides) == _SIDES and all(map(math.isfinite, sides)):
            return sides
    return _ASSUMED
