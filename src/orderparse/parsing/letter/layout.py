"""Tables that only place lines side by side -> those lines."""

from collections.abc import Iterable, Iterator, Sequence

from orderparse.model import ColumnRole
from orderparse.parsing.letter.letterhead import find_head, is_foreign
from orderparse.parsing.letter.marker import read_marker
from orderparse.parsing.letter.marks import opens_name_list, starts_position
from orderparse.parsing.letter.operative import find_operative
from orderparse.parsing.letter.people import find_person
from orderparse.parsing.letter.requisites import may_hold_kind, read_row
from orderparse.parsing.letter.row import is_title_start
from orderparse.parsing.letter.stamps import opens_stamp
from orderparse.parsing.plans.heading_rows import is_heading
from orderparse.parsing.plans.headings import recognise_roles
from orderparse.parsing.source import Grid, GridCell, GridRow, Item, Line, grid_lines
from orderparse.vocabulary.bodies import HEADS
from orderparse.vocabulary.plans import COLUMN_WORDS, PLAN_SIGN

_MOST_ROWS = 15
_HEADING_ROWS = 3
_MOST_ROWS_BELOW = 6
_MOST_BESIDE = 4  # stamps or requisites on one line
_NUMBER_AND_TEXT = 2
_LABEL_AND_TEXT = 2
_LONGEST_SIGNATURE = 200  # letters; longer is prose
_PAIR = 2
_LONGEST_NUMBER = 10


class _Above:
    """What stands above a table; the lines are looked at when a table comes.

    Attributes:
        texts: the lines passed that were not looked at yet.
        listed: the heading of a list of names, directly above.
        signing: a position that waits for its name, directly above.
        ordering: the operative word, and no plan's table since.
        spoken: the operative word or a plan's table, anywhere above.
    """

    __slots__ = ("listed", "ordering", "signing", "spoken", "texts")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.listed = self.signing = self.ordering = self.spoken = False

    def look(self) -> None:
        """Learn what the lines say that were passed since the last look."""
        if not self.texts:
            return
        self.listed = opens_name_list(self.texts[-1])
        self.signing = self._signs()
        if not self.ordering:
            self.ordering = any(find_operative(text) for text in self.texts)
            self.spoken = self.spoken or self.ordering
        self.texts = []

    def _signs(self) -> bool:
        for text in reversed(self.texts):
            if text.endswith((".", ";", ":", ",")):
                return False
            if starts_position(text):
                return True
        return self.signing

    def pass_table(self) -> None:
        self.listed = self.signing = self.ordering = False
        self.spoken = True


def flatten(items: Iterable[Item]) -> Iterator[Item]:
    """The items without running lines, layout tables replaced by their lines.

    A table is layout when it has no heading of a plan and what stands in it is
    letterhead, requisites, stamps, a signature or a list of names under one.
    """
    above = _Above()
    for item in items:
        if isinstance(item, Line):
            if not item.running:
                above.texts.append(item.text)
                yield item
            continue
        above.look()
        if _is_layout(item, above):
            yield from (line for line in _in_order(item) if not line.running)
        else:
            above.pass_table()
            yield item


def _in_order(grid: Grid) -> Iterator[Line]:
    """The lines row by row; what runs down side by side column by column.

    The Russian column comes last, next to the kind below it.
    """
    end = _side_by_side_end(grid.rows)
    beside = [cell for row in grid.rows[:end] for cell in row.cells]
    foreign = {cell.column for cell in beside if _speaks(cell)}
    for cell in sorted(beside, key=lambda c: (c.column not in foreign, c.column)):
        yield from cell.lines
    yield from (line for row in grid.rows[end:] for c in row.cells for line in c.lines)


def _side_by_side_end(rows: Sequence[GridRow]) -> int:
    """Where the rows end whose columns are read one behind the other; 0 without any.

    Stamps, signers and bodies that issue together stand so, and the two languages of a
    letterhead, above its kind.
    """
    first = [cell.lines[0].text for cell in rows[0].cells if cell.lines] if rows else []
    if any(opens_stamp(text) is not None for text in first):
        return len(rows)
    if len(first) != _PAIR:
        return 0
    if all(map(starts_position, first)):
        return len(rows)
    end = next((i for i, row in enumerate(rows) if _holds_requisites(row)), len(rows))
    if all(find_head(text) in HEADS for text in first):
        return end
    foreign = {cell.column for row in rows[:end] for cell in row.cells if _speaks(cell)}
    return end if len(foreign) == 1 else 0


def _holds_requisites(row: GridRow) -> bool:
    return any(read_row(line.text) for cell in row.cells for line in cell.lines)


def _speaks(cell: GridCell) -> bool:
    """Whether a cell is in another language."""
    return any(is_foreign(line.text) for line in cell.lines)


def has_heading(grid: Grid) -> bool:
    """Whether one of its first rows names columns of a plan."""
    for row in grid.rows[:_HEADING_ROWS]:
        if _begins_signature(row) and any(find_person(c.text) for c in row.cells):
            continue  # "п/п" stands in it too
        named = sum(
            any(word in cell.text.casefold() for word in COLUMN_WORDS)
            for cell in row.cells
        )
        if named > 1 or (named == 1 and len(row.cells) > _LABEL_AND_TEXT):
            return True
        if is_heading(row) and any(map(_names_activity, row.cells)):
            return True
    return False


def _names_activity(cell: GridCell) -> bool:
    return ColumnRole.ACTIVITY in recognise_roles(cell.text)


def _is_wide(grid: Grid) -> bool:
    """Whether more stands side by side in one of its rows than in a letterhead."""
    return any(
        sum(bool(cell.text) for cell in row.cells) > _MOST_BESIDE for row in grid.rows
    )


def _is_numbered(grid: Grid) -> bool:
    """Whether its rows are counted, as those of a plan are."""
    firsts = (row.cells[0].text.strip(" .)") for row in grid.rows if row.cells)
    return sum(map(str.isdigit, firsts)) > 1


def _holds_clauses(grid: Grid) -> bool:
    """Whether its rows are clauses: a number or bullet, and the text beside it.

    A signature may end them: plain text keeps no border between the two.
    """
    marked = False
    for row in grid.rows:
        if _begins_signature(row):
            break
        if not _may_be_clause(row):
            return False
        marked = marked or bool(row.cells and row.cells[0].text)
    return marked and not has_heading(grid)


def _may_be_clause(row: GridRow) -> bool:
    """Whether a row is a number or bullet and its text, or goes on with the text."""
    if any(cell.column >= _NUMBER_AND_TEXT and cell.lines for cell in row.cells):
        return False
    number = row.cells[0].text if row.cells else ""
    if not number:
        return True
    marker = read_marker(f"{number} а") if len(number) < _LONGEST_NUMBER else None
    return marker is not None and marker.firm


def _begins_signature(row: GridRow) -> bool:
    return bool(row.cells) and starts_position(row.cells[0].text)


def _is_layout(grid: Grid, above: _Above) -> bool:
    """Whether a table only places lines; below the operative word fewer do."""
    if above.listed and not _is_plan(grid):
        return True
    if above.ordering and _holds_clauses(grid):
        return True
    if grid.width <= 1 and not above.spoken:
        return True
    most = _MOST_ROWS_BELOW if above.spoken else _MOST_ROWS
    if len(grid.rows) > most or _is_wide(grid):
        return False
    if has_heading(grid) or _is_numbered(grid):
        return False
    texts = [line.text for line in grid_lines(grid)]
    if any(map(_tells_letter, texts)):
        return True
    if above.spoken:
        return above.signing and any(map(find_person, texts))
    return any(map(_tells_front, texts))


def _is_plan(grid: Grid) -> bool:
    """Whether a table under "ознакомлены" is a plan all the same."""
    cells = (cell for row in grid.rows[:_HEADING_ROWS] for cell in row.cells)
    return any(PLAN_SIGN in cell.text.casefold() for cell in cells)


def _tells_letter(text: str) -> bool:
    """Whether a line is one of a stamp or a signature."""
    if opens_stamp(text) is not None or find_operative(text) is not None:
        return True
    if may_hold_kind(text) and read_row(text):
        return True
    return starts_position(text) and len(text) < _LONGEST_SIGNATURE


def _tells_front(text: str) -> bool:
    """Whether a line is one of a letterhead or a header."""
    if read_row(text) or is_title_start(text):
        return True
    return bool(find_head(text)) or is_foreign(text) or find_person(text) is not None
