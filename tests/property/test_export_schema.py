"""Every JSON we write is of the published schema."""

import json
from importlib.resources import files

import jsonschema_rs
from hypothesis import given
from hypothesis import strategies as st

from orderparse.exporters.json_shape import SCHEMA_VERSION
from orderparse.model import Order
from tests.exporters.example import ORDER
from tests.exporters.output import written
from tests.property.strategies import orders

_FILE = files("orderparse") / f"schemas/order-{SCHEMA_VERSION}.schema.json"
SCHEMA = json.loads(_FILE.read_text("utf-8"))
VALIDATOR = jsonschema_rs.validator_for(SCHEMA, validate_formats=True)


def valid(data: bytes) -> bool:
    """Its validator takes no lone surrogate, which JSON can hold as an escape."""
    return VALIDATOR.is_valid(json.loads(data.replace(b"\\ud800", b"?")))


def test_the_schema_is_one_of_2020_12() -> None:
    jsonschema_rs.meta.validate(SCHEMA)


@given(st.lists(orders(), max_size=2))
def test_any_order_is_valid(several: list[Order]) -> None:
    assert valid(written("json", *several))


def test_a_missing_and_an_unknown_key_are_not_valid() -> None:
    data = written("json", ORDER)
    assert valid(data)
    assert not valid(data.replace(b'"preamble"', b'"foreword"'))
    assert not valid(data.replace(b'"2024-02-05"', b'"2024-02-31"'))
