"""A clause on one line -> its units; each deadline is one of them."""

from collections.abc import Iterable, Iterator

from orderparse.parsing.deadlines.running import FoundDeadline, find_deadlines
from orderparse.parsing.parties.grouping import find_units
from orderparse.parsing.parties.tokens import Layout
from orderparse.parsing.parties.units import Unit, UnitKind


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
