"""The reference engine: pages of an open `pdfplumber.PDF`."""

import math
from collections.abc import Iterator

from attrs import frozen
from pdfplumber.page import Page as PlumberPage
from pdfplumber.pdf import PDF

from orderparse.readers.pdf.page import Glyph, Page
from orderparse.readers.pdf.strokes import Strokes

_QUARTER = math.pi / 2
_UP, _DOWN = 1, 3


@frozen
class PlumberSource:
    """Reads the pages of an open PDF; the caller closes it."""

    pdf: PDF

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self.pdf.pages)

    def page(self, number: int, /) -> Page:
        """Read one page, counted from 1, and keep nothing of it."""
        printed = self.pdf.pages[number - 1]
        strokes = _strokes(printed)
        page = Page(
            number=number,
            width=float(printed.width),
            height=float(printed.height),
            glyphs=tuple(_glyphs(printed)),
            horizontal=strokes.horizontal,
            vertical=strokes.vertical,
        )
        printed.close()
        return page


def _glyphs(page: PlumberPage) -> Iterator[Glyph]:
    left, top = page.bbox[0], page.bbox[1]
    for char in page.chars:
        a, b, _, _, x, drop = char["matrix"]
        turn = round(math.atan2(b, a) / _QUARTER) % 4
        # `top` counts downwards and `y1` upwards: their sum is where the page starts.
        start = char["top"] + char["y1"]
        upright = turn not in (_UP, _DOWN)
        yield Glyph(
            char["text"],
            x - left,
            start - drop - top,
            char["width"] if upright else char["height"],
            char["size"],
            "bold" in char["fontname"].lower(),
            turn,
        )


def _strokes(page: PlumberPage) -> Strokes:
    left, top = page.bbox[0], page.bbox[1]
    strokes = Strokes()
    for line in page.lines:
        strokes.line(
            line["x0"] - left,
            line["top"] - top,
            line["x1"] - left,
            line["bottom"] - top,
        )
    for rect in page.rects:
        strokes.box(
            rect["x0"] - left,
            rect["top"] - top,
            rect["x1"] - left,
            rect["bottom"] - top,
            stroked=bool(rect["stroke"]),
        )
    for curve in page.curves:
        points = [(x - left, y - top) for x, y in curve["pts"]]
        strokes.path(points, stroked=bool(curve["stroke"]))
    return strokes
