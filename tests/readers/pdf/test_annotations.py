"""What annotations print is read in its place, once; what cannot be read is said."""

import zlib
from contextlib import suppress
from random import Random

import pytest

import orderparse
from orderparse.blocks import Paragraph, Reading
from orderparse.diagnostics import Origin
from orderparse.errors import UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.pdf import PdfReader
from orderparse.readers.pdf.overlaid import Overlaid
from orderparse.readers.pdf.overlay import OverlaySource
from orderparse.readers.pdf.oxide import OxideSource
from orderparse.readers.pdf.plumber import PlumberSource
from orderparse.readers.pdf.reader import read_pages
from orderparse.readers.pdf.structure import check_structure
from tests.carriers import carried, words
from tests.readers.pdf.annotated import (
    BOX,
    Note,
    form,
    print_annotated,
    shown,
    stamp,
)
from tests.readers.pdf.locked import PASSWORD, locked
from tests.readers.pdf.printer import Sheet, print_objects, print_pdf
from tests.robustness.pdfs import deflated, file, stream
from tests.same_order import as_json

UNREAD = "annotation-unread"
SIGNED = "ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ"


def order(rotate: int = 0) -> Sheet:
    return Sheet(rotate=rotate).text(50, 50, "Приказ № 5")


def read(content: bytes) -> Reading:
    return PdfReader().read(content, limits=Limits())


def lines(reading: Reading) -> list[str]:
    return [
        line
        for block in reading.blocks
        if isinstance(block, Paragraph)
        for line in block.lines
    ]


def codes(reading: Reading) -> list[str]:
    return [found.code for found in reading.diagnostics]


def start(note: Note, rotate: int = 0) -> tuple[float, ...]:
    """Where the first letter of an annotation stands on its page, and its size."""
    content = print_annotated(order(rotate), [note])
    page = OverlaySource.open(content, None).page(1)
    (found,) = [letters for letters in page.letters if letters.text]
    return found.xs[0], found.ys[0], found.sizes[0]


@pytest.mark.parametrize(
    "note",
    [
        stamp(SIGNED),
        stamp(SIGNED, "FreeText"),
        stamp(SIGNED, "Widget", b"/FT /Tx /T (name) /V (text) /F 4"),
        stamp(SIGNED, "Widget", b"/FT /Sig /T (signature) /F 132"),
    ],
    ids=lambda note: note.kind,
)
def test_what_an_annotation_prints_is_read_once(note: Note) -> None:
    reading = read(print_annotated(order(), [note]))
    assert ["Приказ № 5", SIGNED] == lines(reading)
    assert [] == codes(reading)


def test_the_words_of_stamps_are_in_the_result_exactly_once() -> None:
    printed = ["ПРИКАЗ", "О плане", "ПРИКАЗЫВАЮ:", "1. Сдать отчёт.", "Директор Ли"]
    stamps = (stamp(SIGNED), stamp("Рег. № 12 от 01.02.2026", place=(40, 60, 240, 90)))
    content = print_annotated(Sheet().lines(50, 50, printed), stamps)
    found = carried(as_json(orderparse.parse(content)))
    assert words([*printed, SIGNED, "Рег. № 12 от 01.02.2026"]) == found


@pytest.mark.parametrize(
    "note",
    [
        stamp("скрыто", entries=b"/F 2"),
        stamp("скрыто", entries=b"/F 32"),
        stamp("ссылка", "Link"),
        stamp("окно", "Popup"),
        stamp("значок", "Text", b"/Contents (sticky)"),
        Note(drawing=b"0 0 m 90 0 l S", kind="Line"),
        Note(drawing=shown("точка"), place=(300, 700, 300, 700)),
        Note(drawing=shown("чужое"), form=b"/BBox [0 0 0 0]"),
        Note(drawing=b"/X Do", parts=b"/X << >>"),
    ],
)
def test_what_is_not_seen_is_not_read(note: Note) -> None:
    reading = read(print_annotated(order(), [note]))
    assert read(print_pdf(order())) == reading


@pytest.mark.parametrize(
    "note",
    [stamp("", "Link"), Note(drawing=b"0 0 m 90 0 l S", kind="Line")],
    ids=["link", "line"],
)
def test_files_without_text_in_annotations_are_read_once(note: Note) -> None:
    content = print_annotated(order(), [note])
    assert not check_structure(content, Limits()).annotated


def test_a_page_without_annotations_is_untouched() -> None:
    content = print_annotated(order(), [stamp("скрыто", entries=b"/F 2")])
    source = OxideSource.open(content, None)
    page = Overlaid(source, OverlaySource.open(content, None)).page(1)
    assert [*source.page(1).letters[0].xs] == [*page.letters[0].xs]
    assert page.stretches is not None


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_both_engines_read_the_same_with_annotations(rotate: int) -> None:
    content = print_annotated(order(rotate), [stamp(SIGNED), stamp("второй", "Widget")])
    sources = OxideSource.open(content, None), PlumberSource.open(content, None)
    fast, reference = (
        read_pages(Overlaid(source, OverlaySource.open(content, None)), Limits())
        for source in sources
    )
    assert reference == fast


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (Note(drawing=shown("там")), (305, 132, 9)),
        (Note(drawing=shown("там"), place=(300, 700, 400, 715)), (302.5, 137, 4.5)),
        (Note(drawing=shown("там"), place=(400, 715, 300, 700)), (302.5, 137, 4.5)),
        (Note(drawing=shown("там"), form=b"/BBox [5 10 205 40]"), (300, 142, 9)),
        (
            Note(
                drawing=shown("там"),
                form=BOX + b" /Matrix [0 1 -1 0 0 0]",
                place=(300, 500, 330, 700),
            ),
            (320, 337, 9),
        ),
    ],
    ids=["as it is", "half", "corners", "moved box", "turned"],
)
def test_a_drawing_fills_the_place_of_its_annotation(
    note: Note, expected: tuple[float, ...]
) -> None:
    assert expected == start(note)


def test_annotations_turn_with_their_page() -> None:
    assert (710, 305, 9) == start(stamp("там"), rotate=90)


def test_a_field_looks_as_its_state_says() -> None:
    states = b"/AS /On /F 4 /AP << /N << /On 101 0 R /Off 103 0 R >> >>"
    field = Note(drawing=shown("выбрано"), kind="Widget")
    other = stamp("не выбрано", entries=b"/F 2")
    body = b"<< /Subtype /Widget /Rect [300 700 500 730] %b >>" % states
    content = print_annotated(order(), [field, other], _100=body)
    assert ["Приказ № 5", "выбрано"] == lines(read(content))


def test_a_drawing_within_a_drawing_is_read() -> None:
    note = Note(drawing=b"/X Do", parts=b"/X 90 0 R")
    content = print_annotated(order(), [note], _90=form(stamp("внутри")))
    assert ["Приказ № 5", "внутри"] == lines(read(content))


def test_the_frame_of_a_stamp_is_read_with_it() -> None:
    frame = Note(drawing=shown("рамка") + b" 1 1 198 28 re S")
    page = OverlaySource.open(print_annotated(order(), [frame]), None).page(1)
    assert (2, 2) == (len(page.horizontal), len(page.vertical))


def test_stamps_on_a_locked_file_are_read() -> None:
    content = locked(print_annotated(order(), [stamp(SIGNED)]))
    reading = PdfReader().read(content, limits=Limits(), password=PASSWORD)
    assert ["Приказ № 5", SIGNED] == lines(reading)


@pytest.mark.parametrize(
    "body",
    [
        b"7",
        b"<< >>",
        b"[ 100 0 R ]",
        b"100 0 R",
        b"<< /Subtype /Stamp /Rect [1 2 3] /AP << /N 101 0 R >> >>",
        b"<< /Subtype /Stamp /Rect [1 2 3 9] /AP << /N 100 0 R >> >>",
        b"<< /Subtype /Stamp /Rect [1 2 3 9] /AP << /N 99 0 R >> >>",
        b"<< /Subtype /Stamp /Rect [1 2 3 9] /AP 100 0 R >>",
        b"<< /Subtype [ ] /Rect 7 /F (x) /AP << /N << /On 101 0 R >> >> >>",
    ],
)
def test_what_is_no_annotation_shows_nothing(body: bytes) -> None:
    content = print_annotated(order(), [stamp(SIGNED)], _100=body)
    with suppress(UnreadableDocumentError):
        assert ["Приказ № 5"] == lines(read(content))


def test_a_drawing_within_itself_is_read_once() -> None:
    note = Note(drawing=shown("сам") + b" /X Do", parts=b"/X 101 0 R")
    assert ["Приказ № 5", "сам"] == lines(read(print_annotated(order(), [note])))


@pytest.mark.parametrize(
    "note",
    [
        Note(drawing=shown("там"), place=(300, 700, 500, 1e400)),
        Note(drawing=shown("там"), form=b"/BBox [0 0 (a) 30]"),
        Note(drawing=shown("там"), form=BOX + b" /Matrix [1 0 0]"),
        Note(drawing=shown("там") + b" " * 2**22),
    ],
    ids=["place", "box", "matrix", "too much"],
)
def test_an_annotation_that_cannot_be_read_is_said(note: Note) -> None:
    reading = read(print_annotated(order(), [note]))
    assert ["Приказ № 5"] == lines(reading)
    assert [(UNREAD, Origin(page=1))] == [
        (found.code, found.origin) for found in reading.diagnostics
    ]


@pytest.mark.parametrize(("count", "expected"), [(900, []), (20_000, [UNREAD])])
def test_too_many_annotations_are_said(count: int, expected: list[str]) -> None:
    content = print_annotated(order(), [stamp("раз")], times=count)
    assert expected == codes(read(content))


@pytest.mark.parametrize(
    "entries",
    [
        b"/Subtype /Widget /FT /Tx /V (text) /F 4",
        b"/Subtype /Widget /Parent 90 0 R",
        b"/Subtype /FreeText /Contents (text)",
    ],
)
def test_a_text_without_a_drawing_is_said(entries: bytes) -> None:
    body = b"<< /Rect [300 700 500 730] %b >>" % entries
    parent = b"<< /FT /Tx /V (text) /Kids [100 0 R] >>"
    content = print_annotated(order(), [stamp("")], _100=body, _90=parent)
    assert ["Приказ № 5"] == lines(read(content))
    assert [UNREAD] == codes(read(content))


@pytest.mark.parametrize(
    "entries",
    [
        b"/Subtype /Widget /FT /Tx /F 4",
        b"/Subtype /Widget /FT /Tx /V (text) /F 2",
        b"/Subtype /Widget /FT /Btn /V /Off",
        b"/Subtype /Widget /FT /Sig /V 90 0 R",
        b"/Subtype /FreeText /Contents ()",
        b"/Subtype /FreeText /Contents <FEFF0020>",
    ],
)
def test_what_shows_no_text_needs_no_drawing(entries: bytes) -> None:
    body = b"<< /Rect [300 700 500 730] %b >>" % entries
    content = print_annotated(order(), [stamp("")], _100=body, _90=b"<< >>")
    assert [] == codes(read(content))


def test_one_that_cannot_be_read_leaves_the_others() -> None:
    damaged = Note(drawing=shown("там"), form=b"/BBox [0 0 (a) 30]")
    reading = read(print_annotated(order(), [damaged, stamp(SIGNED)]))
    assert ["Приказ № 5", SIGNED] == lines(reading)
    assert [UNREAD] == codes(reading)


def test_tables_of_fonts_count_once_where_they_are_shared() -> None:
    table = deflated(b"begincmap endcmap" + b" " * 2**20)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /X /ToUnicode 91 0 R >>"
    shared, single = (
        print_annotated(
            order(),
            [Note(drawing=shown("раз"), font=which)] * 8,
            _90=font,
            _91=table,
        )
        for which in (b"90 0 R", font)
    )
    assert UNREAD not in codes(read(shared))
    assert UNREAD in codes(read(single))


@pytest.mark.parametrize("engine", [PlumberSource, OxideSource])
def test_a_ticked_box_is_a_tick(engine: type[OxideSource | PlumberSource]) -> None:
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>"
    objects = print_objects(order())
    objects[3] = font
    objects[11] = deflated(b"BT /F 9 Tf 50 700 Td (48) Tj ET")
    page = engine.open(file(objects), None).page(1)
    assert "✔✘" == page.letters[0].text


def test_a_damaged_font_of_a_stamp_is_said() -> None:
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /X /ToUnicode 90 0 R >>"
    note = Note(drawing=shown("раз"), font=font)
    table = stream(b"uuuuu~>", b"/Filter /ASCII85Decode")
    reading = read(print_annotated(order(), [note], _90=table))
    assert ["Приказ № 5"] == lines(reading)
    assert [UNREAD] == codes(reading)


@pytest.mark.parametrize(
    ("damage", "page"), [(b" /Info 1 0 R", 1), (b" /Info << /A [ 9 0 R", None)]
)
def test_what_only_the_reader_of_stamps_does_not_open_is_said(
    damage: bytes, page: int | None
) -> None:
    content = print_annotated(order(), [stamp(SIGNED)])
    reading = read(content.replace(b"/Root 1 0 R", b"/Root 1 0 R" + damage))
    assert ["Приказ № 5"] == lines(reading)
    assert [(UNREAD, page)] == [
        (found.code, found.origin and found.origin.page)
        for found in reading.diagnostics
    ]


def test_stamps_of_a_file_that_takes_long_to_mend_are_not_read() -> None:
    noise = Random(7).randbytes(200_000).hex().encode()  # noqa: S311 - always the same
    damaged = stream(zlib.compress(noise)[:-100], b"/Filter /FlateDecode")
    reading = read(print_annotated(order(), [stamp(SIGNED)], _90=damaged))
    assert ["Приказ № 5"] == lines(reading)
    assert [(UNREAD, None)] == [
        (found.code, found.origin) for found in reading.diagnostics
    ]
