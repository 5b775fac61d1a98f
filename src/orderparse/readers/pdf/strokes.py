"""Drawn shapes -> ruling lines: strokes, thin bars and the sides of boxes."""

from collections.abc import Iterable
from itertools import pairwise

from attrs import field, frozen

from orderparse.readers.pdf.page import Rule

# A filled box at most this thick is a line that was drawn as a box.
_THIN = 3.0
# Shorter marks are dots, ticks and parts of letters.
_SHORT = 2.0


@frozen
class Strokes:
    """Collects the lines of one page; `x` and `y` as in `Page`."""

    horizontal: list[Rule] = field(factory=list)
    vertical: list[Rule] = field(factory=list)

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A stroked line; a slanting one is none of ours."""
        if abs(y1 - y0) <= 1 < abs(x1 - x0):
            self.horizontal.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= 1 < abs(y1 - y0):
            self.vertical.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))

    def box(self, x0: float, y0: float, x1: float, y1: float, *, stroked: bool) -> None:
        """A box: a line when it is thin, four when its outline is drawn."""
        if y1 - y0 <= _THIN:
            _bar(self.horizontal, (y0 + y1) / 2, x0, x1)
        elif x1 - x0 <= _THIN:
            _bar(self.vertical, (x0 + x1) / 2, y0, y1)
        elif stroked:
            self.horizontal.extend((Rule(y0, x0, x1), Rule(y1, x0, x1)))
            self.vertical.extend((Rule(x0, y0, y1), Rule(x1, y0, y1)))

    def path(self, points: Iterable[tuple[float, float]], *, stroked: bool) -> None:
        """A polygon of straight sides."""
        corners = list(points)
        if stroked:
            for (x0, y0), (x1, y1) in pairwise(corners):
                self.line(x0, y0, x1, y1)
        elif corners:
            xs, ys = zip(*corners, strict=True)
            self.box(min(xs), min(ys), max(xs), max(ys), stroked=False)


def _bar(rules: list[Rule], at: float, start: float, end: float) -> None:
    if end - start > _SHORT:
        rules.append(Rule(at, start, end))
