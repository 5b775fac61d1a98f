"""The cells of a CSV read back, whatever an order holds."""

import csv
import datetime as dt
import io

import pytest
from hypothesis import given

from orderparse.exporters.captions import numeric
from orderparse.exporters.formula_guard import unguarded
from orderparse.exporters.sheet import Cell, sheet
from orderparse.model import Order
from tests.exporters.output import written
from tests.property.strategies import orders


def expected(cell: Cell, dialect: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return numeric(cell) if dialect == "excel-ru" else cell.isoformat()
    return cell.encode("utf-8", "replace").decode("utf-8")


@pytest.mark.parametrize(
    ("dialect", "separator"), [("excel-ru", ";"), ("rfc4180", ",")]
)
@given(order=orders())
def test_the_cells_read_back(dialect: str, separator: str, order: Order) -> None:
    text = written("csv", order, dialect=dialect).decode("utf-8-sig")
    _, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    back = unguarded if dialect == "excel-ru" else str
    assert [
        [expected(cell, dialect) for cell in row] for row in sheet([order]).rows
    ] == [[back(cell) for cell in row] for row in rows]


@given(order=orders())
def test_no_cell_for_excel_begins_a_formula(order: Order) -> None:
    text = written("csv", order).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=";"):
        assert not any(
            cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row
        )
