"""Cells of responsible parties are split as a Russian reader would."""

import re
from pathlib import Path

import pytest

from orderparse.parsing.parties import PartyMention, recognise_parties

_CASES = Path(__file__).parents[1] / "cases" / "parties.md"
_PARTY = re.compile(r"(?P<name>.+?)(?: \{(?P<note>[^}]*)\})?(?: <(?P<role>lead|co)>)?$")


def _cases() -> list[tuple[str, str]]:
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    pairs = (line[2:].split(" => ") for line in lines if line.startswith("- "))
    return [(cell, expected) for cell, expected in pairs]


def _shown(mentions: tuple[PartyMention, ...]) -> list[tuple[str, str | None, str]]:
    return [(each.name, each.note, each.role or "") for each in mentions]


def _expected(line: str) -> list[tuple[str, str | None, str]]:
    found = (_PARTY.fullmatch(part.strip()) for part in line.split("|"))
    return [(m["name"], m["note"], m["role"] or "") for m in found if m]


@pytest.mark.parametrize(("cell", "parties"), _cases())
def test_a_cell_of_the_case_file_is_split_as_written_there(
    cell: str, parties: str
) -> None:
    printed = cell.replace("⏎", "\n").replace("¶", "\n\n")
    assert _expected(parties) == _shown(recognise_parties(printed))


@pytest.mark.parametrize("cell", ["", "–", "…", "____", '"', "12", "Нет.", "х"])
def test_a_cell_without_a_name_names_nobody(cell: str) -> None:
    assert () == recognise_parties(cell)
