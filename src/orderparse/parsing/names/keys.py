"""A name in any case and spelling -> one key for comparing."""

from functools import lru_cache

from orderparse.patterns import LETTERS, pattern
from orderparse.vocabulary.endings import ADJECTIVES, MORE_NOUNS, NOUNS, STEMS

_WORD = pattern(rf"{LETTERS}|\d+")
_BRACKETS = pattern(r"\([^()]*\)")
_STEM = 3
_LONGEST = 3
_CACHED = 4096
_ENDINGS = (
    frozenset(
        ending
        for ending in (*ADJECTIVES, *NOUNS, *MORE_NOUNS)
        if 0 < len(ending) <= _LONGEST
    )
    - STEMS
)


@lru_cache(maxsize=_CACHED)
def name_key(name: str) -> str:
    """A key that is equal for all cases and spellings of one name.

    Args:
        name: brackets in it do not count.
    """
    words = _WORD.findall(_BRACKETS.sub(" ", name) or name)
    return " ".join(map(_stem, words))


def _stem(word: str) -> str:
    """A word without its ending; abbreviations have none."""
    if word.isupper() and len(word) <= _STEM + 1:
        return word.casefold()
    folded = word.casefold().replace("ё", "е")
    for size in range(min(_LONGEST, len(folded) - _STEM), 0, -1):
        if folded[-size:] in _ENDINGS:
            return folded[:-size]
    return folded
