"""Letters -> words: where a blank stands, what was drawn twice, what is no letter."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import compress, repeat
from unicodedata import category, normalize

from orderparse.readers.pdf.page import Letters
from orderparse.readers.pdf.runs import Runs, find_runs
from orderparse.readers.pdf.stretches import GAP, Seen, in_order
from orderparse.tuples import NamedTuple

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
        start: place of the first of them that it was made of.
        end: place behind the last one.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    blank: bool
    letters: Letters
    start: int
    end: int

    @property
    def middle(self) -> tuple[float, float]:
        """A point inside of it."""
        return (self.x0 + self.x1) / 2, self.y - 0.3 * self.size


# Builds a word of its fields without looking at their names, in a third of the time.
_word = partial(tuple.__new__, Word)


def _clean(text: str) -> str:
    """Printed text: ligatures spelled out; a control character is a letter lost."""
    if _is_clean(text):
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


def _is_clean(text: str) -> bool:
    """Whether a text without blanks is what it prints."""
    return text.isprintable() and not any(sign in text for sign in _LIGATURES)


def form_words(seen: Seen) -> list[Word]:
    """Upright letters as words, line by line from left to right."""
    letters, stretches = in_order(seen)
    blanks = _blanks(letters)
    few = len(blanks) < _BLANKS * len(letters.text)
    runs = find_runs(letters, stretches, GAP if few else _WIDE_GAP)
    if runs.letters is not letters:
        blanks = _blanks(runs.letters)
    return _cut(runs, blanks)


def _blanks(letters: Letters) -> list[int]:
    """The places of all blanks."""
    return [match.start() for match in _BLANK.finditer(letters.text)]


def _cut(runs: Runs, blanks: Sequence[int]) -> list[Word]:
    """Runs cut where blanks are."""
    starts: list[int] = []
    ends: list[int] = []
    behind: list[bool] = []
    usual = _usual(runs.letters, blanks)
    for run in runs.places:
        start, end = run.start, run.stop
        first = bisect_left(blanks, start)
        for place in blanks[first : bisect_left(blanks, end, first)]:
            if start < place:
                starts.append(start)
                ends.append(place)
                behind.append(place in usual)
            elif behind and place in usual:
                behind[-1] = True
            start = place + 1
        if start < end:
            starts.append(start)
            ends.append(end)
            behind.append(False)
    return make_words(runs.letters, starts, ends, behind)


def _usual(letters: Letters, blanks: Sequence[int]) -> set[int]:
    """The blanks as wide as most; some engines fill any gap with blanks of their own."""
    advances, sizes = letters.advances, letters.sizes
    widths = [advances[place] / sizes[place] for place in blanks]
    counts = Counter(widths)
    rounded: Counter[float] = Counter()
    for width, count in counts.items():
        rounded[round(width, 2)] += count
    usual = rounded.most_common(1)[0][0] if rounded else 0.0
    near = {width for width in counts if abs(width - usual) <= _SAME_WIDTH}
    if len(near) == len(counts):
        return set(blanks)
    return set(compress(blanks, map(near.__contains__, widths)))


def make_words(
    letters: Letters,
    starts: Sequence[int],
    ends: Sequence[int],
    blank: Sequence[bool],
) -> list[Word]:
    """The words that letters `start:end` make, and whether a blank stands behind each."""
    text, xs, ys, advances, sizes, bold = letters
    texts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    columns = zip(
        texts if _is_clean("".join(texts)) else map(_clean, texts),
        map(xs.__getitem__, starts),
        [xs[end - 1] + advances[end - 1] for end in ends],
        map(ys.__getitem__, starts),
        map(sizes.__getitem__, starts),
        [bold[start] for start in starts],
        blank,
        repeat(letters),
        starts,
        ends,
        strict=False,
    )
    return list(map(_word, columns))
