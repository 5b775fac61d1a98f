"""The typed result: what one order says. Names and meanings are those of the JSON.

Every value is frozen, hashable and compared by meaning: `origin` never counts.
`None` means "not printed"; what is printed and not understood is a `Deadline` of kind
`unknown`. Dates are inclusive. Impossible values raise `ValueError`.
"""

import datetime as dt
from enum import StrEnum

from attrs import Attribute, field, frozen

from orderparse.diagnostics import Diagnostic, Origin


class ClauseKind(StrEnum):
    """What a clause does."""

    APPROVE = "approve"
    TASK = "task"
    RECOMMEND = "recommend"
    CONTROL = "control"
    AMEND = "amend"
    REPEAL = "repeal"
    OTHER = "other"


class DeadlineKind(StrEnum):
    """What a deadline fixes: see docs/deadlines.md."""

    BY = "by"
    DURING = "during"
    ON = "on"
    FROM = "from"
    RECURRING = "recurring"
    ONGOING = "ongoing"
    RELATIVE = "relative"
    CONDITIONAL = "conditional"
    NONE = "none"
    UNKNOWN = "unknown"


class Unit(StrEnum):
    """What an offset counts in."""

    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Direction(StrEnum):
    """On which side of its event an offset lies."""

    AFTER = "after"
    BEFORE = "before"


class ColumnRole(StrEnum):
    """What a column of a plan holds."""

    NUMBER = "number"
    SECTION = "section"
    ACTIVITY = "activity"
    DEADLINE = "deadline"
    DEADLINE_START = "deadline_start"
    DEADLINE_END = "deadline_end"
    DEADLINE_ACTUAL = "deadline_actual"
    RESPONSIBLE = "responsible"
    EXPECTED_RESULT = "expected_result"
    INDICATOR = "indicator"
    FUNDING = "funding"
    PLACE = "place"
    PARTICIPANTS = "participants"
    STATUS = "status"
    NOTE = "note"


class PartyRole(StrEnum):
    """The first one named answers for the work, the others help."""

    LEAD = "lead"
    CO = "co"


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


def _origin() -> Origin | None:
    """Where a value stands: kept, never compared."""
    return field(default=None, eq=False, repr=False)  # type: ignore[no-any-return]


def _not_empty(_: object, attribute: "Attribute[str]", value: str) -> None:
    if not value.strip():
        raise ValueError(f"{attribute.name} is empty")


@frozen(kw_only=True)
class Period:
    """A closed stretch of days."""

    start: dt.date
    end: dt.date

    def __attrs_post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError(f"the period ends before it starts: {self}")


@frozen(kw_only=True)
class Span:
    """A stretch of days, open on at most one side; both ends belong to it."""

    start: dt.date | None = None
    end: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a span needs a start or an end")
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"the span ends before it starts: {self}")


@frozen(kw_only=True)
class Offset:
    """A term counted from an event ("10 working days after signing")."""

    n: int
    unit: Unit
    direction: Direction = Direction.AFTER
    event: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.n < 0:
            raise ValueError("an offset is not negative: use its direction")


_BOUNDED = {
    DeadlineKind.BY: (False, True),
    DeadlineKind.DURING: (True, True),
    DeadlineKind.ON: (True, True),
    DeadlineKind.FROM: (True, False),
}
_UNDATED = frozenset(
    {DeadlineKind.CONDITIONAL, DeadlineKind.NONE, DeadlineKind.UNKNOWN}
)


@frozen(kw_only=True)
class Deadline:
    """When something is due.

    Attributes:
        text: as printed.
        kind: what it fixes.
        spans: the days; for `recurring` the windows inside the first year.
        recurrence: RFC 5545 rule without UNTIL, for `recurring` only.
        offset: for `relative` only.
    """

    text: str
    kind: DeadlineKind
    spans: tuple[Span, ...] = ()
    recurrence: str | None = None
    offset: Offset | None = None

    def __attrs_post_init__(self) -> None:
        if self.recurrence is not None and self.kind is not DeadlineKind.RECURRING:
            raise ValueError(f"a rule with kind {self.kind}")
        if self.recurrence is not None and not self.recurrence.startswith("FREQ="):
            raise ValueError(f"not a recurrence rule: {self.recurrence}")
        if self.offset is not None and self.kind is not DeadlineKind.RELATIVE:
            raise ValueError(f"an offset with kind {self.kind}")
        if self.spans and self.kind in _UNDATED:
            raise ValueError(f"dates with kind {self.kind}")
        bounded = _BOUNDED.get(self.kind)
        for span in self.spans if bounded else ():
            if (span.start is not None, span.end is not None) != bounded:
                raise ValueError(f"{span} does not fit kind {self.kind}")


@frozen(kw_only=True)
class Party:
    """A body or person who answers for something.

    Attributes:
        name: as printed, an abbreviation in brackets included.
        role: the first named is the lead; None where there is one only.
        note: "по согласованию" and the like.
        full_name: the name that the document itself gives to the abbreviation.
    """

    name: str = field(validator=_not_empty)
    role: PartyRole | None = None
    note: str | None = None
    full_name: str | None = None


@frozen(kw_only=True)
class Signer:
    """Who signed, approved or agreed."""

    position: str | None = None
    name: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.position is None and self.name is None:
            raise ValueError("a signer without position and name")


@frozen(kw_only=True)
class Approval:
    """Who approved or agreed, and when."""

    position: str | None = None
    name: str | None = None
    date: dt.date | None = None


@frozen(kw_only=True)
class PrintedHeader:
    """The header's fields as they stand in the source, each word once.

    A field that was taken from another place of the result (an annex's kind from
    its plan's title) has no entry here.
    """

    issuer: str | None = None
    kind: str | None = None
    number: str | None = None
    date: str | None = None
    place: str | None = None
    title: str | None = None
    signer: str | None = None
    annex: str | None = None
    approved: str | None = None
    agreed: str | None = None


@frozen(kw_only=True)
class Header:
    """The requisites of the order, or of the annex when it stands alone.

    Attributes:
        kind: printed kind in lower case ("приказ").
        issuer: the body that issues, in ordinary spelling.
        number: registration number without its sign ("340-н").
        date: date of issue.
        place: as printed ("г. Грозный").
        title: on one line, without final dot.
        signer: the first of `signers`.
        annex: number of the annex when the document is one.
        signers: all who signed, in order.
        approved: who approved by a stamp ("УТВЕРЖДАЮ").
        agreed: who agreed by a stamp ("СОГЛАСОВАНО").
        printed: the fields as they stand in the source.
    """

    kind: str | None = None
    issuer: str | None = None
    number: str | None = None
    date: dt.date | None = None
    place: str | None = None
    title: str | None = None
    annex: str | None = None
    signers: tuple[Signer, ...] = ()
    approved: Approval | None = None
    agreed: Approval | None = None
    printed: PrintedHeader = field(factory=PrintedHeader)

    @property
    def signer(self) -> Signer | None:
        """The first who signed."""
        return self.signers[0] if self.signers else None


@frozen(kw_only=True)
class Clause:
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
    origin: Origin | None = _origin()


@frozen(kw_only=True)
class Section:
    """A heading inside a plan.

    Attributes:
        label: the word before the number ("Направление", "Раздел").
        number: without final dot.
        title: the rest.
        parent: index in `Plan.sections` of the section it stands in; None in
            `Activity.section`, where the one before it is its parent.
    """

    label: str | None = None
    number: str | None = None
    title: str
    parent: int | None = None


@frozen(kw_only=True)
class Column:
    """One column of a plan: its heading, and what it holds where that is known."""

    role: ColumnRole | None = None
    text: str


@frozen(kw_only=True)
class ExtraCell:
    """A cell of a column that has no field of its own."""

    heading: str
    text: str


@frozen(kw_only=True)
class Activity:
    """One logical row of a plan.

    Attributes:
        id: plan / section / number: stable under any correction of the wording.
        number: without final dot.
        parent: number of the activity it is part of.
        section: the open sections, outermost first.
        text: what is to be done.
        deadline: when; None where the cell is empty.
        responsible: who answers for it.
        responsible_text: the cell as printed.
        expected_result: what is expected.
        extra: the cells of all other columns, in printed order; no two headings
            are equal (a repeated one gets " (2)").
    """

    id: str = field(validator=_not_empty)
    number: str | None = None
    parent: str | None = None
    section: tuple[Section, ...] = ()
    text: str
    deadline: Deadline | None = None
    responsible: tuple[Party, ...] = ()
    responsible_text: str | None = None
    expected_result: str | None = None
    extra: tuple[ExtraCell, ...] = ()
    origin: Origin | None = _origin()

    def __attrs_post_init__(self) -> None:
        headings = [cell.heading for cell in self.extra]
        if len(set(headings)) < len(headings):
            raise ValueError(f"two extra cells with one heading: {headings}")


@frozen(kw_only=True)
class Plan:
    """A plan of activities: one logical table, or a numbered list.

    Attributes:
        annex: number of the annex it stands in.
        title: as printed, on one line.
        period: the days it covers, where the document tells.
        columns: in printed order.
        sections: in printed order.
        activities: in printed order.
    """

    annex: str | None = None
    title: str | None = None
    period: Period | None = None
    columns: tuple[Column, ...] = ()
    sections: tuple[Section, ...] = ()
    activities: tuple[Activity, ...] = ()
    origin: Origin | None = _origin()


@frozen(kw_only=True)
class Reference:
    """Another act that the document names; `issuer` in the nominative."""

    kind: str | None = None
    issuer: str | None = None
    number: str | None = None
    date: dt.date | None = None
    title: str | None = None
    relation: Relation = Relation.CITES
    origin: Origin | None = _origin()


@frozen(kw_only=True)
class Remainder:
    """Printed text that belongs to no field."""

    text: str = field(validator=_not_empty)
    kind: RemainderKind = RemainderKind.TEXT
    origin: Origin | None = _origin()


@frozen(kw_only=True)
class Source:
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


@frozen(kw_only=True)
class Order:
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
        asked = _spelling(name)
        names = {asked}
        for party in parties:
            own = {_spelling(party.name), _spelling(party.full_name or party.name)}
            if asked in own:
                names |= own
        return tuple(
            row
            for row in rows
            if any(names & _names_of(party) for party in row.responsible)
        )


def _spelling(name: str) -> str:
    """A name without quotes, case and the dots of "ё"."""
    folded = name.casefold().replace("ё", "е")
    return " ".join("".join(c if c.isalnum() else " " for c in folded).split())


def _names_of(party: Party) -> set[str]:
    """The printed name, the full one, and those of the members of a group."""
    full = party.full_name or party.name
    return {_spelling(name) for name in (party.name, full, *full.split("; "))}
