"""Rows of a table -> those that head its columns."""

from collections.abc import Sequence
from itertools import pairwise

from orderparse.model import ColumnRole
from orderparse.parsing.plans.evidence import is_number, is_time
from orderparse.parsing.plans.headings import (
    is_foreign,
    is_period,
    is_year,
    recognise_roles,
)
from orderparse.parsing.plans.series import runs
from orderparse.parsing.plans.tables import Span
from orderparse.parsing.source import GridCell, GridRow
from orderparse.vocabulary.columns import MANNERS, NUMBER_STARTS, OBJECTS

_LOOK_AHEAD = 15
"""Rows among which the heading is looked for: titles and stamps may stand above it."""
_FEWEST = 2
_FEWEST_PERIODS = 3
_DEEPEST_HEADING = 4
_LONGEST_NUMBER = 2
_LONGEST_MARK = len("(12).")
_LONGEST_LEAF = 60
_TELLING = {
    ColumnRole.ACTIVITY,
    ColumnRole.DEADLINE,
    ColumnRole.DEADLINE_START,
    ColumnRole.RESPONSIBLE,
    ColumnRole.SECTION,
}
_SILENT = (*MANNERS, *OBJECTS)
"""Usual headings that tell no role by themselves."""


def find_heading(rows: Sequence[GridRow]) -> Span:
    """The rows that head the columns; an empty span where none do."""
    for start, row in enumerate(rows[:_LOOK_AHEAD]):
        if is_heading(row) or _groups(rows[start : start + _DEEPEST_HEADING]):
            stop = min(start + _height(row), len(rows))
            while stop < len(rows) and stop - start < _DEEPEST_HEADING:
                if not _goes_on(row, rows[stop]):
                    break
                stop += 1
            return Span(start, stop)
        if _is_body(row):
            break
    return Span(0, 0)


def _groups(rows: Sequence[GridRow]) -> bool:
    """Whether the first row names groups of columns that one below it names singly."""
    first, *below = rows
    if not any(
        cell.row_span > 1 and recognise_roles(cell.text) for cell in first.cells
    ):
        return False
    named = next((row for row in below if any(c.text for c in row.cells)), None)
    if named is None or not is_heading(named):
        return False
    above = [_above(first, cell) for cell in named.cells]
    return all(
        group is not None and group.col_span > cell.col_span
        for cell, group in zip(named.cells, above, strict=True)
    )


def _is_body(row: GridRow) -> bool:
    """A row of the plan itself: no heading stands below it."""
    texts = [cell.text for cell in row.cells if cell.text]
    return len(texts) > _FEWEST and any(
        is_time(text) and not recognise_roles(text) for text in texts
    )


def _height(row: GridRow) -> int:
    spans = [cell.row_span for cell in row.cells if cell.text]
    return min(max(spans, default=1), _DEEPEST_HEADING)


def is_heading(row: GridRow) -> bool:
    """Whether a row names columns.

    It tells two roles at least, by half of its cells, or it heads a list of people or
    the months of a grid.
    """
    texts = _without_series([cell.text for cell in row.cells if cell.text])
    if len(texts) < _FEWEST:
        return False
    told = [(text, recognise_roles(text)) for text in texts]
    if any(not roles and _is_value(text) for text, roles in told):
        return False
    return _heads_people_or_months(texts) or _heads_activities(told)


def _is_value(text: str) -> bool:
    return (is_number(text) or is_time(text)) and not is_period(text)


def _heads_people_or_months(texts: Sequence[str]) -> bool:
    periods = {text.casefold() for text in texts if is_period(text)}
    return sum(map(is_foreign, texts)) >= _FEWEST or len(periods) >= _FEWEST_PERIODS


def _heads_activities(told: Sequence[tuple[str, Sequence[ColumnRole]]]) -> bool:
    """Whether cells tell two roles at least, by half of them; one lone month no role."""
    lone_period = sum(is_period(text) for text, _ in told) == 1
    known = [
        roles for text, roles in told if roles and not (lone_period and is_period(text))
    ]
    distinct = {role for roles in known for role in roles}
    usual = sum(not roles and _is_usual(text) for text, roles in told)
    return (
        len(distinct) >= _FEWEST
        and 2 * (len(known) + usual) >= len(told)
        and not distinct.isdisjoint(_TELLING)
    )


def _is_usual(text: str) -> bool:
    """Whether a heading is usual that tells no role by itself."""
    return text.casefold().startswith(_SILENT)


def _without_series(texts: list[str]) -> list[str]:
    """The cells but those that count on: months as figures, years."""
    counted = {
        place
        for run in runs(texts)
        for place in range(run.start, run.start + len(run.numbers))
    }
    rest = [t for k, t in enumerate(texts) if k not in counted and not is_year(t)]
    return rest if all(map(recognise_roles, rest)) else texts


def heads_numbers(row: GridRow) -> bool:
    """Whether a row holds the heading of the numbers ("№ п/п") beside another one."""
    texts = [cell.text for cell in row.cells if cell.text]
    return (
        len(texts) >= _FEWEST
        and texts[0][0] in NUMBER_STARTS
        and recognise_roles(texts[0]) == (ColumnRole.NUMBER,)
        and bool(recognise_roles(texts[1]) or is_foreign(texts[1]))
    )


def is_column_numbers(row: GridRow) -> bool:
    """Whether a row only numbers the columns: "1 2 3 4 5", gaps allowed."""
    if not row.cells or len(row.cells[-1].text) > _LONGEST_MARK:
        return False
    texts = [cell.text for cell in row.cells if cell.text]
    while texts and texts[0].casefold() in {"а", "б", "a", "b"}:
        del texts[0]
    if len(texts) < _FEWEST or len(texts[0]) > len("(2)."):
        return False
    numbers: list[int] = []
    for text in texts:
        bare = text.removesuffix(".").removesuffix(")").removeprefix("(")
        if len(bare) > _LONGEST_NUMBER or not bare.isdecimal():
            return False
        numbers.append(int(bare))
    return numbers[0] <= _FEWEST and all(a < b for a, b in pairwise(numbers))


def _goes_on(top: GridRow, row: GridRow) -> bool:
    """Whether a row continues the heading: names under groups, or wrapped lines."""
    cells = [cell for cell in row.cells if cell.text]
    if not cells:
        return False
    above = [_above(top, cell) for cell in cells]
    if all(map(_is_leaf, cells, above)):
        return len(cells) > 1
    if is_column_numbers(row):
        return False
    first = top.cells[0].column
    if any(cell.column <= first or is_number(cell.text) for cell in cells):
        return False
    under_blank = any(group is None or not group.text for group in above)
    if under_blank and all(recognise_roles(cell.text) for cell in cells):
        return True
    return all(map(_is_wrapped, cells))


def _is_leaf(cell: GridCell, group: GridCell | None) -> bool:
    """Whether a cell names one of the columns that a wider one above it groups."""
    if group is None or group.col_span <= cell.col_span:
        return False
    return len(cell.text) < _LONGEST_LEAF


def _is_wrapped(cell: GridCell) -> bool:
    """Whether a cell goes on with the words above it."""
    text = cell.text
    return text[0].islower() and len(text) < _LONGEST_LEAF and not is_time(text)


def _above(row: GridRow, cell: GridCell) -> GridCell | None:
    for other in row.cells:
        if other.column <= cell.column < other.column + other.col_span:
            return other
    return None
