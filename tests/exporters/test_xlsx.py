"""The workbook, read back with openpyxl."""

import datetime as dt
import io

import openpyxl
from attrs import evolve
from hypothesis import given, settings
from openpyxl.worksheet.worksheet import Worksheet

from orderparse.model import Order
from tests.exporters.example import ORDER
from tests.exporters.output import written
from tests.property.strategies import orders


def workbook(*several: Order) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(written("xlsx", *several)))


def rows(page: Worksheet) -> list[dict[object, object]]:
    heading, *found = page.iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in found]


def page(name: str, *several: Order) -> Worksheet:
    found = workbook(*several)[name]
    assert isinstance(found, Worksheet)
    return found


def test_there_is_a_sheet_for_clauses_each_plan_the_header_and_the_diagnostics() -> (
    None
):
    assert ["Пункты документа", "План 1", "Реквизиты", "Замечания"] == workbook(
        ORDER
    ).sheetnames


def test_an_activity_has_texts_real_dates_and_empty_cells_to_fill_in() -> None:
    assert {
        "№": "1.2",
        "Раздел": "Раздел 1. Работа школ",
        "Мероприятие": "Провести опрос",
        "Срок": "февраль",
        "Начало": dt.datetime(2024, 2, 1),  # noqa: DTZ001
        "Исполнить до": dt.datetime(2024, 2, 29),  # noqa: DTZ001
        "Ответственный": "Центр развития",
        "Соисполнители": "Директора школ (по согласованию)",
        "Ожидаемый результат": "Отчёт",
        "Примечание": "- Порядок",
        "Дата исполнения": None,
        "Статус": None,
        "Примечание контролёра": None,
        "Стр.": "2",
        "Код": "1/1/1.2",
    } == rows(page("План 1", ORDER))[1]


def test_the_sheet_is_made_to_work_in() -> None:
    plan = page("План 1", ORDER)
    assert ("A2", "A1:O9") == (plan.freeze_panes, plan.auto_filter.ref)
    (validation,) = plan.data_validations.dataValidation
    assert '"исполнено,в работе,не исполнено,снято с контроля"' == validation.formula1
    assert "L2:L9" == str(validation.sqref)
    (late,) = plan.conditional_formatting
    assert ['AND(ISNUMBER($F2),$F2<TODAY(),$K2="")'] == late.rules[0].formula
    assert "$1:$1" == plan.print_title_rows


def test_the_header_and_the_diagnostics_have_their_sheets() -> None:
    assert [
        {
            "Вид": "приказ",
            "Номер": "12-р",
            "Дата": dt.datetime(2024, 1, 15),  # noqa: DTZ001
            "Кем издан": "Департамент образования города",
            "Заголовок": "Об утверждении плана мероприятий",
            "Место": "г. Северный",
            "Подписали": "Директор А.А. Иванова",
            "Файл": "order.docx",
        }
    ] == rows(page("Реквизиты", ORDER))
    (doubt,) = rows(page("Замечания", ORDER))
    assert ("сведение", "year-assumed") == (doubt["Важность"], doubt["Код"])


def test_sheets_of_several_orders_have_names_of_their_own() -> None:
    plan = evolve(ORDER.plans[0], annex="1: [длинное] имя, которое никуда не войдёт")
    order = evolve(ORDER, plans=(plan, plan))
    assert [
        "Пункты документа",
        "План 1 длинное имя, которое ник",
        "План 1 длинное имя, которое (2)",
        "Пункты документа (2)",
        "План 1 длинное имя, которое (3)",
        "План 1 длинное имя, которое (4)",
        "Реквизиты",
        "Замечания",
    ] == workbook(order, order).sheetnames


def test_the_bytes_are_the_same_on_every_run() -> None:
    assert written("xlsx", ORDER) == written("xlsx", ORDER)


def test_a_date_before_excels_first_is_a_text() -> None:
    header = evolve(ORDER.header, date=dt.date(1867, 3, 30))
    (found,) = rows(page("Реквизиты", evolve(ORDER, header=header)))
    assert "30.03.1867" == found["Дата"]


@given(orders())
@settings(max_examples=10)
def test_no_text_is_ever_a_formula(order: Order) -> None:
    for sheet in workbook(order, order).worksheets:
        for row in sheet.iter_rows():
            assert {"n", "s", "d"} >= {cell.data_type for cell in row}
