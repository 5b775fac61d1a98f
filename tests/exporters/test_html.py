"""The page as text: everything escaped, everything there."""

import re

from attrs import evolve
from hypothesis import given, settings
from lxml import html

from orderparse.model import Order
from tests.exporters.example import ORDER
from tests.exporters.output import written
from tests.property.strategies import orders


def texts(page: bytes, path: str) -> list[str]:
    found = html.document_fromstring(page.decode("utf-8")).iterfind(path)
    return [" ".join("".join(map(str, e.itertext())).split()) for e in found]


def test_a_row_has_the_printed_deadline_and_its_days() -> None:
    rows = texts(written("html", ORDER), ".//tr[@data-key]/td[3]")
    assert "февраль01.02.2024 – 29.02.2024" == rows[2]
    assert "в течение 10 дней со дня подписания" in rows[6]
    assert rows[6].endswith("без даты")


def test_many_days_are_folded() -> None:
    (summary,) = texts(written("html", ORDER), ".//td//summary")
    assert "05.01.2024 … 05.10.2025 (8)" == summary


def test_the_heading_tells_the_requisites() -> None:
    page = written("html", ORDER)
    assert ["Приказ от 15.01.2024 № 12-рОб утверждении плана мероприятий"] == texts(
        page, ".//h1"
    )
    assert ["г. Северный · Директор А.А. Иванова · order.docx"] == texts(
        page, ".//p[@class='details']"
    )
    assert ["Приказ от 15.01.2024 № 12-р"] == texts(page, "head/title")


def test_sections_head_their_rows() -> None:
    assert ["Пункты документа", "Раздел 1. Работа школ"] == texts(
        written("html", ORDER), ".//tr[@class='section']"
    )


def test_diagnostics_are_listed() -> None:
    (doubt,) = texts(written("html", ORDER), ".//ul[@class='doubts']/li")
    assert doubt.startswith("сведение: год 2024 в сроке «февраль»")
    assert doubt.endswith("year-assumed")


def test_results_have_a_column_only_where_some_are_expected() -> None:
    plan = ORDER.plans[0]
    bare = tuple(evolve(a, expected_result=None) for a in plan.activities)
    order = evolve(ORDER, plans=(evolve(plan, activities=bare),))
    assert "Ожидаемый результат" in texts(written("html", ORDER), ".//th")
    assert "Ожидаемый результат" not in texts(written("html", order), ".//th")


def test_an_order_without_duties_is_a_page_too() -> None:
    order = evolve(ORDER, clauses=(), plans=(), diagnostics=(), preamble=None)
    assert [] == texts(written("html", order), ".//h2")


def test_nothing_is_loaded_from_anywhere() -> None:
    page = written("html", ORDER).decode("utf-8")
    assert not re.search(r"https?:|//[a-z]|@import|url\(", page)


@given(orders())
@settings(max_examples=15)
def test_no_text_becomes_markup(order: Order) -> None:
    page = written("html", order, order)
    scripts = texts(page, ".//script")
    assert 1 == len(scripts)
    duties = sum(len(plan.activities) for plan in order.plans) + sum(
        bool(clause.deadline or clause.other_deadlines) for clause in order.clauses
    )
    assert 2 * duties == len(texts(page, ".//tr[@data-key]"))
