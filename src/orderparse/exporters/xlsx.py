"""Orders -> a workbook to keep control by: plans, requisites and diagnostics."""

import datetime as dt
from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from attrs import frozen

from orderparse.errors import MissingDependencyError
from orderparse.exporters import captions
from orderparse.exporters.characters import one_line, plain
from orderparse.exporters.control import ControlColumn, ControlSheet, control_sheets
from orderparse.exporters.sheet import Cell, CellType
from orderparse.model import Order

try:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.utility import xl_col_to_name
    from xlsxwriter.worksheet import Worksheet
except ModuleNotFoundError as error:
    raise MissingDependencyError(
        "xlsxwriter", "pip install orderparse[xlsx]"
    ) from error

_LONGEST_TEXT = 32_767
_LONGEST_TITLE = 250
_FIRST_DAY = dt.date(1900, 1, 1)
_UNDATED = dt.datetime(1970, 1, 1)  # noqa: DTZ001  # the file format knows no zone
_A4 = 9
_LINE_HEIGHT = 13.5
_LETTERS = 1.15  # on a unit of column width, at this font size
_HIGHEST_ROW = 409.0
_FONT = {"font_name": "Times New Roman", "font_size": 10, "valign": "top", "border": 1}


@frozen
class _Formats:
    heading: Format
    text: Format
    day: Format
    entry: Format
    late: Format


@frozen(kw_only=True)
class XlsxExporter:
    """One sheet a plan, with columns to fill in; see docs/exporters/xlsx.md."""

    suffix: ClassVar[str] = ".xlsx"
    binary: ClassVar[bool] = True
    ru: ClassVar[str] = "книга Excel для контроля: планы, реквизиты, замечания"
    en: ClassVar[str] = "workbook to keep control by: plans, requisites, diagnostics"

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Write the workbook; the same bytes on every run."""
        book = Workbook(stream, {"in_memory": True, "strings_to_urls": False})
        book.set_properties({"created": _created(orders), "title": _title(orders)})
        formats = _formats(book)
        for sheet in control_sheets(orders):
            _write(book.add_worksheet(sheet.name), sheet, formats)
        book.close()


def _created(orders: Sequence[Order]) -> dt.datetime:
    """The date of the first order: no clock is read."""
    dates = [order.header.date for order in orders if order.header.date]
    return dt.datetime.combine(dates[0], dt.time()) if dates else _UNDATED


def _title(orders: Sequence[Order]) -> str:
    title = "; ".join(captions.citation(order.header) for order in orders)
    return one_line(title)[:_LONGEST_TITLE]


def _formats(book: Workbook) -> _Formats:
    wrapped = {**_FONT, "text_wrap": True}
    return _Formats(
        heading=book.add_format(
            {**wrapped, "bold": True, "align": "center", "bg_color": "#DDE6F0"}
        ),
        text=book.add_format(wrapped),
        day=book.add_format({**_FONT, "num_format": "dd.mm.yyyy", "align": "center"}),
        entry=book.add_format({**wrapped, "bg_color": "#FFFBE6"}),
        late=book.add_format({"bg_color": "#F8CBAD"}),
    )


def _write(page: Worksheet, sheet: ControlSheet, formats: _Formats) -> None:
    for index, column in enumerate(sheet.columns):
        page.set_column(index, index, column.width)
        page.write_string(0, index, plain(column.heading), formats.heading)
    page.set_row(0, 2 * _LINE_HEIGHT + 2)
    for number, row in enumerate(sheet.rows, 1):
        page.set_row(number, _height(sheet.columns, row))
        for index, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
            _write_cell(page, (number, index), cell, _format(column, formats))
    last = max(1, len(sheet.rows))
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, last, len(sheet.columns) - 1)
    _prepare_entry(page, sheet, formats)
    _prepare_print(page)


def _height(columns: Sequence[ControlColumn], row: Sequence[Cell]) -> float:
    """In points; not every program fits rows to wrapped text when it opens a file.

    A long section title, the same in many rows, does not make them all high.
    """
    lines = max(
        sum(1 + int(len(line) / (_LETTERS * column.width)) for line in _lines(cell))
        for column, cell in zip(columns, row, strict=True)
        if column.key != "section"
    )
    return min(_HIGHEST_ROW, _LINE_HEIGHT * lines + 2)


def _lines(cell: Cell) -> list[str]:
    return cell.split("\n") if isinstance(cell, str) else [""]


def _format(column: ControlColumn, formats: _Formats) -> Format:
    if column.type is CellType.DATE:
        return formats.day
    return formats.entry if column.is_entry else formats.text


def _write_cell(page: Worksheet, at: tuple[int, int], cell: Cell, form: Format) -> None:
    if cell is None:
        page.write_blank(*at, None, form)
    elif isinstance(cell, str):
        page.write_string(*at, plain(cell)[:_LONGEST_TEXT], form)
    elif cell < _FIRST_DAY:
        page.write_string(*at, captions.numeric(cell), form)
    else:
        page.write_datetime(*at, dt.datetime.combine(cell, dt.time()), form)


def _prepare_entry(page: Worksheet, sheet: ControlSheet, formats: _Formats) -> None:
    """A list to choose the status from, and a colour for what is late."""
    places = {column.key: index for index, column in enumerate(sheet.columns)}
    last = len(sheet.rows)
    if "status" not in places or not last:
        return
    status, due, done = places["status"], places["due"], places["done"]
    page.data_validation(
        1, status, last, status, {"validate": "list", "source": list(captions.STATUSES)}
    )
    due_cell, done_cell = f"${xl_col_to_name(due)}2", f"${xl_col_to_name(done)}2"
    page.conditional_format(
        *(1, due, last, due),
        {
            "type": "formula",
            "criteria": f'=AND(ISNUMBER({due_cell}),{due_cell}<TODAY(),{done_cell}="")',
            "format": formats.late,
        },
    )


def _prepare_print(page: Worksheet) -> None:
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&C&A, &P / &N")
