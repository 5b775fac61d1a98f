"""Letters -> words: where a blank stands, what was drawn twice, what is no letter."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple
from unicodedata import category, normalize

from orderparse.patterns import pattern
from orderparse.readers.pdf.page import Letters
from orderparse.readers.pdf.stretches import GAP, Seen, in_order

# Parts of the font size. A gap wider than this is a blank where blanks are drawn; where
# they are not, a gap that ends a stretch is.
_WIDE_GAP = 0.3
# Letters may overlap this much (kerning), or be drawn again for a bold look.
_BACK = 0.35
_LEVEL = 0.12
_SAME_WIDTH = 0.01
# The same letter this near, in parts of its width, is drawn twice.
_AGAIN = 0.3
# Fewer blanks a letter than this: the producer draws words without blanks.
_BLANKS = 0.04
_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
# What PDF engines put for a hyphen at a line end.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
# All that `str.isspace` holds for.
_BLANK = pattern(r"[\s\x1c-\x1f]")


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


# Builds a word without looking at its fields' names, which takes half the time.
_word = partial(tuple.__new__, Word)


def clean(text: str) -> str:
    """Printed text: ligatures spelled out, control characters dropped."""
    if is_clean(text):
        return text
    text = text.translate(_HYPHENS)
    return "".join(
        normalize("NFKC", letter) if letter in _LIGATURES else letter
        for letter in text
        if category(letter) != "Cc"
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
    former = _Former(letters, GAP if few else _WIDE_GAP)
    usual = _are_usual(letters, blanks)
    for _, _, start, end in stretches:
        first = bisect_left(blanks, start)
        at = start
        for number in range(first, bisect_left(blanks, end, first)):
            former.take(at, blanks[number], blank=usual[number])
            at = blanks[number] + 1
        if at < end:
            former.hold(at, end)
    former.close()
    return former.words


def _are_usual(letters: Letters, blanks: Sequence[int]) -> list[bool]:
    """Which blanks are as wide as most; some engines fill any gap with their own."""
    advances, sizes = letters.advances, letters.sizes
    widths = [
        advances[place] / sizes[place] if sizes[place] > 0 else 0.0 for place in blanks
    ]
    counts = Counter([round(width, 2) for width in widths]).most_common(1)
    usual = counts[0][0] if counts else 0.0
    return [abs(width - usual) <= _SAME_WIDTH for width in widths]


class _Former:
    """Takes letters and blanks in reading order; holds the word that may go on."""

    def __init__(self, letters: Letters, gap: float) -> None:
        self.words: list[Word] = []
        self._letters = letters
        self._gap = gap
        self._clean = is_clean(letters.text)
        self._held: list[range] = []

    def take(self, start: int, end: int, *, blank: bool) -> None:
        """Letters with a blank behind them, which is of the usual width or not."""
        if start < end and not self._held:
            text = self._letters.text[start:end]
            self._add(text, range(start, end), blank=blank)
            return
        if start < end:
            self.hold(start, end)
        if self._held:
            self.close(blank=blank)
        elif blank and self.words:
            self.words[-1] = self.words[-1]._replace(blank=True)

    def hold(self, start: int, end: int) -> None:
        """Letters that may be the rest of a word, and may go on."""
        if self._held:
            while start < end and self._repeats(start):
                start += 1
            if start < end and not self._goes_on(start):
                self.close()
        if start < end:
            self._held.append(range(start, end))

    def close(self, *, blank: bool = False) -> None:
        """What is held is a whole word."""
        if self._held:
            places = list(chain(*self._held))
            text = "".join([self._letters.text[place] for place in places])
            self._held = []
            self._add(text, places, blank=blank)

    def _add(self, text: str, places: Sequence[int], *, blank: bool) -> None:
        if not self._clean:
            text = clean(text)
        if text:
            self.words.append(word_of(self._letters, places, text, blank=blank))

    def _repeats(self, place: int) -> bool:
        """Whether a letter was drawn again to look bold or to throw a shadow."""
        text, xs, ys, advances, sizes, _ = self._letters
        last = self._held[-1][-1]
        return (
            text[place] == text[last]
            and abs(xs[place] - xs[last]) < _AGAIN * advances[last]
            and abs(ys[place] - ys[last]) < _AGAIN * sizes[last]
        )

    def _goes_on(self, place: int) -> bool:
        """Whether a letter belongs to the word that is open."""
        _, xs, ys, advances, sizes, _ = self._letters
        last = self._held[-1][-1]
        reach = max(sizes[last], sizes[place])
        step = xs[place] - (xs[last] + advances[last])
        return (
            ys[place] - ys[last] <= _LEVEL * reach
            and -_BACK * reach <= step <= self._gap * reach
        )


def word_of(letters: Letters, places: Sequence[int], text: str, *, blank: bool) -> Word:
    """The word that some letters make."""
    _, xs, ys, advances, sizes, bold = letters
    first, last = places[0], places[-1]
    return _word(
        (
            text,
            xs[first],
            xs[last] + advances[last],
            ys[first],
            sizes[first],
            bold[first],
            blank,
            letters,
            places,
        )
    )
