"""A comma: between two parties, or inside the name of one."""

from collections.abc import Callable

from orderparse.parsing.grammar.forms import (
    GENITIVE,
    NOMINATIVE,
    PLURAL,
    SINGULAR,
    NounKind,
)
from orderparse.parsing.parties.opening import OpeningKind, head_of, open_at
from orderparse.parsing.parties.place import (
    Place,
    are_surnames,
    has_adjectives_only,
    is_topic,
    starts_quoted,
)
from orderparse.parsing.parties.units import UnitKind
from orderparse.vocabulary.parties import (
    AND,
    COUNTED_GROUPS,
    KINDS_OF_BODIES,
    LED_IN_NUMBERS,
    PHONES,
    SUBJECTS,
    TEACHERS,
    TOPIC_ABBREVIATIONS,
    TOPICS,
    WORK_AREAS,
    WORKING_AT,
)

_LONG_WORD = 4
_LED = frozenset({UnitKind.ABBREVIATION, UnitKind.NUMBER})
_COUNTED = frozenset({UnitKind.WORD, UnitKind.QUOTED})


def after_comma(place: Place) -> bool:
    """A comma separates unless what follows continues the name."""
    if place.is_strict and not _is_certain(place):
        return False
    if has_adjectives_only(place):
        return False
    decide = _BY_OPENING.get(place.opening.kind)
    return decide is not None and decide(place)


def _is_certain(place: Place) -> bool:
    """Whether a comma separates even beside semicolons."""
    kind = place.opening.kind
    if kind is OpeningKind.PERSON:
        return place.is_closed
    if kind is OpeningKind.HEAD:
        return _are_posts(place)
    named = place.is_closed or place.before.kind is UnitKind.ABBREVIATION
    return kind is OpeningKind.ABBREVIATION and named


def _are_posts(place: Place) -> bool:
    """Whether two posts in one word each, or groups of people, stand side by side."""
    if place.has_person or not place.are_people:
        return False
    if place.left.opening.mask & place.opening.mask & PLURAL & NOMINATIVE:
        return True
    return place.is_bare and place.is_surely_nominative


def _always(_: Place) -> bool:
    """People stand for themselves."""
    return True


def starts_quote(place: Place) -> bool:
    """A quoted name is a party but among the names of several ("садов «Ель», «Дуб»")."""
    head = place.left.opening.head
    several = head is not None and not head.mask & SINGULAR
    return not (several and place.before.kind is UnitKind.QUOTED)


def _head(place: Place) -> bool:
    """A known noun in the case of the cell is a party, unless the body deals with it."""
    return place.fits and not is_topic(place)


def _abbreviation(place: Place) -> bool:
    """An abbreviation is a party, but for areas of work and kinds of bodies led."""
    text = place.units[place.opening.at].text
    if text in SUBJECTS and _is_taught(place):
        return False
    if text in TOPIC_ABBREVIATIONS and _ends_topics(place):
        return False
    if text in WORK_AREAS:
        return not (place.follows(WORKING_AT) or place.before.text in WORK_AREAS)
    if text in LED_IN_NUMBERS:
        last = head_of(place.before)
        led = last is None or last.kind is NounKind.BODY
    else:
        led = text in KINDS_OF_BODIES
    return not (led and _lead_several(place))


def _is_taught(place: Place) -> bool:
    """Whether the party before teaches what follows."""
    head = place.left.opening.head
    return head is not None and head.lemma in TEACHERS and not place.has_person


def _ends_topics(place: Place) -> bool:
    """Whether "и" and a last topic follow ("отдел торговли, СМИ и связи")."""
    last = place.index + 2
    joined = last < len(place.units) and place.units[last - 1].folded == AND
    if not joined or not place.has_topic or place.is_closed:
        return False
    unit, opening = place.units[last], open_at(place.units, last)
    if opening.kind is OpeningKind.ABBREVIATION:
        return unit.text in TOPIC_ABBREVIATIONS
    known = opening.kind is OpeningKind.HEAD
    return not unit.is_capital and not (known and opening.mask & NOMINATIVE)


def _lead_several(place: Place) -> bool:
    """Whether the party before leads bodies of several kinds ("… школ, ДОУ")."""
    left, last = place.left.opening.head, head_of(place.before)
    if left is None or left.kind is not NounKind.PERSON or not left.mask & PLURAL:
        return False
    led = last is not None or place.before.kind in _LED
    return led and not place.is_bare and not starts_quoted(place)


def starts_numbered(place: Place) -> bool:
    """Numbers go on with a name, unless both names start so ("1-4 классы, 5-9 …")."""
    after = place.index + 1
    if after == len(place.units):
        return False
    if place.units[after].kind is UnitKind.ABBREVIATION:
        return place.before.kind is not UnitKind.NUMBER  # "отдел связи, 5 ПСО"
    if place.first.kind is UnitKind.NUMBER:
        return place.units[after].kind in _COUNTED
    counted = place.units[after].folded in COUNTED_GROUPS
    named = place.before.kind is not UnitKind.NUMBER
    return counted and named and not place.left_is(NounKind.PERSON)


def _name(place: Place) -> bool:
    """An unknown word with a capital: a party where it depends on nothing."""
    if len(place.right.text) == 1:
        return False
    if are_surnames(place):
        return True
    if place.opening.mask & GENITIVE:
        return place.left.opening.head is None and bool(place.opening.mask & NOMINATIVE)
    return bool(place.opening.mask & NOMINATIVE)


def _noun(place: Place) -> bool:
    """An unknown word: a party where it is in the nominative and nothing calls for it."""
    opening = place.opening
    if place.right.folded in PHONES:
        return False
    if place.before.kind is UnitKind.PERSON and len(place.right.text) >= _LONG_WORD:
        return True
    if place.right.folded in TOPICS or not place.fits:
        return False
    if not opening.mask & NOMINATIVE:
        return False
    if not place.cases & NOMINATIVE:
        return False
    return not (opening.mask & GENITIVE and place.has_topic)


def _clause(place: Place) -> bool:
    """Posts repeat ("ответственный за …"), clauses agree with a plural before."""
    head, left = head_of(place.right), place.left.opening.head
    if head is None:
        return False
    if left is None or left.lemma == head.lemma:
        return True
    named = left.kind is NounKind.PERSON and not place.is_bare
    if named and place.cases & NOMINATIVE:
        return True
    return not (head.mask & PLURAL and left.mask & PLURAL)


def _modifier(place: Place) -> bool:
    """Adjectives alone: a party where they are in the nominative."""
    return place.is_surely_nominative


_BY_OPENING: dict[OpeningKind, Callable[[Place], bool]] = {
    OpeningKind.PERSON: _always,
    OpeningKind.QUOTED: starts_quote,
    OpeningKind.HEAD: _head,
    OpeningKind.ABBREVIATION: _abbreviation,
    OpeningKind.NAME: _name,
    OpeningKind.NOUN: _noun,
    OpeningKind.MODIFIER: _modifier,
    OpeningKind.CLAUSE: _clause,
    OpeningKind.NUMBER: starts_numbered,
}
