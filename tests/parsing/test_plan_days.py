"""Plans of tests/cases/days.md get the days that a clerk would put in a calendar."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import orderparse
from orderparse import Activity
from tests.parsing.table_cases import TableCase, load_cases

_CASES = load_cases(Path(__file__).parents[1] / "cases" / "days.md")


def _days(activity: Activity) -> str:
    deadline = activity.deadline
    if deadline is None:
        return "-"
    spans = (f"{s.start or ''}..{s.end or ''}" for s in deadline.spans)
    rule = (deadline.recurrence,) if deadline.recurrence else ()
    return " ".join([deadline.kind.value, *spans, *rule])


def _told(case: TableCase) -> Iterator[str]:
    printed = "\n".join(line.replace("|", "\t") for line in case.printed)
    order = orderparse.parse(printed.encode())
    asked = {line for line in case.answer if line.startswith("diagnostic: ")}
    yield from sorted(asked & {f"diagnostic: {d.code}" for d in order.diagnostics})
    for plan in order.plans:
        for row in plan.activities:
            due = row.deadline.text if row.deadline else "-"
            yield f"{row.text} | {due} | {_days(row)}"


@pytest.mark.parametrize("case", _CASES, ids=[case.name for case in _CASES])
def test_the_deadlines_of_a_plan_get_their_days(case: TableCase) -> None:
    asked = sorted(line for line in case.answer if line.startswith("diagnostic: "))
    rows = [line for line in case.answer if line not in asked]
    assert [*asked, *rows] == list(_told(case))
