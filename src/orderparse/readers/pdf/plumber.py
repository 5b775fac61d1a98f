"""The reference engine: pages of an open `pdfplumber.PDF`."""

import logging
import math
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pdfplumber.pdf
from pdfminer.pdfdocument import (
    PDFDocument,
    PDFEncryptionError,
    PDFPasswordIncorrect,
)
from pdfminer.pdfexceptions import PDFObjectNotFound
from pdfminer.pdftypes import PDFObjRef
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page as PlumberPage
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from orderparse.errors import UnreadableDocumentError
from orderparse.readers.pdf.dingbats import printed
from orderparse.readers.pdf.page import NO_LETTERS, QUARTERS, UNKNOWN, Letters, Page
from orderparse.readers.pdf.strokes import Strokes
from orderparse.tuples import NamedTuple

# Else their warnings, with text of the document in them, go to the standard error.
for _name in ("pdfminer", "pdfplumber"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

_QUARTER = math.pi / 2
_UP, _DOWN = 1, 3
# Text, x, y, advance, size, bold.
_Letter = tuple[str, float, float, float, float, bool]
# What pdfminer and pdfplumber let through on damaged files.
_DAMAGE = (
    PdfminerException,
    MalformedPDFException,
    PSException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


@contextmanager
def guarded() -> Iterator[None]:
    """What damaged files make pdfminer and pdfplumber raise, as our own error."""
    try:
        yield
    except _DAMAGE as error:
        raise UnreadableDocumentError(_reason(error)) from error


def _reason(error: Exception) -> str:
    causes = {type(cause) for cause in error.args}
    if PDFPasswordIncorrect in causes:
        return "locked by a password"
    if PDFEncryptionError in causes:
        return "encrypted for the holders of certain keys"
    return "damaged PDF"


class _Document(PDFDocument):
    """One in which a reference that leads back to itself leads nowhere.

    pdfminer would follow it for ever.
    """

    def getobj(self, objid: int) -> object:
        """The object of a number, through references that stand for it."""
        passed = {objid}
        found = super().getobj(objid)
        while isinstance(found, PDFObjRef):
            if found.objid in passed:
                raise PDFObjectNotFound(found.objid)
            passed.add(found.objid)
            found = super().getobj(found.objid)
        return found


@contextmanager
def _without_loops() -> Iterator[None]:
    """Have pdfplumber use this class, which it does not let itself be told."""
    module = vars(pdfplumber.pdf)
    usual = module["PDFDocument"]
    module["PDFDocument"] = _Document
    try:
        yield
    finally:
        module["PDFDocument"] = usual


class PlumberSource(NamedTuple):
    """Reads the pages of an open PDF."""

    pdf: PDF

    @classmethod
    def open(cls, content: bytes, password: str | None) -> "PlumberSource":
        """Open a PDF.

        Raises:
            UnreadableDocumentError: it is damaged, or needs another password.
        """
        with guarded(), _without_loops():
            return cls(PDF.open(BytesIO(content), password=password or ""))

    @property
    def pages(self) -> int:
        """How many there are."""
        with guarded():
            return len(self.pdf.pages)

    def page(self, number: int, /) -> Page:
        """Read one page, counted from 1, and keep nothing of it.

        Raises:
            UnreadableDocumentError: it is damaged.
        """
        with guarded():
            return read_page(self.pdf.pages[number - 1])


def read_page(sheet: PlumberPage) -> Page:
    """Read one page, and keep nothing of it."""
    strokes = _strokes(sheet)
    page = Page(
        number=sheet.page_number,
        width=float(sheet.width),
        height=float(sheet.height),
        letters=_by_turn(sheet),
        horizontal=strokes.horizontal,
        vertical=strokes.vertical,
        picture=_picture(sheet),
    )
    sheet.close()
    return page


def _by_turn(page: PlumberPage) -> list[Letters]:
    left, top = page.bbox[0], page.bbox[1]
    turned: list[list[_Letter]] = [[] for _ in range(QUARTERS)]
    for char in page.chars:
        a, b, _, _, x, drop = char["matrix"]
        turn = round(math.atan2(b, a) / _QUARTER) % QUARTERS
        # `top` counts downwards and `y1` upwards: their sum is where the page starts.
        start = char["top"] + char["y1"]
        upright = turn not in (_UP, _DOWN)
        letter = (
            printed(char["text"], char["fontname"]),
            x - left,
            round(start - drop - top, 3),
            char["width"] if upright else char["height"],
            char["size"] if upright else char["width"],
            "bold" in char["fontname"].lower(),
        )
        turned[turn] += _single(letter)
    return [_columns(letters) for letters in turned]


def _single(letter: _Letter) -> Iterator[_Letter]:
    """What is printed as one, letter by letter (ligatures); mostly it is one."""
    text, x, y, advance, size, bold = letter
    if text.startswith("(cid:"):
        text = UNKNOWN
    step = advance / max(len(text), 1)
    for number, part in enumerate(text):
        yield part, x + number * step, y, step, size, bold


def _columns(letters: list[_Letter]) -> Letters:
    if not letters:
        return NO_LETTERS
    texts, *columns = zip(*letters, strict=True)
    return Letters("".join(texts), *columns)


def _picture(page: PlumberPage) -> float:
    areas = [image["width"] * image["height"] for image in page.images]
    return max(areas, default=0.0) / (page.width * page.height)


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
