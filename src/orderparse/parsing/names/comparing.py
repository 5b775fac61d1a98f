"""Are two names one? By a key for all cases, or as an abbreviation, letter by letter."""

from collections.abc import Sequence
from functools import lru_cache

from orderparse.patterns import TOKENS, pattern
from orderparse.vocabulary.nouns import (
    ADJECTIVE_CASES,
    MORE_NOUN_CASES,
    NOUN_CASES,
    STEMS,
)
from orderparse.vocabulary.parties import SMALL_WORDS

_BRACKETS = pattern(r"\([^()]*\)")
_STEM = 3
_LONGEST_ENDING = 3
_CACHED = 4096
_ENDINGS = (
    frozenset(
        ending
        for ending in (*ADJECTIVE_CASES, *NOUN_CASES, *MORE_NOUN_CASES)
        if 0 < len(ending) <= _LONGEST_ENDING
    )
    - STEMS
)
_SHORTEST = 2
_LONGEST = 60
_WORDS = 40


@lru_cache(maxsize=_CACHED)
def name_key(name: str) -> str:
    """A key that is equal for all cases and spellings of one name.

    Args:
        name: brackets in it do not count.
    """
    bare = _BRACKETS.sub(" ", name) if "(" in name else name
    return " ".join(map(_stem, _words(bare)))


def _words(text: str) -> list[str]:
    """The words and numbers of a text."""
    return [token for token in TOKENS.findall(text) if token[0].isalnum()]


def _stem(word: str) -> str:
    """A word without its ending; abbreviations have none."""
    if word.isupper() and len(word) <= _STEM + 1:
        return word.casefold()
    folded = word.casefold().replace("ё", "е")
    for size in range(min(_LONGEST_ENDING, len(folded) - _STEM), 0, -1):
        if folded[-size:] in _ENDINGS:
            return folded[:-size]
    return folded


def words_of(text: str) -> list[str]:
    """The words that an abbreviation may be made of, case folded."""
    if text.isalpha():  # one word, as most of a text are
        return [text.casefold()]
    return [word.casefold() for word in _words(text)]


class Contraction:
    """A short name made of the starts of the words of a full one.

    "МО и Н ЧР" and "Минобрнауки ЧР" both stand for "Министерство образования и науки
    Чеченской Республики"; small words may be passed over.
    """

    __slots__ = ("_first", "_pieces")

    def __init__(self, short: str) -> None:
        """Take the abbreviation apart, quotes and all."""
        pieces = [piece for piece in _words(short) if piece not in SMALL_WORDS]
        letters = sum(map(len, pieces))
        self._pieces = pieces if _SHORTEST <= letters <= _LONGEST else []
        self._first = self._pieces[0][0].casefold() if self._pieces else ""

    def may_begin(self, word: str) -> bool:
        """A quick look: whether the full name may begin with a word, case folded."""
        if not self._first:
            return False
        return word.startswith(self._first) or word in SMALL_WORDS

    def spells(self, full: Sequence[str]) -> bool:
        """Whether it is made of all the words of a full name.

        Args:
            full: the words in any case, from `words_of`.
        """
        return any(
            all(word in SMALL_WORDS for word in full[place:_WORDS])
            for place in self.reaches(full)
        )

    def reaches(self, full: Sequence[str]) -> set[int]:
        """How many words it can be made of, the first of a text; none if of no words.

        Args:
            full: the words in any case, from `words_of`.
        """
        if len(full) < _SHORTEST or not self.may_begin(full[0]):
            return set()
        words = full[:_WORDS]
        places = {0}
        for piece in self._pieces:
            places = {end for start in places for end in _ends(piece, words, start)}
            if not places:
                break
        return places


def _ends(piece: str, words: Sequence[str], start: int) -> set[int]:
    """Words after those that one piece of the abbreviation takes, from `start` on."""
    single = piece.isupper()
    folded = piece.casefold()
    states = {(0, start)}
    ends: set[int] = set()
    while states:
        following: set[tuple[int, int]] = set()
        for used, index in states:
            if used == len(folded):
                ends.add(index)
            elif index < len(words):
                following |= _steps(folded, used, words, index, single=single)
        states = following
    return ends


def _steps(
    piece: str, used: int, words: Sequence[str], index: int, *, single: bool
) -> set[tuple[int, int]]:
    """What one word can take of the letters that are left."""
    word = words[index]
    if word == piece[used:]:
        return {(len(piece), index + 1)}
    steps = {(used, index + 1)} if word in SMALL_WORDS else set()
    longest = 1 if single else len(piece) - used
    for size in range(1, longest + 1):
        if not word.startswith(piece[used : used + size]):
            break
        steps.add((used + size, index + 1))
    return steps
