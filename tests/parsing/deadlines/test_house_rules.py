"""What a house has fixed for words that name no days."""

import datetime as dt

import pytest

from orderparse.model import Direction, Offset, Span, Unit
from orderparse.parsing.deadlines import (
    Context,
    HouseRules,
    recognise_deadline,
    resolve_deadline,
)
from orderparse.parsing.deadlines.context import count_from
from orderparse.workdays import RussianDaysOff

FRIDAY = dt.date(2022, 2, 18)
THREE_DAYS = Offset(n=3, unit=Unit.DAY)
RULES = HouseRules(urgent=THREE_DAYS, count_terms=True, days_off=RussianDaysOff())


def _due(text: str, rules: HouseRules) -> list[dt.date | None]:
    context = Context(order_date=FRIDAY, rules=rules)
    deadline, _ = resolve_deadline(recognise_deadline(text), context)
    return [span.end for span in deadline.spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("в течение 5 рабочих дней со дня подписания приказа", dt.date(2022, 2, 28)),
        ("в 10-дневный срок", dt.date(2022, 2, 28)),
        ("в двухнедельный срок", dt.date(2022, 3, 4)),
        ("в месячный срок со дня издания настоящего приказа", dt.date(2022, 3, 18)),
        ("в течение года со дня подписания приказа", dt.date(2023, 2, 18)),
        ("срочно", dt.date(2022, 2, 21)),
        ("за 10 дней до 1 сентября 2022 г.", dt.date(2022, 8, 22)),
        ("за 3 рабочих дня до 9 марта 2022 г.", dt.date(2022, 3, 3)),
    ],
)
def test_terms_count_from_a_known_event_when_the_house_counts(
    text: str, expected: dt.date
) -> None:
    assert _due(text, RULES) == [expected]
    assert _due(text, HouseRules()) == []


@pytest.mark.parametrize(
    "text", ["в течение 5 дней со дня поступления заявления", "в период отпусков"]
)
def test_a_term_from_another_event_has_no_days(text: str) -> None:
    assert _due(text, RULES) == []


def test_working_days_need_a_calendar() -> None:
    assert _due("в течение 5 рабочих дней", HouseRules(count_terms=True)) == []


def test_a_due_day_off_is_told_and_stays_where_it_was_printed() -> None:
    context = Context(rules=HouseRules(days_off=RussianDaysOff()))
    expression = recognise_deadline("до 05.03.2022, 06.03.2022")

    deadline, doubts = resolve_deadline(expression, context)

    assert deadline.spans == (
        Span(end=dt.date(2022, 3, 5)),
        Span(end=dt.date(2022, 3, 6)),
    )
    assert [each.values[1] for each in doubts] == [("date", "2022-03-06")]


def test_a_saturday_made_a_working_day_is_no_day_off() -> None:
    days_off = RussianDaysOff()

    assert dt.date(2022, 3, 5) not in days_off
    assert dt.date(2022, 3, 7) in days_off
    assert "2022-03-07" not in days_off


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (Offset(n=1, unit=Unit.MONTH), dt.date(2022, 2, 28)),
        (
            Offset(n=1, unit=Unit.MONTH, direction=Direction.BEFORE),
            dt.date(2021, 12, 31),
        ),
        (Offset(n=100_000, unit=Unit.DAY), None),
        (Offset(n=9_000, unit=Unit.YEAR), None),
        (
            Offset(n=36_000, unit=Unit.MONTH, direction=Direction.BEFORE),
            None,
        ),
        (
            Offset(n=36_500, unit=Unit.WEEK, direction=Direction.BEFORE),
            dt.date(1322, 7, 20),
        ),
    ],
)
def test_counting_stays_inside_the_calendar(
    offset: Offset, expected: dt.date | None
) -> None:
    assert count_from(dt.date(2022, 1, 31), offset, None) == expected


def test_counting_past_the_first_day_of_the_calendar_gives_none() -> None:
    back = Offset(n=30, unit=Unit.DAY, direction=Direction.BEFORE)

    assert count_from(dt.date(1, 1, 5), back, None) is None
