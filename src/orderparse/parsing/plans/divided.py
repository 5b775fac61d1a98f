"""A column that holds a deadline and something else -> two columns."""

from orderparse.model import ColumnRole
from orderparse.parsing.deadlines.elements import elements
from orderparse.parsing.deadlines.tokens import scan
from orderparse.parsing.plans.columns import Layout
from orderparse.parsing.plans.evidence import is_time
from orderparse.parsing.plans.leaves import PlanColumn
from orderparse.parsing.plans.tables import EMPTY, Row, Slot, make_slot


def divide_columns(layout: Layout) -> Layout:
    """A layout with one role a column: a column of two things as two columns."""
    if not any(column.roles[1:] for column in layout.columns):
        return layout
    columns: list[PlanColumn] = []
    for column in layout.columns:
        if _holds_two(column):
            columns.append(column._replace(roles=(_other_role(column),)))
            columns.append(column._replace(roles=(ColumnRole.DEADLINE,)))
        else:
            columns.append(column._replace(roles=column.roles[:1]))
    return Layout(tuple(columns), layout.heading)


def divide_row(row: Row, layout: Layout) -> Row:
    """A row in the columns of the divided layout.

    A cell is divided between its lines where some of them are a deadline, else around
    the deadline in its text. A cell without any deadline stays whole: it is one that
    was not understood.
    """
    slots: list[Slot] = []
    for slot, column in zip(row.slots, layout.columns, strict=True):
        slots += _divide_cell(slot) if _holds_two(column) else (slot,)
    return row.with_slots(slots)


def _holds_two(column: PlanColumn) -> bool:
    return ColumnRole.DEADLINE in column.roles and len(column.roles) > 1


def _other_role(column: PlanColumn) -> ColumnRole:
    return next(role for role in column.roles if role is not ColumnRole.DEADLINE)


def _divide_cell(slot: Slot) -> tuple[Slot, Slot]:
    """The rest of a cell, and the deadline in it."""
    timed = tuple(line for line in slot.lines if is_time(line.text))
    rest = tuple(line for line in slot.lines if not is_time(line.text))
    if timed and rest:
        return make_slot(rest, slot), make_slot(timed, slot)
    found = _last_dates(slot.text)
    if found is None:
        return EMPTY, slot
    start, end = found
    outside = f"{slot.text[:start].rstrip(' ,;')} {slot.text[end:].lstrip(' ,;')}"
    return _cut(slot, outside.strip()), _cut(slot, slot.text[start:end])


def _last_dates(text: str) -> tuple[int, int] | None:
    """Where the last run of dates begins and ends."""
    said, _ = elements(scan(text))
    if not said:
        return None
    first = len(said) - 1
    while first and said[first].linked:
        first -= 1
    end = said[-1].end
    closed = not any(map(str.isalnum, text[end:]))
    return said[first].start, len(text) if closed else end


def _cut(slot: Slot, text: str) -> Slot:
    line = slot.lines[0]._replace(text=text)
    return make_slot((line,) if text else (), slot)
