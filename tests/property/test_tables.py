"""Any plan table that a reader understands is read with every field."""

import pytest

from orderparse.parsing.plans.drafts import ActivityDraft, PlanDraft
from orderparse.parsing.plans.find import find_plans
from tests.property.made_tables import SECTIONS, Printing, Row, all_printings, make

_EVERY = 6


def _told(plan: PlanDraft, draft: ActivityDraft) -> Row:
    path = plan.path(draft.section)
    return Row(
        number=draft.number,
        section=tuple((s.label, s.number, s.title) for s in path),
        text=draft.text,
        deadline=draft.deadline_lines or "",
        responsible=draft.responsible_raw or "",
        expected_result=draft.expected_result,
        extra=tuple((cell.heading, cell.text) for cell in draft.extra),
    )


def _chosen(section: str) -> list[Printing]:
    printings = [p for p in all_printings() if p.section == section]
    return printings[::_EVERY]


def test_the_generated_tables_are_three_thousand_at_least() -> None:
    assert 3000 <= sum(len(_chosen(section)) for section in SECTIONS)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_field_of_a_generated_table_is_read(section: str) -> None:
    for printing in _chosen(section):
        made = make(printing)
        (plan,) = find_plans([made.grid])
        assert made.roles == tuple(column.role for column in plan.columns), printing
        assert made.columns == tuple(column.text for column in plan.columns), printing
        assert made.rows == tuple(_told(plan, row) for row in plan.rows), printing
