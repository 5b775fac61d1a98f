"""A clause of an order -> whom it charges."""

from collections.abc import Iterable, Sequence

from orderparse.model import PartyRole
from orderparse.parsing.grammar.forms import (
    ACCUSATIVE,
    ANY,
    DATIVE,
    INSTRUMENTAL,
    LAID_ON,
    NOMINATIVE,
    SINGULAR,
    NounKind,
    mask_of,
    whole_case,
)
from orderparse.parsing.parties.addressed import addressed
from orderparse.parsing.parties.charge import Charge, is_infinitive, trimmed, until
from orderparse.parsing.parties.clause_units import clause_units
from orderparse.parsing.parties.labels import DASHES, label_at
from orderparse.parsing.parties.mention import PartyMention
from orderparse.parsing.parties.opening import (
    Opening,
    OpeningKind,
    head_of,
    modifier,
    open_at,
)
from orderparse.parsing.parties.recognise import mentions_in
from orderparse.parsing.parties.tokens import lay_out
from orderparse.parsing.parties.units import Unit, UnitKind
from orderparse.vocabulary.addressees import (
    CHARGING,
    CONTROL,
    CONTROLLING_VERBS,
    DATIVE_OPENERS,
    KEEPER,
    KEEPING,
    NAMING,
    RESPONSIBLE,
    SELF,
    UPON,
)
from orderparse.vocabulary.parties import PREPOSITIONS

_AS = mask_of("iD")
_BETWEEN = frozenset(",;:и") | DASHES
_CONTROL_WORDS = 3


def find_addressees(text: str) -> tuple[PartyMention, ...]:
    """Whom a clause charges, as printed in its case.

    Args:
        text: one clause without its number; line ends may stand in it.

    Returns:
        The parties in printed order; `is_signer` marks "оставляю за собой".
    """
    layout = lay_out(text)
    units = clause_units(layout)
    if not units:
        return ()
    found = next(filter(None, (find(units) for find in _FINDERS)), ())
    return _mentions(layout.text, units, found) or _in_brackets(units)


def _mentions(
    text: str, units: Sequence[Unit], charges: Iterable[Charge]
) -> tuple[PartyMention, ...]:
    found: list[PartyMention] = []
    for first, end, cases in charges:
        words = text[units[first].start : units[end - 1].end]
        if tuple(unit.folded for unit in units[first:end]) in SELF:
            found.append(PartyMention(name=words, is_signer=True))
        else:
            found.extend(mentions_in(words, cases))
    return tuple(found)


def _in_brackets(units: Sequence[Unit]) -> tuple[PartyMention, ...]:
    """After a role label in brackets: "(отв. Иванов И.И.)"."""
    for unit in units:
        if unit.kind is UnitKind.BRACKETED:
            inside = lay_out(unit.text[1:-1])
            own = clause_units(inside)
            found = _mentions(inside.text, own, _labelled(own))
            if found:
                return found
    return ()


def _signer(units: Sequence[Unit]) -> Sequence[Charge]:
    """The signer himself: "оставляю за собой"."""
    for index in range(1, len(units) - 1):
        if (units[index].folded, units[index + 1].folded) in SELF:
            return (Charge(index, index + 2, ANY),)
    return ()


def _charged(units: Sequence[Unit]) -> Sequence[Charge]:
    """Somebody else, or several: "возложить … на …, … – на …"."""
    verb = next((i for i, u in enumerate(units) if u.folded in CHARGING), len(units))
    places: list[int] = []
    for index in range(verb + 1, len(units) - 1):
        if units[index].text == ".":
            break
        free = not places or units[index - 1].folded in _BETWEEN
        is_upon = free and units[index].folded == UPON
        if is_upon and _is_charged(open_at(units, index + 1)):
            places.append(index)
    ends = [*places[1:], len(units)]
    found = (
        until(units, place + 1, LAID_ON, end)
        for place, end in zip(places, ends, strict=False)
    )
    return [charge for charges in found for charge in charges]


def _is_charged(opening: Opening) -> bool:
    """Whether a person or body opens here in the accusative."""
    if opening.kind in {OpeningKind.PERSON, OpeningKind.ABBREVIATION}:
        return True
    return opening.kind is OpeningKind.HEAD and bool(opening.mask & ACCUSATIVE)


def _controller(units: Sequence[Unit]) -> Sequence[Charge]:
    """Who controls: "Контроль … поручить …", "… осуществляет …", "… – …"."""
    if CONTROL not in (unit.folded for unit in units[:_CONTROL_WORDS]):
        return ()
    for index in range(1, len(units) - 1):
        first, cases = _control_at(units, index)
        if cases and _is_one(open_at(units, first), cases):
            return until(units, first, cases)
    return ()


def _control_at(units: Sequence[Unit], index: int) -> tuple[int, int]:
    """Where who controls may start behind a word, and in which cases; else none."""
    before, word = units[index - 1].folded, units[index].folded
    if word in DATIVE_OPENERS:
        return index + 1, whole_case(DATIVE)
    if word in CONTROLLING_VERBS:
        cases = DATIVE if is_infinitive(units[index]) else NOMINATIVE
        return index + 1, whole_case(cases)
    if word == KEEPER and before in KEEPING:
        return index + 1, whole_case(INSTRUMENTAL)
    return index + 1, ANY if word in DASHES else 0


def _is_one(opening: Opening, cases: int) -> bool:
    """Whether a person, post or body opens here in one of some cases."""
    if opening.kind in {OpeningKind.PERSON, OpeningKind.ABBREVIATION}:
        return True
    return opening.kind is OpeningKind.HEAD and bool(opening.mask & cases)


def _named(units: Sequence[Unit]) -> Sequence[Charge]:
    """Somebody named: "Назначить ответственным за … Иванова И.И."."""
    verb = _naming_verb(units)
    duty = next(
        (i for i, unit in enumerate(units) if unit.folded.startswith(RESPONSIBLE)),
        len(units),
    )
    first = verb + 1
    if first < min(duty, len(units)) and _is_charged(open_at(units, first)):
        return _before_post(units, first)
    for index in range(max(verb, duty) + 1, len(units)):
        if _is_named(open_at(units, index)):
            return until(units, index, LAID_ON)
    return ()


def _naming_verb(units: Sequence[Unit]) -> int:
    """The verb that names, behind the duty too; else the end."""
    if units[0].folded in NAMING:
        return 0
    is_duty = units[0].folded.startswith(RESPONSIBLE)
    if not is_duty or not modifier(units[0]) & INSTRUMENTAL:
        return len(units)
    return next((i for i, u in enumerate(units) if u.folded in NAMING), len(units))


def _before_post(units: Sequence[Unit], first: int) -> Sequence[Charge]:
    """Up to what somebody is made; to be made nothing he must have a name."""
    for charge in until(units, first, LAID_ON):
        for index in range(first + 1, charge.end):
            if _is_post(units, index):
                return trimmed(units, first, index, LAID_ON)
        if any(units[i].kind is UnitKind.PERSON for i in range(first, charge.end)):
            return (charge,)
    return ()


def _is_post(units: Sequence[Unit], index: int) -> bool:
    """Whether a word tells what somebody is made ("ответственным", "секретарём")."""
    unit = units[index]
    if unit.folded.startswith(RESPONSIBLE) and modifier(unit) & INSTRUMENTAL:
        return True
    head = head_of(unit)
    if head is not None and head.kind is NounKind.PERSON:
        return (
            not head.mask & ~INSTRUMENTAL
            and units[index - 1].folded not in PREPOSITIONS
        )
    return modifier(unit) == _AS


def _is_named(opening: Opening) -> bool:
    """Whether one person opens here in the accusative."""
    if opening.kind is OpeningKind.PERSON:
        return True
    head = opening.head
    is_post = head is not None and head.kind is NounKind.PERSON
    return is_post and bool(opening.mask & ACCUSATIVE & SINGULAR)


def _labelled(units: Sequence[Unit]) -> Sequence[Charge]:
    """After a role label: "Ответственный: Иванов И.И."."""
    for index in range(len(units)):
        end = _label_end(units, index)
        if end and end < len(units) and units[end].kind is not UnitKind.DEADLINE:
            return until(units, end, ANY)
    return ()


def _label_end(units: Sequence[Unit], index: int) -> int | None:
    """Where a label ends of who answers for the task, if one starts here."""
    label = label_at(units, index)
    if label is not None and label.role is not PartyRole.CO:
        leads = label.role is PartyRole.LEAD
        return label.end if index or leads else None
    is_role = units[index].folded.startswith(RESPONSIBLE)
    named = index + 1 < len(units) and units[index + 1].kind is UnitKind.PERSON
    return index + 1 if is_role and named and index else None


_FINDERS = (_signer, _charged, _controller, _named, addressed, _labelled)
"""How a clause of an order names whom it charges."""
