"""Tables of one part of a document -> those that make up each plan."""

from collections.abc import Iterator, Sequence

from orderparse.model import ColumnRole
from orderparse.parsing.plans.body_rows import row_words
from orderparse.parsing.plans.columns import Layout, infer_columns
from orderparse.parsing.plans.drawn import side_by_side
from orderparse.parsing.plans.heading_rows import (
    find_heading,
    heads_numbers,
    is_heading,
)
from orderparse.parsing.plans.headings import recognise_roles
from orderparse.parsing.plans.sections import parse_name
from orderparse.parsing.plans.tables import Span
from orderparse.parsing.plans.time_columns import DEADLINES
from orderparse.parsing.plans.titles import (
    find_title,
    opens_title,
    paragraphs_of,
    title_text,
)
from orderparse.parsing.source import Grid, GridCell, GridRow, Item, Line
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.plans import CONTINUATION_STEMS, CONTINUED

_LONGEST_SECTION = 25
"""Words of a section's name that stands between two tables."""
_LONGEST_MARKER = 12
"""Words behind "Продолжение"."""


class PlanTables(NamedTuple):
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


def group_tables(items: Sequence[Item]) -> tuple[PlanTables, ...]:
    """The tables that are plans, those together that a page or a section parted.

    Args:
        items: lines and tables in reading order.
    """
    finder = _Finder()
    for item in items:
        for part in _parts(item):
            finder.take(part)
    finder.finish()
    return tuple(finder.plans)


def _parts(item: Item) -> Iterator[Item]:
    """A table that holds several ones, as all of them."""
    if isinstance(item, Line) or not item.rows:
        yield item
        return
    heading = find_heading(item.rows)
    for part in side_by_side(item, heading):
        yield from _parts_below(part, heading)


def _parts_below(grid: Grid, heading: Span) -> Iterator[Grid]:
    """A table in which another one begins, as both: pages may hide their edge."""
    known = {row_words(row) for row in heading.rows_of(grid)}
    start = 0
    for place, row in enumerate(grid.rows):
        if place > start and heads_numbers(row) and row_words(row) not in known:
            yield grid._replace(rows=grid.rows[start:place])
            start = place
            known = {row_words(row)}
    yield grid if not start else grid._replace(rows=grid.rows[start:])


class _Finder:
    """Takes the items of a part in order and gathers the tables of each plan."""

    def __init__(self) -> None:
        self.plans: list[PlanTables] = []
        self._lines: list[Line] = []
        self._previous: Grid | None = None

    def take(self, item: Item) -> None:
        if isinstance(item, Line):
            self._lines.append(item)
            return
        if not self._continue(item):
            self._take_table(item)
        self._previous = item

    def _continue(self, grid: Grid) -> bool:
        """Add a table to the plan before it, where it is a part of that."""
        last = self.plans[-1] if self.plans else None
        if not last or self._previous is not last.grids[-1]:
            return False
        markers, others = _without_markers(self._lines)
        sections = _section_rows(others, last.grids[0].width)
        if (others and not sections) or not _goes_on(last, grid):
            return False
        if sections:
            last = _with_first_section(last, sections[0])
            between = Grid(
                rows=sections,
                width=last.grids[0].width,
                origin=sections[0].origin,
            )
            last = last._replace(grids=(*last.grids, between))
        self.plans[-1] = last._replace(
            grids=(*last.grids, grid), markers=last.markers + markers
        )
        self._lines = []
        return True

    def _take_table(self, grid: Grid) -> None:
        self.finish()
        layout = infer_columns(grid)
        if is_plan(layout, grid, self._lines):
            above = tuple(self._lines)
            self.plans.append(PlanTables(layout=layout, grids=(grid,), above=above))
            self._lines = []

    def finish(self) -> None:
        """What stands under the last plan may explain the marks in it."""
        if self.plans and self._previous is self.plans[-1].grids[-1]:
            self.plans[-1] = self.plans[-1]._replace(below=tuple(self._lines))


def is_marker(line: Line) -> bool:
    """A line such as "Продолжение таблицы 1" between the parts of one table."""
    first, *others = line.text.casefold().strip("(").split() or [""]
    if not first.startswith(CONTINUATION_STEMS) or len(others) > _LONGEST_MARKER:
        return False
    return not others or others[0].startswith(CONTINUED)


def _without_markers(
    lines: Sequence[Line],
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The markers among some lines, with the ends of their sentences, and the others."""
    markers: list[Line] = []
    others: list[Line] = []
    for line in lines:
        if line.running:
            continue
        goes_on = bool(markers) and not others and line.text[:1].islower()
        (markers if goes_on or is_marker(line) else others).append(line)
    return tuple(markers), tuple(others)


def _section_rows(lines: Sequence[Line], width: int) -> tuple[GridRow, ...]:
    """Paragraphs that name sections as rows; none where one of them does not."""
    rows: list[GridRow] = []
    for paragraph in paragraphs_of(lines):
        text = title_text(paragraph)
        name = parse_name(text)
        numbered = name.label is not None or name.number is not None
        named = numbered or name.style == "time"
        if (
            not named
            or len(text.split()) > _LONGEST_SECTION
            or text.endswith((":", ";", ","))
            or opens_title(paragraph)
        ):
            return ()
        cell = GridCell(lines=tuple(paragraph), text=text, column=0, col_span=width)
        rows.append(GridRow(cells=(cell,), origin=paragraph[0].origin))
    return tuple(rows)


def _with_first_section(plan: PlanTables, second: GridRow) -> PlanTables:
    """The paragraph above the first table names its section like the next one does."""
    first, *others = plan.grids
    paragraphs = paragraphs_of(plan.above)
    if others or not paragraphs:
        return plan
    rows = _section_rows(paragraphs[-1], first.width)
    if not rows or _style(rows[0]) != _style(second):
        return plan
    stop = plan.layout.heading.stop
    whole = first._replace(rows=(*first.rows[:stop], *rows, *first.rows[stop:]))
    return plan._replace(grids=(whole,))


def _style(row: GridRow) -> str:
    return parse_name(row.cells[0].text).style


def _goes_on(last: PlanTables, grid: Grid) -> bool:
    """Whether a table is built like the plan before it."""
    if not grid.rows:
        return False
    first = grid.rows[0]
    if not _is_heading_below(first, last.layout):
        wanted = len(last.layout.columns)
        return grid.width == last.grids[0].width or any(
            len(row.cells) == wanted for row in grid.rows
        )
    if row_words(first) == row_words(last.grids[0].rows[last.layout.heading.start]):
        return True
    layout = infer_columns(grid)
    return [c.roles for c in layout.columns] == [c.roles for c in last.layout.columns]


def _is_heading_below(row: GridRow, layout: Layout) -> bool:
    """A heading, not the rest of a row whose words only sound like one."""
    if heads_numbers(row):
        return True
    if not is_heading(row):
        return False
    number = layout.first(ColumnRole.NUMBER)
    if number is None or not layout.columns[number].text:
        texts = [cell.text for cell in row.cells if cell.text]
        complete = len(texts) >= len(layout.columns) - 1
        return complete and all(map(recognise_roles, texts))
    start = layout.spans[number].start
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
    timed = not roles.isdisjoint(DEADLINES)
    if layout.heading.stop:
        if timed or ColumnRole.RESPONSIBLE in roles:
            return True
        return ColumnRole.FUNDING not in roles and bool(find_title(above))
    if not timed or len(layout.columns) == 1:
        return False
    rows = sum(sum(bool(cell.text) for cell in row.cells) > 1 for row in grid.rows)
    return rows > 1 and (
        not roles.isdisjoint({ColumnRole.NUMBER, ColumnRole.RESPONSIBLE})
        or bool(find_title(above))
    )
