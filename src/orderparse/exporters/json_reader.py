"""JSON, as one document or in lines -> orders: the inverse of the `json` exporter."""

import json
from collections.abc import Iterator

from orderparse.errors import InvalidJsonError
from orderparse.exporters.json_node import Node
from orderparse.exporters.json_order import order_of
from orderparse.model import Order


def load(data: str | bytes) -> Order:
    """Read the one order of a JSON text; `load(export(order, "json")) == order`.

    Raises:
        InvalidJsonError: it is no JSON, not of the schema, or not exactly one order.
    """
    orders = load_all(data)
    if len(orders) != 1:
        raise InvalidJsonError("$", f"{len(orders)} orders where one is expected")
    return orders[0]


def load_all(data: str | bytes) -> tuple[Order, ...]:
    """Read all orders of an object, an array of objects, or JSON Lines.

    Raises:
        InvalidJsonError: it is no JSON or not of the schema.
    """
    text = _decoded(data).strip()
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        # A whole object that ends with its line, and more after it: JSON Lines.
        first, *more = text.split("\n")
        if error.msg == "Extra data" and more and error.pos >= len(first):
            return tuple(_lines(text))
        where = f"line {error.lineno}, column {error.colno}"
        raise InvalidJsonError(where, f"not JSON: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise InvalidJsonError("$", f"not JSON: {error}") from error
    if isinstance(value, list):
        return tuple(order_of(Node(v, f"$[{i}]")) for i, v in enumerate(value))
    return (order_of(Node(value, "$")),)


def _lines(text: str) -> Iterator[Order]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield load(line)
            except InvalidJsonError as error:
                path = f"line {number}: {error.path}"
                raise InvalidJsonError(path, error.reason) from error


def _decoded(data: str | bytes) -> str:
    if isinstance(data, str):
        return data
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidJsonError(f"byte {error.start}", "not UTF-8") from error
