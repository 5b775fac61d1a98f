"""The table for the terminal."""

import pytest
from attrs import evolve

from orderparse.errors import InvalidOptionError
from orderparse.model import Order
from tests.exporters.example import ORDER, activity
from tests.exporters.output import written


def test_a_table_has_the_width_it_is_given() -> None:
    lines = written("table", ORDER, width="80").decode("utf-8").splitlines()
    assert "Приказ от 15.01.2024 № 12-р" == lines[0].strip()
    assert {80} == {len(line) for line in lines if line.startswith("│")}


def test_a_row_shows_what_is_printed_and_the_days() -> None:
    text = written("table", ORDER).decode("utf-8")
    rows = [" ".join(line.split()) for line in text.splitlines()]
    assert (
        "│ 1.3 │ Проверить подготовку │ ежегодно, февраль │ Центр развития; Директора │"
    ) in rows
    assert "│ │ РАЗДЕЛ 1. РАБОТА ШКОЛ │ │ │" in rows


def test_frames_may_be_ascii() -> None:
    text = written("table", ORDER, ascii="yes").decode("utf-8")
    assert not set(text) & set("│┌┐└┘├┤─")


def test_texts_are_no_markup() -> None:
    assert "[bold]" in written("table", marked()).decode("utf-8")


def marked() -> Order:
    activities = (activity("1.1", "[bold]Провести[/bold]", None),)
    return evolve(ORDER, plans=(evolve(ORDER.plans[0], activities=activities),))


def test_a_width_that_holds_nothing_is_refused() -> None:
    with pytest.raises(InvalidOptionError, match="less than 40"):
        written("table", ORDER, width="10")
