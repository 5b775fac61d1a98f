"""What comes out of whole PDF files."""

import pytest

from orderparse.blocks import Cut, Paragraph, Reading, Table
from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.pdf import PdfReader
from tests.readers.pdf.printer import Sheet, print_pdf

_XS = (50.0, 80.0, 300.0, 400.0)


def read(*sheets: Sheet, limits: Limits | None = None) -> Reading:
    return PdfReader().read(print_pdf(*sheets), limits=limits or Limits())


def texts(reading: Reading) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.cells] for row in block.rows]
        for block in reading.blocks
        if isinstance(block, Table)
    ]


def test_a_table_gives_its_cells_with_their_own_lines() -> None:
    sheet = Sheet().text(50, 80, "План работы")
    sheet.grid(_XS, (100, 120, 150))
    sheet.text(55, 115, "№").text(85, 115, "Мероприятие").text(305, 115, "Срок")
    sheet.text(55, 135, "1.").text(305, 135, "до 31 марта")
    sheet.lines(85, 135, ("Разработка положения о методической", "службе"))
    reading = read(sheet)
    assert [
        [
            ["№", "Мероприятие", "Срок"],
            ["1.", "Разработка положения о методической\nслужбе", "до 31 марта"],
        ]
    ] == texts(reading)
    assert reading.blocks[0] == Paragraph(
        lines=("План работы",),
        page=1,
        hints=reading.blocks[0].hints,  # type: ignore[union-attr]
    )


def test_a_table_that_goes_on_is_one_table_with_the_cut_marked() -> None:
    first = Sheet().grid(_XS, (700, 730)).text(55, 715, "1.").text(85, 715, "Начало")
    second = Sheet().grid(_XS, (50, 70, 90)).text(85, 65, "конец")
    second.text(55, 85, "2.")
    reading = read(first, second)
    (table,) = reading.blocks
    assert isinstance(table, Table)
    assert [Cut.NONE, Cut.PAGE, Cut.NONE] == [row.cut for row in table.rows]
    assert [1, 2, 2] == [row.page for row in table.rows]


def test_a_page_without_letters_has_no_text_layer() -> None:
    with pytest.raises(UnreadableDocumentError, match="no text layer"):
        read(Sheet().line(10, 10, 500, 10))


def test_more_pages_than_allowed_are_refused() -> None:
    with pytest.raises(LimitExceededError, match="pages=1"):
        read(Sheet(), Sheet(), limits=Limits(pages=1))


def test_a_pdf_is_told_by_its_header() -> None:
    assert PdfReader().accepts(b"\r\n%PDF-1.4\n")
    assert not PdfReader().accepts(b"PK\x03\x04")
