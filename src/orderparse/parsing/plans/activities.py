"""Logical rows -> sections and activities with their fields."""

from collections.abc import Mapping, Sequence

from orderparse.diagnostics import Diagnostic
from orderparse.messages import note
from orderparse.model import ColumnRole, Section
from orderparse.parsing.plans.carried import Carrier
from orderparse.parsing.plans.columns import Layout
from orderparse.parsing.plans.drafts import ActivityDraft
from orderparse.parsing.plans.evidence import (
    depth,
    follows,
    is_number,
    leading_number,
    plain_number,
)
from orderparse.parsing.plans.fields import FieldReader
from orderparse.parsing.plans.rows import lone_text
from orderparse.parsing.plans.sections import (
    Name,
    OpenSections,
    is_cross,
    is_remark,
    is_total,
    parse_name,
)
from orderparse.parsing.plans.split_rows import month_columns, split_aligned, unfold
from orderparse.parsing.plans.tables import EMPTY, Row
from orderparse.parsing.plans.time_columns import DEADLINES
from orderparse.parsing.source import Line
from orderparse.tuples import NamedTuple

_CORE = (*DEADLINES, ColumnRole.RESPONSIBLE)
# Number and activity merged are no sign of a section yet.
_ADJACENT = 2
# Parts of a number that anybody prints.
_DEEPEST = 30


class PlanRows(NamedTuple):
    """What the rows of a plan say.

    Attributes:
        sections: in printed order.
        activities: in printed order.
        lines: all printed lines that these carry.
        diagnostics: decisions that could have gone another way.
    """

    sections: tuple[Section, ...]
    activities: tuple[ActivityDraft, ...]
    lines: tuple[Line, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_rows(
    rows: Sequence[Row], layout: Layout, footnotes: Mapping[str, str]
) -> PlanRows:
    """Sections and activities of one plan.

    Args:
        rows: logical rows, headings left out.
        layout: what the columns hold.
        footnotes: by their marks.
    """
    walk = _Walk(rows, layout, footnotes)
    for place in range(len(rows)):
        walk.take(place)
    return PlanRows(
        sections=tuple(walk.open.sections),
        activities=tuple(walk.activities),
        lines=tuple(walk.lines),
        diagnostics=tuple(walk.diagnostics),
    )


class _Walk:
    """One pass over the rows of a plan."""

    def __init__(
        self, rows: Sequence[Row], layout: Layout, footnotes: Mapping[str, str]
    ) -> None:
        self.rows = rows
        self.layout = layout
        self.open = OpenSections()
        self.activities: list[ActivityDraft] = []
        self.lines: list[Line] = []
        self.diagnostics: list[Diagnostic] = []
        self._number = layout.first(ColumnRole.NUMBER)
        self._activity = layout.first(ColumnRole.ACTIVITY)
        self._section = layout.first(ColumnRole.SECTION)
        self._named = {self._number, self._activity, self._section}
        self._core = [k for role in _CORE for k in layout.where(role)]
        self._beside = [k for k in self._core if k not in self._named]
        self._fields = FieldReader(layout)
        self._carrier = Carrier(
            footnotes,
            wider_first=self._fields.wider_first,
            tell=self.diagnostics.append,
        )
        self._numbers: set[str] = set()
        self._last_number: str | None = None
        self._untitled = False
        self._lone = [lone_text(row, self._number) for row in rows]
        plain = (k for k, text in enumerate(self._lone) if text is None)
        self._last_plain = max(plain, default=-1)

    def take(self, place: int) -> None:
        row, lone = self.rows[place], self._lone[place]
        aside = self._aside(row)
        if aside is not None:
            self.diagnostics.append(aside)
        elif self.layout.calendar and month_columns(row, self.layout):
            self._take_calendar(row)
        elif lone is not None and (is_cross(lone) or not self._heads(place)):
            self.diagnostics.append(note("row-set-aside", row.origin, text=lone))
        elif lone is not None:
            self._start_section(parse_name(lone), row)
        elif self._is_section(place):
            self._assume_section(row)
        else:
            self._take_activities(row)

    def _aside(self, row: Row) -> Diagnostic | None:
        """Why a row is nothing of the plan: it sums up, or explains."""
        texts = [row.slots[k].text for k in row.filled]
        if not texts or self._core_filled(row):
            return None
        if is_total(texts[0]):
            return note("total-row", row.origin, text=" ".join(texts))
        if len(texts) == 1 and is_remark(texts[0]):
            return note("row-set-aside", row.origin, text=texts[0])
        return None

    def _assume_section(self, row: Row) -> None:
        """Open a section that is told by its place, unless it is labelled as one."""
        name = self._name(row)
        if name.label is None and name.number is None:
            doubt = note("section-assumed", row.origin, text=name.title)
            self.diagnostics.append(doubt)
        self._start_section(name, row)

    def _core_filled(self, row: Row) -> bool:
        return any(row.slots[k].text for k in self._core)

    def _heads(self, place: int) -> bool:
        """Some activity follows before the end."""
        return place < self._last_plain

    def _is_section(self, place: int) -> bool:
        """A row without deadline and responsible that heads others."""
        row = self.rows[place]
        if any(not is_cross(row.slots[k].text) for k in self._beside):
            return False
        said = {k for k, slot in enumerate(row.slots) if not is_cross(slot.text)}
        if said.isdisjoint(self._named) or not self._heads(place):
            return False
        if said - self._named and not said.isdisjoint(self._core):
            return False
        if self._name(row).label is not None:
            return said.isdisjoint(self._core)
        if said - self._named:
            return False
        if any(slot.width > _ADJACENT for slot in row.slots):
            return True
        return bool(self._core) and self._next_is_inside(place)

    def _next_is_inside(self, place: int) -> bool:
        """The next row's number does not go on from this one's."""
        own = self._number_of(self.rows[place])
        following = self._number_of(self.rows[place + 1])
        if own is None or following is None:
            return True
        here, there = depth(own), depth(following)
        if len(there) > len(here) and there[: len(here)] == here:
            return True
        return not (follows(here, there) and self._follows_last(here))

    def _follows_last(self, here: tuple[str, ...]) -> bool:
        if here[-1] == "1" or self._last_number is None:
            return here[-1] == "1"
        return follows(depth(self._last_number), here)

    def _number_of(self, row: Row) -> str | None:
        if self._number is not None:
            text = row.slots[self._number].own
            if text and is_number(text):
                return plain_number(text)
        if self._activity is not None:
            found = leading_number(row.slots[self._activity].own)
            return found[0] if found else None
        return None

    def _name(self, row: Row) -> Name:
        """The words of a section row, its number standing in a column of its own."""
        number = row.slots[self._number].own if self._number is not None else ""
        number = "" if is_cross(number) else number
        rest = " ".join(
            row.slots[k].text
            for k in row.filled
            if k in {self._activity, self._section} and not is_cross(row.slots[k].text)
        )
        if not number:
            return parse_name(rest)
        if not is_number(number):
            return parse_name(f"{number} {rest}" if rest else number)
        name = parse_name(rest)
        if name.label is not None and name.number is None:
            return name._replace(number=plain_number(number))
        return Name(number=plain_number(number), title=rest)

    def _start_section(self, name: Name, row: Row) -> None:
        """Open a section; what its row holds beside its name is left to the rest."""
        lone = len(row.filled) == 1
        aside: list[str] = []
        for k, slot in enumerate(row.slots):
            if not slot.own or is_cross(slot.text):
                continue
            if lone or k in self._named:
                self.lines += slot.lines
            else:
                aside.append(slot.text)
        if aside:
            text = " ".join(aside)
            self.diagnostics.append(note("cells-set-aside", row.origin, text=text))
        if self._untitled and not name.label and not name.number:
            self.open.go_on(name.title)
        else:
            self.open.start(name)
        self._untitled = not name.title
        self._numbers.clear()

    def _take_calendar(self, row: Row) -> None:
        """What stands beside the months names the section of what stands in them."""
        months = month_columns(row, self.layout)
        beside = [
            slot if k in self._named and k not in months else EMPTY
            for k, slot in enumerate(row.slots)
        ]
        head = row.with_slots(beside)
        if head.filled:
            self._start_section(self._name(head), head)
        for part in unfold(row, self.layout):
            self._take_activity(part)

    def _take_activities(self, row: Row) -> None:
        parts = split_aligned(row, self.layout)
        if len(parts) > 1:
            self.diagnostics.append(
                note("row-split", row.origin, count=str(len(parts)))
            )
        for part in parts:
            self._take_activity(part)

    def _take_activity(self, row: Row) -> None:
        self._untitled = False
        if self._section is not None and row.slots[self._section].own:
            name = parse_name(row.slots[self._section].own)
            self.open.start(name)
        draft = self._carrier.complete(self._fields.read(row))
        self.diagnostics += self._fields.doubts(row, draft)
        number = draft.number
        self.activities.append(
            draft._replace(parent=self._parent(number), section=self.open.place(number))
        )
        if number is not None:
            self._numbers.add(number)
            self._last_number = number
        self.lines += row.lines

    def _parent(self, number: str | None) -> str | None:
        """The nearest activity before this one whose number is a prefix."""
        parts = depth(number) if number else ()
        for length in range(min(len(parts) - 1, _DEEPEST), 0, -1):
            above = ".".join(parts[:length])
            if above in self._numbers:
                return above
        return None
