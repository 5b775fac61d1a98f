"""Words and marks of a cell, and what holds several of them together."""

from enum import IntEnum, StrEnum
from typing import NamedTuple


class Gap(IntEnum):
    """What stands before a unit apart from a blank."""

    NONE = 0
    LINE = 1
    PARAGRAPH = 2


class UnitKind(StrEnum):
    """What a unit is."""

    INITIALS = "initials"  # in tokens, before it is known whose they are
    WORD = "word"
    ABBREVIATION = "abbreviation"
    NUMBER = "number"
    PERSON = "person"
    QUOTED = "quoted"
    BRACKETED = "bracketed"
    DEADLINE = "deadline"  # in clauses
    MARK = "mark"


class Unit(NamedTuple):
    """One indivisible stretch `start:end` of the text on one line."""

    kind: UnitKind
    start: int
    end: int
    text: str
    folded: str
    gap: Gap

    @property
    def is_capital(self) -> bool:
        """It starts with a capital letter."""
        return self.text[:1].isupper()
