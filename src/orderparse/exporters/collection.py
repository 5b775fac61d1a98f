"""One collection of a CalDAV server: what it holds, and what is put into it."""

from collections.abc import Iterator
from enum import StrEnum
from types import TracebackType
from typing import Self

from caldav.collection import Calendar as RemoteCalendar
from caldav.davclient import DAVClient
from caldav.lib.error import DAVError
from icalendar import Calendar, Component
from niquests.exceptions import RequestException

from orderparse.errors import UploadError
from orderparse.exporters.agenda import Entry
from orderparse.exporters.components import Kind, Look, calendar_of, component
from orderparse.exporters.credentials import Credentials
from orderparse.tuples import NamedTuple

_HEADERS = {"Content-Type": "text/calendar; charset=utf-8"}
_SECONDS = 60
_REFUSED = 400
# What the owner of a task changes, and keeps when the order is corrected.
_PROGRESS = ("STATUS", "PERCENT-COMPLETE", "COMPLETED")
_NOT_COMPARED = frozenset({"DTSTAMP", "LAST-MODIFIED", "SEQUENCE", *_PROGRESS})


class Change(StrEnum):
    """What the collection needs for an entry."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


class _Stored(NamedTuple):
    """An entry that the collection holds."""

    url: str
    component: Component


class Collection:
    """An open collection, to be used in a `with` block.

    Args:
        url: its address.
        credentials: who the server is told we are.
        look: how entries are written.
    """

    def __init__(self, url: str, credentials: Credentials, look: Look) -> None:
        self._url = url.rstrip("/") + "/"
        self._look = look
        self._client = DAVClient(
            url=self._url,
            username=credentials.user,
            password=credentials.password,
            timeout=_SECONDS,
            enable_rfc6764=False,
        )
        self._stored: dict[str, _Stored] = {}

    def __enter__(self) -> Self:
        """Ask the server what it holds.

        Raises:
            UploadError: server or network refuse.
        """
        try:
            self._stored = dict(self._held())
        except (DAVError, RequestException) as error:
            raise UploadError(self._url, _reason(error)) from error
        except ValueError as error:
            reason = f"it holds what is no calendar: {_reason(error)}"
            raise UploadError(self._url, reason) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self._client.close()

    def compare(self, entry: Entry) -> Change:
        """What the collection needs, so that it holds the entry as it is now."""
        stored = self._stored.get(entry.uid)
        if stored is None:
            return Change.NEW
        ours = _only_component(_written(entry, self._look))
        is_same = _essence(ours, ours) == _essence(stored.component, ours)
        return Change.SAME if is_same else Change.CHANGED

    def put(self, entry: Entry) -> None:
        """Store the entry, in the place of an older one.

        Raises:
            UploadError: server or network refuse.
        """
        stored = self._stored.get(entry.uid)
        if stored is None:
            url = f"{self._url}{entry.uid}.ics"
            self._send(url, _written(entry, self._look), {"If-None-Match": "*"})
        else:
            revision = int(str(stored.component.get("SEQUENCE", 0))) + 1
            calendar = _written(entry, self._look.revised(revision))
            _keep_progress(_only_component(calendar), stored.component)
            self._send(stored.url, calendar, {})

    def _held(self) -> Iterator[tuple[str, _Stored]]:
        calendar = RemoteCalendar(client=self._client, url=self._url)
        found = (
            calendar.get_events()
            if self._look.kind is Kind.EVENT
            else calendar.get_todos(include_completed=True)
        )
        if not isinstance(found, list):  # the client's type: asynchronous ones wait
            raise TypeError("the client of the collection is asynchronous")
        for resource in found:
            held = _only_component(Calendar.from_ical(resource.data))
            if "UID" in held:
                yield str(held["UID"]), _Stored(str(resource.url), held)

    def _send(self, url: str, calendar: Component, guard: dict[str, str]) -> None:
        body = calendar.to_ical().decode("utf-8")
        try:
            response = self._client.put(url, body, {**_HEADERS, **guard})
        except (DAVError, RequestException) as error:
            raise UploadError(self._url, _reason(error)) from error
        if response.status >= _REFUSED:
            raise UploadError(self._url, f"the server answers {response.status}")


def _written(entry: Entry, look: Look) -> Component:
    return Calendar.from_ical(calendar_of(component(entry, look)))


def _only_component(calendar: Component) -> Component:
    """The event or task of a calendar that holds one, the calendar itself else."""
    parts = [part for part in calendar.subcomponents if part.name != "VTIMEZONE"]
    return parts[0] if parts else calendar


def _essence(component: Component, ours: Component) -> list[tuple[str, bytes]]:
    """What a reader of the calendar sees of what we write; the rest is the owner's."""
    compared = {name for name, _ in ours.property_items()} - _NOT_COMPARED
    lines = [
        (name, value.to_ical() if hasattr(value, "to_ical") else str(value).encode())
        for name, value in component.property_items()
        if name in compared
    ]
    return sorted(lines)


def _keep_progress(ours: Component, stored: Component) -> None:
    """Keep what the owner of a task has done with it."""
    for name in _PROGRESS:
        if name in stored:
            ours[name] = stored[name]


def _reason(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
