"""Calendar programs show our calendars on the right days."""

import datetime as dt
import json
import sys
from pathlib import Path

import icalendar
import pytest
from attrs import evolve

from orderparse.model import Order
from tests.exporters.example import ORDER
from tests.exporters.output import written
from tests.programs.running import run

HERE = Path(__file__).parent
Shown = list[tuple[str, str, str]]


def expected(*orders: Order) -> Shown:
    """Summary, first and last day of every event, in the order of the days."""
    calendar = icalendar.Calendar.from_ical(written("ics", *orders))
    day = dt.timedelta(1)
    return sorted(
        (str(event.summary), f"{event.start}", f"{event.end - day}")
        for event in calendar.events
    )


def with_last_days(shown: str) -> Shown:
    """What a program of JavaScript tells, its days after the last made last days."""
    day = dt.timedelta(1)
    return sorted(
        (text, start, str(dt.date.fromisoformat(end) - day))
        for text, start, end in json.loads(shown)
    )


def hostile(order: Order) -> Order:
    """The order with a text that a careless calendar would break on."""
    text = 'а,б;в\\г\nд "е": ж\u2028з' + "😀" * 60
    plan = order.plans[0]
    activities = tuple(evolve(activity, text=text) for activity in plan.activities)
    return evolve(order, plans=(evolve(plan, activities=activities),))


@pytest.mark.parametrize("order", [ORDER, hostile(ORDER)], ids=["plain", "hostile"])
def test_ical_js_in_strict_mode(node_modules: Path, order: Order) -> None:
    assert node_modules.is_dir()
    shown = run("node", HERE / "strict.mjs", given=written("ics", order))
    assert expected(order) == with_last_days(shown)


@pytest.mark.parametrize("order", [ORDER, hostile(ORDER)], ids=["plain", "hostile"])
def test_fullcalendar_in_a_browser(
    node_modules: Path, tmp_path: Path, order: Order
) -> None:
    assert node_modules.is_dir()
    script, picture = HERE / "fullcalendar.mjs", tmp_path / "calendar.png"
    shown = run("node", script, picture, given=written("ics", order))
    assert expected(order) == with_last_days(shown)
    assert picture.stat().st_size > 10_000


@pytest.mark.parametrize("component", ["event", "todo"])
@pytest.mark.parametrize("order", [ORDER, hostile(ORDER)], ids=["plain", "hostile"])
def test_libical_has_nothing_to_complain_of(
    libical: Path, order: Order, component: str
) -> None:
    data = written("ics", order, component=component)
    assert [f"{len(expected(order))}"] == run(libical, given=data).splitlines()


def test_libical_would_complain_of_a_broken_calendar(libical: Path) -> None:
    data = written("ics", ORDER).replace(b"BEGIN:VEVENT", b"BEGIN:VEVENT\r\nUID:2", 1)
    assert "UID" in run(libical, given=data)


KHAL = """\
[calendars]
[[orders]]
path = {folder}/events
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = orders
"""


class Khal:
    """The terminal calendar, with a folder of its own."""

    def __init__(self, folder: Path) -> None:
        (folder / "events").mkdir()
        self._config = folder / "config"
        self._config.write_text(KHAL.format(folder=folder), "utf-8")
        self._file = folder / "order.ics"

    def take(self, order: Order) -> None:
        self._file.write_bytes(written("ics", order))
        self._run("import", "--batch", "-a", "orders", self._file)

    def shown(self) -> Shown:
        form = "{title}\t{start-date}\t{end-date}"
        options = ("--notstarted", "--once", "--day-format", "", "--format", form)
        lines = self._run("list", *options, "2024-01-01", "2026-01-01").splitlines()
        found = [tuple(line.split("\t")) for line in lines if line]
        return sorted((text, start, end) for text, start, end in found)

    def _run(self, *arguments: str | Path) -> str:
        return run(sys.executable, "-m", "khal", "-c", self._config, *arguments)


def test_khal_shows_the_days_and_a_second_import_changes_nothing(
    tmp_path: Path,
) -> None:
    khal = Khal(tmp_path)
    khal.take(ORDER)
    assert expected(ORDER) == khal.shown()
    khal.take(ORDER)
    assert expected(ORDER) == khal.shown()


def test_khal_shows_a_corrected_text_in_the_place_of_the_old_one(
    tmp_path: Path,
) -> None:
    khal = Khal(tmp_path)
    khal.take(ORDER)
    plan = ORDER.plans[0]
    corrected = evolve(plan.activities[0], text="Провести два совещания")
    activities = (corrected, *plan.activities[1:])
    order = evolve(ORDER, plans=(evolve(plan, activities=activities),))
    khal.take(order)
    assert expected(order) == khal.shown()
