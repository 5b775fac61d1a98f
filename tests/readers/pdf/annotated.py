"""Sheets with annotations: stamps, fields, notes with an appearance of their own."""

from collections.abc import Sequence

from attrs import frozen

from tests.readers.pdf.printer import Sheet, print_objects
from tests.robustness.pdfs import deflated, file

Place = tuple[float, float, float, float]
# Where the stamps are put, and the box of their drawing.
PLACE: Place = (300.0, 700.0, 500.0, 730.0)
BOX = b"/BBox [0 0 200 30]"
_RESOURCES = b" /Resources << /Font << /F %b >> /XObject << %b >> >>"
_FORM = b"/Type /XObject /Subtype /Form "
_PAGE = 10


@frozen(kw_only=True)
class Note:
    """An annotation.

    Attributes:
        kind: its subtype.
        drawing: its appearance.
        entries: of its own dictionary.
        form: entries of its appearance.
        font: of its text.
        parts: other drawings that its drawing draws, by name.
        place: its rectangle, upwards from the left bottom corner of the page.
    """

    drawing: bytes
    kind: str = "Stamp"
    entries: bytes = b"/F 4"
    form: bytes = BOX
    parts: bytes = b""
    font: bytes = b"3 0 R"
    place: Place = PLACE


def shown(text: str) -> bytes:
    """A drawing that shows a text in letters of nine points."""
    codes = text.encode("utf-16-be").hex().encode()
    return b"BT /F 9 Tf 5 10 Td <%b> Tj ET" % codes


def stamp(
    text: str, kind: str = "Stamp", entries: bytes = b"/F 4", place: Place = PLACE
) -> Note:
    """An annotation that shows a text."""
    return Note(drawing=shown(text), kind=kind, entries=entries, place=place)


def form(note: Note) -> bytes:
    """The drawing of an annotation as an object."""
    resources = _RESOURCES % (note.font, note.parts)
    return deflated(note.drawing, _FORM + note.form + resources)


def print_annotated(
    sheet: Sheet, notes: Sequence[Note], *, times: int = 1, **more: bytes
) -> bytes:
    """A sheet with annotations over it.

    Args:
        sheet: the page.
        notes: what lies over it; the drawing of the first is object 101, of the second
            object 103.
        times: how often they are listed.
        more: further objects by number, as `_90`.
    """
    objects = print_objects(sheet)
    numbers = range(100, 100 + 2 * len(notes), 2)
    for number, note in zip(numbers, notes, strict=True):
        rect = " ".join(f"{side:g}" for side in note.place)
        objects[number] = (
            f"<< /Type /Annot /Subtype /{note.kind} /Rect [{rect}]"
            f" /AP << /N {number + 1} 0 R >> ".encode()
            + note.entries
            + b" >>"
        )
        objects[number + 1] = form(note)
    listed = " ".join(f"{number} 0 R" for number in [*numbers] * times).encode()
    objects[_PAGE] = objects[_PAGE].removesuffix(b">>") + b"/Annots [%b] >>" % listed
    return file(objects | {int(name[1:]): body for name, body in more.items()})
