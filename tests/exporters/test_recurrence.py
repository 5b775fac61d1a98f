"""Recurrence rules give the days that python-dateutil gives."""

import datetime as dt
from itertools import compress, islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from orderparse.exporters.recurrence import days_of, parse_rule

PARTS = {
    "INTERVAL": st.integers(1, 7).map(str),
    "BYMONTH": st.lists(st.integers(1, 12), min_size=1, max_size=3).map(
        lambda months: ",".join(map(str, months))
    ),
    "BYMONTHDAY": st.lists(
        st.integers(1, 31) | st.integers(-31, -1), min_size=1, max_size=3
    ).map(lambda days: ",".join(map(str, days))),
    "BYDAY": st.lists(
        st.sampled_from(("MO", "TU", "WE", "TH", "FR", "SA", "SU")),
        min_size=1,
        max_size=5,
    ).map(",".join),
}
starts = st.dates(dt.date(1995, 1, 1), dt.date(2040, 1, 1))


def expected(rule: str, start: dt.date, end: dt.date) -> list[dt.date]:
    first = dt.datetime.combine(start, dt.time(12))
    until = f"{end:%Y%m%d}T120000"
    return [day.date() for day in rrulestr(f"{rule};UNTIL={until}", dtstart=first)]


@st.composite
def rules(draw: st.DrawFn) -> str:
    frequency = draw(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
    names = (
        sorted(PARTS) if frequency != "WEEKLY" else sorted({*PARTS} - {"BYMONTHDAY"})
    )
    wanted = [draw(st.booleans()) for _ in names]
    chosen = {name: draw(PARTS[name]) for name in compress(names, wanted)}
    positioned = draw(st.booleans())
    if positioned and {"BYDAY", "BYMONTHDAY"} & set(chosen):
        chosen["BYSETPOS"] = draw(st.sampled_from(("1", "-1", "6", "2,-2")))
    return ";".join(
        (f"FREQ={frequency}", *(f"{name}={value}" for name, value in chosen.items()))
    )


@given(rules(), starts, st.integers(0, 2500))
def test_days_are_those_of_dateutil(rule: str, start: dt.date, length: int) -> None:
    if "FREQ=WEEKLY" in rule:  # dateutil counts positions in what is left of a week
        start -= dt.timedelta(start.weekday())
    elif start.day > 28:  # where RFC 5545 would skip months, see below
        start = start.replace(day=28)
    end = start + dt.timedelta(length)
    assert expected(rule, start, end) == list(days_of(parse_rule(rule), start, end))


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MONTHLY;BYDAY=2TH,4TH",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYDAY=-1SU",
        "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=6",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=8,9,10,11,12",
        "FREQ=MONTHLY;BYMONTHDAY=1,11,21",
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    ],
)
def test_rules_with_ordinals_and_positions_are_those_of_dateutil(rule: str) -> None:
    start, end = dt.date(2019, 1, 1), dt.date(2028, 12, 31)
    assert expected(rule, start, end) == list(days_of(parse_rule(rule), start, end))


def test_monthly_from_the_last_day_skips_no_month() -> None:
    days = days_of(
        parse_rule("FREQ=MONTHLY"), dt.date(2024, 1, 31), dt.date(2024, 4, 30)
    )
    assert [
        dt.date(2024, 1, 31),
        dt.date(2024, 2, 29),
        dt.date(2024, 3, 31),
        dt.date(2024, 4, 30),
    ] == list(days)


def test_yearly_from_a_leap_day_skips_no_year() -> None:
    days = days_of(parse_rule("FREQ=YEARLY"), dt.date(2024, 2, 29), dt.date(2026, 3, 1))
    assert [
        dt.date(2024, 2, 29),
        dt.date(2025, 2, 28),
        dt.date(2026, 2, 28),
    ] == list(days)


def test_a_rule_that_never_comes_ends_early() -> None:
    rule = parse_rule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31")
    assert [] == list(days_of(rule, dt.date.min, dt.date.max))


def test_the_rarest_day_is_found() -> None:
    rule = parse_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO")
    assert [dt.date(1892, 2, 29), dt.date(1904, 2, 29), dt.date(1932, 2, 29)] == list(
        days_of(rule, dt.date(1876, 1, 1), dt.date(1932, 12, 31))
    )


@pytest.mark.parametrize("frequency", ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
def test_the_calendar_may_end(frequency: str) -> None:
    start = dt.date(9999, 12, 31)
    rule = parse_rule(f"FREQ={frequency}")
    assert [start] == list(islice(days_of(rule, start, dt.date.max), 5))
    assert dt.date.min in list(days_of(rule, dt.date.min, dt.date.min))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=",
        "FREQ=HOURLY",
        "FREQ=YEARLY;BYWEEKNO=5",
        "FREQ=YEARLY;INTERVAL=0",
        "FREQ=YEARLY;INTERVAL=x",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=",
        "INTERVAL=2",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=-32",
        "FREQ=MONTHLY;BYDAY=0MO",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0",
    ],
)
def test_what_is_no_known_rule_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_rule(text)
