"""Listed nouns in any case, found by taking a word apart.

The stems are looked up rather than all forms listed: these are twenty times as many,
and most runs ask for a few dozen of them.
"""

from functools import cache
from typing import NamedTuple

from orderparse.vocabulary.endings import HUSHERS
from orderparse.vocabulary.nouns import PARADIGMS

_LONGEST = max(
    len(ending)
    for paradigm in PARADIGMS.values()
    for cell in paradigm.split()
    for ending in cell.split("/")
)


_PLURAL = 1 << 6  # the bit of its nominative


class _Stem(NamedTuple):
    """One stem of a noun; a noun whose bare form differs has two."""

    ordinal: int
    lemma: str
    endings: dict[str, int]


class Declension:
    """The forms of some nouns.

    Attributes:
        plurals: lemma -> nominative plural.
    """

    def __init__(self, nouns: dict[str, str]) -> None:
        """Take the nouns.

        Args:
            nouns: paradigm -> stems, see `vocabulary.nouns`.
        """
        self._stems: dict[str, list[_Stem]] = {}
        self.plurals: dict[str, str] = {}
        listed = (
            (paradigm, word)
            for paradigm, words in nouns.items()
            for word in words.split()
        )
        for ordinal, (paradigm, word) in enumerate(listed):
            bare, _, oblique = word.partition(":")
            self._add(ordinal, paradigm, bare, oblique or bare)

    def find(self, word: str) -> tuple[str, int] | None:
        """The lemma of a form, and the mask of the cases it can be.

        Where two nouns have the form, the lemma is that of the first.

        Args:
            word: case folded.
        """
        cases = 0
        nouns: list[tuple[int, str]] = []
        for cut in range(len(word), max(len(word) - _LONGEST, 1) - 1, -1):
            for stem in self._stems.get(word[:cut], ()):
                mask = stem.endings.get(word[cut:])
                if mask:
                    cases |= mask
                    nouns.append((stem.ordinal, stem.lemma))
        return (min(nouns)[1], cases) if nouns else None

    def _add(self, ordinal: int, paradigm: str, bare: str, oblique: str) -> None:
        cases = _cases(paradigm, oblique[-1] in HUSHERS)
        lemma = bare + next(iter(cases))
        plurals = [ending for ending, mask in cases.items() if mask & _PLURAL]
        self.plurals[lemma] = (oblique if plurals[-1] else bare) + plurals[-1]
        if bare == oblique:
            self._know(bare, _Stem(ordinal, lemma, cases))
        else:
            self._know(bare, _Stem(ordinal, lemma, {"": cases.get("", 0)}))
            others = {ending: mask for ending, mask in cases.items() if ending}
            self._know(oblique, _Stem(ordinal, lemma, others))

    def _know(self, letters: str, stem: _Stem) -> None:
        for spelling in {letters, letters.replace("ё", "е")}:
            self._stems.setdefault(spelling, []).append(stem)


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
