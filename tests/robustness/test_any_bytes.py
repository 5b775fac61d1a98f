"""Properties of all ways in: whatever the bytes, an order or an error of ours.

`HYPOTHESIS_PROFILE=nightly pytest tests/robustness` tries 10,000 of each.
"""

import json
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderparse import Limits, export, load, parse, parse_all
from orderparse.errors import CrashedError, InvalidJsonError
from orderparse.isolation import attempt, run_isolated
from tests.robustness import pdfs, texts, words
from tests.robustness.cases import HEADING, ROW

_TEXT = texts.order().encode()
_DOCX = words.whole()
_MARKUP = words.document()
_PDF = pdfs.file(pdfs.objects())
_JSON = export(parse(_TEXT), "json")


def _outcome(content: bytes) -> object:
    """The number of orders, or the error; a crash of the reader fails the test."""

    def work() -> int:
        return len(parse_all(content))

    found = attempt(lambda: run_isolated(work, Limits()), Limits())
    assert not isinstance(found, CrashedError), found
    return found


@st.composite
def mutated(draw: Callable[..., object], good: bytes) -> bytes:
    """A good document with stretches overwritten, cut out and doubled."""
    raw = bytearray(good)
    for _ in range(_number(draw, 1, 8)):
        start = _number(draw, 0, len(raw))
        length = _number(draw, 0, 40)
        stretch = bytes(raw[start : start + length])
        change = draw(st.sampled_from(["drop", "double", "overwrite", "insert"]))
        if change == "drop":
            del raw[start : start + length]
        elif change == "double":
            raw[start:start] = stretch
        else:
            width = length if change == "overwrite" else 0
            noise = draw(st.binary(max_size=40))
            assert isinstance(noise, bytes)
            raw[start : start + width] = noise
    return bytes(raw)


def _number(draw: Callable[..., object], least: int, most: int) -> int:
    found = draw(st.integers(least, most))
    assert isinstance(found, int)
    return found


def test_the_good_ones_give_an_order_each() -> None:
    assert [1, 1, 1] == [_outcome(good) for good in (_TEXT, _DOCX, _PDF)]


@given(st.binary(max_size=2_000))
def test_any_bytes(content: bytes) -> None:
    _outcome(content)


@given(mutated(_TEXT))
def test_mutated_texts(content: bytes) -> None:
    _outcome(content)


@given(mutated(_DOCX))
def test_mutated_archives(content: bytes) -> None:
    _outcome(content)


@given(mutated(_MARKUP.encode()))
def test_mutated_markup(content: bytes) -> None:
    _outcome(words.package(words.parts(content)))


@given(mutated(_PDF))
def test_mutated_pdfs(content: bytes) -> None:
    _outcome(content)


@given(mutated(pdfs.page()))
def test_mutated_pages(content: bytes) -> None:
    _outcome(pdfs.file(pdfs.objects(content)))


_CELL = st.text(max_size=60).map(lambda text: "".join(text.split()) or "x")


@given(st.lists(_CELL, min_size=5, max_size=5), st.lists(_CELL, min_size=5, max_size=5))
def test_any_headings_and_cells(heading: list[str], row: list[str]) -> None:
    table = "\n".join("\t".join(cells) for cells in (HEADING, row, ROW, heading, row))
    _outcome((texts.order() + "\n" + table).encode("utf-8", "replace"))


@given(mutated(_JSON))
def test_mutated_json(content: bytes) -> None:
    with suppress(InvalidJsonError):
        load(content)


def test_two_values_on_one_line_are_no_json_lines() -> None:
    with pytest.raises(InvalidJsonError, match=r"^line 1, column 4: not JSON"):
        load("{} {}")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    )
)
def test_any_json_in_the_place_of_any_field(value: object) -> None:
    good = json.loads(_JSON)
    for name in good:
        with suppress(InvalidJsonError):
            load(json.dumps(good | {name: value}))
