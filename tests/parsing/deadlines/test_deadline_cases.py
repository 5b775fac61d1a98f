"""Each line of tests/cases/deadlines.md."""

import re
from collections.abc import Callable

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


DRESSED = {
    "a label": "Срок: {}".format,
    "a remark": "{} (по согласованию)".format,
    "a full stop": "{}.".format,
    "a semicolon": "{};".format,
    "a number of a list": "- {}".format,
    "capitals": str.upper,
    "hard blanks": lambda text: text.replace(" ", "\u00a0"),
    "quotes": "«{}»".format,
}
TIMED = ("by", "on", "during", "from", "recurring", "ongoing")


@pytest.mark.parametrize("dress", DRESSED.values(), ids=DRESSED)
def test_what_stands_around_a_deadline_changes_no_day_of_it(
    dress: Callable[[str], str],
) -> None:
    cases = [
        case
        for case in load_cases()
        if case.answer.startswith(TIMED) and ":" not in case.printed
    ]
    days = [case.answer.partition(" !")[0] for case in cases]

    assert days == [_told(dress(c.printed), c).partition(" !")[0] for c in cases]


def _told(printed: str, case: Case) -> str:
    deadline, doubts = resolve_deadline(recognise_deadline(printed), case.context)
    return describe(deadline, tuple(each.code for each in doubts))
