"""Plain text of any encoding becomes paragraphs and tables, word for word."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderparse.blocks import Block, Cut, Paragraph, Reading, Table
from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.normalise import words
from orderparse.readers.text import TextReader

ORDER = """\
**МИНИСТЕРСТВО ОБРАЗОВАНИЯ
РЕСПУБЛИКИ**

ПРИКАЗ

от 12.02.2021 № 15-н

О плане работы «Лето»

№ п/п\tМероприятие\tСрок\tОтветственный
Направление 1. Подготовка\t\t\t
1\tПодготовка лагерей и\tмай\tОтдел

\tплощадок\t\t
2\tОтчёт\tиюнь
"""
PLAIN = ORDER.replace("№", "N").replace("«", '"').replace("»", '"')


def read(content: str | bytes, limits: Limits | None = None) -> Reading:
    raw = content.encode() if isinstance(content, str) else content
    return TextReader().read(raw, limits=limits or Limits())


def paragraphs(reading: Reading) -> list[tuple[str, ...]]:
    return [b.lines for b in reading.blocks if isinstance(b, Paragraph)]


def cells(block: Block) -> list[list[str]]:
    assert isinstance(block, Table)
    return [[cell.text for cell in row.cells] for row in block.rows]


def codes(reading: Reading) -> list[str]:
    return [diagnostic.code for diagnostic in reading.diagnostics]


def text_of(reading: Reading) -> str:
    parts: list[str] = []
    for block in reading.blocks:
        if isinstance(block, Table):
            parts.extend(cell for row in cells(block) for cell in row)
        else:
            parts.append(block.text)
    return "\n".join(parts)


def test_lines_up_to_a_blank_one_are_one_paragraph() -> None:
    assert [("а", "б"), ("в",)] == paragraphs(read("\n\nа\nб\n\n \nв"))


def test_marked_words_are_bold_and_lose_their_marks() -> None:
    title, kind = read("**ПЛАН\nработы**\n\nПРИКАЗ").blocks
    assert isinstance(title, Paragraph)
    assert isinstance(kind, Paragraph)
    assert (("ПЛАН", "работы"), True) == (title.lines, title.hints.bold)
    assert None is kind.hints.bold


def test_a_paragraph_with_some_bold_words_is_not_bold_itself() -> None:
    (block,) = read("Приказ **важный** очень").blocks
    assert isinstance(block, Paragraph)
    assert ("Приказ важный очень", None) == (block.text, block.hints.bold)


@pytest.mark.parametrize("text", ["сноска** тут", "5 ** 2 ** 3", "****", "** а **"])
def test_stars_that_mark_nothing_stay(text: str) -> None:
    assert [(text,)] == paragraphs(read(text))


def test_lines_with_tabs_are_rows_and_a_blank_line_in_them_is_a_page_end() -> None:
    table = read(ORDER).blocks[-1]
    assert [
        ["№ п/п", "Мероприятие", "Срок", "Ответственный"],
        ["Направление 1. Подготовка", "", "", ""],
        ["1", "Подготовка лагерей и", "май", "Отдел"],
        ["", "площадок", "", ""],
        ["2", "Отчёт", "июнь"],
    ] == cells(table)
    assert isinstance(table, Table)
    assert [Cut.NONE] * 3 + [Cut.PAGE, Cut.NONE] == [row.cut for row in table.rows]


@pytest.mark.parametrize(
    "text",
    [
        "Директор\t\tИ. И. Иванов",
        "Директор\tИванов\n\nБухгалтер\tПетрова",
        "\tВ целях\n\tи на основании",
        "12.02.2021\t№ 15\n\tО плане",
    ],
)
def test_a_signature_or_an_indent_is_no_table(text: str) -> None:
    assert words(text) == words(text_of(read(text)))
    assert paragraphs(read(text))
    assert len(paragraphs(read(text))) == len(read(text).blocks)


def test_rows_may_all_stand_apart() -> None:
    (table,) = read("№\tЧто\n\n1\tПлан\n\n2\tОтчёт").blocks
    assert [["№", "Что"], ["1", "План"], ["2", "Отчёт"]] == cells(table)


def test_a_section_between_rows_needs_no_tabs() -> None:
    (table,) = read("№\tЧто\n1\tПлан\nРаздел II\n2\tОтчёт").blocks
    assert [["№", "Что"], ["1", "План"], ["Раздел II"], ["2", "Отчёт"]] == cells(table)


def test_a_section_may_follow_the_heading_at_once() -> None:
    (table,) = read("№\tЧто\tКогда\nМАЙ\n1\tПлан\t2 мая\n2\tОтчёт\t5 мая").blocks
    assert [["№", "Что", "Когда"], ["МАЙ"]] == cells(table)[:2]


def test_the_rest_of_the_last_row_may_stand_on_the_next_page() -> None:
    (table,) = read("№\tЧто\tКто\n1\tПлан\tДиректор\n\n\t\tшколы").blocks
    assert ["", "", "школы"] == cells(table)[-1]


def test_several_sections_may_stand_between_rows() -> None:
    lines = ["№\tЧто\tКогда", "I. Работа", "МАЙ", "1\tПлан\t2", "2\tОтчёт\t5"]
    (table,) = read("\n".join(lines)).blocks
    assert [["I. Работа"], ["МАЙ"]] == cells(table)[1:3]


def test_two_signatures_with_a_line_between_are_no_table() -> None:
    reading = read("Директор\t\tИванов\nГлавный\nбухгалтер\t\tПетрова")
    assert [Paragraph] == [type(block) for block in reading.blocks]


def test_an_indented_line_inside_a_table_goes_on_with_its_row() -> None:
    table, after = read("№\tЧто\n1\tПлан\n\tработы\n\n\tИтого").blocks
    assert [["№", "Что"], ["1", "План"], ["", "работы"]] == cells(table)
    assert isinstance(after, Paragraph)


def test_lines_of_nothing_but_tabs_are_no_page_end() -> None:
    (table,) = read("№\tЧто\n\t\n1\tПлан").blocks
    assert isinstance(table, Table)
    assert [Cut.NONE, Cut.NONE] == [row.cut for row in table.rows]


def test_tables_with_text_between_them_stay_apart() -> None:
    reading = read("а\tб\nв\tг\n\nПриложение 2\n\nа\tб\nв\tг")
    assert [Table, Paragraph, Table] == [type(block) for block in reading.blocks]


def test_a_form_feed_ends_a_page() -> None:
    reading = read("а\n\fб\n№\tЧто\n1\tПлан\f2\tОтчёт\n\f")
    first, second, table = reading.blocks
    assert 3 == reading.pages
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert isinstance(table, Table)
    assert [1, 2] == [first.page, second.page]
    assert [False, True] == [p.hints.page_break_before for p in (first, second)]
    assert [2, 2, 3] == [row.page for row in table.rows]
    assert [Cut.NONE, Cut.NONE, Cut.PAGE] == [row.cut for row in table.rows]


def test_without_form_feeds_there_are_no_pages() -> None:
    assert None is read(ORDER).pages


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\x85", "\u2028", "\v"])
def test_any_line_end_ends_lines(mark: str) -> None:
    assert read(ORDER).blocks == read(ORDER.replace("\n", mark)).blocks


def test_other_line_ends_inside_a_line_are_lines_of_the_cell() -> None:
    (table,) = read("№\tЧто\n1\tПлан\vработы\rлагеря").blocks
    assert [["№", "Что"], ["1", "План\nработы\nлагеря"]] == cells(table)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marks_and_validity_decide_the_encoding_in_silence(encoding: str) -> None:
    reading = read(ORDER.encode(encoding))
    assert read(ORDER).blocks == reading.blocks
    assert [] == codes(reading)


@pytest.mark.parametrize(
    "encoding",
    [
        *("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5"),
        *("utf-16-le", "utf-16-be"),
    ],
)
def test_other_encodings_are_told_by_their_letters_and_named(encoding: str) -> None:
    reading = read(PLAIN.encode(encoding))
    assert read(PLAIN).blocks == reading.blocks
    (doubt,) = reading.diagnostics
    assert "encoding-guessed" == doubt.code
    assert (("encoding", encoding),) == doubt.values


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize(
    "text",
    [
        "ПРИКАЗ\n\nО ПРОВЕДЕНИИ ПРАЗДНИКА",
        "план работы школы на год",
        "Контроль за исполнением приказа оставляю за собой.",
    ],
)
def test_a_few_words_are_enough_to_tell(encoding: str, text: str) -> None:
    assert paragraphs(read(text)) == paragraphs(read(text.encode(encoding)))


def test_broken_bytes_in_a_text_are_counted() -> None:
    raw = ORDER.encode()
    reading = read(raw[:300] + b"\xff\xfe\x80" + raw[300:])
    assert ["encoding-damaged"] == codes(reading)


def test_terminal_sequences_are_left_out_and_told() -> None:
    reading = read("\x1b[2J\x1b]0;title\aПРИКАЗ \x9b5mо плане")
    assert [("ПРИКАЗ о плане",)] == paragraphs(reading)
    assert ["control-sequences"] == codes(reading)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n1 0 obj",
        b"\n  {\\rtf1\\ansi text}",
        b"\xef\xbb\xbf<?xml version='1.0'?><w/>",
        b"<!DOCTYPE html><p>text",
        b"PK\x03\x04",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"\x7fELF" + bytes(range(256)) * 20,
        bytes(1000),
        bytes(range(128, 256)) * 50,
        "да\0нет".encode(),
    ],
)
def test_what_is_no_text_is_not_accepted(content: bytes) -> None:
    assert not TextReader().accepts(content)


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \t\r\n\f" * 100])
def test_an_empty_text_is_text_and_cannot_be_read(content: bytes) -> None:
    assert TextReader().accepts(content)
    with pytest.raises(UnreadableDocumentError, match="no text"):
        read(content)


def test_bytes_that_are_no_text_cannot_be_read() -> None:
    with pytest.raises(UnreadableDocumentError, match="encoding"):
        read(bytes(10))


@pytest.mark.parametrize(
    ("limits", "text"),
    [
        (Limits(characters=5), "шесть с"),
        (Limits(pages=1), "а\fб"),
        (Limits(lines=2), "а\n\nб\nв"),
        (Limits(rows=2), "а\tб\nв\tг\nд\tе"),
        (Limits(columns=2), "а\tб\tв\nг\tд\tе"),
        (Limits(cell_characters=4), "слово"),
        (Limits(cell_characters=4), "а\tб\nслово\tг"),
    ],
)
def test_each_limit_is_named_when_it_is_passed(limits: Limits, text: str) -> None:
    with pytest.raises(LimitExceededError):
        read(text, limits)


_LINES = st.lists(
    st.text(alphabet="аБ1 \t*-\v\r\f", max_size=12), min_size=1, max_size=12
)


@given(_LINES)
def test_every_word_stays_in_its_order(lines: list[str]) -> None:
    text = "начало\n" + "\n".join(lines)
    assert words(text) == words(text_of(read(text)))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(UnreadableDocumentError):
        assert "text" == read(content).format
