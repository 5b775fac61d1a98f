"""Packages as Word and others write them: parts, relations, versions, damage."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from orderparse.blocks import Block, Paragraph, Reading
from orderparse.errors import UnreadableDocumentError, UnsupportedFormatError
from orderparse.limits import Limits
from orderparse.readers.docx import DocxReader
from orderparse.readers.word.names import STRICT
from tests.readers.blocks import lines
from tests.readers.lists import abstract, item, level, num
from tests.readers.wordml import OFFICE, archive, p, package, pr, t, tbl, tc, tr

FOOTNOTE = '<w:r><w:footnoteReference w:id="2"{}/></w:r>'
NOTES = (
    f'<w:footnote w:type="separator" w:id="0">{p("")}</w:footnote>'
    f'<w:footnote w:id="2">{pr("<w:r><w:footnoteRef/></w:r>" + t(" по списку"))}'
    "</w:footnote>"
)
TITLE_PAGE = "<w:titlePg/>"


def reading(content: bytes) -> Reading:
    return DocxReader().read(content, limits=Limits())


def repacked(content: bytes, **changes: str) -> bytes:
    """The package with bytes replaced in every part."""
    with ZipFile(BytesIO(content)) as source:
        files = {name: source.read(name).decode() for name in source.namelist()}
    for old, new in changes.items():
        files = {name: text.replace(old, new) for name, text in files.items()}
    return archive(files)


def without(content: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(content)) as source:
        names = [other for other in source.namelist() if other != name]
        return archive({other: source.read(other).decode() for other in names})


def test_the_strict_form_of_the_standard_is_read() -> None:
    body = item("Утвердить") + tbl(tr(tc("1"), tc("май")))
    usual = package(body, numbering=abstract(1, level(0, "%1.")) + num(1, 1))
    strict = repacked(usual, **{new: old for old, new in STRICT})
    assert strict != usual
    assert reading(usual).blocks == reading(strict).blocks


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
)
def test_documents_with_macros_and_templates_are_read(kind: str) -> None:
    usual = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml"
        ".document.main+xml"
    )
    assert ["ПРИКАЗ"] == lines(repacked(package(p("ПРИКАЗ")), **{usual: kind}))


@pytest.mark.parametrize("target", ["NULL", "", "#_top", "../../x", "media/none.png"])
def test_relations_that_lead_nowhere_do_no_harm(target: str) -> None:
    relation = f'<Relationship Id="x" Type="{OFFICE}/image" Target="{target}"/>'
    assert ["ПРИКАЗ"] == lines(package(p("ПРИКАЗ"), relations=relation))


def test_a_footnote_is_put_after_the_text_with_its_number() -> None:
    body = pr(t("Директорам") + FOOTNOTE.format("")) + p("дальше")
    found = reading(package(body, footnotes=NOTES))
    paragraphs = [b for b in found.blocks if isinstance(b, Paragraph)]
    assert ["Директорам", "дальше", "1 по списку"] == [q.text for q in paragraphs]
    assert 1 == paragraphs[-1].label
    (doubt,) = found.diagnostics
    assert ("note-moved", 0) == (doubt.code, doubt.origin and doubt.origin.block)


def test_a_footnote_with_a_typed_mark_has_no_number() -> None:
    mark = FOOTNOTE.format(' w:customMarkFollows="1"') + t("*")
    found = lines(package(pr(t("Директорам") + mark), footnotes=NOTES))
    assert ["Директорам*", " по списку"] == found


def test_a_footnote_that_is_not_there_is_left_out() -> None:
    assert ["Директорам"] == lines(package(pr(t("Директорам") + FOOTNOTE.format(""))))


def test_an_endnote_has_a_roman_number() -> None:
    mark = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    notes = NOTES.replace("footnote", "endnote")
    found = lines(package(pr(t("текст") + mark), endnotes=notes))
    assert ["текст", "i по списку"] == found


def header(kind: str, name: str = "header1", place: str = "header") -> str:
    return f'<w:{place}Reference w:type="{kind}" r:id="{name}"/>'


def placed(blocks: tuple[Block, ...]) -> list[tuple[str, bool]]:
    return [(b.text, b.running) for b in blocks if isinstance(b, Paragraph)]


def test_a_letterhead_in_the_first_pages_header_comes_first() -> None:
    body = p("ПРИКАЗ") + f"<w:sectPr>{header('first')}{TITLE_PAGE}</w:sectPr>"
    found = reading(package(body, header1=p("МИНИСТЕРСТВО"))).blocks
    assert [("МИНИСТЕРСТВО", False), ("ПРИКАЗ", False)] == placed(found)


def test_the_header_of_a_single_page_is_text() -> None:
    body = p("ПРИКАЗ") + f"<w:sectPr>{header('default')}</w:sectPr>"
    found = reading(package(body, header1=p("МИНИСТЕРСТВО"))).blocks
    assert [("МИНИСТЕРСТВО", False), ("ПРИКАЗ", False)] == placed(found)


@pytest.mark.parametrize(
    ("section", "head", "body"),
    [
        (header("default"), p("Приложение"), p("текст", "<w:pageBreakBefore/>")),
        (header("default"), p("Приложение"), pr('<w:r><w:br w:type="page"/></w:r>')),
        (header("default"), p("Приложение"), p("текст", "<w:sectPr/>")),
        (header("default") + TITLE_PAGE, p("Приложение"), p("текст")),
        (header("default"), p("- 2 -"), p("текст")),
        (
            header("first") + TITLE_PAGE,
            pr(f'<w:fldSimple w:instr="PAGE">{t("страница 1")}</w:fldSimple>'),
            p("текст"),
        ),
    ],
)
def test_what_runs_on_every_page_is_marked(section: str, head: str, body: str) -> None:
    if "<w:sectPr/>" in body:
        content = p("", f"<w:sectPr>{section}</w:sectPr>") + p("текст") + "<w:sectPr/>"
    else:
        content = body + f"<w:sectPr>{section}</w:sectPr>"
    found = placed(reading(package(content, header1=head)).blocks)
    assert [True] == [running for text, running in found if text != "текст"]


def test_a_footer_of_the_first_page_comes_last() -> None:
    foot = header("first", "footer1", "footer")
    body = p("ПРИКАЗ") + f"<w:sectPr>{foot}{TITLE_PAGE}</w:sectPr>"
    found = reading(package(body, footer1=p("Исп. Иванов"))).blocks
    assert [("ПРИКАЗ", False), ("Исп. Иванов", False)] == placed(found)


def test_an_embedded_document_is_reported() -> None:
    found = reading(package(p("ПРИКАЗ") + '<w:altChunk r:id="x"/>'))
    (doubt,) = found.diagnostics
    assert ("embedded-skipped", 1) == (doubt.code, doubt.origin and doubt.origin.block)


def test_utf_16_is_read() -> None:
    document = package(p("ПРИКАЗ"))
    with ZipFile(BytesIO(document)) as source:
        files: dict[str, str | bytes] = {n: source.read(n) for n in source.namelist()}
    text = files["word/document.xml"]
    assert isinstance(text, bytes)
    recoded = text.decode().replace("UTF-8", "UTF-16").encode("utf-16")
    assert ["ПРИКАЗ"] == lines(archive(files | {"word/document.xml": recoded}))


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("word/document.xml", '<!DOCTYPE w SYSTEM "x.dtd"><w/>'),
        ("word/document.xml", '<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>'),
        ("word/document.xml", '<?xml version="1.0" encoding="UTF-7"?><w/>'),
        ("word/document.xml", "<w>"),
        ("word/document.xml", "<html/>"),
        ("word/document.xml", ""),
        ("_rels/.rels", "<Relationships/>"),
        ("[Content_Types].xml", "<Types/>"),
    ],
)
def test_a_damaged_part_is_a_damaged_document(part: str, content: str) -> None:
    with ZipFile(BytesIO(package(p("ПРИКАЗ")))) as source:
        files: dict[str, str | bytes] = {n: source.read(n) for n in source.namelist()}
    damaged = archive(files | {part: content})
    assert DocxReader().accepts(damaged)
    with pytest.raises(UnreadableDocumentError):
        reading(damaged)


def test_a_document_without_text_is_unreadable() -> None:
    with pytest.raises(UnreadableDocumentError, match="no text"):
        reading(package(p("")))


@pytest.mark.parametrize(
    "part", ["word/document.xml", "[Content_Types].xml", "_rels/.rels"]
)
def test_a_missing_part_is_a_damaged_document(part: str) -> None:
    with pytest.raises(UnreadableDocumentError):
        reading(without(package(p("ПРИКАЗ")), part))


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("spreadsheetml.sheet", "an Excel workbook"),
        ("presentationml.presentation", "a PowerPoint presentation"),
    ],
)
def test_other_office_documents_are_named(kind: str, found: str) -> None:
    content = repacked(package(p("")), **{"wordprocessingml.document": kind})
    with pytest.raises(UnsupportedFormatError) as caught:
        reading(content)
    assert found == caught.value.found


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04", b"PK\x05\x06"])
def test_what_is_no_package_is_left_to_others(content: bytes) -> None:
    assert not DocxReader().accepts(content)


def test_a_package_cut_off_is_known_for_one() -> None:
    content = package(p("ПРИКАЗ"))
    half = content[: content.rindex(b"PK\x05\x06")]
    assert DocxReader().accepts(half)
    with pytest.raises(UnreadableDocumentError):
        reading(half)
