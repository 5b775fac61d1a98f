"""A CalDAV server, Radicale, takes our entries once and shows them to its clients."""

import datetime as dt
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import icalendar
import keyring
import pytest
from attrs import evolve, frozen
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from orderparse import exporters
from orderparse.errors import InvalidOptionError, UploadError
from orderparse.exporters import LeavesOut
from orderparse.exporters.credentials import PASSWORD_VARIABLE, USER_VARIABLE
from orderparse.model import Order
from tests.exporters.example import ORDER as WHOLE
from tests.exporters.output import written
from tests.programs.running import run

USER, PASSWORD = "clerk", "секрет"
_PLAN = WHOLE.plans[0]
ORDER = evolve(WHOLE, plans=(evolve(_PLAN, activities=_PLAN.activities[:3]),))
ALL_NEW = "новое: 5, изменено: 0, без изменений: 0"
ALL_SAME = "новое: 0, изменено: 0, без изменений: 5"
ONE_CHANGED = "новое: 0, изменено: 1, без изменений: 4"


@frozen
class Server:
    """Radicale on this machine, with one user."""

    root: str

    def collection(self, name: str) -> str:
        """A new collection of the user."""
        url = f"{self.root}/{USER}/{name}/"
        assert HTTPStatus.CREATED == self.ask("MKCALENDAR", url)[0]
        return url

    def stored(self, url: str) -> icalendar.Calendar:
        """Everything in a collection, as any client gets it."""
        status, text = self.ask("GET", url)
        assert HTTPStatus.OK == status
        calendar = icalendar.Calendar.from_ical(text)
        assert isinstance(calendar, icalendar.Calendar)
        return calendar

    def ask(self, method: str, url: str, body: bytes = b"") -> tuple[int, bytes]:
        secret = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        headers = {
            "Authorization": f"Basic {secret}",
            "Content-Type": "text/calendar; charset=utf-8",
        }
        request = urllib.request.Request(  # noqa: S310  # our own machine
            url, data=body or None, headers=headers, method=method
        )
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return answer.status, answer.read()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("radicale")
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n", "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    radicale = subprocess.Popen(
        [
            *(sys.executable, "-m", "radicale"),
            *("--server-hosts", f"127.0.0.1:{port}"),
            *("--auth-type", "htpasswd", "--auth-htpasswd-encryption", "plain"),
            *("--auth-htpasswd-filename", str(folder / "users")),
            *("--storage-filesystem-folder", str(folder / "collections")),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port)
        yield Server(f"http://127.0.0.1:{port}")
    finally:
        radicale.terminate()
        radicale.wait(timeout=30)


def wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("Radicale does not answer")


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(USER_VARIABLE, USER)
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)


def put(order: Order, url: str, **options: str) -> list[str]:
    return written("caldav", order, url=url, **options).decode("utf-8").splitlines()


def corrected(text: str) -> Order:
    plan = ORDER.plans[0]
    first = evolve(plan.activities[0], text=text)
    activities = (first, *plan.activities[1:])
    return evolve(ORDER, plans=(evolve(plan, activities=activities),))


def days(calendar: icalendar.Calendar) -> list[tuple[str, dt.date, dt.date]]:
    return sorted((str(e.summary), e.start, e.end) for e in calendar.events)


def test_every_entry_is_put_once_and_read_back(server: Server) -> None:
    url = server.collection("once")
    assert ALL_NEW == put(ORDER, url)[-1]
    expected = icalendar.Calendar.from_ical(written("ics", ORDER))
    assert days(expected) == days(server.stored(url))
    assert ALL_SAME == put(ORDER, url)[-1]
    assert days(expected) == days(server.stored(url))


def test_a_correction_updates_the_entry_in_its_place(server: Server) -> None:
    url = server.collection("corrected")
    put(ORDER, url)
    order = corrected("Провести два совещания")
    lines = put(order, url)
    assert "изменено: 05.02.2024 1.1 Провести два совещания" in lines
    assert ONE_CHANGED == lines[-1]
    expected = icalendar.Calendar.from_ical(written("ics", order))
    assert days(expected) == days(server.stored(url))
    (event,) = [e for e in server.stored(url).events if "два" in str(e.summary)]
    assert 1 == event.sequence
    assert ALL_SAME == put(order, url)[-1]


def test_a_whole_file_may_have_been_put_before(server: Server) -> None:
    url = f"{server.root}/{USER}/file/"
    status, _ = server.ask("PUT", url, written("ics", ORDER))
    assert HTTPStatus.CREATED == status
    assert ALL_SAME == put(ORDER, url)[-1]


def test_a_dry_run_tells_and_puts_nothing(server: Server) -> None:
    url = server.collection("dry")
    lines = put(ORDER, url, dry_run="yes")
    assert "новое: 05.02.2024 1.1 Провести совещание" in lines
    assert ALL_NEW == lines[-1]
    assert [] == days(server.stored(url))


def test_a_task_that_was_done_stays_done(server: Server) -> None:
    url = server.collection("tasks")
    put(ORDER, url, component="todo")
    (first,) = [t for t in server.stored(url).todos if "1.1" in str(t.summary)]
    uid = str(first["UID"])
    _status, text = server.ask("GET", f"{url}{uid}.ics")
    done = text.replace(b"STATUS:NEEDS-ACTION", b"STATUS:COMPLETED")
    server.ask("PUT", f"{url}{uid}.ics", done)
    assert ALL_SAME == put(ORDER, url, component="todo")[-1]
    lines = put(corrected("Провести два совещания"), url, component="todo")
    assert ONE_CHANGED == lines[-1]
    _, text = server.ask("GET", f"{url}{uid}.ics")
    assert b"STATUS:COMPLETED" in text


def test_a_wrong_password_is_one_clear_error(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, "не тот")
    with pytest.raises(UploadError) as caught:
        put(ORDER, f"{server.root}/{USER}/once/")
    assert caught.value.url == f"{server.root}/{USER}/once/"
    assert "не тот" not in str(caught.value)


def test_a_collection_that_does_not_exist_is_one_clear_error(server: Server) -> None:
    with pytest.raises(UploadError, match="nowhere"):
        put(ORDER, f"{server.root}/{USER}/nowhere/")


def test_a_server_that_does_not_answer_is_one_clear_error() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/x/"
    with pytest.raises(UploadError, match="127"):
        put(ORDER, url)


class OnePassword(KeyringBackend):
    """A keyring for one password."""

    priority = 1.0

    def get_password(self, service: str, username: str) -> str | None:
        kept = (service, username) == ("orderparse:127.0.0.1", USER)
        return PASSWORD if kept else None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError


def test_the_password_may_come_from_the_keyring(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    url = server.collection("keyring")
    before = keyring.get_keyring()
    keyring.set_keyring(OnePassword())  # type: ignore[no-untyped-call]
    try:
        assert ALL_NEW == put(ORDER, url)[-1]
    finally:
        keyring.set_keyring(before)


class NoKeyring(OnePassword):
    """A keyring that cannot be opened."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringError(service, username)


def test_a_keyring_that_cannot_be_opened_has_no_password(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE)
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    try:
        with pytest.raises(UploadError):
            put(ORDER, f"{server.root}/{USER}/once/")
    finally:
        keyring.set_keyring(before)


def test_what_has_no_date_is_told_and_not_put() -> None:
    exporter = exporters.create("caldav")
    assert isinstance(exporter, LeavesOut)
    assert ["calendar-undated"] * 2 == [d.code for d in exporter.left_out([WHOLE])]


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "the address of the collection is missing"),
        ("https://clerk:secret@example.org/x/", "environment or the keyring only"),
        ("http://example.org/x/", "does not begin with https"),
    ],
)
def test_an_address_that_is_unsafe_or_missing_is_refused(url: str, reason: str) -> None:
    with pytest.raises(InvalidOptionError, match=reason):
        put(ORDER, url)


def test_the_command_line_takes_the_address_as_its_output(
    server: Server, tmp_path: Path
) -> None:
    url = server.collection("command")
    order = tmp_path / "order.json"
    order.write_bytes(written("json", ORDER))
    shown = run(sys.executable, "-m", "orderparse", order, "-t", "caldav", "-o", url)
    assert ALL_NEW == shown.splitlines()[-1]
