"""Plan tables of tests/cases/rows.md are read as the answers beside them say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from orderparse.model import Section
from orderparse.parsing.plan_drafts import ActivityDraft, PlanDraft
from orderparse.parsing.plans import find_plans
from tests.parsing.table_cases import TableCase, load_cases

_CASES = load_cases(Path(__file__).parents[1] / "cases" / "rows.md")
_ASKED = ("title: ", "roles: ", "diagnostic: ")


def _section(section: Section) -> str:
    parts = (section.label, section.number, section.title)
    return " ".join(part or "-" for part in parts)


def _printed(raw: str | None) -> str:
    return (raw or "-").replace("\n\n", "//").replace("\n", "/")


def _activity(plan: PlanDraft, row: ActivityDraft) -> str:
    number = row.number or "-"
    fields = [
        f"{number} < {row.parent}" if row.parent else number,
        row.text,
        _printed(row.deadline_lines),
        _printed(row.responsible_raw),
        " / ".join(map(_section, plan.path(row.section))) or "-",
    ]
    if row.expected_result:
        fields.append(f"result: {row.expected_result}")
    fields += [f"{cell.heading}: {cell.text}" for cell in row.extra]
    return " | ".join(fields)


def _told(case: TableCase) -> Iterator[str]:
    plans = find_plans(case.items)
    if not plans:
        yield "no plan"
    for plan in plans:
        asked = [line for line in case.answer if line.startswith(_ASKED)]
        codes = {f"diagnostic: {note.code}" for note in plan.diagnostics}
        roles = " ".join(column.role or "-" for column in plan.columns)
        facts = {f"title: {plan.title}", f"roles: {roles}", *codes}
        yield from (line for line in asked if line in facts)
        yield from (_activity(plan, row) for row in plan.rows)


@pytest.mark.parametrize("case", _CASES, ids=[case.name for case in _CASES])
def test_a_table_is_read_as_a_clerk_reads_it(case: TableCase) -> None:
    assert sorted(case.answer) == sorted(_told(case))
