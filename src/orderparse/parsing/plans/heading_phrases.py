"""Phrases that name columns, found among words that may be cut or misprinted."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby

from orderparse.model import ColumnRole
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.columns import PHRASES
from orderparse.vocabulary.misreadings import LATIN_LOOKALIKES

_LETTERS = 64

_MOST_PIECES = 3
"""Lines on which a word that is too long for its column may stand."""

_SPACED = 4
"""Single letters in a row that are one word."""

_SAFE = 8
"""Letters of a word's beginning by which it is known with one of them wrong."""

_SURE = 10
"""The same where the last of them is wrong."""

_Phrase = tuple[str, ...]


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    """Phrases and their roles by the first letter."""
    found: dict[str, list[tuple[str, str]]] = {}
    for role, lists in PHRASES.items():
        for phrase in map(str.strip, lists.replace("\n", ",").split(",")):
            found.setdefault(phrase.removeprefix("=")[:1], []).append((phrase, role))
    return found


@lru_cache(maxsize=_LETTERS)
def _phrases_at(letter: str) -> tuple[tuple[_Phrase, ColumnRole | None], ...]:
    """The phrases that begin with a letter, the longest first."""
    found = [
        (tuple(phrase.split()), ColumnRole(role) if role else None)
        for phrase, role in _phrases().get(letter, ())
    ]
    return tuple(sorted(found, key=_length, reverse=True))


def _length(phrase: tuple[_Phrase, ColumnRole | None]) -> tuple[int, int]:
    """How many words and letters a phrase has."""
    words, _ = phrase
    return len(words), sum(map(len, words))


def fits(word: str, token: str) -> bool:
    """Whether a word of a heading is that of a phrase, whole behind "="."""
    if word.startswith("="):
        return token == word[1:]
    return token.startswith(word)


class Mention(NamedTuple):
    """A phrase in a heading: its first word, how many it has, the role it names.

    The role is None for what no plan has.
    """

    place: int
    length: int
    role: ColumnRole | None


def mention_at(tokens: list[str], place: int) -> Mention | None:
    """The longest phrase that begins with a word."""
    token = tokens[place]
    for phrase, role in _phrases_at(token[:1]):
        if not fits(phrase[0], token):  # as most
            continue
        ahead = tokens[place : place + len(phrase)]
        if len(ahead) == len(phrase) and all(map(fits, phrase, ahead)):
            return Mention(place, len(phrase), role)
    return None


def find_mentions(tokens: list[str]) -> Iterator[Mention]:
    """The phrases in the words of a heading, in printed order."""
    place = 0
    while place < len(tokens):
        mention = mention_at(tokens, place)
        if mention is not None:
            yield mention
        place += mention.length if mention else 1


def corrected(tokens: list[str]) -> list[str]:
    """The words of a heading with Latin look-alikes and single misprints put right."""
    plain = [
        token if token.isascii() else token.translate(LATIN_LOOKALIKES)
        for token in tokens
    ]
    return [
        token if mention_at(plain, place) else _nearest(token)
        for place, token in enumerate(plain)
    ]


def _nearest(token: str) -> str:
    """The beginning that a long word has but for one letter, else the word itself."""
    stems = (phrase for phrase, _ in _phrases_at(token[:1]) if len(phrase) == 1)
    long = (stem for (stem,) in stems if len(stem) >= _SAFE)
    return next((stem for stem in long if _differs_once(stem, token)), token)


def _differs_once(stem: str, token: str) -> bool:
    """Whether a letter is lost, wrong, too much or in the place of the next."""
    pairs = enumerate(zip(stem, token, strict=False))
    k = next((k for k, (a, b) in pairs if a != b), None)
    if k is None:
        return False
    rest, here = stem[k:], token[k:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    if not rest[1:] and len(stem) < _SURE:
        return False  # another word of the same root rather than a misprint
    return here.startswith((rest[1:], swapped)) or here[1:].startswith((rest, rest[1:]))


def mended(tokens: list[str]) -> list[str]:
    """The words of a heading that narrow columns cut: "Наимен ование меропри ятия"."""
    tokens = _unspaced(tokens)
    made: list[str] = []
    place = 0
    while place < len(tokens):
        ends = range(place + 2, min(place + _MOST_PIECES, len(tokens)) + 1)
        end = next((end for end in ends if _is_cut(tokens[place:end])), place + 1)
        made.append("".join(tokens[place:end]))
        place = end
    return made


def _unspaced(tokens: list[str]) -> list[str]:
    """Words printed with blanks between their letters, as words: "с р о к"."""
    made: list[str] = []
    for is_letter, run in groupby(tokens, key=_is_letter):
        letters = list(run)
        spaced = is_letter and len(letters) >= _SPACED
        made += ["".join(letters)] if spaced else letters
    return made


def _is_letter(token: str) -> bool:
    return len(token) == 1 and token.isalpha()


def _is_cut(pieces: list[str]) -> bool:
    """Whether all pieces, and no fewer, make the stem that opens a phrase."""
    whole, known = "".join(pieces), "".join(pieces[:-1])
    return whole.isalpha() and any(
        len(known) < len(phrase[0]) and whole.startswith(phrase[0])
        for phrase, _ in _phrases_at(whole[:1])
    )
