"""LibreOffice Calc opens our tables: dates are dates, texts stay as they are."""

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest

from orderparse.exporters.captions import numeric
from orderparse.exporters.sheet import Cell, sheet
from tests.exporters.example import ORDER
from tests.exporters.output import written

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


def test_calc_shows_the_cells_of_the_csv(folder: Path) -> None:
    source = folder / "order.csv"
    source.write_bytes(written("csv", ORDER, guard="no"))
    found = sheet([ORDER])
    assert [
        [column.heading for column in found.columns],
        *([expected(cell) for cell in row] for row in found.rows),
    ] == as_calc_shows(source)


def test_calc_shows_the_cells_of_the_workbook(folder: Path) -> None:
    source = folder / "order.xlsx"
    source.write_bytes(written("xlsx", ORDER))
    plan = as_calc_shows(source, sheet_number=2)
    assert "№" == plan[0][0]
    assert [
        ["1.1", "Раздел 1. Работа школ", "Провести совещание", "5 февраля"],
        ["1.2", "Раздел 1. Работа школ", "Провести опрос", "февраль"],
    ] == [row[:4] for row in plan[1:3]]
    assert ["02/05/2024", "02/05/2024"] == plan[1][4:6]
