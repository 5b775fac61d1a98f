"""Who is named for a duty ("Назначить ответственным за … Иванова И.И.")."""

from collections.abc import Sequence

from orderparse.parsing.grammar.forms import (
    ACCUSATIVE,
    INSTRUMENTAL,
    LAID_ON,
    SINGULAR,
    NounKind,
    mask_of,
)
from orderparse.parsing.parties.charge import Charge, trimmed, until
from orderparse.parsing.parties.labels import DASHES
from orderparse.parsing.parties.opening import (
    Opening,
    OpeningKind,
    head_of,
    modifier,
    open_at,
)
from orderparse.parsing.parties.units import Unit, UnitKind
from orderparse.vocabulary.addressees import KEEPER, NAMING, RESPONSIBLE, UPON
from orderparse.vocabulary.parties import PREPOSITIONS

_AS = mask_of("iD")
_BEFORE_NAMED = DASHES | {UPON, ":"}
_BEHIND_NAMED = DASHES | {KEEPER}


def named(units: Sequence[Unit]) -> Sequence[Charge]:
    """Somebody named: "Назначить ответственным за … Иванова И.И."."""
    verb = _naming_verb(units)
    duty = _duty(units)
    first = verb + 1
    if first < min(duty, len(units)) and is_charged(open_at(units, first)):
        return _before_post(units, first)
    if verb == 0 and duty == len(units) and _is_made(units):
        found = _each_named(units, first + 1)
        return found if all(_has_name(units, charge) for charge in found) else ()
    return _each_named(units, max(verb, duty) + 1)


def _is_made(units: Sequence[Unit]) -> bool:
    """Whether the verb is followed by what somebody is made ("старшим мастером")."""
    for index in range(1, len(units)):
        if _is_post(units, index) and head_of(units[index]) is not None:
            return True
        due = units[index].kind is UnitKind.DEADLINE
        if not due and not modifier(units[index]) & INSTRUMENTAL:
            return False
    return False


def _each_named(units: Sequence[Unit], start: int) -> Sequence[Charge]:
    """The first who is named, and whose names stand behind semicolons."""
    found: list[Charge] = []
    due = True
    for index in range(start, len(units)):
        due = due or units[index].text == ";"
        if due and _is_named(open_at(units, index)):
            charges = until(units, index, LAID_ON)
            if found and not any(_has_name(units, charge) for charge in charges):
                break
            found.extend(charges)
            due = False
    return found


def _has_name(units: Sequence[Unit], charge: Charge) -> bool:
    """Whether a person's name is in it."""
    return any(
        units[i].kind is UnitKind.PERSON for i in range(charge.first, charge.end)
    )


def names_for_duty(units: Sequence[Unit]) -> bool:
    """Whether a clause names somebody as responsible."""
    return max(_naming_verb(units), _duty(units)) < len(units)


def named_in_item(units: Sequence[Unit]) -> Sequence[Charge]:
    """Who stands at the start of an item, or behind its dash ("в зале – Иванова И.И.")."""
    for index in range(len(units)):
        if index and units[index - 1].folded not in _BEFORE_NAMED:
            continue
        if _is_person(open_at(units, index)):
            rest = range(index + 1, len(units))
            end = next((i for i in rest if units[i].folded in _BEHIND_NAMED), None)
            return until(units, index, LAID_ON, end)
    return ()


def is_charged(opening: Opening) -> bool:
    """Whether a person or body opens here in the accusative."""
    if opening.kind in {OpeningKind.PERSON, OpeningKind.ABBREVIATION}:
        return True
    return opening.kind is OpeningKind.HEAD and bool(opening.mask & ACCUSATIVE)


def _naming_verb(units: Sequence[Unit]) -> int:
    """The verb that names, behind the duty too; else the end."""
    if units[0].folded in NAMING:
        return 0
    is_duty = units[0].folded.startswith(RESPONSIBLE)
    if not is_duty or not modifier(units[0]) & INSTRUMENTAL:
        return len(units)
    return next((i for i, u in enumerate(units) if u.folded in NAMING), len(units))


def _duty(units: Sequence[Unit]) -> int:
    """The word that tells of a duty ("ответственным"); else the end."""
    return next(
        (i for i, unit in enumerate(units) if unit.folded.startswith(RESPONSIBLE)),
        len(units),
    )


def _before_post(units: Sequence[Unit], first: int) -> Sequence[Charge]:
    """Up to what somebody is made; to be made nothing he must have a name."""
    for charge in until(units, first, LAID_ON):
        for index in range(first + 1, charge.end):
            if _is_post(units, index):
                return trimmed(units, first, index, LAID_ON)
        if _has_name(units, charge):
            return (charge,)
    return ()


def _is_post(units: Sequence[Unit], index: int) -> bool:
    """Whether a word tells what somebody is made ("ответственным", "секретарём")."""
    unit = units[index]
    if unit.folded.startswith(RESPONSIBLE) and modifier(unit) & INSTRUMENTAL:
        return True
    head = head_of(unit)
    if head is not None and head.kind is NounKind.PERSON:
        free = units[index - 1].folded not in PREPOSITIONS
        return free and not head.mask & ~INSTRUMENTAL
    return modifier(unit) == _AS


def _is_named(opening: Opening) -> bool:
    """Whether one person opens here in the accusative."""
    return _is_person(opening) and bool(opening.mask & ACCUSATIVE & SINGULAR)


def _is_person(opening: Opening) -> bool:
    """Whether a person or people open here in the accusative."""
    if opening.kind is OpeningKind.PERSON:
        return True
    head = opening.head
    is_post = head is not None and head.kind is NounKind.PERSON
    return is_post and bool(opening.mask & ACCUSATIVE)
