"""A clause of an order -> whom it charges."""

from collections.abc import Iterable, Sequence

from orderparse.model import PartyRole
from orderparse.parsing.deadlines.running import FoundDeadline
from orderparse.parsing.grammar.forms import (
    ANY,
    DATIVE,
    INSTRUMENTAL,
    LAID_ON,
    NOMINATIVE,
    whole_case,
)
from orderparse.parsing.parties.addressed import addressed
from orderparse.parsing.parties.charge import Charge, clause_units, is_infinitive, until
from orderparse.parsing.parties.labels import DASHES, label_at
from orderparse.parsing.parties.naming import (
    is_charged,
    named,
    named_in_item,
    names_for_duty,
)
from orderparse.parsing.parties.opening import Opening, OpeningKind, open_at
from orderparse.parsing.parties.recognise import PartyMention, mentions_in
from orderparse.parsing.parties.tokens import lay_out
from orderparse.parsing.parties.units import Unit, UnitKind
from orderparse.vocabulary.addressees import (
    CHARGING,
    CONTROL,
    CONTROLLING_VERBS,
    DATIVE_OPENERS,
    KEEPER,
    KEEPING,
    RESPONSIBLE,
    SELF,
    UPON,
)

_BETWEEN = frozenset(",;:и") | DASHES
_CONTROL_WORDS = 3


def find_addressees(
    text: str,
    *,
    listed: bool = False,
    deadlines: Iterable[FoundDeadline] | None = None,
) -> tuple[PartyMention, ...]:
    """Whom a clause charges, as printed in its case.

    Args:
        text: one clause without its number; line ends may stand in it.
        listed: the clause above lists whom it charges, see `lists_addressees`.
        deadlines: those that `find_deadlines` finds in it, where they are known.

    Returns:
        The parties in printed order; `is_signer` marks "оставляю за собой".
    """
    layout = lay_out(text)
    units = clause_units(layout, deadlines if layout.text == text else None)
    if not units:
        return ()
    found = next(filter(None, (find(units) for find in _FINDERS)), ())
    if listed and not found:
        found = named_in_item(units)
    return _mentions(layout.text, units, found) or _in_brackets(units)


def lists_addressees(text: str) -> bool:
    """Whether a clause leaves it to its list whom it charges ("Возложить … на:")."""
    if not text.endswith(":"):
        return False
    units = clause_units(lay_out(text))
    laid = any(unit.folded in CHARGING for unit in units)
    return laid or names_for_duty(units)


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
        if is_upon and is_charged(open_at(units, index + 1)):
            places.append(index)
    ends = [*places[1:], len(units)]
    found = (
        until(units, place + 1, LAID_ON, end)
        for place, end in zip(places, ends, strict=False)
    )
    return [charge for charges in found for charge in charges]


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


_FINDERS = (_signer, _charged, _controller, named, addressed, _labelled)
"""How a clause of an order names whom it charges."""
