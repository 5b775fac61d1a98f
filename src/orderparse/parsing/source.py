"""Reading -> Source: normalised units of text, each with its place, for claims.

A unit is one printed line, inside a table or outside. Stages claim stretches of units
for the fields they fill (`Piece`); what nobody claims becomes the remainder, so nothing
can be lost or said twice.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import count

from orderparse.blocks import Cell, Cut, Hints, Paragraph, Reading, Table, TableRow
from orderparse.diagnostics import Origin
from orderparse.normalise import join_squeezed, squeeze
from orderparse.patterns import pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.spelling import OF_PAGES, PAGE_WORDS

_LONGEST_COUNT = 30  # letters of a line that counts pages

_GAP = pattern(r"\t|(?<! )  +")
_BLANKS = "  "


class Piece(NamedTuple):
    """A stretch `start:end` of the text of one unit."""

    unit: int
    start: int
    end: int


class Line(NamedTuple):
    """One printed line, or the part of one that stands in a cell drawn with signs.

    Attributes:
        unit: the line's number among all of the document, those in tables included.
        text: squeezed, never empty.
        origin: where it stands.
        opens: it is the first line of its paragraph.
        label: length of a computed automatic number at its start.
        running: a running head or page number.
        hints: how its paragraph looks.
        start: where in the unit the text begins; not 0 for a part of a line.
        gaps: where in the text tabs or wide blanks stood, one place for each of them.
    """

    unit: int
    text: str
    origin: Origin
    opens: bool = True
    label: int = 0
    running: bool = False
    hints: Hints = Hints()
    start: int = 0
    gaps: tuple[int, ...] = ()

    def piece(self, start: int = 0, end: int | None = None) -> Piece:
        """The whole line, or the stretch `start:end` of it, without outer blanks."""
        if not start and (end is None or end == len(self.text)):
            return Piece(self.unit, self.start, self.start + len(self.text))
        stop = len(self.text) if end is None else end
        inner = self.text[start:stop]
        left = self.start + start + len(inner) - len(inner.lstrip())
        return Piece(self.unit, left, left + len(inner.strip()))

    def part(self, start: int, end: int) -> "Line":
        """The stretch `start:end` of it as a line to be claimed by itself."""
        inner = self.text[start:end]
        left = start + len(inner) - len(inner.lstrip())
        return self._replace(
            text=inner.strip(),
            opens=self.opens and not start,
            label=0,
            running=False,
            start=self.start + left,
            gaps=(),
        )


class GridCell(NamedTuple):
    """One cell; a merged one stands once.

    Attributes:
        lines: its printed lines, those that open a paragraph marked; none empty.
        text: all of it on one line, words cut by line ends joined.
        column: 0-based grid column it starts in.
        row_span: rows it covers.
        col_span: columns it covers.
    """

    lines: tuple[Line, ...]
    text: str
    column: int
    row_span: int = 1
    col_span: int = 1

    @property
    def bold(self) -> bool | None:
        """All of it is bold; None where the format does not tell or it is mixed."""
        found = {line.hints.bold for line in self.lines}
        return found.pop() if len(found) == 1 else None


class GridRow(NamedTuple):
    """One printed row: the cells that start in it, from left to right."""

    cells: tuple[GridCell, ...]
    origin: Origin
    cut: Cut = Cut.NONE
    heading: bool = False


class Grid(NamedTuple):
    """One printed table; `width` is the number of its grid columns."""

    rows: tuple[GridRow, ...]
    width: int
    origin: Origin


Item = Line | Grid


class Source(NamedTuple):
    """The whole document in reading order."""

    items: tuple[Item, ...]

    def lines(self) -> list[Line]:
        """All lines, in the order of their unit numbers."""
        return item_lines(self.items)


def item_lines(items: Iterable[Item]) -> list[Line]:
    """The lines of some items, those inside tables included."""
    found: list[Line] = []
    for item in items:
        if isinstance(item, Line):
            found.append(item)
        else:
            found += grid_lines(item)
    return found


def grid_lines(grid: Grid) -> list[Line]:
    """The lines of a table, cell by cell, row by row."""
    return [line for row in grid.rows for cell in row.cells for line in cell.lines]


def normalise_reading(reading: Reading) -> Source:
    """All blocks of a reading as numbered units; empty paragraphs vanish."""
    units = count()
    items: list[Item] = []
    for number, block in enumerate(reading.blocks):
        if isinstance(block, Table):
            items.append(_grid(block, number, units))
        else:
            origin = Origin(page=block.page, block=number)
            _add_lines(block, origin, units, items.append)
    return Source(items=tuple(items))


def _counts_pages(text: str) -> bool:
    """Whether a line only says which page it is on ("Страница 2 из 5")."""
    if len(text) > _LONGEST_COUNT:
        return False
    match text.casefold().replace(".", " ").split():
        case [page, number, of, most]:
            counted = number.isdecimal() and most.isdecimal()
            return counted and page in PAGE_WORDS and of in OF_PAGES
        case _:
            return False


def _add_lines(
    block: Paragraph,
    origin: Origin,
    units: Iterator[int],
    add: Callable[[Line], None],
) -> None:
    printed, _, label, running, hints = block
    opens = True
    for each in printed:
        if text := squeeze(each):
            counts = running or (text[-1].isdigit() and _counts_pages(text))
            gaps = _gaps(each) if "\t" in each or _BLANKS in each else ()
            add(Line(next(units), text, origin, opens, label, counts, hints, 0, gaps))
            opens, label = False, 0


def _gaps(printed: str) -> tuple[int, ...]:
    """Where in the squeezed text of a line its tabs and wide blanks stand."""
    places: list[int] = []
    end = 0
    for part in _GAP.split(printed):
        text = squeeze(part)
        end += len(text) + (bool(text) and end > 0)
        places.append(end)
    return tuple(places[:-1])


def _grid(table: Table, number: int, units: Iterator[int]) -> Grid:
    rows = tuple(
        _row(row, Origin(page=row.page, block=number, rows=(index,)), units)
        for index, row in enumerate(table.rows)
    )
    width = max((c.column + c.col_span for r in rows for c in r.cells), default=0)
    first = table.rows[0].page if table.rows else None
    return Grid(rows=rows, width=width, origin=Origin(page=first, block=number))


def _row(row: TableRow, origin: Origin, units: Iterator[int]) -> GridRow:
    cells = tuple([_cell(cell, origin, units) for cell in row.cells])
    return GridRow(cells=cells, origin=origin, cut=row.cut, heading=row.heading)


def _cell(cell: Cell, origin: Origin, units: Iterator[int]) -> GridCell:
    column, paragraphs, row_span, col_span = cell
    lines: list[Line] = []
    for paragraph in paragraphs:
        _add_lines(paragraph, origin, units, lines.append)
    text = join_squeezed([line.text for line in lines])
    return GridCell(tuple(lines), text, column, row_span, col_span)
