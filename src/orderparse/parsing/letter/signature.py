"""The signature of a letter: where it stands, and who signed, approved and agreed."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from orderparse.diagnostics import Diagnostic
from orderparse.model import Approval, Header, Signer
from orderparse.parsing.letter.annexes import ANNEX_STAMPS, find_own_annex
from orderparse.parsing.letter.approval import Stamp, read_stamps
from orderparse.parsing.letter.front import FrontRole
from orderparse.parsing.letter.marker import MarkerStyle, read_marker
from orderparse.parsing.letter.marks import find_marks, office_end, starts_position
from orderparse.parsing.letter.parts import Letter, only_lines
from orderparse.parsing.letter.signers import (
    mark_start,
    read_signers,
    signature_end,
    signature_starts,
)
from orderparse.parsing.letter.stamps import StampKind, opens_stamp, stamp_end
from orderparse.parsing.source import Item, Line, Piece
from orderparse.tuples import NamedTuple

_DOTTED = MarkerStyle.DOTTED


class SignatureDraft(NamedTuple):
    """Who signed, approved and agreed.

    Attributes:
        signers: all who signed, in order.
        approved: who approved by a stamp.
        agreed: who agreed by a stamp.
        printed_signer: positions and names of the signers as printed.
        printed_approved: the same of who approved.
        printed_agreed: the same of who agreed.
        pieces: the stretches that the printed forms hold.
        diagnostics: what was doubtful.
    """

    signers: tuple[Signer, ...] = ()
    approved: Approval | None = None
    agreed: Approval | None = None
    printed_signer: str | None = None
    printed_approved: str | None = None
    printed_agreed: str | None = None
    pieces: tuple[Piece, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def recognise_signature(letter: Letter) -> SignatureDraft:
    """Read who signed a letter, and whose stamps stand on it."""
    stamps = tuple(_stamps(letter))
    approved = _first(stamps, StampKind.APPROVED)
    agreed = _first(stamps, StampKind.AGREED)
    visas = len(_agreements(letter.signature))
    signers = read_signers(letter.signature[: len(letter.signature) - visas])
    held = [stamp.person for stamp in (approved, agreed) if stamp and stamp.person]
    return SignatureDraft(
        signers=signers.signers,
        approved=approved.approval if approved else None,
        agreed=agreed.approval if agreed else None,
        printed_signer=signers.printed,
        printed_approved=_printed(approved),
        printed_agreed=_printed(agreed),
        pieces=(*signers.pieces, *(p for person in held for p in person.pieces)),
    )


def sign_header(header: Header, draft: SignatureDraft) -> Header:
    """The header with who signed, approved and agreed."""
    return evolve(
        header,
        signers=draft.signers,
        approved=draft.approved,
        agreed=draft.agreed,
        printed=evolve(
            header.printed,
            signer=draft.printed_signer,
            approved=draft.printed_approved,
            agreed=draft.printed_agreed,
        ),
    )


def _stamps(letter: Letter) -> Iterator[Stamp]:
    """The stamps of an order itself, or of an annex that stands alone."""
    front = (entry.line for entry in letter.top if entry.role is FrontRole.STAMP)
    yield from read_stamps(tuple(front))
    yield from read_stamps(_agreements(letter.signature))
    yield from find_own_annex(letter)[1]


def _agreements(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines below the signers from the first "СОГЛАСОВАНО" on."""
    for index, line in enumerate(lines):
        if opens_stamp(line.text) is StampKind.AGREED:
            return lines[index:]
    return ()


def _first(stamps: tuple[Stamp, ...], kind: StampKind) -> Stamp | None:
    return next((s for s in stamps if s.kind is kind and s.approval), None)


def _printed(stamp: Stamp | None) -> str | None:
    return stamp.person.printed if stamp and stamp.person else None


def find_signature(items: Sequence[Item], spoken: int, stop: int) -> tuple[int, int]:
    """Start and end of the signature; both are the end of the text without one."""
    places = [i for i in range(spoken, stop) if isinstance(items[i], Line)]
    lines = only_lines(items[spoken:stop])
    marks = find_marks(lines)
    for start in signature_starts(lines, marks):
        if not _clauses_go_on(lines, start):
            end = _letter_end(lines, start, _contiguous(places, start))
            return places[mark_start(lines, marks, start)], places[end - 1] + 1
    return stop, stop


def _contiguous(places: Sequence[int], start: int) -> int:
    """Where the lines from `start` on are broken off by a table."""
    end = start + 1
    while end < len(places) and places[end] == places[end - 1] + 1:
        end += 1
    return end


def _letter_end(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the signature and the office's lines below it end."""
    index = signature_end(lines, start, end)
    while index < end:
        stamp = opens_stamp(lines[index].text)
        after = office_end(lines[:end], index)
        if stamp is StampKind.AGREED:
            after = stamp_end(lines, index, end)
            if after < end and opens_stamp(lines[after].text) in ANNEX_STAMPS:
                break
            if after < end and starts_position(lines[after].text):
                after = signature_end(lines, after, end)
        elif after > index and starts_position(lines[min(after, end - 1)].text):
            after = signature_end(lines, after, end)
        if after == index:
            break
        index = after
    return index


def _clauses_go_on(lines: Sequence[Line], start: int) -> bool:
    """Whether the numbers of the clauses above a line are counted on below it."""
    above = next((n for line in reversed(lines[:start]) if (n := _top_number(line))), 0)
    below = next((n for line in lines[start:] if (n := _top_number(line))), 0)
    return above > 0 and below == above + 1


def _top_number(line: Line) -> int:
    marker = read_marker(line.text)
    if marker is None or marker.style is not _DOTTED or not marker.firm:
        return 0
    return marker.path[0] if len(marker.path) == 1 else 0


def find_tail_signature(items: Sequence[Item], floor: int) -> int:
    """Where a signature begins that stands below the last table, else the end."""
    last = len(items)
    while last > floor and isinstance(items[last - 1], Line):
        last -= 1
    if last == 0 or last == len(items) or isinstance(items[last - 1], Line):
        return len(items)
    lines = only_lines(items[last:])
    for start in signature_starts(lines, find_marks(lines)):
        if _letter_end(lines, start, len(lines)) == len(lines):
            return last + start
    return len(items)
