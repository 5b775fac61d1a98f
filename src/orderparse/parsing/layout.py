"""Tables that only place lines side by side -> those lines."""

from collections.abc import Iterable, Iterator

from orderparse.parsing.letterhead import find_head, is_foreign
from orderparse.parsing.marks import opens_name_list, starts_position
from orderparse.parsing.operative import find_operative
from orderparse.parsing.people import find_person
from orderparse.parsing.requisites import is_title_start, read_row
from orderparse.parsing.source import Grid, Item, Line, grid_lines
from orderparse.parsing.stamps import opens_stamp
from orderparse.vocabulary.layout import COLUMN_WORDS

_MOST_ROWS = 15
_HEADING_ROWS = 3
_MOST_ROWS_BELOW = 6


def flatten(items: Iterable[Item]) -> Iterator[Item]:
    """The items without running lines, layout tables replaced by their lines.

    A table is layout when it has no heading of a plan and what stands in it is
    letterhead, requisites, stamps, a signature or a list of names under one.
    """
    listed = False
    below = False
    for item in items:
        if isinstance(item, Line):
            if not item.running:
                listed = opens_name_list(item.text)
                yield item
            continue
        if _is_layout(item, below=below) or (listed and not has_heading(item)):
            yield from (line for line in _in_order(item) if not line.running)
        else:
            listed = False
            below = True
            yield item


def _in_order(grid: Grid) -> Iterable[Line]:
    """The lines row by row; stamps side by side column by column."""
    first = grid.rows[0].cells if grid.rows else ()
    stamps = [c for c in first if c.lines and opens_stamp(c.lines[0].text) is not None]
    if not stamps:
        return grid_lines(grid)
    cells = (cell for row in grid.rows for cell in row.cells)
    by_column = sorted(cells, key=lambda cell: cell.column)
    return (line for cell in by_column for line in cell.lines)


def has_heading(grid: Grid) -> bool:
    """Whether one of its first rows names columns of a plan."""
    for row in grid.rows[:_HEADING_ROWS]:
        named = sum(
            any(word in cell.text.casefold() for word in COLUMN_WORDS)
            for cell in row.cells
        )
        if named > 1 or (named == 1 and len(row.cells) > 2):  # noqa: PLR2004 -- a pair is a label and its text
            return True
    return False


def _is_layout(grid: Grid, *, below: bool) -> bool:
    """Whether a table only places lines; `below` a plan's table fewer may."""
    if grid.width <= 1 and not below:
        return True
    if len(grid.rows) > (_MOST_ROWS_BELOW if below else _MOST_ROWS) or has_heading(
        grid
    ):
        return False
    lines = list(grid_lines(grid))
    if any(_tells_letter(line.text) for line in lines):
        return True
    return not below and any(_tells_front(line.text) for line in lines)


def _tells_letter(text: str) -> bool:
    """Whether a line is one of a stamp or a signature."""
    if opens_stamp(text) is not None or find_operative(text) is not None:
        return True
    return starts_position(text) and len(text) < 200  # noqa: PLR2004 -- longer is prose


def _tells_front(text: str) -> bool:
    """Whether a line is one of a letterhead or a header."""
    if read_row(text) or is_title_start(text):
        return True
    return bool(find_head(text)) or is_foreign(text) or find_person(text) is not None
