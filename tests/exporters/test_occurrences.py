"""The days of every kind of deadline, as CONTRACT's calendar wants them."""

import datetime as dt

import pytest

from orderparse.exporters.occurrences import Occurrence, occurrences
from orderparse.model import Deadline, DeadlineKind, Period, Span

FOUR_YEARS = "2021-01-01..2024-12-31"
MARCH_TO_DECEMBER = "2021-03-01..2021-12-31"


def day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def span(text: str) -> Span:
    start, _, end = text.partition("..")
    return Span(start=day(start), end=day(end))


def period(text: str) -> Period | None:
    if not text:
        return None
    start, _, end = text.partition("..")
    return Period(start=dt.date.fromisoformat(start), end=dt.date.fromisoformat(end))


def written(found: Occurrence) -> str:
    if found.start == found.end:
        return found.start.isoformat()
    return f"{found.start}..{found.end}"


def days(deadline: Deadline, within: str) -> str:
    return " ".join(map(written, occurrences(deadline, period(within), 400)[0]))


@pytest.mark.parametrize(
    ("kind", "spans", "expected"),
    [
        ("by", "..2021-03-31", "2021-03-31"),
        ("by", "..2021-03-31 ..2021-06-30", "2021-03-31 2021-06-30"),
        ("on", "2021-03-05..2021-03-05", "2021-03-05"),
        ("during", "2021-05-01..2021-05-31", "2021-05-01..2021-05-31"),
        ("ongoing", "2021-05-01..2021-05-31", "2021-05-01..2021-05-31"),
        ("from", "2021-09-01..", "2021-09-01"),
        ("relative", "..2021-04-05", "2021-04-05"),
        ("conditional", "", ""),
        ("none", "", ""),
        ("unknown", "", ""),
    ],
)
def test_a_span_is_one_stretch_of_days(kind: str, spans: str, expected: str) -> None:
    deadline = Deadline(
        text="x", kind=DeadlineKind(kind), spans=tuple(map(span, spans.split()))
    )
    assert expected == days(deadline, FOUR_YEARS)


RECURRING = {
    "every year is an event over the year": (
        *("FREQ=YEARLY", "", FOUR_YEARS),
        (
            "2021-01-01..2021-12-31 2022-01-01..2022-12-31 "
            "2023-01-01..2023-12-31 2024-01-01..2024-12-31"
        ),
    ),
    "and it is cut to the period": (
        *("FREQ=YEARLY", "", "2021-03-01..2022-02-15"),
        "2021-03-01..2021-12-31 2022-01-01..2022-02-15",
    ),
    "every window is an event a year": (
        *("FREQ=YEARLY", "2021-05-01..2021-06-30 2021-09-01..2021-10-31"),
        "2021-08-22..2023-06-15",
        (
            "2021-05-01..2021-06-30 2021-09-01..2021-10-31 "
            "2022-05-01..2022-06-30 2022-09-01..2022-10-31 2023-05-01..2023-06-30"
        ),
    ),
    "February ends on its last day, leap year or not": (
        *("FREQ=YEARLY", "2023-02-01..2023-02-28", "2023-01-01..2025-12-31"),
        "2023-02-01..2023-02-28 2024-02-01..2024-02-29 2025-02-01..2025-02-28",
    ),
    "a whole year is a window too": (
        *("FREQ=YEARLY", "2023-01-01..2023-12-31", "2023-01-01..2024-12-31"),
        "2023-01-01..2023-12-31 2024-01-01..2024-12-31",
    ),
    "a window over New Year ends in the next year": (
        *("FREQ=YEARLY", "2021-12-01..2022-02-28", "2021-09-01..2023-05-31"),
        "2021-12-01..2022-02-28 2022-12-01..2023-02-28",
    ),
    "several printed years are a bound, not a window": (
        *("FREQ=YEARLY", "2021-01-01..2022-12-31", FOUR_YEARS),
        "2021-01-01..2021-12-31 2022-01-01..2022-12-31",
    ),
    "a due day recurs from its first year": (
        *("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "..2022-03-01", FOUR_YEARS),
        "2022-03-01 2023-03-01 2024-03-01",
    ),
    "a first due day after the period is shown": (
        *("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1", "..2023-06-01"),
        *("2022-01-01..2022-12-31", "2023-06-01"),
    ),
    "a month of the rule is a window": (
        *("FREQ=YEARLY;BYMONTH=5", "", "2021-01-01..2022-12-31"),
        "2021-05-01..2021-05-31 2022-05-01..2022-05-31",
    ),
    "every second year": (
        *("FREQ=YEARLY;INTERVAL=2", "", FOUR_YEARS),
        "2021-01-01..2021-12-31 2023-01-01..2023-12-31",
    ),
    "single months of a half-yearly rule": (
        *("FREQ=MONTHLY;INTERVAL=6", "2022-05-01..2022-05-31 2022-11-01..2022-11-30"),
        *("2022-01-01..2022-12-31", "2022-05-01..2022-05-31 2022-11-01..2022-11-30"),
    ),
    "quarterly is a day a quarter from the start of the period": (
        *("FREQ=MONTHLY;INTERVAL=3", "", MARCH_TO_DECEMBER),
        "2021-03-01 2021-06-01 2021-09-01 2021-12-01",
    ),
    "a day after each quarter is in the quarters of the calendar": (
        *("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5", "", MARCH_TO_DECEMBER),
        "2021-04-05 2021-07-05 2021-10-05",
    ),
    "a printed year bounds a quarterly rule": (
        *("FREQ=MONTHLY;INTERVAL=3", "2022-01-01..2022-12-31", FOUR_YEARS),
        "2022-01-01 2022-04-01 2022-07-01 2022-10-01",
    ),
    "a printed stretch bounds a weekly rule": (
        *("FREQ=WEEKLY", "2013-08-26..2013-09-10", "2013-01-01..2013-12-31"),
        "2013-08-26 2013-09-02 2013-09-09",
    ),
    "a first due day begins a monthly rule": (
        *("FREQ=MONTHLY;BYMONTHDAY=10", "..2021-10-10", MARCH_TO_DECEMBER),
        "2021-10-10 2021-11-10 2021-12-10",
    ),
    "days of a rule": (
        *("FREQ=MONTHLY;BYMONTHDAY=1,11,21", "", "2021-03-05..2021-04-11"),
        "2021-03-11 2021-03-21 2021-04-01 2021-04-11",
    ),
    "a rule that is not known leaves its spans": (
        *("FREQ=YEARLY;BYWEEKNO=5", "2021-02-01..2021-02-07", FOUR_YEARS),
        "2021-02-01..2021-02-07",
    ),
    "without a period a window has its first year only": (
        *("FREQ=YEARLY", "2021-05-01..2021-05-31", ""),
        "2021-05-01..2021-05-31",
    ),
    "without a period and a window there is no day": ("FREQ=MONTHLY", "", "", ""),
    "a month of the rule outside of the period has no window": (
        *("FREQ=YEARLY;BYMONTH=5", "", "2021-06-01..2022-12-31"),
        "2022-05-01..2022-05-31",
    ),
    "at the end of the calendar it stops": (
        *("FREQ=YEARLY", "9998-12-01..9999-02-28", "9998-01-01..9999-12-31"),
        "9998-12-01..9999-02-28",
    ),
}


@pytest.mark.parametrize(
    ("rule", "spans", "within", "expected"), RECURRING.values(), ids=RECURRING
)
def test_what_recurs_is_enumerated(
    rule: str, spans: str, within: str, expected: str
) -> None:
    deadline = Deadline(
        text="x",
        kind=DeadlineKind.RECURRING,
        recurrence=rule,
        spans=tuple(map(span, spans.split())),
    )
    assert expected == days(deadline, within)


def test_recurring_without_a_rule_has_its_spans_only() -> None:
    deadline = Deadline(
        text="раз в четверть",
        kind=DeadlineKind.RECURRING,
        spans=(span("2021-09-01..2021-10-31"),),
    )
    assert "2021-09-01..2021-10-31" == days(deadline, FOUR_YEARS)


def test_the_limit_is_kept_and_told() -> None:
    daily = Deadline(text="x", kind=DeadlineKind.RECURRING, recurrence="FREQ=DAILY")
    year = period("2021-01-01..2021-12-31")
    found, limited = occurrences(daily, year, 10)
    assert (10, True) == (len(found), limited)
    found, limited = occurrences(daily, year, 365)
    assert (365, False) == (len(found), limited)


def test_a_corrected_date_keeps_the_keys() -> None:
    def keys(spans: str) -> list[str]:
        deadline = Deadline(
            text="x",
            kind=DeadlineKind.RECURRING,
            recurrence="FREQ=YEARLY",
            spans=(span(spans),),
        )
        found, _ = occurrences(deadline, period(FOUR_YEARS), 400)
        return [occurrence.key for occurrence in found]

    assert keys("2021-05-01..2021-05-31") == keys("2021-06-01..2021-06-30")
