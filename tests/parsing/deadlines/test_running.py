"""Deadlines inside the running text of clauses, and periods in titles."""

import datetime as dt

import pytest

from orderparse.model import Period
from orderparse.parsing.deadlines import find_deadlines, find_period

CLAUSES = {
    "Директору в срок до 15 сентября 2021 года представить отчет.": [
        "в срок до 15 сентября 2021 года"
    ],
    "Направлять сведения ежегодно, до 1 апреля, в отдел кадров.": [
        "ежегодно, до 1 апреля"
    ],
    "В течение 10 рабочих дней со дня подписания приказа разместить его.": [
        "В течение 10 рабочих дней со дня подписания приказа"
    ],
    "Провести смотр с 14 марта по 14 апреля 2016 года.": [
        "с 14 марта по 14 апреля 2016 года"
    ],
    "Отчитываться ежеквартально в срок до 3 числа следующего за отчетным кварталом.": [
        "ежеквартально в срок до 3 числа следующего за отчетным кварталом"
    ],
    "Составить списки до 1 мая 2021 г. и сдать отчет не позднее 5 июня 2021 г.": [
        "до 1 мая 2021 г.",
        "не позднее 5 июня 2021 г.",
    ],
    "Незамедлительно довести приказ до сведения работников.": ["Незамедлительно"],
    "Настоящий приказ вступает в силу с 1 января 2022 года.": ["с 1 января 2022 года"],
    "Разработать план в месячный срок.": ["в месячный срок"],
    "Провести проверки в течение 2022 года.": ["в течение 2022 года"],
    "Сдать отчеты до конца учебного года.": ["до конца учебного года"],
    "Организовать смену в сентябре 2022 года.": ["в сентябре 2022 года"],
    "Дежурить в период с 1 по 10 мая 2022 г. включительно.": [
        "в период с 1 по 10 мая 2022 г. включительно"
    ],
    "Отвечать на запросы не позднее чем за 3 дня до заседания.": [
        "не позднее чем за 3 дня до заседания"
    ],
}
SILENT = (
    "Организовать отдых детей до 18 лет и сопровождение детей до 3 лет.",
    "Перевести сотрудников в возрасте 65 лет и старше на удаленную работу.",
    "В соответствии с приказом от 22 января 2021 года № 49-п и пунктом 3.1 Положения",
    "Утвердить план мероприятий на март-декабрь 2021 года (приложение 1).",
    "Признать утратившим силу пункт 3.1.12 приказа от 01.02.2019 № 5.",
    "Утвердить план «Подготовка к экзаменам до 1 мая 2021 года».",
    "Принять меры по развитию образования на период до 2030 года.",
    "Поощрить работников старше 65 лет.",
    "Учесть требования СП 2.1.0195 и приказа от 5 мая 2021 г. № 7.",
    "Создать условия образовательной среды в 2021 году.",
    "Контроль за исполнением приказа оставляю за собой.",
    "Подготовить ежегодный доклад об итогах 2020 года.",
    "Провести работу при необходимости до сведения родителей.",
)


@pytest.mark.parametrize(("clause", "expected"), CLAUSES.items())
def test_a_clause_gives_the_deadlines_it_sets(clause: str, expected: list[str]) -> None:
    found = find_deadlines(clause)

    assert [clause[each.start : each.end].rstrip(".") for each in found] == [
        text.rstrip(".") for text in expected
    ]


@pytest.mark.parametrize("clause", SILENT)
def test_acts_cited_and_names_of_plans_set_no_deadline(clause: str) -> None:
    assert find_deadlines(clause) == ()


def _period(start: str, end: str) -> Period:
    return Period(start=dt.date.fromisoformat(start), end=dt.date.fromisoformat(end))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("План на март-декабрь 2021 года", _period("2021-03-01", "2021-12-31")),
        ("План на 2021 – 2024 гг.", _period("2021-01-01", "2024-12-31")),
        ("на II полугодие 2022 года", _period("2022-07-01", "2022-12-31")),
        (
            "Отчет о работе, проведенной в 2022 году",
            _period("2022-01-01", "2022-12-31"),
        ),
        ("План за 2020 год на 2021 год", _period("2021-01-01", "2021-12-31")),
        ("с 01.09.2021 по 31.05.2022", _period("2021-09-01", "2022-05-31")),
        ("на 2021, 2022 и 2023 годы", _period("2021-01-01", "2023-12-31")),
    ],
)
def test_a_title_states_its_period(title: str, expected: Period) -> None:
    found = find_period(title)

    assert found is not None
    assert found.period == expected


def test_a_school_year_is_known_as_one() -> None:
    found = find_period("План работы на 2023-2024 учебный год")

    assert found is not None
    assert found.school_year == found.period == _period("2023-09-01", "2024-05-31")


def test_a_period_without_a_year_is_found_without_days() -> None:
    found = find_period("План на сентябрь-октябрь")

    assert found is not None
    assert found.period is None


@pytest.mark.parametrize("title", ["О мерах", "Приказ от 01.02.2021 № 5", "до 1 мая"])
def test_a_title_may_state_no_period(title: str) -> None:
    assert find_period(title) is None
