"""Tables that pages part are one plan; what stands around them is told apart."""

from collections.abc import Sequence

import pytest

import orderparse
from orderparse.blocks import Block, Cut, Hints, Paragraph, Reading, Table, TableRow
from orderparse.model import Deadline, DeadlineKind, Section
from orderparse.parsing.plans.drafts import PlanDraft
from orderparse.parsing.plans.find import find_plans
from orderparse.parsing.source import normalise_reading
from tests.property.made_tables import cell

_HEADING = ("№", "Мероприятие", "Срок", "Ответственный")
_FIRST = ("1", "Курсы учителей", "май", "ИРО")
_SECOND = ("2", "Экзамен", "июнь", "РУО")


def _row(texts: Sequence[str], cut: Cut = Cut.NONE) -> TableRow:
    return TableRow(cells=tuple(cell(k, t) for k, t in enumerate(texts)), cut=cut)


def _table(*rows: Sequence[str]) -> Table:
    return Table(rows=tuple(map(_row, rows)))


def _line(text: str, *, running: bool = False) -> Paragraph:
    return Paragraph(lines=(text,), running=running)


def _plans(*blocks: Block) -> tuple[PlanDraft, ...]:
    return find_plans(normalise_reading(Reading(format="test", blocks=blocks)).items)


def _numbers(plan: PlanDraft) -> list[str | None]:
    return [row.number for row in plan.rows]


def test_a_list_needs_no_blank_lines_between_its_items() -> None:
    text = """ПЛАН
мероприятий месячника охраны труда

1. Провести смотр уголков по
2 цехам. Срок: 10.04.2023. Ответственный: Котова А.А.
1.1. Составить список. Срок: до 20.04.2023.
2. Подвести итоги. Срок: 28.04.2023. Ответственный: Дроздов К.К.
"""
    activities = orderparse.parse(text.encode()).plans[0].activities
    assert [
        ("1", "Провести смотр уголков по 2 цехам."),
        ("1.1", "Составить список."),
        ("2", "Подвести итоги."),
    ] == [(activity.number, activity.text) for activity in activities]


def test_a_running_line_between_two_tables_does_not_part_them() -> None:
    (plan,) = _plans(
        _table(_HEADING, _FIRST), _line("2", running=True), _table(_SECOND)
    )
    assert ["1", "2"] == _numbers(plan)


def test_text_between_two_tables_parts_them() -> None:
    plans = _plans(
        _table(_HEADING, _FIRST), _line("Прочее."), _table(_HEADING, _SECOND)
    )
    assert [["1"], ["2"]] == [_numbers(plan) for plan in plans]


def test_a_part_ruled_differently_keeps_the_columns_by_their_order() -> None:
    wide = TableRow(
        cells=(
            cell(0, "2", columns=2),
            cell(2, "Экзамен", columns=3),
            cell(5, "июнь"),
            cell(6, "РУО", columns=2),
        )
    )
    (plan,) = _plans(_table(_HEADING, _FIRST), Table(rows=(wide,)))
    assert ["май", "июнь"] == [row.deadline_lines for row in plan.rows]
    assert ["ИРО", "РУО"] == [row.responsible_raw for row in plan.rows]


def test_a_row_without_a_line_above_it_goes_on() -> None:
    rows = (_row(_HEADING), _row(_FIRST), _row(("", "Начальных", "", ""), Cut.UNRULED))
    (plan,) = _plans(Table(rows=rows))
    assert ["Курсы учителей Начальных"] == [row.text for row in plan.rows]


def test_a_bold_row_at_a_page_top_is_a_section() -> None:
    bold = Paragraph(lines=("Работа с родителями",), hints=Hints(bold=True))
    top = TableRow(
        cells=(cell(0, ""), cell(1, "")._replace(paragraphs=(bold,))), cut=Cut.PAGE
    )
    (plan,) = _plans(Table(rows=(_row(_HEADING), _row(_FIRST), top, _row(_SECOND))))
    assert (Section(title="Работа с родителями"),) == plan.sections
    assert [None, 0] == [row.section for row in plan.rows]


def test_a_row_in_capitals_or_with_a_label_at_a_page_top_is_a_section() -> None:
    for text in ("РАБОТА С РОДИТЕЛЯМИ", "Раздел 2. Работа"):
        top = _row(("", text, "", ""), Cut.PAGE)
        (plan,) = _plans(Table(rows=(_row(_HEADING), _row(_FIRST), top, _row(_SECOND))))
        assert 1 == len(plan.sections)


def test_repeated_headings_and_column_numbers_run() -> None:
    numbers = ("1", "2", "3", "4")
    (plan,) = _plans(
        _table(_HEADING, numbers, _FIRST),
        _line("Продолжение таблицы"),
        _table(_HEADING, numbers, _SECOND),
    )
    assert len(_HEADING) + 2 * len(numbers) + 1 == len(plan.running)
    assert ["1", "2"] == _numbers(plan)


def test_the_origin_names_all_printed_rows() -> None:
    rows = (_row(_HEADING), _row(_FIRST), _row(("", "и школ", "", ""), Cut.PAGE))
    (plan,) = _plans(Table(rows=rows))
    assert [(1, 2)] == [row.origin.rows for row in plan.rows]


def test_a_covered_row_has_the_meaning_but_not_the_words_of_its_cell() -> None:
    merged = TableRow(
        cells=(
            cell(0, "1"),
            cell(1, "Курсы"),
            cell(2, "май", rows=2),
            cell(3, "ИРО", rows=2),
        )
    )
    below = TableRow(cells=(cell(0, "2"), cell(1, "Экзамен")))
    (plan,) = _plans(Table(rows=(_row(_HEADING), merged, below)))
    _, covered = plan.rows
    assert ("", "май") == (covered.deadline_text, covered.deadline_lines)
    assert (None, "ИРО") == (covered.responsible_text, covered.responsible_raw)


def test_the_path_of_an_activity_lists_its_sections_outermost_first() -> None:
    (plan,) = _plans(
        Table(
            rows=(
                _row(_HEADING),
                TableRow(cells=(cell(0, "Раздел I. Кадры", columns=4),)),
                TableRow(cells=(cell(0, "Задача 1. Подготовка", columns=4),)),
                _row(_FIRST),
            )
        )
    )
    assert (
        Section(label="Раздел", number="I", title="Кадры"),
        Section(label="Задача", number="1", title="Подготовка"),
    ) == plan.path(plan.rows[0].section)


def test_a_table_of_activities_without_dates_needs_the_title_of_a_plan() -> None:
    table = _table(("№", "Мероприятие", "Ожидаемый результат"), ("1", "Курсы", "Отчет"))
    assert () == _plans(table)
    (plan,) = _plans(_line("План мероприятий на 2021 год"), table)
    assert "План мероприятий на 2021 год" == plan.title


def test_empty_items_hold_no_plan() -> None:
    assert () == find_plans(())
    assert () == _plans(Table(rows=()), _line("План"))


def test_start_and_end_columns_are_given_apart_too() -> None:
    (plan,) = _plans(
        _table(
            ("№", "Мероприятие", "Дата начала", "Дата окончания"),
            ("1", "Ремонт", "01.03.2021", "01.09.2021"),
        )
    )
    assert [("01.03.2021", "01.09.2021")] == [row.deadline_ends for row in plan.rows]


def test_tabs_part_the_cells_of_plain_lines() -> None:
    """Two tabs beside each other leave a cell empty; the signature is no row."""
    lines = (
        "План работы на 2024 год",
        "№\tМероприятие\tСрок\tОтветственный",
        "1\tКурсы учителей\tмай\tИРО",
        "2\tЭкзамен\t\tРУО",
        "3\tСмотр\tиюнь\tРУО",
        "Директор\t\tИ.И. Иванов",
    )
    (plan,) = _plans(*map(_line, lines))
    assert [("1", "май"), ("2", None), ("3", "июнь")] == [
        (row.number, row.deadline_text) for row in plan.rows
    ]


def test_any_number_of_tabs_parts_cells_where_rows_differ_in_it() -> None:
    lines = (
        "План работы на 2024 год",
        "№\tМероприятие\t\tСрок\tОтветственный",
        "1\tКурсы\t\t\tмай\tИРО",
        "2\tЭкзамен по курсу\tиюнь\tРУО",
    )
    (plan,) = _plans(*map(_line, lines))
    assert [("Курсы", "май"), ("Экзамен по курсу", "июнь")] == [
        (row.text, row.deadline_text) for row in plan.rows
    ]


@pytest.mark.parametrize(
    ("first", "second", "number", "title"),
    [
        ("Январь", "Март", None, "Январь"),
        ("I. Ремонт", "II. Отчеты", "I", "Ремонт"),
    ],
)
def test_the_last_line_of_a_title_may_name_the_first_section(
    first: str, second: str, number: str | None, title: str
) -> None:
    """A page shows both centred and in bold."""
    (plan,) = _plans(
        Paragraph(lines=("План работы", "на 2024 год", first)),
        _table(_HEADING, _FIRST),
        _line(second),
        _table(_HEADING, _SECOND),
    )
    assert "План работы на 2024 год" == plan.title
    assert Section(number=number, title=title) == plan.sections[0]


def test_a_month_behind_a_preposition_goes_on_with_the_title() -> None:
    (plan,) = _plans(
        Paragraph(lines=("ПЛАН РАБОТЫ НА", "МАЙ")), _table(_HEADING, _FIRST)
    )
    assert "ПЛАН РАБОТЫ НА МАЙ" == plan.title


def test_the_items_of_a_list_may_be_lines_of_one_paragraph_with_its_title() -> None:
    lines = (
        "План на 2024 год",
        "1. Собрание.",
        "Срок: май.",
        "2. Отчет.",
        "Срок: июнь",
    )
    (plan,) = _plans(Paragraph(lines=lines))
    assert [("1", "Собрание."), ("2", "Отчет.")] == [
        (r.number, r.text) for r in plan.rows
    ]


def test_the_word_before_a_deadline_that_was_left_out_is_kept() -> None:
    text = "План\n1. Собрание.\nСрок: май.\n2. Отчет.\nСрок исполнения:"
    order = orderparse.parse(text.encode())
    told, blank = [row.deadline for row in order.plans[0].activities]
    assert Deadline(text="Срок исполнения:", kind=DeadlineKind.NONE) == blank
    assert told is not None
    assert "text-conservation" not in {note.code for note in order.diagnostics}


def test_dates_beside_a_chairman_below_a_clause_are_a_plan_and_no_signature() -> None:
    text = """ПРИКАЗ
10.06.2024 № 88
О проведении инвентаризации
ПРИКАЗЫВАЮ:
1. Провести инвентаризацию:

Объект	Дата начала	Дата окончания	Председатель комиссии
Склад № 1	17.06.2024	19.06.2024	Гуров А.А.
Касса	24.06.2024	25.06.2024	Зимина Т.Т.

2. Контроль оставляю за собой.

Директор К.К. Панов"""
    order = orderparse.parse(text.encode())
    assert [None, None] == [clause.deadline for clause in order.clauses]
    assert ["Склад № 1", "Касса"] == [row.text for row in order.plans[0].activities]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_an_annex_that_is_called_a_plan_and_holds_none_is_told(gap: str) -> None:
    rows = "\n".join(f"№ {n}\nМероприятие {n}\nмай\nЗавуч" for n in range(3))
    text = f"""ПРИКАЗ
10.06.2024 № 88
О плане
ПРИКАЗЫВАЮ:
1. Утвердить план.

Директор К.К. Панов

Приложение к приказу от 10.06.2024 № 88

План мероприятий на 2024 год{gap}{rows}"""
    order = orderparse.parse(text.encode())
    assert [] == [row for plan in order.plans for row in plan.activities]
    assert "plan-unread" in {d.code for d in order.diagnostics}
