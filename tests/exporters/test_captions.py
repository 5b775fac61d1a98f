"""What outputs for people say of a deadline."""

import datetime as dt

import pytest

from orderparse.exporters.captions import deadline_line
from orderparse.model import Deadline, DeadlineKind, Span

_MARCH = Span(start=dt.date(2024, 3, 1), end=dt.date(2024, 3, 31))
_DAY = Span(start=dt.date(2024, 9, 20), end=dt.date(2024, 9, 20))
_DUE = Span(end=dt.date(2024, 9, 20))


@pytest.mark.parametrize(
    ("kind", "text", "spans", "line"),
    [
        ("during", "март, 20 сентября", (_MARCH, _DAY), "март, 20 сентября"),
        ("during", "+ +", (_MARCH, _DAY), "01.03.2024 – 31.03.2024, 20.09.2024"),
        (
            "during",
            "ТО 20",
            (_MARCH, _DAY),
            "ТО 20 (01.03.2024 – 31.03.2024, 20.09.2024)",
        ),
        ("by", "", (_DUE,), "до 20.09.2024"),
        ("from", "", (Span(start=dt.date(2024, 3, 1)),), "с 01.03.2024"),
        ("none", "-", (), "-"),
    ],
)
def test_a_mark_alone_is_shown_with_its_days(
    kind: str, text: str, spans: tuple[Span, ...], line: str
) -> None:
    deadline = Deadline(text=text, kind=DeadlineKind(kind), spans=spans)
    assert line == deadline_line(deadline)
