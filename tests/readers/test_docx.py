from io import BytesIO

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from orderparse.blocks import Align, Block, Cell, Paragraph, Table
from orderparse.limits import Limits
from orderparse.readers.docx import DocxReader, read_document
from tests.readers.wordml import p, package, pr, t, tbl, tc, tr


def read(content: bytes) -> tuple[Block, ...]:
    return DocxReader().read(content, limits=Limits()).blocks


def lines(content: bytes) -> list[str]:
    """The text of all paragraphs, those in tables included."""
    found = []
    for block in read(content):
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found += [
                p.text for row in block.rows for c in row.cells for p in c.paragraphs
            ]
    return found


def cells(content: bytes) -> list[list[tuple[str, int, int, int]]]:
    """Text, column, columns and rows of each cell of the first table."""
    table = next(b for b in read(content) if isinstance(b, Table))
    return [[_place(cell) for cell in row.cells] for row in table.rows]


def _place(cell: Cell) -> tuple[str, int, int, int]:
    return cell.text, cell.column, cell.col_span, cell.row_span


def test_paragraphs_come_in_order_and_empty_ones_vanish() -> None:
    assert ["ПРИКАЗ", "№ 1"] == lines(package(p("ПРИКАЗ") + p("") + p("№ 1")))


def test_a_manual_line_break_keeps_the_paragraph_together() -> None:
    body = pr(t("первая") + "<w:r><w:br/></w:r>" + t("вторая"))
    assert (("первая", "вторая"),) == tuple(
        b.lines for b in read(package(body)) if isinstance(b, Paragraph)
    )


def test_cells_merged_across_and_down_stand_once() -> None:
    body = tbl(
        tr(tc("шапка", '<w:gridSpan w:val="2"/>')),
        tr(tc("1", '<w:vMerge w:val="restart"/>'), tc("а")),
        tr(tc("", "<w:vMerge/>"), tc("б")),
    )
    expected = [
        [("шапка", 0, 2, 1)],
        [("1", 0, 1, 2), ("а", 1, 1, 1)],
        [("б", 1, 1, 1)],
    ]
    assert expected == cells(package(body))


def test_an_open_document_of_python_docx_is_read() -> None:
    document = docx.Document()
    document.add_paragraph("ПРИКАЗ").alignment = WD_ALIGN_PARAGRAPH.CENTER
    blocks = read_document(document, Limits()).blocks
    (paragraph,) = blocks
    assert isinstance(paragraph, Paragraph)
    assert ("ПРИКАЗ", Align.CENTER) == (paragraph.text, paragraph.hints.align)


def test_a_document_saved_by_python_docx_is_accepted() -> None:
    stream = BytesIO()
    docx.Document().save(stream)
    assert DocxReader().accepts(stream.getvalue())
