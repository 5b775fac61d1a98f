"""Words -> printed lines: what stands on one baseline, from left to right."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import nan
from operator import attrgetter

from orderparse.readers.pdf.words import Word
from orderparse.tuples import NamedTuple

# Words whose baselines differ less than this part of their size stand on one line:
# more than a raised footnote mark, less than the closest line spacing.
_LEVEL = 0.45
# A gap below this part of the size is no blank, whoever drew the words.
_GLUE = 0.12
# So many times larger letters do not stretch the line.
_HUGE = 1.5
_AGAIN = 0.1
_BLANK = 0.3
# So many single letters with even gaps, none wider than this, are one spaced word.
_SPACED = 3
_SPACED_GAP = 0.8
_EVEN = 0.06

_X0 = attrgetter("x0")
_Y = attrgetter("y")


class Line(NamedTuple):
    """One printed line.

    Attributes:
        words: from left to right, never empty.
        x0: left end.
        x1: right end.
        y: its baseline.
        size: of its longest word.
        bold: all of it is bold.
    """

    words: Sequence[Word]
    x0: float
    x1: float
    y: float
    size: float
    bold: bool

    @property
    def gap(self) -> float:
        """The narrowest blank in it, never less than a usual one."""
        gaps = [right.x0 - left.x1 for left, right in pairwise(self.words)]
        return max(_BLANK * self.size, min(gaps, default=0.0))

    @property
    def text(self) -> str:
        """Its words with blanks between them."""
        texts = [word.text for word in self.words]
        if False not in [word.blank for word in self.words[:-1]]:
            return " ".join(texts)
        parts = texts[:1]
        glue = _GLUE * self.size
        for left, right in pairwise(self.words):
            if left.blank or right.x0 - left.x1 > glue:
                parts.append(" ")
            parts.append(right.text)
        return "".join(parts)


def form_lines(words: Iterable[Word]) -> list[Line]:
    """Words of one region as lines from top to bottom."""
    lines: list[list[Word]] = []
    level = size = nan
    for word in sorted(words, key=_Y):
        y, own = word.y, word.size
        if y == level or y - level <= _reach(size, own):
            lines[-1].append(word)
            if own > size:
                level, size = y, own
        else:
            lines.append([word])
            level, size = y, own
    return [make_line(line) for line in lines]


def _reach(size: float, other: float) -> float:
    """How far apart two baselines of one line may be; a huge letter reaches no more."""
    return _LEVEL * min(max(size, other), _HUGE * min(size, other))


def make_line(words: Sequence[Word]) -> Line:
    """One line of words in any order."""
    if len(words) == 1:
        (word,) = words
        return Line(words, word.x0, word.x1, word.y, word.size, word.bold)
    lengths = [len(word.text) for word in words]
    main = words[lengths.index(max(lengths))]
    words = _once(sorted(words, key=_X0))
    if lengths.count(1) >= _SPACED:
        words = _unspaced(words)
    bold = False not in [word.bold for word in words]
    return Line(words, words[0].x0, words[-1].x1, main.y, main.size, bold)


def _once(words: Sequence[Word]) -> Sequence[Word]:
    """Without words that were drawn again, a hair away, to look bold."""
    if len({word.text for word in words}) == len(words):
        return words
    kept = [words[0]]
    for word in words[1:]:
        last = kept[-1]
        if word.text != last.text or word.x0 - last.x0 > _AGAIN * word.size:
            kept.append(word)
    return kept


def _unspaced(words: Sequence[Word]) -> list[Word]:
    """With words of spaced letters put together, unless blanks were typed."""
    joined: list[Word] = []
    start = 0
    while start < len(words):
        end = _spaced_end(words, start)
        joined.append(
            words[start] if end - start < _SPACED else _whole(words[start:end])
        )
        start = end if end - start >= _SPACED else start + 1
    return joined


def _spaced_end(words: Sequence[Word], start: int) -> int:
    """Where a run of single letters with even gaps ends."""
    end = start
    gap = 0.0
    while end < len(words) and len(words[end].text) == 1:
        if end > start:
            last = words[end - 1]
            step = words[end].x0 - last.x1
            gap = gap or step
            even = abs(step - gap) <= _EVEN * last.size
            if last.blank or not even or step > _SPACED_GAP * last.size:
                break
        end += 1
    return end


def _whole(letters: Sequence[Word]) -> Word:
    last = letters[-1]
    return letters[0]._replace(
        text="".join(letter.text for letter in letters),
        x1=last.x1,
        blank=last.blank,
        end=last.end,
    )
