"""Make the Word samples from the plain-text ones: `python samples/make_samples.py`.

The texts are extracts of two real documents; this puts them back into the shape that
such documents have in Word. The same input gives the same bytes.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Cm, Length, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
STAMP = datetime(2021, 3, 26, tzinfo=UTC)
ZIP_DATE = (2021, 3, 26, 0, 0, 0)
CENTER, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
JUSTIFY, LEFT = WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT
PORTRAIT_WIDTH = Cm(17)
CLAUSES = f"""
<w:abstractNum {nsdecls("w")} w:abstractNumId="90">
  <w:multiLevelType w:val="singleLevel"/>
  <w:lvl w:ilvl="0">
    <w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>
    <w:lvlJc w:val="left"/>
    <w:pPr><w:tabs><w:tab w:val="num" w:pos="1134"/></w:tabs>
      <w:ind w:left="0" w:firstLine="709"/></w:pPr>
  </w:lvl>
</w:abstractNum>"""


def main() -> None:
    """Write both documents beside their texts."""
    for name, make in (
        ("ministry-order-340", ministry_order),
        ("municipal-plan-20", municipal_plan),
    ):
        text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
        document = blank()
        make(document, chunks(text))
        (HERE / f"{name}.docx").write_bytes(packed(document))


def chunks(text: str) -> Iterator[list[str]]:
    """Runs of lines between blank lines, without the marks of bold print."""
    chunk: list[str] = []
    for line in [*text.replace("**", "").split("\n"), ""]:
        if line:
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []


def ministry_order(document: Document, parts: Iterator[list[str]]) -> None:
    """An order on a letterhead in two languages, with its road map."""
    for _ in range(2):
        letterhead(document, next(parts))
    line(document, next(parts)[0], CENTER, bold=True, size=16, after=12)
    date_line(document, next(parts)[0], next(parts)[0])
    line(document, next(parts)[0], CENTER, after=18)
    line(document, next(parts)[0], CENTER, bold=True, after=18)
    body(document, next(parts)[0])
    operative = body(document, next(parts)[0])
    operative.runs[0].bold = True
    spread(operative, Pt(3))
    number_id = clause_list(document)
    clause = next(parts)
    while clause[0][:1].isdigit():
        numbered(body(document, clause[0].partition(" ")[2]), number_id)
        clause = next(parts)
    signature(document, clause[0], next(parts)[0])
    annex = next(parts)
    title = line(document, annex[0], CENTER, bold=True, after=12)
    title.paragraph_format.page_break_before = True
    line(document, next(parts)[0], CENTER, bold=True, after=12)
    part = next(parts)
    while not hand_wrapped(part):
        for text in part:
            body(document, text)
        part = next(parts)
    landscape(document)
    title_block(document, part)
    plan(document, [row for rows in parts for row in rows], (1.6, 12.1, 4.0, 8.0))


def hand_wrapped(part: list[str]) -> bool:
    """Whether one sentence stands on several lines, as a title does."""
    return len(part) > 1 and not part[1].startswith("-")


def municipal_plan(document: Document, parts: Iterator[list[str]]) -> None:
    """An annex without its order: stamp, purpose, plan."""
    stamp(document, next(parts), after=6)
    stamp(document, next(parts), after=36)
    title_block(document, next(parts))
    part = next(parts)
    while "\t" not in part[0]:
        for text in part:
            body(document, text)
        part = next(parts)
    landscape(document)
    line(document, "", CENTER, size=6)
    rows = part + [row for rows in parts for row in rows]
    plan(document, rows, (1.2, 8.6, 4.2, 4.7, 7.0))


def blank() -> Document:
    """An empty A4 document in Times New Roman, without python-docx's own traces."""
    document = docx.Document()
    core = document.core_properties
    core.author = core.last_modified_by = core.comments = ""
    core.created = core.modified = STAMP.replace(tzinfo=None)
    core.revision = 1
    normal = document.styles["Normal"]
    normal.font.name = "Times New Roman"
    normal.font.size = Pt(14)
    fonts = normal.element.rPr.rFonts
    for script in ("w:eastAsia", "w:cs", "w:hAnsi"):
        fonts.set(qn(script), "Times New Roman")
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    page(document.sections[0], Cm(21), Cm(29.7))
    return document


def page(section: Section, width: Length, height: Length) -> None:
    """A4 with the margins of GOST R 7.0.97."""
    section.page_width, section.page_height = width, height
    section.left_margin, section.right_margin = Cm(3), Cm(1)
    section.top_margin = section.bottom_margin = Cm(2)


def landscape(document: Document) -> None:
    """Go on in a section of its own, the page turned."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    page(section, Cm(29.7), Cm(21))


def line(
    document: Document,
    text: str,
    align: WD_ALIGN_PARAGRAPH,
    *,
    bold: bool = False,
    size: float = 14,
    after: float = 0,
) -> Paragraph:
    """One paragraph with one run."""
    paragraph = document.add_paragraph()
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(after)
    run = paragraph.add_run(text)
    run.bold = bold or None
    run.font.size = Pt(size)
    return paragraph


def letterhead(document: Document, texts: list[str]) -> None:
    """The body's name in one language."""
    for number, text in enumerate(texts, 1):
        last = number == len(texts)
        line(document, text, CENTER, bold=True, after=14 if last else 0)


def date_line(document: Document, date: str, number: str) -> None:
    """Date on the left, number on the right of one line."""
    paragraph = line(document, f"{date}\t{number}", LEFT, after=6)
    tabs = paragraph.paragraph_format.tab_stops
    tabs.add_tab_stop(PORTRAIT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)


def body(document: Document, text: str) -> Paragraph:
    """A paragraph of running text."""
    paragraph = line(document, text, JUSTIFY, after=6)
    paragraph.paragraph_format.first_line_indent = Cm(1.25)
    return paragraph


def title_block(document: Document, texts: list[str]) -> None:
    """A title that its author wrapped by hand."""
    line(document, "\n".join(texts), CENTER, bold=True, after=12)


def stamp(document: Document, texts: list[str], after: float) -> None:
    """Lines in the right half of the page."""
    for number, text in enumerate(texts, 1):
        last = number == len(texts)
        paragraph = line(document, text, LEFT, after=after if last else 0)
        paragraph.paragraph_format.left_indent = Cm(9)


def signature(document: Document, position: str, name: str) -> None:
    """Position on the left, name on the right, room for the pen above."""
    paragraph = line(document, f"{position}\t{name}", LEFT)
    paragraph.paragraph_format.space_before = Pt(42)
    tabs = paragraph.paragraph_format.tab_stops
    tabs.add_tab_stop(PORTRAIT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)


def spread(paragraph: Paragraph, by: Length) -> None:
    """Space the letters of a paragraph."""
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(int(by.pt * 20)))
    paragraph.runs[0]._r.get_or_add_rPr().append(spacing)  # noqa: SLF001


def clause_list(document: Document) -> int:
    """Define the automatic numbers of the clauses."""
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(CLAUSES))
    return int(numbering.add_num(90).numId)


def numbered(paragraph: Paragraph, number_id: int) -> None:
    """Let Word number the paragraph."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number_id


def plan(document: Document, rows: list[str], widths: tuple[float, ...]) -> None:
    """The ruled table of a plan; a row with one text alone spans it."""
    table = document.add_table(0, len(widths))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for number, texts in enumerate(row.split("\t") for row in rows):
        heads = number == 0 or (bool(texts[0]) and not any(texts[2:]))
        add_row(table, texts, widths, bold=heads)
        if number == 0:
            repeat_on_each_page(table)
        elif not texts[0]:
            open_border(table)
    # Word puts a paragraph after a table at the end, and other programs rely on it.
    line(document, "", LEFT, size=6)


def add_row(
    table: Table, texts: list[str], widths: tuple[float, ...], *, bold: bool
) -> None:
    """One row; a text that stands alone in it takes the whole width."""
    cells = table.add_row().cells
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Cm(width)
    if texts[0] and not any(texts[1:]):
        cells[0].merge(cells[-1])
        fill(cells[0], texts[0], CENTER, bold=bold)
        return
    for column, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        centred = column == 0 or (bold and not table.rows[1:])
        fill(cell, text, CENTER if centred else LEFT, bold=bold)


def fill(cell: _Cell, text: str, align: WD_ALIGN_PARAGRAPH, *, bold: bool) -> None:
    """Put the text into the cell's one paragraph."""
    for empty in cell.paragraphs[1:]:
        empty._p.getparent().remove(empty._p)  # noqa: SLF001
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.bold = bold or None
    run.font.size = Pt(12)


def repeat_on_each_page(table: Table) -> None:
    """Mark the last row as a heading."""
    properties = table.rows[-1]._tr.get_or_add_trPr()  # noqa: SLF001
    properties.append(OxmlElement("w:tblHeader"))


def open_border(table: Table) -> None:
    """Rule no line between the two halves of a row that a page end cut."""
    for row, side in ((table.rows[-2], "bottom"), (table.rows[-1], "top")):
        for cell in row.cells:
            borders = OxmlElement("w:tcBorders")
            edge = OxmlElement(f"w:{side}")
            edge.set(qn("w:val"), "nil")
            borders.append(edge)
            cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001


def packed(document: Document) -> bytes:
    """The document's bytes with one date on every entry."""
    saved, stream = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            entry = ZipInfo(name, ZIP_DATE)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return stream.getvalue()


if __name__ == "__main__":
    main()
