"""Orders -> one iCalendar file: what is due on which days (RFC 5545 and 7986)."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, ClassVar

from attrs import frozen

from orderparse.diagnostics import Diagnostic
from orderparse.exporters import entry_text
from orderparse.exporters.agenda import Agenda, Entry, Scope, agenda, split
from orderparse.exporters.components import (
    CALENDAR_END,
    CALENDAR_START,
    DEFAULT_ALARMS,
    Kind,
    Look,
    component,
)
from orderparse.exporters.content_lines import content_line, escaped
from orderparse.exporters.options import option
from orderparse.model import Order
from orderparse.values import Value


@frozen(kw_only=True, eq=False, repr=False)
class IcsExporter(Value):
    """All orders in one calendar of all-day events; see docs/exporters/ics.md."""

    suffix: ClassVar[str] = ".ics"
    binary: ClassVar[bool] = False
    ru: ClassVar[str] = "календарь iCalendar: события на весь день, с напоминаниями"
    en: ClassVar[str] = "iCalendar: all-day events with reminders"

    component: Kind = option(
        Kind.EVENT, "события или задачи (VTODO)", "events or tasks (VTODO)"
    )
    alarms: tuple[int, ...] = option(
        DEFAULT_ALARMS,
        "напоминания: за сколько дней до срока; пусто — без них",
        "reminders: days before the due day; empty for none",
    )
    split_days: int | None = option(
        None,
        "что длится дольше стольких дней, показать днём начала и днём срока",
        "show what lasts longer by its first and its due day",
    )
    limit: int = option(
        400,
        "сколько повторений одного срока показать",
        "how many occurrences of one deadline to show",
    )
    horizon_years: int = option(
        3,
        "на сколько лет повторять то, чей конец не указан",
        "how many years to repeat what has no printed end",
    )
    sequence: int = option(
        0,
        "номер редакции: больше прежнего при повторной загрузке",
        "number of the revision: raise it to import again",
    )
    modified: dt.date | None = option(
        None,
        "день редакции; без него — дата документа",
        "day of the revision; without it the order's date",
    )

    def __attrs_post_init__(self) -> None:
        self._look()
        self._scope()

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Write one calendar with the entries of all orders."""
        found = self._agenda(orders)
        stream.write(CALENDAR_START)
        stream.writelines(_about(orders, found))
        stream.writelines(self._components(found.entries))
        stream.write(CALENDAR_END)

    def left_out(self, orders: Sequence[Order], /) -> tuple[Diagnostic, ...]:
        """What has no date, or recurs further than is shown."""
        return self._agenda(orders).notes

    def _components(self, entries: Iterable[Entry]) -> Iterator[bytes]:
        """Every entry as a component, or as two where it is long."""
        look = self._look()
        return (component(part, look) for part in split(entries, self.split_days))

    def _agenda(self, orders: Iterable[Order]) -> Agenda:
        return agenda(orders, self._scope())

    def _scope(self) -> Scope:
        return Scope(limit=self.limit, horizon_years=self.horizon_years)

    def _look(self) -> Look:
        return Look(
            kind=self.component,
            alarms=self.alarms,
            sequence=self.sequence,
            modified=self.modified,
        )


def _about(orders: Sequence[Order], found: Agenda) -> Iterator[bytes]:
    """Name and description: the standard's properties, and those that programs read."""
    name = escaped(entry_text.calendar_name(orders))
    about = escaped(entry_text.calendar_description(orders, found))
    for key, value in (
        ("NAME;LANGUAGE=ru", name),
        ("X-WR-CALNAME", name),
        ("DESCRIPTION;LANGUAGE=ru", about),
        ("X-WR-CALDESC", about),
    ):
        if value:
            yield content_line(key, value)
