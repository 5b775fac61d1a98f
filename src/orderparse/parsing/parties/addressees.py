"""A clause of an order -> whom it charges."""

from collections.abc import Sequence
from typing import NamedTuple

from orderparse.model import PartyRole
from orderparse.parsing.grammar.forms import (
    ACCUSATIVE,
    ANY,
    DATIVE,
    GENITIVE,
    SINGULAR,
    NounKind,
    mask_of,
    whole_case,
)
from orderparse.parsing.parties.labels import label_at
from orderparse.parsing.parties.mention import PartyMention
from orderparse.parsing.parties.opening import Opening, OpeningKind, modifier, open_at
from orderparse.parsing.parties.recognise import mentions_in
from orderparse.parsing.parties.tokens import lay_out
from orderparse.parsing.parties.units import Unit, UnitKind, find_units
from orderparse.vocabulary.addressees import (
    ACCUSATIVE_OPENERS,
    ADJUNCT_PAIRS,
    ADJUNCT_PREPOSITIONS,
    ADJUNCTS,
    CHARGING,
    CONTROL,
    DATIVE_OPENERS,
    DEADLINE_PREPOSITIONS,
    DUTIES,
    INFINITIVES,
    NAMING,
    NO_INFINITIVES,
    RESPONSIBLE,
    SELF,
    UPON,
)
from orderparse.vocabulary.parties import DETERMINERS, JOINING, PREPOSITIONS

_LAID_ON = whole_case(ACCUSATIVE | GENITIVE)
_NAMED = frozenset({UnitKind.PERSON, UnitKind.BRACKETED})
_AS = mask_of("iD")
_STOPS = frozenset(".;:")


def find_addressees(text: str) -> tuple[PartyMention, ...]:
    """Whom a clause charges, as printed in its case.

    Args:
        text: one clause without its number; line ends may stand in it.

    Returns:
        The parties in printed order; `is_signer` marks "оставляю за собой".
    """
    layout = lay_out(text)
    units = find_units(layout)
    for find in _FINDERS:
        found = find(units)
        if found is not None:
            return _mentions(layout.text, units, found)
    return ()


class _Found(NamedTuple):
    """Addressees at `units[first:end]`, in one of some cases."""

    first: int
    end: int
    cases: int


def _mentions(
    text: str, units: Sequence[Unit], found: _Found
) -> tuple[PartyMention, ...]:
    words = text[units[found.first].start : units[found.end - 1].end]
    if tuple(unit.folded for unit in units[found.first : found.end]) in SELF:
        return (PartyMention(name=words, is_signer=True),)
    return mentions_in(words, found.cases)


def _signer(units: Sequence[Unit]) -> _Found | None:
    """The signer himself: "оставляю за собой"."""
    for index in range(1, len(units) - 1):
        if (units[index].folded, units[index + 1].folded) in SELF:
            return _Found(index, index + 2, ANY)
    return None


def _charged(units: Sequence[Unit]) -> _Found | None:
    """Somebody else: "возложить на …", "возложить контроль на …"."""
    verb = next((i for i, u in enumerate(units) if u.folded in CHARGING), len(units))
    for index in range(verb + 1, len(units) - 1):
        if units[index].text in _STOPS:
            return None
        if units[index].folded == UPON and _is_charged(open_at(units, index + 1)):
            return _until(units, index + 1, _LAID_ON)
    return None


def _is_charged(opening: Opening) -> bool:
    """Whether a person or body opens here in the accusative."""
    if opening.kind in {OpeningKind.PERSON, OpeningKind.ABBREVIATION}:
        return True
    return opening.kind is OpeningKind.HEAD and bool(opening.mask & ACCUSATIVE)


def _controller(units: Sequence[Unit]) -> _Found | None:
    """Somebody asked to control: "Контроль … поручить …"."""
    if not units or units[0].folded != CONTROL:
        return None
    for index, unit in enumerate(units[:-1]):
        if unit.folded in DATIVE_OPENERS:
            return _until(units, index + 1, whole_case(DATIVE))
    return None


def _addressed(units: Sequence[Unit]) -> _Found | None:
    """The dative before the verb of the task, after "Рекомендовать" or without it."""
    if not units:
        return None
    opener = units[0].folded
    cases = ACCUSATIVE if opener in ACCUSATIVE_OPENERS else DATIVE
    first = 1 if opener in DATIVE_OPENERS | ACCUSATIVE_OPENERS else 0
    head = first
    while head < len(units) and units[head].folded in DETERMINERS:
        head += 1
    if head >= len(units) or not _can_be_charged(open_at(units, head), cases):
        return None
    return _before_task(units, first, cases)


def _can_be_charged(opening: Opening, cases: int) -> bool:
    """Whether an addressee may open so: a known head, or adjectives that agree."""
    if opening.kind in {OpeningKind.PERSON, OpeningKind.ABBREVIATION}:
        return True
    known = opening.kind is OpeningKind.HEAD or opening.is_modified
    return known and bool(opening.mask & whole_case(cases))


def _before_task(units: Sequence[Unit], first: int, cases: int) -> _Found | None:
    """Up to the infinitive, the colon, or what belongs to the task before it."""
    end: int | None = None
    for index in range(first, len(units)):
        unit = units[index]
        if unit.text == ":" or _is_infinitive(unit):
            return _trimmed(units, first, index if end is None else end, cases)
        if unit.text in _STOPS:
            return None
        if end is None and _is_adjunct(units, index):
            end = index
    return None


def _is_infinitive(unit: Unit) -> bool:
    return (
        unit.kind is UnitKind.WORD
        and not unit.is_capital
        and unit.folded.endswith(INFINITIVES)
        and not unit.folded.endswith(NO_INFINITIVES)
    )


def _is_adjunct(units: Sequence[Unit], index: int) -> bool:
    """Whether a deadline, a purpose or an adverb of the task starts here."""
    word = units[index].folded
    if index + 1 >= len(units):
        return word in ADJUNCTS
    after = units[index + 1]
    if (word, after.folded) in JOINING:
        return False
    named = index > 0 and units[index - 1].kind in _NAMED
    if word in ADJUNCTS or (named and word in PREPOSITIONS):
        return True
    if f"{word}_{after.folded}" in ADJUNCT_PAIRS:
        return True
    if word in ADJUNCT_PREPOSITIONS and not after.is_capital:
        return True
    return word in DEADLINE_PREPOSITIONS and after.kind is UnitKind.NUMBER


def _until(units: Sequence[Unit], first: int, cases: int) -> _Found | None:
    """Up to the end of the sentence, the duty or the verb."""
    for index in range(first, len(units)):
        unit = units[index]
        if unit.text in _STOPS or unit.folded in DUTIES or _is_infinitive(unit):
            return _trimmed(units, first, index, cases)
    return _trimmed(units, first, len(units), cases)


def _trimmed(units: Sequence[Unit], first: int, end: int, cases: int) -> _Found | None:
    while end > first and units[end - 1].kind is UnitKind.MARK:
        end -= 1
    return _Found(first, end, cases) if end > first else None


def _named(units: Sequence[Unit]) -> _Found | None:
    """Somebody named: "Назначить ответственным за … Иванова И.И."."""
    if not units or units[0].folded not in NAMING:
        return None
    duty = next(
        (i for i, unit in enumerate(units) if unit.folded.startswith(RESPONSIBLE)),
        len(units),
    )
    if duty > 1 and _is_charged(open_at(units, 1)):
        return _trimmed(units, 1, _before_post(units, duty), _LAID_ON)
    for index in range(duty + 1, len(units)):
        if _is_named(open_at(units, index)):
            return _until(units, index, _LAID_ON)
    return None


def _before_post(units: Sequence[Unit], duty: int) -> int:
    """Where "… ответственным за" or "координатором, ответственным за" begins."""
    end = next((i for i in range(2, duty) if modifier(units[i]) == _AS), duty)
    return min(end, duty)


def _is_named(opening: Opening) -> bool:
    """Whether one person opens here in the accusative."""
    if opening.kind is OpeningKind.PERSON:
        return True
    head = opening.head
    is_post = head is not None and head.kind is NounKind.PERSON
    return is_post and bool(opening.mask & ACCUSATIVE & SINGULAR)


def _labelled(units: Sequence[Unit]) -> _Found | None:
    """After a role label: "Ответственный: Иванов И.И."."""
    for index in range(1, len(units)):
        label = label_at(units, index)
        leads = label is not None and label.role is not PartyRole.CO
        if label is not None and leads and label.end < len(units):
            return _until(units, label.end, ANY)
    return None


_FINDERS = (_signer, _charged, _controller, _addressed, _named, _labelled)
