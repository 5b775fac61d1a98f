"""Letters to words: gaps, marks, what is drawn in odd ways."""

import pytest

from tests.readers.pdf.printer import Sheet, width
from tests.readers.pdf.reading import cells, prose, read


def spaced(sheet: Sheet, x: float, y: float, text: str, step: float) -> Sheet:
    """Print letter by letter, each so far from the one before."""
    for number, letter in enumerate(text):
        sheet.text(x + step * number, y, letter)
    return sheet


def test_a_gap_without_a_drawn_blank_is_a_blank() -> None:
    sheet = Sheet().text(50, 50, "Об").text(50 + width("Об") + 3, 50, "отпуске")
    assert ["Об отпуске"] == prose(sheet)


def test_letters_drawn_one_by_one_are_one_word() -> None:
    assert ["Утвердить план"] == prose(spaced(Sheet(), 50, 50, "Утвердить план", 5))


def test_spaced_letters_are_one_word() -> None:
    assert ["ПРИКАЗЫВАЮ:"] == prose(spaced(Sheet(), 50, 50, "ПРИКАЗЫВАЮ:", 8.5))


def test_letters_with_typed_blanks_between_them_stay_apart() -> None:
    assert ["П Р И К А З по школе"] == prose(
        Sheet().text(50, 50, "П Р И К А З по школе")
    )


def test_column_numbers_stay_apart() -> None:
    sheet = Sheet()
    for number in range(1, 6):
        sheet.text(60 * number, 50, str(number))
    assert ["1 2 3 4 5"] == prose(sheet)


def test_a_raised_mark_belongs_to_its_line() -> None:
    sheet = Sheet().lines(50, 50, ("ранее", "до 10 ноября 2020"))
    sheet.text(50 + width("до 10 ноября 2020"), 58, "*", 7)
    sheet.text(50 + width("до 10 ноября 2020*") + 1, 62, "года")
    assert ["ранее", "до 10 ноября 2020* года"] == prose(sheet)


def test_a_huge_letter_does_not_draw_lines_together() -> None:
    sheet = Sheet().text(50, 70, "П", 60).lines(90, 50, ("первая", "вторая", "третья"))
    text = " ".join(prose(sheet))
    assert text.index("первая") < text.index("вторая") < text.index("третья")


@pytest.mark.parametrize("shift", [0.0, 0.3])
def test_letters_drawn_twice_to_look_bold_are_read_once(shift: float) -> None:
    sheet = (
        Sheet().text(50, 50, "Приказ о плане").text(50 + shift, 50, "Приказ о плане")
    )
    assert ["Приказ о плане"] == prose(sheet)


def test_words_drawn_twice_a_hair_apart_are_read_once() -> None:
    sheet = Sheet().text(50, 50, "Приказ").text(50.2, 50.3, "Приказ")
    assert ["Приказ"] == prose(sheet)


def test_doubled_letters_of_a_word_stay() -> None:
    assert ["ссоры аллеи 1100"] == prose(Sheet().text(50, 50, "ссоры аллеи 1100"))


def test_ligatures_are_spelled_out_and_odd_hyphens_read() -> None:
    sheet = Sheet().text(50, 50, "o\ufb03ce").text(50, 80, "научно\x02методический")
    assert ["office", "научно-методический"] == prose(sheet)


NARROW = (50.0, 100.0, 104.0 + width("сентябр"), 300.0)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("01.06.20", "24"), "01.06.2024"),
        (("01.06.202", "4 г."), "01.06.2024 г."),
        (("01.06.2024", "25"), "01.06.2024 25"),
        (("2021", "2022"), "2021 2022"),
    ],
)
def test_a_date_cut_at_the_edge_of_its_column_is_made_whole(
    lines: tuple[str, str], text: str
) -> None:
    edges = (104.0, 108.0 + width(lines[0]), 300.0)
    ((cell, _),) = cells(Sheet().grid(edges, (40, 90)).lines(106, 55, lines))
    assert text == cell.replace("\n", " ")


def test_a_long_word_cut_at_the_edge_of_its_column_is_made_whole() -> None:
    sheet = Sheet().grid(NARROW[1:], (40, 90))
    sheet.lines(102, 55, ("Сентябр", "ь"))
    reading = read(sheet)
    assert ["word-mended"] == [found.code for found in reading.diagnostics]
    assert [["Сентябрь", ""]] == cells(sheet)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Вокал", "ьный"), "Вокальный"),
        (("Апрель", "-май"), "Апрель-май"),
    ],
)
def test_a_rest_that_begins_no_word_is_part_of_the_word_above(
    lines: tuple[str, str], text: str
) -> None:
    edges = (104.0, 108.0 + width(lines[0]), 300.0)
    assert [[text, ""]] == cells(Sheet().grid(edges, (40, 90)).lines(106, 55, lines))


def test_two_words_that_fill_their_column_stay_two() -> None:
    sheet = Sheet().grid(NARROW[1:], (40, 90)).lines(102, 55, ("занятия", "по"))
    sheet.text(160, 55, "работа по плану")
    assert [["занятия по", "работа по плану"]] == cells(sheet)


def test_two_long_words_that_fill_their_column_stay_two() -> None:
    sheet = Sheet().grid(NARROW[1:], (40, 90)).lines(102, 55, ("занятия", "группы"))
    assert [["занятия группы", ""]] == cells(sheet)


def test_a_hyphen_at_a_line_end_stays_where_the_document_prints_it() -> None:
    room = width("Отчет центра «Ин-") + 8
    sheet = Sheet().grid((50, 50 + room, 300), (40, 90))
    sheet.lines(54, 55, ("Отчет центра «Ин-", "форматио»"))
    sheet.text(54 + room, 55, "«Ин-форматио»")
    assert [["Отчет центра «Ин-форматио»", "«Ин-форматио»"]] == cells(sheet)


def test_a_hyphen_at_a_line_end_goes_where_the_document_prints_the_word_whole() -> None:
    room = width("Разработка про-") + 8
    sheet = Sheet().grid((50, 50 + room, 300), (40, 90))
    sheet.lines(54, 55, ("Разработка про-", "граммы"))
    sheet.text(54 + room, 55, "программы")
    assert [["Разработка программы", "программы"]] == cells(sheet)


def test_a_soft_hyphen_at_a_line_end_vanishes() -> None:
    room = width("Разработка про-") + 8
    sheet = Sheet().grid((50, 50 + room, 300), (40, 90))
    sheet.lines(54, 55, ("Разработка про\u00ad", "граммы"))
    assert [["Разработка программы", ""]] == cells(sheet)


def test_a_line_broken_behind_a_slash_goes_on_without_a_blank() -> None:
    room = width("программы/") + 8
    sheet = Sheet().grid((50, 50 + room, 300), (40, 120))
    sheet.lines(54, 55, ("программы/", "порядка"))
    assert [["программы/порядка", ""]] == cells(sheet)
