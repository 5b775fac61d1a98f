"""A header line while it is read: what stands in it, and what was found so far."""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from attrs import field, frozen

from orderparse.parsing.dates import PrintedDate, find_dates
from orderparse.patterns import pattern


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


@frozen
class Row:
    """A line with its dates.

    Attributes:
        text: the line.
        dates: all that are printed in it.
        found: the requisites found so far, from the left.
    """

    text: str
    dates: tuple[PrintedDate, ...]
    found: list[Found] = field(factory=list)

    def has(self, requisite: Requisite) -> bool:
        """Whether one of that kind was found."""
        return any(found.requisite is requisite for found in self.found)


def row_of(text: str) -> Row:
    """A line of which nothing is read yet."""
    return Row(text, find_dates(text))


_TITLE = pattern(r"[\[«\"“]?(?:(?:О|Об|Обо|о|об|обо|ОБ|ОБО) [\w«\"“]|(?:Об|ОБ|Обо)$)")


def is_title_start(text: str, start: int = 0) -> bool:
    """Whether a title begins there ("Об утверждении …")."""
    return _TITLE.match(text, start) is not None
