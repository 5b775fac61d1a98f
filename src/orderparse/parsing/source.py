"""Reading -> Source: normalised units of text, each with its place, for claims.

A unit is a printed line outside tables or a cell inside one. Stages claim stretches of
units for the fields they fill (`Piece`); what nobody claims becomes the remainder, so
nothing can be lost or said twice.
"""

from collections.abc import Iterable, Iterator

from attrs import frozen

from orderparse.blocks import Cell, Cut, Hints, Paragraph, Reading, Table, TableRow
from orderparse.diagnostics import Origin
from orderparse.normalise import join_lines, squeeze


@frozen
class Piece:
    """A stretch `start:end` of the text of one unit."""

    unit: int
    start: int
    end: int


@frozen(kw_only=True)
class Line:
    """One printed line outside of tables.

    Attributes:
        unit: its number among all units.
        text: squeezed, never empty.
        origin: where it stands.
        opens: it is the first line of its paragraph.
        label: length of a computed automatic number at its start.
        running: a running head or page number.
        hints: how its paragraph looks.
    """

    unit: int
    text: str
    origin: Origin
    opens: bool = True
    label: int = 0
    running: bool = False
    hints: Hints = Hints()

    def piece(self, start: int = 0, end: int | None = None) -> Piece:
        """The whole line, or the stretch `start:end` of it, without outer blanks."""
        stop = len(self.text) if end is None else end
        inner = self.text[start:stop]
        left = len(inner) - len(inner.lstrip())
        return Piece(self.unit, start + left, start + len(inner.rstrip()))


@frozen(kw_only=True)
class GridCell:
    """One cell; a merged one stands once.

    Attributes:
        unit: its number among all units.
        paragraphs: its paragraphs, each a tuple of squeezed lines, none empty.
        text: all of it on one line, words cut by line ends joined.
        column: 0-based grid column.
        row_span: rows it covers.
        col_span: columns it covers.
        bold: all of it is bold; None where the format does not tell.
    """

    unit: int
    paragraphs: tuple[tuple[str, ...], ...]
    text: str
    column: int
    row_span: int = 1
    col_span: int = 1
    bold: bool | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The printed lines of all paragraphs."""
        return tuple(line for paragraph in self.paragraphs for line in paragraph)

    def piece(self) -> Piece:
        """The whole cell."""
        return Piece(self.unit, 0, len(self.text))


@frozen(kw_only=True)
class GridRow:
    """One printed row: the cells that start in it, from left to right."""

    cells: tuple[GridCell, ...]
    origin: Origin
    cut: Cut = Cut.NONE
    heading: bool = False


@frozen(kw_only=True)
class Grid:
    """One printed table; `width` is the number of its grid columns."""

    rows: tuple[GridRow, ...]
    width: int
    origin: Origin


Item = Line | Grid


@frozen(kw_only=True)
class Source:
    """The whole document in reading order."""

    items: tuple[Item, ...]

    def units(self) -> Iterator[Line | GridCell]:
        """All units, in the order of their numbers."""
        for item in self.items:
            if isinstance(item, Line):
                yield item
            else:
                for row in item.rows:
                    yield from row.cells


class _Counter:
    """Hands out unit numbers."""

    def __init__(self) -> None:
        self.next = 0

    def take(self) -> int:
        self.next += 1
        return self.next - 1


def normalise_reading(reading: Reading) -> Source:
    """All blocks of a reading as numbered units; empty paragraphs vanish."""
    counter = _Counter()
    items: list[Item] = []
    for number, block in enumerate(reading.blocks):
        if isinstance(block, Table):
            items.append(_grid(block, number, counter))
        else:
            items.extend(_lines(block, number, counter))
    return Source(items=tuple(items))


def text_of(pieces: Iterable[Piece], source_text: dict[int, str]) -> str:
    """The claimed text on one line, words cut by line ends joined."""
    return join_lines(source_text[p.unit][p.start : p.end] for p in pieces)


def _lines(block: Paragraph, number: int, counter: _Counter) -> Iterator[Line]:
    opens = True
    for raw in block.lines:
        text = squeeze(raw)
        if not text:
            continue
        yield Line(
            unit=counter.take(),
            text=text,
            origin=Origin(page=block.page, block=number),
            opens=opens,
            label=block.label if opens else 0,
            running=block.running,
            hints=block.hints,
        )
        opens = False


def _grid(table: Table, number: int, counter: _Counter) -> Grid:
    rows = tuple(
        _row(row, Origin(page=row.page, block=number, rows=(index,)), counter)
        for index, row in enumerate(table.rows)
    )
    width = max((c.column + c.col_span for r in rows for c in r.cells), default=0)
    first = table.rows[0].page if table.rows else None
    return Grid(rows=rows, width=width, origin=Origin(page=first, block=number))


def _row(row: TableRow, origin: Origin, counter: _Counter) -> GridRow:
    cells = tuple(_cell(cell, counter.take()) for cell in row.cells)
    return GridRow(cells=cells, origin=origin, cut=row.cut, heading=row.heading)


def _cell(cell: Cell, unit: int) -> GridCell:
    paragraphs = tuple(
        lines
        for paragraph in cell.paragraphs
        if (lines := tuple(filter(None, map(squeeze, paragraph.lines))))
    )
    printed = [p for p in cell.paragraphs if p.text.strip()]
    bold = {p.hints.bold for p in printed}
    return GridCell(
        unit=unit,
        paragraphs=paragraphs,
        text=join_lines(line for paragraph in paragraphs for line in paragraph),
        column=cell.column,
        row_span=cell.row_span,
        col_span=cell.col_span,
        bold=bold.pop() if len(bold) == 1 else None,
    )
