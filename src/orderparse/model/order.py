"""What one document says: requisites, clauses, plans, references, remainder."""

import datetime as dt
import io
from enum import StrEnum
from typing import BinaryIO, Protocol, cast

from attrs import field, frozen

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.model.deadline import Deadline
from orderparse.model.fields import not_empty, origin_field
from orderparse.model.header import Header
from orderparse.model.people import Party, names_of, spelling
from orderparse.model.plan import Activity, Plan
from orderparse.model.records import Record, record_of
from orderparse.plugins import PluginGroup
from orderparse.values import Value


class ClauseKind(StrEnum):
    """What a clause does."""

    APPROVE = "approve"
    TASK = "task"
    RECOMMEND = "recommend"
    CONTROL = "control"
    AMEND = "amend"
    REPEAL = "repeal"
    OTHER = "other"


class Relation(StrEnum):
    """What the order does to another act."""

    CITES = "cites"
    APPROVES = "approves"
    AMENDS = "amends"
    REPEALS = "repeals"


class RemainderKind(StrEnum):
    """Text of the document, or what repeats on its pages."""

    TEXT = "text"
    RUNNING = "running"


@frozen(kw_only=True, eq=False, repr=False)
class Clause(Value):
    """One numbered point of the operative part.

    Attributes:
        number: without final dot or bracket ("2.1", "а"), None where none is printed.
        parent: number of the clause above it.
        kind: what it does.
        text: without the number.
        deadline: the first deadline it sets.
        other_deadlines: the others.
        responsible: whom it charges, as printed in its case.
    """

    number: str | None = None
    parent: str | None = None
    kind: ClauseKind = ClauseKind.OTHER
    text: str
    deadline: Deadline | None = None
    other_deadlines: tuple[Deadline, ...] = ()
    responsible: tuple[Party, ...] = ()
    origin: Origin | None = origin_field()


@frozen(kw_only=True, eq=False, repr=False)
class Reference(Value):
    """Another act that the document names; `issuer` in the nominative."""

    kind: str | None = None
    issuer: str | None = None
    number: str | None = None
    date: dt.date | None = None
    title: str | None = None
    relation: Relation = Relation.CITES
    origin: Origin | None = origin_field()


@frozen(kw_only=True, eq=False, repr=False)
class Remainder(Value):
    """Printed text that belongs to no field."""

    text: str = field(validator=not_empty)
    kind: RemainderKind = RemainderKind.TEXT
    origin: Origin | None = origin_field()


@frozen(kw_only=True, eq=False, repr=False)
class Source(Value):
    """Where the order was read from.

    Attributes:
        name: file name, None for bytes.
        format: what it was ("docx").
        sha256: of the bytes, in hexadecimal.
        pages: number of pages, None where the format has none.
    """

    name: str | None = None
    format: str
    sha256: str
    pages: int | None = None


class _Page(Protocol):
    """What writes the page of an order."""

    def export(self, orders: "tuple[Order, ...]", stream: BinaryIO, /) -> None:
        """Write it."""


@frozen(kw_only=True, eq=False, repr=False)
class Order(Value):
    """Everything one document says; `diagnostics` in document order."""

    source: Source
    header: Header
    preamble: str | None = None
    clauses: tuple[Clause, ...] = ()
    plans: tuple[Plan, ...] = ()
    references: tuple[Reference, ...] = ()
    remainder: tuple[Remainder, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def activities_for(self, name: str) -> tuple[Activity, ...]:
        """The rows that a party answers for, by identity and not by part of a word.

        Args:
            name: any of its names, with or without quotes; a member finds the rows of
                its group too.
        """
        rows = [row for plan in self.plans for row in plan.activities]
        parties = [party for row in rows for party in row.responsible]
        asked = spelling(name)
        names = {asked}
        for party in parties:
            own = {spelling(party.name), spelling(party.full_name or party.name)}
            if asked in own:
                names |= own
        return tuple(
            row
            for row in rows
            if any(names & names_of(party) for party in row.responsible)
        )

    def to_records(self) -> list[Record]:
        """A flat record for each activity, as pandas and Polars take them.

        All records have the same keys: docs/data-frames.md lists them.
        """
        rows = [(plan, row) for plan in self.plans for row in plan.activities]
        extra = dict.fromkeys(cell.heading for _, row in rows for cell in row.extra)
        own: Record = {
            "order_number": self.header.number,
            "order_date": self.header.date,
        }
        return [
            {**own, "plan": plan.title, **record_of(row, extra)} for plan, row in rows
        ]

    def _repr_html_(self) -> str:
        """The page that notebooks show, made by the `html` exporter."""
        exporter = cast("type[_Page]", PluginGroup("orderparse.exporters").load("html"))
        stream = io.BytesIO()
        exporter().export((self,), stream)
        return stream.getvalue().decode("utf-8")
