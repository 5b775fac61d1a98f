"""The fast engine: pages by pdf_oxide."""

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from typing import NamedTuple, TypedDict

import pdf_oxide
from pdf_oxide import PdfDocument

from orderparse.errors import UnreadableDocumentError
from orderparse.readers.pdf.page import UNKNOWN, EngineError, Glyph, Page
from orderparse.readers.pdf.strokes import Strokes
from orderparse.readers.pdf.turning import QUARTERS, turn_page
from orderparse.readers.pdf.xref import is_sound

pdf_oxide.disable_logging()

_A4 = (0.0, 0.0, 595.0, 842.0)
_QUARTER = 90
# Builds a glyph without looking at its fields' names, which takes half the time.
_glyph = partial(tuple.__new__, Glyph)
# Part of the size that a letter is wide where the engine does not tell.
_USUAL_ADVANCE = 0.5


class _Step(TypedDict, total=False):
    """One step of a drawn path."""

    op: str
    x: float
    y: float
    width: float
    height: float


class _Path(TypedDict):
    """One drawn path, as far as it is read."""

    stroke_color: object
    operations: Sequence[_Step]


@contextmanager
def _guarded() -> Iterator[None]:
    """What the engine raises as an `EngineError`.

    A panic of the engine is no `Exception`, and its class has no importable name.
    """
    try:
        yield
    except (OSError, RuntimeError, ValueError, OverflowError, TypeError) as error:
        raise EngineError(str(error)) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise EngineError(str(error)) from error
        raise


class OxideSource(NamedTuple):
    """Reads the pages of a PDF in memory."""

    document: PdfDocument
    has_pictures: bool = True

    @classmethod
    def open(cls, content: bytes, password: str | None) -> "OxideSource":
        """Open a PDF.

        Raises:
            UnreadableDocumentError: it needs another password.
            EngineError: the engine cannot open it.
        """
        if not is_sound(content):
            raise EngineError("its cross-references point elsewhere")
        with _guarded():
            document = PdfDocument.from_bytes(content)
            document.page_count()
            warnings = document.structured_warnings()
            locked = any(warning["category"] == "encryption" for warning in warnings)
            opened = not locked or (password and document.authenticate(password))
        if not opened:
            raise UnreadableDocumentError("locked by a password")
        return cls(document, b"/Image" in content)

    @property
    def pages(self) -> int:
        """How many there are."""
        with _guarded():
            return self.document.page_count()

    def page(self, number: int, /) -> Page:
        """Read one page, counted from 1, and keep nothing of it.

        Raises:
            EngineError: the engine fails, or contradicts itself.
        """
        with _guarded():
            return self._page(number - 1)

    def _page(self, index: int) -> Page:
        document = self.document
        left, bottom, right, top = _box(document.page_media_box(index))
        glyphs = list(_glyphs(document, index, left, top))
        strokes = _strokes(document.extract_paths(index), left, top)
        page = Page(
            number=index + 1,
            width=right - left,
            height=top - bottom,
            glyphs=glyphs,
            horizontal=strokes.horizontal,
            vertical=strokes.vertical,
            picture=self._picture(index) if self.has_pictures else 0.0,
        )
        return turn_page(page, document.page_rotation(index) // _QUARTER % QUARTERS)

    def _picture(self, index: int) -> float:
        left, bottom, right, top = _box(self.document.page_media_box(index))
        pictures = self.document.page_images(index)
        areas = [picture["width"] * picture["height"] for picture in pictures]
        return max(areas, default=0.0) / ((right - left) * (top - bottom))


def _box(box: Sequence[float]) -> Sequence[float]:
    """A page's box with its corners in order; A4 where it makes no sense."""
    x0, y0, x1, y1 = box
    left, right = sorted((x0, x1))
    bottom, top = sorted((y0, y1))
    if 1 < right - left < math.inf and 1 < top - bottom < math.inf:
        return left, bottom, right, top
    return _A4


def _glyphs(
    document: PdfDocument, index: int, left: float, top: float
) -> Iterator[Glyph]:
    turned = []
    for char in document.extract_chars(index):
        text = char.char
        if text == UNKNOWN:
            raise EngineError("a letter without a meaning")
        angle = char.rotation_degrees
        turn = round(angle / _QUARTER) % QUARTERS if angle else 0
        glyph = _glyph(
            (
                text,
                char.origin_x - left,
                top - char.origin_y,
                char.advance_width,
                char.font_size,
                char.font_weight != "Normal",
                turn,
            )
        )
        if turn:
            turned.append(glyph)
        else:
            yield glyph
    yield from _measured(turned)


def _measured(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """Turned letters with an advance: the way to the next one on the same line."""
    lines: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in glyphs:
        level = glyph.x if glyph.turn % 2 else glyph.y
        lines.setdefault((glyph.turn, round(level)), []).append(glyph)
    for (turn, _), line in lines.items():
        line.sort(key=lambda glyph: _along(glyph, turn))
        for glyph, following in pairwise((*line, line[-1])):
            step = _along(following, turn) - _along(glyph, turn)
            usual = _USUAL_ADVANCE * glyph.size
            yield glyph._replace(advance=step if 0 < step < glyph.size else usual)


def _along(glyph: Glyph, turn: int) -> float:
    """How far along the baseline a turned letter stands."""
    return (glyph.x, -glyph.y, -glyph.x, glyph.y)[turn]


def _strokes(paths: Iterable[_Path], left: float, top: float) -> Strokes:
    strokes = Strokes()
    for path in paths:
        # Without a colour of its own a path is filled in black.
        stroked = path["stroke_color"] is not None
        _draw(path["operations"], left, top, strokes, stroked=stroked)
    return strokes


def _draw(
    steps: Iterable[_Step],
    left: float,
    top: float,
    strokes: Strokes,
    *,
    stroked: bool,
) -> None:
    points: list[tuple[float, float]] = []
    for step in steps:
        kind = step["op"]
        if kind in ("move_to", "rectangle"):
            strokes.path(points, stroked=stroked)
            points = []
        if kind == "rectangle":
            x, y = step["x"] - left, top - step["y"]
            xs = sorted((x, x + step["width"]))
            ys = sorted((y, y - step["height"]))
            strokes.box(xs[0], ys[0], xs[1], ys[1], stroked=stroked)
        elif kind == "close_path":
            points += points[:1]
        else:
            points.append((step["x"] - left, top - step["y"]))
    strokes.path(points, stroked=stroked)
