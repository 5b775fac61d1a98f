"""Lines -> where stamps open and end: of annexes, of approval, of agreement."""

from collections.abc import Sequence
from enum import StrEnum

import regex

from orderparse.parsing.dates import find_dates
from orderparse.parsing.letter.marks import starts_position
from orderparse.parsing.letter.people import find_person
from orderparse.parsing.letter.requisites import read_row
from orderparse.parsing.letter.row import Requisite
from orderparse.parsing.source import Line
from orderparse.patterns import pattern
from orderparse.vocabulary.kinds import (
    ANNEX,
    ANNEX_TITLES,
    ANNEXED_TO,
    APPROVING_ACTS,
    BEHIND_ANNEX,
    EDITION,
    KIND_ON_STAMPS,
    TO,
    TO_THIS,
)
from orderparse.vocabulary.signature import AGREEING, APPROVING, APPROVING_ALONE, NOTING


class StampKind(StrEnum):
    """What a stamp says."""

    ANNEX = "annex"
    APPROVED = "approved"
    AGREED = "agreed"
    NOTED = "noted"


ANNEX_NUMBER = pattern(
    r"""[\W_]{0,3}приложение
        (?:\s?(?:№|N|Nº|No)?[\s_]{0,9}
           (?P<number> [0-9]{1,3}(?:\.[0-9]{1,2})?[а-яё]? | (?-i:[А-ЯЁ]|[IVX]{1,4}) )
           (?!\w)
        )?
        (?P<rest>.{0,500})""",
    regex.VERBOSE | regex.IGNORECASE,
)
ACT = pattern(
    r"(?<![^\W_])(?:к\s)?(?P<act>"
    + "|".join(map(regex.escape, (*APPROVING_ACTS, *ANNEXED_TO, KIND_ON_STAMPS)))
    + r")(?![^\W_])",
    regex.IGNORECASE,
)
_KINDS = {
    **dict.fromkeys(APPROVING, StampKind.APPROVED),
    **dict.fromkeys(AGREEING, StampKind.AGREED),
    **dict.fromkeys(NOTING, StampKind.NOTED),
}
# In capitals it is the kind of an order below the stamp, else the act it names.
_LOUD_KIND = pattern(r"(?:ПРИКАЗ|П Р И К А З)(?!\w)")
_OPENING = '«"“( '
_LONGEST_STAMP = 12
_LONGEST_LINE = 160
_SHORT_LINE = 80
_DATE_OR_NUMBER = frozenset((Requisite.DATE, Requisite.NUMBER))


def opens_stamp(text: str) -> StampKind | None:
    """What kind of stamp a line opens, if any."""
    bare = text[:_LONGEST_LINE].lstrip(_OPENING)
    if not bare[:1].isupper() and text[:1] != "(":
        return None
    words = [word.strip('«»"“”:.,!()') for word in bare.casefold().split(" ", 2)]
    if words[0] == ANNEX:
        return StampKind.ANNEX if _opens_annex(text) else None
    kind = _KINDS.get(words[0])
    if kind is None:
        return None
    second = words[1] if len(words) > 1 else ""
    loud = bare[:4].isupper() or words[0] in APPROVING_ALONE or text[0] == "("
    if loud or not second or second in APPROVING_ACTS:
        return kind
    return None


def _opens_annex(text: str) -> bool:
    match = ANNEX_NUMBER.match(text)
    if match is None:
        return False
    rest = match["rest"].strip(" .").casefold()
    if not rest or rest.startswith(BEHIND_ANNEX):
        return True
    words = rest.split(" ", 2)
    named = match["number"] is not None or words[1:2] == [TO_THIS]
    below = not words[1:]  # the act is named on the next line
    return words[0] == TO and (named or below or words[1] in ANNEXED_TO)


def is_annex_title(text: str) -> bool:
    """Whether a line begins the title of a plan or of another annex."""
    bare = text.lstrip(_OPENING)
    return bare[:1].isupper() and bare.split(" ", 1)[0].casefold() in ANNEX_TITLES


def stamp_end(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the stamp ends that opens at `start`.

    A stamp goes on until the act it names has its date and number, or until the person
    who signed it has a name and a date; a title or another stamp ends it before.
    """
    text = lines[start].text
    kind = opens_stamp(text)
    act, done = ACT.search(text) is not None, _is_complete(text)
    signed = find_person(text) is not None
    for index in range(start + 1, min(end, start + _LONGEST_STAMP)):
        text = lines[index].text
        if opens_stamp(text) or is_annex_title(text) or len(text) > _LONGEST_LINE:
            return index
        if _LOUD_KIND.match(text):
            return index
        names_act = ACT.match(text) is not None
        if names_act:
            act, done = True, _is_complete(text)
        elif _is_dated(text):
            done = done or _is_complete(text)
        elif (done and not text.startswith(EDITION)) or (
            not act and (signed or not _names_person(text, kind))
        ):
            return index
        signed = signed or find_person(text) is not None
    return min(end, start + _LONGEST_STAMP)


def _is_complete(text: str) -> bool:
    """Whether date and number of the act stand on the line, filled in or not."""
    return bool(find_dates(text)) and any(sign in text for sign in "№N")


def _is_dated(text: str) -> bool:
    """Whether a line holds a date or number and nothing else."""
    return any(found.requisite in _DATE_OR_NUMBER for found in read_row(text))


def _names_person(text: str, kind: StampKind | None) -> bool:
    """Whether a line may hold the position or name of who approved."""
    if kind is StampKind.ANNEX:
        return False
    short = len(text) < _SHORT_LINE and not text.isupper()
    return short or starts_position(text) or find_person(text) is not None
