"""A cell that holds two things ("Место и дата проведения") -> a cell for each."""

from attrs import evolve

from orderparse.model import ColumnRole
from orderparse.parsing.deadlines.elements import elements
from orderparse.parsing.deadlines.tokens import scan
from orderparse.parsing.plans.columns import Layout, PlanColumn
from orderparse.parsing.plans.evidence import is_time
from orderparse.parsing.plans.tables import EMPTY, Row, Slot, make_slot
from orderparse.parsing.source import Line


def divide(row: Row, layout: Layout) -> tuple[Row, Layout]:
    """A row and its layout with one role a column.

    A cell is divided between its lines where some of them are a deadline, else around
    the deadline in its text. A cell without any deadline stays whole: it is one that
    was not understood.
    """
    if not any(column.roles[1:] for column in layout.columns):
        return row, layout
    slots: list[Slot] = []
    columns: list[PlanColumn] = []
    for slot, column in zip(row.slots, layout.columns, strict=True):
        if ColumnRole.DEADLINE not in column.roles or len(column.roles) == 1:
            slots.append(slot)
            columns.append(column._replace(roles=column.roles[:1]))
            continue
        other = next(r for r in column.roles if r is not ColumnRole.DEADLINE)
        rest, deadline = _divided(slot)
        slots += [rest, deadline]
        columns += [
            column._replace(roles=(other,)),
            column._replace(roles=(ColumnRole.DEADLINE,)),
        ]
    return (
        evolve(row, slots=tuple(slots)),
        Layout(columns=tuple(columns), heading=layout.heading),
    )


def _divided(slot: Slot) -> tuple[Slot, Slot]:
    """The rest of a cell, and the deadline in it."""
    timed = tuple(line for line in slot.lines if is_time(line.text))
    if timed and len(timed) < len(slot.lines):
        rest = tuple(line for line in slot.lines if line not in timed)
        return make_slot(rest, slot), make_slot(timed, slot)
    found = _stretch(slot.text)
    if found is None:
        return EMPTY, slot
    start, end = found
    outside = f"{slot.text[:start].rstrip(' ,;')} {slot.text[end:].lstrip(' ,;')}"
    return _with_text(slot, outside.strip()), _with_text(slot, slot.text[start:end])


def _stretch(text: str) -> tuple[int, int] | None:
    """Where the last run of dates begins and ends."""
    said = elements(scan(text)).said
    if not said:
        return None
    first = len(said) - 1
    while first and said[first].linked:
        first -= 1
    end = said[-1].end
    closed = not any(map(str.isalnum, text[end:]))
    return said[first].start, len(text) if closed else end


def _with_text(slot: Slot, text: str) -> Slot:
    line: Line = slot.lines[0]._replace(text=text)
    return make_slot((line,) if text else (), slot)
