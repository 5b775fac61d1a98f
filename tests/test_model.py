"""The model: values by hand, compared and hashed by meaning; none that is impossible."""

import datetime as dt
from collections.abc import Callable

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from orderparse.diagnostics import Origin
from orderparse.model import (
    Activity,
    Deadline,
    DeadlineKind,
    ExtraCell,
    Header,
    Offset,
    Party,
    Period,
    Remainder,
    Signer,
    Span,
    Unit,
)
from tests.exporters.example import ORDER

FIRST, LAST = dt.date(2024, 1, 1), dt.date(2024, 12, 31)
OPEN_START, OPEN_END = Span(end=LAST), Span(start=FIRST)
CLOSED = Span(start=FIRST, end=LAST)
TWICE = (ExtraCell(heading="Место", text="1"), ExtraCell(heading="Место", text="2"))


def deadline(kind: DeadlineKind, *spans: Span, rule: str | None = None) -> Deadline:
    return Deadline(text="срок", kind=kind, spans=spans, recurrence=rule)


IMPOSSIBLE: dict[str, Callable[[], object]] = {
    "the period ends before it starts": lambda: Period(start=LAST, end=FIRST),
    "the span ends before it starts": lambda: Span(start=LAST, end=FIRST),
    "a span needs a start or an end": Span,
    "an offset is not negative": lambda: Offset(n=-1, unit=Unit.DAY),
    "a rule with kind by": lambda: deadline(DeadlineKind.BY, rule="FREQ=DAILY"),
    "not a recurrence rule: weekly": lambda: deadline(
        DeadlineKind.RECURRING, rule="weekly"
    ),
    "an offset with kind on": lambda: Deadline(
        text="срок", kind=DeadlineKind.ON, offset=Offset(n=1, unit=Unit.DAY)
    ),
    "dates with kind unknown": lambda: deadline(DeadlineKind.UNKNOWN, CLOSED),
    "does not fit kind by": lambda: deadline(DeadlineKind.BY, CLOSED),
    "does not fit kind during": lambda: deadline(DeadlineKind.DURING, OPEN_START),
    "does not fit kind from": lambda: deadline(DeadlineKind.FROM, CLOSED),
    "name is empty": lambda: Party(name=" "),
    "a signer without position and name": Signer,
    "id is empty": lambda: Activity(id="", text="x"),
    "two extra cells with one heading": lambda: Activity(id="1", text="", extra=TWICE),
    "text is empty": lambda: Remainder(text=""),
}


@pytest.mark.parametrize(("reason", "build"), IMPOSSIBLE.items(), ids=IMPOSSIBLE)
def test_what_is_impossible_cannot_be_built(
    reason: str, build: Callable[[], object]
) -> None:
    with pytest.raises(ValueError, match=reason):
        build()


@pytest.mark.parametrize(
    ("kind", "span"),
    [
        (DeadlineKind.BY, OPEN_START),
        (DeadlineKind.ON, CLOSED),
        (DeadlineKind.DURING, CLOSED),
        (DeadlineKind.FROM, OPEN_END),
        (DeadlineKind.RECURRING, OPEN_START),
        (DeadlineKind.ONGOING, OPEN_END),
        (DeadlineKind.RELATIVE, OPEN_START),
    ],
)
def test_every_dated_kind_takes_its_span(kind: DeadlineKind, span: Span) -> None:
    assert (span,) == deadline(kind, span).spans


def test_orders_are_compared_and_hashed_by_meaning_not_by_place() -> None:
    plan = ORDER.plans[0]
    moved = evolve(plan, origin=Origin(page=9, block=99))
    again = evolve(ORDER, plans=(moved,))
    assert ORDER == again
    assert hash(ORDER) == hash(again)
    assert ORDER != evolve(ORDER, preamble=None)


def test_values_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        ORDER.preamble = None  # type: ignore[misc]


def test_an_order_is_printed_with_its_meaning() -> None:
    shown = repr(ORDER.plans[0].activities[0])
    assert "text='Провести совещание'" in shown
    assert "origin" not in shown


def test_the_signer_is_the_first_who_signed() -> None:
    first, second = Signer(name="А.А. Иванова"), Signer(name="Б.Б. Петров")
    assert first == Header(signers=(first, second)).signer
    assert None is Header().signer
