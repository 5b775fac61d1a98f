"""Orders -> a collection of a CalDAV server: new entries put, changed ones updated."""

from collections import Counter
from collections.abc import Sequence
from typing import BinaryIO, ClassVar
from urllib.parse import urlsplit

from attrs import frozen

from orderparse.diagnostics import Diagnostic
from orderparse.errors import InvalidOptionError, MissingDependencyError
from orderparse.exporters import captions
from orderparse.exporters.agenda import Agenda, Entry, Scope, agenda
from orderparse.exporters.characters import one_line
from orderparse.exporters.components import DEFAULT_ALARMS, Kind, Look
from orderparse.exporters.duty_rows import days_of
from orderparse.exporters.entry_text import entry_summary
from orderparse.exporters.options import option
from orderparse.model import Order

try:
    from orderparse.exporters.collection import Change, Collection
    from orderparse.exporters.credentials import credentials_for
except ModuleNotFoundError as error:
    raise MissingDependencyError("caldav", "pip install orderparse[caldav]") from error

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


@frozen(kw_only=True)
class CaldavExporter:
    """Puts or updates the entries of all orders; see docs/exporters/caldav.md."""

    suffix: ClassVar[str] = ".txt"
    binary: ClassVar[bool] = False
    ru: ClassVar[str] = "записать сроки в календарь сервера CalDAV"
    en: ClassVar[str] = "put the dates into a calendar of a CalDAV server"

    url: str = option("", "адрес календаря на сервере", "address of the collection")
    dry_run: bool = option(
        False,  # noqa: FBT003  # a default
        "только показать, что изменится",
        "only show what would change",
    )
    component: Kind = option(
        Kind.EVENT, "события или задачи (VTODO)", "events or tasks (VTODO)"
    )
    alarms: tuple[int, ...] = option(
        DEFAULT_ALARMS,
        "напоминания: за сколько дней до срока; пусто — без них",
        "reminders: days before the due day; empty for none",
    )
    limit: int = option(
        400,
        "сколько повторений одного срока записать",
        "how many occurrences of one deadline to put",
    )
    horizon_years: int = option(
        3,
        "на сколько лет повторять то, чей конец не указан",
        "how many years to repeat what has no printed end",
    )

    def __attrs_post_init__(self) -> None:
        self._look()
        self._scope()
        if self.url:
            _check(self.url)

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Bring the collection up to date; write a line for each entry, and the sums.

        Raises:
            InvalidOptionError: no address is given.
            UploadError: there is no such collection, or the server refuses.
        """
        if not self.url:
            raise InvalidOptionError("url", "the address of the collection is missing")
        look = self._look()
        sums: Counter[Change] = Counter()
        with Collection(self.url, credentials_for(self.url), look) as collection:
            for entry in self._agenda(orders).entries:
                change = collection.compare(entry)
                if not (self.dry_run or change is Change.SAME):
                    collection.put(entry)
                stream.write(_line(entry, change))
                sums[change] += 1
        shown = (f"{captions.CHANGES[change]}: {sums[change]}" for change in Change)
        stream.write(f"{', '.join(shown)}\n".encode())

    def left_out(self, orders: Sequence[Order], /) -> tuple[Diagnostic, ...]:
        """What has no date, or recurs further than is put."""
        return self._agenda(orders).notes

    def _agenda(self, orders: Sequence[Order]) -> Agenda:
        return agenda(orders, self._scope())

    def _scope(self) -> Scope:
        return Scope(limit=self.limit, horizon_years=self.horizon_years)

    def _look(self) -> Look:
        return Look(kind=self.component, alarms=self.alarms)


def _check(url: str) -> None:
    """Nothing secret in the address, and nothing secret sent in the open."""
    parts = urlsplit(url)
    if parts.username or parts.password:
        raise ValueError("credentials come from the environment or the keyring only")
    if parts.scheme != "https" and parts.hostname not in _LOCAL:
        raise ValueError("the address does not begin with https://")


def _line(entry: Entry, change: Change) -> bytes:
    text = f"{captions.CHANGES[change]}: {days_of(entry)} {entry_summary(entry)}"
    return f"{one_line(text)}\n".encode()
