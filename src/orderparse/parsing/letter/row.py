"""A header line while it is read: what stands in it, and what was found so far."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from orderparse.normalise import is_word_letter
from orderparse.parsing.dates import PrintedDate, find_dates
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.header import TITLE_ENDS, TITLE_OPENERS


class Requisite(StrEnum):
    """What stands in a stretch of a header line."""

    KIND = "kind"
    DATE = "date"
    NUMBER = "number"
    PLACE = "place"
    TITLE = "title"
    ISSUER = "issuer"
    FILLER = "filler"


class Found(NamedTuple):
    """One requisite at `start:end` of its line.

    Attributes:
        requisite: what it is.
        start: where its printed form begins, a number's sign included.
        end: where it ends.
        value: kind, number or place as the result gives it; None where left blank.
        date: for dates; None where left blank or impossible.
        sure: it is marked as what it is (a number by its sign, a place by its type).
        misread: what recognition made of a number's sign ("№2" for "№").
    """

    requisite: Requisite
    start: int
    end: int
    value: str | None = None
    date: dt.date | None = None
    sure: bool = True
    misread: str | None = None


class Row:
    """A line with its dates.

    Attributes:
        text: the line.
        gaps: where its tabs and wide blanks stand.
        found: the requisites found so far, from the left.
    """

    __slots__ = ("_dates", "found", "gaps", "text")

    def __init__(self, text: str, gaps: Sequence[int] = ()) -> None:
        """A line of which nothing is read yet."""
        self.text = text
        self.gaps = gaps
        self.found: list[Found] = []
        self._dates: tuple[PrintedDate, ...] | None = None

    @property
    def dates(self) -> tuple[PrintedDate, ...]:
        """All dates that are printed in it, looked for when first asked."""
        if self._dates is None:
            self._dates = find_dates(self.text)
        return self._dates

    def has(self, requisite: Requisite) -> bool:
        """Whether one of that kind was found."""
        for found in self.found:  # noqa: SIM110 - a third of the time of any()
            if found.requisite is requisite:
                return True
        return False


def is_title_start(text: str, start: int = 0) -> bool:
    """Whether a title begins there ("Об утверждении …")."""
    start += text[start : start + 1] in _BEFORE_TITLE
    opener = text[start : start + _LONGEST_OPENER].partition(" ")[0]
    if opener not in TITLE_OPENERS:
        return False
    end = start + len(opener)
    if end == len(text):
        return opener in TITLE_ENDS
    following = text[end + 1 : end + 2]
    return is_word_letter(following) or following in _QUOTES


_QUOTES = frozenset('«"“')
_BEFORE_TITLE = _QUOTES | {"["}
_LONGEST_OPENER = max(map(len, TITLE_OPENERS)) + 1
