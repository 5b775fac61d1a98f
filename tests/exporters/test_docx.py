"""The form to report on, read back with python-docx."""

import io

import docx
from attrs import evolve
from docx.document import Document
from hypothesis import given, settings

from orderparse.model import Order, Party
from tests.exporters.example import ORDER
from tests.exporters.output import written
from tests.property.strategies import orders


def form(*several: Order, **options: str) -> Document:
    return docx.Document(io.BytesIO(written("docx", *several, **options)))


def lines(found: Document) -> list[str]:
    return [paragraph.text for paragraph in found.paragraphs if paragraph.text]


def numbers(found: Document) -> list[list[str]]:
    return [[row.cells[0].text for row in table.rows[1:]] for table in found.tables]


def test_each_party_has_a_form_with_its_duties_and_an_empty_column() -> None:
    found = form(ORDER)
    assert [
        "Исполнитель: Директорам школ",
        "Исполнитель: Центр развития",
        "Исполнитель: Директора школ",
    ] == [line for line in lines(found) if line.startswith("Исполнитель")]
    plan = [f"1.{number}" for number in range(1, 9)]
    assert [["2"], plan, plan] == numbers(found)
    row = found.tables[1].rows[2].cells
    assert [
        "1.2",
        "Провести опрос",
        "февраль\n01.02.2024 – 29.02.2024",
        "Отчёт",
        "",
    ] == [cell.text for cell in row]
    assert "Отметка об исполнении" == found.tables[0].rows[0].cells[4].text


def test_the_form_cites_the_order_and_is_signed() -> None:
    found = lines(form(ORDER))
    assert (
        "Приказ от 15.01.2024 № 12-р. Департамент образования города. "
        "Об утверждении плана мероприятий"
    ) == found[1]
    assert found[-1].startswith("Руководитель")


def test_one_party_is_chosen_by_any_of_its_names() -> None:
    assert 1 == len(form(ORDER, party="гбу центр").tables)
    assert ["Исполнители не указаны"] == lines(form(ORDER, party="Школа № 5"))


def test_the_names_of_one_party_are_one_form() -> None:
    plan = ORDER.plans[0]
    alias = Party(name="ГБУ", full_name="ГБУ «Центр»")
    second = evolve(plan.activities[1], responsible=(alias,))
    activities = (plan.activities[0], second)
    order = evolve(ORDER, clauses=(), plans=(evolve(plan, activities=activities),))
    assert [["1.1", "1.2"], ["1.1"]] == numbers(form(order))


def test_the_bytes_are_the_same_on_every_run() -> None:
    assert written("docx", ORDER) == written("docx", ORDER)


@given(orders())
@settings(max_examples=5)
def test_any_order_gives_a_form_that_opens(order: Order) -> None:
    parties = {
        party.full_name or party.name
        for plan in order.plans
        for activity in plan.activities
        for party in activity.responsible
    }
    assert len(parties) <= len(form(order).tables)
