"""Text outside of ruled tables: its order, its paragraphs, tables without rules."""

from orderparse.blocks import Align, Cut, Paragraph
from tests.readers.pdf.printer import Sheet, width
from tests.readers.pdf.reading import blocks, cells, prose, tables

_LONG = (
    "Руководствуясь положением о службе и в целях "
    "повышения качества ее работы на благо всего города ный"
)
_MARKS = ("1.", "а)", "б)", "-", "2.")


def test_lines_that_wrap_are_one_line_of_one_paragraph() -> None:
    sheet = Sheet().lines(50, 50, (_LONG, "Утвердить план", "Назначить ответственных"))
    assert [f"{_LONG} Утвердить план", "Назначить ответственных"] == prose(sheet)


def test_an_indent_opens_a_paragraph() -> None:
    sheet = Sheet()
    for number, indent in enumerate((30, 0, 30, 0)):
        room = len(_LONG) - indent // 5
        sheet.text(50 + indent, 50 + 12 * number, _LONG[:room].ljust(room, "х"))
    assert 2 == len(prose(sheet))


def test_a_wide_gap_or_another_size_opens_a_paragraph() -> None:
    sheet = Sheet().text(50, 50, _LONG).text(50, 62, _LONG).text(50, 90, _LONG)
    sheet.text(50, 105, _LONG[:60], 13)
    assert [f"{_LONG} {_LONG}", _LONG, _LONG[:60]] == prose(sheet)


def test_marks_of_a_list_open_paragraphs() -> None:
    items = [f"{number}. {_LONG}"[: len(_LONG)].strip() for number in (1, 2, 3)]
    assert items == prose(Sheet().lines(50, 50, items))


def test_numbers_that_tabs_part_from_their_items_are_no_column() -> None:
    sheet, items = Sheet(), ("Утвердить:", "состав;", "план;", "список.", "Доложить")
    for number, (mark, item) in enumerate(zip(_MARKS, items, strict=True)):
        sheet.text(50, 50 + 12 * number, mark).text(90, 50 + 12 * number, item)
    assert ["1. Утвердить:", "а) состав;", "б) план;", "- список.", "2. Доложить"] == (
        prose(sheet)
    )


def test_lines_of_a_centred_title_stay_lines_of_one_paragraph() -> None:
    sheet = Sheet()
    for y, text in ((50, "ПЛАН МЕРОПРИЯТИЙ"), (62, "на 2021 год")):
        sheet.text((595 - width(text)) / 2, y, text)
    sheet.lines(50, 100, [_LONG, _LONG, _LONG])
    first, *_ = blocks(sheet)
    assert isinstance(first, Paragraph)
    assert ("ПЛАН МЕРОПРИЯТИЙ", "на 2021 год") == first.lines
    assert first.hints.align is Align.CENTER


def test_a_line_with_a_gap_is_one_line() -> None:
    sheet = Sheet().text(50, 50, "26.03.2021").text(400, 50, "№ 340-н")
    sheet.text(50, 100, "Министр").text(400, 100, "И.И. Иванов")
    assert ["26.03.2021 № 340-н", "Министр И.И. Иванов"] == prose(sheet)


def test_a_signature_below_a_full_line_is_no_part_of_it() -> None:
    """Nor does a line that a tab parts go on in the next one, or on the next page."""
    signature = Sheet().text(50, 50, _LONG).text(50, 62, "Глава района")
    signature.text(170, 62, "В.С. Комаров")
    assert [_LONG, "Глава района В.С. Комаров"] == prose(signature)
    last = Sheet().text(50, 750, _LONG).text(50, 762, "Министр")
    last.text(50 + width(_LONG) - width("И.И.Иванов"), 762, "И.И.Иванов")
    following = Sheet().text(50, 50, _LONG).text(50, 62, "дорожная карта")
    assert [_LONG, "Министр И.И.Иванов", f"{_LONG} дорожная карта"] == prose(
        last, following
    )


def test_a_last_line_that_ends_no_sentence_is_a_line_of_its_own() -> None:
    full = _LONG[:-4] + "сто."
    block, *_ = blocks(Sheet().lines(50, 50, [full, "Начальник управления Лаптева"]))
    assert isinstance(block, Paragraph)
    assert (full, "Начальник управления Лаптева") == block.lines


def test_a_line_of_capitals_with_a_colon_opens_a_paragraph() -> None:
    assert [_LONG, "ПРИКАЗЫВАЮ:"] == prose(
        Sheet().lines(50, 50, [_LONG, "ПРИКАЗЫВАЮ:"])
    )


def test_lines_that_go_on_tell_the_distance_of_paragraphs() -> None:
    sheet = Sheet().lines(50, 50, [_LONG, _LONG.lower(), "по плану"])
    for y in (98, 122, 146, 170):
        sheet.text(50, y, _LONG)
    assert [f"{_LONG} {_LONG.lower()} по плану", *[_LONG] * 4] == prose(sheet)


def test_stamps_side_by_side_are_read_one_after_the_other() -> None:
    left = ["СОГЛАСОВАНО", "Председатель", "А.А. Петров", "10.01.2021"]
    right = ["УТВЕРЖДАЮ", "Директор школы", "И.И. Иванов"]
    sheet = Sheet().lines(50, 50, left).lines(330, 50, right).text(200, 130, "ПЛАН")
    assert [*left, *right, "ПЛАН"] == prose(sheet)


def test_stamps_of_other_spacing_are_not_mixed() -> None:
    left = ["Министерство", "образования", "и науки", "республики"]
    right = ["Приложение 1", "к приказу", "от 10.01.2021"]
    sheet = Sheet().lines(50, 50, left).lines(330, 53, right)
    assert [*left, *right] == prose(sheet)


def test_a_stamp_that_starts_higher_stays_whole() -> None:
    right = ["УТВЕРЖДАЮ", "Директор", "школы № 5", "И.И. Иванов", "11.01.2021"]
    left = ["ПРИНЯТО", "советом", "школы"]
    sheet = Sheet().lines(330, 50, right).lines(50, 74, left)
    assert [*left, *right] == prose(sheet)


_PLAN = Sheet().lines(50, 50, ("№", "п/п")).text(90, 50, "Мероприятие")
_PLAN.lines(320, 50, ("Срок", "исполнения")).text(430, 50, "Ответственный")
_PLAN.text(
    90, 80, "Раздел 1. Организационные мероприятия по подготовке к новому году в школе"
)
_PLAN.text(50, 95, "1.").text(320, 95, "март").text(430, 95, "Иванов И.И.")
_PLAN.lines(90, 95, ("Разработка положения о методической", "службе школы"))
_PLAN.text(50, 119, "2.").text(90, 119, "Проведение совещания").text(320, 119, "май")
_PLAN.text(430, 119, "завуч").text(50, 160, "Директор").text(430, 160, "И.И. Иванов")


def test_columns_without_rules_are_a_table() -> None:
    assert [
        ["№ п/п", "Мероприятие", "Срок исполнения", "Ответственный"],
        ["Раздел 1. Организационные мероприятия по подготовке к новому году в школе"],
        [
            "1.",
            "Разработка положения о методической службе школы",
            "март",
            "Иванов И.И.",
        ],
        ["2.", "Проведение совещания", "май", "завуч"],
    ] == [[" ".join(cell.split()) for cell in row] for row in cells(_PLAN)]
    assert ["Директор И.И. Иванов"] == prose(_PLAN)


def test_rows_without_rules_between_them_are_marked_as_such() -> None:
    (table,) = tables(_PLAN)
    assert [Cut.NONE, *[Cut.UNRULED] * 3] == [row.cut for row in table.rows]


def test_rows_without_numbers_start_where_lines_stand_further_apart() -> None:
    sheet = Sheet()
    for y, last in ((50, "январь"), (86, "март"), (122, "май")):
        sheet.lines(50, y, ("Отдел кадров", "и приема")).text(450, y, last)
        sheet.lines(250, y, ("Подготовка", "документов"))
    assert ["январь", "март", "май"] == [row[2] for row in cells(sheet)]


def test_full_lines_leave_a_narrow_gap_between_columns() -> None:
    """A page that goes on shows it by where its lines begin, not by a heading."""
    first, second = Sheet(), Sheet()
    first.text(50, 62, "№").text(90, 62, "Мероприятие").text(250, 62, "Срок")
    first.text(400, 62, "Ответственный")
    for sheet, start in ((first, 1), (second, 5)):
        for row in range(4):
            y = 80 + 24 * row
            sheet.text(50, y, f"{start + row}.").text(250, y, "до 5 мая")
            sheet.lines(90, y, ("Подготовка положения об отделе", "и приказа"))
            sheet.text(400, y, "Иванов")
    second.text(90, 56, "проектов приказов об архивах").text(90, 68, "отдела")
    second.text(400, 56, "И.И.")
    rows = [[" ".join(cell.split()) for cell in row] for row in cells(first, second)]
    what = "Подготовка положения об отделе и приказа"
    assert [
        ["№", "Мероприятие", "Срок", "Ответственный"],
        *[[f"{n}.", what, "до 5 мая", "Иванов"] for n in (1, 2, 3, 4)],
        ["", "проектов приказов об архивах отдела", "", "И.И."],
        *[[f"{n}.", what, "до 5 мая", "Иванов"] for n in (5, 6, 7, 8)],
    ] == rows


def test_text_above_the_columns_of_a_page_is_no_rest_of_a_row() -> None:
    sheet = Sheet().text(200, 50, "План работы отдела")
    for row in range(4):
        sheet.text(50, 62 + 12 * row, f"{row}.").text(90, 62 + 12 * row, "Подготовка")
        sheet.text(250, 62 + 12 * row, "до 5 мая")
    assert ["План работы отдела"] == prose(sheet)


def test_rules_between_rows_part_them_though_no_line_parts_the_columns() -> None:
    sheet = Sheet().text(50, 60, "Дата").text(150, 60, "Вопросы").text(400, 60, "Кто")
    for row, day in enumerate(("24 января", "17 апреля", "25 мая")):
        y = 80 + 36 * row
        sheet.line(45, y - 14, 500, y - 14).text(50, y, day)
        sheet.lines(150, y, ("1. Об итогах года.", "2. О плане."))
        sheet.text(400, y, "Сомов")
    assert [
        ["Дата", "Вопросы", "Кто"],
        *[
            [day, "1. Об итогах года.\n2. О плане.", "Сомов"]
            for day in ("24 января", "17 апреля", "25 мая")
        ],
    ] == cells(sheet)


def test_gaps_of_justified_lines_are_no_columns() -> None:
    """Words behind such gaps begin anywhere, and other lines run over them."""
    sheet = Sheet().text(70, 50, "-").text(100, 50, "проведение разъяснительной")
    sheet.text(252, 50, "работы среди")
    sheet.text(50, 62, "сотрудников школы, всех учащихся и их родителей о их")
    sheet.text(50, 74, "правах").text(88, 74, "и порядке приема на новый курс")
    sheet.text(247, 74, "согласно плану").text(50, 86, "приема.")
    sheet.text(70, 98, "3.").text(100, 98, "Назначить Петрову И.И.")
    assert [] == tables(sheet)
    assert "3. Назначить Петрову И.И." == prose(sheet)[-1]
