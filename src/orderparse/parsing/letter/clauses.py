"""Text of an order -> its preamble and clauses."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import ClauseKind
from orderparse.parsing.deadlines import FoundDeadline, find_deadlines
from orderparse.parsing.letter.clause_kinds import (
    begins_with_task,
    clause_kind,
    first_verb,
)
from orderparse.parsing.letter.marker import Marker, MarkerStyle
from orderparse.parsing.letter.open_clauses import OpenClause
from orderparse.parsing.letter.operative import find_operative
from orderparse.parsing.letter.outline import read_clauses
from orderparse.parsing.letter.parts import Letter
from orderparse.parsing.letter.preamble import split_preamble
from orderparse.parsing.parties import PartyMention, find_addressees, lists_addressees
from orderparse.parsing.source import Line, Piece
from orderparse.parsing.stretches import text_of
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.addressees import ACCUSATIVE_OPENERS
from orderparse.vocabulary.clauses import MISREAD_SIGNS


class ClauseDraft(NamedTuple):
    """One clause as printed.

    Attributes:
        number: without final dot or bracket, None where none is printed.
        parent: number of the clause above it.
        kind: what it does; a clause without a verb does what the one above it does.
        text: without the number, the paragraphs that go on with it included.
        deadlines: those that its text sets.
        addressees: whom it charges.
        heading: the heading over its list that sets its deadline, if there is one.
        is_heading: it is such a heading, whose deadline its list has.
        origin: where it begins.
    """

    text: str
    number: str | None = None
    parent: str | None = None
    kind: ClauseKind = ClauseKind.OTHER
    deadlines: tuple[FoundDeadline, ...] = ()
    addressees: tuple[PartyMention, ...] = ()
    heading: str | None = None
    is_heading: bool = False
    origin: Origin | None = None


class BodyDraft(NamedTuple):
    """The text of an order.

    Attributes:
        preamble: what stands before the operative word, None without one.
        clauses: in printed order.
        pieces: the stretches that preamble and clauses hold; never the operative word.
        diagnostics: numbers that were lost or repeated.
    """

    preamble: str | None = None
    clauses: tuple[ClauseDraft, ...] = ()
    pieces: tuple[Piece, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def recognise_body(letter: Letter) -> BodyDraft:
    """Read preamble and clauses from the text of a letter; tables are passed over."""
    lines = [item for item in letter.body if isinstance(item, Line)]
    preamble, stretches = split_preamble(lines)
    clauses = read_clauses(stretches)
    held = [part for clause in clauses for part in clause.held()]
    return BodyDraft(
        preamble=text_of(preamble) or None,
        clauses=tuple(_drafts(clauses, _obliging(lines))),
        pieces=tuple(stretch.piece() for stretch in (*preamble, *held)),
        diagnostics=tuple(_doubts(clauses)),
    )


_Siblings = tuple[OpenClause | None, MarkerStyle]
"""The clauses that are counted together: what they stand under, and how."""


def _doubts(clauses: Sequence[OpenClause]) -> Iterator[Diagnostic]:
    """Bullets and numbers that were put right, numbers out of their order."""
    last: dict[_Siblings, int] = {}
    for clause in clauses:
        if clause.marker is not None:
            yield from _misread(clause, clause.marker)
            yield from _miscounted(clause, clause.marker, last)


def _misread(clause: OpenClause, marker: Marker) -> Iterator[Diagnostic]:
    if clause.sign in MISREAD_SIGNS or (marker.number and marker.start):
        read_as = f"{marker.number}." if marker.number else "•"
        yield note("misreading", clause.origin, text=clause.sign, read_as=read_as)


def _miscounted(
    clause: OpenClause, marker: Marker, last: dict[_Siblings, int]
) -> Iterator[Diagnostic]:
    """A list that is counted anew inside a clause, a number that is not the next.

    Args:
        clause: with a number or bullet.
        marker: that number or bullet.
        last: the number above in each list; this one is put there.
    """
    if not marker.path:
        return
    siblings, number = (clause.above, marker.style), marker.path[-1]
    if marker.style is MarkerStyle.INNER and siblings not in last:
        yield note("clause-list", clause.origin, number=clause.parent or "–")
    above = last.get(siblings, 0)
    last[siblings] = number
    if number != above + 1:
        printed, before = marker.number or "", str(above or "–")
        yield note("clause-number", clause.origin, number=printed, above=before)


def _obliging(lines: Sequence[Line]) -> str:
    """The operative word where it asks for an accusative ("обязываю"), else nothing."""
    for line in lines:
        place = find_operative(line.text)
        if place is not None:
            word = line.text[slice(*place)].replace(" ", "").casefold()
            return word if word in ACCUSATIVE_OPENERS else ""
    return ""


def _drafts(clauses: Sequence[OpenClause], obliging: str) -> Iterator[ClauseDraft]:
    for clause, below in zip_longest(clauses, clauses[1:]):
        text = text_of(clause.words)
        item = text_of(below.words) if below and below.above is clause else ""
        clause.kind = _kind(clause, text, item)
        deadlines = () if clause.is_heading else find_deadlines(text)
        charged = _addressees(clause, text, item, deadlines)
        if obliging and not charged and clause.above is None:
            charged = find_addressees(f"{obliging} {text}")
        yield ClauseDraft(
            number=clause.marker.number if clause.marker else None,
            parent=clause.parent,
            kind=clause.kind or ClauseKind.OTHER,
            text=text,
            deadlines=deadlines,
            addressees=charged,
            heading=text_of(clause.heading.words) if clause.heading else None,
            is_heading=clause.is_heading,
            origin=clause.origin,
        )


# Their verb comes first and asks for an act, not for a person.
_CHARGING_NOBODY = (ClauseKind.APPROVE, ClauseKind.AMEND, ClauseKind.REPEAL)


def _addressees(
    clause: OpenClause, text: str, item: str, deadlines: Sequence[FoundDeadline]
) -> tuple[PartyMention, ...]:
    """Whom a clause charges; an item that begins with its verb charges nobody anew.

    A clause without a colon may charge its list ("Завхозу" over "- провести осмотр").
    """
    if clause.kind in _CHARGING_NOBODY or clause.is_heading:
        return ()
    listed = clause.style is not MarkerStyle.DOTTED and clause.above is not None
    if listed and begins_with_task(text):
        return ()
    named_above = clause.above is not None and clause.above.lists_addressees
    found = find_addressees(text, listed=named_above, deadlines=deadlines)
    if not found and first_verb(item):
        found = find_addressees(f"{text}:")
    clause.lists_addressees = not found and lists_addressees(text)
    return found


# What is listed under these is their object, whatever verb it has.
_LISTING = (ClauseKind.AMEND, ClauseKind.REPEAL, ClauseKind.RECOMMEND)


def _kind(clause: OpenClause, text: str, item: str) -> ClauseKind | None:
    """What a clause does: its own words tell, else the clause above it."""
    own = clause_kind(text, item)
    above = clause.above.kind if clause.above else None
    if own is None:
        heads = text.endswith(":") or first_verb(item)
        return above or (ClauseKind.TASK if heads else None)
    return above if own is ClauseKind.TASK and above in _LISTING else own
