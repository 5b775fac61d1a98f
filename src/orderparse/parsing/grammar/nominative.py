"""A body's name in any case -> its nominative, by the words of the vocabulary."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from orderparse.parsing.grammar.declension import Declension
from orderparse.parsing.grammar.forms import (
    ACCUSATIVE,
    NOMINATIVE,
    adjective,
    declensions,
    mask_of,
    noun,
)
from orderparse.patterns import pattern
from orderparse.vocabulary.kinds import TERRITORIES
from orderparse.vocabulary.nouns import (
    ADJECTIVE_ENDINGS,
    FEMININE,
    HUSHERS,
    NEUTER,
    NOMINATIVES,
    REFLEXIVE,
    SOFT_VOWELS,
)

_WORD = pattern(r"(?:[^\W\d_]++|-)++")
_ADJECTIVES = 4
_CACHED = 4096
_OBLIQUE_SINGULAR = mask_of("gdip")


def nominative(name: str) -> str:
    """Put the head of a name into the nominative; what depends on it stays.

    Args:
        name: of a body or post in any case ("Министерства образования").

    Returns:
        "Министерство образования"; a name whose head no list knows stays as it is.
    """
    words = list(islice(_WORD.finditer(name), _ADJECTIVES + 1))
    for count, match in enumerate(words):
        folded = match[0].casefold()
        cases = adjective(folded)
        modifies = cases and count + 1 < len(words) and noun(_next(words, count))
        head = None if modifies else _head(folded)
        if head is not None:
            return _rebuilt(name, words[:count], match, head)
        if not cases & ~(NOMINATIVE | ACCUSATIVE):
            break
    return name


def _next(words: list[re.Match[str]], index: int) -> str:
    return words[index + 1][0].casefold()


@cache
def _territories() -> Declension:
    return Declension(TERRITORIES)


def _known() -> Iterator[Declension]:
    yield from declensions().values()
    yield _territories()


@lru_cache(maxsize=_CACHED)
def _head(word: str) -> str | None:
    """The nominative of a known noun, in the number it has; None if it has it."""
    known = noun(word)
    lemma, cases = (known.lemma, known.mask) if known else ("", 0)
    if not cases:
        lemma, cases = _territories().find(word) or ("", 0)
    if not cases or word == lemma:
        return None
    if cases & _OBLIQUE_SINGULAR:
        return lemma
    return next(filter(None, (nouns.plural(lemma) for nouns in _known())), None)


def _rebuilt(
    name: str, before: list[re.Match[str]], match: re.Match[str], head: str
) -> str:
    parts, position = [], 0
    for word in before:
        parts += [name[position : word.start()], _agreeing(word[0], head)]
        position = word.end()
    parts += [name[position : match.start()], _like(match[0], head)]
    return "".join(parts) + name[match.end() :]


def _like(printed: str, word: str) -> str:
    """The word with the printed one's capitals."""
    if printed.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if printed[0].isupper() else word


def _agreeing(printed: str, head: str) -> str:
    """An adjective in any case -> the nominative that agrees with the noun.

    One whose ending no list knows stays as it is.
    """
    bare = printed.removesuffix(REFLEXIVE)
    folded = bare.casefold()
    ending = next((end for end in ADJECTIVE_ENDINGS if folded.endswith(end)), None)
    if ending is None:
        return printed
    stem = bare[: -len(ending)]
    hush = stem[-1:].casefold() in HUSHERS
    soft = ending[0] in SOFT_VOWELS and not hush
    number = 0 if soft else (1 if hush else 2)
    return stem + NOMINATIVES[_gender(head)][number] + printed[len(bare) :]


@lru_cache(maxsize=_CACHED)
def _gender(head: str) -> str:
    if any(nouns.has_plural(head) for nouns in _known()):
        return "plural"
    if head.endswith(FEMININE):
        return "feminine"
    return "neuter" if head.endswith(NEUTER) else "masculine"
