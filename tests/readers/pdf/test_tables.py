"""Ruled tables: cells, merged cells, lines that are no rows, columns that shift."""

from collections.abc import Sequence

import pytest

from orderparse.blocks import Cut, Paragraph
from orderparse.limits import Limits
from tests.readers.pdf.printer import Sheet, width
from tests.readers.pdf.reading import cells, prose, read, tables

_XS = (50.0, 80.0, 300.0, 400.0)


def places(sheet: Sheet) -> list[list[tuple[str, int, int, int]]]:
    """Text, column, columns and rows of each cell of the only table."""
    (table,) = tables(sheet)
    return [
        [(cell.text, cell.column, cell.col_span, cell.row_span) for cell in row.cells]
        for row in table.rows
    ]


def test_a_table_gives_the_text_of_its_cells() -> None:
    sheet = Sheet().text(50, 80, "План работы").grid(_XS, (100, 120, 150))
    sheet.text(55, 115, "№").text(85, 115, "Мероприятие").text(305, 115, "Срок")
    sheet.text(55, 135, "1.").text(305, 135, "до 31 марта")
    sheet.lines(85, 135, ("Разработка положения о методической", "службе"))
    sheet.text(50, 180, "Примечание")
    assert [
        ["№", "Мероприятие", "Срок"],
        ["1.", "Разработка положения о методической службе", "до 31 марта"],
    ] == cells(sheet)
    assert ["План работы", "Примечание"] == prose(sheet)


def test_paragraphs_of_a_cell_stay_apart() -> None:
    sheet = Sheet().grid(_XS, (40, 110))
    sheet.lines(85, 55, ("- план;", "- отчет;", "- справка."))
    assert [["", "- план;\n- отчет;\n- справка.", ""]] == cells(sheet)


def test_a_centred_word_that_fills_its_column_goes_on() -> None:
    sheet = Sheet().grid((50, 100, 200), (40, 100))
    for number, line in enumerate(("начала", "реализаци", "и")):
        sheet.text(75 - width(line) / 2, 55 + 12 * number, line)
    assert [["начала реализации", ""]] == cells(sheet)


@pytest.mark.parametrize("ys", [(40, 130), (40, 60, 130)])
def test_rows_that_no_line_parts_begin_with_their_numbers(ys: Sequence[float]) -> None:
    """Only the columns are ruled, and the heading may be."""
    sheet = Sheet().grid(_XS, ys)
    sheet.text(55, 55, "№").text(85, 55, "Мероприятие").text(305, 55, "Срок")
    sheet.text(55, 75, "1.").lines(
        85, 75, ("Разработка положения о методической", "службе")
    )
    sheet.text(305, 75, "март").text(55, 99, "2.").text(85, 99, "Отчет")
    sheet.lines(305, 99, ("до 30", "июня")).text(55, 123, "3.").text(85, 123, "Смотр")
    assert [
        ["№", "Мероприятие", "Срок"],
        ["1.", "Разработка положения о методической службе", "март"],
        ["2.", "Отчет", "до 30\nиюня"],
        ["3.", "Смотр", ""],
    ] == cells(sheet)


def test_numbers_of_a_list_that_no_other_column_follows_begin_no_rows() -> None:
    sheet = Sheet().grid(_XS, (40, 60, 130))
    sheet.text(55, 55, "№").text(85, 55, "Мероприятие").text(305, 55, "Срок")
    sheet.lines(55, 75, ("1.", "2.", "3.")).text(85, 75, "Закупка мебели")
    sheet.text(85, 81, "и ковров").text(305, 75, "март")
    assert 2 == len(cells(sheet))


def test_merged_cells_stand_once_with_their_spans() -> None:
    sheet = Sheet()
    for x in (50, 300, 400):
        sheet.line(x, 40, x, 100)
    sheet.line(80, 60, 80, 100)
    for y in (40, 60, 100):
        sheet.line(50, y, 400, y)
    sheet.line(80, 80, 300, 80)
    sheet.text(55, 55, "Раздел").text(305, 55, "Срок")
    sheet.text(55, 75, "1").text(85, 75, "Первое").text(85, 95, "Второе")
    sheet.text(305, 75, "май")
    assert [
        [("Раздел", 0, 2, 1), ("Срок", 2, 1, 1)],
        [("1", 0, 1, 2), ("Первое", 1, 1, 1), ("май", 2, 1, 2)],
        [("Второе", 1, 1, 1)],
    ] == places(sheet)


def test_borders_drawn_as_thin_boxes_are_lines() -> None:
    sheet = Sheet()
    for x in (50, 80, 300):
        sheet.bar(x, 40, x + 0.7, 80)
    for y in (40, 60, 80):
        sheet.bar(50, y, 300, y + 0.7)
    sheet.text(55, 55, "1").text(85, 75, "Второе")
    assert [["1", ""], ["", "Второе"]] == cells(sheet)


def test_a_line_drawn_in_pieces_is_one_line() -> None:
    sheet = Sheet().grid((50, 80, 300), (40, 80))
    for x in range(50, 300, 10):
        sheet.line(x, 60, x + 8, 60.4)
    sheet.text(55, 55, "1").text(85, 75, "Второе")
    assert [["1", ""], ["", "Второе"]] == cells(sheet)


def test_shading_draws_no_cells() -> None:
    sheet = Sheet().bar(60, 45, 200, 75).grid((50, 80, 300), (40, 80))
    sheet.text(55, 55, "1").text(85, 75, "Второе")
    assert [["1", "Второе"]] == cells(sheet)


def test_an_underline_in_a_cell_cuts_no_row() -> None:
    sheet = Sheet().grid((50, 80, 300), (40, 90))
    sheet.lines(85, 55, ("подпись", "дата")).line(85, 57, 140, 57).line(85, 69, 290, 69)
    assert [["", "подпись\nдата"]] == cells(sheet)


def test_text_that_runs_over_a_line_is_cut_at_it() -> None:
    sheet = Sheet().grid((50, 100, 200), (40, 70)).text(75, 60, "январьфевраль")
    assert [["январ", "ьфевраль"]] == cells(sheet)


def test_a_frame_around_text_is_no_table() -> None:
    sheet = Sheet().grid((50, 400), (40, 90)).lines(60, 60, ("ДОКУМЕНТ", "ПОДПИСАН"))
    assert ["ДОКУМЕНТ", "ПОДПИСАН"] == prose(sheet)


def test_a_table_inside_a_frame_is_a_table() -> None:
    sheet = Sheet().grid((20, 575), (20, 822)).grid(_XS, (100, 120))
    sheet.text(50, 50, "План").text(85, 115, "Мероприятие")
    assert ["План"] == prose(sheet)
    assert [["", "Мероприятие", ""]] == cells(sheet)


def test_a_drawing_of_many_lines_is_no_table() -> None:
    sheet = Sheet().grid(range(50, 250, 10), (40, 60, 80)).text(55, 55, "подпись")
    assert ["подпись"] == [
        block.text
        for block in read(sheet, limits=Limits(columns=10)).blocks
        if isinstance(block, Paragraph)
    ]


def test_turned_headings_are_read_in_their_cells() -> None:
    sheet = Sheet().grid(_XS, (40, 120, 140)).text(85, 60, "Мероприятие")
    sheet.text(70, 110, "Номер", turn=1).text(340, 50, "Срок", turn=3)
    sheet.text(55, 135, "1").text(85, 135, "Отчет").text(305, 135, "май")
    assert [["Номер", "Мероприятие", "Срок"], ["1", "Отчет", "май"]] == cells(sheet)


def test_sides_may_stay_open() -> None:
    sheet = Sheet()
    for y in (40, 60, 80):
        sheet.line(50, y, 300, y)
    sheet.line(100, 40, 100, 80).line(200, 40, 200, 80)
    sheet.text(55, 55, "№").text(105, 55, "Дело").text(205, 55, "Срок")
    sheet.text(55, 75, "1").text(105, 75, "Отчет").text(205, 75, "май")
    assert [["№", "Дело", "Срок"], ["1", "Отчет", "май"]] == cells(sheet)


@pytest.mark.parametrize("closed", [True, False], ids=["ruled", "open"])
def test_a_table_that_goes_on_is_one_table_with_the_cut_marked(*, closed: bool) -> None:
    first, second = Sheet(), Sheet()
    for x in _XS:
        first.line(x, 700, x, 780)
        second.line(x, 50, x, 90)
    for y in (700, 720, 780)[: 3 if closed else 2]:
        first.line(_XS[0], y, _XS[-1], y)
    for y in (50, 70, 90)[0 if closed else 1 :]:
        second.line(_XS[0], y, _XS[-1], y)
    first.text(55, 715, "1").text(85, 715, "Отчет").text(55, 735, "2").text(
        85, 735, "Обзор"
    )
    second.text(85, 65, "года").text(55, 85, "3").text(85, 85, "Итог")
    (table,) = tables(first, second)
    assert [Cut.NONE, Cut.NONE, Cut.PAGE, Cut.NONE] == [row.cut for row in table.rows]
    assert [1, 1, 2, 2] == [row.page for row in table.rows]
    assert ["1", "2", "", "3"] == [row.cells[0].text for row in table.rows]


@pytest.mark.parametrize(
    "xs",
    [
        (52.0, 81.0, 303.0, 402.0),
        (50.0, 80.0, 190.0, 300.0, 400.0),
        (150.0, 195.0, 525.0, 675.0),
    ],
    ids=["shifted", "one line more", "wider sheet"],
)
def test_columns_that_differ_from_page_to_page_are_the_same(
    xs: tuple[float, ...],
) -> None:
    first = Sheet().grid(_XS, (700, 720)).text(55, 715, "1").text(305, 715, "май")
    second = Sheet(width=842).grid(xs, (50, 70))
    second.text(xs[0] + 2, 65, "2").text(xs[1] + 2, 65, "Обзор").text(
        xs[-2] + 2, 65, "июнь"
    )
    assert [["1", "", "май"], ["2", "Обзор", "июнь"]] == cells(first, second)


def test_a_table_of_other_columns_is_another_table() -> None:
    first = Sheet().grid(_XS, (700, 720)).text(55, 715, "1")
    second = Sheet().grid((50, 120, 180, 240, 400), (50, 70)).text(55, 65, "2")
    assert [3, 4] == [len(table.rows[0].cells) for table in tables(first, second)]


def test_text_between_tables_parts_them() -> None:
    first = Sheet().grid(_XS, (700, 720)).text(55, 715, "1")
    second = (
        Sheet().text(50, 150, "Раздел второй").grid(_XS, (200, 220)).text(55, 215, "2")
    )
    assert 2 == len(tables(first, second))


def test_an_empty_rest_of_a_row_at_a_page_top_is_no_row() -> None:
    first = Sheet().grid(_XS, (700, 720)).text(55, 715, "1")
    second = Sheet().grid(_XS, (50, 60, 80)).text(55, 75, "2")
    (table,) = tables(first, second)
    assert [("1", Cut.NONE), ("2", Cut.NONE)] == [
        (row.cells[0].text, row.cut) for row in table.rows
    ]


def test_a_cell_keeps_the_width_of_its_own_column() -> None:
    sheet = Sheet().grid((50, 50 + width("квартал по") + 8, 400), (40, 80))
    sheet.lines(54, 55, ("квартал по", "плану"))
    assert [["квартал по плану", ""]] == cells(sheet)
