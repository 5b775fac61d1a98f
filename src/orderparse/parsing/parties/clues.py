"""What the units around a place show, for rules of more than one link."""

from orderparse.parsing.grammar.forms import NounKind
from orderparse.parsing.parties.opening import head_of, modifier
from orderparse.parsing.parties.place import Place
from orderparse.parsing.parties.units import UnitKind
from orderparse.vocabulary.parties import SURNAMES, TERRITORY_FORMS, TOPICS


def has_adjectives_only(place: Place) -> bool:
    """Whether the noun of the party before is still to come ("детские, юношеские")."""
    return all(modifier(u) and head_of(u) is None for u in place.left_units)


def is_topic(place: Place) -> bool:
    """Whether the body before deals with what follows ("энергетики", no people)."""
    return place.right.folded in TOPICS and place.left_is(NounKind.TOPICAL)


def are_surnames(place: Place) -> bool:
    """Whether both sides are one word each that looks like a surname."""
    alone = place.left.first == place.left.last and not place.left.opening.head
    right = place.right
    return (
        alone
        and right.kind is UnitKind.WORD
        and place.before.folded.endswith(SURNAMES)
        and right.folded.endswith(SURNAMES)
    )


def starts_quoted(place: Place) -> bool:
    """Whether abbreviations and a quoted name follow ("МБУ ДО «Олимп»")."""
    if place.right.text in TERRITORY_FORMS:
        return False
    for index in range(place.index, len(place.units)):
        unit = place.units[index]
        if unit.kind is not UnitKind.ABBREVIATION:
            return unit.kind is UnitKind.QUOTED
    return False
