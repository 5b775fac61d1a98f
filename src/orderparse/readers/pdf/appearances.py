"""Annotations -> the drawings that they show on their page, and where.

PDF 32000-1, 12.5.5: the box of a drawing, turned by its matrix, fills the rectangle of
its annotation.
"""

from collections.abc import Mapping
from copy import copy

from pdfminer.pdftypes import PDFStream, dict_value, int_value, list_value, resolve1
from pdfminer.psparser import LIT, literal_name
from pdfminer.utils import MATRIX_IDENTITY, Rect, apply_matrix_rect

from orderparse.tuples import NamedTuple

FORM = LIT("Form")
_HIDDEN, _NO_VIEW = 1 << 1, 1 << 5
# Links show nothing of their own; the others are opened with a click.
_UNPRINTED = frozenset(("Link", "Popup", "Text"))
# Blanks, and the mark of UTF-16.
_NOTHING = b"\xfe\xff\0 \t\r\n"
_SIDES = 4
_Dictionary = Mapping[str, object]


class Appearance(NamedTuple):
    """One drawing.

    Attributes:
        form: the drawing.
        scale: how much wider and higher it is drawn.
        shift: where its origin is drawn.
    """

    form: PDFStream
    scale: tuple[float, float]
    shift: tuple[float, float]


def find_appearance(annotation: _Dictionary) -> Appearance | None:
    """What an annotation shows, if anybody sees it."""
    form, rect = _form(annotation), _rect(annotation.get("Rect"))
    if form is None or rect is None or not _is_seen(annotation):
        return None
    form = copy(form)
    # An appearance may leave out what other drawings must say.
    form.attrs = {
        "BBox": [0, 0, rect[2] - rect[0], rect[3] - rect[1]],
        **form.attrs,
        "Subtype": FORM,
    }
    return _fitted(form, rect)


def lacks_appearance(annotation: _Dictionary) -> bool:
    """Whether an annotation has a text that each program draws as it likes."""
    kind = literal_name(resolve1(annotation.get("Subtype")))
    texts = {"Widget": _value(annotation), "FreeText": annotation.get("Contents")}
    return (
        _says_something(texts.get(kind))
        and "N" not in dict_value(annotation.get("AP"))
        and _rect(annotation.get("Rect")) is not None
        and _is_seen(annotation)
    )


def _value(widget: _Dictionary) -> object:
    """What is typed into a field, which may be the parent of what is seen of it."""
    owner = widget if "V" in widget else dict_value(widget.get("Parent"))
    return owner.get("V")


def _says_something(text: object) -> bool:
    found = resolve1(text)
    return isinstance(found, bytes) and bool(found.strip(_NOTHING))


def _is_seen(annotation: _Dictionary) -> bool:
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


def _fitted(form: PDFStream, rect: Rect) -> Appearance | None:
    """A drawing where it fills a rectangle; one without an area does not."""
    box = _rect(form["BBox"])
    if box is None:
        return None
    matrix = tuple(map(resolve1, list_value(form.get("Matrix")))) or MATRIX_IDENTITY
    left, bottom, right, top = apply_matrix_rect(matrix, box)
    x, y = (rect[2] - rect[0]) / (right - left), (rect[3] - rect[1]) / (top - bottom)
    return Appearance(form, (x, y), (rect[0] - x * left, rect[1] - y * bottom))
