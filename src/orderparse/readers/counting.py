"""Levels of a list and counters -> labels, by the rules of Word and of OpenDocument."""

import re
from typing import NamedTuple

from orderparse.readers.numerals import numeral
from orderparse.readers.symbols import plain_bullet

LEVELS = 10
_PLACE = re.compile("%([1-9])")


class Level(NamedTuple):
    """One level of a list.

    Attributes:
        start: the first number.
        form: how it is written, a name of `numerals`, or "bullet".
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


class NumberedList(NamedTuple):
    """A list: its levels, its counters, which it may share, and starts yet to apply."""

    levels: tuple[Level, ...]
    counters: Counters
    starts: dict[int, int]

    def next_label(self, level: int) -> str:
        """Count a paragraph at a level from 0, and write its label."""
        at = min(max(level, 0), len(self.levels) - 1)
        self._count(at)
        return self._written(at)

    def _count(self, at: int) -> None:
        values = self.counters.values
        for index in range(at):
            if values[index] is None:
                values[index] = self.starts.pop(index, self.levels[index].start)
        value = values[at]
        start = self.starts.pop(at, None)
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

        def fill(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            return self._number(index, legal=level.legal) if index <= at else ""

        return " ".join(_PLACE.sub(fill, level.text).split())

    def _number(self, index: int, *, legal: bool) -> str:
        level, value = self.levels[index], self.counters.values[index]
        number = level.start if value is None else value
        return numeral(number, "decimal" if legal else level.form)
