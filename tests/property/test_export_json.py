"""JSON reads back, whatever an order holds."""

from hypothesis import given
from hypothesis import strategies as st

from orderparse.exporters.json_reader import load, load_all
from orderparse.model import Order
from tests.exporters.output import written
from tests.property.strategies import orders


@given(orders(), st.sampled_from(("0", "1", "4")))
def test_what_json_writes_is_read_back_as_the_same_order(
    order: Order, indent: str
) -> None:
    assert order == load(written("json", order, indent=indent))


@given(st.lists(orders(), max_size=3))
def test_several_orders_are_read_back_in_their_order(several: list[Order]) -> None:
    assert tuple(several) == load_all(written("json", *several))
    assert tuple(several) == load_all(written("jsonl", *several) or b"[]")


@given(orders())
def test_origins_are_read_back_too(order: Order) -> None:
    again = load(written("json", order))
    assert written("json", order) == written("json", again)
