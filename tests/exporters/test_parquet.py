"""Parquet tables hold what the JSON holds, with real types, for any reader."""

import datetime as dt
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import polars as pl
import pytest
from attrs import evolve
from pyarrow import parquet

import orderparse
from orderparse.cli import main
from orderparse.exporters.parquet import ParquetExporter, Rows
from orderparse.exporters.parquet_columns import ORDERS
from orderparse.model import Order, Source
from tests.cli.documents import ORDER as TEXT
from tests.exporters.example import ORDER
from tests.exporters.output import written
from tests.exporters.samples import SAMPLES, sample

NAMES = sorted(path.name for path in SAMPLES.glob("*.docx"))
Value = dict[str, object]


def rows(*orders: Order, **options: str) -> list[Value]:
    stream = io.BytesIO(written("parquet", *orders, **options))
    return parquet.read_table(stream).to_pylist()


def as_json(value: object) -> object:
    """A value as the JSON has it."""
    return value.isoformat() if isinstance(value, dt.date) else value


@pytest.mark.parametrize("name", NAMES)
def test_activities_are_those_of_the_json(name: str) -> None:
    order = json.loads(orderparse.export(sample(name), "json"))
    activities = [row for plan in order["plans"] for row in plan["activities"]]
    found = rows(sample(name))[-len(activities) :]
    for expected, actual in zip(activities, found, strict=True):
        deadline = expected["deadline"]
        assert order["source"]["sha256"] == actual["sha256"]
        assert order["header"]["date"] == as_json(actual["order_date"])
        assert expected["number"] == actual["number"]
        assert expected["text"] == actual["text"]
        assert [deadline["text"]] == actual["deadline"]
        assert [deadline["kind"]] == actual["deadline_kind"]
        assert deadline["spans"] == plain(actual["spans"])
        assert list(expected["extra"].items()) == actual["extra"]
        assert {party["name"] for party in expected["responsible"]} == names(actual)


def plain(spans: object) -> list[Value]:
    assert isinstance(spans, list)
    return [{key: as_json(day) for key, day in span.items()} for span in spans]


def names(row: Value) -> set[str]:
    lead, co = row["lead"], row["co"]
    assert isinstance(lead, list)
    assert isinstance(co, list)
    return {*lead, *co}


def test_a_row_shows_each_type() -> None:
    row = next(row for row in rows(ORDER) if row["extra"])
    assert dt.date(2024, 1, 15) == row["order_date"]
    assert ["Раздел 1. Работа школ"] == row["section"]
    assert ["Центр развития"] == row["lead"]
    assert ["Директора школ"] == row["co"]
    assert [("Примечание", "- Порядок")] == row["extra"]
    assert 2 == row["page"]


def test_an_order_comes_back_whole() -> None:
    found = rows(ORDER, sample(NAMES[0]), rows="orders")
    texts = [str(row["json"]) for row in found]
    assert [ORDER, sample(NAMES[0])] == [orderparse.load(text) for text in texts]
    assert [ORDER.header.date, sample(NAMES[0]).header.date] == [
        row["date"] for row in found
    ]


def test_all_readers_understand_it(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(written("parquet", sample(NAMES[0]), ORDER))
    expected = parquet.read_table(path).to_pylist()
    due = [row["due"] for row in expected]
    lead = [row["lead"] for row in expected]
    assert lead == [list(cell) for cell in pd.read_parquet(path)["lead"]]
    frame = pl.read_parquet(path)
    assert due == frame["due"].to_list()
    assert lead == frame["lead"].to_list()


def test_no_order_gives_a_table_without_rows() -> None:
    assert [] == rows()


def test_a_lone_surrogate_is_replaced() -> None:
    source = Source(name="\udcff.txt", format="txt", sha256="0" * 64)
    (row, *_) = rows(evolve(ORDER, source=source))
    assert "?.txt" == row["source"]
    assert row["section"] is not None


def test_the_same_orders_give_the_same_bytes() -> None:
    assert written("parquet", ORDER) == written("parquet", ORDER)


def test_many_orders_come_in_groups_of_rows() -> None:
    taken = 0

    def many() -> Iterator[Order]:
        nonlocal taken
        for _ in range(2 * ORDERS.rows_together + 1):
            taken += 1
            yield ORDER

    stream = io.BytesIO()
    ParquetExporter(rows=Rows.ORDERS).export_each(many(), stream)
    found = parquet.ParquetFile(stream).metadata
    assert taken == found.num_rows
    assert 3 == found.num_row_groups


def test_many_documents_make_one_table(tmp_path: Path) -> None:
    for number in range(3):
        text = TEXT.replace("15-н", f"{number}-н")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    output = tmp_path / "out.parquet"
    assert 0 == main([str(tmp_path), "--jobs", "1", "-o", str(output)])
    found = parquet.read_table(output).to_pylist()
    assert ["0-н", "0-н", "1-н", "1-н", "2-н", "2-н"] == [
        row["order_number"] for row in found
    ]


def test_documents_without_orders_make_no_table(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("no order", encoding="utf-8")
    output = tmp_path / "out.parquet"
    assert 1 == main([str(tmp_path / "a.txt"), "-o", str(output)])
    assert not output.exists()
