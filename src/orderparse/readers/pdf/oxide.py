"""The fast engine: pages by pdf_oxide."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, pairwise
from operator import attrgetter
from typing import TypedDict

import pdf_oxide
from attrs import frozen
from pdf_oxide import PdfDocument
from pdf_oxide.pdf_oxide import TextChar

from orderparse.errors import UnreadableDocumentError
from orderparse.readers.pdf.boxes import Box, holds, is_assumed, only_box, ordered
from orderparse.readers.pdf.page import (
    NO_LETTERS,
    QUARTERS,
    EngineError,
    Letters,
    Page,
    Stretch,
)
from orderparse.readers.pdf.stretches import Seen, gather
from orderparse.readers.pdf.strokes import Strokes
from orderparse.readers.pdf.turning import turn_page
from orderparse.readers.pdf.xref import is_sound
from orderparse.tuples import NamedTuple

pdf_oxide.disable_logging()

# Tabs are blanks, and U+0002 a hyphen.
_MEANINGLESS = re.compile(r"[\x00\x01\x03-\x08\x0A-\x1F\x7F-\x9F\uFFFD]")
_QUARTER = 90
# A picture, not one of the kinds of pictures (`/ImageC`) that a page says it may have.
_PICTURE = re.compile(rb"/Image\b")
_ANGLE = attrgetter("rotation_degrees")
_BOX = attrgetter("bbox")
_PLACE = attrgetter("origin_x", "origin_y", "advance_width", "font_size")
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
    box: Box | None = None

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
        return cls(document, _PICTURE.search(content) is not None, only_box(content))

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
        left, bottom, right, top = box = self._box(index)
        strokes = _strokes(document.extract_paths(index), left, top)
        letters, stretches = _by_turn(document.extract_chars(index), left, top)
        page = Page(
            number=index + 1,
            width=right - left,
            height=top - bottom,
            letters=letters,
            horizontal=strokes.horizontal,
            vertical=strokes.vertical,
            picture=self._picture(index) if self.has_pictures else 0.0,
            stretches=stretches,
        )
        if self.box is None and is_assumed(box):
            _check_place(page)
        return turn_page(page, document.page_rotation(index) // _QUARTER % QUARTERS)

    def _box(self, index: int) -> Box:
        box = self.document.page_media_box(index)
        return ordered(self.box if self.box and is_assumed(box) else box)

    def _picture(self, index: int) -> float:
        left, bottom, right, top = self._box(index)
        pictures = self.document.page_images(index)
        areas = [picture["width"] * picture["height"] for picture in pictures]
        return max(areas, default=0.0) / ((right - left) * (top - bottom))


def _check_place(page: Page) -> None:
    """Have another engine look for the size of a page on which not all letters stand.

    Raises:
        EngineError: there are letters beside it.
    """
    if not holds(page.width, page.height, page.letters):
        raise EngineError("letters beside a page of unknown size")


def _by_turn(
    chars: Sequence[TextChar], left: float, top: float
) -> tuple[Sequence[Letters], Sequence[Stretch] | None]:
    """Letters by quarter turns; the stretches of the upright ones if all are."""
    letters, stretches = _seen(chars, left, top)
    # Turned letters do not follow each other to the right: each starts a stretch.
    if not any(map(_ANGLE, [chars[stretch.start] for stretch in stretches])):
        return (letters, *(NO_LETTERS,) * (QUARTERS - 1)), stretches
    turned: list[list[TextChar]] = [[] for _ in range(QUARTERS)]
    for char in chars:
        turned[round(char.rotation_degrees / _QUARTER) % QUARTERS].append(char)
    columns = [_seen(found, left, top).letters for found in turned]
    return [_measured(letters, turn) for turn, letters in enumerate(columns)], None


def _seen(chars: Sequence[TextChar], left: float, top: float) -> Seen:
    text = "".join([char.char for char in chars])
    # Control characters are codes of letters whose font does not tell what they mean;
    # there may be more such letters that the engine leaves out.
    if _MEANINGLESS.search(text):
        raise EngineError("a letter without a meaning")
    xs, ys, advances, sizes, stretches = gather(_boxes(chars), left, top)
    return Seen(Letters(text, xs, ys, advances, sizes, _Weights(chars)), stretches)


def _boxes(chars: Sequence[TextChar]) -> Iterable[tuple[float, float, float, float]]:
    """Where each letter starts, its advance and size.

    As of 0.3.78 the engine's box of a letter is just that, had in half the time.
    """
    same = all(_BOX(char) == _PLACE(char) for char in (*chars[:1], *chars[-1:]))
    return map(_BOX if same else _PLACE, chars)


@frozen
class _Weights:
    """Which letters are bold; asked of the first of a word only, it is worth waiting."""

    chars: Sequence[TextChar]

    def __getitem__(self, place: int) -> bool:
        return self.chars[place].font_weight != "Normal"


def _measured(letters: Letters, turn: int) -> Letters:
    """Turned letters with an advance: the way to the next one on the same line."""
    if not turn:
        return letters
    levels = letters.xs if turn % 2 else letters.ys
    along = _along(letters, turn)
    lines: dict[int, list[int]] = {}
    for place, level in enumerate(levels):
        lines.setdefault(round(level), []).append(place)
    advances = list(letters.advances)
    for line in lines.values():
        line.sort(key=along.__getitem__)
        for place, following in pairwise((*line, line[-1])):
            step, size = along[following] - along[place], letters.sizes[place]
            advances[place] = step if 0 < step < size else _USUAL_ADVANCE * size
    order = list(chain.from_iterable(lines.values()))
    return letters._replace(advances=advances).chosen(order)


def _along(letters: Letters, turn: int) -> Sequence[float]:
    """How far along its baseline each turned letter stands."""
    ways = letters.ys if turn % 2 else letters.xs
    return ways if turn == QUARTERS - 1 else [-way for way in ways]


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
