"""Cells as they were met -> the rows of a table: merged down, nested ones taken apart."""

from collections.abc import Iterator

from orderparse.blocks import Block, Cell, Paragraph, Table, TableRow


class CellDraft:
    """One cell; `continues` says that it is a part of the cell above."""

    col_span = 1
    row_span = 1
    continues = False
    characters = 0

    def __init__(self, column: int) -> None:
        self.column = column
        self.items: list[Block] = []


class RowDraft:
    """One row; `column` is the next one that is free."""

    heading = False
    column = 0

    def __init__(self) -> None:
        self.cells: list[CellDraft] = []


class TableDraft:
    """One table.

    Attributes:
        rows: those met so far.
        merges: some cell covers more than one row.
        nests: some cell holds a table.
        covered: grid column -> rows that a cell opened above still covers there.
    """

    merges = False
    nests = False

    def __init__(self) -> None:
        self.rows: list[RowDraft] = []
        self.covered: dict[int, int] = {}


def finish_table(draft: TableDraft) -> tuple[Block, ...]:
    """The table; split where a row is but a frame round a nested table."""
    if draft.merges:
        _merge_down(draft.rows)
    if draft.nests:
        return tuple(_taken_apart(draft.rows))
    return _as_table(draft.rows)


def _merge_down(rows: list[RowDraft]) -> None:
    """Join continuing cells with the one above and clip spans to the table."""
    above: dict[tuple[int, int], CellDraft] = {}
    for number, row in enumerate(rows):
        current: dict[tuple[int, int], CellDraft] = {}
        kept: list[CellDraft] = []
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


def _taken_apart(rows: list[RowDraft]) -> Iterator[Block]:
    pending: list[RowDraft] = []
    for row in rows:
        framed = _framed(row)
        if framed is None:
            pending.append(row)
            continue
        yield from _as_table(pending)
        pending = []
        yield from framed
    yield from _as_table(pending)


def _framed(row: RowDraft) -> list[Block] | None:
    """What stands in a row's only filled cell, if a table stands there."""
    filled = [cell for cell in row.cells if cell.items]
    if len(filled) != 1 or any(cell.row_span > 1 for cell in row.cells):
        return None
    items = filled[0].items
    return items if any(isinstance(item, Table) for item in items) else None


def _as_table(rows: list[RowDraft]) -> tuple[Table, ...]:
    if not rows:
        return ()
    return (Table(rows=tuple(map(_as_row, rows))),)


def _as_row(row: RowDraft) -> TableRow:
    cells = [
        Cell(cell.column, _paragraphs(cell.items), cell.row_span, cell.col_span)
        for cell in row.cells
    ]
    return TableRow(cells=tuple(cells), heading=row.heading)


def _paragraphs(items: list[Block]) -> tuple[Paragraph, ...]:
    """All paragraphs of a cell, those of nested tables in their place."""
    if len(items) == 1 and isinstance(only := items[0], Paragraph):
        return (only,)
    found: list[Paragraph] = []
    for item in items:
        if isinstance(item, Paragraph):
            found.append(item)
        else:
            cells = (cell for row in item.rows for cell in row.cells)
            found.extend(p for cell in cells for p in cell.paragraphs)
    return tuple(found)
