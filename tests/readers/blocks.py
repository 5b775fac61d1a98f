"""What a reader made of a document, in shapes that tests can compare."""

from collections.abc import Sequence

from orderparse.blocks import Block, Cell, Paragraph, Table
from orderparse.limits import Limits
from orderparse.readers.docx import DocxReader


def read(content: bytes) -> tuple[Block, ...]:
    """The blocks of a Word document."""
    return DocxReader().read(content, limits=Limits()).blocks


def lines(content: bytes) -> list[str]:
    """The text of all paragraphs of a Word document."""
    return lines_of(read(content))


def lines_of(blocks: Sequence[Block]) -> list[str]:
    """The text of all paragraphs, those in tables included."""
    found = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            cells = (cell for row in block.rows for cell in row.cells)
            found += [p.text for cell in cells for p in cell.paragraphs]
    return found


def cells(content: bytes) -> list[list[tuple[str, int, int, int]]]:
    """The cells of the first table of a Word document."""
    return cells_of(read(content))


def cells_of(blocks: Sequence[Block]) -> list[list[tuple[str, int, int, int]]]:
    """Text, column, columns and rows of each cell of the first table."""
    table = next(block for block in blocks if isinstance(block, Table))
    return [[_place(cell) for cell in row.cells] for row in table.rows]


def _place(cell: Cell) -> tuple[str, int, int, int]:
    return cell.text, cell.column, cell.col_span, cell.row_span
