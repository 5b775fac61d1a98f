"""Orders -> one flat sheet: a row for each duty, typed cells, headings in Russian."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from orderparse.exporters import captions
from orderparse.exporters.duties import Duty, duties
from orderparse.exporters.occurrences import occurrences
from orderparse.model import Deadline, Order, PartyRole
from orderparse.tuples import NamedTuple

_MOST_OCCURRENCES = 4_000

Cell = str | dt.date | None


class CellType(StrEnum):
    """What the cells of a column hold."""

    TEXT = "string"
    DATE = "date"


class Column(NamedTuple):
    """One column of the sheet.

    Attributes:
        key: its name for programs.
        heading: its name for people.
        type: what its cells hold.
        cell: how the cell is taken from an order and a duty of it.
    """

    key: str
    heading: str
    type: CellType
    cell: Callable[[Order, Duty], Cell]


class Sheet(NamedTuple):
    """A heading and rows of equal length."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheet(orders: Iterable[Order]) -> Sheet:
    """All duties of all orders; every other column of the plans has a column too."""
    pairs = [(order, duty) for order in orders for duty in duties(order)]
    extra = extra_columns(duty for _, duty in pairs)
    return filled((*_COLUMNS, *extra), pairs)


def filled(columns: tuple[Column, ...], pairs: Iterable[tuple[Order, Duty]]) -> Sheet:
    """A sheet of these columns with a row for each duty."""
    rows = (
        tuple(column.cell(order, duty) for column in columns) for order, duty in pairs
    )
    return Sheet(columns=columns, rows=tuple(rows))


def own_columns(*keys: str) -> tuple[Column, ...]:
    """Some of the columns that every sheet may have."""
    by_key = {column.key: column for column in _COLUMNS}
    return tuple(by_key[key] for key in keys)


def extra_columns(found: Iterable[Duty]) -> tuple[Column, ...]:
    """The headings that have no field of their own, in the order they first occur."""
    headings = dict.fromkeys(cell.heading for duty in found for cell in duty.extra)
    return tuple(_extra_column(heading) for heading in headings)


def _extra_column(heading: str) -> Column:
    is_taken = any(column.heading == heading for column in _COLUMNS)
    shown = f"{heading} ({captions.IN_PLAN})" if is_taken else heading
    return Column(f"extra.{heading}", shown, CellType.TEXT, _extra(heading))


def _extra(heading: str) -> Callable[[Order, Duty], Cell]:
    return lambda _, duty: next(
        (cell.text for cell in duty.extra if cell.heading == heading), None
    )


def first_day(duty: Duty) -> dt.date | None:
    """The earliest start that is known."""
    days = (start for d in duty.deadlines for start, _ in _stretches(d, duty) if start)
    return min(days, default=None)


def due_day(duty: Duty) -> dt.date | None:
    """The latest day that is known: of what recurs, the last time."""
    days = (end for d in duty.deadlines for _, end in _stretches(d, duty) if end)
    return max(days, default=None)


def _stretches(
    deadline: Deadline, duty: Duty
) -> Iterator[tuple[dt.date | None, dt.date | None]]:
    if deadline.recurrence:
        for day in occurrences(deadline, duty.period, _MOST_OCCURRENCES)[0]:
            yield day.start, day.end
    else:
        for span in deadline.spans:
            yield span.start, span.end


def _joined(parts: Iterable[str | None], separator: str = "; ") -> str | None:
    return separator.join(part for part in parts if part) or None


def _of_deadlines(
    part: Callable[[Deadline], str | None],
) -> Callable[[Order, Duty], Cell]:
    return lambda _, duty: _joined(map(part, duty.deadlines))


def _parties(*roles: PartyRole | None) -> Callable[[Order, Duty], Cell]:
    return lambda _, duty: _joined(
        captions.party_line(party) for party in duty.responsible if party.role in roles
    )


def _page(_: Order, duty: Duty) -> Cell:
    page = duty.origin.page if duty.origin else None
    return None if page is None else str(page)


_TEXT, _DATE = CellType.TEXT, CellType.DATE
_COLUMNS = (
    Column("document", "Документ", _TEXT, lambda o, _: captions.citation(o.header)),
    Column("issuer", "Кем издан", _TEXT, lambda o, _: o.header.issuer),
    Column("plan", "План", _TEXT, lambda _, d: d.plan_title),
    Column(
        *("section", "Раздел", _TEXT),
        lambda _, d: _joined(map(captions.heading, d.section), " / "),
    ),
    Column("number", "№", _TEXT, lambda _, d: d.number),
    Column("text", "Мероприятие", _TEXT, lambda _, d: d.text),
    Column("deadline", "Срок", _TEXT, _of_deadlines(captions.deadline_line)),
    Column("start", "Начало", _DATE, lambda _, d: first_day(d)),
    Column("due", "Исполнить до", _DATE, lambda _, d: due_day(d)),
    Column("recurrence", "Повторение", _TEXT, _of_deadlines(lambda d: d.recurrence)),
    Column("lead", "Ответственный", _TEXT, _parties(PartyRole.LEAD, None)),
    Column("co", "Соисполнители", _TEXT, _parties(PartyRole.CO)),
    Column("responsible", "Ответственные", _TEXT, lambda _, d: d.responsible_text),
    Column(
        *("expected_result", "Ожидаемый результат", _TEXT),
        lambda _, d: d.expected_result,
    ),
    Column("page", "Стр.", _TEXT, _page),
    Column("id", "Код", _TEXT, lambda _, d: d.id),
)
