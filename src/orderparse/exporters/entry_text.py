"""An entry of the agenda -> the texts of its event."""

from collections.abc import Iterator, Sequence

from orderparse.exporters import captions
from orderparse.exporters.agenda import Agenda, Entry, Part
from orderparse.exporters.duties import Duty
from orderparse.model import Deadline, Order


def summary(duty: Duty) -> str:
    """Number and text on one line."""
    return " ".join(filter(None, (duty.number, duty.text)))


def entry_summary(entry: Entry) -> str:
    """The same, and which end of a long stretch it is."""
    text = summary(entry.duty)
    match entry.part:
        case Part.WHOLE:
            return text
        case Part.START:
            return f"{captions.START}: {text}"
        case Part.DUE:
            return f"{captions.DEADLINE}: {text}"


def description(entry: Entry) -> str:
    """Everything else that is printed about it, one thing a line."""
    return "\n".join(_description_lines(entry))


def _description_lines(entry: Entry) -> Iterator[str]:
    duty, header = entry.duty, entry.order.header
    yield f"{captions.DEADLINE}: {captions.deadline_line(entry.deadline)}"
    responsible = duty.responsible_text or "; ".join(contacts(duty))
    if responsible:
        yield f"{captions.RESPONSIBLE}: {responsible}"
    if duty.expected_result:
        yield f"{captions.EXPECTED_RESULT}: {duty.expected_result}"
    for cell in duty.extra:
        yield f"{cell.heading}: {cell.text}"
    for section in duty.section:
        yield f"{captions.SECTION}: {captions.heading(section)}"
    basis = [captions.citation(header), header.issuer, header.title]
    yield f"{captions.BASIS}: {'. '.join(part for part in basis if part)}"


def contacts(duty: Duty) -> list[str]:
    """Every party with its note."""
    return [captions.party_line(party) for party in duty.responsible]


def categories(duty: Duty) -> list[str]:
    """The outermost open section; a clause belongs to the order's own points."""
    if duty.plan is None:
        return [captions.CLAUSES]
    return [captions.heading(section) for section in duty.section[:1]]


def calendar_name(orders: Sequence[Order]) -> str:
    """The orders as they are cited."""
    return "; ".join(captions.citation(order.header) for order in orders)


def calendar_description(orders: Sequence[Order], found: Agenda) -> str:
    """The orders' titles, and whatever has no date."""
    titles = [
        ". ".join(filter(None, (order.header.issuer, order.header.title)))
        for order in orders
    ]
    undated = [_undated_line(duty, deadline) for duty, deadline in found.undated]
    heading = [f"{captions.UNDATED}:"] if undated else []
    return "\n".join(filter(None, (*titles, *heading, *undated)))


def _undated_line(duty: Duty, deadline: Deadline | None) -> str:
    printed = (deadline and deadline.text) or captions.NO_DEADLINE
    return f"- {summary(duty)} ({printed})"
