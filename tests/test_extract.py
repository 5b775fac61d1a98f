"""The part of an order that one body answers for."""

import pytest

from orderparse import parse
from orderparse.extract import only_for
from tests.cli.documents import ORDER


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("Отдел кадров", ["2"]),
        ("отдел кадров", ["2"]),
        ("кадров", ["2"]),
        ("отдел", ["1", "2"]),
        ("кад", []),
        ("кадров отдел", []),
        ("", []),
    ],
)
def test_rows_are_found_by_name_or_by_some_words_of_it(
    party: str, expected: list[str]
) -> None:
    part = only_for(parse(ORDER.encode()), party)
    assert expected == [row.number for plan in part.plans for row in plan.activities]


def test_clauses_stay_only_where_they_charge_the_party() -> None:
    text = ORDER.replace(
        "2. Контроль",
        "2. Отделу кадров (Петрова А.А.) подготовить отчёт.\n\n3. Контроль",
    )
    part = only_for(parse(text.encode()), "Отделу кадров")
    assert ["2"] == [clause.number for clause in part.clauses]
