"""Word files: any text comes back, any damage is a typed error."""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from itertools import zip_longest
from random import Random
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from orderparse.errors import OrderparseError
from orderparse.limits import Limits
from orderparse.readers.docx import DocxReader
from orderparse.readers.html import HtmlReader
from orderparse.readers.odt import OdtReader
from orderparse.readers.word.names import w
from tests.readers.blocks import cells, lines
from tests.readers.lists import DOCUMENTS
from tests.readers.test_odt import odt
from tests.readers.test_odt import p as odt_paragraph
from tests.readers.wordml import p, package, tbl, tc, tr
from tests.robustness.changes import change_package
from tests.robustness.words import whole

# A hyphen that does not break comes back as a plain one.
_LETTERS = st.characters(
    categories=["L", "N", "P", "S"], exclude_characters="<>&\u2011"
)
_TEXTS = st.lists(st.text(_LETTERS, min_size=1, max_size=30), min_size=1, max_size=5)
_WORD = DOCUMENTS["numbers_across_cells"]
_PAGE = b"<html><body><table><tr><td>1<td>a</table><ol><li>b</ol></body></html>"
_OPEN = odt(odt_paragraph("текст"))
_CHANGES = st.lists(
    st.tuples(st.integers(min_value=0), st.integers(0, 255)), min_size=1, max_size=8
)


@given(_TEXTS)
def test_text_of_paragraphs_comes_back(texts: list[str]) -> None:
    assert texts == lines(package("".join(map(p, texts))))


@given(st.lists(_TEXTS, min_size=1, max_size=5))
def test_text_of_cells_comes_back(rows: list[list[str]]) -> None:
    body = tbl(*(tr(*(tc(p(text)) for text in row)) for row in rows))
    found = [[text for text, *_ in row] for row in cells(package(body))]
    assert rows == found


@given(st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=4), min_size=1))
def test_no_cell_lies_on_another(spans: list[list[int]]) -> None:
    rows = (
        tr(*(tc("а", f'<w:gridSpan w:val="{span}"/>') for span in row)) for row in spans
    )
    for row, printed in zip_longest(spans, cells(package(tbl(*rows)))):
        places = [
            c for _, first, wide, _ in printed for c in range(first, first + wide)
        ]
        assert list(range(sum(row))) == places


# What is not printed, or elsewhere, or not as it stands.
_HIDES = {
    *("del", "moveFrom", "cellDel", "vanish", "fldChar", "sdtPr", "sdtEndPr", "rt"),
    *("pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "trPrChange"),
    *("tcPrChange", "numberingChange", "footnoteReference", "endnoteReference"),
    *("sectPr", "txbxContent", "AlternateContent", "caps", "smallCaps"),
}


def _printed(content: bytes) -> Counter[str] | None:
    """Letters of all text in the body; None where some of it may be left out."""
    with ZipFile(BytesIO(content)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    names = {etree.QName(element).localname for element in root.iter(etree.Element)}
    body = root.find(w("body"))
    if body is None or names & _HIDES:
        return None
    return _letters(element.text or "" for element in body.iter(w("t")))


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(char for text in texts for char in text if char.isalnum())


@given(
    st.sampled_from([whole(), *DOCUMENTS.values()]),
    st.integers(1, 8),
    st.randoms(use_true_random=False),
)
def test_no_text_of_a_damaged_tree_is_lost(
    good: bytes, times: int, dice: Random
) -> None:
    damaged = good
    for _ in range(times):
        damaged = change_package(damaged, dice, bytes)
    with suppress(OrderparseError):
        found = _letters(lines(damaged))
        assert not (_printed(damaged) or Counter()) - found


@given(st.sampled_from([_WORD, _PAGE, _OPEN]), _CHANGES)
def test_damage_is_a_typed_error(whole: bytes, changes: list[tuple[int, int]]) -> None:
    damaged = bytearray(whole)
    for place, value in changes:
        damaged[place % len(damaged)] = value
    content = bytes(damaged)
    for reader in (DocxReader(), OdtReader(), HtmlReader()):
        with suppress(OrderparseError):
            if reader.accepts(content):
                reader.read(content, limits=Limits())
