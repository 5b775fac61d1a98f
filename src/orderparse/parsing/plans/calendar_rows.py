"""A row that holds activities under its months -> a row for each of them."""

from collections.abc import Iterator

from orderparse.model import ColumnRole
from orderparse.parsing.plans.columns import Layout
from orderparse.parsing.plans.tables import EMPTY, Row, Slot

_MARKED = Slot(text="+", shared=True)
"""The month of an activity: its name is printed in the heading, not here."""


def month_columns(row: Row, layout: Layout) -> tuple[int, ...]:
    """The months under which a row of a calendar holds something."""
    return tuple(
        k
        for k in layout.where(ColumnRole.DEADLINE)
        if layout.columns[k].period and row.slots[k].own
    )


def unfold(row: Row, layout: Layout) -> Iterator[Row]:
    """The activities of a row, each marked in the column of its month.

    The cells beside the months count for all of them, their words for the first.
    """
    activity = layout.first(ColumnRole.ACTIVITY)
    named = {
        activity,
        *layout.where(ColumnRole.NUMBER),
        *layout.where(ColumnRole.SECTION),
    }
    months = month_columns(row, layout)
    for place, month in enumerate(months):
        slots = [
            EMPTY
            if k in named or k in months
            else slot._replace(shared=slot.shared or place > 0)
            for k, slot in enumerate(row.slots)
        ]
        slots[month] = _MARKED
        if activity is not None:
            slots[activity] = row.slots[month]
        yield row.with_slots(slots)
