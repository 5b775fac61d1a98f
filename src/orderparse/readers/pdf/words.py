"""Letters -> words: where a blank stands, what was drawn twice, what is no letter."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import repeat
from typing import NamedTuple
from unicodedata import category, normalize

from orderparse.readers.pdf.page import Letters
from orderparse.readers.pdf.runs import find_runs, text_of
from orderparse.readers.pdf.stretches import GAP, Seen, in_order

# Parts of the font size. A gap wider than this is a blank where blanks are drawn; where
# they are not, a gap that ends a stretch is.
_WIDE_GAP = 0.3
_SAME_WIDTH = 0.01
# Fewer blanks a letter than this: the producer draws words without blanks.
_BLANKS = 0.04
_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
# What PDF engines put for a hyphen at a line end.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
_LOST = "\ufffd"
_BLANK = re.compile(r"\s")


class Word(NamedTuple):
    """Letters printed without a gap.

    Attributes:
        text: never empty, without blanks.
        x0: left end.
        x1: right end.
        y: baseline.
        size: height of its font.
        bold: its font is a bold one.
        blank: a blank as wide as the page's others was drawn after it.
        letters: those of its page.
        places: which of them it was made of.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    blank: bool
    letters: Letters
    places: Sequence[int]

    @property
    def middle(self) -> tuple[float, float]:
        """A point inside of it."""
        return (self.x0 + self.x1) / 2, self.y - 0.3 * self.size


# Builds a word of its fields without looking at their names, in a third of the time.
_word = partial(tuple.__new__, Word)


def clean(text: str) -> str:
    """Printed text: ligatures spelled out; a control character is a letter lost."""
    if is_clean(text):
        return text
    text = text.translate(_HYPHENS)
    return "".join(
        normalize("NFKC", letter)
        if letter in _LIGATURES
        else _LOST
        if category(letter) == "Cc"
        else letter
        for letter in text
    )


def is_clean(text: str) -> bool:
    """Whether a text, blanks aside, is what it prints."""
    return "".join(text.split()).isprintable() and not any(
        ligature in text for ligature in _LIGATURES
    )


def form_words(seen: Seen) -> list[Word]:
    """Upright letters as words, line by line from left to right."""
    letters, stretches = in_order(seen)
    blanks = [match.start() for match in _BLANK.finditer(letters.text)]
    few = len(blanks) < _BLANKS * len(letters.text)
    pieces = _Pieces(letters, blanks)
    for run in find_runs(letters, stretches, GAP if few else _WIDE_GAP):
        pieces.take(run)
    return _make_words(letters, pieces.texts, pieces.places, pieces.blank)


class _Pieces:
    """The words of runs, column by column: text, places, and whether a blank follows."""

    def __init__(self, letters: Letters, blanks: Sequence[int]) -> None:
        self.texts: list[str] = []
        self.places: list[Sequence[int]] = []
        self.blank: list[bool] = []
        self._letters = letters
        self._blanks = blanks
        self._usual = _usual(letters, blanks)
        self._clean = is_clean(letters.text)

    def take(self, run: Sequence[int]) -> None:
        """Cut a run where its blanks are."""
        printed = text_of(self._letters, run)
        at = 0
        for cut in _cuts(run, printed, self._blanks):
            blank = cut < len(run) and run[cut] in self._usual
            if at < cut:
                text = printed[at:cut]
                self.texts.append(text if self._clean else clean(text))
                self.places.append(run[at:cut])
                self.blank.append(blank)
            elif blank and self.blank:
                self.blank[-1] = True
            at = cut + 1


def _cuts(run: Sequence[int], printed: str, blanks: Sequence[int]) -> list[int]:
    """Where in a run blanks are, and where it ends."""
    if isinstance(run, range):
        start, end = run.start, run.stop
        first = bisect_left(blanks, start)
        within = blanks[first : bisect_left(blanks, end, first)]
        return [place - start for place in (*within, end)]
    return [*(at for at, letter in enumerate(printed) if letter.isspace()), len(run)]


def _usual(letters: Letters, blanks: Sequence[int]) -> set[int]:
    """The blanks as wide as most; some engines fill any gap with blanks of their own."""
    advances, sizes = letters.advances, letters.sizes
    kinds = [(advances[place], sizes[place]) for place in blanks]
    widths: Counter[float] = Counter()
    for kind, count in Counter(kinds).items():
        widths[round(_width(kind), 2)] += count
    usual = widths.most_common(1)[0][0] if widths else 0.0
    near = {kind for kind in set(kinds) if abs(_width(kind) - usual) <= _SAME_WIDTH}
    return {place for place, kind in zip(blanks, kinds, strict=True) if kind in near}


def _width(kind: tuple[float, float]) -> float:
    """Of a blank with such an advance and size, in parts of its size."""
    advance, size = kind
    return advance / size if size > 0 else 0.0


def word_of(letters: Letters, places: Sequence[int], text: str, *, blank: bool) -> Word:
    """The word that some letters make."""
    (word,) = _make_words(letters, [text], [places], [blank])
    return word


def _make_words(
    letters: Letters,
    texts: Sequence[str],
    places: Sequence[Sequence[int]],
    blank: Sequence[bool],
) -> list[Word]:
    """Words of these texts and places, and whether a blank stands behind each."""
    _, xs, ys, advances, sizes, bold = letters
    firsts = [run[0] for run in places]
    columns = zip(
        texts,
        [xs[first] for first in firsts],
        [xs[run[-1]] + advances[run[-1]] for run in places],
        [ys[first] for first in firsts],
        [sizes[first] for first in firsts],
        [bold[first] for first in firsts],
        blank,
        repeat(letters),
        places,
        strict=False,
    )
    return list(map(_word, columns))
