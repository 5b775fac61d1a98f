"""Stamps over an annex or an order -> what they say.

"Приложение № 2 к приказу … от … № …", "УТВЕРЖДЕН приказом …", "УТВЕРЖДАЮ Директор …",
"СОГЛАСОВАНО …".
"""

import datetime as dt
from collections.abc import Sequence

from orderparse.model import Approval
from orderparse.normalise import close_quotes
from orderparse.parsing.acts.bodies import find_issuer
from orderparse.parsing.dates import find_dates
from orderparse.parsing.letter.people import find_person
from orderparse.parsing.letter.registration import match_bare_number, match_numbers
from orderparse.parsing.letter.row import Found
from orderparse.parsing.letter.side_by_side import split_columns
from orderparse.parsing.letter.stamps import (
    StampKind,
    find_act,
    match_annex,
    opens_stamp,
)
from orderparse.parsing.source import Line, Piece
from orderparse.parsing.stretches import Joined, Stretch
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.kinds import LINKS


class Stamped(NamedTuple):
    """One thing that a stamp prints: its meaning, its printed form, its place."""

    printed: str
    pieces: tuple[Piece, ...]
    start: int
    end: int
    value: str | None = None
    date: dt.date | None = None


class Stamp(NamedTuple):
    """One stamp.

    Attributes:
        kind: what it says.
        lines: the printed lines it takes.
        annex: number of the annex.
        issuer: who issued the act that the stamp names, in the nominative.
        number: number of that act; its value is None where left blank.
        date: date of that act; its date is None where left blank.
        person: position, name and date of who approved or agreed by hand, as printed.
        approval: the same as the result gives it.
    """

    kind: StampKind
    lines: tuple[Line, ...]
    annex: Stamped | None = None
    issuer: Stamped | None = None
    number: Stamped | None = None
    date: Stamped | None = None
    person: Stamped | None = None
    approval: Approval | None = None


_EDGES = ' _:,.»"”)|/«('


def read_stamps(lines: Sequence[Line]) -> tuple[Stamp, ...]:
    """Read stamps that stand below each other or side by side."""
    starts = [i for i, line in enumerate(lines) if opens_stamp(line.text) is not None]
    ends = [*starts[1:], len(lines)]
    return tuple(
        _read(column)
        for start, end in zip(starts, ends, strict=False)
        for column in split_columns(lines[start:end])
    )


def _read(stretches: Sequence[Stretch]) -> Stamp:
    whole = Joined(tuple(stretches))
    kind = opens_stamp(stretches[0].text) or StampKind.APPROVED
    act = find_act(whole.text)
    stamp = Stamp(kind=kind, lines=tuple(stretch.line for stretch in stretches))
    if kind is StampKind.ANNEX:
        stamp = stamp._replace(annex=_annex_number(whole))
    elif kind is not StampKind.NOTED:
        by_hand = whole.within(0, act[0] if act else len(whole.text))
        approval, person = _by_hand(Joined(by_hand))
        stamp = stamp._replace(approval=approval, person=person)
    return stamp if act is None else _with_act(stamp, whole, act[1])


def _with_act(stamp: Stamp, whole: Joined, start: int) -> Stamp:
    """The stamp with the act whose name ends at an offset."""
    date = _date(whole, start)
    number = _number(whole, start, date)
    issuer = _issuer(whole, start, [found for found in (date, number) if found])
    return stamp._replace(date=date, number=number, issuer=issuer)


def _annex_number(whole: Joined) -> Stamped | None:
    annex = match_annex(whole.text)
    if annex is None or annex["number"] is None:
        return None
    return _stamped(whole, annex.start("sign"), annex.end(), value=annex["number"])


def _stamped(
    whole: Joined,
    start: int,
    end: int,
    *,
    value: str | None = None,
    date: dt.date | None = None,
) -> Stamped:
    return Stamped(
        value=value,
        date=date,
        printed=whole.value(start, end),
        pieces=whole.pieces(start, end),
        start=start,
        end=end,
    )


def _date(whole: Joined, start: int) -> Stamped | None:
    for date in find_dates(whole.text):
        if date.start >= start:
            return _stamped(whole, date.start, date.end, date=date.date)
    return None


def _number(whole: Joined, start: int, date: Stamped | None) -> Stamped | None:
    """The act's number: beside its date, else the last that no name holds.

    Of two beside the date the one in front is that of a body ("школы № 5 от … № 7").
    """
    numbers = match_numbers(whole.text, start)
    beside = [n for n in numbers if date is not None and _is_beside(whole, n, date)]
    free = [n for n in numbers if not _is_quoted(whole.text, n.start)]
    signed = beside or free
    found = signed[-1] if signed else match_bare_number(whole.text, start)
    if found is None:
        return None
    return _stamped(whole, found.start, found.end, value=found.value)


def _is_beside(whole: Joined, number: Found, date: Stamped) -> bool:
    between = whole.text[date.end : number.start] or whole.text[number.end : date.start]
    return between.strip(" .,") in LINKS


def _is_quoted(text: str, offset: int) -> bool:
    return text.count("«", 0, offset) > text.count("»", 0, offset)


def _issuer(whole: Joined, start: int, ends: Sequence[Stamped]) -> Stamped | None:
    """The body between the act's name and its date or number."""
    end = min((found.start for found in ends if found.start >= start), default=None)
    found = find_issuer(whole.text[start:end])
    if found is None:
        return None
    return _stamped(whole, start + found.start, start + found.end, value=found.name)


def _by_hand(whole: Joined) -> tuple[Approval | None, Stamped | None]:
    """Who signed the stamp: position, name, date, all that is printed of them."""
    start = len(whole.text.split(" ", 1)[0])
    date = _date(whole, start)
    person = find_person(whole.text[start:])
    name_start = name_end = date.start if date else len(whole.text)
    if person is not None:
        name_start, name_end = start + person.start, start + person.end
    position = whole.value(start, name_start).strip(_EDGES)
    if not any(map(str.isalpha, position)):
        position = ""
    if not position and person is None:
        return None, None
    held = [(start, name_start), (name_start, name_end)]
    if date is not None and date.start >= name_end:
        held.append((date.start, date.end))
    approval = Approval(
        position=close_quotes(position) or None,
        name=person.name if person else None,
        date=date.date if date else None,
    )
    return approval, _held(whole, held)


def _held(whole: Joined, places: Sequence[tuple[int, int]]) -> Stamped:
    """Several places of a stamp as one, without the blanks between them."""
    printed = [(whole.value(*place).strip(" _:|/"), place) for place in places]
    told = [pair for pair in printed if any(map(str.isalnum, pair[0]))]
    return Stamped(
        printed=" ".join(text for text, _ in told),
        pieces=tuple(piece for _, place in told for piece in whole.pieces(*place)),
        start=places[0][0],
        end=places[-1][1],
    )
