"""JSON values of the published schema -> Order; the inverse of `json_shape`."""

from collections.abc import Callable
from typing import TypeVar

from orderparse.diagnostics import Diagnostic, Origin, Severity, Stage
from orderparse.errors import InvalidJsonError
from orderparse.exporters.json_node import Node
from orderparse.exporters.json_shape import SCHEMA_VERSION
from orderparse.model import (
    Activity,
    Approval,
    Clause,
    ClauseKind,
    Column,
    ColumnRole,
    Deadline,
    DeadlineKind,
    Direction,
    ExtraCell,
    Header,
    Offset,
    Order,
    Party,
    PartyRole,
    Period,
    Plan,
    PrintedHeader,
    Reference,
    Relation,
    Remainder,
    RemainderKind,
    Section,
    Signer,
    Source,
    Span,
    Unit,
)

_T = TypeVar("_T")


def order_of(node: Node) -> Order:
    """The order that a value is; `InvalidJsonError` names what is wrong."""
    node = node.having(
        *("schema_version", "source", "header", "preamble", "clauses", "plans"),
        *("references", "remainder", "diagnostics"),
    )
    _check_version(node)
    return Order(
        source=_source(node.at("source")),
        header=_header(node.at("header")),
        preamble=node.text_or_none("preamble"),
        clauses=tuple(map(_clause, node.items("clauses"))),
        plans=tuple(map(_plan, node.items("plans"))),
        references=tuple(map(_reference, node.items("references"))),
        remainder=tuple(map(_remainder, node.items("remainder"))),
        diagnostics=tuple(map(_diagnostic, node.items("diagnostics"))),
    )


def _built(node: Node, build: Callable[[], _T]) -> _T:
    """Build a value of the model, naming the place of what it refuses."""
    try:
        return build()
    except InvalidJsonError:
        raise
    except ValueError as error:
        raise node.error(str(error)) from error


def _check_version(node: Node) -> None:
    version = node.text("schema_version")
    if version != SCHEMA_VERSION:
        raise node.at("schema_version").error(
            f"{version!r} is not {SCHEMA_VERSION!r}, the version that this program reads"
        )


def _source(node: Node) -> Source:
    node = node.having("name", "format", "sha256", "pages")
    return Source(
        name=node.text_or_none("name"),
        format=node.text("format"),
        sha256=node.text("sha256"),
        pages=node.integer_or_none("pages"),
    )


_HEADER = ("kind", "issuer", "number", "date", "place", "title", "annex")
_PEOPLE = ("signer", "signers", "approved", "agreed", "printed")


def _header(node: Node) -> Header:
    node = node.having(*_HEADER, *_PEOPLE)
    header = Header(
        kind=node.text_or_none("kind"),
        issuer=node.text_or_none("issuer"),
        number=node.text_or_none("number"),
        date=node.day_or_none("date"),
        place=node.text_or_none("place"),
        title=node.text_or_none("title"),
        annex=node.text_or_none("annex"),
        signers=tuple(map(_signer, node.items("signers"))),
        approved=_approval(node.given("approved")),
        agreed=_approval(node.given("agreed")),
        printed=_printed(node.at("printed")),
    )
    _check_signer(node, header)
    return header


def _check_signer(node: Node, header: Header) -> None:
    """`signer` repeats the first of `signers`: who corrects one must correct both."""
    first = node.given("signer")
    if (_signer(first) if first else None) != header.signer:
        raise node.at("signer").error("not the first of $.header.signers")


def _signer(node: Node) -> Signer:
    node = node.having("position", "name")
    return _built(
        node,
        lambda: Signer(
            position=node.text_or_none("position"), name=node.text_or_none("name")
        ),
    )


def _approval(node: Node | None) -> Approval | None:
    if node is None:
        return None
    node = node.having("position", "name", "date")
    return Approval(
        position=node.text_or_none("position"),
        name=node.text_or_none("name"),
        date=node.day_or_none("date"),
    )


_PRINTED = (
    *("issuer", "kind", "number", "date", "place", "title"),
    *("signer", "annex", "approved", "agreed"),
)


def _printed(node: Node) -> PrintedHeader:
    """Only the fields that are printed stand in the object."""
    texts = dict(node.having_only(*_PRINTED).pairs())
    return PrintedHeader(**texts)


def _clause(node: Node) -> Clause:
    node = node.having(
        *("number", "parent", "kind", "text", "deadline", "other_deadlines"),
        *("responsible", "origin"),
    )
    return Clause(
        number=node.text_or_none("number"),
        parent=node.text_or_none("parent"),
        kind=node.choice("kind", ClauseKind),
        text=node.text("text"),
        deadline=_deadline_or_none(node.given("deadline")),
        other_deadlines=tuple(map(_deadline, node.items("other_deadlines"))),
        responsible=tuple(map(_party, node.items("responsible"))),
        origin=_origin(node.given("origin")),
    )


def _plan(node: Node) -> Plan:
    node = node.having(
        *("annex", "title", "period", "columns", "sections", "activities", "origin")
    )
    return Plan(
        annex=node.text_or_none("annex"),
        title=node.text_or_none("title"),
        period=_period(node.given("period")),
        columns=tuple(map(_column, node.items("columns"))),
        sections=tuple(map(_section, node.items("sections"))),
        activities=tuple(map(_activity, node.items("activities"))),
        origin=_origin(node.given("origin")),
    )


def _period(node: Node | None) -> Period | None:
    if node is None:
        return None
    node = node.having("start", "end")
    return _built(node, lambda: Period(start=node.day("start"), end=node.day("end")))


def _column(node: Node) -> Column:
    node = node.having("role", "text")
    return Column(role=node.choice_or_none("role", ColumnRole), text=node.text("text"))


def _section(node: Node) -> Section:
    node = node.having("label", "number", "title", "parent")
    return Section(
        label=node.text_or_none("label"),
        number=node.text_or_none("number"),
        title=node.text("title"),
        parent=node.integer_or_none("parent"),
    )


def _heading(node: Node) -> Section:
    """A section as an activity names it: the one before it is its parent."""
    node = node.having("label", "number", "title")
    return Section(
        label=node.text_or_none("label"),
        number=node.text_or_none("number"),
        title=node.text("title"),
    )


def _activity(node: Node) -> Activity:
    node = node.having(
        *("id", "number", "parent", "section", "text", "deadline", "responsible"),
        *("responsible_text", "expected_result", "extra", "origin"),
    )
    return _built(
        node,
        lambda: Activity(
            id=node.text("id"),
            number=node.text_or_none("number"),
            parent=node.text_or_none("parent"),
            section=tuple(map(_heading, node.items("section"))),
            text=node.text("text"),
            deadline=_deadline_or_none(node.given("deadline")),
            responsible=tuple(map(_party, node.items("responsible"))),
            responsible_text=node.text_or_none("responsible_text"),
            expected_result=node.text_or_none("expected_result"),
            extra=tuple(
                ExtraCell(heading=heading, text=text)
                for heading, text in node.at("extra").pairs()
            ),
            origin=_origin(node.given("origin")),
        ),
    )


def _deadline_or_none(node: Node | None) -> Deadline | None:
    return _deadline(node) if node else None


def _deadline(node: Node) -> Deadline:
    node = node.having("text", "kind", "spans", "recurrence", "offset")
    return _built(
        node,
        lambda: Deadline(
            text=node.text("text"),
            kind=node.choice("kind", DeadlineKind),
            spans=tuple(map(_span, node.items("spans"))),
            recurrence=node.text_or_none("recurrence"),
            offset=_offset(node.given("offset")),
        ),
    )


def _span(node: Node) -> Span:
    node = node.having("start", "end")
    return _built(
        node,
        lambda: Span(start=node.day_or_none("start"), end=node.day_or_none("end")),
    )


def _offset(node: Node | None) -> Offset | None:
    if node is None:
        return None
    node = node.having("n", "unit", "direction", "event")
    return _built(
        node,
        lambda: Offset(
            n=node.integer("n"),
            unit=node.choice("unit", Unit),
            direction=node.choice("direction", Direction),
            event=node.text_or_none("event"),
        ),
    )


def _party(node: Node) -> Party:
    node = node.having("name", "role", "note", "full_name")
    return _built(
        node,
        lambda: Party(
            name=node.text("name"),
            role=node.choice_or_none("role", PartyRole),
            note=node.text_or_none("note"),
            full_name=node.text_or_none("full_name"),
        ),
    )


def _reference(node: Node) -> Reference:
    node = node.having(
        *("kind", "issuer", "number", "date", "title", "relation", "origin")
    )
    return Reference(
        kind=node.text_or_none("kind"),
        issuer=node.text_or_none("issuer"),
        number=node.text_or_none("number"),
        date=node.day_or_none("date"),
        title=node.text_or_none("title"),
        relation=node.choice("relation", Relation),
        origin=_origin(node.given("origin")),
    )


def _remainder(node: Node) -> Remainder:
    node = node.having("text", "kind", "origin")
    return _built(
        node,
        lambda: Remainder(
            text=node.text("text"),
            kind=node.choice("kind", RemainderKind),
            origin=_origin(node.given("origin")),
        ),
    )


def _diagnostic(node: Node) -> Diagnostic:
    node = node.having("code", "severity", "stage", "message", "origin", "values")
    return Diagnostic(
        code=node.text("code"),
        severity=node.choice("severity", Severity),
        stage=node.choice("stage", Stage),
        message=node.text("message"),
        origin=_origin(node.given("origin")),
        values=tuple(node.at("values").pairs()),
    )


def _origin(node: Node | None) -> Origin | None:
    if node is None:
        return None
    node = node.having("page", "block", "rows")
    rows = node.given("rows")
    return Origin(
        page=node.integer_or_none("page"),
        block=node.integer("block"),
        rows=tuple(row.as_integer() for row in node.items("rows")) if rows else None,
    )
