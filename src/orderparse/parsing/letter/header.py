"""Letterhead, requisites and title of a letter -> its header."""

import re
from collections.abc import Iterator, Sequence
from typing import TypedDict, cast

from attrs import evolve

from orderparse.diagnostics import Diagnostic
from orderparse.messages import note
from orderparse.model import Header, PrintedHeader
from orderparse.normalise import close_quotes, join_lines
from orderparse.parsing.letter.annexes import find_own_annex
from orderparse.parsing.letter.front import FrontLine, FrontRole
from orderparse.parsing.letter.header_fields import (
    HeaderField,
    Requisites,
    Spelling,
    fields_of_stamps,
    find_requisites,
    requisites_below,
)
from orderparse.parsing.letter.issuer import (
    are_peers,
    bodies_above,
    find_issuing,
    find_named,
)
from orderparse.parsing.letter.letterhead import Body
from orderparse.parsing.letter.operative import find_operative
from orderparse.parsing.letter.parts import Letter, only_lines
from orderparse.parsing.letter.row import Found, Requisite
from orderparse.parsing.letter.signature import recognise_signature
from orderparse.parsing.letter.spelling import ordinary_start
from orderparse.parsing.letter.stamps import is_annex_title
from orderparse.parsing.source import Line, Piece
from orderparse.patterns import pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.clauses import OPERATIVE_PLURAL
from orderparse.vocabulary.kinds import JOINT, PLAN_KINDS

_Places = Sequence[tuple[Line, Found]]

_HALVES = pattern(r"[0-9]+[а-я]?/[0-9]+[а-я]?", re.IGNORECASE)


class HeaderDraft(NamedTuple):
    """What a letter prints above its text.

    Attributes:
        header: signers and approvals come from the signature.
        pieces: the stretches that `header.printed` holds.
        diagnostics: requisites left blank or missing.
    """

    header: Header
    pieces: tuple[Piece, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def recognise_header(letter: Letter) -> HeaderDraft:
    """Read the header of a letter; an annex alone has that of its stamp."""
    spelling = Spelling(letter)
    if not letter.is_order:
        letterhead, stamps = find_own_annex(letter)
        fields = fields_of_stamps(stamps)
        if fields["issuer"].is_missing:
            fields["issuer"] = find_named(letterhead, spelling)
        return _draft((), **fields)
    lines = letter.top
    found = find_requisites(lines)
    if not {Requisite.NUMBER, Requisite.DATE} & found.keys():
        found = {**_requisites_of_signature(letter), **found}
    bodies = bodies_above(lines)
    joint = _is_joint(found, bodies, letter)
    return _draft(
        _REQUIRED,
        issuer=find_issuing(lines, bodies, spelling, joint=joint),
        kind=_simple(found.get(Requisite.KIND, ())),
        number=_number(found.get(Requisite.NUMBER, ()), joint=joint),
        date=_date(found.get(Requisite.DATE, ())),
        place=_simple(found.get(Requisite.PLACE, ())),
        title=_title(lines, spelling),
    )


def _requisites_of_signature(letter: Letter) -> Requisites:
    """Requisites below a signature, but on lines of those who signed or agreed."""
    held = {piece.unit for piece in recognise_signature(letter).pieces}
    return requisites_below([x for x in letter.signature if x.unit not in held])


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


def _draft(required: Sequence[str], **fields: HeaderField) -> HeaderDraft:
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


def _values(fields: dict[str, HeaderField]) -> _Values:
    return cast("_Values", {n: f.value for n, f in fields.items() if n != "date"})


def _is_joint(found: Requisites, bodies: Sequence[Body], letter: Letter) -> bool:
    """Whether several bodies issue the order, each under its own number.

    Where only one number is printed, bodies of one rank are joint by its two halves
    ("186/258") or by an operative word in the plural.
    """
    numbers = {number.value for _, number in found.get(Requisite.NUMBER, ())} - {None}
    kinds = [kind.value for _, kind in found.get(Requisite.KIND, ())]
    together = any(kind and kind.startswith(JOINT) for kind in kinds)
    if together or len(numbers) > 1 or not are_peers(bodies):
        return together or len(numbers) > 1
    halves = any(_HALVES.fullmatch(number) for number in numbers if number)
    return halves or _is_plural(letter)


def _is_plural(letter: Letter) -> bool:
    """Whether several say the operative word."""
    for line in only_lines(letter.body):
        place = find_operative(line.text)
        if place is not None:
            word = line.text[slice(*place)].replace(" ", "").casefold()
            return word in OPERATIVE_PLURAL
    return False


def _simple(places: _Places) -> HeaderField:
    for line, found in sorted(places, key=lambda place: not place[1].sure):
        return HeaderField(
            value=found.value,
            printed=line.text[found.start : found.end],
            pieces=(line.piece(found.start, found.end),),
        )
    return HeaderField()


def _number(places: _Places, *, joint: bool) -> HeaderField:
    if not places:
        return HeaderField()
    filled = [(line, number) for line, number in places if number.value is not None]
    if not filled:
        return _blank(places[0], "number")
    chosen = _distinct(filled) if joint else filled[:1]
    return HeaderField(
        value="/".join(number.value or "" for _, number in chosen),
        printed=join_lines(line.text[n.start : n.end] for line, n in chosen),
        pieces=tuple(line.piece(n.start, n.end) for line, n in chosen),
        note=next((_misread(*number) for number in chosen if number[1].misread), None),
    )


def _misread(line: Line, number: Found) -> Diagnostic:
    text = number.misread or ""
    return note("misreading", line.origin, text=text, read_as=text[:1])


def _distinct(places: _Places) -> list[tuple[Line, Found]]:
    """Each number once: a letterhead in two languages prints the same one twice."""
    return list(
        {number.value: (line, number) for line, number in reversed(places)}.values()
    )[::-1]


def _date(places: _Places) -> HeaderField:
    for line, found in places:
        if found.date is None:
            return _blank((line, found), "date")
        return HeaderField(
            date=found.date,
            printed=line.text[found.start : found.end],
            pieces=(line.piece(found.start, found.end),),
        )
    return HeaderField()


def _blank(place: tuple[Line, Found], name: str) -> HeaderField:
    line, found = place
    text = line.text[found.start : found.end]
    return HeaderField(
        printed=text,
        pieces=(line.piece(found.start, found.end),),
        note=note("header-blank", line.origin, field=name, text=text),
    )


def _title(lines: Sequence[FrontLine], spelling: Spelling) -> HeaderField:
    stretches = list(_title_stretches(lines))
    if not stretches:
        return HeaderField()
    printed = join_lines(line.text[start:] for line, start in stretches)
    value = _unquoted(printed.strip("[] ").rstrip("."))
    return HeaderField(
        value=spelling.ordinary(value),
        printed=printed,
        pieces=tuple(line.piece(start) for line, start in stretches),
    )


def _unquoted(title: str) -> str:
    """A title without the quotes around it, those inside of them closed."""
    if title.startswith(("«", '"')) and title.endswith(("»", '"')):
        return close_quotes(title[1:-1])
    if title.count("«") < title.count("»") or title.count('"') % 2:
        return title.removesuffix("»").removesuffix('"')
    opened = title.count("«") > title.count("»")
    return title.removeprefix("«") if opened else title


def _title_stretches(lines: Sequence[FrontLine]) -> Iterator[tuple[Line, int]]:
    for entry in lines:
        if entry.role is FrontRole.TITLE:
            yield entry.line, 0
        for found in entry.row:
            if found.requisite is Requisite.TITLE:
                yield entry.line, found.start
