"""A Russian word -> the cases it can stand in, from word lists and endings.

Cases are bits of a mask: six of the singular, then six of the plural, in the order of
`vocabulary.nouns`.
"""

from enum import StrEnum
from functools import cache, lru_cache

from orderparse.parsing.grammar.declension import Declension
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.nouns import (
    ADJECTIVE_CASES,
    ADJECTIVE_STEMS,
    AGENT_CASES,
    BODIES,
    NO_ADJECTIVES,
    NOUN_CASES,
    PEOPLE,
    PREFIXES,
    STRESSED_ADJECTIVES,
    TOPICAL,
)

_LETTERS = "ngdaipNGDAIP"
_LONGEST = 6
_CACHED = 4096
_PREFIX_SHORTEST = min(map(len, PREFIXES))
_PREFIX_LONGEST = max(map(len, PREFIXES))


@cache
def mask_of(letters: str) -> int:
    """The mask of the cases that the letters name."""
    return sum(1 << _LETTERS.index(letter) for letter in letters)


SINGULAR = mask_of("ngdaip")
SINGULAR_NOMINATIVE = mask_of("n")
PLURAL = mask_of("NGDAIP")
ANY = SINGULAR | PLURAL
NOMINATIVE = mask_of("nN")
GENITIVE = mask_of("gG")
DATIVE = mask_of("dD")
ACCUSATIVE = mask_of("aA")
INSTRUMENTAL = mask_of("iI")
PREPOSITIONAL = mask_of("pP")


def whole_case(mask: int) -> int:
    """The mask with both numbers set for each case in it."""
    cases = (mask | mask >> 6) & SINGULAR
    return cases | cases << 6


# Behind "возложить на": the accusative, which of people is the genitive.
LAID_ON = whole_case(ACCUSATIVE | GENITIVE)


class NounKind(StrEnum):
    """What a noun at the head of a name stands for."""

    PERSON = "person"
    TOPICAL = "topical"
    BODY = "body"


class Noun(NamedTuple):
    """One form of a known noun.

    Attributes:
        lemma: nominative singular (of a plural word, nominative plural).
        kind: what it stands for.
        mask: the cases this form can be.
    """

    lemma: str
    kind: NounKind
    mask: int


@lru_cache(maxsize=_CACHED)
def noun(word: str) -> Noun | None:
    """The known noun of which the word is a form, or a half of a compound.

    Args:
        word: case folded.
    """
    found = _listed(word.rpartition("/")[2])
    if found is None and "-" in word:
        first, _, last = word.partition("-")
        return _listed(first) or _listed(last)
    return found or _glued(word)


@cache
def declensions() -> dict[NounKind, Declension]:
    """The known nouns; where two kinds have a form, it is of the first."""
    return {
        NounKind.PERSON: Declension(PEOPLE),
        NounKind.TOPICAL: Declension(TOPICAL),
        NounKind.BODY: Declension(BODIES),
    }


def _listed(word: str) -> Noun | None:
    for kind, declension in declensions().items():
        found = declension.find(word)
        if found is not None:
            return Noun(found[0], kind, found[1])
    return None


def _glued(word: str) -> Noun | None:
    """The noun behind a first part that is no word ("райотдел")."""
    for size in range(_PREFIX_SHORTEST, min(_PREFIX_LONGEST, len(word)) + 1):
        if word[:size] in PREFIXES:
            found = _listed(word[size:])
            if found is not None:
                return found
    return None


@lru_cache(maxsize=_CACHED)
def adjective(word: str) -> int:
    """The cases in which the word can be an adjective; 0 where it is none.

    Args:
        word: case folded.
    """
    if word in NO_ADJECTIVES:
        return 0
    stressed = SINGULAR_NOMINATIVE if word in STRESSED_ADJECTIVES else 0
    for size in range(min(_LONGEST, len(word) - 2), 1, -1):
        ending = word[-size:]
        letters = ADJECTIVE_CASES.get(ending)
        if letters is None:
            continue
        stems = ADJECTIVE_STEMS.get(ending)
        if stems is None or word[:-size].endswith(stems):
            return mask_of(letters) | stressed
        return 0
    return 0


def guess(word: str) -> int:
    """The cases in which an unknown noun can stand, by its ending.

    Args:
        word: case folded.
    """
    for size in range(min(_LONGEST, len(word)), -1, -1):
        letters = NOUN_CASES.get(word[len(word) - size :])
        if letters is not None:
            return mask_of(letters)
    return 0


def agent(word: str) -> int:
    """The cases of a word that names people by what they do; 0 where it does not.

    Args:
        word: case folded.
    """
    for size in range(min(_LONGEST, len(word) - 2), 2, -1):
        letters = AGENT_CASES.get(word[-size:])
        if letters is not None:
            return mask_of(letters)
    return 0
