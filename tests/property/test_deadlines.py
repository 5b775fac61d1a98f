"""What holds for deadlines of any wording."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderparse.model import Deadline, Period
from orderparse.normalise import join_lines
from orderparse.parsing.dates import find_dates
from orderparse.parsing.deadlines import (
    Context,
    HouseRules,
    find_deadlines,
    find_period,
    join_columns,
    parse_deadline,
    recognise_deadline,
    resolve_deadline,
)
from orderparse.parsing.deadlines.running import TELLING
from orderparse.vocabulary.deadlines import LEXICON, SIGNS
from tests.parsing.deadlines.generated import GENITIVE, Made, everything

_DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2049, 12, 31))
_PERIODS = st.tuples(_DAYS, _DAYS).map(
    lambda ends: Period(start=min(ends), end=max(ends))
)
_CONTEXTS = st.builds(
    Context,
    order_date=st.none() | _DAYS,
    period=st.none() | _PERIODS,
    school_year=st.none() | _PERIODS,
    section=st.sampled_from(["", "Май", "2023 год", "II квартал"]).map(
        recognise_deadline
    ),
    rules=st.just(HouseRules()),
)
_WORDS = st.one_of(
    st.sampled_from(sorted(LEXICON)),
    st.sampled_from(sorted(SIGNS)),
    st.integers(0, 40).map(str),
    st.integers(1999, 2031).map(str),
    st.sampled_from(["3О", "но", "сентбря", "заявления", "№", "IV", "01.02", "«", "»"]),
)
_GAPS = st.sampled_from(["", " ", "\n", "-\n"])
_SALAD = st.lists(st.tuples(_WORDS, _GAPS), max_size=12).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
_TEXTS = st.one_of(st.text(), _SALAD, st.text("0123456789.,-– гI«»()№до\n"))
_SILENT = st.lists(
    st.sampled_from(
        sorted(form for form, (word, _) in LEXICON.items() if word not in TELLING)
        + sorted(SIGNS)
    )
).map(" ".join)
_MADE = st.sampled_from(everything())
_PRINTED = (
    "{d:02}.{m:02}.{y}",
    "{d}.{m:02}.{y} г.",
    "{d:02}.{m:02}.{s:02}",
    "{y}-{m:02}-{d:02}",
    "{y}.{m:02}.{d:02}",
    "{d:02}/{m:02}/{y}",
    "{d} {name} {y} года",
    "«{d:02}» {name} {y} г.",
    "«_{d}_» _{name}_ {y} г.",
    "« {d:02}»______{m:02}____{y} г.",
)
_PLAN = Context(
    order_date=dt.date(2022, 1, 15),
    period=Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31)),
)


def _meaning(deadline: Deadline) -> tuple[object, ...]:
    offset = deadline.offset
    length = (offset.n, offset.unit, offset.direction) if offset else None
    return deadline.kind, deadline.spans, deadline.recurrence, length


@given(_TEXTS, _CONTEXTS)
def test_any_text_gives_a_deadline_with_its_text_verbatim(
    text: str, context: Context
) -> None:
    deadline, _ = resolve_deadline(recognise_deadline(text), context)

    assert deadline.text == join_lines(text.split("\n"))


@given(_TEXTS)
def test_deadlines_found_in_running_text_stand_where_they_say(text: str) -> None:
    found = find_deadlines(text)

    places = [place for each in found for place in (each.start, each.end)]
    assert places == sorted(places)
    assert [each.expression.text for each in found] == [
        join_lines(text[each.start : each.end].split("\n")) for each in found
    ]


@given(_TEXTS)
def test_a_period_found_in_a_title_stands_inside_of_it(text: str) -> None:
    found = find_period(text)

    assert found is None or 0 <= found.start < found.end <= len(text)


@given(_TEXTS)
def test_dates_found_in_any_text_are_their_own_stretches(text: str) -> None:
    found = find_dates(text)

    assert [text[each.start : each.end] for each in found] == [
        each.text for each in found
    ]


@given(_TEXTS, _TEXTS)
def test_two_columns_join_into_one_deadline(start: str, end: str) -> None:
    first, last = (join_lines(text.split("\n")) for text in (start, end))

    text = join_columns(start, end).text

    assert text in {f"{first} – {last}", first, last}


@pytest.mark.parametrize("form", _PRINTED)
@given(_DAYS)
def test_a_date_printed_in_any_form_is_read_back(form: str, date: dt.date) -> None:
    printed = form.format(
        d=date.day,
        m=date.month,
        y=date.year,
        s=date.year % 100,
        name=GENITIVE[date.month - 1],
    )

    assert [each.date for each in find_dates(printed)] == [date]
    assert [span.end for span in parse_deadline(f"до {printed}").spans] == [date]


@given(_MADE, st.data())
def test_white_space_dashes_and_letter_case_change_nothing(
    made: Made, data: st.DataObject
) -> None:
    blank = data.draw(st.sampled_from([" ", "  ", "\n", "\u00a0", " \t "]))
    dash = data.draw(st.sampled_from("-–—−‑"))
    cased = data.draw(st.sampled_from([str.lower, str.upper, str.capitalize]))
    varied = cased(made.text).replace("\n", " ").replace("–", "-").replace("—", "-")
    varied = varied.replace("-", dash).replace(" ", blank)

    assert _meaning(parse_deadline(varied, _PLAN)) == _meaning(
        parse_deadline(made.text, _PLAN)
    )


@given(_SILENT)
def test_words_that_tell_no_time_set_no_deadline(text: str) -> None:
    assert find_deadlines(f"{text} «год»") == ()
