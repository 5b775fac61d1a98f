"""Letterhead, requisites and title of a letter -> its header."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TypedDict, cast

from attrs import evolve, frozen

from orderparse.diagnostics import Diagnostic
from orderparse.messages import note
from orderparse.model import Header, PrintedHeader
from orderparse.normalise import join_lines
from orderparse.parsing.approval import Stamp, Stamped, read_stamps
from orderparse.parsing.bodies import find_headed
from orderparse.parsing.front import FrontLine, FrontRole, read_front
from orderparse.parsing.letterhead import Body, find_bodies, find_head
from orderparse.parsing.nominative import nominative
from orderparse.parsing.row import Found, Requisite
from orderparse.parsing.segment import Letter
from orderparse.parsing.source import Line, Piece
from orderparse.parsing.spelling import is_capitals, ordinary_spelling, ordinary_start
from orderparse.parsing.stamps import StampKind, is_annex_title
from orderparse.parsing.stretch import Stretch, text_of
from orderparse.parsing.subject import ABOUT, is_about_body
from orderparse.vocabulary.bodies import HEADS
from orderparse.vocabulary.kinds import PLAN_KINDS


@frozen(kw_only=True)
class HeaderDraft:
    """What a letter prints above its text.

    Attributes:
        header: signers and approvals come from the signature.
        pieces: the stretches that `header.printed` holds.
        diagnostics: requisites left blank or missing.
    """

    header: Header
    pieces: tuple[Piece, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@frozen(kw_only=True)
class _Field:
    """One requisite: its value, its printed form, its stretches."""

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


def recognise_header(letter: Letter) -> HeaderDraft:
    """Read the header of a letter; an annex alone has that of its stamp."""
    if not letter.is_order:
        return _from_stamps(letter)
    lines = read_front(letter.front)
    joint = _is_joint(lines)
    return _draft(
        _REQUIRED,
        issuer=_issuer(lines, letter, joint=joint),
        kind=_kind(lines),
        number=_number(lines, joint=joint),
        date=_date(lines),
        place=_simple(lines, Requisite.PLACE),
        title=_title(lines, letter),
    )


def complete_annex_header(draft: HeaderDraft, title: str) -> Header:
    """The header of an annex that stands alone, with its plan's kind and title.

    Args:
        draft: its header as far as the stamp tells it.
        title: the plan's title as printed.
    """
    spelled = ordinary_start(title)
    lowered = spelled.casefold()
    kind = next((kind for kind in PLAN_KINDS if lowered.startswith(kind)), None)
    if kind is None and is_annex_title(spelled):
        kind = lowered.split(" ", 1)[0].strip(".:")
    return evolve(draft.header, kind=kind, title=spelled.rstrip(" .") or None)


# What every order prints; an annex alone may print none of it.
_REQUIRED = ("kind", "issuer", "number", "date")


def _draft(required: Sequence[str], **fields: _Field) -> HeaderDraft:
    notes = [field.note for field in fields.values() if field.note is not None]
    missing = [
        note("header-missing", field=name)
        for name in required
        if fields[name].is_missing
    ]
    return HeaderDraft(
        header=Header(
            date=fields["date"].date if "date" in fields else None,
            printed=PrintedHeader(**{name: f.printed for name, f in fields.items()}),
            **_values(fields),
        ),
        pieces=tuple(piece for field in fields.values() for piece in field.pieces),
        diagnostics=(*notes, *missing),
    )


class _Values(TypedDict, total=False):
    """The fields of a header that are plain text."""

    kind: str | None
    issuer: str | None
    number: str | None
    place: str | None
    title: str | None
    annex: str | None


def _values(fields: dict[str, _Field]) -> _Values:
    return cast("_Values", {n: f.value for n, f in fields.items() if n != "date"})


def _found(
    lines: Sequence[FrontLine], requisite: Requisite
) -> list[tuple[Line, Found]]:
    """All stretches of one requisite: from the kind down, else those above it."""
    kind = next((i for i, line in enumerate(lines) if _has_kind(line)), 0)
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


def _has_kind(entry: FrontLine) -> bool:
    return any(found.requisite is Requisite.KIND for found in entry.row)


def _is_joint(lines: Sequence[FrontLine]) -> bool:
    """Whether several bodies issue the order, each under its own number."""
    numbers = {f.value for _, f in _found(lines, Requisite.NUMBER)} - {None}
    kinds = [f for _, f in _found(lines, Requisite.KIND)]
    together = any(f.value and f.value.startswith("совместн") for f in kinds)
    return together or len(numbers) > 1


def _simple(lines: Sequence[FrontLine], requisite: Requisite) -> _Field:
    for line, found in sorted(_found(lines, requisite), key=lambda f: not f[1].sure):
        return _Field(
            value=found.value,
            printed=line.text[found.start : found.end],
            pieces=(line.piece(found.start, found.end),),
        )
    return _Field()


def _kind(lines: Sequence[FrontLine]) -> _Field:
    return _simple(lines, Requisite.KIND)


def _number(lines: Sequence[FrontLine], *, joint: bool) -> _Field:
    found = _found(lines, Requisite.NUMBER)
    if not found:
        return _Field()
    filled = [(line, number) for line, number in found if number.value is not None]
    if not filled:
        return _blank(found[0], "number")
    chosen = _distinct(filled) if joint else filled[:1]
    return _Field(
        value="/".join(number.value or "" for _, number in chosen),
        printed=join_lines(line.text[n.start : n.end] for line, n in chosen),
        pieces=tuple(line.piece(n.start, n.end) for line, n in chosen),
        note=next((_misread(*number) for number in chosen if number[1].misread), None),
    )


def _misread(line: Line, number: Found) -> Diagnostic:
    text = number.misread or ""
    return note("misreading", line.origin, text=text, read_as=text[:1])


def _distinct(found: Sequence[tuple[Line, Found]]) -> list[tuple[Line, Found]]:
    """Each number once: a letterhead in two languages prints the same one twice."""
    return list(
        {number.value: (line, number) for line, number in reversed(found)}.values()
    )[::-1]


def _date(lines: Sequence[FrontLine]) -> _Field:
    for line, found in _found(lines, Requisite.DATE):
        if found.date is None:
            return _blank((line, found), "date")
        return _Field(
            date=found.date,
            printed=line.text[found.start : found.end],
            pieces=(line.piece(found.start, found.end),),
        )
    return _Field()


def _blank(place: tuple[Line, Found], name: str) -> _Field:
    line, found = place
    text = line.text[found.start : found.end]
    return _Field(
        printed=text,
        pieces=(line.piece(found.start, found.end),),
        note=note("header-blank", line.origin, field=name, text=text),
    )


def _title(lines: Sequence[FrontLine], letter: Letter) -> _Field:
    stretches = list(_title_stretches(lines))
    if not stretches:
        return _Field()
    printed = join_lines(line.text[start:] for line, start in stretches)
    value = printed.strip("[] ").rstrip(".")
    if value.startswith(("«", '"')) and value.endswith(("»", '"')):
        value = value[1:-1]
    return _Field(
        value=ordinary_spelling(value, _ordinary_text(letter, value)),
        printed=printed,
        pieces=tuple(line.piece(start) for line, start in stretches),
    )


def _title_stretches(lines: Sequence[FrontLine]) -> Iterator[tuple[Line, int]]:
    for entry in lines:
        if entry.role is FrontRole.TITLE:
            yield entry.line, 0
        for found in entry.row:
            if found.requisite is Requisite.TITLE:
                yield entry.line, found.start


def _issuer(lines: Sequence[FrontLine], letter: Letter, *, joint: bool) -> _Field:
    above = list(takewhile(lambda entry: not _has_kind(entry), lines))
    below = lines[len(above) :]
    body = _issuing(find_bodies(_others(above)), joint=joint)
    if body is None:
        headed = [b for b in find_bodies(_others(below)) if b.headed]
        body = _issuing(headed, joint=joint)
    if body is None:
        return _in_genitive(tuple(_office(below)), letter)
    return _Field(
        value=ordinary_spelling(body.text, _ordinary_text(letter, body.text)),
        printed=body.text,
        pieces=body.pieces,
    )


def _others(lines: Sequence[FrontLine]) -> list[Line]:
    return [entry.line for entry in lines if entry.role is FrontRole.OTHER]


def _in_genitive(office: Sequence[Stretch], letter: Letter) -> _Field:
    """The office behind or below the kind ("СОВМЕСТНЫЙ ПРИКАЗ Министерства … и …")."""
    if not office:
        return _Field()
    printed = text_of(office)
    value = nominative(printed)
    return _Field(
        value=ordinary_spelling(value, _ordinary_text(letter, value)),
        printed=printed,
        pieces=tuple(stretch.piece() for stretch in office),
    )


def _office(lines: Sequence[FrontLine]) -> Iterator[Stretch]:
    """The stretches of the first office that is named in the genitive."""
    started = False
    for entry in lines:
        text = entry.line.text
        named = [f for f in entry.row if f.requisite is Requisite.ISSUER]
        begins = entry.role is FrontRole.OTHER and _begins_office(text)
        if entry.role is FrontRole.OTHER and not started and is_about_body(text):
            yield Stretch(entry.line, len(ABOUT), len(text))
            return
        if started and (begins or entry.role is not FrontRole.OTHER or text in "Ии"):
            return
        for found in named:
            yield Stretch(entry.line, found.start, found.end)
        if begins or started:
            yield Stretch(entry.line, 0, len(text))
        started = started or begins or any(f.end == len(text) for f in named)
        if named and not started:
            return


def _begins_office(text: str) -> bool:
    name = nominative(text)
    return name != text and find_head(name) in HEADS


def _issuing(bodies: Sequence[Body], *, joint: bool) -> Body | None:
    """The body that issues: the last one, of a joint order the first."""
    named = [body for body in bodies if not body.territory]
    named = [body for body in named if not body.legal_form] or named
    if not named:
        return None
    return named[0] if joint else named[-1]


_MOST_TEXT = 200_000
_LINE_START = 40


def _ordinary_text(letter: Letter, capitals: str) -> str:
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


def _from_stamps(letter: Letter) -> HeaderDraft:
    """The header of an annex alone, as far as its stamps tell it."""
    stamps = read_stamps(letter.annexes[0].stamp) if letter.annexes else ()
    annex = next((stamp.annex for stamp in stamps if stamp.annex), None)
    act = _naming_act(stamps)
    issuer, date = _by_hand(stamps)
    if act is None:
        return _draft((), annex=_stamped(annex), issuer=issuer, date=date)
    return _draft(
        (),
        annex=_stamped(annex),
        issuer=_stamped(act.issuer) if act.issuer else issuer,
        number=_stamped(act.number, "number"),
        date=_stamped(act.date, "date"),
    )


def _by_hand(stamps: Sequence[Stamp]) -> tuple[_Field, _Field]:
    """The body whose head approved by hand, and when; `approved` prints both."""
    for stamp in stamps:
        if stamp.kind is StampKind.APPROVED and stamp.approval:
            position = stamp.approval.position or ""
            issuer = _Field(value=find_headed(position))
            return issuer, _Field(date=stamp.approval.date)
    return _Field(), _Field()


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


def _stamped(found: Stamped | None, name: str | None = None) -> _Field:
    if found is None:
        return _Field()
    blank = name is not None and found.value is None and found.date is None
    return _Field(
        value=found.value,
        date=found.date,
        printed=found.printed,
        pieces=found.pieces,
        note=note("header-blank", field=name, text=found.printed)
        if blank and name
        else None,
    )
