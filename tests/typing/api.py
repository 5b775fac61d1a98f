"""The public API as a typed program uses it; mypy checks this file, nothing runs it."""

import datetime as dt
from pathlib import Path
from typing import BinaryIO, assert_type

import orderparse
from orderparse import Activity, Deadline, Diagnostic, Order


def read(path: Path, stream: BinaryIO, content: bytes) -> None:
    assert_type(orderparse.parse(path), Order)
    assert_type(orderparse.parse("order.docx", strict=True), Order)
    assert_type(orderparse.parse(stream, order_date=dt.date(2021, 3, 26)), Order)
    assert_type(orderparse.parse_all(content), tuple[Order, ...])


def use(order: Order) -> None:
    for plan in order.plans:
        assert_type(plan.activities, tuple[Activity, ...])
        for activity in plan.activities:
            assert_type(activity.deadline, Deadline | None)
    assert_type(order.diagnostics, tuple[Diagnostic, ...])
    assert_type(order.header.date, dt.date | None)


def write(order: Order) -> None:
    assert_type(orderparse.export(order, "ics", alarms="3,1"), bytes)
    assert_type(orderparse.export([order, order], "jsonl"), bytes)
    assert_type(orderparse.load(orderparse.export(order, "json")), Order)


def deadlines() -> None:
    context = orderparse.Context(order_date=dt.date(2021, 3, 26))
    assert_type(orderparse.parse_deadline("до 31 марта", context), Deadline)
