"""A line end: between two parties, between a post and its holder, or a mere wrap."""

from collections.abc import Callable

from orderparse.parsing.grammar.forms import (
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    NOMINATIVE,
    PLURAL,
    SINGULAR,
    NounKind,
)
from orderparse.parsing.parties.comma import starts_numbered, starts_quote
from orderparse.parsing.parties.opening import OpeningKind, head_of
from orderparse.parsing.parties.place import (
    Place,
    are_surnames,
    has_adjectives_only,
    is_topic,
    starts_quoted,
)
from orderparse.parsing.parties.units import Gap, Unit, UnitKind
from orderparse.vocabulary.parties import (
    CALLING_ENDINGS,
    COMPLETING,
    COMPOUND_TRADES,
    FREE_BODIES,
    KINDS_OF_BODIES,
    LED_BODIES,
    LEGAL_FORM_ENDINGS,
    NO_TRADES,
    ONE_WORD_BODIES,
    PERSONAL_FORMS,
    SERVED_POSTS,
    SERVING_CLIPPED,
    SERVING_POSTS,
    STANDING_BODIES,
    TERRITORIES,
    TERRITORY_FORMS,
    TOPICS,
    WHOLE_BODIES,
)

_NOUNS = frozenset({OpeningKind.HEAD, OpeningKind.NOUN, OpeningKind.NAME})


def after_line(place: Place) -> bool:
    """A line end separates, wraps, or joins a post and its holder."""
    if place.hangs or has_adjectives_only(place):
        return False
    if _begins_again(place):
        return True
    decide = _BY_OPENING.get(place.opening.kind)
    return decide is not None and decide(place)


def _begins_again(place: Place) -> bool:
    """Whether the party before begins with the same word ("учителя физики")."""
    if place.right.folded != place.first.folded or place.is_bare:
        return False
    is_noun = place.opening.kind in _NOUNS and place.right.kind is UnitKind.WORD
    return is_noun and bool(place.opening.mask & NOMINATIVE)


def _person(place: Place) -> bool:
    """A person below another, or below a body; below a post he is its holder."""
    if place.has_person or place.is_named_by_line:
        return True
    if place.left_is(NounKind.PERSON) or place.before.text in PERSONAL_FORMS:
        return False
    closed = place.is_closed or place.before.kind is UnitKind.ABBREVIATION
    return closed or place.left.opening.head is not None


def _abbreviation(place: Place) -> bool:
    """An abbreviation below a whole name; below a legal form or a bare head a part of it."""
    if place.is_closed:
        return place.right.text not in TERRITORY_FORMS
    before = place.before
    if len(before.text) == 1 and before.kind is not UnitKind.NUMBER:
        return False
    if before.kind is UnitKind.NUMBER and place.first is before:
        return False
    if before.kind is UnitKind.ABBREVIATION:
        return not _is_form(before) and not (place.is_listed and place.gap is Gap.LINE)
    text = place.right.text
    if text in KINDS_OF_BODIES and _takes_no_kinds(before):
        return True
    if _is_group(place) or _is_only(before, INSTRUMENTAL):
        return text in FREE_BODIES or starts_quoted(place)
    if text in COMPLETING and not starts_quoted(place):
        return False
    return _below_words(place)


def _is_form(unit: Unit) -> bool:
    """Whether an abbreviation is a legal form, with a name behind it."""
    if unit.text in KINDS_OF_BODIES or unit.text in WHOLE_BODIES:
        return False
    return unit.text.endswith(LEGAL_FORM_ENDINGS)


def _takes_no_kinds(unit: Unit) -> bool:
    """Whether bodies of a kind cannot depend on a word ("Управление образования / ОО")."""
    return unit.folded in TOPICS or unit.kind is UnitKind.NUMBER


def _below_words(place: Place) -> bool:
    """Any other abbreviation below words."""
    if not place.is_bare:
        if place.gap is Gap.PARAGRAPH:
            return True
        calls = place.before.folded.endswith(CALLING_ENDINGS)
        return head_of(place.before) is None and not calls
    head = place.left.opening.head
    if head is None or head.lemma in STANDING_BODIES:
        return True
    return head.lemma.startswith(ONE_WORD_BODIES)


def _is_group(place: Place) -> bool:
    """Whether bodies of a kind stand above ("управляющие компании")."""
    opening = place.left.opening
    if not opening.is_modified or not place.left_is(NounKind.BODY):
        return False
    return place.is_bare and not opening.mask & (SINGULAR | GENITIVE | DATIVE)


def _is_only(unit: Unit, case: int) -> bool:
    """Whether a known noun stands in one case and no other."""
    head = head_of(unit)
    return head is not None and not head.mask & ~case


def _head(place: Place) -> bool:
    """A known noun in the nominative; where it may depend, what is above decides."""
    if not place.fits or is_topic(place) or _is_held(place) or _is_led(place):
        return False
    if place.is_surely_nominative or place.is_surely_dative or place.is_closed:
        return not _is_compound(place)
    if place.opening.head is not None and place.opening.head.kind is NounKind.PERSON:
        return not _serves(place)
    if place.gap is Gap.PARAGRAPH and place.opening.mask & NOMINATIVE:
        return place.right.is_capital or not place.is_bare
    last = head_of(place.before)
    depends = place.left_is(NounKind.TOPICAL, NounKind.PERSON) or (
        last is not None and last.kind is not NounKind.BODY
    )
    if not place.right.is_capital:
        return not depends and not place.is_bare
    return not depends or not place.opening.mask & GENITIVE


def _is_held(place: Place) -> bool:
    """Whether a post in small letters belongs to the one person above it."""
    alone = place.left.first == place.left.last and place.has_person
    head = place.opening.head
    if not alone or head is None or head.kind is not NounKind.PERSON:
        return False
    if _names_person(place):
        return False
    is_one = not (head.lemma and place.opening.mask & PLURAL)
    return is_one and not place.right.is_capital


def _names_person(place: Place) -> bool:
    """Whether a person is named in the line that starts here."""
    for index in range(place.index, len(place.units)):
        unit = place.units[index]
        if unit.kind is UnitKind.PERSON and not unit.gap:
            return True
        if unit.kind is UnitKind.MARK or (unit.gap and index > place.index):
            return False
    return False


def _is_led(place: Place) -> bool:
    """Whether a body in capitals is what the post above it leads."""
    head = place.opening.head
    led = head is not None and head.lemma in LED_BODIES and place.right.text.isupper()
    return led and place.is_bare and place.left_is(NounKind.PERSON)


def _serves(place: Place) -> bool:
    """Whether a post ends the line that goes on with another post's holder."""
    head, served = head_of(place.before), place.opening.head
    if head is None or served is None:
        return place.is_bare and place.left_is(NounKind.TOPICAL)
    if head.kind is NounKind.PERSON:
        return (head.lemma or place.before.folded) in SERVING_POSTS | SERVING_CLIPPED
    if _is_only(place.before, INSTRUMENTAL):
        return False
    is_plain = bool(served.lemma) and not place.right.is_capital
    return is_plain or served.lemma in SERVED_POSTS


def _is_compound(place: Place) -> bool:
    """Whether a lost hyphen stands between two trades ("педагог психолог")."""
    head = place.opening.head
    return (
        not place.right.is_capital
        and not place.left.opening.is_modified
        and not (head and head.lemma in NO_TRADES)
        and place.is_bare
        and place.before.folded in COMPOUND_TRADES
        and place.opening.at == place.index
    )


def _name(place: Place) -> bool:
    """An unknown word with a capital in the nominative, or a surname below a surname."""
    if are_surnames(place):
        return True
    return (
        len(place.right.text) > 1
        and place.first.is_capital
        and place.is_surely_nominative
    )


def _number(place: Place) -> bool:
    """A number begins another below a name that is complete."""
    return not place.is_bare and starts_numbered(place)


def _quoted(place: Place) -> bool:
    """A quoted name below another."""
    return place.before.kind is UnitKind.QUOTED and starts_quote(place)


def _clause(place: Place) -> bool:
    """A post with a duty of its own ("Ответственный за питание")."""
    return place.right.is_capital and head_of(place.right) is not None


def _noun(place: Place) -> bool:
    """Unknown words with an adjective in the nominative that name no territory."""
    if place.units[place.opening.at].folded in TERRITORIES:
        return False
    return bool(place.opening.is_modified) and place.is_surely_nominative


_BY_OPENING: dict[OpeningKind, Callable[[Place], bool]] = {
    OpeningKind.PERSON: _person,
    OpeningKind.ABBREVIATION: _abbreviation,
    OpeningKind.HEAD: _head,
    OpeningKind.NAME: _name,
    OpeningKind.NOUN: _noun,
    OpeningKind.MODIFIER: _noun,
    OpeningKind.NUMBER: _number,
    OpeningKind.QUOTED: _quoted,
    OpeningKind.CLAUSE: _clause,
}
