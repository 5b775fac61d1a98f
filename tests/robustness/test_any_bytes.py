"""Properties of all ways in: whatever the bytes, an order or an error of ours.

Of an order all words are there, and it comes back from its JSON.
`HYPOTHESIS_PROFILE=nightly pytest tests/property tests/robustness` tries 10,000 of each.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderparse import Limits, export, load, parse
from orderparse.bounds import attempt
from orderparse.errors import CrashedError, InvalidJsonError
from orderparse.isolation import run_isolated
from tests.readers.test_odt import odt, p
from tests.robustness import pdfs, texts, words
from tests.robustness.cases import HEADER, HEADING, ROW
from tests.robustness.changes import (
    Change,
    change_markup,
    change_package,
    change_pdf,
    change_text,
)
from tests.robustness.laws import read_lawfully

_TEXT = texts.order().encode()
_DOCX = words.whole()
_MARKUP = words.document()
_PDF = pdfs.file(pdfs.objects())
_ODT = odt("".join(map(p, HEADER)))
_PAGE = f"<html><body>{''.join(f'<p>{line}</p>' for line in HEADER)}".encode()
_JSON = export(parse(_TEXT), "json")


def _outcome(content: bytes) -> object:
    """The number of orders, or the error; a broken law or a crash fails the test.

    What may abort the process has one of its own; a process for each takes long.
    """

    def work() -> int:
        return read_lawfully(content)

    isolated = b"%PDF-" in content
    limits = Limits()
    found = attempt(lambda: run_isolated(work, limits) if isolated else work(), limits)
    assert not isinstance(found, CrashedError), found
    return found


@pytest.fixture(scope="module", autouse=True)
def readers() -> None:
    """Imported once, not in the process of each example."""
    displaced = _PDF.replace(b"\n0000000009", b"\n0000000010")
    for good in (_TEXT, _DOCX, _PDF, _ODT, _PAGE, displaced):
        read_lawfully(good)


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


@pytest.mark.parametrize("good", [_TEXT, _DOCX, _PDF, _ODT, _PAGE])
def test_the_good_ones_give_an_order_each(good: bytes) -> None:
    assert 1 == _outcome(good)


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


@pytest.mark.parametrize(
    ("good", "change"),
    [
        pytest.param(_TEXT, change_text, id="text"),
        pytest.param(_DOCX, change_package, id="docx"),
        pytest.param(_ODT, change_package, id="odt"),
        pytest.param(_PAGE, change_markup, id="html"),
        pytest.param(_PDF, change_pdf, id="pdf"),
    ],
)
@given(times=st.integers(1, 8), dice=st.randoms(use_true_random=False))
def test_documents_changed_by_their_structure(
    good: bytes, change: Change, times: int, dice: Random
) -> None:
    changed = good
    for _ in range(times):
        changed = change(changed, dice, lambda part: _noisy(part, dice))
    _outcome(changed)


def _noisy(content: bytes, dice: Random) -> bytes:
    """Some bytes overwritten."""
    noisy = bytearray(content or b" ")
    for _ in range(dice.choice((1, 2, 8))):
        noisy[dice.randrange(len(noisy))] = dice.randrange(256)
    return bytes(noisy)


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
