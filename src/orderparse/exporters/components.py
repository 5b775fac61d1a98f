"""An entry of the agenda -> VEVENT or VTODO."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from orderparse.exporters import entry_text
from orderparse.exporters.agenda import Entry
from orderparse.exporters.content_lines import content_line, escaped

CALENDAR_START = (
    b"BEGIN:VCALENDAR\r\n"
    b"VERSION:2.0\r\n"
    b"PRODID:-//orderparse//orderparse//RU\r\n"
    b"CALSCALE:GREGORIAN\r\n"
)
CALENDAR_END = b"END:VCALENDAR\r\n"
_ALARM_START = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\n"
_ALARM_END = b"END:VALARM\r\n"

DEFAULT_ALARMS = (7, 1)

_RUSSIAN = ";LANGUAGE=ru"
_NO_DATE = dt.date(1970, 1, 1)


class Kind(StrEnum):
    """What calendar programs show, or what task programs do."""

    EVENT = "event"
    TODO = "todo"


class Look:
    """How an entry is written.

    Attributes:
        kind: as an event or as a task.
        alarms: days before the due day; a reminder comes at nine in the morning.
        sequence: number of the revision, for programs that update by it.
        modified: day of the revision; the order's date where it is None.
    """

    def __init__(
        self,
        kind: Kind,
        alarms: tuple[int, ...],
        sequence: int = 0,
        modified: dt.date | None = None,
    ) -> None:
        if min((*alarms, sequence)) < 0:
            raise ValueError("neither alarms nor the sequence may be negative")
        self.kind = kind
        self.alarms = alarms
        self.sequence = sequence
        self.modified = modified

    def revised(self, sequence: int) -> "Look":
        """The same for a later revision."""
        return Look(self.kind, self.alarms, sequence, self.modified)


def component(entry: Entry, look: Look) -> bytes:
    """The entry as one component, its lines ended by CRLF."""
    name = "VEVENT" if look.kind is Kind.EVENT else "VTODO"
    summary = escaped(entry_text.entry_summary(entry))
    properties = (
        ("BEGIN", name),
        ("UID", entry.uid),
        *_revision(entry, look),
        *(_event_days(entry) if look.kind is Kind.EVENT else _todo_days(entry)),
        *_texts(entry, summary),
    )
    lines = (
        *(content_line(key, value) for key, value in properties),
        *_alarms(entry, look, summary),
        content_line("END", name),
    )
    return b"".join(lines)


def calendar_of(text: bytes) -> bytes:
    """One component as a calendar of its own, as CalDAV stores it."""
    return CALENDAR_START + text + CALENDAR_END


def _revision(entry: Entry, look: Look) -> Iterator[tuple[str, str]]:
    """The same bytes on every run: no clock is read."""
    day = look.modified or entry.order.header.date or _NO_DATE
    midnight = f"{_compact(day)}T000000Z"
    yield "DTSTAMP", midnight
    yield "LAST-MODIFIED", midnight
    yield "SEQUENCE", str(look.sequence)


def _event_days(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "DTSTART;VALUE=DATE", _compact(entry.start)
    if entry.end < dt.date.max:
        yield "DTEND;VALUE=DATE", _compact(entry.end + dt.timedelta(days=1))
    yield "TRANSP", "TRANSPARENT"


def _todo_days(entry: Entry) -> Iterator[tuple[str, str]]:
    """A task is due on its last day; DUE has to be later than DTSTART."""
    if entry.start < entry.end:
        yield "DTSTART;VALUE=DATE", _compact(entry.start)
    yield "DUE;VALUE=DATE", _compact(entry.end)
    yield "STATUS", "NEEDS-ACTION"


def _texts(entry: Entry, summary: str) -> Iterator[tuple[str, str]]:
    duty = entry.duty
    yield f"SUMMARY{_RUSSIAN}", summary
    yield f"DESCRIPTION{_RUSSIAN}", escaped(entry_text.description(entry))
    for category in entry_text.categories(duty):
        yield f"CATEGORIES{_RUSSIAN}", escaped(category)
    for contact in entry_text.contacts(duty):
        yield f"CONTACT{_RUSSIAN}", escaped(contact)
    yield "X-ORDERPARSE-ID", escaped(duty.id)
    yield f"X-ORDERPARSE-DEADLINE{_RUSSIAN}", escaped(entry.deadline.text)


def _alarms(entry: Entry, look: Look, summary: str) -> Iterator[bytes]:
    """A reminder for each of the days before; they differ by their triggers only."""
    shown = content_line(f"DESCRIPTION{_RUSSIAN}", summary)
    for days in look.alarms:
        yield _ALARM_START
        yield content_line(*_trigger(entry, days, look.kind))
        yield shown
        yield _ALARM_END


def _trigger(entry: Entry, days: int, kind: Kind) -> tuple[str, str]:
    """Nine in the morning, so many days before the due day.

    A long event and a task are counted from their end: an event ends with the due day,
    a task where it begins. Some programs know the start only, which is the same here
    for an event of one day.
    """
    if kind is Kind.TODO:
        return "TRIGGER;RELATED=END", _hours_before(24 * days - 9)
    if entry.start == entry.end:
        return "TRIGGER", _hours_before(24 * days - 9)
    return "TRIGGER;RELATED=END", _hours_before(24 * days - 9 + 24)


def _hours_before(hours: int) -> str:
    sign = "-" if hours > 0 else ""
    days, rest = divmod(abs(hours), 24)
    return f"{sign}P{f'{days}D' if days else ''}T{rest}H"


def _compact(day: dt.date) -> str:
    return day.isoformat().replace("-", "")
