"""Stamps over an annex or an order -> what they say.

"Приложение № 2 к приказу … от … № …", "УТВЕРЖДЕН приказом …", "УТВЕРЖДАЮ Директор …",
"СОГЛАСОВАНО …".
"""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

import regex
from attrs import frozen

from orderparse.model import Approval
from orderparse.normalise import squeeze
from orderparse.parsing.dates import find_dates
from orderparse.parsing.marks import starts_position
from orderparse.parsing.nominative import nominative
from orderparse.parsing.people import find_person
from orderparse.parsing.requisites import Requisite, match_number, read_row
from orderparse.parsing.source import Line, Piece
from orderparse.parsing.stretch import Joined, joined
from orderparse.vocabulary.kinds import ANNEX_TITLES, ANNEXED_TO, APPROVING_ACTS
from orderparse.vocabulary.signature import AGREEING, APPROVING


class StampKind(StrEnum):
    """What a stamp says."""

    ANNEX = "annex"
    APPROVED = "approved"
    AGREED = "agreed"


@frozen(kw_only=True)
class Stamped:
    """A stretch of a stamp: its meaning, its printed form, where it stands."""

    value: str | None
    printed: str
    pieces: tuple[Piece, ...]
    date: dt.date | None = None


@frozen(kw_only=True)
class Stamp:
    """One stamp.

    Attributes:
        kind: what it says.
        lines: the printed lines it takes.
        annex: number of the annex.
        issuer: who issued the act that the stamp names, in the nominative.
        number: number of that act; its value is None where left blank.
        date: date of that act; its date is None where left blank.
        person: position and name of who approved or agreed by hand.
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


_ANNEX = regex.compile(
    r"""\(?приложение (?:\s?(?:№|N|n|Nº|No)?\s?_{0,9}
        (?P<number>[0-9]{1,3}(?:\.[0-9]{1,2})?[а-яё]?|[А-ЯЁа-яё]|[IVXivx]{1,4})(?![\w])_{0,9})?
        (?P<rest>.{0,2000})""",
    regex.VERBOSE | regex.IGNORECASE,
)
_ACT = regex.compile(
    r"(?<![^\W_])(?:к\s)?(?P<act>"
    + "|".join(map(regex.escape, (*APPROVING_ACTS, *ANNEXED_TO, "приказ")))
    + r")(?![^\W_])",
    regex.IGNORECASE,
)
_LONGEST_STAMP = 12
_LONGEST_LINE = 160


def opens_stamp(text: str) -> StampKind | None:
    """What kind of stamp a line opens, if any."""
    if not _is_upper_first(text) and text[:1] != "(":
        return None
    words = text.casefold().lstrip('«"“( ').split(" ", 2)
    first = words[0].strip('»"”:.,!')
    if first == "приложение":
        return StampKind.ANNEX if _opens_annex(text) else None
    if first not in APPROVING | AGREEING:
        return None
    alone = len(words) == 1 or first == "утверждаю" or words[1] in APPROVING | AGREEING
    if alone or text[:4].isupper() or words[1] in APPROVING_ACTS or text[0] == "(":
        return StampKind.APPROVED if first in APPROVING else StampKind.AGREED
    return None


def _is_upper_first(text: str) -> bool:
    return text.lstrip('«"“( ')[:1].isupper()


def _opens_annex(text: str) -> bool:
    match = _ANNEX.match(text)
    if match is None or not _is_upper_first(text):
        return False
    rest = match["rest"].strip(" .").casefold()
    return not rest or rest.startswith(("к ", "утв")) or rest[:1] == "("


def stamp_end(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the stamp ends that opens at `start`."""
    kind = opens_stamp(lines[start].text)
    act = _ACT.search(lines[start].text) is not None
    done = _is_complete(lines[start].text)
    person = False
    index = start + 1
    while index < min(end, start + _LONGEST_STAMP):
        text = lines[index].text
        if opens_stamp(text) or len(text) > _LONGEST_LINE:
            break
        row = _has_date_or_number(text)
        names_act = _ACT.match(text) is not None
        if names_act:
            act, done = True, _is_complete(text)
        elif done and not row and not text.startswith("(в ред"):
            break
        elif row:
            done = done or _is_complete(text)
        elif person or not _may_go_on(text, kind, act=act):
            break
        elif not act and kind is not StampKind.ANNEX:
            person = find_person(text) is not None
        index += 1
    return index


def _is_complete(text: str) -> bool:
    """Whether date and number of the act, or its number alone, stand on the line."""
    return bool(find_dates(text)) and ("№" in text or "N" in text or "_" in text)


def _has_date_or_number(text: str) -> bool:
    return any(
        found.requisite in {Requisite.DATE, Requisite.NUMBER}
        for found in read_row(text)
    )


def _may_go_on(text: str, kind: StampKind | None, *, act: bool) -> bool:
    """Whether a line may belong to a stamp that is not complete yet."""
    if is_annex_title(text):
        return False
    if act:
        return True
    return kind is not StampKind.ANNEX and (
        starts_position(text) or find_person(text) is not None or _follows(text)
    )


def _follows(text: str) -> bool:
    """Whether a line goes on with the position above: short, no title of an annex."""
    return len(text) < 80 and not text.isupper()  # noqa: PLR2004 -- half a line


def is_annex_title(text: str) -> bool:
    """Whether a line begins the title of a plan or of another annex."""
    first = text.split(" ", 1)[0].casefold().strip('«"“.,:')
    return first in ANNEX_TITLES and text.lstrip('«"“')[:1].isupper()


def read_stamps(lines: Sequence[Line]) -> tuple[Stamp, ...]:
    """Read stamps that stand below each other."""
    starts = [i for i, line in enumerate(lines) if opens_stamp(line.text) is not None]
    ends = [*starts[1:], len(lines)]
    return tuple(
        read_stamp(lines[start:end]) for start, end in zip(starts, ends, strict=False)
    )


def read_stamp(lines: Sequence[Line]) -> Stamp:
    """Read the lines of one stamp."""
    whole = joined(lines)
    kind = opens_stamp(lines[0].text) or StampKind.APPROVED
    annex = _annex_number(whole) if kind is StampKind.ANNEX else None
    act = _ACT.search(whole.text)
    if act is not None:
        date, number = _date(whole, act.end()), _number(whole, act.end())
        return Stamp(
            kind=kind,
            lines=tuple(lines),
            annex=annex,
            date=date,
            number=number,
            issuer=_issuer(whole, act.end(), date, number),
        )
    return _by_person(whole, kind, annex)


def _annex_number(whole: Joined) -> Stamped | None:
    match = _ANNEX.match(whole.text)
    if match is None or match["number"] is None:
        return None
    end = match.end("number")
    start = whole.text.index(whole.text.lstrip("(")[0])
    return _stamped(whole, start, end, match["number"])


def _stamped(
    whole: Joined, start: int, end: int, value: str | None, date: dt.date | None = None
) -> Stamped:
    return Stamped(
        value=value,
        printed=whole.value(start, end),
        pieces=whole.pieces(start, end),
        date=date,
    )


def _date(whole: Joined, start: int) -> Stamped | None:
    for date in find_dates(whole.text):
        if date.start >= start:
            return _stamped(whole, date.start, date.end, None, date.date)
    return None


def _number(whole: Joined, start: int) -> Stamped | None:
    found = match_number(whole.text, start)
    if found is None:
        return None
    return _stamped(whole, found.start, found.end, found.value)


def _issuer(
    whole: Joined, start: int, date: Stamped | None, number: Stamped | None
) -> Stamped | None:
    """What stands between the act's name and its date or number."""
    ends = [_offset(whole, stamped) for stamped in (date, number) if stamped]
    end = min(ends, default=len(whole.text))
    text = whole.text[start:end].rstrip()
    for link in (" от", " за"):
        text = text.removesuffix(link)
    text = text.rstrip(" ,")
    person = find_person(text)
    if person is not None:
        text = text[: person.start]
    text = text.rstrip()
    left = len(text) - len(text.lstrip(" ,"))
    if not any(map(str.isalpha, text)) or text.strip() in {"от", "за"}:
        return None
    value = nominative(squeeze(whole.value(start + left, start + len(text))))
    return _stamped(whole, start + left, start + len(text), value)


def _offset(whole: Joined, stamped: Stamped) -> int:
    piece = stamped.pieces[0]
    index = next(i for i, line in enumerate(whole.lines) if line.unit == piece.unit)
    return whole.starts[index] + piece.start


def _by_person(whole: Joined, kind: StampKind, annex: Stamped | None) -> Stamp:
    """A stamp signed by hand: position, name, date."""
    first = whole.text.split(" ", 1)[0]
    start = len(first) if kind is not StampKind.ANNEX else len(whole.text)
    person = find_person(whole.text[start:])
    date = _date(whole, start)
    end = start + person.start if person else start
    position = whole.value(start, end).strip(' _:,.»"”)|/')
    name = person.name if person else None
    if person is None and kind is not StampKind.ANNEX:
        stop = _offset(whole, date) if date else len(whole.text)
        position = whole.value(start, stop).strip(' _:,.»"”)|/')
        end = stop
    if not position and name is None:
        return Stamp(kind=kind, lines=whole.lines, annex=annex, date=None)
    return Stamp(
        kind=kind,
        lines=whole.lines,
        annex=annex,
        person=_person(
            whole, start, end if person is None else start + person.end, date
        ),
        approval=Approval(
            position=position or None, name=name, date=date.date if date else None
        ),
    )


def _person(whole: Joined, start: int, end: int, date: Stamped | None) -> Stamped:
    pieces = whole.pieces(start, end) + (date.pieces if date else ())
    printed = whole.value(start, end).strip(" _:")
    if date is not None:
        printed = f"{printed} {date.printed}"
    return Stamped(value=None, printed=printed, pieces=pieces)
