"""The sample orders laid out as other offices do: the same order every time."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

import orderparse
from orderparse.readers.word.names import w
from orderparse.readers.xml import Element
from tests.same_order import format_free

SAMPLES = Path(__file__).parents[2] / "samples"
ORDER, PLAN = "ministry-order-340", "municipal-plan-20"
_ROWS_BEFORE_SPLIT = 12
_COUNTED = """
<w:abstractNum {ns} w:abstractNumId="91"><w:multiLevelType w:val="singleLevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
  <w:lvlText w:val="%1"/></w:lvl></w:abstractNum>"""


def body(document: Document) -> Element:
    found: Element = document.element.body
    return found


def paragraph(document: Document, start: str) -> Element:
    """The first paragraph outside of tables that starts so."""
    paragraphs = body(document).iterchildren(w("p"))
    return next(p for p in paragraphs if "".join(_texts(p)).startswith(start))


def _texts(element: Element) -> list[str]:
    return [t.text or "" for t in element.iter(w("t"))]


def xml(inner: str) -> Element:
    found: Element = etree.fromstring(f"<x {nsdecls('w')}>{inner}</x>")[0]
    return found


def table(*cells: Sequence[Element]) -> Element:
    """A table of one row that holds these paragraphs."""
    columns = "<w:gridCol/>" * len(cells)
    places = "<w:tc/>" * len(cells)
    made = xml(f"<w:tbl><w:tblGrid>{columns}</w:tblGrid><w:tr>{places}</w:tr></w:tbl>")
    for place, paragraphs in zip(made.iter(w("tc")), cells, strict=True):
        place.extend(paragraphs or [xml("<w:p/>")])
    return made


def text(content: str) -> Element:
    return xml(f"<w:p><w:r><w:t>{content}</w:t></w:r></w:p>")


def replace(old: Element, new: Element) -> None:
    old.addprevious(new)
    parent = old.getparent()
    assert parent is not None
    parent.remove(old)


def letterhead_side_by_side(document: Document) -> None:
    first = list(body(document))[:5]
    first[0].addprevious(frame := table([], []))
    left, right = frame.iter(w("tc"))
    left[:], right[:] = first[:3], first[3:]


def letterhead_in_the_header(document: Document) -> None:
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    header = section.first_page_header.part.element
    header.extend(list(body(document))[:5])


def signature_in_a_table(document: Document) -> None:
    made = table([text("Министр")], [], [text("И.Х.Байсултанов")])
    replace(paragraph(document, "Министр"), made)


def date_and_number_in_a_table(document: Document) -> None:
    made = table([text("26.03.2021г.")], [text("№ 340-н")])
    replace(paragraph(document, "26.03"), made)


def title_in_the_left_half(document: Document) -> None:
    title = paragraph(document, "Об утв")
    made = table([deepcopy(title)], [])
    replace(title, made)


def all_in_a_frame(document: Document) -> None:
    *blocks, last = list(body(document))
    frame = table([])
    frame.find(f".//{w('tc')}")[:] = blocks  # type: ignore[index]
    last.addprevious(frame)


def stamp_in_a_table(document: Document) -> None:
    stamp = list(body(document))[:4]
    stamp[0].addprevious(frame := table([], []))
    _, right = frame.iter(w("tc"))
    right[:] = stamp


def stamp_in_a_text_box(document: Document) -> None:
    stamp = list(body(document))[:4]
    shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{}</v:textbox></v:shape>'
    run = xml(f"<w:r><w:pict>{shape.format('<w:txbxContent/>')}</w:pict></w:r>")
    next(run.iter(w("txbxContent"))).extend(stamp)
    paragraph(document, "ПЛАН").append(run)


def table_split_by_its_author(document: Document) -> None:
    first = next(body(document).iter(w("tbl")))
    second = deepcopy(first)
    first.addnext(second)
    first.addnext(xml("<w:p/>"))
    for row in first.findall(w("tr"))[_ROWS_BEFORE_SPLIT:]:
        first.remove(row)
    for row in second.findall(w("tr"))[:_ROWS_BEFORE_SPLIT]:
        second.remove(row)


def numbers_counted_by_word(document: Document) -> None:
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(_COUNTED.format(ns=nsdecls("w"))))
    identifier = numbering.add_num(91).numId
    for row in body(document).iter(w("tr")):
        cell = next(row.iter(w("tc")))
        if "".join(_texts(cell)).isdigit():
            counted = (
                f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{identifier}"/></w:numPr>'
            )
            cell[-1][:] = [xml(f"<w:pPr>{counted}</w:pPr>")]


@pytest.mark.parametrize(
    ("name", "lay_out"),
    [
        (ORDER, letterhead_side_by_side),
        (ORDER, letterhead_in_the_header),
        (ORDER, signature_in_a_table),
        (ORDER, date_and_number_in_a_table),
        (ORDER, title_in_the_left_half),
        (ORDER, all_in_a_frame),
        (PLAN, stamp_in_a_table),
        (PLAN, stamp_in_a_text_box),
        (PLAN, table_split_by_its_author),
        (PLAN, numbers_counted_by_word),
    ],
)
def test_the_layout_does_not_change_the_order(
    name: str, lay_out: Callable[[Document], None]
) -> None:
    document = docx.Document(str(SAMPLES / f"{name}.docx"))
    before = etree.tostring(body(document))
    lay_out(document)
    assert before != etree.tostring(body(document))
    stream = BytesIO()
    document.save(stream)
    expected = orderparse.parse(SAMPLES / f"{name}.txt")
    assert format_free(expected) == format_free(orderparse.parse(stream.getvalue()))
