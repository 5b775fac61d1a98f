"""Lines above the text -> the body that issues the order."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, islice, takewhile

from orderparse.parsing.acts.bodies import find_issuer
from orderparse.parsing.grammar.nominative import nominative
from orderparse.parsing.letter.front import FrontLine, FrontRole
from orderparse.parsing.letter.header_fields import HeaderField, Spelling, has_kind
from orderparse.parsing.letter.letterhead import Body, find_bodies, find_head
from orderparse.parsing.letter.row import Requisite
from orderparse.parsing.letter.subject import is_about_body
from orderparse.parsing.source import Line
from orderparse.parsing.stretches import Stretch, text_of
from orderparse.vocabulary.bodies import BODY_ABBREVIATIONS, HEADED_BY, HEADS
from orderparse.vocabulary.header import ABOUT
from orderparse.vocabulary.parties import AND
from orderparse.vocabulary.spelling import RUSSIAN


def bodies_above(lines: Sequence[FrontLine]) -> tuple[Body, ...]:
    """The bodies and lands that stand above the kind."""
    above = takewhile(lambda entry: not has_kind(entry), lines)
    return find_bodies(_others(above))


def are_peers(bodies: Sequence[Body]) -> bool:
    """Whether several of them are of one rank, none above another.

    A body of the federation stands above one of the same name in a region.
    """
    named = [body for body in bodies if body.head and not body.territory]
    heads = [(body.head, RUSSIAN in body.text.lower()) for body in named]
    return len(set(heads)) < len(heads)


def find_issuing(
    lines: Sequence[FrontLine],
    bodies: Sequence[Body],
    spelling: Spelling,
    *,
    joint: bool,
) -> HeaderField:
    """The body that issues an order: above its kind, else below or behind it.

    Args:
        lines: all above the text.
        bodies: those above the kind.
        spelling: of the letter.
        joint: several bodies issue the order.
    """
    body = _issuing(bodies, joint=joint)
    if body is not None:
        return _field(body, spelling)
    below = list(dropwhile(lambda entry: not has_kind(entry), lines))
    named = find_named(_others(below), spelling, joint=joint)
    if named.is_missing:
        return _in_genitive(_office(below), spelling)
    return named


def find_named(
    lines: Sequence[Line], spelling: Spelling, *, joint: bool = False
) -> HeaderField:
    """The body that issues, among lines that need not name any."""
    headed = [body for body in find_bodies(lines) if body.head]
    body = _issuing(headed, joint=joint)
    return _field(body, spelling) if body else HeaderField()


def _field(body: Body, spelling: Spelling) -> HeaderField:
    return HeaderField(
        value=spelling.ordinary_name(body.text), printed=body.text, pieces=body.pieces
    )


def _others(lines: Iterable[FrontLine]) -> list[Line]:
    return [entry.line for entry in lines if entry.role is FrontRole.OTHER]


def _in_genitive(office: Sequence[Stretch], spelling: Spelling) -> HeaderField:
    """The office behind or below the kind ("СОВМЕСТНЫЙ ПРИКАЗ Министерства … и …")."""
    if not office:
        return HeaderField()
    printed = text_of(office)
    return HeaderField(
        value=spelling.ordinary(nominative(printed)),
        printed=printed,
        pieces=tuple(stretch.piece() for stretch in office),
    )


def _office(lines: Sequence[FrontLine]) -> list[Stretch]:
    """The stretches of the first office that is named in the genitive."""
    for index, entry in enumerate(lines):
        line, text = entry.line, entry.line.text
        below = _going_on(islice(lines, index + 1, None))
        if entry.role is FrontRole.OTHER:
            if is_about_body(text):
                return [Stretch(line, len(ABOUT), len(text))]
            if text.split(" ", 1)[0] in HEADED_BY:
                return list(_headed(line))
            if _begins_office(text):
                return [Stretch(line, 0, len(text)), *below]
        named = [
            Stretch(line, found.start, found.end)
            for found in entry.row
            if found.requisite is Requisite.ISSUER
        ]
        if named:
            return [*named, *below] if named[-1].end == len(text) else named
    return []


def _going_on(lines: Iterable[FrontLine]) -> Iterator[Stretch]:
    """The lines on which the name of an office goes on; "и" begins another one."""
    for entry in lines:
        text = entry.line.text
        if entry.role is not FrontRole.OTHER or text.casefold() == AND:
            return
        if _begins_office(text):
            return
        yield Stretch(entry.line, 0, len(text))


def _headed(line: Line) -> Iterator[Stretch]:
    """The body whose head orders ("директора МБОУ «Заря»"), where it is named."""
    body = find_issuer(line.text)
    if body is not None and body.name.split(" ", 1)[0].casefold() in BODY_ABBREVIATIONS:
        yield Stretch(line, body.start, body.end)


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
