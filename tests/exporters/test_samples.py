"""Both samples in every format: all 45 activities, on their days, in Cyrillic."""

import csv
import datetime as dt
import io

import docx
import icalendar
import openpyxl
import pytest
from lxml import html
from openpyxl.worksheet.worksheet import Worksheet

from tests.exporters.output import written
from tests.exporters.samples import (
    MINISTRY_DAYS,
    MUNICIPAL_DAYS,
    days_of_sample,
    sample,
)

SAMPLES = {
    "ministry-order-340.docx": MINISTRY_DAYS,
    "municipal-plan-20.docx": MUNICIPAL_DAYS,
}
COUNTS = {"ministry-order-340.docx": (18, 18), "municipal-plan-20.docx": (27, 40)}


def rows(name: str) -> list[tuple[str, str]]:
    """Number and text of every activity."""
    found = sample(name).plans[0].activities
    return [(activity.number or "", activity.text) for activity in found]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_calendar_has_every_event_on_its_days(name: str) -> None:
    calendar = icalendar.Calendar.from_ical(written("ics", sample(name)))
    day = dt.timedelta(1)
    shown = sorted(
        (str(event.summary).split(" ")[0], f"{event.start}", f"{event.end - day}")
        for event in calendar.events
    )
    assert days_of_sample(SAMPLES[name]) == shown
    assert COUNTS[name] == (len(rows(name)), len(shown))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_calendars_events_have_the_texts(name: str) -> None:
    calendar = icalendar.Calendar.from_ical(written("ics", sample(name)))
    summaries = {str(event.summary) for event in calendar.events}
    assert {f"{number} {text}" for number, text in rows(name)} == summaries


@pytest.mark.parametrize("name", SAMPLES)
def test_the_table_has_every_row(name: str) -> None:
    text = written("csv", sample(name)).decode("utf-8-sig")
    found = csv.DictReader(io.StringIO(text, newline=""), delimiter=";")
    assert rows(name) == [(row["№"], row["Мероприятие"]) for row in found]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_workbook_has_every_row(name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx", sample(name))))
    page = book.worksheets[0]
    assert isinstance(page, Worksheet)
    found = page.iter_rows(min_row=2, max_col=3, values_only=True)
    assert rows(name) == [(number, text) for number, _, text in found]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_page_has_every_row(name: str) -> None:
    page = html.document_fromstring(written("html", sample(name)).decode("utf-8"))
    found = page.iterfind(".//tr[@data-key]")
    assert rows(name) == [(row[0].text or "", row[1].text) for row in found]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_forms_have_every_row_of_every_party(name: str) -> None:
    forms = docx.Document(io.BytesIO(written("docx", sample(name))))
    found = {
        (row.cells[0].text, row.cells[1].text)
        for table in forms.tables
        for row in table.rows[1:]
    }
    assert set(rows(name)) == found


@pytest.mark.parametrize("name", SAMPLES)
def test_markdown_and_the_terminal_table_have_every_number(name: str) -> None:
    markdown = written("md", sample(name)).decode("utf-8")
    table = written("table", sample(name)).decode("utf-8")
    for number, _ in rows(name):
        assert f"\n| {number} |" in markdown
        assert f"\n│ {number} " in table
