"""What the annotations of a page print: stamps of a signature, filled fields, notes.

Engines read a page without them. Their normal appearances are put on a page of their
own (PDF 32000-1, 12.5.5, algorithm "appearance streams"), which pdfminer then reads;
nothing of the page below is read again.
"""

import re
from collections.abc import Iterator, Mapping
from copy import copy
from typing import NamedTuple

from attrs import define, field
from pdfminer.pdftypes import PDFStream, dict_value, int_value, list_value, resolve1
from pdfminer.psparser import LIT, literal_name
from pdfminer.utils import MATRIX_IDENTITY, Rect, apply_matrix_rect
from pdfplumber.page import Page as PlumberPage

from orderparse.errors import UnreadableDocumentError
from orderparse.readers.pdf.page import Page
from orderparse.readers.pdf.plumber import PlumberSource, guarded, read_page

# Bytes of drawings that are read for all annotations together.
_ROOM = 4 * 2**20
# Looking at an annotation, and reading its drawing, take as long as so many bytes.
_LOOK, _EACH = 256, 1024
_HIDDEN, _NO_VIEW = 1 << 1, 1 << 5
# Links show nothing of their own; the others are opened with a click.
_UNPRINTED = frozenset(("Link", "Popup", "Text"))
_FORM = LIT("Form")
_SIDES = 4
_SHOWS = re.compile(rb"T[jJ*]|['\"]")
_Dictionary = Mapping[str, object]


class _Weight(NamedTuple):
    """How much there is to read in a drawing, and whether text is part of it."""

    size: int
    shows_text: bool


class _Appearance(NamedTuple):
    """A drawing and the rectangle that it fills."""

    form: PDFStream
    rect: Rect


@define
class OverlaySource:
    """Pages that show what the annotations of a PDF print, and nothing else."""

    _source: PlumberSource
    _room: int = _ROOM
    _weights: dict[int | None, _Weight] = field(factory=dict)

    @classmethod
    def open(cls, content: bytes, password: str | None) -> "OverlaySource":
        """Open a PDF.

        Raises:
            UnreadableDocumentError: it is damaged, or needs another password.
        """
        return cls(PlumberSource.open(content, password))

    @property
    def pages(self) -> int:
        """How many there are."""
        return self._source.pages

    def page(self, number: int, /) -> Page:
        """Read what is laid over one page, counted from 1.

        Raises:
            UnreadableDocumentError: it is damaged, or there is too much of it.
        """
        with guarded():
            below = self._source.pdf.pages[number - 1]
            return read_page(_only(below, list(self._appearances(below))))

    def _appearances(self, page: PlumberPage) -> Iterator[_Appearance]:
        """Those of a page that show text."""
        for reference in list_value(page.page_obj.annots):
            self._spend(_LOOK)
            annotation = dict_value(reference)
            form, rect = _form(annotation), _rect(annotation.get("Rect"))
            if form is None or rect is None or not _is_printed(annotation):
                continue
            weight = _weigh(form, self._weights)
            if weight.shows_text:
                self._spend(weight.size)
                yield _Appearance(form, rect)

    def _spend(self, size: int) -> None:
        self._room -= size
        if self._room < 0:
            raise UnreadableDocumentError("too many annotations")


def _is_printed(annotation: _Dictionary) -> bool:
    kind = literal_name(resolve1(annotation.get("Subtype")))
    flags = int_value(annotation.get("F"))
    return kind not in _UNPRINTED and not flags & (_HIDDEN | _NO_VIEW)


def _form(annotation: _Dictionary) -> PDFStream | None:
    """What an annotation looks like in its state."""
    normal = resolve1(dict_value(annotation.get("AP")).get("N"))
    if isinstance(normal, dict):
        state = literal_name(resolve1(annotation.get("AS")))
        normal = resolve1(normal.get(state))
    return normal if isinstance(normal, PDFStream) else None


def _rect(value: object) -> Rect | None:
    """A rectangle with its corners in order, if it has an area."""
    sides = [float(resolve1(side)) for side in list_value(value)]
    if len(sides) != _SIDES:
        return None
    (x0, x1), (y0, y1) = sorted(sides[::2]), sorted(sides[1::2])
    return (x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None


def _weigh(form: PDFStream, known: dict[int | None, _Weight]) -> _Weight:
    """How much a drawing takes with its parts, as part of itself nothing."""
    if form.objid not in known:
        known[form.objid] = _Weight(0, shows_text=False)
        data = form.get_data()
        parts = [_weigh(part, known) for part in _parts(form)]
        largest = max((part.size for part in parts), default=0)
        known[form.objid] = _Weight(
            _EACH + len(data) + data.count(b"Do") * largest,
            shows_text=bool(_SHOWS.search(data))
            or any(part.shows_text for part in parts),
        )
    return known[form.objid]


def _parts(form: PDFStream) -> Iterator[PDFStream]:
    """The drawings that one may draw."""
    resources = dict_value(form.get("Resources"))
    for part in map(resolve1, dict_value(resources.get("XObject")).values()):
        if isinstance(part, PDFStream) and resolve1(part.get("Subtype")) is _FORM:
            yield part


def _only(page: PlumberPage, appearances: list[_Appearance]) -> PlumberPage:
    """The same page, with these appearances and nothing else."""
    bare = copy(page.page_obj)
    drawn = {
        f"Annotation{number}": _drawable(appearance)
        for number, appearance in enumerate(appearances)
    }
    marks = [
        _mark(name, form, appearance.rect)
        for (name, form), appearance in zip(drawn.items(), appearances, strict=True)
    ]
    drawing = PDFStream({}, "".join(marks).encode())
    # pdfminer draws what has a number only; this one no object of a file has.
    drawing.set_objid(0, 0)
    bare.contents = [drawing]
    bare.resources = {**dict_value(bare.resources), "XObject": drawn}
    return PlumberPage(page.pdf, bare, page.page_number)


def _drawable(appearance: _Appearance) -> PDFStream:
    """The drawing with the entries that it may leave out as an appearance."""
    form, (x0, y0, x1, y1) = copy(appearance.form), appearance.rect
    form.attrs = {"BBox": [0, 0, x1 - x0, y1 - y0], **form.attrs, "Subtype": _FORM}
    return form


def _mark(name: str, form: PDFStream, rect: Rect) -> str:
    """The operators that draw a drawing where it fills a rectangle."""
    box = _rect(form["BBox"])
    matrix = tuple(map(resolve1, list_value(form.get("Matrix")))) or MATRIX_IDENTITY
    if box is None:
        return ""
    x0, y0, x1, y1 = apply_matrix_rect(matrix, box)
    x, y = (rect[2] - rect[0]) / (x1 - x0), (rect[3] - rect[1]) / (y1 - y0)
    left, bottom = rect[0] - x * x0, rect[1] - y * y0
    return f"q {x:f} 0 0 {y:f} {left:f} {bottom:f} cm /{name} Do Q\n"
