"""Whole orders of many offices are read in full, whatever format cut their lines."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderparse.limits import Limits
from orderparse.normalise import words
from orderparse.parsing.source import Source, normalise_reading
from orderparse.readers.docx import DocxReader
from orderparse.readers.pdf import PdfReader
from orderparse.readers.text import TextReader
from tests.parsing.letters import Case, claimed_text, read_cases, read_letters
from tests.parsing.printing import pdf_file, printed_lines, word_file

_CASES = tuple(read_cases())
_NAMES = [case.name for case in _CASES]


def _as_text(text: str) -> Source:
    return normalise_reading(TextReader().read(text.encode(), limits=Limits()))


def _as_word(text: str) -> Source:
    return normalise_reading(DocxReader().read(word_file(text), limits=Limits()))


def _as_pdf(text: str) -> Source:
    return normalise_reading(PdfReader().read(pdf_file(text), limits=Limits()))


def _as_narrow_pdf(text: str) -> Source:
    content = pdf_file(text, columns=62)
    return normalise_reading(PdfReader().read(content, limits=Limits()))


def _expected(case: Case) -> list[tuple[str, str]]:
    return sorted(line for line in case.expected if line[0] != "not")


@pytest.mark.parametrize("source", [_as_text, _as_word, _as_pdf, _as_narrow_pdf])
@pytest.mark.parametrize("case", _CASES, ids=_NAMES)
def test_an_order_is_read_in_full(case: Case, source: Callable[[str], Source]) -> None:
    reading = read_letters(source(case.text))
    keys = frozenset(key for key, _ in case.expected)
    assert _expected(case) == sorted(reading.lines(keys))


@given(st.sampled_from(_CASES), st.integers(58, 110))
def test_where_lines_are_cut_does_not_matter(case: Case, columns: int) -> None:
    reading = read_letters(normalise_reading(printed_lines(case.text, columns)))
    keys = frozenset(key for key, _ in case.expected)
    assert _expected(case) == sorted(reading.lines(keys))


@pytest.mark.parametrize("case", _CASES, ids=_NAMES)
def test_what_belongs_to_no_field_is_claimed_by_none(case: Case) -> None:
    source = _as_text(case.text)
    held = set(words(claimed_text(read_letters(source), source)))
    foreign = {word for value in case.values("not") for word in words(value)}
    assert set() == foreign & held


@pytest.mark.parametrize("case", _CASES, ids=_NAMES)
def test_printed_forms_hold_the_words_that_are_claimed(case: Case) -> None:
    source = _as_text(case.text)
    reading = read_letters(source)
    claimed = sorted(words(claimed_text(reading, source)))
    assert claimed == sorted(words(" ".join(reading.carriers())))


@pytest.mark.parametrize("case", _CASES, ids=_NAMES)
def test_no_word_is_claimed_twice(case: Case) -> None:
    reading = read_letters(_as_text(case.text))
    places = [
        (piece.unit, place)
        for piece in reading.pieces()
        for place in range(piece.start, piece.end)
    ]
    assert len(places) == len(set(places))
