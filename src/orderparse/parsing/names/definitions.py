"""Running text -> the names it defines: "(далее – ММС)", "… (ГБУ ДПО «ИРО ЧР»)"."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from orderparse.parsing.grammar.forms import NounKind, mask_of, noun
from orderparse.parsing.names.comparing import Contraction, name_key, words_of
from orderparse.parsing.parties import recognise_parties
from orderparse.parsing.parties.grouping import find_units
from orderparse.parsing.parties.opening import OpeningKind, open_at
from orderparse.parsing.parties.tokens import Layout, lay_out
from orderparse.parsing.parties.units import Unit, UnitKind
from orderparse.patterns import places
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.parties import (
    AND,
    COPULAS,
    FILLERS,
    HEREAFTER,
    LEGAL_FORM_ENDINGS,
    PATRONYMICS,
    RESPECTIVELY,
)

_QUOTES = "«»\"“”„'"
_MARKS = "()«»\"“”„'‹›″′"
_TELLING = frozenset("(.,;:")  # only with these a name holds initials, brackets or more
_OPENINGS = '(«"„“'
_BEFORE_QUOTE = 150
_WORDS = 40
_LONGEST_NAME = 80
_BODIES = frozenset({NounKind.BODY, NounKind.TOPICAL})
_ENDS = COPULAS.union(";:.")
_WORD, _ABBREVIATION = UnitKind.WORD, UnitKind.ABBREVIATION
_MARK = UnitKind.MARK
_QUOTED, _BRACKETED = UnitKind.QUOTED, UnitKind.BRACKETED
_NO_NAMES = frozenset({UnitKind.PERSON, _BRACKETED})
_PLURAL_NOMINATIVE = mask_of("N")


class Evidence(StrEnum):
    """Why two names are taken for one."""

    DEFINED = "defined"
    BRACKETED = "bracketed"
    PART = "part"
    CONTRACTION = "contraction"
    GROUP = "group"


class Definition(NamedTuple):
    """A short name and what it stands for.

    Attributes:
        short: the name as defined.
        full: what it stands for, as printed in its case.
        evidence: how the document says so.
        members: the bodies that a group name stands for.
        printed: the full name in the case it was printed in.
    """

    short: str
    full: str
    evidence: Evidence
    members: tuple[str, ...] = ()
    printed: str = ""


def find_names(text: str) -> tuple[tuple[Definition, ...], tuple[str, ...]]:
    """The names that brackets define, and the bodies with a quoted name.

    Args:
        text: a paragraph, line or cell.
    """
    found = (place for mark in _OPENINGS for place in places(mark, text))
    if not any(_may_name(text, place) for place in found):
        return (), ()
    layout = lay_out(_naming_part(text))
    units = find_units(layout)
    defined = tuple(_all_definitions(layout.text, units))
    return defined, tuple(_bodies(layout.text, units))


def _naming_part(text: str) -> str:
    """The text up to the word with its last bracket or quote: none names behind it."""
    end = text.find(" ", max(map(text.rfind, _MARKS)))
    return text if end < 0 else text[:end]


def _may_name(text: str, start: int) -> bool:
    """Whether a bracket may define a name, or a quote be that of a body."""
    if text[start] == "(":
        first = text[start + 1 : start + 1 + len(HEREAFTER)]
        return first[:1] in _QUOTES or first[:1].isupper() or first == HEREAFTER
    words = text[max(0, start - _BEFORE_QUOTE) : start].split()
    return any(_heads_body(word) for word in words)


def _heads_body(word: str) -> bool:
    if word.isupper():
        return word.endswith(LEGAL_FORM_ENDINGS)
    head = noun(word.casefold())
    return head is not None and head.kind in _BODIES


def _all_definitions(text: str, units: Sequence[Unit]) -> Iterator[Definition]:
    for index, unit in enumerate(units):
        if unit.kind is _BRACKETED and index:
            yield from _definitions(text, units, index)


def _bodies(text: str, units: Sequence[Unit]) -> Iterator[str]:
    """Bodies with a quoted name ("приказом МУ «…»")."""
    for index, unit in enumerate(units):
        if unit.kind is _QUOTED:
            first = _body_before(units, index)
            if first is not None:
                yield text[units[first].start : unit.end]


def bracketed_name(text: str) -> str | None:
    """The short name that a line of a letterhead consists of ("(Минобрнауки ЧР)")."""
    stripped = text.strip()
    if not (stripped.startswith("(") and stripped.endswith(")")):
        return None
    inside = stripped[1:-1].strip()
    return inside if _is_short(inside) else None


def _definitions(text: str, units: Sequence[Unit], index: int) -> Iterator[Definition]:
    inside = units[index].text[1:-1].strip()
    words = inside.split()
    if words and words[0].casefold().strip(",:") == HEREAFTER:
        yield from _announced_by(text, units, index, _announced(words))
    elif _is_short(inside):
        first = _by_quotes(units, index, inside)
        first = _by_letters(units, index, inside) if first is None else first
        if first is not None:
            full = text[units[first].start : units[index - 1].end]
            yield Definition(inside, full, Evidence.BRACKETED)


def _announced(words: Sequence[str]) -> list[str]:
    """The names after "далее –", several after "далее соответственно –"."""
    start = 0
    while start < len(words) and _is_filler(words[start]):
        start += 1
    rest = " ".join(words[start:])
    several = any(word.casefold().startswith(RESPECTIVELY) for word in words)
    names = rest.split(",") if several else [rest]
    found = [_unquoted(name.strip(" ;:.,–-")) for name in names]
    return [name for name in found if 0 < len(name) <= _LONGEST_NAME]


def _is_filler(word: str) -> bool:
    bare = word.casefold().strip(",:–-—")
    return not bare or bare in FILLERS


def _unquoted(name: str) -> str:
    inner = name[1:-1]
    if name[:1] in _QUOTES and name[-1:] in _QUOTES and name[:1]:
        return inner if not any(quote in inner for quote in _QUOTES) else name
    return name


def _announced_by(
    text: str, units: Sequence[Unit], index: int, names: Sequence[str]
) -> Iterator[Definition]:
    """Names before one bracket, the last one nearest to it."""
    end = index
    for short in reversed(names):
        members = _members(text, units, end, short)
        first = 0 if members else _start_of(units, end, short)
        if first is None or first >= end:
            return
        full = text[units[first].start : units[end - 1].end]
        evidence = Evidence.GROUP if members else Evidence.DEFINED
        yield Definition(short, full, evidence, members)
        end = first
        while end and units[end - 1].folded in {",", AND}:
            end -= 1


def _start_of(units: Sequence[Unit], index: int, short: str) -> int | None:
    """Where the full name starts that a short name before `index` stands for."""
    for find in (_by_letters, _by_word, _by_head):
        first = find(units, index, short)
        if first is not None:
            return first
    return None


def _members(
    text: str, units: Sequence[Unit], index: int, short: str
) -> tuple[str, ...]:
    """The bodies before the bracket, where the short name is a plural."""
    words = find_units(Layout(short))
    opening = open_at(words, 0) if words else None
    if opening is None or opening.kind is not OpeningKind.HEAD:
        return ()
    if not opening.mask & _PLURAL_NOMINATIVE:
        return ()
    start = index
    while start and not _begins_sentence(units[start - 1]):
        start -= 1
    if open_at(units, start).kind is not OpeningKind.HEAD or start >= index:
        return ()
    mentions = recognise_parties(text[units[start].start : units[index - 1].end])
    return tuple(mention.name for mention in mentions) if len(mentions) > 1 else ()


def _begins_sentence(unit: Unit) -> bool:
    """Whether what follows a unit may be the subject of a sentence."""
    return unit.text in {":", "."} or unit.folded in COPULAS


def _is_short(name: str) -> bool:
    """Whether a bracket holds an abbreviation or a body with a quoted name."""
    if len(name) > _LONGEST_NAME or not name[:1].isupper():
        return False
    if _TELLING.isdisjoint(name) and not _may_end_person(name):
        return True
    units = find_units(Layout(name))
    if any(u.kind in _NO_NAMES for u in units):
        return False
    return not any(unit.text in {",", ";", ":"} for unit in units)


def _may_end_person(name: str) -> bool:
    """A quick look for what is a patronymic at the end of a word."""
    folded = name.casefold()
    return any(ending in folded for ending in PATRONYMICS)


def _by_quotes(units: Sequence[Unit], index: int, short: str) -> int | None:
    """Where the body starts that has a quoted name, as the short name has."""
    both = units[index - 1].kind is _QUOTED and any(q in short for q in _QUOTES)
    return _body_before(units, index - 1) if both else None


def _by_letters(units: Sequence[Unit], index: int, short: str) -> int | None:
    """Where the words start whose first letters the short name is made of."""
    longest: int | None = None
    spelled = short == short.upper()
    contraction = Contraction(short)
    words: list[str] = []
    for first in range(index - 1, max(index - 1 - _WORDS, -1), -1):
        unit = units[first]
        if _ends_name(unit) or unit.kind is _BRACKETED:
            break
        if unit.kind is _MARK:
            continue
        plain = unit.text.isalpha()
        words[:0] = [unit.folded] if plain else words_of(unit.text)
        if not contraction.may_begin(words[0] if words else ""):
            continue
        if contraction.spells(words):
            return first
        if longest is None and spelled and contraction.reaches(words):
            longest = first
    return longest


def _ends_name(unit: Unit) -> bool:
    """Whether no name goes on over a unit."""
    return unit.folded in _ENDS


def _by_word(units: Sequence[Unit], index: int, short: str) -> int | None:
    """Where the first word of the short name stands in the full one."""
    key = name_key(short).partition(" ")[0]
    for first in range(index - 1, max(index - 1 - _WORDS, -1), -1):
        if _ends_name(units[first]):
            break
        if key and name_key(units[first].text) == key:
            return first
    return None


def _by_head(units: Sequence[Unit], index: int, _: str) -> int | None:
    """Where a body starts in the stretch before the bracket."""
    start = index
    while start and units[start - 1].text not in {",", ";", ":", ".", "–", "—", "-"}:
        start -= 1
        if units[start].folded in COPULAS:
            start += 1
            break
    for first in range(start, index):
        opening = open_at(units, first)
        if opening.head is not None and opening.head.kind in _BODIES:
            return first
    return None


def _body_before(units: Sequence[Unit], index: int) -> int | None:
    """Where the body starts whose quoted name stands at `index`."""
    first = index
    while first and units[first - 1].kind is _ABBREVIATION:
        first -= 1
    if first < index:
        return first if units[first].text.endswith(LEGAL_FORM_ENDINGS) else None
    while first and units[first - 1].kind is _WORD:
        first -= 1
    for start in range(first, index):
        opening = open_at(units, start)
        if opening.head is not None and opening.head.kind in _BODIES:
            return start
    return None
