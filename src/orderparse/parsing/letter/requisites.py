"""One line of a letterhead -> the requisites printed on it: kind, date, number, place.

A line counts only when all of it is requisites; so the dates and numbers of cited acts,
registrations and editions never do.
"""

import re
from collections.abc import Callable, Sequence

from orderparse.parsing.date_forms import STARTS
from orderparse.parsing.letter.places import bare_place, typed_place
from orderparse.parsing.letter.registration import signed_number, unsigned_number
from orderparse.parsing.letter.row import Found, Requisite, Row, is_title_start
from orderparse.parsing.letter.spelling import match_spaced
from orderparse.parsing.letter.subject import office, subject
from orderparse.patterns import pattern
from orderparse.vocabulary.calendar import ENDS_OF_YEAR, FROM, YEAR_LETTER
from orderparse.vocabulary.header import (
    ABOUT,
    FILLERS,
    FOREIGN_TOWN_WORDS,
    FOREIGN_YEARS,
    NUMBERED_DATIVES,
    TOWNS,
)
from orderparse.vocabulary.kinds import EXTRACTS, FOREIGN_KINDS, KINDS

_EDGE = " /,;:|_*\"“”«»'’<>[]-–—"
_BLANK_DATE = pattern(
    r"""(?: [«"“„<][\s_]*+[»"”>]? [\s_]*+ | _[\s_]*+ )
        (?:[А-Яа-яё]{3,8}[\s_]*+)? (?:(?:19|20)[0-9]{0,2}[\s_]*+)? г(?:ода|\.)?""",
    re.VERBOSE,
)
_GLUED_FROM = (f"{FROM} ", f"{FROM}«")
_LONGEST_FILLER = max(map(len, FILLERS))
_BLANK_STARTS = frozenset('«"“„<_')
_WORD = pattern(r"[^\W_]+")


def read_row(text: str, gaps: Sequence[int] = ()) -> tuple[Found, ...]:
    """The requisites of a line, none when it says anything else too.

    Args:
        text: the line.
        gaps: where its tabs and wide blanks stand.
    """
    if not any(map(str.isalnum, text)) and "_" not in text and "№" not in text:
        return ()
    head = text[:_LONGEST]
    row = Row(head, gaps)
    position = _skip(head, 0)
    while position < len(head):
        found = _at(row, position)
        if found is None:
            return ()
        if found.requisite is Requisite.TITLE:
            found = found._replace(end=len(text))
        row.found.append(found)
        position = _skip(head, found.end)
    telling = [f for f in row.found if f.requisite not in _SILENT]
    return tuple(row.found) if telling else ()


def holds_requisites(text: str) -> bool:
    """Whether date, number or place make up a line, as they may below a signature."""
    row = read_row(text)
    return bool(row) and all(found.requisite in _BELOW for found in row)


def _at(row: Row, position: int) -> Found | None:
    """The requisite that stands there, by the first recogniser that knows it."""
    for match in _MATCHERS if row.found else _FIRST_MATCHERS:
        found = match(row, position)
        if found is not None:
            return found
    return None


# Requisites stand in short lines; only a title glued to them may be longer.
_LONGEST = 300
_FOREIGN = FOREIGN_KINDS | FOREIGN_TOWN_WORDS | FOREIGN_YEARS
_BELOW = (Requisite.DATE, Requisite.NUMBER, Requisite.PLACE, Requisite.FILLER)
_SILENT = (Requisite.FILLER, Requisite.TITLE)


_PRINTED_KINDS = (*EXTRACTS.items(), *((kind, kind) for kind in KINDS))
_KINDS_BY_LETTER = {
    first[0].upper(): [kind for kind in _PRINTED_KINDS if kind[0][0] == first[0]]
    for first, _ in _PRINTED_KINDS
}


def may_hold_kind(text: str) -> bool:
    """Whether a line may begin with a kind of order."""
    return match_kind(text) is not None


def match_kind(text: str, start: int = 0) -> Found | None:
    """The kind of order at a place of a line, letter-spaced or not."""
    for printed, kind in _KINDS_BY_LETTER.get(text[start : start + 1], ()):
        end = match_spaced(text, printed, start)
        if end is not None and _ends_word(text, end):
            return Found(requisite=Requisite.KIND, start=start, end=end, value=kind)
    return None


def _ends_word(text: str, end: int) -> bool:
    following = text[end : end + 1]
    if not following.isalpha():
        return True
    return following.islower() and text.startswith(_GLUED_FROM, end)


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position] in _EDGE:
        if text[position] in '«"“_' and _blank_date_end(text, position):
            break
        if text[position] in '«"“' and _quoted_day(text, position):
            break
        position += 1
    return position


def _quoted_day(text: str, position: int) -> bool:
    return text[position + 1 : position + 4].lstrip(" _")[:1].isdigit()


def _kind(row: Row, start: int) -> Found | None:
    return None if row.has(Requisite.KIND) else match_kind(row.text, start)


def _date(row: Row, start: int) -> Found | None:
    if not start and row.text[0] not in STARTS:
        return None  # as most lines
    for date in row.dates:
        if date.start <= start < date.end and not row.text[date.start : start].strip(
            _EDGE
        ):
            return Found(
                requisite=Requisite.DATE, start=start, end=date.end, date=date.date
            )
    end = _blank_date_end(row.text, start)
    if end is None:
        return None
    return Found(requisite=Requisite.DATE, start=start, end=end)


def _blank_date_end(text: str, start: int) -> int | None:
    """Where a date ends of which nothing but blanks is printed."""
    if text[start] not in _BLANK_STARTS or text.find(YEAR_LETTER, start) < 0:
        return None
    blank = _BLANK_DATE.match(text, start)
    return blank and blank.end()


def _filler(row: Row, start: int) -> Found | None:
    lowered = row.text[start : start + _LONGEST_FILLER].lower()
    for filler in FILLERS if lowered.startswith(FILLERS) else ():
        end = start + len(filler)
        if lowered.startswith(filler) and not row.text[end : end + 1].isalpha():
            end = _numbered_end(row, end) if filler.startswith(ABOUT) else end
            return Found(requisite=Requisite.FILLER, start=start, end=end)
    foreign = _foreign_end(row.text, start)
    if foreign is not None:
        return Found(requisite=Requisite.FILLER, start=start, end=foreign)
    if row.text[start] in "().№" or lowered.startswith(ENDS_OF_YEAR):
        return Found(requisite=Requisite.FILLER, start=start, end=start + 1)
    return None


def _numbered_end(row: Row, end: int) -> int:
    """Where the number of a body ends whose order it is ("По школе № 5")."""
    named = row.text.endswith(NUMBERED_DATIVES, 0, end + 1)
    number = signed_number(row, end + 1) if named else None
    return number.end if number else end


def _foreign_end(text: str, start: int) -> int | None:
    """Where words of another language end: a kind, a town, a year."""
    word = _WORD.match(text, start)
    if word is None:
        return None
    lowered, end = word[0].casefold(), word.end()
    if lowered in _FOREIGN:
        return end
    below = _WORD.match(text, end + 1)
    if below is not None and below[0].casefold() in FOREIGN_TOWN_WORDS:
        foreign = word[0].istitle() and lowered not in TOWNS
        return below.end() if foreign else None
    spaced = len(lowered) == 1 and text.startswith(" ", end)
    kinds = [k for k in FOREIGN_KINDS if k[0] == lowered] if spaced else ()
    ends = (match_spaced(text, kind, start) for kind in kinds)
    return next((e for e in ends if e is not None and _ends_word(text, e)), None)


def _title(row: Row, start: int) -> Found | None:
    if not row.found or not is_title_start(row.text, start):
        return None
    return Found(requisite=Requisite.TITLE, start=start, end=len(row.text))


# The recognisers of a header line, in the order they are tried at each place.
_MATCHERS: tuple[Callable[[Row, int], Found | None], ...] = (
    _kind,
    _date,
    office,
    subject,
    signed_number,
    _title,
    typed_place,
    _filler,
    bare_place,
    unsigned_number,
)
_BEHIND_OTHERS = (office, subject, _title, unsigned_number)
_FIRST_MATCHERS = tuple(each for each in _MATCHERS if each not in _BEHIND_OTHERS)
