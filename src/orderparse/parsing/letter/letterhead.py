"""Lines of a letterhead -> the bodies named there, from the highest down.

The Russian names only: the second language, abbreviations in brackets, addresses and
telephones belong to no body.
"""

import re
from collections.abc import Iterable, Iterator

from orderparse.parsing.letter.spelling import is_capitals
from orderparse.parsing.source import Line, Piece
from orderparse.parsing.stretches import Stretch, text_of
from orderparse.patterns import pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.bodies import (
    BODY_ABBREVIATIONS,
    BODY_ADJECTIVES,
    FOREIGN_LETTERS,
    FOREIGN_WORDS,
    HEADS,
    LANDS_BY_NAME,
    LANDS_IN_GENITIVE,
    LEGAL_FORMS,
    NEUTER_ENDS,
    NEUTER_FORMS,
    NOMINATIVE_ENDS,
    SECOND_NAMES,
    SHORT_LANDS,
    SITTINGS,
    TERRITORIES,
)
from orderparse.vocabulary.header import CODES, CONTACTS, NUMBERED_BODIES, TELEPHONES
from orderparse.vocabulary.kinds import FOREIGN_KINDS

_WORD = pattern(r"(?=\w)(?:-?[^\W_]++)++")
_PLAIN_WORD = pattern(r"[^\W_]+")
_DIGITS = pattern("[0-9]+")
_INDEX_DIGITS = 6
_FOREIGN = FOREIGN_WORDS | FOREIGN_KINDS
_LATIN = pattern(r"[A-Za-z]{3}")
# Latin letters and the digit 1 stand for letters that Russian has not.
_MIXED = pattern(r"[а-яё](?:1[а-яё]|[fgijlqrsvwz])|[fgijlqrsvwz][а-яё]", re.IGNORECASE)
# What a body's own name has and its legal form has not.
_NAMING = '«"“„№'
_SHORTEST_WORD = 3
_FARTHEST_HEAD = 8
_LONGEST_HEAD = 200  # letters of so many words
_LONGEST_QUOTE = 4
_LONGEST_NAME = 500
_ADDRESS_GOES_ON = (",", ".", ":")


class Body(NamedTuple):
    """One body of a letterhead.

    Attributes:
        text: its name on one line, as printed.
        pieces: where it stands.
        territory: it is a land, not a body.
        legal_form: it only says what kind of body, its name is missing.
        head: the known head noun in the nominative with which it begins.
    """

    text: str
    pieces: tuple[Piece, ...]
    territory: bool = False
    legal_form: bool = False
    head: str | None = None


class _Group:
    """Lines of one body while they are read."""

    __slots__ = ("head", "named", "parts")

    def __init__(self, head: str | None) -> None:
        self.head = head
        self.parts: list[Stretch] = []
        self.named = False

    def add(self, part: Stretch, head: str | None) -> None:
        self.parts.append(part)
        self.head = self.head or head
        self.named = self.named or any(mark in part.text for mark in _NAMING)

    @property
    def is_unnamed(self) -> bool:
        """It says only what kind of body it is, and the name is still to come."""
        return self.head in LEGAL_FORMS and not self.named

    @property
    def is_open(self) -> bool:
        """A quote is open in its last lines."""
        text = text_of(self.parts[-_LONGEST_QUOTE:])
        return text.rfind("«") > text.rfind("»") or text.count('"') == 1

    def body(self) -> Body:
        return Body(
            text=text_of(self.parts).strip(" ,;."),
            pieces=tuple(part.piece() for part in self.parts),
            territory=self.head in TERRITORIES,
            legal_form=self.is_unnamed,
            head=self.head or None,
        )


def find_bodies(lines: Iterable[Line]) -> tuple[Body, ...]:
    """The bodies and lands that a letterhead names, in printed order."""
    groups: list[_Group] = []
    foreign = addressed = False
    for part in (part for line in lines for part in _parts(line)):
        head = find_head(part.text)
        of_address = addressed and head is None
        addressed = is_contact(part.text) and part.text.endswith(_ADDRESS_GOES_ON)
        if of_address:
            continue
        foreign = (foreign or not part.text) and not _is_russian(part.text, head)
        numbered = bool(groups) and _is_number_of(groups[-1], part.text)
        if foreign or not (numbered or _is_name(part.text)):
            continue
        if not groups or not _goes_on(groups[-1], head):
            groups.append(_Group(head))
        elif groups[-1].is_unnamed and head:
            groups[-1].named = True
        groups[-1].add(part, head)
    return tuple(_without_aliases([group.body() for group in groups]))


def _parts(line: Line) -> Iterator[Stretch]:
    """The Russian part of a line, cut where one body ends and another begins."""
    start, end = _russian_part(line.text)
    above = ""
    for word in _WORD.finditer(line.text, start, min(end, start + _LONGEST_NAME)):
        before = line.text[start : word.start()].rstrip()
        if above and _begins_other(line.text[word.start() : end], before):
            yield Stretch(line, start, len(before) + start)
            start = word.start()
            break
        above = word[0]
    yield Stretch(line, start, end)


def _begins_other(text: str, above: str) -> bool:
    """Whether another body begins inside a line.

    It does in small letters behind one in capitals, and where a legal form follows
    another noun ("Министерство лесов муниципальное бюджетное учреждение …").
    """
    if text[0].islower() and is_capitals(above):
        return above.lower() not in BODY_ABBREVIATIONS and bool(find_head(text))
    neuter = (
        text.lower().startswith(BODY_ADJECTIVES) and find_head(text) in NEUTER_FORMS
    )
    return neuter and not above.lower().endswith(NEUTER_ENDS)


def find_head(text: str) -> str | None:
    """The head noun of a body that begins there, or "" for adjectives alone.

    None where the text does not begin a name: "ЧЕЧЕНСКОЙ РЕСПУБЛИКИ" goes on.
    """
    if text[:1] in '«"“„(':
        return None
    words = _WORD.findall(text[:_LONGEST_HEAD].lower())
    for count, word in enumerate(words[:_FARTHEST_HEAD]):
        last = str(word).rsplit("-", 1)[-1]
        if word in BODY_ABBREVIATIONS and count == 0:
            return str(word)
        if last in HEADS or last in TERRITORIES:
            return last
        if not word.endswith(NOMINATIVE_ENDS):
            return None
    return "" if words else None


def _is_russian(text: str, head: str | None) -> bool:
    """Whether a name below another language begins with what Russian bodies do."""
    return bool(head) or (head == "" and text.lower().startswith(BODY_ADJECTIVES))


def is_foreign(text: str) -> bool:
    """Whether a line is in another language of Russia, or in Latin letters."""
    if not FOREIGN_LETTERS.isdisjoint(text):
        return True
    if not _FOREIGN.isdisjoint(_WORD.findall(text.lower())):
        return True
    return _LATIN.search(text) is not None or _MIXED.search(text) is not None


def is_contact(text: str) -> bool:
    """Whether a line holds an address, a telephone or numbers of registers."""
    if text[:1] == "+" or "@" in text or _holds_index(text):
        return True
    return any(word in CONTACTS for word in _WORD.findall(text.casefold()))


def _holds_index(text: str) -> bool:
    """Whether six digits stand there that an address begins with."""
    runs = _DIGITS.findall(text)
    return any(len(run) == _INDEX_DIGITS and run[0] != "0" for run in runs)


def _telephone_start(text: str) -> int:
    """Where a telephone begins, else the end."""
    words = _PLAIN_WORD.finditer(text)
    starts = [word.start() for word in words if word[0].lower() in TELEPHONES]
    starts += [place for sign in CODES if (place := text.find(sign)) >= 0]
    return min(starts, default=len(text))


def _russian_part(text: str) -> tuple[int, int]:
    """The stretch of a line that may name a body: no brackets, no second language."""
    start, end = 0, len(text)
    if text.startswith("(") and text.strip("()").casefold() not in SECOND_NAMES:
        return 0, 0
    bracket = text.rfind("(") if text.endswith(")") else 0
    if bracket > 0 and text[bracket + 1 : -1].casefold() not in SECOND_NAMES:
        end = bracket
    end = min(end, _telephone_start(text))
    if not is_foreign(text[:end]):
        return start, len(text[:end].rstrip())
    first = next((w.start() for w in _WORD.finditer(text) if is_foreign(w[0])), 0)
    russian = text[:first].rstrip()
    ends = russian.rpartition(" ")[2].lower() in LANDS_IN_GENITIVE
    return (start, first) if ends or (first and find_head(russian)) else (0, 0)


def _is_number_of(group: _Group, text: str) -> bool:
    """Whether "№ 12" stands alone below the school it belongs to."""
    return text.startswith("№") and group.head in NUMBERED_BODIES


def _is_name(text: str) -> bool:
    words = _WORD.findall(text)
    if is_contact(text) or any(word.lower().startswith(SITTINGS) for word in words):
        return False
    return any(len(word) >= _SHORTEST_WORD and word[0].isalpha() for word in words)


def _goes_on(group: _Group, head: str | None) -> bool:
    """Whether a line carries the body above it on."""
    if head is None or group.is_open:
        return True
    if head in TERRITORIES and group.parts[-1].text.lower().endswith(LANDS_BY_NAME):
        return True
    if group.head == "" or head in SHORT_LANDS:
        return True
    if head in BODY_ABBREVIATIONS:
        return False
    return group.is_unnamed and head not in TERRITORIES


def _without_aliases(bodies: list[Body]) -> Iterator[Body]:
    """Drop a short name that stands below the full one it abbreviates."""
    for index, body in enumerate(bodies):
        if index and _abbreviates(body.text, bodies[index - 1].text):
            continue
        yield body


def _abbreviates(short: str, full: str) -> bool:
    first = _WORD.search(short)
    if first is None or first[0].lower() not in BODY_ABBREVIATIONS:
        return False
    initials = "".join(word[0] for word in _WORD.findall(full.lower()))
    return initials.startswith(first[0].lower())
