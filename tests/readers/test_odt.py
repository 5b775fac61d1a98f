"""OpenDocument, as LibreOffice writes it and by its features one by one."""

from collections.abc import Mapping

import pytest

from orderparse.blocks import Align, Paragraph, Reading
from orderparse.errors import UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.odt import OdtReader
from tests.readers.blocks import cells_of, lines, lines_of
from tests.readers.lists import DOCUMENTS
from tests.readers.office import convert
from tests.readers.wordml import archive

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = " ".join(
    f'xmlns:{short}="{_BASE}{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "draw": "drawing",
        "meta": "meta",
    }.items()
)
TYPE = "application/vnd.oasis.opendocument.text"


def part(name: str, inner: str) -> str:
    return f"<office:{name} {_NAMESPACES}>{inner}</office:{name}>"


def odt(body: str, automatic: str = "", **parts: str) -> bytes:
    """A document with this body and these automatic styles."""
    content = (
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    )
    files = {"mimetype": TYPE, "content.xml": part("document-content", content)}
    return archive(files | {f"{name}.xml": inner for name, inner in parts.items()})


def p(inner: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def tc(inner: str, properties: str = "") -> str:
    return f"<table:table-cell {properties}>{p(inner)}</table:table-cell>"


def tr(*inner: str) -> str:
    return f"<table:table-row>{''.join(inner)}</table:table-row>"


def tbl(*rows: str) -> str:
    return f"<table:table>{''.join(rows)}</table:table>"


COVERED = "<table:covered-table-cell/>"


def reading(content: bytes) -> Reading:
    assert OdtReader().accepts(content)
    return OdtReader().read(content, limits=Limits())


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The documents of the numbering tests, saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("odt")
    sources = [folder / f"{name}.docx" for name in DOCUMENTS]
    for source, content in zip(sources, DOCUMENTS.values(), strict=True):
        source.write_bytes(content)
    return {path.stem: path.read_bytes() for path in convert(sources, "odt", folder)}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_labels_are_those_of_the_word_file(
    name: str, exported: Mapping[str, bytes]
) -> None:
    assert lines(DOCUMENTS[name]) == lines_of(reading(exported[name]).blocks)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("приказ<text:tab/>№ 1", "приказ\t№ 1"),
        ('а<text:s text:c="3"/>б', "а   б"),
        ("а<text:s/>б", "а б"),
        ("первая<text:line-break/>вторая", "первая\nвторая"),
        ("много    белого\n  места", "много белого места"),
        ("<text:span>а</text:span><text:a>б</text:a>", "аб"),
        (
            "<office:annotation><text:p>мнение</text:p></office:annotation>текст",
            "текст",
        ),
        ('<text:hidden-text text:string-value="x">нет</text:hidden-text>да', "да"),
        ('<text:span text:style-name="Hid">нет</text:span>да', "да"),
        ('<text:span text:style-name="Cap">приказ</text:span>', "ПРИКАЗ"),
        ("<text:page-number>2</text:page-number>", "2"),
        ("\uf0fc 340\u2011н", "✓ 340-н"),
    ],
)
def test_what_is_printed_is_read(inner: str, expected: str) -> None:
    styles = (
        '<style:style style:name="Hid" style:family="text">'
        '<style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="Cap" style:family="text">'
        '<style:text-properties fo:text-transform="uppercase"/></style:style>'
    )
    assert [expected] == lines_of(reading(odt(p(inner), styles)).blocks)


def test_a_text_box_comes_before_its_anchor() -> None:
    box = f"<draw:frame><draw:text-box>{p('УТВЕРЖДЕН')}</draw:text-box></draw:frame>"
    assert ["УТВЕРЖДЕН", "ПЛАН"] == lines_of(reading(odt(p(box + "ПЛАН"))).blocks)


def test_tracked_deletions_are_not_printed() -> None:
    tracked = f"<text:tracked-changes>{p('было')}</text:tracked-changes>"
    assert ["стало"] == lines_of(reading(odt(tracked + p("стало"))).blocks)


def test_hints_come_through_styles_and_their_parents() -> None:
    styles = (
        '<style:style style:name="Base" style:family="paragraph">'
        '<style:paragraph-properties fo:text-align="center"/>'
        '<style:text-properties fo:font-weight="bold" fo:font-size="16pt"/></style:style>'
        '<style:style style:name="Own" style:family="paragraph"'
        ' style:parent-style-name="Base"><style:paragraph-properties'
        ' fo:margin-left="1in" fo:text-indent="-36pt" fo:break-before="page"/>'
        "</style:style>"
    )
    (paragraph,) = reading(odt(p("ПРИКАЗ", "Own"), styles)).blocks
    assert isinstance(paragraph, Paragraph)
    hints = paragraph.hints
    assert (True, Align.CENTER, 36.0, 16.0, True) == (
        hints.bold,
        hints.align,
        hints.indent,
        hints.size,
        hints.page_break_before,
    )


def test_merged_cells_stand_once() -> None:
    body = tbl(
        "<table:table-header-rows>"
        + tr(tc("шапка", 'table:number-columns-spanned="2"'), COVERED, tc("в"))
        + "</table:table-header-rows>",
        tr(tc("1", 'table:number-rows-spanned="2"'), tc("а"), tc("в")),
        tr(COVERED, tc("б"), tc("в")),
    )
    assert [
        [("шапка", 0, 2, 1), ("в", 2, 1, 1)],
        [("1", 0, 1, 2), ("а", 1, 1, 1), ("в", 2, 1, 1)],
        [("б", 1, 1, 1), ("в", 2, 1, 1)],
    ] == cells_of(reading(odt(body)).blocks)


def test_a_footnote_is_put_after_the_text() -> None:
    footnote = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        f"{p('по списку')}</text:note-body></text:note>"
    )
    found = reading(odt(p("Директорам" + footnote) + p("дальше")))
    assert ["Директорам", "дальше", "1 по списку"] == lines_of(found.blocks)
    assert ["note-moved"] == [doubt.code for doubt in found.diagnostics]


def styles_with(master: str) -> str:
    pages = (
        "<office:master-styles>"
        f'<style:master-page style:name="Standard">{master}</style:master-page>'
        "</office:master-styles>"
    )
    return part("document-styles", pages)


def with_pages(count: int) -> str:
    statistic = f'<meta:document-statistic meta:page-count="{count}"/>'
    return part("document-meta", f"<office:meta>{statistic}</office:meta>")


@pytest.mark.parametrize(
    ("header", "pages", "expected"),
    [
        ("header-first", 3, [("МИНИСТЕРСТВО", False), ("ПРИКАЗ", False)]),
        ("header", 1, [("МИНИСТЕРСТВО", False), ("ПРИКАЗ", False)]),
        ("header", 3, [("ПРИКАЗ", False), ("МИНИСТЕРСТВО", True)]),
        ("footer-first", 3, [("ПРИКАЗ", False), ("МИНИСТЕРСТВО", False)]),
    ],
)
def test_headers_of_the_first_page_are_text(
    header: str, pages: int, expected: list[tuple[str, bool]]
) -> None:
    master = f"<style:{header}>{p('МИНИСТЕРСТВО')}</style:{header}>"
    content = odt(p("ПРИКАЗ"), styles=styles_with(master), meta=with_pages(pages))
    blocks = reading(content).blocks
    assert expected == [
        (block.text, block.running) for block in blocks if isinstance(block, Paragraph)
    ]


def test_a_list_level_is_read_from_what_the_standard_has() -> None:
    levels = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1"'
        ' style:num-format="1" style:num-suffix="."/><text:list-level-style-number'
        ' text:level="2" text:display-levels="2" style:num-format="a"'
        ' style:num-prefix="(" style:num-suffix=")" text:start-value="2"/>'
        "</text:list-style>"
    )
    item = "<text:list-item>{}</text:list-item>"
    inner = f"<text:list>{item.format(p('подпункт'))}</text:list>"
    body = (
        f'<text:list text:style-name="L">{item.format(p("пункт") + inner)}</text:list>'
    )
    found = lines_of(reading(odt(body, levels)).blocks)
    assert ["1. пункт", "(1.b) подпункт"] == found


def test_a_locked_document_is_named_so() -> None:
    manifest = (
        '<!DOCTYPE m:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "x.dtd">'
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    )
    content = odt(p("ПРИКАЗ"), **{"META-INF/manifest": manifest})
    with pytest.raises(UnreadableDocumentError, match="password"):
        reading(content)


def test_ids_that_are_no_names_or_stand_twice_do_no_harm() -> None:
    body = '<text:p xml:id="1 #">ПРИКАЗ</text:p><text:p xml:id="1 #">№ 1</text:p>'
    assert ["ПРИКАЗ", "№ 1"] == lines_of(reading(odt(body)).blocks)


def test_a_document_without_text_is_unreadable() -> None:
    with pytest.raises(UnreadableDocumentError, match="no text"):
        reading(odt(p("")))


@pytest.mark.parametrize("content", ["<a/>", part("document-content", "")])
def test_a_document_without_a_body_is_damaged(content: str) -> None:
    with pytest.raises(UnreadableDocumentError):
        reading(archive({"mimetype": TYPE, "content.xml": content}))


def test_other_archives_are_left_to_others() -> None:
    assert not OdtReader().accepts(archive({"content.xml": "<a/>"}))
    assert not OdtReader().accepts(b"PK")
