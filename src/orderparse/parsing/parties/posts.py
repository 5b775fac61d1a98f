"""Parties that are one person: a name with a post, or several posts with a name."""

from collections.abc import Sequence
from itertools import pairwise

from orderparse.parsing.grammar.forms import (
    GENITIVE,
    LAID_ON,
    PLURAL,
    NounKind,
    whole_case,
)
from orderparse.parsing.parties.opening import OpeningKind, open_at
from orderparse.parsing.parties.place import Draft
from orderparse.parsing.parties.units import Unit, UnitKind

_PERSON = UnitKind.PERSON
_POST_AT = 2
"""Behind a name and a comma."""


def with_posts(units: Sequence[Unit], drafts: list[Draft], cases: int) -> list[Draft]:
    """Put together what names one person.

    "Иванов И.И., директор" is one where the whole cell keeps to that order; behind
    "возложить на" posts are one's whose name stands behind the last of them.

    Args:
        units: of the whole cell.
        drafts: as the marks part them.
        cases: those the parties stand in.
    """
    if _name_one(units, drafts, cases):
        drafts[0].last = drafts[-1].last
        return drafts[:1]
    pairs = list(zip(drafts[::2], drafts[1::2], strict=False))
    are_pairs = not len(drafts) % 2 and all(
        _is_alone(units, person) and _is_post(units, post, cases)
        for person, post in pairs
    )
    if not are_pairs:
        return drafts
    for person, post in pairs:
        person.last = post.last
    return drafts[::2]


def are_named_by_line(units: Sequence[Unit]) -> bool:
    """Whether each of several lines is a name, a comma and a post."""
    starts = [index for index, unit in enumerate(units) if unit.gap]
    if not starts:  # as most often
        return False
    lines = pairwise((0, *starts, len(units)))
    return all(_is_named(units[first:end]) for first, end in lines)


def _is_named(line: Sequence[Unit]) -> bool:
    """Whether a line is a name, a comma and one post."""
    if len(line) <= _POST_AT or line[0].kind is not _PERSON or line[1].text != ",":
        return False
    head = open_at(line, _POST_AT).head
    is_post = head is not None and head.kind is NounKind.PERSON
    return is_post and all(unit.kind is not _PERSON for unit in line[1:])


def _name_one(units: Sequence[Unit], drafts: Sequence[Draft], cases: int) -> bool:
    """Whether several posts are charged, and a name stands behind the last."""
    if cases & ~LAID_ON or not cases & whole_case(GENITIVE) or not drafts[1:]:
        return False
    *others, last = drafts
    return (
        all(_is_post(units, post, cases) for post in others)
        and _is_one(last, cases)
        and all(units[post.first - 1].text == "," for post in drafts[1:])
        and units[last.last].kind is UnitKind.PERSON
    )


def _is_alone(units: Sequence[Unit], person: Draft) -> bool:
    """Whether a party is a person's name and a comma follows."""
    alone = person.first == person.last and person.opening.kind is OpeningKind.PERSON
    return alone and units[person.last + 1].text == ","


def _is_post(units: Sequence[Unit], post: Draft, cases: int) -> bool:
    """Whether a party is one post, and nobody is named in it."""
    named = any(
        unit.kind is UnitKind.PERSON for unit in units[post.first : post.last + 1]
    )
    return _is_one(post, cases) and not named


def _is_one(post: Draft, cases: int) -> bool:
    """Whether a party opens with the post of one person."""
    head = post.opening.head
    if head is None or head.kind is not NounKind.PERSON or post.label:
        return False
    return not (head.lemma and head.mask & PLURAL & cases)
