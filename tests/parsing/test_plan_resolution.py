"""Rows get their days, parties and ids from where they stand."""

import datetime as dt

import pytest

import orderparse
from orderparse import Activity

HEAD = "№\tМероприятие\tСрок\tОтветственный"


def rows(title: str, *lines: str) -> tuple[Activity, ...]:
    text = "\n\n".join([title, "\n".join([HEAD, *lines])])
    return orderparse.parse(text.encode()).plans[0].activities


def ends(activities: tuple[Activity, ...]) -> list[dt.date | None]:
    return [a.deadline.spans[0].end for a in activities if a.deadline]


def test_a_month_above_the_rows_is_the_month_of_their_weeks() -> None:
    found = rows(
        "План работы на 2023-2024 учебный год",
        "Октябрь\t\t\t",
        "1\tСубботник\tпервая неделя\tЗавхоз",
        "Февраль\t\t\t",
        "2\tСмотр песни\tпервая неделя\tЗавхоз",
    )
    assert [dt.date(2023, 10, 7), dt.date(2024, 2, 7)] == ends(found)


@pytest.mark.parametrize("heading", ["2024 год", "II. 2024 год", "На 2024 год"])
def test_a_year_above_the_rows_is_their_year(heading: str) -> None:
    found = rows(
        "План мероприятий на 2023-2025 годы",
        f"{heading}\t\t\t",
        "1\tПровести смотр\tдо 1 марта\tЗавхоз",
    )
    assert [dt.date(2024, 3, 1)] == ends(found)


def test_rows_that_say_the_same_are_told_of_each_by_itself() -> None:
    table = [HEAD, *(f"{n}\tПровести смотр\tв мае\tЗавхоз" for n in (1, 2))]
    text = "\n\n".join(["План мероприятий на 2023 год", "\n".join(table)])
    order = orderparse.parse(text.encode())
    assumed = [d.origin for d in order.diagnostics if d.code == "year-assumed"]
    assert [row.origin for row in order.plans[0].activities] == assumed
    assert [dt.date(2023, 5, 31)] * 2 == ends(order.plans[0].activities)


def test_a_heading_that_says_more_than_a_time_gives_no_time() -> None:
    found = rows(
        "План мероприятий на 2023-2025 годы",
        "Итоги работы коллектива учреждения за 2021 год\t\t\t",
        "1\tПровести смотр\tдо 1 марта\tЗавхоз",
    )
    assert [dt.date(2023, 3, 1)] == ends(found)


def columns(*lines: str) -> list[tuple[str, list[tuple[str, str]]]]:
    head = "№\tМероприятие\tНачало\tОкончание\tОтветственный"
    text = "\n\n".join(["План работ на 2023 год", "\n".join([head, *lines])])
    activities = orderparse.parse(text.encode()).plans[0].activities
    return [
        (a.deadline.kind.value, [(str(s.start), str(s.end)) for s in a.deadline.spans])
        for a in activities
        if a.deadline
    ]


def test_an_end_without_its_start_is_a_day_to_be_done_by() -> None:
    found = columns(
        "1\tПодготовить класс\tмарт\t15.04\tЗавхоз",
        "2\tПринять школу\t\t20.08\tДиректор",
    )
    assert [
        ("during", [("2023-03-01", "2023-04-15")]),
        ("by", [("None", "2023-08-20")]),
    ] == found


def test_a_ditto_mark_in_one_of_two_columns_repeats_that_column() -> None:
    found = columns(
        "1\tПодготовить класс\tмарт\tмай\tЗавхоз",
        "2\tПодготовить зал\t-//-\tиюль\tЗавхоз",
    )
    assert ("during", [("2023-03-01", "2023-07-31")]) == found[1]


def test_ids_are_plan_section_and_number_and_repeats_are_told_apart() -> None:
    found = rows(
        "План мероприятий на 2023 год",
        "1.\tПровести смотр\tмай\tЗавхоз",
        "Раздел 2. Ремонт\t\t\t",
        "1.\tПокрасить забор\tмай\tЗавхоз",
        "1.\tПокрасить ворота\tмай\tЗавхоз",
    )
    assert ["1/0/1", "1/1/1", "1/1/1~2"] == [activity.id for activity in found]


def test_an_id_does_not_change_with_the_wording() -> None:
    one = rows("План мероприятий на 2023 год", "1.\tПровести смотр\tмай\tЗавхоз")
    two = rows("План мероприятий на 2023 год", "1.\tПроверить пол\tиюнь\tДворник")
    assert one[0].id == two[0].id


def test_a_second_column_of_parties_is_told_and_kept() -> None:
    text = (
        "План мероприятий на 2023 год\n\n"
        "№\tМероприятие\tСрок\tОтветственный\tИсполнители\n"
        "1\tПровести смотр\tмай\tЗавхоз\tДворник\n"
        "2\tПокрасить забор\tиюнь\tЗавхоз\tДворник\n"
    )
    order = orderparse.parse(text.encode())
    activity = order.plans[0].activities[0]
    assert ["Завхоз"] == [party.name for party in activity.responsible]
    assert [("Исполнители", "Дворник")] == [(c.heading, c.text) for c in activity.extra]
    assert "column-second" in {doubt.code for doubt in order.diagnostics}
