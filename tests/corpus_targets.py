"""Functions with plain arguments and results, for scoring against word lists."""

import datetime as dt
from collections.abc import Mapping, Sequence

from orderparse.model import Period
from orderparse.parsing.deadlines import Context, parse_deadline
from orderparse.parsing.parties import parse_parties
from orderparse.parsing.plans.headings import recognise_heading, recognise_roles


def deadline(
    text: str, context: Mapping[str, str | Sequence[str]]
) -> dict[str, object]:
    """A deadline by the keys of its JSON; dates of the context in ISO form."""
    found = parse_deadline(text, _context(context))
    offset = found.offset
    return {
        "kind": found.kind.value,
        "spans": [[_iso(span.start), _iso(span.end)] for span in found.spans],
        "recurrence": found.recurrence,
        "offset": offset
        and {
            "n": offset.n,
            "unit": offset.unit.value,
            "direction": offset.direction.value,
            "event": offset.event,
        },
    }


def _context(known: Mapping[str, str | Sequence[str]]) -> Context:
    order_date = known.get("order_date")
    return Context(
        order_date=dt.date.fromisoformat(order_date)
        if isinstance(order_date, str)
        else None,
        period=_period(known.get("period")),
        school_year=_period(known.get("school_year")),
    )


def _period(ends: str | Sequence[str] | None) -> Period | None:
    if not ends:
        return None
    start, end = map(dt.date.fromisoformat, ends)
    return Period(start=start, end=end)


def _iso(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


def parties(text: str) -> list[str]:
    """The names of the parties of one cell."""
    return [party.name for party in parse_parties(text)]


def heading(text: str) -> str | None:
    """The role of a column heading, two in one column joined by a plus sign."""
    return "+".join(recognise_roles(text)) or recognise_heading(text)
