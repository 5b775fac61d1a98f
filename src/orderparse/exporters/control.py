"""Orders -> the sheets of a workbook to keep control by, free of any file format."""

from collections.abc import Iterable, Iterator, Sequence

from orderparse.diagnostics import Diagnostic
from orderparse.exporters import captions
from orderparse.exporters.duties import Duty, duties
from orderparse.exporters.sheet import (
    Cell,
    CellType,
    Column,
    extra_columns,
    filled,
    own_columns,
)
from orderparse.model import Order
from orderparse.tuples import NamedTuple

_LONGEST_NAME = 31
_NOT_IN_NAMES = frozenset("[]:*?/\\'")
_WIDTHS = {
    "number": 7,
    "section": 20,
    "text": 42,
    "deadline": 18,
    "start": 11,
    "due": 11,
    "lead": 20,
    "co": 20,
    "expected_result": 30,
    "page": 6,
    "id": 9,
}
_WIDTH = 18
_BEFORE = own_columns(
    *("number", "section", "text", "deadline", "start", "due"),
    *("lead", "co", "expected_result"),
)
_AFTER = own_columns("page", "id")


class ControlColumn(NamedTuple):
    """One column.

    Attributes:
        key: its name for programs.
        heading: its name for people.
        width: in characters.
        type: what its cells hold.
        is_entry: whether the controller fills it in.
    """

    key: str
    heading: str
    width: int = _WIDTH
    type: CellType = CellType.TEXT
    is_entry: bool = False


class ControlSheet(NamedTuple):
    """One sheet of the workbook; all rows are as long as the heading."""

    name: str
    columns: tuple[ControlColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]


_ENTRIES = (
    ControlColumn(
        key="done",
        heading=captions.DONE,
        width=11,
        type=CellType.DATE,
        is_entry=True,
    ),
    ControlColumn(key="status", heading=captions.STATUS, width=13, is_entry=True),
    ControlColumn(key="note", heading=captions.CONTROL_NOTE, is_entry=True),
)


def control_sheets(orders: Sequence[Order]) -> tuple[ControlSheet, ...]:
    """A sheet for each plan, for clauses with deadlines, header and diagnostics."""
    sheets = [*_duty_sheets(orders), _header_sheet(orders), _diagnostic_sheet(orders)]
    return tuple(_with_own_names(sheets))


def _duty_sheets(orders: Iterable[Order]) -> Iterator[ControlSheet]:
    for order in orders:
        found = tuple(duties(order))
        clauses = [duty for duty in found if duty.plan is None]
        if clauses:
            yield _duty_sheet(captions.CLAUSES, order, clauses)
        for index, plan in enumerate(order.plans):
            name = f"{captions.PLAN} {plan.annex or ''}".strip()
            inside = [duty for duty in found if duty.plan == index]
            yield _duty_sheet(name, order, inside)


def _duty_sheet(name: str, order: Order, found: Sequence[Duty]) -> ControlSheet:
    extra = extra_columns(found)
    sheet = filled((*_BEFORE, *extra, *_AFTER), [(order, duty) for duty in found])
    split = len(_BEFORE) + len(extra)
    blank = (None,) * len(_ENTRIES)
    return ControlSheet(
        name=name,
        columns=(
            *map(_control_column, sheet.columns[:split]),
            *_ENTRIES,
            *map(_control_column, sheet.columns[split:]),
        ),
        rows=tuple((*row[:split], *blank, *row[split:]) for row in sheet.rows),
    )


def _control_column(column: Column) -> ControlColumn:
    return ControlColumn(
        key=column.key,
        heading=column.heading,
        width=_WIDTHS.get(column.key, _WIDTH),
        type=column.type,
    )


def _header_sheet(orders: Iterable[Order]) -> ControlSheet:
    headings = captions.REQUISITES
    return ControlSheet(
        name=captions.HEADER,
        columns=tuple(
            ControlColumn(
                key=key,
                heading=heading,
                width=40 if key in {"issuer", "title"} else _WIDTH,
                type=CellType.DATE if key == "date" else CellType.TEXT,
            )
            for key, heading in headings.items()
        ),
        rows=tuple(map(_requisites, orders)),
    )


def _requisites(order: Order) -> tuple[Cell, ...]:
    """In the order of `captions.REQUISITES`."""
    header = order.header
    return (
        *(header.kind, header.number, header.date, header.issuer, header.title),
        *(header.place, "\n".join(map(captions.signature, header.signers)) or None),
        order.source.name,
    )


def _diagnostic_sheet(orders: Iterable[Order]) -> ControlSheet:
    columns = (
        ControlColumn(key="document", heading="Документ", width=32),
        ControlColumn(key="severity", heading="Важность", width=12),
        ControlColumn(key="message", heading="Замечание", width=80),
        ControlColumn(key="page", heading="Страница", width=10),
        ControlColumn(key="code", heading="Код", width=24),
    )
    rows = [
        _diagnostic(order, doubt) for order in orders for doubt in order.diagnostics
    ]
    return ControlSheet(name=captions.DIAGNOSTICS, columns=columns, rows=tuple(rows))


def _diagnostic(order: Order, doubt: Diagnostic) -> tuple[Cell, ...]:
    page = doubt.origin.page if doubt.origin else None
    return (
        captions.citation(order.header),
        captions.SEVERITIES[doubt.severity],
        doubt.message,
        None if page is None else str(page),
        doubt.code,
    )


def _with_own_names(sheets: Iterable[ControlSheet]) -> Iterator[ControlSheet]:
    """Names that a workbook takes: short, without some signs, no two alike."""
    taken: set[str] = set()
    for sheet in sheets:
        wanted = _possible_name(sheet.name)
        name, count = wanted[:_LONGEST_NAME], 1
        while name.casefold() in taken:
            count += 1
            tail = f" ({count})"
            name = wanted[: _LONGEST_NAME - len(tail)] + tail
        taken.add(name.casefold())
        yield sheet._replace(name=name)


def _possible_name(name: str) -> str:
    letters = (letter if _may_be_in_name(letter) else " " for letter in name)
    return " ".join("".join(letters).split())


def _may_be_in_name(letter: str) -> bool:
    """A letter beyond U+FFFF would count twice."""
    return letter.isprintable() and letter not in _NOT_IN_NAMES and letter <= "\uffff"
