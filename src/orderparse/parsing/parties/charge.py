"""A clause -> its units, and the stretches of them that name whom it charges."""

from collections.abc import Iterable, Iterator, Sequence

from orderparse.parsing.deadlines.running import FoundDeadline, find_deadlines
from orderparse.parsing.parties.grouping import find_units
from orderparse.parsing.parties.tokens import Layout
from orderparse.parsing.parties.units import Unit, UnitKind
from orderparse.tuples import NamedTuple
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


def clause_units(
    layout: Layout, deadlines: Iterable[FoundDeadline] | None = None
) -> list[Unit]:
    """The units of a clause, so that no deadline can be a part of a party.

    Args:
        layout: the clause on one line.
        deadlines: those in it, where they are known.

    Returns:
        In printed order; a deadline, with brackets around it or not, is one unit.
    """
    text = layout.text
    due = find_deadlines(text) if deadlines is None else deadlines
    return list(_with_deadlines(find_units(layout), text, due))


def _with_deadlines(
    units: list[Unit], text: str, deadlines: Iterable[FoundDeadline]
) -> Iterator[Unit]:
    index = 0
    for found in deadlines:
        while index < len(units) and not _opens(units[index], found.start):
            yield units[index]
            index += 1
        if index == len(units) or units[index].start >= found.end:
            continue
        first = units[index]
        end = max(first.end, found.end)
        while index < len(units) and units[index].start < end:
            index += 1
        words = text[first.start : end]
        yield Unit(
            UnitKind.DEADLINE, first.start, end, words, words.casefold(), first.gap
        )
    yield from units[index:]


def _opens(unit: Unit, start: int) -> bool:
    """Whether a deadline starts with a unit, or right behind its bracket."""
    if unit.start >= start:
        return True
    return unit.kind is UnitKind.BRACKETED and unit.start + 1 == start
