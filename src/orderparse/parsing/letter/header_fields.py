"""One requisite of a header: where it is looked for, in lines and in stamps."""

import datetime as dt
from collections.abc import Iterable, Sequence

from orderparse.diagnostics import Diagnostic
from orderparse.messages import note
from orderparse.parsing.acts.bodies import find_headed
from orderparse.parsing.letter.approval import Stamp, Stamped
from orderparse.parsing.letter.front import FrontLine, FrontRole
from orderparse.parsing.letter.parts import Letter
from orderparse.parsing.letter.requisites import holds_requisites, read_row
from orderparse.parsing.letter.row import Found, Requisite
from orderparse.parsing.letter.spelling import (
    begins_in_capitals,
    is_capitals,
    ordinary_name,
    ordinary_spelling,
)
from orderparse.parsing.letter.stamps import StampKind
from orderparse.parsing.source import Line, Piece
from orderparse.tuples import NamedTuple

_MOST_TEXT = 200_000
_LINE_START = 40
_KIND = Requisite.KIND


# Where each requisite stands.
Requisites = dict[Requisite, list[tuple[Line, Found]]]


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


def find_requisites(lines: Sequence[FrontLine]) -> Requisites:
    """All stretches of each requisite: from the kind down, else those above it."""
    kind = next((i for i, line in enumerate(lines) if has_kind(line)), 0)
    return {**_by_requisite(lines[:kind]), **_by_requisite(lines[kind:])}


def requisites_below(lines: Sequence[Line]) -> Requisites:
    """Place, date and number below a signature, as decrees print them; or nothing."""
    rows = [line for line in lines if holds_requisites(line.text)]
    found = _by_requisite(
        FrontLine(line, FrontRole.ROW, read_row(line.text)) for line in rows
    )
    return found if {Requisite.NUMBER, Requisite.DATE} <= found.keys() else {}


def _by_requisite(lines: Iterable[FrontLine]) -> Requisites:
    places: Requisites = {}
    for entry in lines:
        for found in entry.row:
            places.setdefault(found.requisite, []).append((entry.line, found))
    return places


def has_kind(entry: FrontLine) -> bool:
    """Whether the kind of the order stands on the line."""
    return any(found.requisite is _KIND for found in entry.row)


class Spelling:
    """Spells the capitals of a header as the rest of its letter spells the words."""

    __slots__ = ("_document", "_letter")

    def __init__(self, letter: Letter) -> None:
        """A letter, which is read when the first capitals are asked for."""
        self._letter = letter
        self._document: str | None = None

    def ordinary(self, text: str) -> str:
        """Spell words in capitals as usual; other text stays as it is."""
        if not is_capitals(text):
            return text
        return ordinary_spelling(text, self._text())

    def ordinary_name(self, text: str) -> str:
        """The same for a body's name, of which only the beginning may be in capitals."""
        if not (is_capitals(text) or begins_in_capitals(text)):
            return text
        return ordinary_name(text, self._text())

    def _text(self) -> str:
        if self._document is None:
            self._document = _ordinary_text(self._letter)
        return self._document


def _ordinary_text(letter: Letter) -> str:
    """What a letter prints in ordinary spelling."""
    texts: list[str] = []
    size = 0
    for line in letter.lines():
        if size > _MOST_TEXT:
            break
        if not is_capitals(line.text[:_LINE_START]):
            texts.append(line.text)
            size += len(line.text)
    return " ".join(texts)


def fields_of_stamps(stamps: Sequence[Stamp]) -> dict[str, HeaderField]:
    """Number of the annex; issuer, number and date of the act that approved it."""
    annex = next((stamp.annex for stamp in stamps if stamp.annex), None)
    act = _naming_act(stamps)
    issuer, date = _by_hand(stamps)
    if act is None:
        return {"annex": _stamped(annex), "issuer": issuer, "date": date}
    return {
        "annex": _stamped(annex),
        "issuer": _stamped(act.issuer) if act.issuer else issuer,
        "number": _stamped(act.number, "number"),
        "date": _stamped(act.date, "date"),
    }


def _by_hand(stamps: Sequence[Stamp]) -> tuple[HeaderField, HeaderField]:
    """The body whose head approved by hand, and when; `approved` prints both."""
    for stamp in stamps:
        if stamp.kind is StampKind.APPROVED and stamp.approval:
            position = stamp.approval.position or ""
            issuer = HeaderField(value=find_headed(position))
            return issuer, HeaderField(date=stamp.approval.date)
    return HeaderField(), HeaderField()


def _naming_act(stamps: Sequence[Stamp]) -> Stamp | None:
    """The stamp that names the order: what approved the annex, else what it is to."""
    naming = [
        stamp
        for stamp in stamps
        if stamp.kind is not StampKind.NOTED
        and (stamp.date or stamp.number or stamp.issuer)
    ]
    approving = [stamp for stamp in naming if stamp.kind is StampKind.APPROVED]
    return next(iter(approving or naming), None)


def _stamped(found: Stamped | None, name: str | None = None) -> HeaderField:
    if found is None:
        return HeaderField()
    blank = name is not None and found.value is None and found.date is None
    return HeaderField(
        value=found.value,
        date=found.date,
        printed=found.printed,
        pieces=found.pieces,
        note=note("header-blank", field=name, text=found.printed)
        if blank and name
        else None,
    )
