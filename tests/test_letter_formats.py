"""The orders of the case file give the same result as text, as Word and as PDF."""

import pytest

import orderparse
from tests.parsing.letters import Case, read_cases
from tests.parsing.printing import pdf_file, word_file
from tests.same_order import format_free

_CASES = tuple(read_cases())
_NAMES = [case.name for case in _CASES]


def _orders(content: bytes) -> list[dict[str, object]]:
    return [format_free(order) for order in orderparse.parse_all(content)]


@pytest.mark.parametrize("case", _CASES, ids=_NAMES)
def test_every_format_gives_the_same_orders(case: Case) -> None:
    text = _orders(case.text.encode())
    assert [text, text] == [_orders(word_file(case.text)), _orders(pdf_file(case.text))]


@pytest.mark.parametrize("case", _CASES, ids=_NAMES)
def test_no_word_of_a_letter_is_lost(case: Case) -> None:
    codes = {
        note.code
        for order in orderparse.parse_all(case.text.encode())
        for note in order.diagnostics
    }
    assert "text-conservation" not in codes
