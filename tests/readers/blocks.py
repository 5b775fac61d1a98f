"""What a reader made of a document, in shapes that tests can compare."""

from orderparse.blocks import Block, Cell, Paragraph, Table
from orderparse.limits import Limits
from orderparse.readers.docx import DocxReader


def read(content: bytes) -> tuple[Block, ...]:
    return DocxReader().read(content, limits=Limits()).blocks


def lines(content: bytes) -> list[str]:
    """The text of all paragraphs, those in tables included."""
    found = []
    for block in read(content):
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found += [
                p.text for row in block.rows for c in row.cells for p in c.paragraphs
            ]
    return found


def cells(content: bytes) -> list[list[tuple[str, int, int, int]]]:
    """Text, column, columns and rows of each cell of the first table."""
    table = next(b for b in read(content) if isinstance(b, Table))
    return [[_place(cell) for cell in row.cells] for row in table.rows]


def _place(cell: Cell) -> tuple[str, int, int, int]:
    return cell.text, cell.column, cell.col_span, cell.row_span
