from io import BytesIO

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from orderparse.blocks import Align, Paragraph
from orderparse.limits import Limits
from orderparse.readers.docx import DocxReader, read_document
from tests.readers.blocks import lines
from tests.readers.wordml import p, package


def test_paragraphs_come_in_order_and_empty_ones_vanish() -> None:
    assert ["ПРИКАЗ", "№ 1"] == lines(package(p("ПРИКАЗ") + p("") + p("№ 1")))


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
