"""How tables of Word come out, one feature a test."""

import pytest

from orderparse.blocks import Paragraph, Table
from orderparse.errors import LimitExceededError
from orderparse.limits import Limits
from orderparse.readers.docx import DocxReader
from tests.readers.blocks import cells, lines, read
from tests.readers.wordml import p, package, pr, t, tbl, tc, tr

SPAN = '<w:gridSpan w:val="{}"/>'
CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"


def texts(content: bytes) -> list[list[str]]:
    return [[text for text, *_ in row] for row in cells(content)]


def test_cells_merged_across_and_down_stand_once() -> None:
    body = tbl(
        tr(tc("шапка", SPAN.format(2))),
        tr(tc("1", '<w:vMerge w:val="restart"/>'), tc("а")),
        tr(tc("", "<w:vMerge/>"), tc("б")),
    )
    expected = [
        [("шапка", 0, 2, 1)],
        [("1", 0, 1, 2), ("а", 1, 1, 1)],
        [("б", 1, 1, 1)],
    ]
    assert expected == cells(package(body))


def test_a_merge_that_continues_nothing_is_a_cell() -> None:
    body = tbl(tr(tc("1", "<w:vMerge/>"), tc("а")))
    assert [[("1", 0, 1, 1), ("а", 1, 1, 1)]] == cells(package(body))


def test_old_horizontal_merges_widen_the_first_cell() -> None:
    body = tbl(
        tr(tc("шапка", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>")),
        tr(tc("1"), tc("а")),
    )
    expected = [[("шапка", 0, 2, 1)], [("1", 0, 1, 1), ("а", 1, 1, 1)]]
    assert expected == cells(package(body))


def test_columns_left_out_before_a_row_shift_its_cells() -> None:
    body = tbl(
        tr(tc("1"), tc("а")),
        tr(tc("б"), properties='<w:gridBefore w:val="1"/>'),
    )
    assert [[("1", 0, 1, 1), ("а", 1, 1, 1)], [("б", 1, 1, 1)]] == cells(package(body))


def test_rows_and_cells_in_content_controls_are_read() -> None:
    body = tbl(CONTROL.format(tr(CONTROL.format(tc("1")), tc(CONTROL.format(p("а"))))))
    assert [["1", "а"]] == texts(package(body))


def test_a_deleted_row_and_a_deleted_cell_are_gone() -> None:
    body = tbl(
        tr(tc("1"), tc("лишняя", "<w:cellDel/>"), tc("а")),
        tr(tc("лишний"), tc("ряд"), properties="<w:del/>"),
    )
    assert [["1", "а"]] == texts(package(body))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (tbl(p("ничей"), tr(tc("1"))), ["ничей", "1"]),
        (tbl(tr(p("ничей"), tc("1"))), ["ничей", "1"]),
        (tbl(tc("ничья")), ["ничья"]),
        (tbl(tr(tc("1"), tbl(tr(tc("а"))))), ["1", "а"]),
        (tbl(tr(), tbl(tr(tc("а"))), tr(tc("1"), tc("2"))), ["а", "1", "2"]),
    ],
    ids=["in a table", "in a row", "without row", "beside a cell", "table in a table"],
)
def test_what_stands_in_no_cell_is_kept(body: str, expected: list[str]) -> None:
    assert expected == lines(package(body))


def test_an_empty_table_hides_nothing() -> None:
    assert ["а", "б"] == lines(package(p("а") + "<w:tbl/>" + p("б")))


@pytest.mark.parametrize("stray", [t("ничей"), "<w:t>ничей</w:t>"], ids=["run", "text"])
def test_text_outside_of_a_paragraph_is_one(stray: str) -> None:
    assert ["а", "ничей", "б"] == lines(package(tbl(tr(tc("а"))) + stray + p("б")))


def test_rows_and_cells_outside_of_a_table_are_but_text() -> None:
    assert ["а", "б"] == lines(package(tr(tc("а")) + tc("б") + "<table-end/>"))


def test_a_heading_row_says_so() -> None:
    body = tbl(
        tr(tc("№"), tc("Срок"), properties="<w:tblHeader/>"),
        tr(tc("1"), tc("май"), properties='<w:tblHeader w:val="0"/>'),
    )
    (table,) = read(package(body))
    assert isinstance(table, Table)
    assert [True, False] == [row.heading for row in table.rows]


def test_paragraphs_of_a_cell_stay_apart() -> None:
    body = tbl(tr(tc(p("Иванов") + pr(t("Петров"))), tc("май")))
    assert [["Иванов\nПетров", "май"]] == texts(package(body))


def test_a_nested_table_stands_in_its_cell_as_paragraphs() -> None:
    inner = tbl(tr(tc("внутри 1"), tc("внутри 2")))
    body = tbl(tr(tc("1"), tc(p("до") + inner + p("после"))))
    assert [["1", "до\nвнутри 1\nвнутри 2\nпосле"]] == texts(package(body))


def test_a_table_that_only_frames_another_gives_way_to_it() -> None:
    inner = tbl(tr(tc("1"), tc("май")))
    body = tbl(
        tr(tc("до"), tc("рамки")),
        tr(tc(p("ПЛАН") + inner + p("подпись")), tc("")),
        tr(tc("после"), tc("рамки")),
    )
    blocks = read(package(body))
    assert [Table, Paragraph, Table, Paragraph, Table] == [type(b) for b in blocks]
    assert [["1", "май"]] == [
        [cell.text for cell in row.cells]
        for block in blocks[2:3]
        if isinstance(block, Table)
        for row in block.rows
    ]


def test_tables_that_follow_each_other_stay_two() -> None:
    one = tbl(tr(tc("1"), tc("а")))
    assert [Table, Table] == [type(block) for block in read(package(one + one))]


def test_a_span_beyond_the_limit_is_cut_to_it() -> None:
    body = tbl(tr(tc("шапка", SPAN.format(100_000))), tr(tc("1"), tc("а")))
    assert ("шапка", 0, 64, 1) == cells(package(body))[0][0]


@pytest.mark.parametrize("span", ["0", "-3", "много", "9" * 30, ""])
def test_a_span_that_is_no_number_is_one(span: str) -> None:
    body = tbl(tr(tc("1", SPAN.format(span)), tc("а")))
    assert [[("1", 0, 1, 1), ("а", 1, 1, 1)]] == cells(package(body))


@pytest.mark.parametrize(
    ("limits", "name"),
    [
        (Limits(rows=2), "rows"),
        (Limits(columns=2), "columns"),
        (Limits(cell_characters=4), "cell_characters"),
        (Limits(characters=12), "characters"),
    ],
)
def test_limits_are_kept(limits: Limits, name: str) -> None:
    row = tr(tc(p("яяя") + p("яяя")), tc("б"), tc("в"))
    with pytest.raises(LimitExceededError) as caught:
        DocxReader().read(package(tbl(row, row, row)), limits=limits)
    assert name == caught.value.limit


def test_one_long_paragraph_is_over_the_limit() -> None:
    with pytest.raises(LimitExceededError) as caught:
        DocxReader().read(package(p("яяяяя")), limits=Limits(cell_characters=4))
    assert "cell_characters" == caught.value.limit
