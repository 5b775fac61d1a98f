"""The table as CSV, read back with the csv module and its schema."""

import csv
import datetime as dt
import io
import json

import pytest
from attrs import evolve

from orderparse.exporters.formula_guard import guarded, unguarded
from orderparse.model import ExtraCell, Order
from tests.exporters.example import ORDER
from tests.exporters.output import written


def rows(data: bytes, separator: str) -> list[list[str]]:
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=separator))


def excel(*orders: Order) -> list[dict[str, str]]:
    heading, *found = rows(written("csv", *orders), ";")
    return [dict(zip(heading, row, strict=True)) for row in found]


def test_excel_gets_a_mark_semicolons_russian_headings_and_dates() -> None:
    data = written("csv", ORDER)
    assert data.startswith("\ufeffДокумент;Кем издан;План;".encode())
    assert data.endswith(b"\r\n")
    assert {
        "Документ": "Приказ от 15.01.2024 № 12-р",
        "Кем издан": "Департамент образования города",
        "План": "План мероприятий на 2024–2025 годы",
        "Раздел": "Раздел 1. Работа школ",
        "№": "1.2",
        "Мероприятие": "Провести опрос",
        "Срок": "февраль",
        "Начало": "01.02.2024",
        "Исполнить до": "29.02.2024",
        "Повторение": "",
        "Ответственный": "Центр развития",
        "Соисполнители": "Директора школ (по согласованию)",
        "Ответственные": "Центр развития, Директора школ (по согласованию)",
        "Ожидаемый результат": "Отчёт",
        "Стр.": "2",
        "Код": "1/1/1.2",
        "Примечание": "'- Порядок",
    } == excel(ORDER)[2]


def test_a_clause_with_a_deadline_is_a_row_too() -> None:
    clause = excel(ORDER)[0]
    assert ("clause/2", "2", "01.03.2024", "Директорам школ") == (
        clause["Код"],
        clause["№"],
        clause["Исполнить до"],
        clause["Ответственный"],
    )


def test_programs_get_commas_keys_iso_dates_and_texts_as_they_are() -> None:
    data = written("csv", ORDER, dialect="rfc4180")
    assert data.startswith(b"document,issuer,plan,section,number,text,deadline,")
    heading, *found = rows(data, ",")
    row = dict(zip(heading, found[2], strict=True))
    assert ("2024-02-29", "- Порядок") == (row["due"], row["extra.Примечание"])


def test_the_guard_can_be_set_and_unset() -> None:
    assert b"'- " in written("csv", ORDER, dialect="rfc4180", guard="yes")
    assert b"'- " not in written("csv", ORDER, guard="no")


def test_several_orders_are_one_table_with_all_their_columns() -> None:
    other = evolve(
        ORDER.plans[0].activities[0], extra=(ExtraCell(heading="Срок", text="x"),)
    )
    plan = evolve(ORDER.plans[0], activities=(other,))
    second = evolve(ORDER, clauses=(), plans=(plan,))
    found = excel(ORDER, second)
    assert 10 == len(found)
    assert ("", "x") == (found[-1]["Примечание"], found[-1]["Срок (в плане)"])


def test_no_order_is_a_heading_only() -> None:
    assert [] == excel()


@pytest.mark.parametrize("dialect", ["excel-ru", "rfc4180"])
def test_the_schema_describes_the_table(dialect: str) -> None:
    schema = json.loads(written("csv-schema", ORDER, dialect=dialect))
    heading, *found = rows(
        written("csv", ORDER, dialect=dialect), ";" if dialect == "excel-ru" else ","
    )
    assert heading == [field["name"] for field in schema["fields"]]
    dates = [field for field in schema["fields"] if field["type"] == "date"]
    assert 2 == len(dates)
    for field in dates:
        for row in found:
            text = row[heading.index(field["name"])]
            if text not in schema["missingValues"]:
                assert parsed(text, field["format"]).year in (2024, 2025)


def parsed(text: str, form: str) -> dt.date:
    if form == "default":
        return dt.date.fromisoformat(text)
    return dt.datetime.strptime(text, form).replace(tzinfo=dt.UTC).date()


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+7 (8712)", "'+7 (8712)"),
        ("- Порядок", "'- Порядок"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("1-1", "1-1"),
        ("", ""),
    ],
)
def test_the_guard_is_put_and_taken_away(text: str, safe: str) -> None:
    assert safe == guarded(text)
    assert text == unguarded(safe)
