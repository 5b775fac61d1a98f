"""One requisite of a header, and where in the lines above the text it is looked for."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from orderparse.diagnostics import Diagnostic
from orderparse.parsing.letter.front import FrontLine
from orderparse.parsing.letter.parts import Letter
from orderparse.parsing.letter.row import Found, Requisite
from orderparse.parsing.letter.spelling import is_capitals
from orderparse.parsing.source import Line, Piece

_MOST_TEXT = 200_000
_LINE_START = 40


class HeaderField(NamedTuple):
    """One requisite.

    Attributes:
        value: what the result gives.
        date: the same for a date.
        printed: as it stands in the source.
        pieces: where it stands.
        note: what was doubtful.
    """

    value: str | None = None
    date: dt.date | None = None
    printed: str | None = None
    pieces: tuple[Piece, ...] = ()
    note: Diagnostic | None = None

    @property
    def is_missing(self) -> bool:
        """Neither printed nor left blank, nor told from elsewhere."""
        told = self.value is not None or self.date is not None
        return not (told or self.pieces or self.note)


def find_requisites(
    lines: Sequence[FrontLine], requisite: Requisite
) -> list[tuple[Line, Found]]:
    """All stretches of one requisite: from the kind down, else those above it."""
    kind = next((i for i, line in enumerate(lines) if has_kind(line)), 0)
    below, above = (
        [
            (entry.line, found)
            for entry in part
            for found in entry.row
            if found.requisite is requisite
        ]
        for part in (lines[kind:], lines[:kind])
    )
    return below or above


def has_kind(entry: FrontLine) -> bool:
    """Whether the kind of the order stands on the line."""
    return any(found.requisite is Requisite.KIND for found in entry.row)


def ordinary_text(letter: Letter, capitals: str) -> str:
    """What a letter prints in ordinary spelling; nothing where it is not needed."""
    if not is_capitals(capitals):
        return ""
    texts: list[str] = []
    size = 0
    for line in letter.lines():
        if size > _MOST_TEXT:
            break
        if not is_capitals(line.text[:_LINE_START]):
            texts.append(line.text)
            size += len(line.text)
    return " ".join(texts)
