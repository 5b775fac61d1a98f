"""The text of a case as a Word file and as a PDF: the same order, cut otherwise."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from textwrap import wrap

from docx import Document
from docx.document import Document as WordDocument

from orderparse.blocks import Block, Cell, Paragraph, Reading, Table, TableRow
from tests.readers.pdf.printer import Sheet, print_pdf, width

# A paragraph whose lines are all shorter is one of separate lines (a letterhead).
_PROSE = 60
_LEFT, _RIGHT, _TOP, _BOTTOM = 60.0, 540.0, 60.0, 780.0
_STEP = 14.0


# A letter-spaced word is never cut over two lines.
_SPACED = re.compile(r"\b\w(?: \w\b){3,}")


def _groups(text: str) -> Iterator[list[str]]:
    """The lines between blank ones, rows apart from other lines."""
    group: list[str] = []
    for line in [*text.splitlines(), ""]:
        if group and (not line.strip() or ("\t" in line) != ("\t" in group[-1])):
            yield group
            group = []
        if line.strip():
            group.append(line)


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a group as Word keeps them: prose without its line ends."""
    joined: list[str] = []
    for line in lines:
        if joined and _goes_on(joined[-1], line):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    yield from joined


def _goes_on(above: str, line: str) -> bool:
    last = above.rsplit("\n", 1)[-1]
    return (len(last) >= _PROSE and not last.endswith((".", ";", ":"))) or (
        line[:1].islower() and len(above) >= _PROSE and line[1:2] != ")"
    )


def printed_lines(text: str, columns: int) -> Reading:
    """The order with each printed line a paragraph of its own: the least a PDF tells."""
    blocks: list[Block] = []
    for group in _groups(text):
        if "\t" in group[0]:
            blocks.append(Table(rows=tuple(_row(line.split("\t")) for line in group)))
        else:
            lines = _printed(group, columns)
            blocks.extend(Paragraph(lines=(line,)) for line in lines)
    return Reading(format="made", blocks=tuple(blocks))


def _row(cells: Sequence[str]) -> TableRow:
    paragraphs = (Paragraph(lines=(text,)) for text in cells)
    return TableRow(
        cells=tuple(
            Cell(column=column, paragraphs=(paragraph,))
            for column, paragraph in enumerate(paragraphs)
        )
    )


def word_file(text: str) -> bytes:
    """The order as python-docx writes it: a paragraph a line, tables for rows."""
    document = Document()
    for group in _groups(text):
        if "\t" in group[0]:
            _word_table(document, [line.split("\t") for line in group])
        else:
            for paragraph in _paragraphs(group):
                document.add_paragraph(paragraph)
            document.add_paragraph()
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _word_table(document: WordDocument, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), max(map(len, rows)))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text


def pdf_file(text: str, columns: int = 84) -> bytes:
    """The order as a printer gives it: each line at its place, prose wrapped anew."""
    pages: list[Sheet] = [Sheet()]
    y = _TOP
    for group in _groups(text):
        for line in _printed(group, columns):
            if y > _BOTTOM:
                pages.append(Sheet())
                y = _TOP
            y += _print_line(pages[-1], y, line.split("\t"), tabled=len(group) > 1)
        y += _STEP
    return print_pdf(*pages)


def _printed(group: list[str], columns: int) -> Iterator[str]:
    if "\t" in group[0]:
        yield from group
        return
    for paragraph in _paragraphs(group):
        whole = _SPACED.sub(lambda run: run[0].replace(" ", "\u00a0"), paragraph)
        yield from wrap(whole, columns, break_on_hyphens=False)


def _print_line(sheet: Sheet, y: float, cells: Sequence[str], *, tabled: bool) -> float:
    """One line, or a row of cells between ruling lines; returns its height."""
    share = (_RIGHT - _LEFT) / len(cells)
    edges = [_LEFT + share * number for number in range(len(cells) + 1)]
    letters = int(share / width("м")) - 2
    lines = [wrap(cell, letters) if len(cells) > 1 else [cell] for cell in cells]
    height = _STEP * max(map(len, lines))
    for edge, printed in zip(edges, lines, strict=False):
        sheet.lines(edge + 2, y + _STEP - 4, printed)
    if tabled and len(cells) > 1:
        sheet.grid(edges, (y, y + height))
    return height
