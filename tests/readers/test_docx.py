from io import BytesIO

import docx

from orderparse.readers.docx import DocxReader
from tests.readers.blocks import lines
from tests.readers.wordml import p, package


def test_paragraphs_come_in_order_and_empty_ones_vanish() -> None:
    assert ["ПРИКАЗ", "№ 1"] == lines(package(p("ПРИКАЗ") + p("") + p("№ 1")))


def test_a_document_saved_by_python_docx_is_accepted() -> None:
    stream = BytesIO()
    docx.Document().save(stream)
    assert DocxReader().accepts(stream.getvalue())


def test_all_bodies_of_a_document_are_read() -> None:
    content = package(p("ПРИКАЗ") + "</w:body><w:body>" + p("№ 1"))
    assert ["ПРИКАЗ", "№ 1"] == lines(content)
