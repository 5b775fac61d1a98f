"""Whole orders of many offices are read in full, however their lines are cut."""

import pytest

from orderparse.limits import Limits
from orderparse.normalise import words
from orderparse.parsing.source import Source, normalise_reading
from orderparse.readers.text import TextReader
from tests.parsing.letters import Case, claimed_text, read_cases, read_letters

_CASES = tuple(read_cases())
_NAMES = [case.name for case in _CASES]


def _as_text(case: Case) -> Source:
    content = case.text.encode()
    return normalise_reading(TextReader().read(content, limits=Limits()))


def _expected(case: Case) -> list[tuple[str, str]]:
    return sorted(line for line in case.expected if line[0] != "not")


@pytest.mark.parametrize("case", _CASES, ids=_NAMES)
def test_an_order_is_read_in_full(case: Case) -> None:
    reading = read_letters(_as_text(case))
    keys = frozenset(key for key, _ in case.expected)
    assert _expected(case) == sorted(reading.lines(keys))


@pytest.mark.parametrize("case", _CASES, ids=_NAMES)
def test_what_belongs_to_no_field_is_claimed_by_none(case: Case) -> None:
    source = _as_text(case)
    held = set(words(claimed_text(read_letters(source), source)))
    foreign = {word for value in case.values("not") for word in words(value)}
    assert set() == foreign & held
