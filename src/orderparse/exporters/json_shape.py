"""Order -> plain JSON values of the published schema; the inverse of `json_reader`."""

import datetime as dt

import attrs

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.model import (
    Activity,
    Approval,
    Clause,
    Column,
    Deadline,
    Header,
    Offset,
    Order,
    Party,
    Period,
    Plan,
    PrintedHeader,
    Reference,
    Remainder,
    Section,
    Signer,
    Source,
    Span,
)

SCHEMA_VERSION = "1.0"

JsonObject = dict[str, object]


def order_values(order: Order) -> JsonObject:
    """One order as JSON values, keys in the order of the schema."""
    return {
        "schema_version": SCHEMA_VERSION,
        "source": _source(order.source),
        "header": _header(order.header),
        "preamble": order.preamble,
        "clauses": [_clause(clause) for clause in order.clauses],
        "plans": [_plan(plan) for plan in order.plans],
        "references": [_reference(reference) for reference in order.references],
        "remainder": [_remainder(part) for part in order.remainder],
        "diagnostics": [_diagnostic(doubt) for doubt in order.diagnostics],
    }


def _source(source: Source) -> JsonObject:
    return {
        "name": source.name,
        "format": source.format,
        "sha256": source.sha256,
        "pages": source.pages,
    }


def _header(header: Header) -> JsonObject:
    return {
        "kind": header.kind,
        "issuer": header.issuer,
        "number": header.number,
        "date": _day(header.date),
        "place": header.place,
        "title": header.title,
        "signer": _signer(header.signer) if header.signer else None,
        "annex": header.annex,
        "signers": [_signer(signer) for signer in header.signers],
        "approved": _approval(header.approved),
        "agreed": _approval(header.agreed),
        "printed": _printed(header.printed),
    }


def _signer(signer: Signer) -> JsonObject:
    return {"position": signer.position, "name": signer.name}


def _approval(approval: Approval | None) -> JsonObject | None:
    if approval is None:
        return None
    return {
        "position": approval.position,
        "name": approval.name,
        "date": _day(approval.date),
    }


def _printed(printed: PrintedHeader) -> JsonObject:
    fields = attrs.asdict(printed)
    return {name: text for name, text in fields.items() if text is not None}


def _clause(clause: Clause) -> JsonObject:
    return {
        "number": clause.number,
        "parent": clause.parent,
        "kind": clause.kind.value,
        "text": clause.text,
        "deadline": _deadline(clause.deadline),
        "other_deadlines": [_deadline(other) for other in clause.other_deadlines],
        "responsible": [_party(party) for party in clause.responsible],
        "origin": _origin(clause.origin),
    }


def _plan(plan: Plan) -> JsonObject:
    return {
        "annex": plan.annex,
        "title": plan.title,
        "period": _period(plan.period),
        "columns": [_column(column) for column in plan.columns],
        "sections": [
            {**_heading(section), "parent": section.parent} for section in plan.sections
        ],
        "activities": [_activity(activity) for activity in plan.activities],
        "origin": _origin(plan.origin),
    }


def _period(period: Period | None) -> JsonObject | None:
    if period is None:
        return None
    return {"start": _day(period.start), "end": _day(period.end)}


def _column(column: Column) -> JsonObject:
    return {"role": column.role and column.role.value, "text": column.text}


def _heading(section: Section) -> JsonObject:
    return {"label": section.label, "number": section.number, "title": section.title}


def _activity(activity: Activity) -> JsonObject:
    return {
        "id": activity.id,
        "number": activity.number,
        "parent": activity.parent,
        "section": [_heading(section) for section in activity.section],
        "text": activity.text,
        "deadline": _deadline(activity.deadline),
        "responsible": [_party(party) for party in activity.responsible],
        "responsible_text": activity.responsible_text,
        "expected_result": activity.expected_result,
        "extra": {cell.heading: cell.text for cell in activity.extra},
        "origin": _origin(activity.origin),
    }


def _deadline(deadline: Deadline | None) -> JsonObject | None:
    if deadline is None:
        return None
    return {
        "text": deadline.text,
        "kind": deadline.kind.value,
        "spans": [_span(span) for span in deadline.spans],
        "recurrence": deadline.recurrence,
        "offset": _offset(deadline.offset),
    }


def _span(span: Span) -> JsonObject:
    return {"start": _day(span.start), "end": _day(span.end)}


def _offset(offset: Offset | None) -> JsonObject | None:
    if offset is None:
        return None
    return {
        "n": offset.n,
        "unit": offset.unit.value,
        "direction": offset.direction.value,
        "event": offset.event,
    }


def _party(party: Party) -> JsonObject:
    return {
        "name": party.name,
        "role": party.role and party.role.value,
        "note": party.note,
        "full_name": party.full_name,
    }


def _reference(reference: Reference) -> JsonObject:
    return {
        "kind": reference.kind,
        "issuer": reference.issuer,
        "number": reference.number,
        "date": _day(reference.date),
        "title": reference.title,
        "relation": reference.relation.value,
        "origin": _origin(reference.origin),
    }


def _remainder(part: Remainder) -> JsonObject:
    return {
        "text": part.text,
        "kind": part.kind.value,
        "origin": _origin(part.origin),
    }


def _diagnostic(doubt: Diagnostic) -> JsonObject:
    return {
        "code": doubt.code,
        "severity": doubt.severity.value,
        "stage": doubt.stage.value,
        "message": doubt.message,
        "origin": _origin(doubt.origin),
        "values": dict(doubt.values),
    }


def _origin(origin: Origin | None) -> JsonObject | None:
    if origin is None:
        return None
    rows = None if origin.rows is None else list(origin.rows)
    return {"page": origin.page, "block": origin.block, "rows": rows}


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
