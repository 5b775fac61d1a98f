"""Print the Word samples as PDF in several ways: `python samples/make_pdfs.py`.

LibreOffice prints them as they are, and with another letter size on another sheet, so
that the pages end elsewhere; Chromium prints them from HTML, reportlab draws them. It
needs LibreOffice, Chromium, the Liberation fonts and reportlab.
"""

import subprocess
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt
from reportlab.lib import enums
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, LongTable, SimpleDocTemplate
from reportlab.platypus import Paragraph as Flow

from orderparse.blocks import Align, Cut, Paragraph, Reading, Table, TableRow
from orderparse.limits import Limits
from orderparse.readers.docx import DocxReader

HERE = Path(__file__).parent
FONTS = Path("/usr/share/fonts/truetype/liberation")
NAMES = ("ministry-order-340", "municipal-plan-20")
BLACK = (0, 0, 0)


def main() -> None:
    """Write all PDFs beside the Word files."""
    for name in NAMES:
        content = (HERE / f"{name}.docx").read_bytes()
        reading = DocxReader().read(content, limits=Limits())
        pdfs = {
            "writer": writer(content),
            "writer-portrait": writer(resized(content, 11, wide=False)),
            "writer-landscape": writer(resized(content, 13, wide=True)),
            "chromium": chromium(html(reading, "A4", 11)),
            "chromium-landscape": chromium(html(reading, "A4 landscape", 13)),
            "reportlab": drawn(reading),
        }
        for way, pdf in pdfs.items():
            (HERE / f"{name}.{way}.pdf").write_bytes(pdf)


def writer(content: bytes) -> bytes:
    """A Word document printed by LibreOffice."""
    with TemporaryDirectory() as folder:
        (source := Path(folder) / "sample.docx").write_bytes(content)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        convert = ["--headless", "--convert-to", "pdf", "--outdir", folder, source]
        subprocess.run(["soffice", profile, *convert], check=True)
        return source.with_suffix(".pdf").read_bytes()


def resized(content: bytes, size: float, *, wide: bool) -> bytes:
    """The same document with letters of one size on sheets that all stand one way."""
    document = docx.Document(BytesIO(content))
    cells = [cell for table in document.tables for cell in table._cells]  # noqa: SLF001
    for holder in (document, *cells):
        for paragraph in holder.paragraphs:
            for run in paragraph.runs:
                run.font.size = Pt(size)
    for section in document.sections:
        long, short = Cm(29.7), Cm(21)
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (
            (long, short) if wide else (short, long)
        )
    for table in document.tables:
        narrow(table, 25.0 if wide else 17.0)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def narrow(table: docx.table.Table, width: float) -> None:
    """Fit a table between the margins; the numbers keep the room they need."""
    first, *others = [column.width.cm for column in table.columns]
    share = (width - first) / sum(others)
    widths = [first, *(share * other for other in others)]
    for column, new in zip(table.columns, widths, strict=True):
        column.width = Cm(new)
    for row in table.rows:
        for cell, new in zip(row.cells, widths, strict=True):
            cell.width = Cm(new)


def chromium(page: str) -> bytes:
    """A page of HTML printed by Chromium."""
    with TemporaryDirectory() as folder:
        (source := Path(folder) / "sample.html").write_text(page, encoding="utf-8")
        target = Path(folder) / "sample.pdf"
        quiet = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
        ]
        subprocess.run(
            ["chromium", *quiet, f"--print-to-pdf={target}", f"file://{source}"],
            check=True,
        )
        return target.read_bytes()


def html(reading: Reading, sheet: str, size: float) -> str:
    """The blocks of a document as HTML."""
    style = (
        f"@page{{size:{sheet};margin:20mm 10mm 20mm 30mm}}"
        f'body{{font:{size}pt "Liberation Serif"}}p{{margin:0 0 4pt}}'
        "table{border-collapse:collapse;width:100%}td p{margin:0}"
        "td{border:1px solid;padding:1pt 4pt;vertical-align:top}"
        "thead{font-weight:bold}.on{border-top:none}.off{border-bottom:none}"
    )
    blocks = "\n".join(
        "\n".join(html_table(block)) if isinstance(block, Table) else html_text(block)
        for block in reading.blocks
    )
    return f'<!doctype html><meta charset="utf-8"><style>{style}</style>\n{blocks}\n'


def html_text(paragraph: Paragraph) -> str:
    """One paragraph, empty ones as a blank line."""
    align = paragraph.hints.align or Align.LEFT
    weight = "bold" if paragraph.hints.bold else "normal"
    text = "<br>".join(escape(line) for line in paragraph.lines) or "&nbsp;"
    return f'<p style="text-align:{align};font-weight:{weight}">{text}</p>'


def html_table(table: Table) -> Iterator[str]:
    """One table; a row without a rule above it loses the border."""
    yield "<table>"
    following = [*table.rows[1:], None]
    for number, (row, after) in enumerate(zip(table.rows, following, strict=True)):
        border = "on" if row.cut is Cut.UNRULED else ""
        border += " off" if after is not None and after.cut is Cut.UNRULED else ""
        yield "<thead><tr>" if number == 0 else "<tr>"
        for cell in row.cells:
            text = "".join(html_text(paragraph) for paragraph in cell.paragraphs)
            yield (
                f'<td class="{border}" colspan={cell.col_span}'
                f" rowspan={cell.row_span}>{text}</td>"
            )
        yield "</tr></thead>" if number == 0 else "</tr>"
    yield "</table>"


def drawn(reading: Reading) -> bytes:
    """The blocks of a document drawn by reportlab on landscape sheets."""
    for name, file in (("Serif", "Regular"), ("Serif-Bold", "Bold")):
        pdfmetrics.registerFont(TTFont(name, FONTS / f"LiberationSerif-{file}.ttf"))
    stream = BytesIO()
    template = SimpleDocTemplate(
        stream,
        pagesize=landscape(A4),
        leftMargin=30 * mm,
        rightMargin=10 * mm,
        topMargin=20 * mm,
        bottomMargin=20 * mm,
        invariant=True,
    )
    flow: list[Flowable] = []
    for block in reading.blocks:
        if isinstance(block, Table):
            flow.append(drawn_table(block, template.width))
        else:
            flow.append(drawn_text(block, 12))
    template.build(flow)
    return stream.getvalue()


def drawn_text(paragraph: Paragraph, size: float) -> Flow:
    """One paragraph."""
    aligns = {
        Align.LEFT: enums.TA_LEFT,
        Align.CENTER: enums.TA_CENTER,
        Align.RIGHT: enums.TA_RIGHT,
        Align.JUSTIFY: enums.TA_JUSTIFY,
    }
    style = ParagraphStyle(
        "text",
        fontName="Serif-Bold" if paragraph.hints.bold else "Serif",
        fontSize=size,
        leading=1.2 * size,
        alignment=aligns[paragraph.hints.align or Align.LEFT],
        spaceAfter=4,
    )
    return Flow("<br/>".join(escape(line) for line in paragraph.lines), style)


def drawn_table(table: Table, width: float) -> LongTable:
    """One table; its rows may be cut by a page end."""
    count = max(cell.column + cell.col_span for cell in table.rows[0].cells)
    shares = (1.2, 8.6, 4.2, 4.7, 7.0)[:count]
    cells = [drawn_row(row, count) for row in table.rows]
    style: list[tuple[object, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BOX", (0, 0), (-1, -1), 0.5, BLACK),
        ("INNERGRID", (0, 0), (-1, 0), 0.5, BLACK),
    ]
    for number, row in enumerate(table.rows):
        line = (0, number), (-1, number), 0.5, BLACK
        if row.cut is not Cut.UNRULED:
            style.append(("LINEABOVE", *line))
        for cell in row.cells:
            end = (cell.column + cell.col_span - 1, number)
            style.append(("SPAN", (cell.column, number), end))
            style.append(("LINEAFTER", end, end, 0.5, BLACK))
    return LongTable(
        cells,
        colWidths=[width * share / sum(shares) for share in shares],
        style=style,
        repeatRows=1,
        splitInRow=1,
    )


def drawn_row(row: TableRow, count: int) -> list[list[Flow]]:
    """The cells of one row, those that a wider one covers empty."""
    cells: list[list[Flow]] = [[] for _ in range(count)]
    for cell in row.cells:
        cells[cell.column] = [drawn_text(text, 10) for text in cell.paragraphs]
    return cells


if __name__ == "__main__":
    main()
