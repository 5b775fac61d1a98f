"""Each line of tests/cases/deadlines.md."""

import re

import pytest

from orderparse.parsing.deadlines import recognise_deadline, resolve_deadline
from tests.parsing.deadlines.deadline_cases import Case, describe, load_cases


@pytest.mark.parametrize("case", tuple(load_cases()), ids=lambda case: case.printed)
def test_a_deadline_means_what_its_line_says(case: Case) -> None:
    assert _told(case.printed, case) == case.answer


@pytest.mark.parametrize("case", tuple(load_cases()), ids=lambda case: case.printed)
def test_a_line_end_behind_a_hyphen_changes_no_deadline(case: Case) -> None:
    for match in re.finditer(r"(?<=\w)-(?=\w)", case.printed):
        cut = f"{case.printed[: match.end()]}\n{case.printed[match.end() :]}"
        assert _told(cut, case) == case.answer


def _told(printed: str, case: Case) -> str:
    deadline, doubts = resolve_deadline(recognise_deadline(printed), case.context)
    return describe(deadline, tuple(each.code for each in doubts))
