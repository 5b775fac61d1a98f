"""Counters -> the labels that are printed: 3.1, III, c, в, of lists and of notes.

Lists count by the rules of Word and of OpenDocument.
"""

from collections.abc import Callable

from orderparse.blocks import Block, Paragraph
from orderparse.readers.symbols import plain_bullet
from orderparse.tuples import NamedTuple

LEVELS = 10
_PLACES = frozenset("123456789")


class Level(NamedTuple):
    """One level of a list.

    Attributes:
        start: the first number.
        form: how it is written, as `numeral` takes it, or "bullet".
        text: the label, `%1` … `%9` standing for the counters.
        restart: it starts again after a paragraph of a level below this one; 0: never;
            None: after any level above it.
        legal: all its counters are printed in digits.
        style: the paragraph style that stands for this level.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None


class Counters:
    """The last number of each level, None where none was printed yet."""

    def __init__(self) -> None:
        self.values: list[int | None] = [None] * LEVELS


class NumberedList:
    """A list: its levels, its counters, which it may share, and starts yet to apply."""

    def __init__(
        self, levels: tuple[Level, ...], counters: Counters, starts: dict[int, int]
    ) -> None:
        self.levels = levels
        self._counters = counters
        self._starts = starts

    def next_label(self, level: int) -> str:
        """Count a paragraph at a level from 0, and write its label."""
        at = min(max(level, 0), len(self.levels) - 1)
        self._count(at)
        return self._written(at)

    def _count(self, at: int) -> None:
        values = self._counters.values
        for index in range(at):
            if values[index] is None:
                values[index] = self._starts.pop(index, self.levels[index].start)
        value = values[at]
        start = self._starts.pop(at, None)
        if start is not None:
            values[at] = start
        else:
            values[at] = self.levels[at].start if value is None else value + 1
        for index in range(at + 1, len(self.levels)):
            restart = self.levels[index].restart
            if restart is None or at < restart:
                values[index] = None

    def _written(self, at: int) -> str:
        level = self.levels[at]
        if level.form == "bullet":
            return " ".join(plain_bullet(level.text).split())
        if level.form == "none":
            return ""

        before, *rest = level.text.split("%")
        filled = (self._filled(text, at) for text in rest)
        return " ".join("".join((before, *filled)).split())

    def _filled(self, text: str, at: int) -> str:
        """What follows a "%" in a label, a counter in the place of the digit."""
        if text[:1] not in _PLACES:
            return f"%{text}"
        index = int(text[0]) - 1
        if index > at:
            return text[1:]
        level, value = self.levels[index], self._counters.values[index]
        number = level.start if value is None else value
        form = "decimal" if self.levels[at].legal else level.form
        return f"{numeral(number, form)}{text[1:]}"


_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_HIGHEST_ROMAN = 3999
_LATIN = "abcdefghijklmnopqrstuvwxyz"
# ISO 29500-1, 17.18.59: without ё, й, ъ, ь.
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
# A longer number is printed in digits, as no list gets there.
_LONGEST = 20


def _roman(value: int) -> str:
    if not 0 < value <= _HIGHEST_ROMAN:
        return str(value)
    result = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        result += letters * count
    return result


def _letters(alphabet: str, value: int) -> str:
    """A, B … Z, AA, BB …: the letter is repeated, not combined."""
    rounds, place = divmod(value - 1, len(alphabet))
    if value < 1 or rounds >= _LONGEST:
        return str(value)
    return alphabet[place] * (rounds + 1)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda value: f"{value:02d}",
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerLetter": lambda value: _letters(_LATIN, value),
    "upperLetter": lambda value: _letters(_LATIN, value).upper(),
    "russianLower": lambda value: _letters(_RUSSIAN, value),
    "russianUpper": lambda value: _letters(_RUSSIAN, value).upper(),
    "numberInDash": lambda value: f"- {value} -",
    "none": lambda _: "",
}


def numeral(value: int, form: str) -> str:
    """The counter in one of the forms of w:numFmt; digits where it is unknown."""
    write = _FORMATS.get(form)
    return str(value) if write is None else write(value)


def labelled(blocks: tuple[Block, ...], label: str) -> tuple[Block, ...]:
    """The blocks of a note with its automatic number as the first paragraph's label."""
    if not label or not blocks or not isinstance(blocks[0], Paragraph):
        return blocks
    first, *others = blocks[0].lines
    lines = (f"{label} {first.lstrip()}", *others)
    return (blocks[0]._replace(lines=lines, label=len(label)), *blocks[1:])
