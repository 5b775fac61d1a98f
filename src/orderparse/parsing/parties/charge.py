"""Stretches of a clause that name whom it charges: where they end."""

from collections.abc import Sequence
from typing import NamedTuple

from orderparse.parsing.parties.units import Unit, UnitKind
from orderparse.vocabulary.addressees import (
    ADJUNCT_PAIRS,
    DEADLINE_LABELS,
    DUTIES,
    INFINITIVES,
    NO_INFINITIVES,
    PARTS_OF_ORDER,
)
from orderparse.vocabulary.parties import OPEN_NOTES

STOPS = frozenset(".;:")


class Charge(NamedTuple):
    """Who is charged at `units[first:end]`, in one of some cases."""

    first: int
    end: int
    cases: int


def is_infinitive(unit: Unit) -> bool:
    """Whether a word is the verb of a task."""
    return (
        unit.folded.endswith(INFINITIVES)  # as few words do
        and unit.kind is UnitKind.WORD
        and not unit.is_capital
        and not unit.folded.endswith(NO_INFINITIVES)
    )


def until(
    units: Sequence[Unit], first: int, cases: int, end: int | None = None
) -> Sequence[Charge]:
    """Up to the end of the sentence, the duty, the verb, the deadline, or `end`."""
    last = len(units) if end is None else end
    stop = next((i for i in range(first, last) if _ends(units, i)), last)
    return trimmed(units, first, stop, cases)


def _ends(units: Sequence[Unit], index: int) -> bool:
    """Whether something else than who is charged starts here."""
    unit = units[index]
    if unit.text in STOPS or unit.kind is UnitKind.DEADLINE or is_infinitive(unit):
        return True
    if unit.folded in DUTIES or unit.folded in DEADLINE_LABELS:
        return True
    if index + 1 == len(units):
        return False
    after = units[index + 1]
    words = (unit.folded, after.folded)
    if words not in OPEN_NOTES and "_".join(words) in ADJUNCT_PAIRS:
        return True
    return after.kind is UnitKind.NUMBER and unit.folded.startswith(PARTS_OF_ORDER)


def trimmed(
    units: Sequence[Unit], first: int, end: int, cases: int
) -> Sequence[Charge]:
    """The stretch without marks at its end, if anything is left."""
    while end > first and units[end - 1].kind is UnitKind.MARK:
        end -= 1
    return (Charge(first, end, cases),) if end > first else ()
