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
from tests.exporters.samples import sample
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


def order(name: str) -> Order:
    return sample(name) if name in SAMPLES else hostile(ORDER)


SAMPLES = ("ministry-order-340.docx", "municipal-plan-20.docx")
ORDERS = ("hostile", *SAMPLES)


@pytest.mark.parametrize("name", ORDERS)
def test_ical_js_in_strict_mode(node_modules: Path, name: str) -> None:
    assert node_modules.is_dir()
    shown = run("node", HERE / "strict.mjs", given=written("ics", order(name)))
    assert expected(order(name)) == with_last_days(shown)


@pytest.mark.parametrize("name", ORDERS)
def test_fullcalendar_in_a_browser(
    node_modules: Path, tmp_path: Path, name: str
) -> None:
    assert node_modules.is_dir()
    script, picture = HERE / "fullcalendar.mjs", tmp_path / "calendar.png"
    years = ("2021-01-01", "4") if name in SAMPLES else ("2024-01-01", "2")
    shown = run("node", script, picture, *years, given=written("ics", order(name)))
    assert expected(order(name)) == with_last_days(shown)
    assert picture.stat().st_size > 10_000


@pytest.mark.parametrize("component", ["event", "todo"])
@pytest.mark.parametrize("name", ORDERS)
def test_libical_has_nothing_to_complain_of(
    libical: Path, name: str, component: str
) -> None:
    data = written("ics", order(name), component=component)
    assert [f"{len(expected(order(name)))}"] == run(libical, given=data).splitlines()


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


FORM = "{title}\t{start-date}\t{end-date}"


def events(lines: str) -> Shown:
    found = [line.split("\t") for line in lines.splitlines() if "\t" in line]
    return sorted((text, start, end) for text, start, end in found)


MONTH = ("2024-02-01", "2024-02-29")


def in_month(order: Order) -> Shown:
    start, end = MONTH
    return [event for event in expected(order) if start <= event[1] <= end]


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
        """What it lists of the collection as beginning in one month."""
        options = ("--notstarted", "--once", "--day-format", "", "--format", FORM)
        return events(self._run("list", *options, *MONTH))

    def printed(self, order: Order) -> Shown:
        """What it prints of a file."""
        self._file.write_bytes(written("ics", order))
        return events(self._run("printics", "--format", FORM, self._file))

    def _run(self, *arguments: str | Path) -> str:
        return run(sys.executable, "-m", "khal", "-c", self._config, *arguments)


@pytest.mark.parametrize("name", SAMPLES)
def test_khal_prints_a_file_on_its_days(tmp_path: Path, name: str) -> None:
    assert expected(order(name)) == Khal(tmp_path).printed(order(name))


def test_khal_shows_the_days_and_a_second_import_changes_nothing(
    tmp_path: Path,
) -> None:
    khal = Khal(tmp_path)
    khal.take(ORDER)
    assert in_month(ORDER) == khal.shown()
    khal.take(ORDER)
    assert in_month(ORDER) == khal.shown()


def test_khal_shows_a_corrected_text_in_the_place_of_the_old_one(
    tmp_path: Path,
) -> None:
    khal = Khal(tmp_path)
    khal.take(ORDER)
    plan = ORDER.plans[0]
    corrected = evolve(plan.activities[0], text="Провести два совещания")
    activities = (corrected, *plan.activities[1:])
    later = evolve(ORDER, plans=(evolve(plan, activities=activities),))
    khal.take(later)
    assert in_month(later) == khal.shown()
