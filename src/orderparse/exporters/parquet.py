"""Orders -> one Parquet file with typed columns, for what comes after."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import islice
from typing import BinaryIO, ClassVar

from attrs import frozen

from orderparse.errors import MissingDependencyError
from orderparse.exporters.options import option
from orderparse.exporters.parquet_columns import DUTIES, ORDERS, Row
from orderparse.model import Order

try:
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter
except ModuleNotFoundError as error:
    raise MissingDependencyError(
        "pyarrow", "pip install orderparse[parquet]"
    ) from error


class Rows(StrEnum):
    """What a row is.

    DUTIES: an activity, or a clause that sets a deadline.
    ORDERS: an order, with the whole of it as JSON.
    """

    DUTIES = "duties"
    ORDERS = "orders"


@frozen(kw_only=True)
class ParquetExporter:
    """All orders in one table; see docs/exporters/parquet.md."""

    suffix: ClassVar[str] = ".parquet"
    binary: ClassVar[bool] = True
    ru: ClassVar[str] = "таблица Parquet с датами и списками, для анализа данных"
    en: ClassVar[str] = "Parquet table with dates and lists, for data analysis"

    rows: Rows = option(
        Rows.DUTIES,
        "строка на мероприятие или на документ",
        "a row for each activity or for each order",
    )

    def export(self, orders: Iterable[Order], stream: BinaryIO, /) -> None:
        """Write the table."""
        self.export_each(orders, stream)

    def export_each(self, orders: Iterable[Order], stream: BinaryIO, /) -> None:
        """Write the table, a row group at a time."""
        layout = DUTIES if self.rows is Rows.DUTIES else ORDERS
        schema = layout.schema()
        rows = (row for order in orders for row in layout.rows(order))
        with ParquetWriter(stream, schema, compression="zstd") as writer:
            while group := list(islice(rows, layout.rows_together)):
                writer.write_table(_table(group, schema))


def _table(rows: list[Row], schema: pa.Schema) -> pa.Table:
    try:
        return pa.Table.from_pylist(rows, schema)
    except UnicodeEncodeError:  # a lone surrogate has no UTF-8
        return pa.Table.from_pylist(list(_writable(rows)), schema)


def _writable(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        yield {name: _plain(value) for name, value in row.items()}


def _plain(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list | tuple):
        return type(value)(map(_plain, value))
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    return value
