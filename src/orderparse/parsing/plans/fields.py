"""One logical row -> the fields of one activity."""

from collections import Counter
from collections.abc import Sequence

from orderparse.model import ColumnRole, ExtraCell
from orderparse.normalise import join_lines
from orderparse.parsing.plans.columns import Layout
from orderparse.parsing.plans.drafts import ActivityDraft
from orderparse.parsing.plans.evidence import (
    is_number,
    is_time,
    leading_number,
    plain_number,
)
from orderparse.parsing.plans.shared_columns import divide
from orderparse.parsing.plans.tables import Row, Slot, raw_text
from orderparse.parsing.source import Line
from orderparse.patterns import pattern
from orderparse.vocabulary.columns import UNNAMED
from orderparse.vocabulary.sections import CROSSES

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
_DAYS = pattern(r"[1-3]?[0-9](?: ?[,–-] ?[1-3]?[0-9]){0,9}")
RANGE = " – "
"""Between start and end printed in two columns."""


def read_fields(row: Row, layout: Layout) -> ActivityDraft:
    """The fields of an activity; its parent and section are not known here."""
    row, layout = divide(row, layout)
    number, text = _number_and_text(row, layout)
    draft = ActivityDraft(
        number=number,
        text=text,
        expected_result=_only(row, layout, ColumnRole.EXPECTED_RESULT),
        extra=_extra(row, layout),
        shared=_shared(row, layout),
        origin=row.origin,
    )
    return _with_responsible(_with_deadline(draft, row, layout), row, layout)


def _slots(row: Row, layout: Layout, role: ColumnRole) -> list[Slot]:
    return [row.slots[k] for k in layout.where(role)]


def _only(row: Row, layout: Layout, role: ColumnRole) -> str | None:
    return next((slot.own for slot in _slots(row, layout, role) if slot.own), None)


def _number_and_text(row: Row, layout: Layout) -> tuple[str | None, str]:
    printed = _only(row, layout, ColumnRole.NUMBER)
    text = _only(row, layout, ColumnRole.ACTIVITY) or ""
    if printed is not None:
        return plain_number(printed) if is_number(printed) else printed, text
    found = leading_number(text)
    return (found[0], text[found[1] :]) if found else (None, text)


def _shared(row: Row, layout: Layout) -> frozenset[ColumnRole]:
    return frozenset(
        role
        for slot, column in zip(row.slots, layout.columns, strict=True)
        if slot.shared and slot.text
        for role in column.roles
    )


def _extra(row: Row, layout: Layout) -> tuple[ExtraCell, ...]:
    found: list[ExtraCell] = []
    seen: Counter[str] = Counter()
    for k, (slot, column) in enumerate(zip(row.slots, layout.columns, strict=True)):
        if not _OWN_KEYS.isdisjoint(column.roles):
            continue
        heading = column.text or UNNAMED.format(k + 1)
        seen[heading] += 1
        if slot.own:
            again = f" ({seen[heading]})" if seen[heading] > 1 else ""
            found.append(ExtraCell(heading=heading + again, text=slot.own))
    return tuple(found)


def _with_deadline(draft: ActivityDraft, row: Row, layout: Layout) -> ActivityDraft:
    start = _slots(row, layout, ColumnRole.DEADLINE_START)
    end = _slots(row, layout, ColumnRole.DEADLINE_END)
    slots = start + end or [
        row.slots[k]
        for k in layout.where(ColumnRole.DEADLINE)
        if not layout.columns[k].period
    ]
    filled = [slot for slot in slots if slot.text]
    if not filled:
        return _with_marks(draft, row, layout)
    said = [slot for slot in filled if not _is_cross(slot)] or filled
    lines = RANGE.join(slot.raw for slot in said)
    own = RANGE.join(slot.own for slot in filled if slot.own)
    ends = None
    if start and end:
        first, last = ("" if _is_cross(s) else s.raw for s in (start[0], end[0]))
        ends = (first, last)
    return draft._replace(deadline_text=own, deadline_lines=lines, deadline_ends=ends)


def _is_cross(slot: Slot) -> bool:
    return slot.text.casefold() in CROSSES


def _with_marks(draft: ActivityDraft, row: Row, layout: Layout) -> ActivityDraft:
    """Months or quarters as columns: the marked ones are the deadline."""
    marked = [
        (layout.columns[k].period or "", row.slots[k])
        for k in layout.where(ColumnRole.DEADLINE)
        if row.slots[k].text
    ]
    if not marked:
        return draft
    lines = [read_mark(heading, slot) for heading, slot in marked]
    return draft._replace(
        deadline_text=" ".join(slot.own for _, slot in marked).strip(),
        deadline_lines=", ".join(lines),
    )


def read_mark(period: str, slot: Slot) -> str:
    """What a cell below a month says: a time, days of that month, or just the month."""
    if is_time(slot.text):
        return slot.raw
    return f"{slot.text} {period}" if _DAYS.fullmatch(slot.text) else period


def _with_responsible(draft: ActivityDraft, row: Row, layout: Layout) -> ActivityDraft:
    slots = [s for s in _slots(row, layout, ColumnRole.RESPONSIBLE) if s.text]
    if not slots:
        return draft
    own: Sequence[Line] = [line for s in slots if not s.shared for line in s.lines]
    return draft._replace(
        responsible_text=join_lines(line.text for line in own) or None,
        responsible_raw="\n\n".join(raw_text(slot.lines) for slot in slots),
    )
