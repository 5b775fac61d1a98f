"""The stages of the deadline reader, each alone."""

import datetime as dt

import pytest

from orderparse.model import Period
from orderparse.parsing.deadlines import Context, parse_deadline
from orderparse.parsing.deadlines.elements import elements
from orderparse.parsing.deadlines.expression import (
    Bound,
    Frequency,
    Nature,
    Rule,
    Term,
    Window,
    recurrence,
)
from orderparse.parsing.deadlines.lists import share
from orderparse.parsing.deadlines.misreadings import mend
from orderparse.parsing.deadlines.nearest import edit_distance, nearest_word
from orderparse.parsing.deadlines.partials import (
    Bare,
    Cut,
    Day,
    HalfYear,
    ImpossibleDateError,
    Month,
    NthWeekday,
    Part,
    Partial,
    PlanPeriod,
    Quarter,
    SchoolYear,
    Season,
    WholeYear,
    stretch,
)
from orderparse.parsing.deadlines.points import point
from orderparse.parsing.deadlines.tokens import scan
from orderparse.vocabulary.deadlines import Word


def _words(text: str) -> list[Word]:
    return [token.word for token in scan(text) if token.word is not Word.END]


def test_tokens_are_numbers_words_and_signs_without_quotes_and_stars() -> None:
    assert _words("до «10» мая 2022* г.") == [
        Word.TO,
        Word.NUMBER,
        Word.MONTH,
        Word.NUMBER,
        Word.YEAR,
    ]


def test_tokens_keep_their_places_and_gaps() -> None:
    tokens = scan("с1 мая")[:3]

    assert [(t.start, t.end, t.gap) for t in tokens] == [
        (0, 1, False),
        (1, 2, False),
        (3, 6, True),
    ]


def test_a_dot_ends_a_sentence_only_before_a_capital() -> None:
    assert Word.STOP in _words("до завершения. Контроль")
    assert Word.STOP not in _words("янв. 2022 г. и далее")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15.03.2022", Day(15, 3, 2022)),
        ("15 марта", Day(15, 3)),
        ("06.2022", Month(6, 2022)),
        ("мая 2022 г.", Month(5, 2022, genitive=True)),
        ("IV кв. 2022", Quarter(4, 2022)),
        ("11 квартал", Quarter(2)),
        ("последний квартал", Quarter(4)),
        ("2-е полугодие", HalfYear(2)),
        ("последнее полугодие", HalfYear(2)),
        ("осенне-зимний период", Season(9, 6)),
        ("2021/22 уч. год", WholeYear(SchoolYear(2021))),
        ("вторая половина 2022 года", HalfYear(2, 2022)),
        ("3-я декада мая", Part(Cut.DECADE, 3, Month(5, genitive=True))),
        ("конец I квартала", Part(Cut.ENDING, 0, Quarter(1))),
        ("вторая среда мая 2022", NthWeekday(2, 2, 5, 2022)),
        ("5, 6 мая", Bare(5)),
        ("5 квартал", None),
        ("3 полугодие", None),
        ("летний лагерь", None),
        ("первая половина дня", None),
        ("директор", None),
    ],
)
def test_a_point_is_as_complete_as_its_print(
    text: str, expected: Partial | None
) -> None:
    found = point(scan(text), 0)

    assert (found[0] if found else None) == expected


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        (Month(2), "2024-02-01", "2024-02-29"),
        (Quarter(4), "2024-10-01", "2024-12-31"),
        (Season(12), "2024-12-01", "2025-02-28"),
        (Part(Cut.WEEK, -1, Month(2)), "2024-02-23", "2024-02-29"),
        (Part(Cut.DECADE, 3, Month(4)), "2024-04-21", "2024-04-30"),
        (Part(Cut.HALF, 2, Quarter(1)), "2024-02-01", "2024-03-31"),
        (Part(Cut.HALF, 1, Quarter(1)), "2024-01-01", "2024-01-31"),
        (Part(Cut.MIDDLE, 0, WholeYear()), "2024-06-01", "2024-06-30"),
        (NthWeekday(-1, 4, 5), "2024-05-31", "2024-05-31"),
        (NthWeekday(2, 0, 5), "2024-05-13", "2024-05-13"),
    ],
)
def test_a_partial_date_covers_its_days(
    partial: Partial, first: str, last: str
) -> None:
    days = stretch(partial, 2024)

    assert days == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    "partial",
    [
        Day(30, 2),
        Part(Cut.WEEK, 6, Month(5)),
        Part(Cut.DECADE, 4, Month(5)),
        NthWeekday(5, 0, 2),
        Bare(5),
    ],
)
def test_what_no_calendar_has_is_impossible(partial: Partial) -> None:
    with pytest.raises(ImpossibleDateError):
        stretch(partial, 2023)


def test_elements_are_said_in_printed_order_and_the_rest_is_left_over() -> None:
    said, left_over = elements(scan("сдать до 5 мая, ежегодно"))

    assert [type(each.value) for each in said] == [Window, Rule]
    assert [each.linked for each in said] == [False, True]
    assert left_over == [0]


def test_a_term_is_an_element_with_its_event() -> None:
    text = "в течение 5 дней со дня приема"
    term = elements(scan(text))[0][0].value

    assert isinstance(term, Term)
    assert term.event is not None
    assert (term.n, text[slice(*term.event)]) == (5, "приема")


def test_what_has_no_days_is_an_element_too() -> None:
    assert elements(scan("постоянно"))[0][0].value is Nature.ONGOING
    assert elements(scan("весь период"))[0][0].value == Window(Bound.AT, PlanPeriod())


def test_bare_numbers_take_what_their_neighbour_prints() -> None:
    found = [
        (Window(Bound.BY, Bare(1)), False),
        (Window(Bound.AT, Bare(2)), True),
        (Window(Bound.AT, Quarter(3, 2022)), True),
    ]

    assert share(found, returning=False) == tuple(
        Window(Bound.BY, Quarter(number, 2022)) for number in (1, 2, 3)
    )


def test_a_rule_names_single_months_and_days_once() -> None:
    yearly, quarterly = Rule(Frequency.YEARLY), Rule(Frequency.MONTHLY, 3)
    days = [Window(Bound.BY, Day(1, month)) for month in (7, 1)]

    assert recurrence(yearly, days) == "FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1"
    assert recurrence(quarterly, days) == "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1"
    assert (
        recurrence(yearly, [Window(Bound.RANGE, Month(1), Month(2))]) == "FREQ=YEARLY"
    )
    assert recurrence(Rule(None), []) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("май", "май", 0),
        ("сентбря", "сентября", 1),
        ("марат", "марта", 1),
        ("а", "бвг", 2),
    ],
)
def test_edits_are_counted_up_to_a_limit(left: str, right: str, expected: int) -> None:
    assert edit_distance(left, right, 2) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("сентбря", "сентября"),
        ("учителя", None),
        ("заявления", None),
        ("мзя", "мая"),
        ("июпя", None),
    ],
)
def test_only_near_words_of_dates_are_taken(text: str, expected: str | None) -> None:
    assert nearest_word(text, dated=True) == expected


@pytest.mark.parametrize(
    ("text", "printed", "read_as"),
    [
        ("3О.12.2022", "3О", "30"),
        ("до 1 ceнтября", "ceнтября", "сентября"),
        ("еже недельно", "еже недельно", "еженедельно"),
        ("Iкв. 2022", "Iкв", "i кв"),
        ("П и Ш квартал", "П", "ii"),
        ("с 1 мая но 5 мая", "но", "по"),
        ("ноябрь, декбрь", "декбрь", "декабрь"),
        ("октябрь-ноябь", "ноябь", "ноябрь"),
    ],
)
def test_a_misreading_tells_both_forms(text: str, printed: str, read_as: str) -> None:
    tokens = scan(text)
    mended = mend(text, tokens, elements(tokens)[1])

    assert mended is not None
    assert mended[1][0] == (printed, read_as)


def test_a_word_cut_by_a_line_end_is_no_misreading() -> None:
    tokens = scan("еже-\nнедельно")
    mended = mend("еже-\nнедельно", tokens, elements(tokens)[1])

    assert mended is not None
    tokens, misreadings = mended
    assert tokens[0].text == "еженедельно"
    assert misreadings == ()


@pytest.mark.parametrize(
    "text", ["26 ноября Бай-Хаакская", "карта", "в лечение", "сразу", "класс х", "но 5"]
)
def test_words_of_other_things_are_left_alone(text: str) -> None:
    tokens = scan(text)

    assert mend(text, tokens, range(len(text.split()))) is None


def _days(text: str, context: Context) -> list[tuple[str, str]]:
    return [(str(s.start), str(s.end)) for s in parse_deadline(text, context).spans]


_ORDER = dt.date(2021, 12, 20)


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("до 15 января", Context(order_date=_ORDER), "2022-01-15"),
        ("до 15 ноября", Context(order_date=_ORDER), "2021-11-15"),
        ("до конца года", Context(order_date=_ORDER), "2021-12-31"),
        ("до конца недели", Context(order_date=_ORDER), "2021-12-26"),
        ("до конца квартала", Context(order_date=_ORDER), "2021-12-31"),
        ("до 1 марта следующего года", Context(order_date=_ORDER), "2022-03-01"),
        ("к началу учебного года", Context(order_date=_ORDER), "2022-09-01"),
        ("до конца учебного года", Context(order_date=_ORDER), "2022-05-31"),
    ],
)
def test_without_a_plan_the_order_s_date_tells_the_year(
    text: str, context: Context, expected: str
) -> None:
    assert _days(text, context) == [("None", expected)]


_SCHOOL = Period(start=dt.date(2021, 9, 1), end=dt.date(2022, 5, 31))
_LONG = Period(start=dt.date(2021, 4, 1), end=dt.date(2024, 12, 31))


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("октябрь", Context(school_year=_SCHOOL), ("2021-10-01", "2021-10-31")),
        ("март", Context(school_year=_SCHOOL), ("2022-03-01", "2022-03-31")),
        ("март", Context(period=_LONG), ("2022-03-01", "2022-03-31")),
        ("май", Context(period=_LONG), ("2021-05-01", "2021-05-31")),
        ("в течение года", Context(period=_LONG), ("2021-01-01", "2021-12-31")),
        ("в течение года", Context(period=_SCHOOL), ("2021-09-01", "2022-05-31")),
        ("июль", Context(period=_SCHOOL), ("2022-07-01", "2022-07-31")),
        ("учебный год", Context(period=_SCHOOL), ("2021-09-01", "2022-05-31")),
        ("I полугодие", Context(period=_SCHOOL), ("2022-01-01", "2022-06-30")),
    ],
)
def test_a_plan_s_period_tells_the_year(
    text: str, context: Context, expected: tuple[str, str]
) -> None:
    assert _days(text, context) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "май",
        "в течение года",
        "до конца года",
        "весь период",
        "этот год",
        "5",
        "I неделя",
        "до конца месяца",
        "учебный год",
        "конец учебного года",
        "постоянно",
    ],
)
def test_without_any_context_no_days_are_invented(text: str) -> None:
    assert _days(text, Context()) == []
