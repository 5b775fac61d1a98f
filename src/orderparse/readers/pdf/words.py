"""Glyphs -> words: where a blank stands, what was drawn twice, what is no letter."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple
from unicodedata import category, normalize

from orderparse.readers.pdf.page import Glyph

# Parts of the font size. A gap wider than this is a blank where blanks are drawn …
_WIDE_GAP = 0.3
# … and where they are not.
_GAP = 0.16
# Letters may overlap this much (kerning), or be drawn again for a bold look.
_BACK = 0.35
_LEVEL = 0.12
_SAME_WIDTH = 0.01
# The same letter this near, in parts of its width, is drawn twice.
_AGAIN = 0.3
# Fewer blanks a letter than this: the producer draws words without blanks.
_BLANKS = 0.04
# What PDF engines put for a hyphen at a line end.
_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
_PLACE = itemgetter(2, 1)
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})


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
        glyphs: what it was made of.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    blank: bool
    glyphs: Sequence[Glyph]

    @property
    def middle(self) -> tuple[float, float]:
        """A point inside of it."""
        return (self.x0 + self.x1) / 2, self.y - 0.3 * self.size


def clean(text: str) -> str:
    """Printed text: ligatures spelled out, control characters dropped."""
    if text.isprintable() and max(text, default="") < _LIGATURES[0]:
        return text
    text = text.translate(_HYPHENS)
    return "".join(
        normalize("NFKC", letter) if letter in _LIGATURES else letter
        for letter in text
        if category(letter) != "Cc"
    )


def form_words(glyphs: Sequence[Glyph]) -> list[Word]:
    """Upright glyphs as words, line by line from left to right."""
    blanks = [glyph for glyph in glyphs if glyph.text.isspace()]
    gap = _GAP if len(blanks) < _BLANKS * len(glyphs) else _WIDE_GAP
    usual = _usual_width(blanks)
    words: list[Word] = []
    run: list[Glyph] = []
    end = level = height = 0.0
    for glyph in sorted(glyphs, key=_PLACE):
        text, x, y, advance, size, _, _ = glyph
        if text.isspace():
            _close(run, words, blank=abs(_width(glyph) - usual) <= _SAME_WIDTH)
            run = []
            continue
        if run:
            reach = max(height, size)
            step = x - end
            if step < 0 and _repeats(run[-1], glyph):
                continue
            if y - level > _LEVEL * reach or not -_BACK * reach <= step <= gap * reach:
                _close(run, words, blank=False)
                run = []
        run.append(glyph)
        end, level, height = x + advance, y, size
    _close(run, words, blank=False)
    return words


def _width(blank: Glyph) -> float:
    """In parts of the font size."""
    return blank.advance / blank.size if blank.size > 0 else 0


def _usual_width(blanks: Iterable[Glyph]) -> float:
    """How wide blanks are; some engines fill any gap with blanks of their own."""
    widths = Counter(round(_width(blank), 2) for blank in blanks)
    return widths.most_common(1)[0][0] if widths else 0


def _repeats(last: Glyph, glyph: Glyph) -> bool:
    """Whether a letter was drawn again to look bold or to throw a shadow."""
    return (
        glyph.text == last.text
        and abs(glyph.x - last.x) < _AGAIN * last.advance
        and abs(glyph.y - last.y) < _AGAIN * last.size
    )


def _close(run: list[Glyph], words: list[Word], *, blank: bool) -> None:
    if not run:
        if blank and words:
            words[-1] = words[-1]._replace(blank=True)
        return
    text = clean("".join([glyph[0] for glyph in run]))
    if text:
        words.append(word_of(run, text, blank=blank))


def word_of(run: Sequence[Glyph], text: str, *, blank: bool) -> Word:
    """The word that a run of glyphs makes."""
    first, last = run[0], run[-1]
    return Word(
        text,
        first.x,
        last.x + last.advance,
        first.y,
        first.size,
        first.bold,
        blank,
        run,
    )
