"""What the PDF reader makes of sheets, in shapes that tests can compare."""

from orderparse.blocks import Block, Paragraph, Reading, Table
from orderparse.limits import Limits
from orderparse.readers.pdf import PdfReader
from tests.readers.pdf.printer import Sheet, print_pdf


def read(*sheets: Sheet, limits: Limits | None = None) -> Reading:
    """The reading of a PDF of these sheets."""
    return PdfReader().read(print_pdf(*sheets), limits=limits or Limits())


def blocks(*sheets: Sheet) -> tuple[Block, ...]:
    """Their blocks."""
    return read(*sheets).blocks


def prose(*sheets: Sheet) -> list[str]:
    """The text of their paragraphs outside of tables, running heads left out."""
    return [
        block.text
        for block in blocks(*sheets)
        if isinstance(block, Paragraph) and not block.running
    ]


def running(*sheets: Sheet) -> list[str]:
    """Their running heads and page numbers."""
    return [
        block.text
        for block in blocks(*sheets)
        if isinstance(block, Paragraph) and block.running
    ]


def tables(*sheets: Sheet) -> list[Table]:
    """Their tables."""
    return [block for block in blocks(*sheets) if isinstance(block, Table)]


def cells(*sheets: Sheet) -> list[list[str]]:
    """The text of the cells of their only table."""
    (table,) = tables(*sheets)
    return [[cell.text for cell in row.cells] for row in table.rows]
