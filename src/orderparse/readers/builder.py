"""Events of a document walk -> blocks: open a table, a row, a cell; add a paragraph.

Every reader of a format with a tree of its own drives this builder in reading order,
without recursion. It places cells in the grid, merges them, and takes nested tables
apart. Rows and cells outside of a table count for nothing; what stands in a table but
in no cell gets one, so that a damaged tree loses no text.
"""

from orderparse.blocks import Block, Paragraph
from orderparse.errors import LimitExceededError
from orderparse.limits import Limits
from orderparse.readers.grid import CellDraft, RowDraft, TableDraft, finish_table


class BlockBuilder:
    """Collects blocks; close every table that was opened.

    Raises:
        LimitExceededError: `rows`, `columns`, `cell_characters` or `characters`.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._blocks: list[Block] = []
        self._tables: list[TableDraft] = []
        self._cells: list[CellDraft | None] = []
        self._cell: CellDraft | None = None
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
        if self._cell is None:
            self._ensure_cell()
        lines = paragraph.lines
        size = len(lines[0]) if len(lines) == 1 else sum(map(len, lines))
        self._characters += size
        if self._cell is not None:
            self._cell.characters += size
            self._cell.items.append(paragraph)
            size = self._cell.characters
        else:
            self._blocks.append(paragraph)
        limits = self._limits
        if size > limits.cell_characters:
            raise LimitExceededError("cell_characters", limits.cell_characters, size)
        if self._characters > limits.characters:
            raise LimitExceededError("characters", limits.characters)

    def open_table(self) -> None:
        """Start a table; inside an open cell it is a nested one."""
        self._ensure_cell()
        self._tables.append(TableDraft())
        self._cells.append(self._cell)
        self._cell = None

    def open_row(self) -> None:
        """Start a row of the innermost table."""
        if not self._tables:
            return
        rows = self._tables[-1].rows
        if len(rows) >= self._limits.rows:
            raise LimitExceededError("rows", self._limits.rows)
        rows.append(RowDraft())
        self._cell = None

    def mark_heading(self) -> None:
        """The open row is a heading that repeats on each page."""
        if (row := self._row) is not None:
            row.heading = True

    def skip_columns(self, count: int) -> None:
        """Leave grid columns of the open row without a cell."""
        if (row := self._row) is not None:
            row.column = min(row.column + max(count, 0), self._limits.columns)

    def open_cell(self, col_span: int = 1, row_span: int = 1) -> None:
        """Start a cell in the next free column of the open row."""
        if not self._tables:
            return
        table = self._tables[-1]
        if not table.rows:
            self.open_row()
        row = table.rows[-1]
        while table.covered and table.covered.get(row.column, 0) > 0:
            row.column += 1
        if row.column >= self._limits.columns:
            raise LimitExceededError("columns", self._limits.columns)
        self._cell = CellDraft(row.column)
        if row_span > 1:
            self._cell.row_span = row_span
            table.merges = True
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
            self._tables[-1].merges = True

    def join_left(self) -> None:
        """The open cell only continues the one on its left."""
        row = self._row
        if row is not None and len(row.cells) > 1:
            covered = row.cells.pop()
            row.cells[-1].col_span += covered.col_span
            row.cells[-1].items += covered.items
            self._cell = row.cells[-1]

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
        if not self._tables:
            return
        blocks = finish_table(self._tables.pop())
        self._cell = self._cells.pop()
        if not self._tables:
            self._blocks.extend(blocks)
        elif self._cell is not None:
            self._cell.items.extend(blocks)
            self._tables[-1].nests = True

    @property
    def _row(self) -> RowDraft | None:
        """The last row of the innermost table, if there is one."""
        rows = self._tables[-1].rows if self._tables else ()
        return rows[-1] if rows else None

    def _ensure_cell(self) -> None:
        """Inside a table there is a cell for what comes."""
        if self._tables and self._cell is None:
            self.open_cell()
