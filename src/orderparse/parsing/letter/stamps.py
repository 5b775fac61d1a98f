"""Lines -> where stamps open and end: of annexes, approval, agreement."""

import re
from collections.abc import Sequence
from enum import StrEnum

from orderparse.normalise import is_word_letter
from orderparse.parsing.dates import find_dates
from orderparse.parsing.letter.marks import starts_position
from orderparse.parsing.letter.people import find_person
from orderparse.parsing.letter.requisites import read_row
from orderparse.parsing.letter.row import Requisite
from orderparse.parsing.source import Line
from orderparse.patterns import pattern
from orderparse.vocabulary.kinds import (
    ANNEX,
    ANNEX_SIGNS,
    ANNEX_TITLES,
    ANNEXED_TO,
    APPROVING_ACTS,
    BEHIND_ANNEX,
    EDITION,
    KIND_ON_STAMPS,
    LOUD_KINDS,
    TO,
    TO_THIS,
)
from orderparse.vocabulary.signature import AGREEING, APPROVING, APPROVING_ALONE, NOTING

_LONGEST_STAMP = 12  # lines
_LONGEST_LINE = 160
_LONGEST_REST = 500
_SHORT_LINE = 80
_DATE_OR_NUMBER = frozenset((Requisite.DATE, Requisite.NUMBER))


class StampKind(StrEnum):
    """What a stamp says."""

    ANNEX = "annex"
    APPROVED = "approved"
    AGREED = "agreed"
    NOTED = "noted"


_KINDS = {
    **dict.fromkeys(APPROVING, StampKind.APPROVED),
    **dict.fromkeys(AGREEING, StampKind.AGREED),
    **dict.fromkeys(NOTING, StampKind.NOTED),
}
_ACTS = frozenset((*APPROVING_ACTS, *ANNEXED_TO, KIND_ON_STAMPS))
_WORD = pattern(r"[^\W_]+")
_OPENING = '«"“( '
_STARTS = frozenset((*_OPENING, *(word[0].upper() for word in (ANNEX, *_KINDS))))
# "Приложение № 2.1", "приложение 2а", "Приложение IV".
_ANNEX_AND_NUMBER = pattern(
    rf"""[\W_]{{0,3}} (?P<sign>(?i:{ANNEX}))
        (?: [ ]? (?i:{"|".join(ANNEX_SIGNS)}) [ _]{{0,9}}
            (?P<number> [0-9]{{1,3}}+ (?:\.[0-9]{{1,2}})? [А-Яа-яЁё]? | [А-ЯЁ] | [IVX]{{1,4}} )
            (?![^\W]) )?""",
    re.VERBOSE,
)


def opens_stamp(text: str) -> StampKind | None:
    """What kind of stamp a line opens, if any."""
    if text[:1] not in _STARTS:  # as most lines
        return None
    bare = text[:_LONGEST_LINE].lstrip(_OPENING)
    if not bare[:1].isupper() and text[:1] != "(":
        return None
    printed, _, behind = bare.partition(" ")
    first = _bare_word(printed)
    if first == ANNEX:
        return StampKind.ANNEX if _opens_annex(text) else None
    kind = _KINDS.get(first)
    if kind is None:
        return None
    second = _bare_word(behind.partition(" ")[0])
    loud = bare[:4].isupper() or first in APPROVING_ALONE or text[0] == "("
    loud = loud or (kind is StampKind.AGREED and printed.endswith(":"))
    if loud or not second or second in APPROVING_ACTS:
        return kind
    return None


def _bare_word(printed: str) -> str:
    return printed.casefold().strip('«»"“”:.,!()')


def _opens_annex(text: str) -> bool:
    annex = match_annex(text)
    if annex is None:
        return False
    rest = text[annex.end() : annex.end() + _LONGEST_REST].strip(" .").casefold()
    if not rest or rest.startswith(BEHIND_ANNEX):
        return True
    words = rest.split(" ", 2)
    named = annex["number"] is not None or words[1:2] == [TO_THIS]
    below = not words[1:]  # the act is named on the next line
    return words[0] == TO and (named or below or words[1] in ANNEXED_TO)


def is_annex_title(text: str) -> bool:
    """Whether a line begins the title of a plan or of another annex."""
    bare = text.lstrip(_OPENING)
    return bare[:1].isupper() and bare.split(" ", 1)[0].casefold() in ANNEX_TITLES


def match_annex(text: str) -> re.Match[str] | None:
    """The word "Приложение" at the start of a line, and the number behind it.

    Returns:
        The groups `sign`, where the word stands, and `number`, if one is printed.
    """
    return _ANNEX_AND_NUMBER.match(text)


def find_act(text: str) -> tuple[int, int] | None:
    """Where a stamp names an act by its kind ("приказом", "к приказу", "к пр.")."""
    above = 0
    for word in _WORD.finditer(text):
        start = word.start()
        end = _act_end(text, start, word.end())
        if end is not None:
            to_it = text[above:start].lower() == f"{TO} "
            return (above if to_it else start), end
        above = start
    return None


def _act_end(text: str, start: int, end: int) -> int | None:
    """Where the name of an act ends: with a word, or with the dot behind it."""
    if text[start:end].lower() in _ACTS:
        return end
    dotted = text[start : end + 1].lower() in _ACTS
    return end + 1 if dotted and not text[end + 1 : end + 2].isalnum() else None


def _begins_with_act(text: str) -> bool:
    act = find_act(text)
    return act is not None and act[0] == 0


def _is_loud_kind(text: str) -> bool:
    """Whether a line begins with a kind in capitals.

    It is that of the order below the stamp, else the act that the stamp names.
    """
    kind = next(filter(text.startswith, LOUD_KINDS), "")
    return bool(kind) and not is_word_letter(text[len(kind) : len(kind) + 1])


def stamp_end(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the stamp ends that opens at `start`, at `end` at the latest."""
    stamp = _OpenStamp(lines[start].text)
    last = min(end, start + _LONGEST_STAMP)
    below = range(start + 1, last)
    return next((i for i in below if not stamp.takes(lines[i].text)), last)


class _OpenStamp:
    """A stamp whose lines are read.

    It goes on until the act it names has its date and number, or until the person
    who signed it has a name and a date; a title or another stamp ends it before.
    """

    def __init__(self, text: str) -> None:
        self._kind = opens_stamp(text)
        self._names_act = find_act(text) is not None
        self._complete = _is_complete(text)
        self._signed = find_person(text) is not None

    def takes(self, text: str) -> bool:
        """Whether the next line belongs to it."""
        if _opens_other(text):
            return False
        if _begins_with_act(text):
            self._names_act, self._complete = True, _is_complete(text)
        elif _is_dated(text):
            self._complete = self._complete or _is_complete(text)
        elif not self._goes_on(text):
            return False
        self._signed = self._signed or find_person(text) is not None
        return True

    def _goes_on(self, text: str) -> bool:
        if self._complete and not text.startswith(EDITION):
            return False
        if self._names_act:
            return True
        return not self._signed and _names_person(text, self._kind)


def _opens_other(text: str) -> bool:
    """Whether a line is no part of the stamp above: another, a title, an order, prose."""
    if opens_stamp(text) or is_annex_title(text) or len(text) > _LONGEST_LINE:
        return True
    return _is_loud_kind(text)


def _is_complete(text: str) -> bool:
    """Whether date and number of the act stand on the line, filled in or not."""
    return ("№" in text or "N" in text) and bool(find_dates(text))


def _is_dated(text: str) -> bool:
    """Whether a line holds a date or number and nothing else."""
    return any(found.requisite in _DATE_OR_NUMBER for found in read_row(text))


def _names_person(text: str, kind: StampKind | None) -> bool:
    """Whether a line may hold the position or name of who approved."""
    if kind is StampKind.ANNEX:
        return False
    short = len(text) < _SHORT_LINE and not text.isupper()
    return short or starts_position(text) or find_person(text) is not None
