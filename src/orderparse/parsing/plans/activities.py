"""Logical rows -> sections and activities with their fields."""

from collections.abc import Mapping, Sequence

from orderparse.diagnostics import Diagnostic
from orderparse.messages import note
from orderparse.model import ColumnRole, Section
from orderparse.parsing.plans.carried import Completer
from orderparse.parsing.plans.columns import Layout
from orderparse.parsing.plans.drafts import ActivityDraft
from orderparse.parsing.plans.evidence import depth
from orderparse.parsing.plans.fields import FieldReader
from orderparse.parsing.plans.open_sections import OpenSections
from orderparse.parsing.plans.section_rows import SectionRows
from orderparse.parsing.plans.sections import (
    Name,
    is_cross,
    is_remark,
    is_total,
    parse_name,
)
from orderparse.parsing.plans.split_rows import month_columns, split_aligned, unfold
from orderparse.parsing.plans.tables import EMPTY, Row
from orderparse.parsing.source import Line
from orderparse.tuples import NamedTuple

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
    for place, row in enumerate(rows):
        walk.take(place, row)
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
        self.open = OpenSections()
        self.activities: list[ActivityDraft] = []
        self.lines: list[Line] = []
        self.diagnostics: list[Diagnostic] = []
        self._layout = layout
        self._section = layout.first(ColumnRole.SECTION)
        self._rows = SectionRows(rows, layout)
        self._fields = FieldReader(layout)
        self._completer = Completer(
            footnotes,
            wider_first=self._fields.wider_first,
            tell=self.diagnostics.append,
        )
        self._numbers: set[str] = set()
        self._last_number: str | None = None
        self._untitled = False

    def take(self, place: int, row: Row) -> None:
        lone = self._rows.lone[place]
        aside = self._aside(row)
        if aside is not None:
            self.diagnostics.append(aside)
        elif self._layout.calendar and month_columns(row, self._layout):
            self._take_calendar(row)
        elif lone is not None:
            self._take_lone(place, row, lone)
        elif self._rows.heads_others(place, self._last_number):
            self._assume_section(row)
        else:
            self._take_activities(row)

    def _aside(self, row: Row) -> Diagnostic | None:
        """Why a row is nothing of the plan: it sums up, or explains."""
        texts = [row.slots[k].text for k in row.filled]
        if not texts or self._rows.has_core(row):
            return None
        if is_total(texts[0]):
            return note("total-row", row.origin, text=" ".join(texts))
        if len(texts) == 1 and is_remark(texts[0]):
            return note("row-set-aside", row.origin, text=texts[0])
        return None

    def _take_lone(self, place: int, row: Row, text: str) -> None:
        """A row of one wide cell: a section, unless nothing follows that it may head."""
        if is_cross(text) or not self._rows.has_rows_below(place):
            self.diagnostics.append(note("row-set-aside", row.origin, text=text))
        else:
            self._start_section(parse_name(text), row)

    def _assume_section(self, row: Row) -> None:
        """Open a section that is told by its place, unless it is labelled as one."""
        name = self._rows.name(row)
        if name.label is None and name.number is None:
            doubt = note("section-assumed", row.origin, text=name.title)
            self.diagnostics.append(doubt)
        self._start_section(name, row)

    def _start_section(self, name: Name, row: Row) -> None:
        self._claim_name(row)
        if self._untitled and not name.label and not name.number:
            self.open.go_on(name.title)
        else:
            self.open.start(name)
        self._untitled = not name.title
        self._numbers.clear()

    def _claim_name(self, row: Row) -> None:
        """Claim the name of a section; what stands beside it is left to the rest."""
        said = [k for k in row.filled if not is_cross(row.slots[k].text)]
        lone = len(row.filled) == 1
        named = [k for k in said if lone or k in self._rows.named]
        self.lines += [line for k in named for line in row.slots[k].lines]
        aside = " ".join(row.slots[k].text for k in said if k not in named)
        if aside:
            self.diagnostics.append(note("cells-set-aside", row.origin, text=aside))

    def _take_calendar(self, row: Row) -> None:
        """What stands beside the months names the section of what stands in them."""
        names = self._rows.named.difference(month_columns(row, self._layout))
        head = row.with_slots(
            [slot if k in names else EMPTY for k, slot in enumerate(row.slots)]
        )
        if head.filled:
            self._start_section(self._rows.name(head), head)
        for part in unfold(row, self._layout):
            self._take_activity(part)

    def _take_activities(self, row: Row) -> None:
        parts = split_aligned(row, self._layout)
        if len(parts) > 1:
            doubt = note("row-split", row.origin, count=str(len(parts)))
            self.diagnostics.append(doubt)
        for part in parts:
            self._take_activity(part)

    def _take_activity(self, row: Row) -> None:
        self._untitled = False
        if self._section is not None and row.slots[self._section].own:
            self.open.start(parse_name(row.slots[self._section].own))
        draft = self._completer.complete(self._fields.read(row))
        self.diagnostics += self._fields.doubts(row, draft)
        number = draft.number
        parent, section = self._parent(number), self.open.place(number)
        self.activities.append(draft._replace(parent=parent, section=section))
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
