"""Events of a document walk -> blocks: open a table, a row, a cell; add a paragraph.

Every reader of a format with a tree of its own drives this builder in reading order,
without recursion. It places cells in the grid, merges them, and takes nested tables
apart.
"""

from attrs import Factory, define

from orderparse.blocks import Block, Cell, Cut, Paragraph, Table, TableRow
from orderparse.errors import LimitExceededError
from orderparse.limits import Limits


@define
class _CellDraft:
    column: int
    col_span: int = 1
    row_span: int = 1
    continues: bool = False
    items: list[Block] = Factory(list)
    characters: int = 0


@define
class _RowDraft:
    heading: bool = False
    column: int = 0
    cells: list[_CellDraft] = Factory(list)


@define
class _TableDraft:
    rows: list[_RowDraft] = Factory(list)
    # Grid column -> rows that a cell opened above still covers there.
    covered: dict[int, int] = Factory(dict)


class BlockBuilder:
    """Collects blocks; close every table that was opened.

    Raises:
        LimitExceededError: `rows`, `columns`, `cell_characters` or `characters`.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._blocks: list[Block] = []
        self._tables: list[_TableDraft] = []
        self._cells: list[_CellDraft | None] = []
        self._cell: _CellDraft | None = None
        self._characters = 0

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What was closed so far."""
        return tuple(self._blocks)

    @property
    def count(self) -> int:
        """How many blocks were closed so far."""
        return len(self._blocks)

    def add(self, paragraph: Paragraph) -> None:
        """Put a paragraph into the open cell, or among the blocks."""
        size = sum(map(len, paragraph.lines))
        self._count(size)
        if not self._tables:
            self._blocks.append(paragraph)
        elif self._cell is not None:
            self._count_cell(self._cell, size)
            self._cell.items.append(paragraph)

    def _count(self, size: int) -> None:
        limits = self._limits
        if size > limits.cell_characters:
            raise LimitExceededError("cell_characters", limits.cell_characters, size)
        self._characters += size
        if self._characters > limits.characters:
            raise LimitExceededError("characters", limits.characters)

    def _count_cell(self, cell: _CellDraft, size: int) -> None:
        cell.characters += size
        if cell.characters > self._limits.cell_characters:
            raise LimitExceededError("cell_characters", self._limits.cell_characters)

    def open_table(self) -> None:
        """Start a table; inside an open cell it is a nested one."""
        self._tables.append(_TableDraft())
        self._cells.append(self._cell)
        self._cell = None

    def open_row(self) -> None:
        """Start a row of the innermost table."""
        rows = self._tables[-1].rows
        if len(rows) >= self._limits.rows:
            raise LimitExceededError("rows", self._limits.rows)
        rows.append(_RowDraft())
        self._cell = None

    def mark_heading(self) -> None:
        """The open row is a heading that repeats on each page."""
        self._tables[-1].rows[-1].heading = True

    def skip_columns(self, count: int) -> None:
        """Leave grid columns of the open row without a cell."""
        row = self._tables[-1].rows[-1]
        row.column = min(row.column + max(count, 0), self._limits.columns)

    def open_cell(self, col_span: int = 1, row_span: int = 1) -> None:
        """Start a cell in the next free column of the open row."""
        table = self._tables[-1]
        row = table.rows[-1]
        while table.covered.get(row.column, 0) > 0:
            row.column += 1
        if row.column >= self._limits.columns:
            raise LimitExceededError("columns", self._limits.columns)
        self._cell = _CellDraft(row.column, row_span=max(row_span, 1))
        row.cells.append(self._cell)
        row.column += 1
        if col_span > 1:
            self.widen_cell(col_span)

    def widen_cell(self, col_span: int) -> None:
        """The open cell covers so many grid columns, as far as the limit allows."""
        if self._cell is not None and col_span > 1:
            widest = max(self._limits.columns - self._cell.column, 1)
            self._cell.col_span = min(col_span, widest)
            self._tables[-1].rows[-1].column = self._cell.column + self._cell.col_span

    def continue_cell(self) -> None:
        """The open cell belongs to the one above it."""
        if self._cell is not None:
            self._cell.continues = True

    def join_left(self) -> None:
        """The open cell only continues the one on its left."""
        cells = self._tables[-1].rows[-1].cells
        if len(cells) > 1:
            covered = cells.pop()
            cells[-1].col_span += covered.col_span
            self._cell = cells[-1]

    def close_row(self) -> None:
        """Close the open row of a format that gives row spans as numbers."""
        table = self._tables[-1]
        left = {c: n - 1 for c, n in table.covered.items() if n > 1}
        for cell in table.rows[-1].cells:
            if cell.row_span > 1:
                span = range(cell.column, cell.column + cell.col_span)
                left |= dict.fromkeys(span, cell.row_span - 1)
        table.covered = left
        self._cell = None

    def close_table(self) -> None:
        """Close the innermost table."""
        rows = self._tables.pop().rows
        self._cell = self._cells.pop()
        _merge_down(rows)
        if not self._tables:
            self._blocks.extend(_taken_apart(rows))
        elif self._cell is not None:
            blocks = _taken_apart(rows)
            self._cell.items.extend(blocks)


def _merge_down(rows: list[_RowDraft]) -> None:
    """Join continuing cells with the one above and clip spans to the table."""
    above: dict[tuple[int, int], _CellDraft] = {}
    for number, row in enumerate(rows):
        current: dict[tuple[int, int], _CellDraft] = {}
        kept: list[_CellDraft] = []
        for cell in row.cells:
            place = (cell.column, cell.col_span)
            owner = above.get(place) if cell.continues else None
            if owner is None:
                owner = cell
                cell.row_span = min(cell.row_span, len(rows) - number)
                kept.append(cell)
            else:
                owner.row_span += 1
            current[place] = owner
        row.cells = kept
        above = current


def _taken_apart(rows: list[_RowDraft]) -> list[Block]:
    """The table, split where a row is but a frame round a nested table."""
    blocks: list[Block] = []
    pending: list[TableRow] = []
    for row in rows:
        framed = _framed(row)
        if framed is None:
            pending.append(_finished(row))
            continue
        if pending:
            blocks.append(Table(rows=tuple(pending)))
            pending = []
        blocks.extend(framed)
    if pending:
        blocks.append(Table(rows=tuple(pending)))
    return blocks


def _framed(row: _RowDraft) -> list[Block] | None:
    """What stands in a row's only filled cell, if a table stands there."""
    filled = [cell for cell in row.cells if any(map(_has_text, cell.items))]
    if len(filled) != 1 or any(cell.row_span > 1 for cell in row.cells):
        return None
    items = filled[0].items
    return items if any(isinstance(item, Table) for item in items) else None


def _has_text(block: Block) -> bool:
    return isinstance(block, Table) or bool(block.text.strip())


def _finished(row: _RowDraft) -> TableRow:
    cells = tuple(
        Cell(
            column=cell.column,
            paragraphs=_paragraphs(cell.items),
            row_span=cell.row_span,
            col_span=cell.col_span,
        )
        for cell in row.cells
    )
    return TableRow(cells=cells, cut=Cut.NONE, heading=row.heading)


def _paragraphs(items: list[Block]) -> tuple[Paragraph, ...]:
    """All paragraphs of a cell, those of nested tables in their place."""
    found: list[Paragraph] = []
    for item in items:
        if isinstance(item, Table):
            cells = (cell for row in item.rows for cell in row.cells)
            found.extend(p for cell in cells for p in cell.paragraphs)
        else:
            found.append(item)
    return tuple(found)
