"""Stamps say who approved, by which act, and which annex it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from orderparse.blocks import Paragraph, Reading
from orderparse.parsing.letter.approval import Stamp, read_stamps
from orderparse.parsing.letter.stamps import opens_stamp, stamp_end
from orderparse.parsing.source import Line, normalise_reading
from tests.parsing.cases import arrow_cases

_CASES = Path(__file__).parents[1] / "cases" / "signatures.md"


def _lines(text: str) -> tuple[Line, ...]:
    blocks = tuple(Paragraph(lines=(line,)) for line in text.split("|"))
    return tuple(normalise_reading(Reading(format="made", blocks=blocks)).lines())


def _meaning(stamp: Stamp) -> Iterator[str]:
    if stamp.approval:
        date = stamp.approval.date or "-"
        yield f"person {stamp.approval.position} + {stamp.approval.name} + {date}"
    if stamp.annex:
        yield f"annex {stamp.annex.value}"
    if stamp.date:
        yield f"date {stamp.date.date or '-'}"
    if stamp.number:
        yield f"number {stamp.number.value or '-'}"
    if stamp.issuer:
        yield f"issuer {stamp.issuer.value}"


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "stamps"))
def test_a_stamp_is_read(text: str, expected: str) -> None:
    found = [part for stamp in read_stamps(_lines(text)) for part in _meaning(stamp)]
    assert expected == (", ".join(found) or "-")


@pytest.mark.parametrize(("text", "_"), arrow_cases(_CASES, "stamps"))
def test_a_stamp_ends_before_the_title(text: str, _: str) -> None:
    lines = _lines(f"{text}|ПЛАН РАБОТЫ|на год")
    assert len(lines) - 2 == stamp_end(lines, 0, len(lines))


@pytest.mark.parametrize(("text", "_"), arrow_cases(_CASES, "no stamp"))
def test_sentences_are_no_stamps(text: str, _: str) -> None:
    assert opens_stamp(text) is None
