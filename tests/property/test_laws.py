"""The three laws on documents that Hypothesis makes or cuts."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import orderparse
from tests.carriers import carried, words
from tests.property.documents import order_texts
from tests.same_order import as_json, format_free

SAMPLES = Path(__file__).parent.parent.parent / "samples"
NAMES = ["ministry-order-340", "municipal-plan-20"]
TEXTS = {n: (SAMPLES / f"{n}.txt").read_text(encoding="utf-8") for n in NAMES}


def _printed(text: str) -> Counter[str]:
    """The words of a text whose lines no hyphen ends but in compounds."""
    return words([text.replace("- ", "-")])


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_sample_is_carried_once(name: str) -> None:
    order = orderparse.parse(SAMPLES / f"{name}.txt")
    assert words([TEXTS[name]]) == carried(as_json(order))


@given(order_texts())
def test_every_word_of_a_generated_order_is_carried_once(text: str) -> None:
    order = orderparse.parse(text.encode())
    assert words([text]) == carried(as_json(order))


@st.composite
def cut_texts(draw: st.DrawFn, name: str) -> str:
    """A sample with a page end somewhere inside one of its rows."""
    lines = TEXTS[name].split("\n")
    rows = [
        index
        for index, line in enumerate(lines)
        if line.count("\t") >= 3 and line[0].isdigit() and "\t\t" not in line
    ]
    index = draw(st.sampled_from(rows))
    number, *cells = lines[index].split("\t")
    before, after = [number], [""]
    for cell in cells:
        split = cell.split()
        cut = draw(st.integers(1, len(split))) if split else 0
        before.append(" ".join(split[:cut]))
        after.append(" ".join(split[cut:]))
    if not any(after):
        return TEXTS[name]
    lines[index : index + 1] = ["\t".join(before), "", "\t".join(after)]
    return "\n".join(lines)


@cache
def _uncut(name: str) -> dict[str, object]:
    return format_free(orderparse.parse(TEXTS[name].encode()))


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_a_page_end_inside_a_row_changes_nothing(
    name: str, data: st.DataObject
) -> None:
    cut = orderparse.parse(data.draw(cut_texts(name)).encode())
    assert _uncut(name) == format_free(cut)


@given(st.text(max_size=2000) | st.text("абв 1.№«»-\t\n", max_size=300))
def test_no_text_raises_anything_but_our_errors(text: str) -> None:
    try:
        order = orderparse.parse(text.encode("utf-8", "surrogatepass"))
    except orderparse.OrderparseError:
        return
    assert order.source.format == "text"


@given(order_texts())
def test_json_reads_back_as_the_same_order(text: str) -> None:
    order = orderparse.parse(text.encode())
    assert orderparse.load(orderparse.export(order, "json")) == order


_CASES = Path(__file__).parents[1] / "cases"
_CASE_LINES = [
    line.split()
    for name in ("headers", "signatures", "clauses", "letters")
    for line in (_CASES / f"{name}.md").read_text(encoding="utf-8").splitlines()
    if line.strip()
]


@st.composite
def cut_lines(draw: st.DrawFn) -> str:
    """Lines of the cases, each cut off behind any of its words."""
    lines = draw(st.lists(st.sampled_from(_CASE_LINES), min_size=1, max_size=6))
    return "\n".join(" ".join(w[: draw(st.integers(1, len(w)))]) for w in lines)


@given(above=cut_lines(), below=cut_lines())
def test_lines_cut_anywhere_are_read(above: str, below: str) -> None:
    text = f"{above}\nПРИКАЗ\nприказываю:\n1. Провести смотр.\n{below}"
    orders = orderparse.parse_all(text.encode())
    codes = {doubt.code for order in orders for doubt in order.diagnostics}
    assert "text-conservation" not in codes
