"""A calendar is read back with the same days and texts, whatever an order holds."""

import datetime as dt
import unicodedata

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from orderparse import exporters
from orderparse.exporters import LeavesOut
from orderparse.exporters.agenda import Scope, agenda
from orderparse.exporters.characters import plain
from orderparse.exporters.content_lines import content_line, escaped
from orderparse.exporters.entry_text import description, summary
from orderparse.model import Order
from tests.exporters.output import written
from tests.property.strategies import orders, texts

SCOPE = Scope(limit=400, horizon_years=3)


@given(orders())
def test_the_calendar_reads_back_with_the_same_days_and_texts(order: Order) -> None:
    data = written("ics", order)
    found = icalendar.Calendar.from_ical(data)
    day = dt.timedelta(1)
    expected = [
        (
            entry.uid,
            entry.start,
            entry.end,
            plain(summary(entry.duty)),
            plain(description(entry)),
        )
        for entry in agenda([order], SCOPE).entries
    ]
    assert [] == found.errors
    assert expected == [
        (e.uid, e.start, e.end - day, e.summary, e.description) for e in found.events
    ]


@given(orders(), st.sampled_from(("event", "todo")))
def test_lines_are_folded_at_75_octets_and_end_with_crlf(
    order: Order, component: str
) -> None:
    data = written("ics", order, component=component)
    lines = data.split(b"\r\n")
    assert b"" == lines.pop()
    assert all(len(line) <= 75 for line in lines)
    characters = set("".join(line.decode("utf-8") for line in lines)) - {"\t"}
    assert not {"Cc", "Zl", "Zp"} & {*map(unicodedata.category, characters)}


@given(orders())
def test_every_duty_is_in_the_calendar_or_told(order: Order) -> None:
    exporter = exporters.create("ics")
    assert isinstance(exporter, LeavesOut)
    found = agenda([order], SCOPE)
    told = {dict(doubt.values)["id"] for doubt in exporter.left_out([order])}
    shown = {entry.duty.id for entry in found.entries}
    activities = sum(len(plan.activities) for plan in order.plans)
    clauses = sum(bool(c.deadline or c.other_deadlines) for c in order.clauses)
    assert activities + clauses == len(shown | told)


@given(texts)
def test_any_text_survives_escaping_and_folding(text: str) -> None:
    line = content_line("SUMMARY", escaped(text))
    event = icalendar.Event.from_ical(b"BEGIN:VEVENT\r\n" + line + b"END:VEVENT\r\n")
    assert isinstance(event, icalendar.Event)
    assert plain(text) == event.summary
