"""One logical row -> the fields of one activity."""

from collections import Counter
from collections.abc import Iterator, Sequence

from orderparse.diagnostics import Diagnostic
from orderparse.messages import note
from orderparse.model import ColumnRole, ExtraCell
from orderparse.normalise import join_squeezed
from orderparse.parsing.deadlines import recognise_deadline
from orderparse.parsing.plans.columns import Layout
from orderparse.parsing.plans.divided import divide_columns, divide_row
from orderparse.parsing.plans.drafts import ActivityDraft
from orderparse.parsing.plans.evidence import (
    depth,
    follows,
    is_number,
    is_time,
    leading_number,
    plain_number,
)
from orderparse.parsing.plans.headings import is_month
from orderparse.parsing.plans.leaves import PlanColumn
from orderparse.parsing.plans.sections import is_cross
from orderparse.parsing.plans.tables import Row, Slot
from orderparse.parsing.plans.time_columns import widest_first, with_unit
from orderparse.patterns import pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.columns import UNNAMED

_DEADLINE = ColumnRole.DEADLINE
_OWN_KEYS = {
    ColumnRole.NUMBER,
    ColumnRole.SECTION,
    ColumnRole.ACTIVITY,
    ColumnRole.DEADLINE,
    ColumnRole.DEADLINE_START,
    ColumnRole.DEADLINE_END,
    ColumnRole.RESPONSIBLE,
    ColumnRole.EXPECTED_RESULT,
}
_DAYS = pattern(r"[1-3]?[0-9](?: ?[,;–-] ?[1-3]?[0-9]){0,9}")
RANGE = " – "
"""Between start and end printed in two columns."""
JOINT = ", "
"""Between the cells of columns that complete each other."""


class _Due(NamedTuple):
    """The deadline fields of an `ActivityDraft`."""

    text: str | None = None
    lines: str | None = None
    within: str | None = None
    ends: tuple[str, str] | None = None


class FieldReader:
    """Reads the rows of one plan."""

    def __init__(self, layout: Layout) -> None:
        """Find the columns of each field."""
        self._printed = layout
        self._layout = divide_columns(layout)
        where = self._layout.where
        self._number = where(ColumnRole.NUMBER)
        self._activity = where(ColumnRole.ACTIVITY)
        self._result = where(ColumnRole.EXPECTED_RESULT)
        self._responsible = where(ColumnRole.RESPONSIBLE)
        self._start = where(ColumnRole.DEADLINE_START)
        self._end = where(ColumnRole.DEADLINE_END)
        plain = [k for k in where(_DEADLINE) if not self._layout.columns[k].period]
        headings = [column.text for column in self._layout.columns]
        self._wider = widest_first(plain, headings)[-2::-1]
        self._narrow = [k for k in plain if k not in self._wider]
        self._due = self._start + self._end or plain
        self._extra = list(_extra_headings(self._layout))

    @property
    def wider_first(self) -> bool:
        """Wider times stand before the activities, like the names of sections."""
        return max(self._wider, default=0) < min(self._activity, default=0)

    def read(self, row: Row) -> ActivityDraft:
        """The fields of an activity; its parent and section are not known here."""
        if self._layout is not self._printed:
            row = divide_row(row, self._printed)
        slots = row.slots
        number, text = self._number_and_text(slots)
        due = self._deadline(slots)
        said = [slots[k] for k in self._responsible if slots[k].text]
        return ActivityDraft(
            number=number,
            text=text,
            deadline_text=due.text,
            deadline_lines=due.lines,
            deadline_within=due.within,
            deadline_ends=due.ends,
            responsible_text=_own_text(said) or None,
            responsible_raw="\n\n".join([slot.raw for slot in said]) or None,
            expected_result=_only(slots, self._result),
            extra=self._cells(slots),
            origin=row.origin,
        )

    def doubts(self, row: Row, draft: ActivityDraft) -> Iterator[Diagnostic]:
        """A cell of two things that was divided, a figure that was read as a day.

        Args:
            row: as printed.
            draft: its fields.
        """
        due = draft.deadline_text
        for k in self._printed.where(_DEADLINE):
            slot, column = row.slots[k], self._printed.columns[k]
            if not slot.own:
                continue
            if column.roles[1:] and due and due != slot.own and due in slot.own:
                yield note("cell-divided", row.origin, text=slot.own, deadline=due)
            raw, read_as = slot.raw, _as_read(column, slot)
            if read_as not in (raw, column.period):
                yield note("cell-resolved", row.origin, text=slot.own, read_as=read_as)

    def _cells(self, slots: Sequence[Slot]) -> tuple[ExtraCell, ...]:
        cells = [(heading, slots[k].own) for k, heading in self._extra]
        return tuple(
            [ExtraCell(heading=name, text=text) for name, text in cells if text]
        )

    def _number_and_text(self, slots: Sequence[Slot]) -> tuple[str | None, str]:
        printed = _only(slots, self._number)
        text = _only(slots, self._activity) or ""
        if printed is not None:
            return plain_number(printed) if is_number(printed) else printed, text
        found = leading_number(text)
        if found is None or self._lists(slots, found[0]):
            return None, text
        return found[0], text[found[1] :]

    def _lists(self, slots: Sequence[Slot], first: str) -> bool:
        """Whether a number counts the first of several items of one activity."""
        lines = [line for k in self._activity for line in slots[k].lines]
        numbers = filter(None, (leading_number(line.text) for line in lines[1:]))
        return any(follows(depth(first), depth(number)) for number, _ in numbers)

    def _deadline(self, slots: Sequence[Slot]) -> _Due:
        filled = [slots[k] for k in self._due if slots[k].text]
        if not filled:
            return self._marked(slots)
        if self._start and self._end:
            return self._range(slots, filled)
        own = JOINT.join([slot.text for slot in filled if not slot.shared])
        lines = RANGE.join(self._read(slots, self._narrow))
        within = " ".join(self._read(slots, self._wider)) if self._wider else ""
        return _Due(own, lines, within or None)

    def _range(self, slots: Sequence[Slot], filled: Sequence[Slot]) -> _Due:
        """Start and end in two columns."""
        said = [slot for slot in filled if not is_cross(slot.text)] or filled
        lines = RANGE.join([slot.raw for slot in said])
        own = RANGE.join([slot.text for slot in filled if not slot.shared])
        start, end = slots[self._start[0]], slots[self._end[0]]
        return _Due(own, lines, ends=(_uncrossed(start), _uncrossed(end)))

    def _read(self, slots: Sequence[Slot], places: Sequence[int]) -> list[str]:
        """Cells as they are to be read; a figure alone counts what its column names."""
        columns = self._layout.columns
        return [_as_read(columns[k], slots[k]) for k in places if slots[k].text]

    def _marked(self, slots: Sequence[Slot]) -> _Due:
        """Months or quarters as columns: the marked ones are the deadline."""
        marked = [k for k in self._layout.where(_DEADLINE) if slots[k].text]
        if not marked:
            return _Due()
        own = " ".join([slots[k].own for k in marked]).strip()
        return _Due(own, ", ".join(self._read(slots, marked)))


def _only(slots: Sequence[Slot], places: Sequence[int]) -> str | None:
    for place in places:
        if own := slots[place].own:
            return own
    return None


def _own_text(slots: Sequence[Slot]) -> str:
    own = [slot for slot in slots if not slot.shared]
    if len(own) == 1:
        return own[0].text
    return join_squeezed([line.text for slot in own for line in slot.lines])


def _extra_headings(layout: Layout) -> Iterator[tuple[int, str]]:
    """The columns that are no field, each under a key of its own."""
    seen: Counter[str] = Counter()
    for k, column in enumerate(layout.columns):
        if _OWN_KEYS.isdisjoint(column.roles):
            heading = column.text or UNNAMED.format(k + 1)
            seen[heading] += 1
            again = f" ({seen[heading]})" if seen[heading] > 1 else ""
            yield k, heading + again


def _uncrossed(slot: Slot) -> str:
    return "" if is_cross(slot.text) else slot.raw


def _as_read(column: PlanColumn, slot: Slot) -> str:
    """A cell of a deadline in the light of its heading."""
    if column.period:
        return _read_mark(column.period, slot)
    return with_unit(column.text, slot.raw)


def _read_mark(period: str, slot: Slot) -> str:
    """What a cell below a month says: a time, days of that month, or just the month."""
    days = slot.text.removesuffix(".").replace(";", ",")
    figures = _DAYS.fullmatch(days) is not None
    if is_month(period):
        awaits = figures or (is_time(days) and recognise_deadline(days).awaits_month)
        if awaits:
            return f"{days} {period}"
    return slot.raw if is_time(slot.text) and not figures else period
