"""Whether a new party starts at a place: one rule for each kind of link."""

from collections.abc import Callable

from orderparse.parsing.grammar.forms import (
    GENITIVE,
    LAID_ON,
    NOMINATIVE,
    PLURAL,
    NounKind,
)
from orderparse.parsing.parties.comma import after_comma
from orderparse.parsing.parties.lines import after_line
from orderparse.parsing.parties.opening import OpeningKind, modifier
from orderparse.parsing.parties.place import Link, Place, starts_quoted
from orderparse.parsing.parties.units import UnitKind
from orderparse.vocabulary.parties import (
    JOINT_ABBREVIATIONS,
    KINDS_OF_BODIES,
    LEGAL_FORM_ENDINGS,
    PARTS_OF_BODIES,
    SURNAMES,
)

_LONG_ABBREVIATION = 3
_LONG_WORD = 4
_PERSON, _ABBREVIATION = UnitKind.PERSON, UnitKind.ABBREVIATION
_NAMED = frozenset({OpeningKind.PERSON, OpeningKind.ABBREVIATION})
_KNOWN = frozenset({OpeningKind.HEAD, OpeningKind.ABBREVIATION})


def starts_party(place: Place) -> bool:
    """Whether what stands after the place is another party."""
    return _RULES[place.link](place)


def after_semicolon(_: Place) -> bool:
    """A semicolon always separates."""
    return True


def after_and(place: Place) -> bool:
    """The word "и" joins words of one name, rarely two parties."""
    if place.hangs:
        return False
    kind = place.opening.kind
    if kind is OpeningKind.ABBREVIATION:
        return _starts_body(place) or _are_abbreviations(place)
    if not place.is_head or not place.fits or _shares_tail(place):
        return kind is OpeningKind.PERSON
    if place.is_surely_nominative or place.is_closed or place.is_surely_dative:
        return True
    if _may_depend(place):
        return False
    if not place.left_is(NounKind.TOPICAL):
        return True
    head = place.opening.head
    is_person = head is not None and head.kind is NounKind.PERSON
    return is_person and bool(place.opening.mask & NOMINATIVE)


def _may_depend(place: Place) -> bool:
    """Whether a body in the genitive goes on with the post of one who is charged."""
    if place.cases & ~LAID_ON or place.is_bare or not place.opening.mask & GENITIVE:
        return False
    head = place.opening.head
    is_body = head is not None and head.kind is not NounKind.PERSON
    return is_body and place.left_is(NounKind.PERSON)


def _starts_body(place: Place) -> bool:
    """Whether a legal form with a name follows, or a long one after a closed name."""
    if starts_quoted(place):
        return place.right.text.endswith(LEGAL_FORM_ENDINGS)
    return place.is_closed and len(place.right.text) >= _LONG_ABBREVIATION


def _are_abbreviations(place: Place) -> bool:
    """Whether both sides are one long abbreviation each."""
    pair = place.before, place.right
    if place.left.first != place.left.last:
        return False
    if (pair[0].text, pair[1].text) in JOINT_ABBREVIATIONS:
        return False
    if pair[1].text in KINDS_OF_BODIES:
        return pair[0].kind is _ABBREVIATION
    return all(
        unit.kind is _ABBREVIATION and len(unit.text) >= _LONG_ABBREVIATION
        for unit in pair
    )


def _shares_tail(place: Place) -> bool:
    """Whether one complement belongs to both plurals ("учреждениям и ведомствам, …")."""
    left, right = place.left.opening.head, place.opening.head
    if left is None or not place.is_bare or place.left.opening.is_modified:
        return False
    if not (left.mask & PLURAL and place.opening.mask & PLURAL):
        return False
    people = right is not None and NounKind.PERSON in {left.kind, right.kind}
    return not people or place.opening.at + 1 < len(place.units)


def after_slash(place: Place) -> bool:
    """A slash separates abbreviations, people and bodies with quoted names."""
    kind = place.opening.kind
    closed = place.is_closed or place.before.kind is _ABBREVIATION
    if kind in _NAMED:
        return closed
    spaced = place.units[place.left.last + 1].start > place.before.end
    posts = place.is_bare and place.are_people and place.is_surely_nominative
    return place.is_head and place.fits and (closed or spaced or posts)


def after_dot(place: Place) -> bool:
    """A full stop separates what starts like a sentence."""
    short = len(place.before.text) < _LONG_WORD
    if short and place.before.kind is not _ABBREVIATION:
        return False
    if place.opening.kind in _NAMED:
        return True
    return place.right.is_capital and place.is_head and place.fits


def after_colon(place: Place) -> bool:
    """A colon leads from a group to the people in it, not from a post."""
    head = place.left.opening.head
    is_person = head is not None and head.kind is NounKind.PERSON
    is_post = is_person and head is not None and not head.mask & PLURAL
    is_surname = head is not None and place.right.folded.endswith(SURNAMES)
    named = place.opening.kind is OpeningKind.NAME and is_surname
    return (named or place.opening.kind is OpeningKind.PERSON) and not is_post


def after_nothing(place: Place) -> bool:
    """Without a separator the words themselves must show a new party."""
    if place.gap:
        return after_line(place)
    kind = place.right.kind
    if kind is _PERSON:
        return place.has_person
    if not place.right.is_capital or place.hangs:
        return place.before.kind is _PERSON and _lists_posts(place)
    if place.before.kind is _PERSON:
        return place.opening.kind in _KNOWN
    if kind is _ABBREVIATION:
        head = place.left.opening.head
        is_part = head is not None and head.lemma in PARTS_OF_BODIES
        named = place.before.kind is UnitKind.QUOTED and starts_quoted(place)
        return named and not is_part
    return _starts_inside_line(place)


def _lists_posts(place: Place) -> bool:
    """Whether each person of this cell follows a post."""
    is_post = place.is_head and place.fits
    return is_post and place.first.kind is not _PERSON


def _starts_inside_line(place: Place) -> bool:
    """Whether a capital inside a line starts a party (PDF lost the separator)."""
    if place.opening.head is None or not place.fits:
        return False
    if not place.is_surely_nominative and not _ends_post(place):
        return False
    if place.opening.is_modified and not modifier(place.right):
        return False
    if all(unit.kind is _ABBREVIATION for unit in place.left_units):
        return False
    return place.first.is_capital and not place.right.text.isupper()


def _ends_post(place: Place) -> bool:
    """Whether a post ends with what it works at ("Замдиректора по УВР Учителя")."""
    if place.before.kind is not _ABBREVIATION:
        return False
    return place.left_is(NounKind.PERSON) and bool(place.opening.mask & NOMINATIVE)


def never(_: Place) -> bool:
    """A dash inside a name joins its parts."""
    return False


_RULES: dict[Link, Callable[[Place], bool]] = {
    Link.COMMA: after_comma,
    Link.SEMICOLON: after_semicolon,
    Link.AND: after_and,
    Link.SLASH: after_slash,
    Link.DOT: after_dot,
    Link.COLON: after_colon,
    Link.NOTHING: after_nothing,
    Link.DASH: never,
}
