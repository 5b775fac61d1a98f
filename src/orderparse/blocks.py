"""What a reader yields: neutral blocks in reading order, with no Russian in them.

Text stands as in the source: no normalisation beyond what the file format itself
demands (entities, encodings). Lengths are points (1/72 inch), pages count from 1.
Hints (bold, alignment, x) only break ties in parsing, so that every format agrees.
"""

from enum import StrEnum

from orderparse.diagnostics import Diagnostic
from orderparse.tuples import NamedTuple


class Align(StrEnum):
    """How a paragraph stands between the margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Cut(StrEnum):
    """What separates a table row from the row before it.

    NONE: a ruling line or the format's own row; PAGE: a page end came between;
    UNRULED: no line was drawn between them, so they may be one row.
    """

    NONE = "none"
    PAGE = "page"
    UNRULED = "unruled"


class Hints(NamedTuple):
    """How a paragraph looks; None where the format does not tell."""

    bold: bool | None = None
    align: Align | None = None
    indent: float | None = None
    size: float | None = None
    page_break_before: bool = False


class Paragraph(NamedTuple):
    """Printed lines that belong together.

    Attributes:
        lines: printed lines, none of them holding a line break. A format that
            wraps lines itself (Word) gives one line, more only for manual breaks.
        page: 1-based page it starts on, None where the format has no pages.
        label: length of the automatic number at the start of the first line, which
            the format computes and the file does not hold as text; else 0.
        running: a running head, foot or page number, found by position on the page.
        hints: how it looks.
    """

    lines: tuple[str, ...]
    page: int | None = None
    label: int = 0
    running: bool = False
    hints: Hints = Hints()

    @property
    def text(self) -> str:
        """The lines joined by line feeds."""
        return "\n".join(self.lines)


class Cell(NamedTuple):
    """One cell; a merged cell stands once, at its first row and column.

    Attributes:
        column: 0-based grid column it starts in.
        paragraphs: what stands in it, in reading order.
        row_span: rows it covers, itself included.
        col_span: grid columns it covers.
    """

    column: int
    paragraphs: tuple[Paragraph, ...] = ()
    row_span: int = 1
    col_span: int = 1

    @property
    def text(self) -> str:
        """The paragraphs joined by line feeds."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


class TableRow(NamedTuple):
    """One printed row, without the cells that an earlier row covers.

    Attributes:
        cells: from left to right.
        page: 1-based page, None where the format has no pages.
        cut: what separates it from the row before.
        heading: the format itself marks it as a heading to repeat on each page.
    """

    cells: tuple[Cell, ...]
    page: int | None = None
    cut: Cut = Cut.NONE
    heading: bool = False


class Table(NamedTuple):
    """One printed table. Tables that follow each other may be one plan: parsing decides."""

    rows: tuple[TableRow, ...]


Block = Paragraph | Table


class Reading(NamedTuple):
    """One document as read.

    Attributes:
        format: short name of what it was: "text", "docx", "pdf", "odt" …
        pages: number of pages, None where the format has none.
        blocks: in reading order; `Origin.block` counts them from 0.
        diagnostics: what was doubtful while reading.
    """

    format: str
    pages: int | None = None
    blocks: tuple[Block, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
