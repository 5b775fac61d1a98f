"""Order -> rows for people: each duty with its days, under the heading it stands."""

from orderparse.exporters import captions
from orderparse.exporters.agenda import Entry, Scope, agenda
from orderparse.exporters.duties import Duty, duties
from orderparse.model import Order
from orderparse.tuples import NamedTuple

_SCOPE = Scope(limit=400, horizon_years=3)


class Row(NamedTuple):
    """One duty.

    Attributes:
        duty: what is to be done.
        entries: its days.
    """

    duty: Duty
    entries: tuple[Entry, ...]


def rows_of(order: Order) -> tuple[Row, ...]:
    """All duties in printed order, the clauses first."""
    entries: dict[str, list[Entry]] = {}
    for entry in agenda([order], _SCOPE).entries:
        entries.setdefault(entry.duty.id, []).append(entry)
    return tuple(
        Row(duty=duty, entries=tuple(entries.get(duty.id, ())))
        for duty in duties(order)
    )


def section_of(duty: Duty) -> str:
    """The open sections on one line; a clause stands among the order's points."""
    if duty.plan is None:
        return captions.CLAUSES
    return " / ".join(map(captions.heading, duty.section))


def days_of(entry: Entry) -> str:
    """Its days as people write them."""
    if entry.start == entry.end:
        return captions.numeric(entry.end)
    return f"{captions.numeric(entry.start)} – {captions.numeric(entry.end)}"


def few_days(row: Row, most: int) -> list[str]:
    """Its days, or the first and last of many with their number."""
    days = list(map(days_of, row.entries))
    if len(days) <= most:
        return days
    return [f"{days[0]} … {days[-1]} ({len(days)})"]


def deadline_text(duty: Duty) -> str:
    """What is printed about the time."""
    return "; ".join(deadline.text for deadline in duty.deadlines)


def parties_text(duty: Duty) -> str:
    """All parties with their notes."""
    return "; ".join(map(captions.party_line, duty.responsible))
