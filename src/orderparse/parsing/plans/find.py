"""Lines and tables of one part of a document -> the plans in it."""

from collections.abc import Sequence

from orderparse.messages import note
from orderparse.model import Column, ColumnRole
from orderparse.parsing.plans.activities import read_rows
from orderparse.parsing.plans.columns import Layout, infer_columns
from orderparse.parsing.plans.drafts import PlanDraft
from orderparse.parsing.plans.drawn import Rules, redraw
from orderparse.parsing.plans.evidence import find_footnotes
from orderparse.parsing.plans.grouping import PlanTables, group_tables
from orderparse.parsing.plans.leaves import PlanColumn
from orderparse.parsing.plans.listed import (
    LIST_LAYOUT,
    find_listed_plan,
    without_label,
)
from orderparse.parsing.plans.rows import logical_rows
from orderparse.parsing.plans.spaced import gather_spaced
from orderparse.parsing.plans.tables import Row
from orderparse.parsing.plans.titles import find_title, title_text
from orderparse.parsing.source import Item, Line, Piece

_MARKS = ("*", "<")


def find_plans(items: Sequence[Item]) -> tuple[PlanDraft, ...]:
    """All plans in one part of a document.

    Args:
        items: lines and tables in reading order.

    Returns:
        One draft for each logical table of activities. Passports, budgets, lists of
        people and layout tables are none; tables that a page end divided are one.
    """
    redrawn, rules = redraw(gather_spaced(items))
    plans = group_tables(redrawn)
    if plans:
        return tuple(_draft(found, rules) for found in plans)
    listed = find_listed_plan([item for item in items if isinstance(item, Line)])
    return (_listed_draft(*listed),) if listed else ()


def _draft(found: PlanTables, rules: Rules) -> PlanDraft:
    layout = _layout(found)
    logical, running, joined = logical_rows(found.grids, layout)
    rows = read_rows(logical, layout, _footnotes(logical, found.below))
    title = find_title(_lines_above_heading(found)) or find_title(found.above)
    headings = [line for column in layout.columns for line in column.lines]
    drawing = [x for grid in found.grids for x in rules.get(grid.origin, ())]
    added = [note("table-joined", grid.origin) for grid in found.grids[1:]]
    return PlanDraft(
        title=title_text(title) or None,
        columns=tuple(_column(column) for column in layout.columns),
        sections=rows.sections,
        rows=rows.activities,
        pieces=_pieces((*title, *headings, *rows.lines)),
        running=_pieces((*running, *found.markers, *drawing)),
        diagnostics=(*layout.diagnostics, *added, *joined, *rows.diagnostics),
        origin=found.grids[0].origin,
    )


def _footnotes(rows: Sequence[Row], below: Sequence[Line]) -> dict[str, str]:
    """The footnotes in the rows of a plan and below it, by their marks."""
    texts = [slot.text for row in rows for slot in row.slots]
    marked = [text for text in texts if text.startswith(_MARKS)]
    return find_footnotes([*marked, *(line.text for line in below)])


def _listed_draft(title: Sequence[Line], items: Sequence[Row]) -> PlanDraft:
    """A plan without table: its fields are introduced by words, not by columns."""
    rows = read_rows(items, LIST_LAYOUT, {})
    origin = items[0].origin
    return PlanDraft(
        title=title_text(title),
        sections=rows.sections,
        rows=tuple(
            row._replace(
                deadline_lines=without_label(row.deadline_lines),
                responsible_raw=without_label(row.responsible_raw),
            )
            for row in rows.activities
        ),
        pieces=_pieces((*title, *rows.lines)),
        diagnostics=(note("plan-from-list", origin), *rows.diagnostics),
        origin=origin,
    )


def _layout(found: PlanTables) -> Layout:
    """The columns, by the evidence of all tables of the same width."""
    first, *others = found.grids
    rows = tuple(
        row for grid in others if grid.width == first.width for row in grid.rows
    )
    if not rows:
        return found.layout
    whole = infer_columns(first._replace(rows=first.rows + rows))
    return whole if whole.heading == found.layout.heading else found.layout


def _lines_above_heading(found: PlanTables) -> list[Line]:
    rows = found.grids[0].rows[: found.layout.heading.start]
    return [line for row in rows for cell in row.cells for line in cell.lines]


def _column(column: PlanColumn) -> Column:
    role = column.role
    if ColumnRole.DEADLINE in column.roles:
        role = ColumnRole.DEADLINE
    return Column(role=role, text=column.text)


def _pieces(lines: Sequence[Line]) -> tuple[Piece, ...]:
    return tuple([line.piece() for line in lines])
