"""The signature of a letter -> who signed, approved and agreed."""

from collections.abc import Iterator

from attrs import evolve

from orderparse.diagnostics import Diagnostic
from orderparse.model import Approval, Header, Signer
from orderparse.parsing.letter.annexes import find_own_annex
from orderparse.parsing.letter.approval import Stamp, read_stamps
from orderparse.parsing.letter.front import FrontRole
from orderparse.parsing.letter.header_fields import requisites_below
from orderparse.parsing.letter.parts import Letter
from orderparse.parsing.letter.signers import Signers, read_signers
from orderparse.parsing.letter.stamps import StampKind, opens_stamp
from orderparse.parsing.source import Line, Piece
from orderparse.tuples import NamedTuple


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
    signers = _read_signers(letter.signature[: len(letter.signature) - visas])
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


def _read_signers(lines: tuple[Line, ...]) -> Signers:
    """Who signed: requisites below a position without a name are no part of it."""
    signers = read_signers(lines)
    if not signers.signers or signers.signers[-1].name is not None:
        return signers
    below = requisites_below(lines).values()
    units = {line.unit for places in below for line, _ in places}
    return read_signers(line for line in lines if line.unit not in units)


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
