"""Headings of columns mean what a clerk reads in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from orderparse.model import ColumnRole
from orderparse.parsing.plans.headings import (
    is_foreign,
    recognise_heading,
    recognise_roles,
)

_CASES = Path(__file__).parents[1] / "cases" / "headings.md"


def _cases() -> Iterator[tuple[str, str]]:
    role = ""
    for line in _CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            role = line.removeprefix("## ")
        elif line.startswith("- "):
            yield line.removeprefix("- "), role


@pytest.mark.parametrize(("heading", "roles"), tuple(_cases()))
def test_a_heading_names_its_role(heading: str, roles: str) -> None:
    found = (
        "+".join(recognise_roles(heading)) or str(recognise_heading(heading)).lower()
    )
    assert roles == found


def test_a_heading_cut_over_lines_is_read_whole() -> None:
    assert ColumnRole.FUNDING is recognise_heading(
        "Объем финанси-\nрования,\nтыс. руб."
    )


def test_a_sentence_is_no_heading() -> None:
    assert recognise_heading("Срок " + "исполнения " * 50) is None


def test_empty_text_names_nothing() -> None:
    assert recognise_heading(" ") is None


def test_columns_of_lists_of_people_are_foreign_to_plans() -> None:
    found = [is_foreign(text) for text in ("Подпись", "Дата рождения", "Срок", "")]
    assert [True, True, False, False] == found
