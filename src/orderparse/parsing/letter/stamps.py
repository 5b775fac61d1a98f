"""Lines -> where stamps open and end: of annexes, approval, agreement."""

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
from orderparse.vocabulary.spelling import CAPITALS, SMALL_LETTERS

_DIGITS = frozenset("0123456789")
_ROMAN = frozenset("IVX")
_BLANKS = frozenset(" _")
_MOST_QUOTES = 3
_MOST_BLANKS = 9
_MOST_DIGITS, _MOST_DECIMALS, _MOST_ROMAN = 3, 2, 4


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
_LONGEST_STAMP = 12
_LONGEST_LINE = 160
_LONGEST_REST = 500
_SHORT_LINE = 80
_DATE_OR_NUMBER = frozenset((Requisite.DATE, Requisite.NUMBER))


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
    if loud or not second or second in APPROVING_ACTS:
        return kind
    return None


def _bare_word(printed: str) -> str:
    return printed.casefold().strip('«»"“”:.,!()')


def _opens_annex(text: str) -> bool:
    annex = find_annex_number(text)
    if annex is None:
        return False
    _, end, number = annex
    rest = text[end : end + _LONGEST_REST].strip(" .").casefold()
    if not rest or rest.startswith(BEHIND_ANNEX):
        return True
    words = rest.split(" ", 2)
    named = number is not None or words[1:2] == [TO_THIS]
    below = not words[1:]  # the act is named on the next line
    return words[0] == TO and (named or below or words[1] in ANNEXED_TO)


def is_annex_title(text: str) -> bool:
    """Whether a line begins the title of a plan or of another annex."""
    bare = text.lstrip(_OPENING)
    return bare[:1].isupper() and bare.split(" ", 1)[0].casefold() in ANNEX_TITLES


def find_act(text: str) -> tuple[int, int] | None:
    """Where a stamp names an act by its kind ("приказом", "к приказу", "к пр.")."""
    above = 0
    for word in _WORD.finditer(text):
        start, end = word.span()
        abbreviated = (
            text.startswith(".", end) and not text[end + 1 : end + 2].isalnum()
        )
        if word[0].lower() in _ACTS or (
            abbreviated and text[start : end + 1].lower() in _ACTS
        ):
            to_it = text[above:start].lower() == f"{TO} "
            stop = end if word[0].lower() in _ACTS else end + 1
            return (above if to_it else start), stop
        above = start
    return None


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
    """Where the stamp ends that opens at `start`.

    A stamp goes on until the act it names has its date and number, or until the person
    who signed it has a name and a date; a title or another stamp ends it before.
    """
    text = lines[start].text
    kind = opens_stamp(text)
    act, done = find_act(text) is not None, _is_complete(text)
    signed = find_person(text) is not None
    for index in range(start + 1, min(end, start + _LONGEST_STAMP)):
        text = lines[index].text
        if opens_stamp(text) or is_annex_title(text) or len(text) > _LONGEST_LINE:
            return index
        if _is_loud_kind(text):
            return index
        if _begins_with_act(text):
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


def find_annex_number(text: str) -> tuple[int, int, str | None] | None:
    """The number behind the word "Приложение" at the start of a line.

    Returns:
        Where the word stands, where its number ends (without one, the word), and the
        number as printed; None without the word.
    """
    start = 0
    while start < _MOST_QUOTES and not text[start : start + 1].isalnum():
        start += 1
    end = start + len(ANNEX)
    if text[start:end].lower() != ANNEX:
        return None
    for place in _number_places(text, end):
        stop = _number_end(text, place)
        if stop > place:
            return start, stop, text[place:stop]
    return start, end, None


def _number_places(text: str, start: int) -> tuple[int, ...]:
    """Where a number may stand: behind each reading of its sign."""
    start += text.startswith(" ", start)
    lowered = text[start : start + 2].lower()
    ends = [start + len(sign) for sign in ANNEX_SIGNS if lowered.startswith(sign)]
    return tuple(_past(text, end, _MOST_BLANKS, _BLANKS) for end in ends)


def _number_end(text: str, start: int) -> int:
    """Where "2", "2.1", "2а", "А" or "IV" ends; `start` where none stands there."""
    digits = _past(text, start, _MOST_DIGITS, _DIGITS)
    if digits == start:
        letter = start + (text[start : start + 1] in CAPITALS)
        ends = [letter, _past(text, start, _MOST_ROMAN, _ROMAN)]
    else:
        decimals = digits
        if text.startswith(".", digits):
            decimals = _past(text, digits + 1, _MOST_DECIMALS, _DIGITS)
        ends = [
            end + size
            for end in ((decimals, digits) if decimals > digits + 1 else (digits,))
            for size in (text[end : end + 1].lower() in SMALL_LETTERS, 0)
        ]
    whole = (end for end in ends if not is_word_letter(text[end : end + 1]))
    return next(whole, start)


def _past(text: str, start: int, most: int, letters: frozenset[str]) -> int:
    end = start
    while end < start + most and text[end : end + 1] in letters:
        end += 1
    return end
