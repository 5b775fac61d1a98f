"""Who stands in the dative before the task ("До 1 мая директорам школ представить")."""

from collections.abc import Collection, Sequence

from orderparse.parsing.grammar.forms import (
    ACCUSATIVE,
    DATIVE,
    INSTRUMENTAL,
    PLURAL,
    PREPOSITIONAL,
    NounKind,
    whole_case,
)
from orderparse.parsing.parties.charge import STOPS, Charge, is_infinitive, trimmed
from orderparse.parsing.parties.opening import Opening, OpeningKind, head_of, open_at
from orderparse.parsing.parties.units import Unit, UnitKind
from orderparse.vocabulary.addressees import (
    ACCUSATIVE_OPENERS,
    ADJUNCT_PAIRS,
    ADJUNCT_PREPOSITIONS,
    ADJUNCTS,
    BESTOWING,
    DATIVE_OPENERS,
    DATIVE_PREPOSITIONS,
    DEADLINE_PREPOSITIONS,
    GIVING,
)
from orderparse.vocabulary.parties import DETERMINERS, JOINING, PREPOSITIONS

_DEADLINE = UnitKind.DEADLINE
_NAMED = frozenset({UnitKind.PERSON, UnitKind.BRACKETED})
_SURE = whole_case(DATIVE)
_NEARLY_SURE = whole_case(DATIVE | INSTRUMENTAL)
_OF_PEOPLE = whole_case(DATIVE | PREPOSITIONAL)
_NEAR = 6


def addressed(units: Sequence[Unit]) -> Sequence[Charge]:
    """The dative before the verb of the task, after "Рекомендовать" or without it."""
    opener = units[0].folded
    cases = ACCUSATIVE if opener in ACCUSATIVE_OPENERS else DATIVE
    first = 1 if opener in DATIVE_OPENERS | ACCUSATIVE_OPENERS else 0
    first = _behind_lead(units, first, cases)
    return _before_task(units, first, cases)


def _behind_lead(units: Sequence[Unit], first: int, cases: int) -> int:
    """Where the addressee starts, behind what tells when and why; else the end."""
    while first < len(units) and _is_lead(units[first]):
        first += 1
    if _starts(units, first, cases):
        return first
    if first < len(units) and units[first].folded in PREPOSITIONS:
        return _behind_phrase(units, first)
    return len(units)


def _is_lead(unit: Unit) -> bool:
    """Whether it stands before an addressee and tells nothing of him."""
    is_mark = unit.text in {",", ":"}
    return is_mark or unit.kind is _DEADLINE or unit.folded in ADJUNCTS


def _starts(units: Sequence[Unit], first: int, cases: int) -> bool:
    """Whether an addressee may open so: a known head, or adjectives that agree."""
    while first < len(units) and units[first].folded in DETERMINERS:
        first += 1
    if first == len(units):
        return False
    opening = open_at(units, first)
    if opening.kind in {OpeningKind.PERSON, OpeningKind.ABBREVIATION}:
        return True
    if opening.kind is OpeningKind.CLAUSE:
        head = head_of(units[first])  # "Ответственному за питание"
        return head is not None and bool(head.mask & cases)
    known = opening.kind is OpeningKind.HEAD or opening.is_modified
    return known and bool(opening.mask & whole_case(cases))


def _behind_phrase(units: Sequence[Unit], first: int) -> int:
    """Where a known head stands that no word of a phrase before it calls for."""
    index = first
    while index < len(units):
        unit = units[index]
        if unit.text in STOPS or is_infinitive(unit) or unit.folded.startswith(GIVING):
            break
        opening = open_at(units, index)
        if _is_dative(opening, index):
            start = index - (units[index - 1].folded in DETERMINERS)
            if units[start - 1].folded not in _calling(opening):
                return start
            index = opening.at
        index += 1
    return len(units)


def _is_dative(opening: Opening, index: int) -> bool:
    """Whether a head stands in the dative: one alone may look like another case."""
    head = opening.head
    if head is None or opening.kind is not OpeningKind.HEAD:
        return False
    sure = _NEARLY_SURE if opening.at == index else _SURE
    if head.kind is NounKind.PERSON and not opening.mask & PLURAL:
        sure |= _OF_PEOPLE
    return bool(opening.mask & _SURE) and not opening.mask & ~sure


def _calling(opening: Opening) -> Collection[str]:
    """What may not stand before a head that is charged."""
    return PREPOSITIONS if opening.mask & PREPOSITIONAL else DATIVE_PREPOSITIONS


def _before_task(units: Sequence[Unit], first: int, cases: int) -> Sequence[Charge]:
    """Up to the infinitive, the colon, or what belongs to the task before it.

    Behind a deadline of his own another may be charged.
    """
    found: list[Charge] = []
    end: int | None = None
    for index in range(first, len(units)):
        if _begins_task(units, first, index):
            return (*found, *trimmed(units, first, end or index, cases))
        if _ends_without_task(units, index):
            return ()
        if end is None and _is_adjunct(units, index):
            end = index
        elif end is not None and _is_next(units, index):
            found.extend(trimmed(units, first, end, cases))
            first, end = index, None
    return ()


def _begins_task(units: Sequence[Unit], first: int, index: int) -> bool:
    """Whether the verb of a task stands here, or a colon before a list of them."""
    if units[index].text == ":":
        return not _lists(units, first, index)
    return is_infinitive(units[index]) and not _bestows(units, index)


def _ends_without_task(units: Sequence[Unit], index: int) -> bool:
    """Whether the sentence ends, or says what those in the dative receive."""
    stops = units[index].text in STOPS and units[index].text != ":"
    return stops or _bestows(units, index)


def _bestows(units: Sequence[Unit], index: int) -> bool:
    """Whether a verb gives something to those in the dative ("предоставить отпуск")."""
    gifts = BESTOWING.get(units[index].folded)
    if gifts is None:  # as nearly always
        return False
    near = units[index + 1 : index + _NEAR]
    return any(unit.folded.startswith(gifts) for unit in near)


def _lists(units: Sequence[Unit], first: int, colon: int) -> bool:
    """Whether a colon leads from a group to the people in it."""
    head = open_at(units, first).head
    group = head is not None and head.kind is NounKind.PERSON and head.mask & PLURAL
    return bool(group) and _kind(units, colon + 1) is UnitKind.PERSON


def _is_next(units: Sequence[Unit], index: int) -> bool:
    """Whether another is charged here, behind the deadline of the one before."""
    behind = units[index - 2].kind is UnitKind.DEADLINE and units[index - 1].text == ","
    return behind and _is_dative(open_at(units, index), index)


def _kind(units: Sequence[Unit], index: int) -> UnitKind | None:
    return units[index].kind if index < len(units) else None


def _is_adjunct(units: Sequence[Unit], index: int) -> bool:
    """Whether a deadline, a purpose or an adverb of the task starts here."""
    word = units[index].folded
    if units[index].kind is _DEADLINE:
        return True
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
