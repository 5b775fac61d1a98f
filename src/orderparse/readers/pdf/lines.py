"""Words -> printed lines: what stands on one baseline, from left to right."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from orderparse.readers.pdf.words import Word

# Words whose baselines differ less than this part of their size stand on one line:
# more than a raised footnote mark, less than the closest line spacing.
_LEVEL = 0.45
# A gap below this part of the size is no blank, whoever drew the words.
_GLUE = 0.12


class Line(NamedTuple):
    """One printed line.

    Attributes:
        words: from left to right, never empty.
        y: its baseline.
        size: of its largest letters.
    """

    words: Sequence[Word]
    y: float
    size: float

    @property
    def x0(self) -> float:
        """Left end."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right end."""
        return self.words[-1].x1

    @property
    def bold(self) -> bool:
        """All of it is bold."""
        return all(word.bold for word in self.words)

    @property
    def text(self) -> str:
        """Its words with blanks between them."""
        parts = [self.words[0].text]
        for left, right in zip(self.words, self.words[1:], strict=False):
            if left.blank or right.x0 - left.x1 > _GLUE * self.size:
                parts.append(" ")
            parts.append(right.text)
        return "".join(parts)


def form_lines(words: Iterable[Word]) -> list[Line]:
    """Words of one region as lines from top to bottom."""
    lines: list[list[Word]] = []
    level = size = 0.0
    for word in sorted(words, key=lambda word: word.y):
        if lines and word.y - level <= _LEVEL * max(size, word.size):
            lines[-1].append(word)
            if word.size > 1.1 * size:
                level, size = word.y, word.size
        else:
            lines.append([word])
            level, size = word.y, word.size
    return [make_line(line) for line in lines]


def make_line(words: Sequence[Word]) -> Line:
    """One line of words in any order."""
    largest = max(words, key=lambda word: word.size)
    return Line(sorted(words, key=lambda word: word.x0), largest.y, largest.size)
