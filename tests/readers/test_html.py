"""Web pages, one feature a test."""

import pytest

from orderparse.blocks import Align, Paragraph, Reading, Table
from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.html import HtmlReader
from tests.readers.blocks import cells_of, lines_of


def reading(content: bytes) -> Reading:
    assert HtmlReader().accepts(content)
    return HtmlReader().read(content, limits=Limits())


def page(body: str, head: str = '<meta charset="utf-8">') -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


def lines(body: str) -> list[str]:
    return lines_of(reading(page(body)).blocks)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>ПРИКАЗ</p><p>№ 1</p>", ["ПРИКАЗ", "№ 1"]),
        ("<p>много    белого\n  места</p>", ["много белого места"]),
        ("<p>первая<br>вторая</p>", ["первая\nвторая"]),
        ("<div>до<p>внутри</p>после</div>", ["до", "внутри", "после"]),
        ("текст без абзаца", ["текст без абзаца"]),
        ("<pre>первая\n  вторая</pre>", ["первая\nвторая"]),
        ("<p>а<b>б</b><i>в</i></p>", ["абв"]),
        ("<script>var x</script><style>p{}</style><p>текст</p>", ["текст"]),
        ("<p style='display: none'>нет</p><p hidden>нет</p><p>да</p>", ["да"]),
        ("<p style='text-transform: uppercase'>приказ</p>", ["ПРИКАЗ"]),
        ("<!-- нет --><p>да</p>", ["да"]),
        ("<p>7&nbsp;мая &laquo;А&raquo;</p>", ["7\u00a0мая «А»"]),
        ("<ol><li>первый<li>второй</ol>", ["1. первый", "2. второй"]),
        ("<ol start=3 type=a><li>первый<li value=7>второй</ol>", ["c. первый", "g. второй"]),
        ("<ul><li><p>первый</p><p>дальше</p></li></ul>", ["• первый", "дальше"]),
        ("<ol><li>а<ol type=I><li>б</ol><li>в</ol>", ["1. а", "I. б", "2. в"]),
        ("<ol><li><li>второй</ol>", ["1.", "2. второй"]),
        ("<li>ничей</li>", ["ничей"]),
        ("<td>ничья</td>", ["ничья"]),
        ("<br><p></p><p>а</p>", ["а"]),
    ],
)  # fmt: skip
def test_what_is_printed_is_read(body: str, expected: list[str]) -> None:
    assert expected == lines(body)


def test_labels_are_marked() -> None:
    (first,) = reading(page("<ol start=10><li>пункт</ol>")).blocks
    assert isinstance(first, Paragraph)
    assert ("10. пункт", 3) == (first.text, first.label)


def test_tables_have_spans_and_headings() -> None:
    body = (
        "<table><thead><tr><th colspan=2>шапка<th>в</thead>"
        "<tr><td rowspan=2>1<td>а<td>в<tr><td>б<td>в</table>"
    )
    (table,) = reading(page(body)).blocks
    assert isinstance(table, Table)
    assert [True, False, False] == [row.heading for row in table.rows]
    assert [
        [("шапка", 0, 2, 1), ("в", 2, 1, 1)],
        [("1", 0, 1, 2), ("а", 1, 1, 1), ("в", 2, 1, 1)],
        [("б", 1, 1, 1), ("в", 2, 1, 1)],
    ] == cells_of([table])


def test_a_span_beyond_the_table_is_cut() -> None:
    body = "<table><tr><td rowspan=99>1<td>а<tr><td>б</table>"
    assert [[("1", 0, 1, 2), ("а", 1, 1, 1)], [("б", 1, 1, 1)]] == cells_of(
        reading(page(body)).blocks
    )


def test_cells_without_a_row_make_one() -> None:
    content = page("<table><td>1<td>а</table>")
    assert [[("1", 0, 1, 1), ("а", 1, 1, 1)]] == cells_of(reading(content).blocks)


def test_a_page_laid_out_in_a_table_gives_the_table_inside() -> None:
    body = "<table><tr><td><p>ПЛАН</p><table><tr><td>1<td>а</table></table>"
    first, table = reading(page(body)).blocks
    assert isinstance(first, Paragraph)
    assert isinstance(table, Table)
    assert "ПЛАН" == first.text


def test_hints() -> None:
    body = (
        "<center><p style='font-weight: bold; font-size: 16pt; text-indent: 1in;"
        " page-break-before: always'>ПРИКАЗ</p></center><p align=right>дальше</p>"
    )
    first, second = reading(page(body)).blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (True, Align.CENTER, 72.0, 16.0, True) == (
        first.hints.bold,
        first.hints.align,
        first.hints.indent,
        first.hints.size,
        first.hints.page_break_before,
    )
    assert (False, Align.RIGHT) == (second.hints.bold, second.hints.align)


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("cp1251", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
        ("koi8-r", "<meta charset=koi8-r>"),
        ("utf-16", ""),
        ("utf-8-sig", ""),
        ("cp1251", "<meta charset=unheard-of>"),
        ("cp1251", "<meta charset=idna>"),
        ("cp1251", "<meta charset=undefined>"),
        ("cp1251", "<meta charset=unicode_escape>"),
    ],
)  # fmt: skip
def test_encodings(encoding: str, head: str) -> None:
    text = "Об утверждении плана мероприятий"
    content = page(f"<p>{text}</p>", head).decode().encode(encoding)
    assert [text] == lines_of(reading(content).blocks)


def test_a_guess_at_the_encoding_is_told() -> None:
    content = page("<p>Об утверждении плана мероприятий</p>", "").decode()
    doubts = reading(content.encode("cp1251")).diagnostics
    assert ["encoding-guessed"] == [doubt.code for doubt in doubts]


def test_bytes_of_no_encoding_are_read_as_far_as_they_go() -> None:
    content = page("<p>приказ @</p>").replace(b"@", b"\xff")
    assert ["приказ \ufffd"] == lines_of(reading(content).blocks)


def test_an_xhtml_page_is_read() -> None:
    content = '<?xml version="1.0" encoding="utf-8"?>\n<html><body><p>ПРИКАЗ</p></body></html>'
    assert ["ПРИКАЗ"] == lines_of(reading(content.encode()).blocks)


@pytest.mark.parametrize(
    "content", [b"", b"text", b"<?xml version='1.0'?><w/>", b"%PDF"]
)
def test_what_is_no_page_is_left_to_others(content: bytes) -> None:
    assert not HtmlReader().accepts(content)


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f"a{n}=1" for n in range(300)),
        "/".join(f"attribute{n}" for n in range(300)),
        'b=">" ' + "".join(f'a{n}="1"' for n in range(300)),
    ],
)
def test_a_tag_of_too_many_attributes_is_refused(attributes: str) -> None:
    with pytest.raises(UnreadableDocumentError, match="attributes"):
        HtmlReader().read(page(f"<p {attributes}>текст"), limits=Limits())


def test_a_picture_inside_of_the_page_does_no_harm() -> None:
    picture = f'<img src="data:image/png;base64,{"A/b=" * 3000}">'
    assert ["текст"] == lines(f"<p>{picture}текст</p>")


def test_too_many_tags_are_over_the_limit() -> None:
    with pytest.raises(LimitExceededError):
        HtmlReader().read(page("<p>" * 100), limits=Limits(memory_bytes=20_000))


@pytest.mark.parametrize("content", [b"<!doctype html> <html", page("<p> </p>")])
def test_a_page_with_nothing_on_it_is_unreadable(content: bytes) -> None:
    with pytest.raises(UnreadableDocumentError):
        HtmlReader().read(content, limits=Limits())


def test_a_list_of_word_in_a_page_keeps_its_numbers() -> None:
    body = (
        "<p class=MsoNormal style='text-align:justify'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>"
        "Утвердить план.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
    )
    assert ["1.\u00a0\u00a0 Утвердить план."] == lines(body)
