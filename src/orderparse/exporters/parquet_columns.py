"""Typed columns of Parquet tables: one row for each duty, or for each order."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from orderparse.errors import MissingDependencyError
from orderparse.exporters import captions
from orderparse.exporters.duties import Duty, duties
from orderparse.exporters.json_shape import order_values
from orderparse.exporters.sheet import due_day, first_day
from orderparse.model import Order, PartyRole

try:
    import pyarrow as pa
except ModuleNotFoundError as error:
    raise MissingDependencyError(
        "pyarrow", "pip install orderparse[parquet]"
    ) from error

_Item = TypeVar("_Item")

# What a row holds, by the names of columns: values as pyarrow takes them.
Row = dict[str, object]


class OfDuty(NamedTuple):
    """A duty and the order it stands in."""

    order: Order
    duty: Duty


class Column(NamedTuple, Generic[_Item]):
    """One column.

    Attributes:
        name: for programs, as in the CSV and the JSON.
        type: of its values.
        value: how it is taken from what a row is about.
    """

    name: str
    type: pa.DataType
    value: Callable[[_Item], object]


class Layout(NamedTuple, Generic[_Item]):
    """One kind of table.

    Attributes:
        columns: the same ones for any orders.
        items: what an order has rows about.
        rows_together: that are kept in memory, and make a row group.
    """

    columns: Sequence[Column[_Item]]
    items: Callable[[Order], Iterator[_Item]]
    rows_together: int

    def schema(self) -> pa.Schema:
        """Names and types."""
        return pa.schema([(column.name, column.type) for column in self.columns])

    def rows(self, order: Order) -> Iterator[Row]:
        """The rows of an order."""
        for item in self.items(order):
            yield {column.name: column.value(item) for column in self.columns}


def _duties(order: Order) -> Iterator[OfDuty]:
    return (OfDuty(order, duty) for duty in duties(order))


def _orders(order: Order) -> Iterator[Order]:
    yield order


def _names(item: OfDuty, *roles: PartyRole | None) -> list[str]:
    return [party.name for party in item.duty.responsible if party.role in roles]


def _spans(item: OfDuty) -> list[Row]:
    return [
        {"start": span.start, "end": span.end}
        for deadline in item.duty.deadlines
        for span in deadline.spans
    ]


def _json(order: Order) -> str:
    return json.dumps(order_values(order), ensure_ascii=False)


def _diagnostics(order: Order) -> list[Row]:
    return [
        {"severity": str(doubt.severity), "code": doubt.code, "message": doubt.message}
        for doubt in order.diagnostics
    ]


_TEXT, _DAY, _COUNT = pa.string(), pa.date32(), pa.int32()
_TEXTS = pa.list_(_TEXT)


def _records(**fields: pa.DataType) -> pa.DataType:
    return pa.list_(pa.struct(list(fields.items())))


DUTIES: Layout[OfDuty] = Layout(
    columns=(
        Column("source", _TEXT, lambda i: i.order.source.name),
        Column("sha256", _TEXT, lambda i: i.order.source.sha256),
        Column("document", _TEXT, lambda i: captions.citation(i.order.header)),
        Column("order_kind", _TEXT, lambda i: i.order.header.kind),
        Column("order_number", _TEXT, lambda i: i.order.header.number),
        Column("order_date", _DAY, lambda i: i.order.header.date),
        Column("issuer", _TEXT, lambda i: i.order.header.issuer),
        Column("plan", _TEXT, lambda i: i.duty.plan_title),
        Column(
            "section", _TEXTS, lambda i: [captions.heading(s) for s in i.duty.section]
        ),
        Column("number", _TEXT, lambda i: i.duty.number),
        Column("text", _TEXT, lambda i: i.duty.text),
        Column("deadline", _TEXTS, lambda i: [d.text for d in i.duty.deadlines]),
        Column(
            *("deadline_kind", _TEXTS),
            lambda i: [str(d.kind) for d in i.duty.deadlines],
        ),
        Column("start", _DAY, lambda i: first_day(i.duty)),
        Column("due", _DAY, lambda i: due_day(i.duty)),
        Column("spans", _records(start=_DAY, end=_DAY), _spans),
        Column(
            *("recurrence", _TEXTS),
            lambda i: [d.recurrence for d in i.duty.deadlines if d.recurrence],
        ),
        Column("lead", _TEXTS, lambda i: _names(i, PartyRole.LEAD, None)),
        Column("co", _TEXTS, lambda i: _names(i, PartyRole.CO)),
        Column("responsible", _TEXT, lambda i: i.duty.responsible_text),
        Column("expected_result", _TEXT, lambda i: i.duty.expected_result),
        Column(
            *("extra", pa.map_(_TEXT, _TEXT)),
            lambda i: [(cell.heading, cell.text) for cell in i.duty.extra],
        ),
        Column("page", _COUNT, lambda i: i.duty.origin.page if i.duty.origin else None),
        Column("id", _TEXT, lambda i: i.duty.id),
    ),
    items=_duties,
    rows_together=8_192,
)

ORDERS: Layout[Order] = Layout(
    columns=(
        Column("source", _TEXT, lambda order: order.source.name),
        Column("format", _TEXT, lambda order: order.source.format),
        Column("sha256", _TEXT, lambda order: order.source.sha256),
        Column("pages", _COUNT, lambda order: order.source.pages),
        Column("kind", _TEXT, lambda order: order.header.kind),
        Column("number", _TEXT, lambda order: order.header.number),
        Column("date", _DAY, lambda order: order.header.date),
        Column("issuer", _TEXT, lambda order: order.header.issuer),
        Column("place", _TEXT, lambda order: order.header.place),
        Column("title", _TEXT, lambda order: order.header.title),
        Column("annex", _TEXT, lambda order: order.header.annex),
        Column(
            *("signers", _records(position=_TEXT, name=_TEXT)),
            lambda order: [
                {"position": signer.position, "name": signer.name}
                for signer in order.header.signers
            ],
        ),
        Column("clauses", _COUNT, lambda order: len(order.clauses)),
        Column(
            *("activities", _COUNT),
            lambda order: sum(len(plan.activities) for plan in order.plans),
        ),
        Column(
            *("diagnostics", _records(severity=_TEXT, code=_TEXT, message=_TEXT)),
            _diagnostics,
        ),
        Column("json", _TEXT, _json),
    ),
    items=_orders,
    rows_together=256,
)
