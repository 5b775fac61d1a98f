"""LibreOffice Calc opens our tables: dates are dates, texts stay as they are."""

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest

from orderparse.exporters.captions import numeric
from orderparse.exporters.control import control_sheets
from orderparse.exporters.sheet import Cell, sheet
from orderparse.model import Order
from tests.exporters.example import ORDER
from tests.exporters.output import written
from tests.exporters.samples import sample

RUSSIAN = "59,34,76,1,,1049,false,false,false"  # semicolons, quotes, UTF-8


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office")


def as_calc_shows(source: Path, *, sheet_number: int = 1) -> list[list[str]]:
    """The cells of one sheet, as Calc shows them in its American locale."""
    read = [f"--infilter=CSV:{RUSSIAN}"] if source.suffix == ".csv" else []
    tabs = f"9,34,76,1,,0,false,true,false,false,false,{sheet_number}"
    profile = f"-env:UserInstallation=file://{source.parent}/profile"
    form = f"txt:Text - txt - csv (StarCalc):{tabs}"
    subprocess.run(
        [
            *("soffice", "--headless", profile, *read, "--convert-to", form),
            *("--outdir", str(source.parent / "shown"), str(source)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    (shown,) = (source.parent / "shown").iterdir()
    text = shown.read_text("utf-8")
    shown.unlink()
    return [line.split("\t") for line in text.splitlines()]


def expected(cell: Cell) -> str:
    return numeric(cell) if isinstance(cell, dt.date) else cell or ""


ORDERS = ("example", "ministry-order-340.docx", "municipal-plan-20.docx")


def order(name: str) -> Order:
    return ORDER if name == "example" else sample(name)


@pytest.mark.parametrize("name", ORDERS)
def test_calc_shows_the_cells_of_the_csv(folder: Path, name: str) -> None:
    source = folder / "order.csv"
    source.write_bytes(written("csv", order(name), guard="no"))
    found = sheet([order(name)])
    assert [
        [column.heading for column in found.columns],
        *([expected(cell) for cell in row] for row in found.rows),
    ] == as_calc_shows(source)


@pytest.mark.parametrize("name", ORDERS)
def test_calc_shows_the_cells_of_the_workbook(folder: Path, name: str) -> None:
    source = folder / "order.xlsx"
    source.write_bytes(written("xlsx", order(name)))
    plans = [found for found in control_sheets([order(name)]) if "План" in found.name]
    number = 2 if name == "example" else 1  # after the sheet of clauses
    assert [
        [column.heading for column in plans[0].columns],
        *([as_american(cell) for cell in row] for row in plans[0].rows),
    ] == as_calc_shows(source, sheet_number=number)


def as_american(cell: Cell) -> str:
    """Real dates take the form of Calc's locale."""
    return f"{cell:%m/%d/%Y}" if isinstance(cell, dt.date) else cell or ""
