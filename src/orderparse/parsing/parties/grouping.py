"""Tokens -> units that no separator cuts: words, persons, quotes, brackets."""

from collections.abc import Iterable, Sequence

from orderparse.parsing.parties.enclosures import find_enclosed
from orderparse.parsing.parties.persons import find_persons
from orderparse.parsing.parties.tokens import Layout, spelled, tokenise
from orderparse.parsing.parties.units import Unit, UnitKind

_INITIALS = UnitKind.INITIALS


def find_units(layout: Layout) -> list[Unit]:
    """The units of a cell, in printed order."""
    tokens = tokenise(layout)
    units: list[Unit] = []
    position = 0
    for (first, last), kind in find_enclosed(tokens):
        units += _open_units(layout.text, tokens[position:first])
        units.append(_joined(layout.text, kind, tokens[first], tokens[last]))
        position = last + 1
    return units + _open_units(layout.text, tokens[position:])


def _open_units(text: str, tokens: Sequence[Unit]) -> list[Unit]:
    """Units of a stretch without enclosures."""
    persons = find_persons(tokens) if len(tokens) > 1 else ()
    units: list[Unit] = []
    position = 0
    for first, last in persons:
        units += _singles(tokens[position:first])
        units.append(_joined(text, UnitKind.PERSON, tokens[first], tokens[last]))
        position = last + 1
    units += _singles(tokens[position:])
    return units


def _joined(text: str, kind: UnitKind, first: Unit, last: Unit) -> Unit:
    words = text[first.start : last.end]
    return Unit(kind, first.start, last.end, words, words.casefold(), first.gap)


def _singles(tokens: Iterable[Unit]) -> list[Unit]:
    """Tokens outside of persons; initials there are words as any other."""
    return [
        token._replace(kind=spelled(token.text)) if token.kind is _INITIALS else token
        for token in tokens
    ]
