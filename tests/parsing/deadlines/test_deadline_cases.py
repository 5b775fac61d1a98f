"""Each line of tests/cases/deadlines.md."""

import pytest

from orderparse.parsing.deadlines import recognise_deadline, resolve_deadline
from tests.parsing.deadlines.deadline_cases import Case, describe, load_cases


@pytest.mark.parametrize("case", tuple(load_cases()), ids=lambda case: case.printed)
def test_a_deadline_means_what_its_line_says(case: Case) -> None:
    resolved = resolve_deadline(recognise_deadline(case.printed), case.context)
    codes = tuple(each.code for each in resolved.diagnostics)

    assert describe(resolved.deadline, codes) == case.answer
