"""What the reader takes, what it refuses, and what it says of it."""

import pytest

from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.pdf import PdfReader
from tests.readers.pdf.printer import Sheet, print_pdf
from tests.readers.pdf.reading import read


def test_a_pdf_is_told_by_its_header_near_the_start() -> None:
    assert PdfReader().accepts(b"\r\n%PDF-1.4\n")
    assert not PdfReader().accepts(b"PK\x03\x04 %PDF-1.4"[:4])
    assert not PdfReader().accepts(b" " * 2000 + b"%PDF-1.4")


def test_a_reading_says_its_format_and_its_pages() -> None:
    reading = read(Sheet().text(50, 50, "Приказ"), Sheet())
    assert ("pdf", 2) == (reading.format, reading.pages)


def test_pages_without_letters_have_no_text_layer() -> None:
    with pytest.raises(UnreadableDocumentError, match="no text layer"):
        read(Sheet().line(10, 10, 500, 10))


@pytest.mark.parametrize(
    ("limits", "sheet"),
    [
        (Limits(pages=1), Sheet()),
        (Limits(glyphs=5), Sheet().text(50, 50, "Приказ")),
        (Limits(edges=3), Sheet().grid((50, 100), (50, 100))),
        (Limits(inflated_bytes=50), Sheet().text(50, 50, "Приказ " * 20)),
        (Limits(entry_bytes=50), Sheet().text(50, 50, "Приказ " * 20)),
    ],
    ids=["pages", "glyphs", "edges", "inflated_bytes", "entry_bytes"],
)
def test_what_is_over_a_limit_is_refused(limits: Limits, sheet: Sheet) -> None:
    with pytest.raises(LimitExceededError):
        read(sheet, Sheet().text(50, 50, "а"), limits=limits)


def test_an_emblem_of_thousands_of_short_lines_is_no_table() -> None:
    sheet = Sheet().text(50, 50, "ПРИКАЗ")
    for number in range(6_000):
        x, y = 40 + number % 80 * 6, 60 + number // 80 * 6
        sheet.line(x, y, x + 3, y)
    (paragraph,) = read(sheet).blocks
    assert ("ПРИКАЗ",) == getattr(paragraph, "lines", None)


def test_letters_beside_the_page_are_not_printed() -> None:
    sheet = (
        Sheet().text(50, 50, "на листе").text(-90, 80, "слева").text(50, 900, "ниже")
    )
    (paragraph,) = read(sheet).blocks
    assert ("на листе",) == getattr(paragraph, "lines", None)


def test_a_damaged_file_is_unreadable() -> None:
    content = print_pdf(Sheet().text(50, 50, "Приказ")).replace(b"/Root", b"/Toor")
    with pytest.raises(UnreadableDocumentError):
        PdfReader().read(content, limits=Limits())
