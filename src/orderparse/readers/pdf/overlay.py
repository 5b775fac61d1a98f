"""What the annotations of a page print: stamps of a signature, filled fields, notes.

Engines read a page without them. Their drawings are put on a page of their own, which
pdfminer reads; nothing of the page below is read again.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from copy import copy

from attrs import define, field
from pdfminer.pdftypes import PDFObjRef, PDFStream, dict_value, list_value, resolve1
from pdfplumber.page import Page as PlumberPage

from orderparse.errors import UnreadableDocumentError
from orderparse.readers.pdf.appearances import (
    FORM,
    Appearance,
    find_appearance,
    lacks_appearance,
)
from orderparse.readers.pdf.page import Page
from orderparse.readers.pdf.plumber import PlumberSource, guarded, read_page
from orderparse.tuples import NamedTuple

# Bytes of drawings that are read for all annotations together.
_ROOM = 2 * 2**20
# Looking at an annotation, reading its drawing, and finding each font and part that the
# drawing may use, take as long as so many bytes.
_LOOK, _EACH, _NAMED = 256, 1024, 32
_KINDS = ("Font", "XObject")
_SHOWS = re.compile(rb"T[jJ*]|['\"]")


class _Weight(NamedTuple):
    """How much there is to read in a drawing, and whether text is part of it."""

    size: int
    shows_text: bool


@define
class OverlaySource:
    """Pages that show what the annotations of a PDF print, and nothing else."""

    _source: PlumberSource
    _room: int = _ROOM
    _weights: dict[int | None, _Weight] = field(factory=dict)
    _fonts: set[int] = field(factory=set)

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
        """Read what is laid over one page, counted from 1; it says what it leaves out.

        Raises:
            UnreadableDocumentError: the page or a font on it is damaged.
        """
        with guarded():
            below = self._source.pdf.pages[number - 1]
            drawn: list[Appearance] = []
            unread = False
            for annotation in list_value(below.page_obj.annots):
                try:
                    drawn += self._drawn(annotation)
                except UnreadableDocumentError:
                    unread = True
                    if self._room < 0:
                        break
            return read_page(_only(below, drawn))._replace(unread=unread)

    def _drawn(self, reference: object) -> Iterator[Appearance]:
        """What one annotation shows, if there is text in it.

        Raises:
            UnreadableDocumentError: it is damaged, or too much.
        """
        with guarded():
            self._spend(_LOOK)
            annotation = dict_value(reference)
            if lacks_appearance(annotation):
                raise UnreadableDocumentError("an annotation without a drawing")
            found = find_appearance(annotation)
            if found is None:
                return
            weight = self._weigh(found.form)
            if weight.shows_text:
                self._spend(weight.size)
                yield found

    def _spend(self, size: int) -> None:
        self._room -= size
        if self._room < 0:
            raise UnreadableDocumentError("too many annotations")

    def _weigh(self, form: PDFStream) -> _Weight:
        """How much a drawing takes with its parts; as part of itself, nothing."""
        known = self._weights
        if form.objid not in known:
            known[form.objid] = _Weight(0, shows_text=False)
            data = form.get_data()
            parts = [self._weigh(part) for part in _parts(form)]
            largest = max((part.size for part in parts), default=0)
            own = _EACH + len(data) + self._fonts_size(form)
            own += _NAMED * sum(len(_resources(form, kind)) for kind in _KINDS)
            known[form.objid] = _Weight(
                own + data.count(b"Do") * largest,
                shows_text=bool(_SHOWS.search(data))
                or any(part.shows_text for part in parts),
            )
        return known[form.objid]

    def _fonts_size(self, form: PDFStream) -> int:
        """The tables of its fonts; those that other drawings share are read once."""
        size = 0
        for font in _resources(form, "Font"):
            table = resolve1(dict_value(font).get("ToUnicode"))
            if not isinstance(table, PDFStream):
                continue
            if not isinstance(font, PDFObjRef):
                size += len(table.get_data())
            elif font.objid not in self._fonts:
                self._fonts.add(font.objid)
                self._spend(len(table.get_data()))
        return size


def _resources(form: PDFStream, kind: str) -> Collection[object]:
    return dict_value(dict_value(form.get("Resources")).get(kind)).values()


def _parts(form: PDFStream) -> Iterator[PDFStream]:
    """The drawings that one may draw."""
    for part in map(resolve1, _resources(form, "XObject")):
        if isinstance(part, PDFStream) and resolve1(part.get("Subtype")) is FORM:
            yield part


def _only(page: PlumberPage, drawn: Sequence[Appearance]) -> PlumberPage:
    """The same page, with these drawings and nothing else."""
    bare = copy(page.page_obj)
    names = [f"Annotation{number}" for number in range(len(drawn))]
    drawing = PDFStream({}, "".join(map(_mark, names, drawn)).encode())
    # pdfminer draws what has a number only; this one no object of a file has.
    drawing.set_objid(0, 0)
    bare.contents = [drawing]
    forms = [appearance.form for appearance in drawn]
    bare.resources = {
        **dict_value(bare.resources),
        "XObject": dict(zip(names, forms, strict=True)),
    }
    return PlumberPage(page.pdf, bare, page.page_number)


def _mark(name: str, appearance: Appearance) -> str:
    """The operators that draw it."""
    (width, height), (x, y) = appearance.scale, appearance.shift
    return f"q {width:f} 0 0 {height:f} {x:f} {y:f} cm /{name} Do Q\n"
