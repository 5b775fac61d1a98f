"""Full dates in the spellings of real letterheads."""

import datetime as dt

import pytest

from orderparse.parsing.dates import find_dates

DATES = {
    "26.03.2021г.": "2021-03-26",
    "от 22.08.2021 № 20": "2021-08-22",
    "от « 10 » марта 2015 г.": "2015-03-10",
    "от «28» февраля 2013 г.": "2013-02-28",
    "« 26» декабря 2018 года": "2018-12-26",
    "От 03.09.2021 года": "2021-09-03",
    "от 05 февраля 2016 г.": "2016-02-05",
    "30.10.09": "2009-10-30",
    "03.10.97": "1997-10-03",
    "N 453 от 06.12.18": "2018-12-06",
    "« 10»______01____2022 г.": "2022-01-10",
    "«_24_» _октября_2022 г.": "2022-10-24",
    "3О.12.2022": "2022-12-30",
    "Дата: 2024.01.09 12:14:30": "2024-01-09",
    "2021-03-26": "2021-03-26",
    "16/05/2022": "2022-05-16",
    "1 СЕНТЯБРЯ 2022 ГОДА": "2022-09-01",
    "15 . 09 . 2022г": "2022-09-15",
    "до 01.01,2023": "2023-01-01",
    "5 мая 21 г.": "2021-05-05",
}
BLANK = (
    "«___»_________2023г.",
    "____октября 2021 года № ___",
    ".2018 №",
    "от   2021 г. №",
    "«    » ноября 2020 г.",
    "«10» ________ 2023 г.",
)
NO_DATE = (
    "п. 3.1.12",
    "СЭД-36-01-03-79",
    "№ 134/01-11",
    "в 2021 году",
    "на 2021-2024 годы",
    "10.00",
    "тел. 22-33-44",
    "№ 10.12.2021.5",
    "15 января",
)


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_it_reads_every_spelling_of_a_full_date(text: str, expected: str) -> None:
    assert [date.date for date in find_dates(text)] == [dt.date.fromisoformat(expected)]


@pytest.mark.parametrize("text", BLANK)
def test_a_date_left_to_be_filled_in_is_blank(text: str) -> None:
    assert [(date.date, date.blank) for date in find_dates(text)] == [(None, True)]


@pytest.mark.parametrize("text", NO_DATE)
def test_numbers_of_other_things_are_not_dates(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize("text", ["30.02.2022", "31 июня 2021 г.", "21.09.02017г."])
def test_an_impossible_date_is_found_without_a_value(text: str) -> None:
    assert [(date.date, date.blank) for date in find_dates(text)] == [(None, False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("26.03.2021г. № 340-н", "26.03.2021г."),
        ("09.03.2010 г. Оренбург N 36-ук", "09.03.2010"),
        ("26.03.2021 г. Грозный", "26.03.2021"),
        ("26.03.2021 г. г. Грозный", "26.03.2021 г."),
        ("09.08.2024 г. с. Красное № 421", "09.08.2024 г."),
        ("от 05 февраля 2016 г. Об утверждении плана", "05 февраля 2016 г."),
        ("10 марта 2015 г. Приказ", "10 марта 2015 г."),
        ("от «10» марта 2015 года № 5", "«10» марта 2015 года"),
        ("22.10.2010 г. Нижний Новгород", "22.10.2010"),
    ],
)
def test_the_stretch_holds_the_word_for_year_but_not_that_for_town(
    text: str, expected: str
) -> None:
    assert [date.text for date in find_dates(text)] == [expected]


def test_dates_come_in_printed_order_with_their_places() -> None:
    text = "от 22 октября 2010 г. N 1799 (в ред. от 11.10.2011 г. N 779-ук)"

    found = find_dates(text)

    assert [date.date for date in found] == [
        dt.date(2010, 10, 22),
        dt.date(2011, 10, 11),
    ]
    assert [text[date.start : date.end] for date in found] == [
        date.text for date in found
    ]
