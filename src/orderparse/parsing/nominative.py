"""The genitive of a body's name -> its nominative, by the words of the vocabulary."""

from functools import cache

import regex

from orderparse.parsing.forms import GENITIVE, adjective, decline, noun
from orderparse.vocabulary.acts import TERRITORIES

_WORD = regex.compile(r"[\p{L}-]+")
_ADJECTIVES = 4
_HUSHERS = "гкхшщчж"
_FEMININE = ("а", "я")
_NEUTER = ("о", "е")


def nominative(name: str) -> str:
    """Put the head of a name into the nominative; what depends on it stays.

    Args:
        name: of a body or post in the genitive ("Министерства образования").

    Returns:
        "Министерство образования"; a name whose head no list knows stays as it is.
    """
    words = list(_WORD.finditer(name))[: _ADJECTIVES + 1]
    for count, match in enumerate(words):
        lemma = _lemma(match[0].casefold())
        if lemma is not None:
            return _rebuilt(name, words[:count], match, lemma)
        if not adjective(match[0].casefold()) & GENITIVE:
            break
    return name


@cache
def _territories() -> dict[str, tuple[str, int]]:
    return decline(TERRITORIES)


def _lemma(word: str) -> str | None:
    """The nominative of a known noun in the genitive."""
    head = noun(word)
    lemma, cases = (head.lemma, head.mask) if head else ("", 0)
    if not cases:
        lemma, cases = _territories().get(word, ("", 0))
    return lemma if cases & GENITIVE else None


def _rebuilt(
    name: str, before: list["regex.Match[str]"], match: "regex.Match[str]", lemma: str
) -> str:
    parts, position = [], 0
    for word in before:
        parts += [name[position : word.start()], _agreeing(word[0], lemma)]
        position = word.end()
    parts += [name[position : match.start()], _like(match[0], lemma)]
    return "".join(parts) + name[match.end() :]


def _like(printed: str, word: str) -> str:
    """The word with the printed one's capitals."""
    if printed.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if printed[0].isupper() else word


def _agreeing(printed: str, lemma: str) -> str:
    """An adjective in the genitive -> the nominative of the noun's gender."""
    stem = printed[:-3] if printed.endswith(("ого", "его")) else printed[:-2]
    soft = printed.endswith(("его", "ей"))
    hush = stem[-1:].casefold() in _HUSHERS
    if lemma.endswith(_FEMININE):
        return stem + ("яя" if soft and not hush else "ая")
    if lemma.endswith(_NEUTER):
        return stem + ("ее" if soft else "ое")
    return stem + ("ий" if soft or hush else "ый")
