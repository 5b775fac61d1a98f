"""A start and an end column of a plan."""

import datetime as dt

import pytest

from orderparse.model import Period
from orderparse.parsing.deadlines import Context, join_columns, resolve_deadline

CONTEXT = Context(
    order_date=dt.date(2022, 1, 15),
    period=Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31)),
)


@pytest.mark.parametrize(
    ("start", "end", "text", "kind", "days"),
    [
        ("01.02.2022", "15.03.2022", "01.02.2022 – 15.03.2022", "during", (32, 74)),
        ("январь", "март 2022", "январь – март 2022", "during", (1, 90)),
        ("с 1\nмая", "по 5 мая", "с 1 мая – по 5 мая", "during", (121, 125)),
        ("2022", "2022", "2022 – 2022", "during", (1, 365)),
        ("01.02.2022", "", "01.02.2022", "on", (32, 32)),
        ("", "15.03.2022", "15.03.2022", "by", (None, 74)),
        ("-", "15.03.2022", "- – 15.03.2022", "on", (74, 74)),
        ("постоянно", "постоянно", "постоянно – постоянно", "ongoing", (1, 365)),
        ("01.02.2022", "постоянно", "01.02.2022 – постоянно", "from", (32, None)),
        ("февраль", "до отмены", "февраль – до отмены", "from", (32, None)),
        ("после пуска", "15.03.2022", "после пуска – 15.03.2022", "by", (None, 74)),
        ("01.02", "ежемесячно", "01.02 – ежемесячно", "recurring", (32, None)),
        (
            "ежегодно 1 марта",
            "ежегодно 15 марта",
            "ежегодно 1 марта – ежегодно 15 марта",
            "recurring",
            (60, 74),
        ),
    ],
)
def test_two_columns_are_one_deadline(
    start: str, end: str, text: str, kind: str, days: tuple[int | None, int | None]
) -> None:
    deadline, _ = resolve_deadline(join_columns(start, end), CONTEXT)

    assert (deadline.text, deadline.kind.value) == (text, kind)
    assert [(_of_year(s.start), _of_year(s.end)) for s in deadline.spans] == [days]


def _of_year(date: dt.date | None) -> int | None:
    return date.timetuple().tm_yday if date else None


def test_several_starts_and_as_many_ends_are_pairs() -> None:
    deadline, _ = resolve_deadline(
        join_columns("01.02.2022\nмай", "15.03.2022\nиюнь"), CONTEXT
    )

    assert [(32, 74), (121, 181)] == [
        (_of_year(span.start), _of_year(span.end)) for span in deadline.spans
    ]


def test_what_is_not_understood_in_either_column_is_told() -> None:
    _, doubts = resolve_deadline(join_columns("май", "июнь 1, 5, 7"), CONTEXT)

    assert "deadline-unread" in [doubt.code for doubt in doubts]
