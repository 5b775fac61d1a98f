"""Orders -> one table as CSV, for Excel in Russia or for programs."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import BinaryIO, ClassVar

from attrs import frozen

from orderparse.exporters.captions import numeric
from orderparse.exporters.formula_guard import guarded
from orderparse.exporters.options import option
from orderparse.exporters.sheet import Cell, CellType, Column, sheet
from orderparse.model import Order


class Dialect(StrEnum):
    """Who reads it.

    EXCEL_RU: Excel with Russian settings: byte-order mark, semicolons, dd.mm.yyyy,
    Russian headings, nothing that it would run as a formula.
    RFC4180: programs: commas, ISO dates, the keys of the JSON, texts as they are.
    """

    EXCEL_RU = "excel-ru"
    RFC4180 = "rfc4180"


@frozen(kw_only=True)
class CsvExporter:
    """All duties of all orders in one table; see docs/exporters/csv.md."""

    suffix: ClassVar[str] = ".csv"
    binary: ClassVar[bool] = False
    ru: ClassVar[str] = "таблица CSV: строка на каждое мероприятие"
    en: ClassVar[str] = "CSV: a row for each activity"

    dialect: Dialect = option(
        Dialect.EXCEL_RU, "для Excel или для программ", "for Excel or for programs"
    )
    guard: bool | None = option(
        None,
        "апостроф перед знаком, с которого начинается формула; без указания — для Excel",
        "an apostrophe before a sign that begins a formula; by default for Excel",
    )

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Write the heading and a row for each duty."""
        found = sheet(orders)
        lines = io.StringIO(newline="")
        separator = ";" if self.dialect is Dialect.EXCEL_RU else ","
        writer = csv.writer(lines, delimiter=separator, lineterminator="\r\n")
        writer.writerow(self._texts(_names(found.columns, self.dialect)))
        writer.writerows(map(self._texts, found.rows))
        encoding = "utf-8-sig" if self.dialect is Dialect.EXCEL_RU else "utf-8"
        stream.write(lines.getvalue().encode(encoding, "replace"))

    def _texts(self, cells: Sequence[Cell]) -> Iterator[str]:
        return map(self._text, cells)

    def _text(self, cell: Cell) -> str:
        if cell is None:
            return ""
        if isinstance(cell, dt.date):
            is_excel = self.dialect is Dialect.EXCEL_RU
            return numeric(cell) if is_excel else cell.isoformat()
        guards = self.dialect is Dialect.EXCEL_RU if self.guard is None else self.guard
        return guarded(cell) if guards else cell


@frozen(kw_only=True)
class CsvSchemaExporter:
    """The Frictionless Table Schema of the table that `csv` writes for these orders."""

    suffix: ClassVar[str] = ".schema.json"
    binary: ClassVar[bool] = False
    ru: ClassVar[str] = "описание таблицы CSV: Frictionless Table Schema"
    en: ClassVar[str] = "Frictionless Table Schema of the CSV"

    dialect: Dialect = option(
        Dialect.EXCEL_RU, "какой таблицы описание", "the table it describes"
    )

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Write the schema."""
        columns = sheet(orders).columns
        names = _names(columns, self.dialect)
        fields = [
            {"name": name, **self._type(column), "title": column.heading}
            for name, column in zip(names, columns, strict=True)
        ]
        schema = {"fields": fields, "missingValues": [""]}
        text = json.dumps(schema, ensure_ascii=False, indent=1)
        stream.write(text.encode("utf-8", "backslashreplace") + b"\n")

    def _type(self, column: Column) -> dict[str, str]:
        if column.type is CellType.TEXT:
            return {"type": "string"}
        is_excel = self.dialect is Dialect.EXCEL_RU
        return {"type": "date", "format": "%d.%m.%Y" if is_excel else "default"}


def _names(columns: Sequence[Column], dialect: Dialect) -> list[str]:
    if dialect is Dialect.EXCEL_RU:
        return [column.heading for column in columns]
    return [column.key for column in columns]
