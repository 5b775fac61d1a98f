"""A line end: between two parties, between a post and its holder, or a mere wrap."""

from collections.abc import Callable

from orderparse.parsing.grammar.forms import GENITIVE, PLURAL, NounKind
from orderparse.parsing.parties.opening import OpeningKind, head_of
from orderparse.parsing.parties.place import (
    Place,
    are_surnames,
    has_adjectives_only,
    is_topic,
    starts_quoted,
)
from orderparse.parsing.parties.units import Gap, UnitKind
from orderparse.vocabulary.parties import (
    CALLING_ENDINGS,
    COMPLETING,
    COMPOUND_TRADES,
    LEGAL_FORM_ENDINGS,
    SERVED_POSTS,
    SERVING_POSTS,
    STANDING_BODIES,
    TERRITORIES,
    TERRITORY_FORMS,
)


def after_line(place: Place) -> bool:
    """A line end separates, wraps, or joins a post and its holder."""
    if place.hangs or has_adjectives_only(place):
        return False
    decide = _BY_OPENING.get(place.opening.kind)
    return decide is not None and decide(place)


def _person(place: Place) -> bool:
    """A person below another, or below a body; below a post he is its holder."""
    if place.has_person:
        return True
    if place.left_is(NounKind.PERSON):
        return False
    closed = place.is_closed or place.before.kind is UnitKind.ABBREVIATION
    return closed or place.left.opening.head is not None


def _abbreviation(place: Place) -> bool:
    """An abbreviation below a whole name; below a legal form or a bare head a part of it."""
    if place.is_closed:
        return place.right.text not in TERRITORY_FORMS
    before = place.before
    if len(before.text) == 1:
        return False
    if before.kind is UnitKind.ABBREVIATION:
        is_form = before.text.endswith(LEGAL_FORM_ENDINGS)
        return not is_form and not (place.is_listed and place.gap is Gap.LINE)
    if place.right.text in COMPLETING and not starts_quoted(place):
        return False
    if not place.is_bare:
        calls = before.folded.endswith(CALLING_ENDINGS)
        return head_of(before) is None and not calls
    head = place.left.opening.head
    return head is None or head.lemma in STANDING_BODIES


def _head(place: Place) -> bool:
    """A known noun in the nominative; where it may depend, what is above decides."""
    if not place.fits or is_topic(place) or _is_held(place):
        return False
    if place.is_surely_nominative or place.is_closed:
        return not _is_compound(place)
    if place.opening.head is not None and place.opening.head.kind is NounKind.PERSON:
        return not _serves(place)
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
    is_one = not (head.lemma and place.opening.mask & PLURAL)
    return is_one and not place.right.is_capital


def _serves(place: Place) -> bool:
    """Whether a post ends the line that goes on with another post's holder."""
    head, served = head_of(place.before), place.opening.head
    if head is None or served is None:
        return place.is_bare and place.left_is(NounKind.TOPICAL)
    if head.kind is NounKind.PERSON:
        return not head.lemma or head.lemma in SERVING_POSTS
    is_plain = bool(served.lemma) and not place.right.is_capital
    return is_plain or served.lemma in SERVED_POSTS


def _is_compound(place: Place) -> bool:
    """Whether a lost hyphen stands between two trades ("педагог психолог")."""
    return (
        not place.right.is_capital
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
}
