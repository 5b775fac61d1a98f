"""A page end between any two words of a row changes nothing but the diagnostics."""

from hypothesis import given
from hypothesis import strategies as st

from orderparse.blocks import Cut
from orderparse.diagnostics import Origin
from orderparse.normalise import join_lines
from orderparse.parsing.plans.drafts import ActivityDraft, PlanDraft
from orderparse.parsing.plans.find import find_plans
from orderparse.parsing.source import Grid, GridCell, GridRow, Item
from tests.property.made_tables import Printing, all_printings, make

_PRINTINGS = [
    printing
    for printing in all_printings()
    if printing.heading in {"one row", "numbered"} and printing.merge == "none"
]


def _plain(draft: ActivityDraft) -> ActivityDraft:
    """Without the places of rows and line ends, which a page moves."""
    return draft._replace(
        origin=Origin(),
        deadline_lines=join_lines((draft.deadline_lines or "").split("\n")),
        responsible_raw=join_lines((draft.responsible_raw or "").split("\n")),
    )


def _told(plan: PlanDraft) -> tuple[object, ...]:
    rows = tuple(_plain(row) for row in plan.rows)
    return plan.columns, plan.sections, rows


def _part(cell: GridCell, words: list[str]) -> GridCell:
    text = " ".join(words)
    lines = tuple(line._replace(text=text) for line in cell.lines) if text else ()
    return cell._replace(lines=lines, text=text)


def _halves(row: GridRow, places: dict[int, int]) -> tuple[GridRow, GridRow]:
    upper, lower = [], []
    for k, cell in enumerate(row.cells):
        words = cell.text.split(" ") if cell.text else []
        place = places.get(k, len(words))
        upper.append(_part(cell, words[:place]))
        lower.append(_part(cell, words[place:]))
    return (
        row._replace(cells=tuple(upper)),
        row._replace(cells=tuple(lower), cut=Cut.PAGE),
    )


def _cuttable(printing: Printing, row: GridRow) -> list[int]:
    """The cells that words can leave: a number stays where it is."""
    lone = sum(bool(cell.text) for cell in row.cells) == 1
    return [
        k
        for k, cell in enumerate(row.cells)
        if " " in cell.text and (lone or printing.order[k] != "number")
    ]


@st.composite
def _cut_tables(draw: st.DrawFn) -> tuple[Grid, tuple[Item, ...]]:
    """A table, and the same with one row cut by a page end."""
    printing: Printing = draw(st.sampled_from(_PRINTINGS))
    grid = make(printing).grid
    first = 2 if printing.heading == "numbered" else 1
    at = draw(
        st.sampled_from(
            [
                k
                for k in range(first, len(grid.rows))
                if _cuttable(printing, grid.rows[k])
            ]
        )
    )
    row = grid.rows[at]
    cells = draw(
        st.lists(st.sampled_from(_cuttable(printing, row)), min_size=1, unique=True)
    )
    upper, lower = _halves(
        row,
        {k: draw(st.integers(1, row.cells[k].text.count(" "))) for k in cells},
    )
    heading = grid.rows[:first] if draw(st.booleans()) else ()
    before = (*grid.rows[:at], upper)
    after = (*heading, lower, *grid.rows[at + 1 :])
    if draw(st.booleans()):
        return grid, (grid._replace(rows=before), grid._replace(rows=after))
    head = after[0]._replace(cut=Cut.PAGE)
    return grid, (grid._replace(rows=(*before, head, *after[1:])),)


@given(_cut_tables())
def test_a_page_end_inside_a_row_changes_only_diagnostics(
    tables: tuple[Grid, tuple[Item, ...]],
) -> None:
    whole, parts = tables
    (plan,) = find_plans([whole])
    (cut,) = find_plans(parts)
    assert _told(plan) == _told(cut)
    assert [d.code for d in cut.diagnostics].count("row-joined") == 1
