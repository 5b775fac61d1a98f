"""What stands at a place of a cell: the start of a party, or of something else."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from orderparse.parsing.grammar.forms import (
    ANY,
    Noun,
    NounKind,
    adjective,
    agent,
    guess,
    mask_of,
    noun,
)
from orderparse.parsing.parties.units import Unit, UnitKind
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.parties import (
    ABBREVIATED_HEADS,
    ABBREVIATED_MODIFIERS,
    AND,
    BEGINNING,
    CLAUSE_ADJECTIVES,
    CLIPPED_POSTS,
    CONJUNCTIONS,
    DETERMINERS,
    GLUED_POSTS,
    GOVERNING_PARTICIPLES,
    OF_BEGINNERS,
    PARTICIPLE_ENDINGS,
    PREPOSITIONS,
    RELATIVES,
    TRANSITIVE_PARTICIPLES,
)

_MODIFIERS = 6
_CACHED = 4096
_WORD, _ABBREVIATION = UnitKind.WORD, UnitKind.ABBREVIATION
_MARK = UnitKind.MARK


class OpeningKind(StrEnum):
    """What a stretch opens with."""

    HEAD = "head"  # a known noun or post, after any adjectives
    PERSON = "person"
    ABBREVIATION = "abbreviation"
    NAME = "name"  # an unknown word with a capital
    NOUN = "noun"  # an unknown word without
    MODIFIER = "modifier"  # adjectives with nothing they belong to
    CLAUSE = "clause"  # a participle with words of its own
    LINK = "link"  # a preposition or conjunction
    NUMBER = "number"
    QUOTED = "quoted"
    BRACKETED = "bracketed"
    MARK = "mark"


class Opening(NamedTuple):
    """What stands at a place.

    Attributes:
        kind: see `OpeningKind`.
        mask: the cases it can be.
        at: index of the noun, abbreviation or other unit that decides.
        head: the known noun.
        is_modified: adjectives stand before the noun.
    """

    kind: OpeningKind
    mask: int
    at: int
    head: Noun | None = None
    is_modified: bool = False


_PLAIN = {
    UnitKind.PERSON: OpeningKind.PERSON,
    UnitKind.NUMBER: OpeningKind.NUMBER,
    UnitKind.QUOTED: OpeningKind.QUOTED,
    UnitKind.BRACKETED: OpeningKind.BRACKETED,
    UnitKind.DEADLINE: OpeningKind.MARK,
}
_HEAD, _NAME, _NOUN = OpeningKind.HEAD, OpeningKind.NAME, OpeningKind.NOUN
_MODIFIER, _LINK = OpeningKind.MODIFIER, OpeningKind.LINK
_BEHIND_POSTS = frozenset({_MARK, UnitKind.PERSON})
_POST = Noun("", NounKind.PERSON, ANY)


def open_at(units: Sequence[Unit], index: int) -> Opening:
    """What stands at `units[index]`, with as much of what follows as tells."""
    unit = units[index]
    plain = _PLAIN.get(unit.kind)
    if plain is not None:
        return Opening(plain, ANY, index)
    if unit.kind is _MARK:
        kind = OpeningKind.NUMBER if unit.text == "№" else OpeningKind.MARK
        return Opening(kind, 0, index)
    listed = unit.kind is _ABBREVIATION and index and units[index - 1].text == ","
    if not listed and (unit.folded in PREPOSITIONS or unit.folded in CONJUNCTIONS):
        return Opening(_LINK, 0, index)
    opening = _phrase(units, index)
    if _is_clause(units, index, opening):
        return Opening(OpeningKind.CLAUSE, opening.mask, index)
    return opening


def head_of(unit: Unit) -> Noun | None:
    """The known noun or post that a word is."""
    if unit.kind is _WORD:
        return noun(unit.folded) or _post(unit.folded)
    return noun(unit.folded) if unit.kind is _ABBREVIATION else None


@lru_cache(maxsize=_CACHED)
def _post(word: str) -> Noun | None:
    """The post that a word is which no list knows, by how it begins or ends."""
    if word in ABBREVIATED_HEADS or word in GLUED_POSTS:
        return _POST
    for prefix in GLUED_POSTS:
        if word.startswith(prefix) and noun(word.removeprefix(prefix)) is not None:
            return _POST
    cases = agent(word)
    return Noun(word, NounKind.PERSON, cases) if cases else None


def modifier(unit: Unit) -> int:
    """The cases of an adjective; 0 where the unit is none."""
    if unit.kind is not _WORD:
        return 0
    if unit.folded in ABBREVIATED_MODIFIERS:
        return ANY
    if unit.folded in DETERMINERS:
        return mask_of(DETERMINERS[unit.folded])
    return adjective(unit.folded)


def _phrase(units: Sequence[Unit], start: int) -> Opening:
    """Adjectives and the noun they belong to."""
    mask = ANY
    for index in range(start, min(start + _MODIFIERS, len(units))):
        unit = units[index]
        head = head_of(unit)
        cases = modifier(unit)
        if index > start and _is_clipped(units, index):
            return Opening(_HEAD, mask, index, _POST, is_modified=True)
        if head is not None and head.mask & mask and not _modifies(units, index, head):
            return Opening(_HEAD, head.mask & mask, index, head, index > start)
        if cases & mask:
            mask &= cases
        elif index > start and unit.folded == AND and _continues(units, index, mask):
            continue
        elif index > start:
            return _unknown(units, index, mask)
        else:
            break
    else:
        return Opening(_MODIFIER, mask, start)
    return _single(units[start], start)


def _modifies(units: Sequence[Unit], index: int, head: Noun) -> bool:
    """Whether an adjective used as a noun belongs to a noun after it."""
    cases = adjective(units[index].folded)
    if index + 1 >= len(units):
        return False
    if units[index].folded == BEGINNING:
        return units[index + 1].folded.startswith(OF_BEGINNERS)
    if not cases:
        return False
    after = head_of(units[index + 1])
    return after is not None and bool(after.mask & cases & head.mask)


def _is_clipped(units: Sequence[Unit], index: int) -> bool:
    """Whether the second of two abbreviated adjectives is a post ("соц. пед.")."""
    pair = units[index - 1].folded, units[index].folded
    if pair[1] not in CLIPPED_POSTS or pair[0] not in ABBREVIATED_MODIFIERS:
        return False
    if index + 1 == len(units):
        return True
    after = units[index + 1]
    return after.kind in _BEHIND_POSTS or bool(after.gap)


def _continues(units: Sequence[Unit], index: int, mask: int) -> bool:
    """Whether another adjective follows "и"."""
    return index + 1 < len(units) and bool(modifier(units[index + 1]) & mask)


def _unknown(units: Sequence[Unit], index: int, mask: int) -> Opening:
    """Adjectives, then something that is no known noun."""
    unit = units[index]
    if unit.kind is _ABBREVIATION:
        return Opening(
            OpeningKind.ABBREVIATION, mask, index, head=None, is_modified=True
        )
    if unit.kind is _WORD and unit.folded not in PREPOSITIONS:
        cases = guess(unit.folded) & mask
        if cases:
            return Opening(OpeningKind.NOUN, cases, index, head=None, is_modified=True)
    return Opening(_MODIFIER, mask, index)


def _single(unit: Unit, index: int) -> Opening:
    if unit.kind is _ABBREVIATION:
        return Opening(OpeningKind.ABBREVIATION, ANY, index)
    kind = _NAME if unit.is_capital else _NOUN
    return Opening(kind, guess(unit.folded), index)


def _is_clause(units: Sequence[Unit], index: int, opening: Opening) -> bool:
    """Whether a participle opens a clause about the party before it."""
    word = units[index].folded
    if word.startswith(RELATIVES):
        return True
    if word.startswith(TRANSITIVE_PARTICIPLES) and adjective(word):
        governs = word.startswith(GOVERNING_PARTICIPLES)
        return governs or opening.kind is not _HEAD or opening.at == index
    if head_of(units[index]) is not None and not word.startswith(CLAUSE_ADJECTIVES):
        return False
    if not (
        word.endswith(PARTICIPLE_ENDINGS) or word.startswith(CLAUSE_ADJECTIVES)
    ) or not adjective(word):
        return False
    governs = opening.kind is _MODIFIER or opening.at == index
    return governs and index + 1 < len(units)
