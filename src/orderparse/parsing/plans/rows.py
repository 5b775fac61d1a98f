"""Rows of one plan as printed -> logical rows: page breaks mended, merges continued."""

from collections.abc import Sequence

from orderparse.blocks import Cut
from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import ColumnRole
from orderparse.parsing.plans.body_rows import body_rows
from orderparse.parsing.plans.columns import Layout
from orderparse.parsing.plans.evidence import is_number, plain_number
from orderparse.parsing.plans.sections import is_unfinished, parse_name
from orderparse.parsing.plans.tables import (
    Row,
    Slot,
    make_row,
    make_slot,
)
from orderparse.parsing.plans.time_columns import DEADLINES
from orderparse.parsing.source import Grid, Line

_UNCUT = Cut.NONE
_BEGINNING = 100
"""Letters that show a section's label and number."""
_CLOSING = (".", "!", "?", ";")
_INNER = '«"„(–'
# "ФГБОУ"; the words of a heading are longer.
_LONGEST_ABBREVIATION = 5


def logical_rows(
    grids: Sequence[Grid], layout: Layout
) -> tuple[tuple[Row, ...], tuple[Line, ...], tuple[Diagnostic, ...]]:
    """Put the printed rows of one plan together.

    Args:
        grids: the printed tables that make up the plan, in order.
        layout: the columns of the first of them.

    Returns:
        Its rows without headings and column numbers, the lines of repeated headings and
        of column-number rows, and which rows were put together.
    """
    running: list[Line] = []
    joiner = _Joiner(layout)
    for row in body_rows(grids, layout, running):
        joiner.take(row)
    rows = tuple(map(_mended, joiner.rows))
    return rows, tuple(running), tuple(joiner.diagnostics)


class _Joiner:
    """Takes printed rows in order and holds logical ones."""

    def __init__(self, layout: Layout) -> None:
        self.rows: list[Row] = []
        self.diagnostics: list[Diagnostic] = []
        self._number = layout.first(ColumnRole.NUMBER)
        self._activity = layout.first(ColumnRole.ACTIVITY)
        self._deadlines = [k for role in DEADLINES for k in layout.where(role)]
        self._prose = {
            *layout.where(ColumnRole.ACTIVITY),
            *layout.where(ColumnRole.EXPECTED_RESULT),
        }

    def take(self, row: Row) -> None:
        if not row.filled:
            return
        last = self.rows[-1] if self.rows else None
        if last is None:
            self.rows.append(row)
            return
        reason = self._reason(last, row)
        if reason is None:
            self.rows.append(self._covered(last, row))
            return
        self.rows[-1] = _joined(last, row, mend=reason == "row-joined")
        self.diagnostics.append(note(reason, row.origin, number=self._name(last)))

    def _name(self, row: Row) -> str:
        if self._number is not None and row.slots[self._number].text:
            return plain_number(row.slots[self._number].text)
        rows = row.origin.rows or (0,)
        return f"({rows[0] + 1})"

    def _reason(self, last: Row, row: Row) -> str | None:
        """The code of the diagnostic under which a row belongs to the last one."""
        lone = lone_text(row, self._number)
        if lone is not None:
            return self._heading_reason(last, row, lone)
        if self._is_numbered(row) or lone_text(last, self._number) is not None:
            return None
        if self._activity is not None and not row.slots[self._activity].own:
            return "row-joined" if row.cut is not _UNCUT else "row-folded"
        if (
            self._number is not None
            and self._has_number(last)
            and row.cut is not _UNCUT
        ):
            return None if self._opens_section(last, row) else "row-joined"
        return "row-joined" if self._breaks_off(last, row) else None

    def _is_numbered(self, row: Row) -> bool:
        """It prints a number of its own."""
        return self._number is not None and bool(row.slots[self._number].own)

    def _has_number(self, row: Row) -> bool:
        return self._number is not None and bool(row.slots[self._number].text)

    def _heading_reason(self, last: Row, row: Row, text: str) -> str | None:
        """A section's title that goes on over the page."""
        above = lone_text(last, self._number)
        if row.cut is _UNCUT or above is None:
            return None
        above = above[:_BEGINNING]
        if is_unfinished(above):
            return "row-joined"
        name, before = parse_name(text), parse_name(above)
        if name.label or name.number:
            return None
        marked = before.label is not None or before.number is not None
        goes_on = text[0].islower() or (marked and name.style == "plain")
        return "row-joined" if goes_on else None

    def _opens_section(self, last: Row, row: Row) -> bool:
        """At a page top: a section without number rather than the rest of a row."""
        if self._activity is None or row.filled != (self._activity,):
            return False
        slot, above = row.slots[self._activity], last.slots[self._activity]
        if parse_name(slot.text).style not in {"plain", "capitals", "time"}:
            return True
        if _is_in_capitals(slot.text) and not above.text.isupper():
            return True
        return slot.bold and not above.bold

    def _breaks_off(self, last: Row, row: Row) -> bool:
        """The words themselves show that the last row was not at its end."""
        due = [k for k in self._deadlines if row.slots[k].own]
        if row.cut is _UNCUT and due:
            above = "" if self._activity is None else last.slots[self._activity].text
            if above.endswith(":") or any(last.slots[k].text for k in due):
                return False
        return any(
            _goes_on(last.slots[k].text, row.slots[k].own, paged=row.cut is Cut.PAGE)
            for k in self._prose
        )

    def _covered(self, last: Row, row: Row) -> Row:
        """Cells merged over several rows, the merge broken at a page end too."""
        if len(row.filled) == len(row.slots):
            return row
        covered: dict[int, Slot] = {}
        for k, (slot, above) in enumerate(zip(row.slots, last.slots, strict=True)):
            if slot.text or not above.text or k == self._number:
                continue
            merged = above.shared or above.height > 1
            if merged and (slot.shared or slot.height > 1 or row.cut is Cut.PAGE):
                covered[k] = above._replace(shared=True, height=slot.height)
        if not covered:
            return row
        self.diagnostics.append(note("merge-continued", row.origin))
        slots = [covered.get(k, slot) for k, slot in enumerate(row.slots)]
        return row.with_slots(slots)


def _goes_on(above: str, text: str, *, paged: bool) -> bool:
    """Whether a text begins inside the sentence above it."""
    if not above or not text or above.endswith(_CLOSING):
        return False
    return text[0].islower() or (paged and text[0] in _INNER)


def _is_in_capitals(text: str) -> bool:
    """Whether a text is set in capitals, and is not an abbreviation or two."""
    longest = max(map(len, text.split()), default=0)
    return text.isupper() and (
        longest > _LONGEST_ABBREVIATION or parse_name(text).style == "time"
    )


def lone_text(row: Row, number: int | None) -> str | None:
    """The text of a row that is one wide cell, or stands in the number column."""
    filled = row.filled
    if len(filled) != 1:
        return None
    slot = row.slots[filled[0]]
    wide = slot.width > 1 and 2 * slot.width >= len(row.slots)
    if wide or (filled[0] == number and not is_number(slot.text)):
        return slot.text
    return None


def _joined(last: Row, row: Row, *, mend: bool) -> Row:
    slots = [
        _append(above, slot, mend=mend)
        for above, slot in zip(last.slots, row.slots, strict=True)
    ]
    return make_row(slots, _both(last.origin, row.origin), last.cut)


def _append(above: Slot, slot: Slot, *, mend: bool) -> Slot:
    if slot.shared or not slot.lines:
        return above
    if above.shared or not above.lines:
        return slot
    first, *rest = slot.lines
    if mend:
        first = first._replace(opens=False)
    text = f"{above.text} {slot.text}"
    return above._replace(lines=(*above.lines, first, *rest), text=text)


def _mended(row: Row) -> Row:
    """A joined row with the words put together that the page cut."""
    if row.origin.rows is None or len(row.origin.rows) == 1:
        return row
    slots = [make_slot(slot.lines, slot) if slot.lines else slot for slot in row.slots]
    return row.with_slots(slots)


def _both(first: Origin, second: Origin) -> Origin:
    rows = (*(first.rows or ()), *(second.rows or ()))
    return Origin(page=first.page, block=first.block, rows=rows)
