"""A few thousand composed expressions, read exactly."""

import datetime as dt
from collections.abc import Callable, Iterable

import pytest

from orderparse.model import Period
from orderparse.parsing.deadlines import Context, parse_deadline
from tests.parsing.deadlines import generated
from tests.parsing.deadlines.generated import Made

CONTEXT = Context(
    order_date=dt.date(2022, 1, 15),
    period=Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31)),
)


def _read(text: str) -> Made:
    deadline = parse_deadline(text, CONTEXT)
    offset = deadline.offset
    return Made(
        text,
        deadline.kind.value,
        tuple((_iso(span.start), _iso(span.end)) for span in deadline.spans),
        deadline.recurrence,
        (offset.n, offset.unit.value, offset.direction.value) if offset else None,
    )


def _iso(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


def _wrong(made: Iterable[Made]) -> list[tuple[Made, Made]]:
    read = ((each, _read(each.text)) for each in made)
    return [(expected, found) for expected, found in read if expected != found]


def test_the_generated_set_is_large() -> None:
    assert len(generated.everything()) >= 3_000


@pytest.mark.parametrize(
    "variant", [lambda made: made, generated.spaced], ids=["as made", "spaced"]
)
def test_every_generated_expression_is_read_exactly(
    variant: Callable[[Made], Made],
) -> None:
    assert _wrong(map(variant, generated.everything())) == []
