"""Blocks of the plan cases printed as text, Word and PDF files."""

from collections.abc import Iterator, Sequence

from orderparse.blocks import Block, Cell, Cut, Paragraph, Table
from tests.readers.pdf.printer import Sheet, print_pdf
from tests.readers.pdf.typesetter import Paper, wrap
from tests.readers.wordml import p, package, tbl, tc, tr

_PAPER = Paper(shares=(1,))
_PAD = 4.0


def as_text(blocks: Sequence[Block]) -> bytes:
    """Tabs between the cells, a blank line where a page ends."""
    parts = [
        block.text if isinstance(block, Paragraph) else "\n".join(_text_rows(block))
        for block in blocks
    ]
    return "\n\n".join(parts).encode()


def _text_rows(table: Table) -> Iterator[str]:
    width = _width(table)
    for row in table.rows:
        texts = [""] * width
        for cell in row.cells:
            texts[cell.column] = " ".join(cell.text.split())
        if row.cut is Cut.PAGE:
            yield ""
        yield "\t".join(texts)


def _width(table: Table) -> int:
    return max(cell.column + cell.col_span for row in table.rows for cell in row.cells)


def as_docx(blocks: Sequence[Block]) -> bytes:
    """One Word table a table, a page break between two that follow each other."""
    body: list[str] = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        if isinstance(block, Paragraph):
            body.append(p(_escaped(block.text)))
            continue
        if isinstance(before, Table):
            body.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
        body.append(tbl(*_word_rows(block), columns=_width(block)))
    return package("".join(body))


def _word_rows(table: Table) -> Iterator[str]:
    reaching: dict[int, tuple[int, int]] = {}
    for row in table.rows:
        found: dict[int, str] = {}
        for column, (rows, span) in list(reaching.items()):
            found[column] = tc(p(""), _spans(span, "<w:vMerge/>"))
            reaching[column] = (rows - 1, span)
            if rows == 1:
                del reaching[column]
        for cell in row.cells:
            merge = '<w:vMerge w:val="restart"/>' if cell.row_span > 1 else ""
            found[cell.column] = tc(_word_lines(cell), _spans(cell.col_span, merge))
            if cell.row_span > 1:
                reaching[cell.column] = (cell.row_span - 1, cell.col_span)
        yield tr(*(found[column] for column in sorted(found)))


def _spans(columns: int, merge: str) -> str:
    return (f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else "") + merge


def _word_lines(cell: Cell) -> str:
    lines = [
        "<w:p>"
        + "<w:r><w:br/></w:r>".join(
            f'<w:r><w:t xml:space="preserve">{_escaped(line)}</w:t></w:r>'
            for line in paragraph.lines
        )
        + "</w:p>"
        for paragraph in cell.paragraphs
    ]
    return "".join(lines) or p("")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def as_pdf(blocks: Sequence[Block]) -> bytes:
    """Ruled tables; a new sheet where a page ends and between two tables."""
    press = _Press()
    for before, block in zip([None, *blocks], blocks, strict=False):
        if isinstance(block, Paragraph):
            press.prose(block)
            continue
        if isinstance(before, Table):
            press.turn_over()
        press.table(block)
    return print_pdf(*press.sheets)


class _Press:
    """Prints on one sheet after the other."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.turn_over()

    def turn_over(self) -> None:
        self.sheets.append(Sheet(width=_PAPER.width, height=_PAPER.height))
        self.top = _PAPER.margin

    def prose(self, paragraph: Paragraph) -> None:
        for line in paragraph.lines:
            self.top += _PAPER.leading
            self.sheets[-1].text(_PAPER.margin, self.top, line, _PAPER.size)
        self.top += _PAPER.leading

    def table(self, table: Table) -> None:
        start = 0
        for number, row in enumerate(table.rows):
            if number and row.cut is Cut.PAGE:
                self._rows(table, start, number)
                self.turn_over()
                start = number
        self._rows(table, start, len(table.rows))

    def _rows(self, table: Table, start: int, stop: int) -> None:
        width = _width(table)
        column = (_PAPER.width - 2 * _PAPER.margin) / width
        rows = table.rows[start:stop]
        tops = [self.top]
        for row in rows:
            tall = [len(_wrapped(c, column)) for c in row.cells if c.row_span == 1]
            lines = max(tall, default=1)
            tops.append(tops[-1] + max(lines, 1) * _PAPER.leading + 2 * _PAD)
        for number, row in enumerate(rows):
            for cell in row.cells:
                last = min(number + cell.row_span, len(rows))
                self._cell(cell, column, tops[number], tops[last])
        self.top = tops[-1] + _PAPER.leading

    def _cell(self, cell: Cell, column: float, top: float, bottom: float) -> None:
        left = _PAPER.margin + cell.column * column
        right = left + cell.col_span * column
        sheet = self.sheets[-1]
        sheet.grid((left, right), (top, bottom))
        lines = _wrapped(cell, column)
        sheet.lines(left + _PAD, top + _PAD + _PAPER.size, lines, _PAPER.size)


def _wrapped(cell: Cell, column: float) -> list[str]:
    room = cell.col_span * column - 2 * _PAD
    return [
        line
        for paragraph in cell.paragraphs
        for text in paragraph.lines
        for line in wrap(text, room, _PAPER.size)
    ]
