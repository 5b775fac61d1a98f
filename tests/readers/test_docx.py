from io import BytesIO

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from orderparse.blocks import Align, Paragraph
from orderparse.limits import Limits
from orderparse.readers.docx import DocxReader, read_document
from tests.readers.blocks import cells, lines, read
from tests.readers.wordml import p, package, pr, t, tbl, tc, tr


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
