"""What of two orders must agree when they come from two formats of one document."""

import json

import orderparse
from orderparse import Order


def as_json(order: Order) -> dict[str, object]:
    """The JSON of an order as Python values."""
    loaded: dict[str, object] = json.loads(orderparse.export(order, "json"))
    return loaded


def format_free(order: Order) -> dict[str, object]:
    """The JSON of an order without what a format alone decides (third law)."""
    value = as_json(order)
    del value["source"]
    value["remainder"] = [r for r in value["remainder"] if r["kind"] != "running"]  # type: ignore[attr-defined]
    value["diagnostics"] = [
        d
        for d in value["diagnostics"]  # type: ignore[attr-defined]
        if d["stage"] != "reading"
    ]
    pruned = _without_origin(value)
    assert isinstance(pruned, dict)
    return pruned


def _without_origin(value: object) -> object:
    if isinstance(value, dict):
        return {k: _without_origin(v) for k, v in value.items() if k != "origin"}
    if isinstance(value, list):
        return [_without_origin(v) for v in value]
    return value
