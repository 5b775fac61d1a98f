"""Orders -> a Word form for each party to report on, as offices send it back."""

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from attrs import frozen
from docx import Document
from docx.document import Document as Form
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from orderparse.exporters import captions
from orderparse.exporters.by_party import PartyRows, rows_by_party
from orderparse.exporters.characters import plain
from orderparse.exporters.duty_rows import Row, deadline_text, few_days
from orderparse.exporters.options import option
from orderparse.model import Order

_SHOWN_DAYS = 4
_FIRST_DAY, _LAST_DAY = dt.date(1980, 1, 1), dt.date(2107, 12, 31)  # of a ZIP
_FONT = "Times New Roman"
_COLUMNS = (
    (captions.NUMBER, Cm(1.4)),
    (captions.ACTIVITY, Cm(8.3)),
    (captions.DEADLINE, Cm(4.8)),
    (captions.EXPECTED_RESULT, Cm(4.5)),
    (captions.REPORT, Cm(7.7)),
)


@frozen(kw_only=True)
class DocxExporter:
    """A form a party, each on its own page; see docs/exporters/docx.md."""

    suffix: ClassVar[str] = ".docx"
    binary: ClassVar[bool] = True
    ru: ClassVar[str] = "форма отчёта Word для каждого исполнителя"
    en: ClassVar[str] = "Word form to report on, one for each party"

    party: str = option(
        "",
        "только этот исполнитель, по любому из его имён",
        "only this party, by any of its names",
    )

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Write all forms as one document; the same bytes on every run."""
        form = _blank()
        found = [
            (order, party)
            for order in orders
            for party in rows_by_party(order, self.party)
        ]
        for order, party in found:
            _write(form, order, party)
        if not found:
            _line(form, captions.NOBODY)
        stream.write(_packed(form, _day(orders)))


def _day(orders: Sequence[Order]) -> dt.date:
    """The date of the first order, as far as an archive can hold it."""
    dates = (order.header.date for order in orders if order.header.date)
    return min(max(next(dates, _FIRST_DAY), _FIRST_DAY), _LAST_DAY)


def _blank() -> Form:
    form = Document()
    section = form.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin, section.bottom_margin = Cm(2.0), Cm(1.5)
    style = form.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(12)
    return form


def _write(form: Form, order: Order, party: PartyRows) -> None:
    title = _line(form, captions.REPORT_TITLE, center=True, bold=True)
    title.paragraph_format.page_break_before = True
    about = (captions.citation(order.header), order.header.issuer, order.header.title)
    _line(form, ". ".join(filter(None, about)), center=True)
    _line(form, f"{captions.RESPONSIBLE_PARTY}: {party.name}")
    table = form.add_table(rows=1, cols=len(_COLUMNS), style="Table Grid")
    table.autofit = False
    for column, (_, width) in zip(table.columns, _COLUMNS, strict=True):
        column.width = width
    _fill(table.rows[0].cells, [heading for heading, _ in _COLUMNS], bold=True)
    _repeat_heading(table)
    for row in party.rows:
        _fill(table.add_row().cells, _cells(row))
    _line(form, "")
    _line(form, captions.SIGNATURE_LINE)


def _cells(row: Row) -> list[str]:
    duty = row.duty
    days = few_days(row, _SHOWN_DAYS)
    deadline = "\n".join(filter(None, (deadline_text(duty), *days)))
    return [duty.number or "", duty.text, deadline, duty.expected_result or "", ""]


def _fill(cells: Sequence[_Cell], texts: Sequence[str], *, bold: bool = False) -> None:
    for cell, text, (_, width) in zip(cells, texts, _COLUMNS, strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(plain(text))
        run.font.size, run.bold = Pt(11), bold


def _line(
    form: Form, text: str, *, center: bool = False, bold: bool = False
) -> Paragraph:
    paragraph = form.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(6)
    if center:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(plain(text)).bold = bold
    return paragraph


def _repeat_heading(table: Table) -> None:
    """The heading on every page: python-docx has no call for it."""
    row = table.rows[0]._tr  # noqa: SLF001
    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _packed(form: Form, day: dt.date) -> bytes:
    """The document with one date in all of its archive."""
    form.core_properties.created = dt.datetime.combine(day, dt.time())
    form.core_properties.modified = form.core_properties.created
    loose, packed = io.BytesIO(), io.BytesIO()
    form.save(loose)
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()
