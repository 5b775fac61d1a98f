"""Rows of a plan -> which of them head others, and what they are called."""

from collections.abc import Sequence

from orderparse.model import ColumnRole
from orderparse.parsing.plans.columns import Layout
from orderparse.parsing.plans.evidence import (
    depth,
    follows,
    is_number,
    leading_number,
    plain_number,
)
from orderparse.parsing.plans.rows import lone_text
from orderparse.parsing.plans.sections import Name, is_cross, parse_name
from orderparse.parsing.plans.tables import Row
from orderparse.parsing.plans.time_columns import DEADLINES

_CORE = (*DEADLINES, ColumnRole.RESPONSIBLE)
# Number and activity merged are no sign of a section yet.
_ADJACENT = 2


class SectionRows:
    """Tells sections from activities.

    Attributes:
        rows: logical rows of a plan.
        named: the columns that may hold the name of a section.
        lone: of each row its text, where it is one wide cell and so no activity.
    """

    def __init__(self, rows: Sequence[Row], layout: Layout) -> None:
        """Look at all rows of a plan."""
        self.rows = rows
        self._number = layout.first(ColumnRole.NUMBER)
        self._activity = layout.first(ColumnRole.ACTIVITY)
        self._titled = {self._activity, layout.first(ColumnRole.SECTION)}
        self.named = {self._number, *self._titled}
        self._core = [k for role in _CORE for k in layout.where(role)]
        self._beside = [k for k in self._core if k not in self.named]
        self.lone = [lone_text(row, self._number) for row in rows]
        plain = (place for place, text in enumerate(self.lone) if text is None)
        self._last_plain = max(plain, default=-1)

    def has_core(self, row: Row) -> bool:
        """Whether a row says when, or who answers for it."""
        return any(row.slots[k].text for k in self._core)

    def has_rows_below(self, place: int) -> bool:
        """Whether some activity follows before the end."""
        return place < self._last_plain

    def heads_others(self, place: int, last_number: str | None) -> bool:
        """Whether a row without deadline and responsible heads others.

        Args:
            place: of the row.
            last_number: that of the last activity above it.
        """
        row = self.rows[place]
        if any(not is_cross(row.slots[k].text) for k in self._beside):
            return False
        said = {k for k, slot in enumerate(row.slots) if not is_cross(slot.text)}
        if said.isdisjoint(self.named) or not self.has_rows_below(place):
            return False
        if said - self.named and not said.isdisjoint(self._core):
            return False
        if self.name(row).label is not None:
            return said.isdisjoint(self._core)
        if said - self.named:
            return False
        if any(slot.width > _ADJACENT for slot in row.slots):
            return True
        return bool(self._core) and self._next_is_inside(place, last_number)

    def _next_is_inside(self, place: int, last_number: str | None) -> bool:
        """Whether the next row's number does not go on from this one's."""
        own = self._number_of(self.rows[place])
        following = self._number_of(self.rows[place + 1])
        if own is None or following is None:
            return True
        here, there = depth(own), depth(following)
        if len(there) > len(here) and there[: len(here)] == here:
            return True
        return not (follows(here, there) and _goes_on(last_number, here))

    def _number_of(self, row: Row) -> str | None:
        if self._number is not None:
            text = row.slots[self._number].own
            if text and is_number(text):
                return plain_number(text)
        if self._activity is not None:
            found = leading_number(row.slots[self._activity].own)
            return found[0] if found else None
        return None

    def name(self, row: Row) -> Name:
        """The words of a section row, its number standing in a column of its own."""
        number = row.slots[self._number].own if self._number is not None else ""
        titled = (row.slots[k].text for k in row.filled if k in self._titled)
        title = " ".join(text for text in titled if not is_cross(text))
        if is_cross(number):
            return parse_name(title)
        if not is_number(number):
            return parse_name(f"{number} {title}" if title else number)
        name = parse_name(title)
        if name.label is not None and name.number is None:
            return name._replace(number=plain_number(number))
        return Name(number=plain_number(number), title=title)


def _goes_on(last_number: str | None, here: tuple[str, ...]) -> bool:
    """Whether a number is the first of its level, or the next after the one above."""
    if here[-1] == "1" or last_number is None:
        return here[-1] == "1"
    return follows(depth(last_number), here)
