"""An order as data frames and notebooks take it."""

import datetime as dt

import pandas as pd
import polars as pl

from tests.exporters.example import ORDER

KEYS = [
    *("order_number", "order_date", "plan", "id", "section", "number", "parent"),
    *("text", "deadline", "deadline_kind", "start", "end", "recurrence"),
    *("responsible", "responsible_text", "expected_result", "extra.Примечание"),
]


def test_every_activity_is_a_record_with_the_same_keys() -> None:
    records = ORDER.to_records()
    assert [KEYS] * 8 == [list(record) for record in records]
    assert {
        "order_number": "12-р",
        "order_date": dt.date(2024, 1, 15),
        "plan": "План мероприятий на 2024–2025 годы",
        "id": "1/1/1.2",
        "section": "Работа школ",
        "number": "1.2",
        "parent": None,
        "text": "Провести опрос",
        "deadline": "февраль",
        "deadline_kind": "during",
        "start": dt.date(2024, 2, 1),
        "end": dt.date(2024, 2, 29),
        "recurrence": None,
        "responsible": "Центр развития; Директора школ",
        "responsible_text": "Центр развития, Директора школ (по согласованию)",
        "expected_result": "Отчёт",
        "extra.Примечание": "- Порядок",
    } == records[1]


def test_an_activity_without_deadline_has_no_kind_and_no_days() -> None:
    last = ORDER.to_records()[-1]
    assert [None] * 4 == [
        last[key] for key in ("deadline", "deadline_kind", "start", "end")
    ]


def test_pandas_takes_the_records() -> None:
    frame = pd.DataFrame(ORDER.to_records())
    assert (8, len(KEYS)) == frame.shape
    assert pd.Timestamp("2024-02-29") == pd.to_datetime(frame["end"])[1]


def test_polars_takes_the_records_with_dates() -> None:
    frame = pl.DataFrame(ORDER.to_records())
    assert (8, len(KEYS)) == frame.shape
    assert pl.Date == frame.schema["end"]


def test_a_notebook_shows_the_page() -> None:
    page = ORDER._repr_html_()  # the name that notebooks call
    assert page.startswith("<!doctype html>")
    assert "Провести опрос" in page
