"""The calendar: read back with the icalendar library."""

import datetime as dt

import icalendar
import pytest
from attrs import evolve

from orderparse import exporters
from orderparse.errors import InvalidOptionError
from orderparse.exporters import LeavesOut
from orderparse.model import Deadline, DeadlineKind, Order, Plan
from tests.exporters.example import ORDER, activity, span
from tests.exporters.output import written

FIRST = (
    "2 Директорам школ представить отчёт до 1 марта 2024 года.: 2024-03-01..2024-03-01"
)
QUARTERLY = [
    f"{year}-{month:02}-05" for year in (2024, 2025) for month in (1, 4, 7, 10)
]


def calendar(*orders: Order, **options: str) -> icalendar.Calendar:
    found = icalendar.Calendar.from_ical(written("ics", *orders, **options))
    assert isinstance(found, icalendar.Calendar)
    return found


def shown(found: icalendar.Calendar) -> list[str]:
    """Summary and last day of every event."""
    return [
        f"{event.summary}: {event.start}..{event.end - dt.timedelta(1)}"
        for event in found.events
    ]


def days(found: icalendar.Calendar, number: str) -> list[str]:
    return [
        line.rpartition(": ")[2] for line in shown(found) if line.startswith(number)
    ]


def with_deadline(deadline: Deadline | None, *, text: str = "Отчитаться") -> Order:
    plan = evolve(ORDER.plans[0], activities=(activity("1.1", text, deadline),))
    return evolve(ORDER, clauses=(), plans=(plan,))


def test_every_kind_of_deadline_is_on_its_days() -> None:
    assert [
        FIRST,
        "1.1 Провести совещание: 2024-02-05..2024-02-05",
        "1.2 Провести опрос: 2024-02-01..2024-02-29",
        "1.3 Проверить подготовку: 2024-02-01..2024-02-29",
        "1.3 Проверить подготовку: 2025-02-01..2025-02-28",
        *(f"1.4 Сдать отчёт: {day}..{day}" for day in QUARTERLY),
        "1.5 Вести учёт: 2024-01-01..2025-12-31",
        "1.7 Открыть классы: 2024-09-01..2024-09-01",
    ] == shown(calendar(ORDER))


def test_what_has_no_date_is_in_the_calendars_description_and_told() -> None:
    about = calendar(ORDER).description
    assert (
        "Департамент образования города. Об утверждении плана мероприятий\n"
        "Без даты в календаре:\n"
        "- 1.6 Утвердить порядок (в течение 10 дней со дня подписания)\n"
        "- 1.8 Подвести итоги (срок не указан)"
    ) == about
    exporter = exporters.create("ics")
    assert isinstance(exporter, LeavesOut)
    assert [
        "в календаре нет 1/1/1.6: срок без даты «в течение 10 дней со дня подписания»",
        "в календаре нет 1/1/1.8: срок без даты «срок не указан»",
    ] == [doubt.message for doubt in exporter.left_out([ORDER])]


def test_the_calendar_is_named_after_the_order() -> None:
    found = calendar(ORDER)
    assert "Приказ от 15.01.2024 № 12-р" == found.calendar_name
    assert "X-WR-CALNAME:Приказ от 15.01.2024 № 12-р\r\n".encode() in written(
        "ics", ORDER
    )


def test_an_event_says_who_answers_and_what_is_printed() -> None:
    event = calendar(ORDER).events[1]
    assert (
        "Срок: 5 февраля\n"
        "Ответственные: Центр развития, Директора школ (по согласованию)\n"
        "Ожидаемый результат: Отчёт\n"
        "Примечание: - Порядок\n"
        "Раздел: Раздел 1. Работа школ\n"
        "Основание: Приказ от 15.01.2024 № 12-р. Департамент образования города. "
        "Об утверждении плана мероприятий"
    ) == event.description
    assert ["Центр развития", "Директора школ (по согласованию)"] == event.contacts
    assert ["Раздел 1. Работа школ"] == event.categories
    lines = event.to_ical().decode().replace("\r\n ", "").splitlines()
    assert {
        "X-ORDERPARSE-ID:1/1/1.1",
        "X-ORDERPARSE-DEADLINE;LANGUAGE=ru:5 февраля",
        "TRANSP:TRANSPARENT",
        "SUMMARY;LANGUAGE=ru:1.1 Провести совещание",
    } <= set(lines)


def test_a_clause_is_in_the_category_of_the_orders_points() -> None:
    assert ["Пункты документа"] == calendar(ORDER).events[0].categories


def test_the_bytes_are_the_same_on_every_run_and_no_clock_is_read() -> None:
    assert written("ics", ORDER) == written("ics", ORDER)
    event = calendar(ORDER).events[0]
    day = dt.datetime(2024, 1, 15, tzinfo=dt.UTC)
    assert (day, day, 0) == (event.stamp, event.LAST_MODIFIED, event.sequence)


def test_a_revision_has_its_day_and_number() -> None:
    event = calendar(ORDER, sequence="3", modified="2024-05-02").events[0]
    day = dt.datetime(2024, 5, 2, tzinfo=dt.UTC)
    assert (day, day, 3) == (event.stamp, event.LAST_MODIFIED, event.sequence)


def uids(order: Order) -> list[str]:
    return [event.uid for event in calendar(order).events]


def test_identifiers_survive_corrections_of_text_and_date() -> None:
    def one(text: str, until: str) -> Order:
        spans = (span(None, until),)
        due = Deadline(text="срок", kind=DeadlineKind.BY, spans=spans)
        return with_deadline(due, text=text)

    assert uids(one("Отчётаться", "2024-03-01")) == uids(one("Сдать", "2024-04-01"))


def test_identifiers_differ_inside_and_between_orders() -> None:
    other = evolve(ORDER, header=evolve(ORDER.header, number="13-р"))
    both = [*uids(ORDER), *uids(other)]
    assert len(set(both)) == len(both)


def test_two_orders_that_nothing_tells_apart_keep_all_their_events() -> None:
    events = calendar(ORDER, ORDER).events
    assert 2 * len(calendar(ORDER).events) == len({e.uid for e in events})


def test_reminders_come_in_the_morning_before_the_due_day() -> None:
    found = calendar(ORDER)
    single, long = found.events[1], found.events[2]
    nine = dt.time(9)
    assert [
        dt.datetime.combine(dt.date(2024, 1, 29), nine),
        dt.datetime.combine(dt.date(2024, 2, 4), nine),
    ] == [alarm.trigger for alarm in single.alarms.times]
    assert [
        dt.datetime.combine(dt.date(2024, 2, 22), nine),
        dt.datetime.combine(dt.date(2024, 2, 28), nine),
    ] == [alarm.trigger for alarm in long.alarms.times]


def test_reminders_are_an_option() -> None:
    assert b"VALARM" not in written("ics", ORDER, alarms="")
    assert b"TRIGGER:PT9H\r\n" in written("ics", ORDER, alarms="0")
    assert b"TRIGGER;RELATED=END:-PT15H\r\n" in written("ics", ORDER, alarms="0")


def test_tasks_are_due_on_their_last_day() -> None:
    found = calendar(ORDER, component="todo")
    assert [] == found.events
    days = [(todo.DTSTART, todo.DUE) for todo in found.todos]
    assert [
        (None, dt.date(2024, 2, 5)),
        (dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
    ] == days[1:3]
    assert b"TRIGGER;RELATED=END:PT9H" in written(
        "ics", ORDER, component="todo", alarms="0"
    )


def test_a_long_stretch_may_be_its_first_and_its_due_day() -> None:
    found = calendar(ORDER, split_days="31")
    assert ["2024-01-01..2024-01-01"] == days(found, "Начало: 1.5")
    assert ["2025-12-31..2025-12-31"] == days(found, "Срок: 1.5")
    assert ["2024-02-01..2024-02-29"] == days(found, "1.2")
    assert len({event.uid for event in found.events}) == len(found.events)


def test_what_recurs_without_a_printed_end_is_told() -> None:
    plan = Plan(activities=ORDER.plans[0].activities[2:4])
    order = evolve(ORDER, clauses=(), plans=(plan,))
    exporter = exporters.create("ics", {"horizon_years": "1", "limit": "5"})
    assert isinstance(exporter, LeavesOut)
    assert [
        "конец повторений 1/1/1.3 не указан: в календаре они до 2025-12-31",
        "в календаре только первые 5 повторений 1/1/1.4",
    ] == [doubt.message for doubt in exporter.left_out([order])]


def test_an_order_without_date_recurs_from_its_first_printed_day() -> None:
    yearly = ORDER.plans[0].activities[2].deadline
    order = with_deadline(yearly)
    plan = evolve(order.plans[0], period=None)
    header = evolve(order.header, date=None)
    found = calendar(evolve(order, header=header, plans=(plan,)))
    assert [2024, 2025, 2026, 2027] == [event.start.year for event in found.events]
    assert dt.datetime(1970, 1, 1, tzinfo=dt.UTC) == found.events[0].stamp


def test_no_order_is_an_empty_calendar() -> None:
    assert [] == calendar().events


@pytest.mark.parametrize("option", ["alarms", "sequence", "limit", "horizon_years"])
def test_negative_numbers_are_refused(option: str) -> None:
    with pytest.raises(InvalidOptionError, match=r"negative|less than"):
        written("ics", ORDER, **{option: "-1"})
