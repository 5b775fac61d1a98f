"""Whether a new party starts at a place: one rule for each kind of link."""

from collections.abc import Callable

from orderparse.parsing.forms import GENITIVE, NOMINATIVE, PLURAL, NounKind
from orderparse.parsing.parties.opening import OpeningKind, head_of, modifier
from orderparse.parsing.parties.place import Link, Place
from orderparse.parsing.parties.tokens import Gap
from orderparse.parsing.parties.units import UnitKind
from orderparse.vocabulary.definitions import LEGAL_FORM_ENDINGS
from orderparse.vocabulary.parties import (
    CALLING_ENDINGS,
    COMPLETING,
    JOINT_ABBREVIATIONS,
    SERVED_POSTS,
    SERVING_POSTS,
    STANDING_BODIES,
    SURNAMES,
    TERRITORIES,
    TOPICS,
    WORK_AREAS,
)

_LONG_ABBREVIATION = 3
_LONG_WORD = 4
_PERSON = NounKind.PERSON


def starts_party(place: Place) -> bool:
    """Whether what stands after the place is another party."""
    return _RULES[place.link](place)


def after_comma(place: Place) -> bool:
    """A comma separates unless what follows continues the name."""
    if place.is_strict and not _is_certain(place):
        return False
    if _has_adjectives_only(place):
        return False
    decide = _AFTER_COMMA.get(place.opening.kind)
    return decide is not None and decide(place)


def after_semicolon(_: Place) -> bool:
    """A semicolon always separates."""
    return True


def after_and(place: Place) -> bool:
    """The word "и" joins words of one name, rarely two parties."""
    kind = place.opening.kind
    if kind is OpeningKind.PERSON:
        return place.before.kind is UnitKind.PERSON
    if place.hangs:
        return False
    if kind is OpeningKind.ABBREVIATION:
        return _starts_quoted(place) if place.is_closed else _are_abbreviations(place)
    if not place.is_head or not place.fits or _shares_tail(place):
        return False
    return place.is_surely_nominative or not place.left_is(NounKind.TOPICAL)


def after_slash(place: Place) -> bool:
    """A slash separates abbreviations, people and bodies with quoted names."""
    kind = place.opening.kind
    closed = place.is_closed or place.before.kind is UnitKind.ABBREVIATION
    if kind in {OpeningKind.ABBREVIATION, OpeningKind.PERSON}:
        return closed
    spaced = place.units[place.left.last + 1].start > place.before.end
    return place.is_head and place.fits and (closed or spaced)


def after_dot(place: Place) -> bool:
    """A full stop separates what starts like a sentence."""
    short = len(place.before.text) < _LONG_WORD
    if short and place.before.kind is not UnitKind.ABBREVIATION:
        return False
    if place.opening.kind in {OpeningKind.PERSON, OpeningKind.ABBREVIATION}:
        return True
    return place.right.is_capital and place.is_head and place.fits


def after_colon(place: Place) -> bool:
    """A colon leads from a group to the people in it."""
    return place.opening.kind is OpeningKind.PERSON


def after_nothing(place: Place) -> bool:
    """Without a separator the words themselves must show a new party."""
    if place.gap:
        return _after_line(place)
    kind = place.right.kind
    if kind is UnitKind.PERSON:
        return place.has_person
    if not place.right.is_capital or place.hangs:
        return place.before.kind is UnitKind.PERSON and _lists_posts(place)
    if place.before.kind is UnitKind.PERSON:
        return place.opening.kind in {OpeningKind.HEAD, OpeningKind.ABBREVIATION}
    if kind is UnitKind.ABBREVIATION:
        return place.before.kind is UnitKind.QUOTED and _starts_quoted(place)
    return _starts_inside_line(place)


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


def _is_certain(place: Place) -> bool:
    """Whether a comma separates even beside semicolons."""
    kind = place.opening.kind
    if kind is OpeningKind.PERSON:
        return place.is_closed
    named = place.is_closed or place.before.kind is UnitKind.ABBREVIATION
    return kind is OpeningKind.ABBREVIATION and named


def _has_adjectives_only(place: Place) -> bool:
    """Whether the noun of the party before is still to come ("детские, юношеские")."""
    return all(modifier(u) and head_of(u) is None for u in place.left_units)


def _after_comma_always(_: Place) -> bool:
    return True


def _after_comma_head(place: Place) -> bool:
    if place.right.folded in TOPICS and place.left_is(NounKind.TOPICAL):
        return False
    return place.fits


def _after_comma_abbreviation(place: Place) -> bool:
    text = place.units[place.opening.index].text
    return not (text in WORK_AREAS and place.follows("по"))


def _after_comma_name(place: Place) -> bool:
    if len(place.right.text) == 1:
        return False
    if _are_surnames(place):
        return True
    if place.opening.mask & GENITIVE:
        return place.left.opening.head is None and bool(place.opening.mask & NOMINATIVE)
    return bool(place.opening.mask & NOMINATIVE)


def _after_comma_noun(place: Place) -> bool:
    opening = place.opening
    if place.right.folded in TOPICS or not place.fits:
        return False
    if not opening.mask & NOMINATIVE:
        return False
    if opening.mask & GENITIVE:
        return not place.left_is(NounKind.TOPICAL)
    return True


def _after_comma_clause(place: Place) -> bool:
    """Posts repeat ("ответственный за …"), clauses agree with a plural before."""
    head, left = head_of(place.right), place.left.opening.head
    if head is None:
        return False
    if left is None or left.lemma == head.lemma:
        return True
    return not (head.mask & PLURAL and left.mask & PLURAL)


def _after_comma_modifier(place: Place) -> bool:
    return place.is_surely_nominative


_AFTER_COMMA: dict[OpeningKind, Callable[[Place], bool]] = {
    OpeningKind.PERSON: _after_comma_always,
    OpeningKind.QUOTED: _after_comma_always,
    OpeningKind.HEAD: _after_comma_head,
    OpeningKind.ABBREVIATION: _after_comma_abbreviation,
    OpeningKind.NAME: _after_comma_name,
    OpeningKind.NOUN: _after_comma_noun,
    OpeningKind.MODIFIER: _after_comma_modifier,
    OpeningKind.CLAUSE: _after_comma_clause,
}


def _are_surnames(place: Place) -> bool:
    """Whether both sides are one word each that looks like a surname."""
    alone = place.left.first == place.left.last and not place.left.opening.head
    right = place.right
    return (
        alone
        and right.kind is UnitKind.WORD
        and place.before.folded.endswith(SURNAMES)
        and right.folded.endswith(SURNAMES)
    )


def _starts_quoted(place: Place) -> bool:
    """Whether abbreviations and a quoted name follow ("МБУ ДО «Олимп»")."""
    if place.right.text in {"МО", "МР", "ГО", "СП"}:
        return False
    for unit in place.units[place.index :]:
        if unit.kind is not UnitKind.ABBREVIATION:
            return unit.kind is UnitKind.QUOTED
    return False


def _are_abbreviations(place: Place) -> bool:
    """Whether both sides are one long abbreviation each."""
    pair = place.before, place.right
    if place.left.first != place.left.last:
        return False
    if (pair[0].text, pair[1].text) in JOINT_ABBREVIATIONS:
        return False
    return all(
        unit.kind is UnitKind.ABBREVIATION and len(unit.text) >= _LONG_ABBREVIATION
        for unit in pair
    )


def _shares_tail(place: Place) -> bool:
    """Whether one complement belongs to both plurals ("учреждениям и ведомствам, …")."""
    head = place.left.opening.head
    if head is None or not place.is_bare or place.left.opening.is_modified:
        return False
    plural = head.mask & PLURAL and place.opening.mask & PLURAL
    after = place.opening.index + 1
    return bool(plural) and after < len(place.units)


def _lists_posts(place: Place) -> bool:
    """Whether each person of this cell follows a post."""
    is_post = place.is_head and place.fits
    return is_post and place.first.kind is not UnitKind.PERSON


def _starts_inside_line(place: Place) -> bool:
    """Whether a capital inside a line starts a party (PDF lost the separator)."""
    if place.opening.head is None or not place.fits:
        return False
    if not place.is_surely_nominative and not _ends_post(place):
        return False
    if place.opening.is_modified and not modifier(place.right):
        return False
    if all(unit.kind is UnitKind.ABBREVIATION for unit in place.left_units):
        return False
    return place.first.is_capital and not place.right.text.isupper()


def _ends_post(place: Place) -> bool:
    """Whether a post ends with what it works at ("Замдиректора по УВР Учителя")."""
    if place.before.kind is not UnitKind.ABBREVIATION:
        return False
    return place.left_is(_PERSON) and bool(place.opening.mask & NOMINATIVE)


def _after_line(place: Place) -> bool:
    """A line end separates, wraps, or joins a post and its holder."""
    if place.hangs or _has_adjectives_only(place):
        return False
    decide = _AFTER_LINE.get(place.opening.kind)
    return decide is not None and decide(place)


def _line_person(place: Place) -> bool:
    if place.has_person:
        return True
    if place.left_is(NounKind.PERSON):
        return False
    closed = place.is_closed or place.before.kind is UnitKind.ABBREVIATION
    return closed or place.left.opening.head is not None


def _line_abbreviation(place: Place) -> bool:
    if place.is_closed:
        return True
    before = place.before
    if before.kind is UnitKind.ABBREVIATION:
        is_form = before.text.endswith(LEGAL_FORM_ENDINGS)
        return not is_form and not (place.is_listed and place.gap is Gap.LINE)
    if place.right.text in COMPLETING and not _starts_quoted(place):
        return False
    if not place.is_bare:
        calls = before.folded.endswith(CALLING_ENDINGS)
        return head_of(before) is None and not calls
    head = place.left.opening.head
    return head is None or head.lemma in STANDING_BODIES


def _line_head(place: Place) -> bool:
    if not place.fits:
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


def _serves(place: Place) -> bool:
    """Whether a post ends the line that goes on with another post's holder."""
    head, served = head_of(place.before), place.opening.head
    if head is None or served is None:
        return place.is_bare and place.left_is(NounKind.TOPICAL)
    if head.kind is _PERSON:
        return not head.lemma or head.lemma in SERVING_POSTS
    return not place.right.is_capital or served.lemma in SERVED_POSTS


def _is_compound(place: Place) -> bool:
    """Whether a lost hyphen stands between two trades ("педагог психолог")."""
    return (
        not place.right.is_capital
        and place.is_bare
        and place.before.folded in {"педагог", "учитель", "педагоги", "учителя"}
        and place.opening.index == place.index
    )


def _line_name(place: Place) -> bool:
    if _are_surnames(place):
        return True
    return (
        len(place.right.text) > 1
        and place.first.is_capital
        and place.is_surely_nominative
    )


def _line_noun(place: Place) -> bool:
    if place.units[place.opening.index].folded in TERRITORIES:
        return False
    return bool(place.opening.is_modified) and place.is_surely_nominative


_AFTER_LINE: dict[OpeningKind, Callable[[Place], bool]] = {
    OpeningKind.PERSON: _line_person,
    OpeningKind.ABBREVIATION: _line_abbreviation,
    OpeningKind.HEAD: _line_head,
    OpeningKind.NAME: _line_name,
    OpeningKind.NOUN: _line_noun,
    OpeningKind.MODIFIER: _line_noun,
}
