"""Orders -> JSON of the published schema, as one document or one order a line."""

import json
from collections.abc import Iterable, Sequence
from typing import BinaryIO, ClassVar

from attrs import frozen

from orderparse.exporters.json_shape import order_values
from orderparse.exporters.options import option
from orderparse.model import Order

_MAX_INDENT = 8


@frozen(kw_only=True)
class JsonExporter:
    """One order as an object; several, or none, as an array of such objects."""

    suffix: ClassVar[str] = ".json"
    binary: ClassVar[bool] = False
    ru: ClassVar[str] = "весь результат по опубликованной схеме; читается обратно"
    en: ClassVar[str] = "the whole result by the published schema; reads back"

    indent: int = option(1, "отступ; 0 — в одну строку", "indentation; 0 for one line")

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.indent <= _MAX_INDENT:
            raise ValueError(f"indent is not between 0 and {_MAX_INDENT}")

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Write the orders; several make an array, in the same order."""
        values = [order_values(order) for order in orders]
        whole = values[0] if len(values) == 1 else values
        stream.write(_encoded(whole, self.indent or None))


@frozen(kw_only=True)
class JsonLinesExporter:
    """Every order as an object on a line of its own."""

    suffix: ClassVar[str] = ".jsonl"
    binary: ClassVar[bool] = False
    ru: ClassVar[str] = "тот же JSON, один документ в строке"
    en: ClassVar[str] = "the same JSON, one order a line"

    def export(self, orders: Iterable[Order], stream: BinaryIO, /) -> None:
        """Write the orders, one a line."""
        self.export_each(orders, stream)

    def export_each(self, orders: Iterable[Order], stream: BinaryIO, /) -> None:
        """Write the orders, one a line, as they come."""
        stream.writelines(_encoded(order_values(order), None) for order in orders)


def _encoded(values: object, indent: int | None) -> bytes:
    text = json.dumps(values, ensure_ascii=False, indent=indent)
    # A lone surrogate has no UTF-8; its escape is the same in Python and in JSON.
    return text.encode("utf-8", "backslashreplace") + b"\n"
