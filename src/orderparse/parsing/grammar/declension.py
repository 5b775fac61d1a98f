"""Listed nouns in any case, found by taking a word apart.

The stems are looked up rather than all forms listed: these are twenty times as many,
and most runs ask for a few dozen of them.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count

from orderparse.tuples import NamedTuple
from orderparse.vocabulary.nouns import HUSHERS, LONGEST_ENDING, PARADIGMS

_PLURAL = 1 << 6  # the bit of its nominative


class _Noun(NamedTuple):
    """A noun as the lists give it; the first stem is that of its bare form.

    Attributes:
        ordinal: its place in the lists.
        paradigm: how it is declined.
        stems: one stem, or two with a colon between them.
    """

    ordinal: int
    paradigm: str
    stems: str

    def cases(self) -> dict[str, int]:
        """Ending -> the cases it stands for."""
        return _cases(self.paradigm, self.stems[-1] in HUSHERS)

    def with_ending(self, ending: str) -> str:
        """The form with an ending."""
        bare, _, oblique = self.stems.partition(":")
        return (oblique or bare) + ending if ending else bare

    def lemma(self) -> str:
        """The nominative singular; of a word without one, the plural."""
        return self.with_ending(next(iter(self.cases())))

    def plural(self) -> str:
        """The nominative plural."""
        ends = [ending for ending, mask in self.cases().items() if mask & _PLURAL]
        return self.with_ending(ends[-1])


class Declension:
    """The forms of some nouns."""

    def __init__(self, nouns: dict[str, str]) -> None:
        """Take the nouns.

        Args:
            nouns: paradigm -> stems, see `vocabulary.nouns`.
        """
        self._listed: dict[str, list[tuple[int, str, str]]] = {}
        ordinal = count()
        for paradigm, words in nouns.items():
            for word in words.split():
                listed = (next(ordinal), paradigm, word)
                plain = word.isalpha() and "ё" not in word  # as nearly all
                for stem in (word,) if plain else _stems(word):
                    self._listed.setdefault(stem, []).append(listed)

    def find(self, word: str) -> tuple[str, int] | None:
        """The lemma of a form, and the mask of the cases it can be.

        Where two nouns have the form, the lemma is that of the first.

        Args:
            word: case folded.
        """
        cases = 0
        nouns: list[_Noun] = []
        for noun, ending in self._split(word):
            mask = noun.cases().get(ending, 0)
            if mask and word in _spellings(noun.with_ending(ending)):
                cases |= mask
                nouns.append(noun)
        return (min(nouns).lemma(), cases) if nouns else None

    def plural(self, lemma: str) -> str | None:
        """The nominative plural of a noun, None where it is not one of these."""
        found = [n.plural() for n, _ in self._split(lemma) if n.lemma() == lemma]
        return found[-1] if found else None

    def has_plural(self, word: str) -> bool:
        """Whether a word is the nominative plural of one of these nouns."""
        return any(noun.plural() == word for noun, _ in self._split(word))

    def _split(self, word: str) -> Iterator[tuple[_Noun, str]]:
        """The nouns whose stem the word begins with, and the rest of it."""
        shortest = max(len(word) - LONGEST_ENDING, 1)
        for cut in range(len(word), shortest - 1, -1):
            for listed in self._listed.get(word[:cut], ()):
                yield _Noun(*listed), word[cut:]


def _stems(listed: str) -> Iterable[str]:
    """What forms of a listed noun may begin with."""
    return [form for stem in listed.split(":") for form in _spellings(stem)]


def _spellings(word: str) -> tuple[str, ...]:
    """A word, and the same with "е" for "ё"."""
    return (word, word.replace("ё", "е")) if "ё" in word else (word,)


@cache
def _cases(paradigm: str, hushed: bool) -> dict[str, int]:  # noqa: FBT001 - cached
    """Ending -> the cases it stands for."""
    found: dict[str, int] = {}
    for case, cell in enumerate(PARADIGMS[paradigm].split()):
        for printed in cell.split("/"):
            if printed != ".":
                ending = printed.strip("-")
                if hushed and ending == "ы":
                    ending = "и"
                found[ending] = found.get(ending, 0) | 1 << case
    return found
