"""Plan tables of tests/cases/rows.md are read as the answers beside them say."""

from pathlib import Path

import pytest

from tests.parsing.table_cases import TableCase, load_cases, told

_CASES = load_cases(Path(__file__).parents[1] / "cases" / "rows.md")


@pytest.mark.parametrize("case", _CASES, ids=[case.name for case in _CASES])
def test_a_table_is_read_as_a_clerk_reads_it(case: TableCase) -> None:
    assert sorted(case.answer) == sorted(told(case.items, case.answer))
