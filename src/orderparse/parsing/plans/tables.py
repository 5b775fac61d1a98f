"""Grid -> rows of slots: one slot for each column of the plan, merges resolved."""

from collections.abc import Iterator, Sequence

from orderparse.blocks import Cut
from orderparse.diagnostics import Origin
from orderparse.normalise import join_squeezed
from orderparse.parsing.source import Grid, GridCell, GridRow, Line
from orderparse.tuples import NamedTuple


class Span(NamedTuple):
    """Rows of a table, or grid columns of one, from `start` up to before `stop`."""

    start: int
    stop: int

    def rows_of(self, grid: Grid) -> tuple[GridRow, ...]:
        """These rows of a table."""
        return grid.rows[self.start : self.stop]


class Slot(NamedTuple):
    """What one row holds in one column.

    Attributes:
        lines: printed lines, from several printed rows where a page cut the row.
        text: the lines as one.
        width: columns it covers, itself included.
        height: rows the cell was printed over.
        shared: the cell stands in an earlier row and reaches down to this one.
    """

    lines: tuple[Line, ...] = ()
    text: str = ""
    width: int = 1
    height: int = 1
    shared: bool = False

    @property
    def own(self) -> str:
        """The text, unless the words stand in an earlier row."""
        return "" if self.shared else self.text

    @property
    def raw(self) -> str:
        """Line feeds between printed lines, an empty line between paragraphs."""
        return raw_text(self.lines)

    @property
    def bold(self) -> bool:
        """All of it is known to be bold."""
        return bool(self.lines) and all(line.hints.bold for line in self.lines)


EMPTY = Slot()


class Row(NamedTuple):
    """One row of a plan: printed, or put together from several printed ones.

    Attributes:
        slots: one for each column of the plan.
        filled: the columns in which something of its own is printed.
        origin: where it stands; `rows` names all printed rows it was made of.
        cut: what separates it from the row before.
    """

    slots: tuple[Slot, ...]
    filled: tuple[int, ...]
    origin: Origin
    cut: Cut = Cut.NONE

    def with_slots(self, slots: Sequence[Slot]) -> "Row":
        """The same row with other words."""
        return make_row(slots, self.origin, self.cut)

    @property
    def lines(self) -> list[Line]:
        """Its own lines, column by column."""
        return [line for slot in self.slots if not slot.shared for line in slot.lines]


def make_row(slots: Sequence[Slot], origin: Origin, cut: Cut = Cut.NONE) -> Row:
    """A row of these slots."""
    filled = [k for k, slot in enumerate(slots) if slot.text and not slot.shared]
    return Row(tuple(slots), tuple(filled), origin, cut)


def raw_text(lines: Sequence[Line]) -> str:
    """Line feeds between printed lines, an empty line between paragraphs."""
    if len(lines) == 1:
        return lines[0].text
    parts: list[str] = []
    for line in lines:
        if parts:
            parts.append("\n\n" if line.opens else "\n")
        parts.append(line.text)
    return "".join(parts)


def make_slot(lines: tuple[Line, ...], like: Slot = EMPTY) -> Slot:
    """A slot with these lines and the shape of another."""
    return Slot(
        lines=lines,
        text=join_squeezed([line.text for line in lines]),
        width=like.width,
        height=like.height,
        shared=like.shared,
    )


def lay_out(rows: Sequence[GridRow], spans: Sequence[Span]) -> Iterator[Row]:
    """The rows of a table with their cells under the columns of the plan.

    Args:
        rows: printed rows, from the first one on: cells of it may reach down.
        spans: grid columns of each column of the plan, from left to right, no gaps.
    """
    column_of = [k for k, (start, stop) in enumerate(spans) for _ in range(start, stop)]
    reaching: list[tuple[GridCell, int]] = []
    for row in rows:
        slots = [EMPTY] * len(spans)
        for cell, _ in reaching:
            _place(slots, cell, column_of, shared=True)
        for cell in row.cells:
            _place(slots, cell, column_of, shared=False)
        yield make_row(slots, row.origin, row.cut)
        reaching = [(cell, left - 1) for cell, left in reaching if left > 1]
        reaching += [
            (cell, cell.row_span - 1) for cell in row.cells if cell.row_span > 1
        ]


def _place(
    slots: list[Slot], cell: GridCell, column_of: Sequence[int], *, shared: bool
) -> None:
    lines, text, column, height, span = cell
    last = len(column_of) - 1
    first = column_of[min(last, column)]
    width = 1 if span == 1 else column_of[min(column + span - 1, last)] - first + 1
    there = slots[first]
    if there is not EMPTY and (shared or not there.shared):
        width = max(width, there.width)
        if there.lines:
            lines = there.lines + lines
            text = join_squeezed([line.text for line in lines])
    slots[first] = Slot(lines, text, width, height, shared)
