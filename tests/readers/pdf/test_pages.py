"""What changes from page to page: running heads, turned sheets, cuts."""

from collections import Counter

import pytest

import orderparse
from orderparse.blocks import Paragraph
from tests.readers.pdf.printer import Sheet, print_pdf
from tests.readers.pdf.reading import blocks, cells, prose, running
from tests.readers.pdf.typesetter import Paper, plan_rows, print_plan

_FULL = "Руководствуясь положением о службе и в целях повышения качества ее работы на благо всего города"


def test_page_numbers_are_running() -> None:
    sheets = [Sheet().text(50, 400, f"текст {n}") for n in "абв"]
    for number, sheet in enumerate(sheets[1:], start=2):
        sheet.text(297, 30, f"- {number} -")
    assert ["- 2 -", "- 3 -"] == running(*sheets)
    assert ["текст а", "текст б", "текст в"] == prose(*sheets)


def test_heads_and_feet_that_repeat_are_running() -> None:
    sheets = [
        Sheet()
        .text(50, 30, "Приказ № 5")
        .text(50, 400, text)
        .text(50, 820, f"лист {n}")
        for n, text in enumerate(("начало", "середина", "конец"), start=11)
    ]
    assert ["начало", "середина", "конец"] == prose(*sheets)
    assert Counter(["Приказ № 5"] * 3 + ["лист 11", "лист 12", "лист 13"]) == Counter(
        running(*sheets)
    )


def test_two_annexes_on_pages_of_their_own_have_no_running_head() -> None:
    sheets = [Sheet().text(50, 30, "ПРИКАЗ")]
    sheets += [Sheet().text(50, 30, f"Приложение {n}") for n in (1, 2)]
    assert ["ПРИКАЗ", "Приложение 1", "Приложение 2"] == prose(*sheets)


@pytest.mark.parametrize("count", [2, 3])
def test_stamps_of_annexes_that_say_the_same_are_no_running_heads(count: int) -> None:
    stamps = [
        text
        for number in range(1, count + 1)
        for text in (f"Приложение {number}", "к приказу службы")
    ]
    sheets = [Sheet().text(50, 30, "ПРИКАЗ")]
    for number in range(0, len(stamps), 2):
        sheet = Sheet().text(50, 30, stamps[number])
        sheets.append(sheet.text(50, 60, stamps[number + 1]))
    assert [] == running(*sheets)
    assert ["ПРИКАЗ", *stamps] == prose(*sheets)


def test_a_head_that_the_first_page_leaves_out_is_running() -> None:
    sheets = [Sheet().text(50, 60, "ПРИКАЗ")]
    for number in (2, 3):
        sheet = Sheet().text(50, 30, "План").text(297, 30, f"{number}")
        sheets.append(sheet.text(50, 60, f"текст {number}"))
    assert ["ПРИКАЗ", "текст 2", "текст 3"] == prose(*sheets)


def test_text_that_repeats_elsewhere_is_text() -> None:
    sheets = [Sheet().text(50, y, "Приложение") for y in (30, 60)]
    assert ["Приложение", "Приложение"] == prose(*sheets)


def test_a_number_that_is_not_the_pages_is_text() -> None:
    assert ["7", "текст"] == prose(Sheet().text(50, 30, "7").text(50, 400, "текст"))


def test_running_heads_do_not_part_a_table() -> None:
    xs = (50, 80, 300)
    first = Sheet().grid(xs, (700, 720)).text(55, 715, "1").text(297, 820, "1")
    second = Sheet().text(297, 30, "2").grid(xs, (50, 70)).text(55, 65, "2")
    assert [["1", ""], ["2", ""]] == cells(first, second)


def test_a_paragraph_that_a_page_end_cuts_is_one() -> None:
    first = Sheet().text(80, 750, _FULL[5:]).text(50, 762, _FULL)
    second = Sheet().text(297, 30, "2").text(50, 60, "конец предложения.")
    second.text(80, 72, "Новый абзац.")
    assert [f"{_FULL[5:]} {_FULL} конец предложения.", "Новый абзац."] == prose(
        first, second
    )
    head, *_ = blocks(first, second)
    assert isinstance(head, Paragraph)
    assert 1 == head.page


def test_a_list_item_at_a_page_top_opens_a_paragraph() -> None:
    first = Sheet().lines(50, 750, [_FULL, _FULL])
    second = Sheet().text(50, 60, "2. Назначить ответственных")
    assert ["2. Назначить ответственных"] == prose(first, second)[1:]


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_shown_turned_is_read_as_shown(quarters: int) -> None:
    """The sheet is printed for a page that is turned back when it is shown."""
    plain = Sheet(width=842, height=595).grid((50, 200, 400), (100, 120))
    plain.text(55, 115, "Срок").text(205, 115, "до 31 марта").text(50, 80, "План")
    turned = Sheet(
        width=842 if quarters == 2 else 595,
        height=595 if quarters == 2 else 842,
        rotate=90 * quarters,
    )

    def place(x: float, y: float) -> tuple[float, float]:
        """Where a point of the plain sheet stands on the turned one."""
        return {1: (y, 842 - x), 2: (842 - x, 595 - y), 3: (595 - y, x)}[quarters]

    for x, y, text in ((55, 115, "Срок"), (205, 115, "до 31 марта"), (50, 80, "План")):
        turned.text(*place(x, y), text, turn=quarters)
    for x in (50, 200, 400):
        turned.line(*place(x, 100), *place(x, 120))
    for y in (100, 120):
        turned.line(*place(50, y), *place(400, y))
    assert cells(plain) == cells(turned)
    assert ["План"] == prose(turned)


def test_text_printed_along_the_long_side_is_read_upright() -> None:
    sheet = Sheet()
    for number, text in enumerate(("План мероприятий", "на 2021 год")):
        sheet.text(100 + 12 * number, 700, text, turn=1)
    assert ["План мероприятий", "на 2021 год"] == prose(sheet)


def test_a_mark_across_the_text_is_read_after_it() -> None:
    sheet = Sheet().lines(50, 50, ["первая строка", "вторая строка"])
    sheet.text(580, 500, "КОПИЯ", turn=1)
    assert ["первая строка", "вторая строка", "КОПИЯ"] == prose(sheet)


@pytest.mark.parametrize("repeats", [True, False], ids=["heading repeated", "not"])
@pytest.mark.parametrize("closed", [True, False], ids=["closed", "open"])
def test_a_plan_of_300_rows_cut_by_every_page_is_whole(
    *, closed: bool, repeats: bool
) -> None:
    rows = list(plan_rows(300))
    paper = Paper(size=8, margin=41, closed=closed, repeats=repeats)
    sheets = print_plan(paper, rows)
    (plan,) = orderparse.parse(print_pdf(*sheets)).plans
    assert len(sheets) >= 25
    assert rows == [
        (
            activity.number,
            activity.text,
            activity.deadline and activity.deadline.text,
            activity.responsible_text,
        )
        for activity in plan.activities
    ]
