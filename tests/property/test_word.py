"""Word files: any text comes back, any damage is a typed error."""

from contextlib import suppress
from itertools import zip_longest

from hypothesis import given
from hypothesis import strategies as st

from orderparse.errors import OrderparseError
from orderparse.limits import Limits
from orderparse.readers.docx import DocxReader
from orderparse.readers.html import HtmlReader
from orderparse.readers.odt import OdtReader
from tests.readers.blocks import cells, lines
from tests.readers.lists import DOCUMENTS
from tests.readers.test_odt import odt
from tests.readers.test_odt import p as odt_paragraph
from tests.readers.wordml import p, package, tbl, tc, tr

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
