"""Lines and tables of one part of a document -> the plans in it."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import Column, ColumnRole
from orderparse.parsing.activities import read_rows
from orderparse.parsing.columns import Layout, PlanColumn, infer_columns, is_heading
from orderparse.parsing.drawn import redraw
from orderparse.parsing.footnotes import find_footnotes
from orderparse.parsing.headings import recognise_roles
from orderparse.parsing.listed import (
    LIST_LAYOUT,
    ListedPlan,
    find_listed_plan,
    without_label,
)
from orderparse.parsing.plan_drafts import PlanDraft
from orderparse.parsing.rows import logical_rows, row_words
from orderparse.parsing.source import Grid, GridRow, Item, Line, Piece
from orderparse.parsing.titles import find_title, title_text
from orderparse.vocabulary.plans import CONTINUATION_STEMS, CONTINUED

_MARKS = ("*", "<")
_DEADLINES = {
    ColumnRole.DEADLINE,
    ColumnRole.DEADLINE_START,
    ColumnRole.DEADLINE_END,
}


@frozen(kw_only=True)
class _Found:
    """The printed tables of one plan, and the lines around them.

    Attributes:
        layout: of the first table.
        grids: in order.
        above: the lines between the plan before and this one.
        markers: lines between the grids.
        below: lines up to the next table.
    """

    layout: Layout
    grids: tuple[Grid, ...]
    above: tuple[Line, ...] = ()
    markers: tuple[Line, ...] = ()
    below: tuple[Line, ...] = ()


def find_plans(items: Sequence[Item]) -> tuple[PlanDraft, ...]:
    """All plans in one part of a document.

    Args:
        items: lines and tables in reading order.

    Returns:
        One draft for each logical table of activities. Passports, budgets, lists of
        people and layout tables are none; tables that a page end divided are one.
    """
    drawn = redraw(items)
    finder = _Finder()
    for item in drawn.items:
        finder.take(item)
    finder.finish()
    if finder.plans:
        return tuple(_draft(found, drawn.rules) for found in finder.plans)
    listed = find_listed_plan([item for item in items if isinstance(item, Line)])
    return (_listed_draft(listed),) if listed else ()


class _Finder:
    """Takes the items of a part in order and gathers the tables of each plan."""

    def __init__(self) -> None:
        self.plans: list[_Found] = []
        self._lines: list[Line] = []
        self._previous: Grid | None = None

    def take(self, item: Item) -> None:
        if isinstance(item, Line):
            self._lines.append(item)
            return
        last = self.plans[-1] if self.plans else None
        if (
            last
            and self._previous is last.grids[-1]
            and _goes_on(last, item, self._lines)
        ):
            markers = tuple(filter(is_marker, self._lines))
            self.plans[-1] = evolve(
                last, grids=(*last.grids, item), markers=last.markers + markers
            )
            self._lines = []
        else:
            self._take_table(item)
        self._previous = item

    def _take_table(self, grid: Grid) -> None:
        self.finish()
        layout = infer_columns(grid)
        if is_plan(layout, grid, self._lines):
            above = tuple(self._lines)
            self.plans.append(_Found(layout=layout, grids=(grid,), above=above))
            self._lines = []

    def finish(self) -> None:
        """What stands under the last plan may explain the marks in it."""
        if self.plans and self._previous is self.plans[-1].grids[-1]:
            self.plans[-1] = evolve(self.plans[-1], below=tuple(self._lines))


def is_marker(line: Line) -> bool:
    """A line such as "Продолжение таблицы" between the parts of one table."""
    folded = line.text.casefold()
    return folded.startswith(CONTINUATION_STEMS) and (
        CONTINUED in folded or len(folded.split()) == 1
    )


def _goes_on(last: _Found, grid: Grid, between: Sequence[Line]) -> bool:
    """Whether a table is the next part of the plan before it."""
    if any(not line.running and not is_marker(line) for line in between):
        return False
    if not grid.rows:
        return False
    first = grid.rows[0]
    if not _is_heading_below(first, last.layout):
        wanted = len(last.layout.columns)
        return grid.width == last.grids[0].width or any(
            len(row.cells) == wanted for row in grid.rows
        )
    if row_words(first) == row_words(last.grids[0].rows[last.layout.heading[0]]):
        return True
    layout = infer_columns(grid)
    return [c.roles for c in layout.columns] == [c.roles for c in last.layout.columns]


def _is_heading_below(row: GridRow, layout: Layout) -> bool:
    """A heading, not the rest of a row whose words only sound like one."""
    if not is_heading(row):
        return False
    number = layout.first(ColumnRole.NUMBER)
    if number is None or not layout.columns[number].text:
        texts = [cell.text for cell in row.cells if cell.text]
        complete = len(texts) >= len(layout.columns) - 1
        return complete and all(map(recognise_roles, texts))
    start = layout.spans[number][0]
    return any(cell.text for cell in row.cells if cell.column == start)


def is_plan(layout: Layout, grid: Grid, above: Sequence[Line]) -> bool:
    """Whether a table is a plan of activities.

    Args:
        layout: its columns.
        grid: the table.
        above: the lines above it.
    """
    roles = layout.roles
    if ColumnRole.ACTIVITY not in roles:
        return False
    timed = not _DEADLINES.isdisjoint(roles)
    if layout.heading != (0, 0):
        if timed or ColumnRole.RESPONSIBLE in roles:
            return True
        return ColumnRole.FUNDING not in roles and bool(find_title(above))
    if not timed or len(layout.columns) == 1:
        return False
    return len(grid.rows) > 1 and (
        bool(find_title(above))
        or not {ColumnRole.NUMBER, ColumnRole.RESPONSIBLE}.isdisjoint(roles)
    )


def _draft(found: _Found, rules: Mapping[Origin, tuple[Line, ...]]) -> PlanDraft:
    layout = _layout(found)
    logical = logical_rows(found.grids, layout)
    texts = [
        slot.text
        for row in logical.rows
        for slot in row.slots
        if slot.text.startswith(_MARKS)
    ]
    footnotes = find_footnotes([*texts, *(line.text for line in found.below)])
    rows = read_rows(logical.rows, layout, footnotes)
    above, within = find_title(found.above), _lines_above_heading(found)
    title = find_title(within) or above
    headings = [line for column in layout.columns for line in column.lines]
    claimed = (*title, *headings, *rows.lines)
    drawing = [x for grid in found.grids for x in rules.get(grid.origin, ())]
    diagnostics: tuple[Diagnostic, ...] = (
        *layout.diagnostics,
        *logical.diagnostics,
        *rows.diagnostics,
    )
    return PlanDraft(
        title=title_text(title) or None,
        title_lines=title,
        columns=tuple(_column(column) for column in layout.columns),
        sections=rows.sections,
        rows=rows.activities,
        pieces=tuple(_pieces(claimed)),
        running=tuple(_pieces((*logical.running, *found.markers, *drawing))),
        diagnostics=diagnostics,
        origin=found.grids[0].origin,
    )


def _listed_draft(listed: ListedPlan) -> PlanDraft:
    """A plan without table: its fields are introduced by words, not by columns."""
    rows = read_rows(listed.rows, LIST_LAYOUT, {})
    origin = listed.rows[0].origin
    return PlanDraft(
        title=title_text(listed.title),
        title_lines=listed.title,
        sections=rows.sections,
        rows=tuple(
            evolve(
                row,
                deadline_lines=without_label(row.deadline_lines),
                responsible_raw=without_label(row.responsible_raw),
            )
            for row in rows.activities
        ),
        pieces=tuple(_pieces((*listed.title, *rows.lines))),
        diagnostics=(note("plan-from-list", origin), *rows.diagnostics),
        origin=origin,
    )


def _layout(found: _Found) -> Layout:
    """The columns, by the evidence of all tables of the same width."""
    first, *others = found.grids
    rows = tuple(
        row for grid in others if grid.width == first.width for row in grid.rows
    )
    if not rows:
        return found.layout
    whole = infer_columns(evolve(first, rows=first.rows + rows))
    return whole if whole.heading == found.layout.heading else found.layout


def _lines_above_heading(found: _Found) -> list[Line]:
    rows = found.grids[0].rows[: found.layout.heading[0]]
    return [line for row in rows for cell in row.cells for line in cell.lines]


def _column(column: PlanColumn) -> Column:
    role = column.role
    if ColumnRole.DEADLINE in column.roles:
        role = ColumnRole.DEADLINE
    return Column(role=role, text=column.text)


def _pieces(lines: Sequence[Line]) -> Iterator[Piece]:
    for line in lines:
        yield line.piece()
