"""Running text -> acts by kind, issuer, date, number and title."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from orderparse.normalise import close_quotes, squeeze
from orderparse.parsing.acts.signs import (
    bracket_end,
    from_end,
    may_begin_act,
    may_hold_act,
    next_end,
    number_at,
    quote_at,
    sentence_ends,
)
from orderparse.parsing.dates import PrintedDate, find_dates
from orderparse.parsing.grammar.declension import Declension
from orderparse.parsing.grammar.forms import ANY, adjective, noun
from orderparse.parsing.grammar.nominative import nominative
from orderparse.patterns import pattern, places
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.bodies import SECOND_NAMES
from orderparse.vocabulary.kinds import (
    ABBREVIATED,
    ACTS,
    CITING_ENDS,
    KIND_WORD_END,
    KIND_WORDS,
    NOT_ISSUERS,
    OWN,
    TITLE_OPENERS,
)

_WORD = pattern(r"(?=\w)(?:[^\W\d_]++|-)++")
_GUILLEMETS = pattern("[«»]")
_STRAIGHT = pattern(r"[\"“”](?![^\W_]|«)\"?")
_AFTER_TITLE = pattern(r"»\s*(?:[,;.)]|$)")
_ISSUER_LENGTH = 300
_ISSUER_WORDS = 40
_QUOTE_LENGTH = 2_000
_DEEPEST = 8
_PARTS = 3
_KIND_WORDS = 2
_JOINT = " и "  # between bodies that issue together, before a capital
# With them the sentence goes on behind the act, which has no date.
_REASONS = tuple(f", {words} " for words in CITING_ENDS)
_LONGEST_WORDS = 60  # characters of so many words
_CACHED = 4096
_STEMS = (*" ".join(ACTS.values()).split(), *map(str.casefold, ABBREVIATED))


class Kind(NamedTuple):
    """The kind of an act as printed at `start:end`."""

    start: int
    end: int
    lemma: str
    cases: int


class Act(NamedTuple):
    """What tells one act from others, at `start:end`."""

    start: int
    end: int
    date: dt.date | None = None
    number: str | None = None
    title: str | None = None


class _Part(NamedTuple):
    """The date or the number of an act, at `start:end`."""

    start: int
    end: int
    date: PrintedDate | None = None
    number: str | None = None


@cache
def _acts() -> Declension:
    return Declension(ACTS)


@lru_cache(maxsize=_CACHED)
def _kind_word(word: str) -> tuple[str, int] | None:
    """The lemma and cases of a noun that is a kind of acts."""
    return _acts().find(word)


def find_kinds(text: str) -> Iterator[Kind]:
    """Words that are kinds of acts, with the adjectives that belong to them."""
    for place in _stem_places(text):
        match = _WORD.match(text, place)
        if match and match[0] in ABBREVIATED and not _is_index(text, place):
            yield Kind(place, match.end(), ABBREVIATED[match[0]], ANY)
        known = _kind_word(match[0].casefold()) if match else None
        if match is None or known is None:
            continue
        before = _belonging(text, place)
        if not before or not before[0][0].casefold().startswith(OWN):
            start = before[0].start() if before else place
            lemma = " ".join([*(_adjective(m[0]) for m in before), known[0]])
            yield Kind(start, match.end(), lemma, known[1])


def _is_index(text: str, place: int) -> bool:
    """Whether a word belongs to the number before it ("№ 44-ФЗ", "№ 44 ФЗ")."""
    before = text[max(0, place - 2) : place].rstrip()
    return before[-1:] == "-" or before[-1:].isdigit()


def _stem_places(text: str) -> list[int]:
    """Where words begin that may be kinds of acts: in most cells nowhere."""
    folded = text.casefold()
    stems = [stem for stem in _STEMS if stem in folded]
    found = {place for stem in stems for place in places(stem, folded)}
    begun = [place for place in sorted(found) if _begins_word(folded, place)]
    if begun and len(folded) != len(text):
        return [match.start() for match in _WORD.finditer(text)]
    return begun


def _begins_word(text: str, place: int) -> bool:
    while text[place - 1 : place] == "-":
        place -= 1
    return not text[place - 1 : place].isalpha()


def _belonging(text: str, place: int) -> list[re.Match[str]]:
    """The words right before a kind that belong to it, or that make it one's own."""
    start = max(0, place - _LONGEST_WORDS)
    while text[start - 1 : start].isalpha() or text[start - 1 : start] == "-":
        start -= 1
    found: list[re.Match[str]] = []
    for match in _WORD.finditer(text, start, place):
        word = match[0].casefold()
        if word.startswith(OWN):
            found = [match]
        else:
            found = (
                [*found, match][-_KIND_WORDS:] if word.startswith(KIND_WORDS) else []
            )
    return found


def _adjective(word: str) -> str:
    stem = next(stem for stem in KIND_WORDS if word.casefold().startswith(stem))
    return stem + KIND_WORD_END


class ActReader:
    """Reads what follows the kind of an act in one text."""

    def __init__(self, text: str) -> None:
        """Take a text; its dates are not looked for before one is due."""
        self.text = text

    @cached_property
    def dates(self) -> dict[int, PrintedDate]:
        """Place -> the date that begins there."""
        return {date.start: date for date in find_dates(self.text)}

    def first(self, kind: Kind, end: int) -> tuple[str | None, Act] | None:
        """The issuer after a kind, and the act after the issuer.

        Args:
            kind: as printed.
            end: where the next kind stands; the issuer's name ends before it.
        """
        limit = min(kind.end + _ISSUER_LENGTH, end)
        if not may_hold_act(self.text, kind.end, limit):
            return None
        end, _ = next(sentence_ends(self.text, kind.end, limit), (limit, limit))
        position = kind.end
        for _ in range(_ISSUER_WORDS):
            act = self._act(position)
            if act is not None:
                words = self.text[kind.end : act.start]
                return None if _breaks_off(words) else (_issuer(words), act)
            position = self._next_word(position, end)
            if position >= end:
                return None
        return None

    def row(self, first: Act) -> Iterator[Act]:
        """An act, and those of the same kind and issuer after "," or "и"."""
        following: Act | None = first
        while following is not None:
            yield following
            following = self._following(following)

    def _following(self, act: Act) -> Act | None:
        """The next act of a row, its date printed once."""
        registered = bracket_end(self.text, act.end)
        follows = next_end(self.text, registered or act.end)
        if follows is None:
            return None
        found = self._act(follows)
        if found is None or (found.date is None and found.number is None):
            return None
        return found if found.date else found._replace(date=act.date)

    def _next_word(self, position: int, end: int) -> int:
        """Where the next word starts, quotes of the issuer's name skipped."""
        quote = quote_at(self.text, position)
        if quote is not None:
            closing = _closing(self.text, quote)
            return (quote if closing is None else closing) + 1
        match = _WORD.search(self.text, position, end)
        if match is None or match[0].casefold() in NOT_ISSUERS:
            return end
        behind = match.end()
        return behind + self.text.startswith(")", behind)  # "Саха (Якутия) от …"

    def _act(self, position: int) -> Act | None:
        """The date, number and title that stand at a place, in any order."""
        if not may_begin_act(self.text, position):
            return None
        parts = self._parts(position)
        if [part.date is None for part in parts] == [True, False, True]:
            # The first number is that of the issuer ("школы № 3 от … № 7").
            del parts[0]
        start = parts[0].start if parts else position
        title, end = self._title(parts[-1].end if parts else position)
        if title and not parts:
            parts = self._parts(end)
            end = parts[-1].end if parts else end
        date = next((part.date.date for part in parts if part.date), None)
        number = next((part.number for part in parts if part.number), None)
        if date is None and number is None and title is None:
            return None
        return Act(start, end, date, number, title)

    def _parts(self, position: int) -> list[_Part]:
        """A date and a number, or a number on both sides of a date."""
        parts: list[_Part] = []
        while len(parts) < _PARTS:
            part = self._date(position) or self._number(position)
            if part is None or (parts and bool(parts[-1].date) == bool(part.date)):
                break
            parts.append(part)
            position = part.end
        return parts[:2] if parts and parts[0].date else parts

    def _date(self, position: int) -> _Part | None:
        start = from_end(self.text, position)
        printed = None if start is None else self.dates.get(start)
        return _Part(position, printed.end, date=printed) if printed else None

    def _number(self, position: int) -> _Part | None:
        place = number_at(self.text, position)
        if place is None:
            return None
        return _Part(position, place[1], number=squeeze(self.text[slice(*place)]))

    def _title(self, position: int) -> tuple[str | None, int]:
        start = quote_at(self.text, bracket_end(self.text, position) or position)
        if start is None:
            return None, position
        end = _closing(self.text, start)
        if end is None:
            return None, position
        title = close_quotes(self.text[start + 1 : end].strip())
        if not title.casefold().startswith(TITLE_OPENERS):
            return None, position
        return title, end + 1


def _breaks_off(words: str) -> bool:
    """Whether what stands between a kind and an act is more than an issuer."""
    words = words.rstrip(" :")
    if any(sign in words for sign in (";", ":", *_REASONS)):
        return True
    return words.count(")") > words.count("(")


def _issuer(words: str) -> str | None:
    """The body after the kind, in the nominative; None where it names no body."""
    name = squeeze(_without_bracket(words)).strip(" ,(:")
    first = name.partition(" ")[0]
    known = noun(first.casefold()) is not None
    if not first[:1].isupper() and not known and not adjective(first.casefold()):
        return None
    first, *others = name.split(_JOINT)
    named = (nominative(each) if each[:1].isupper() else each for each in others)
    return _JOINT.join((nominative(first), *named))


def _without_bracket(words: str) -> str:
    """The words without the bracket that ends them, unless it names a land."""
    words = words.rstrip()
    start = words.rfind("(")
    ends = start >= 0 and words.find(")", start) == len(words) - 1
    named = words[start + 1 : -1].casefold() in SECOND_NAMES
    return words[:start] if ends and not named else words


def _closing(text: str, start: int) -> int | None:
    """The mark that closes the quote at `start`; None if none does."""
    end = start + _QUOTE_LENGTH
    if text[start] == "«":
        return _closing_nested(text, start, end)
    match = _STRAIGHT.search(text, start + 1, end)
    return match.end() - 1 if match else None


def _closing_nested(text: str, start: int, end: int) -> int | None:
    """The mark that brings the depth to zero, or one that stands for two."""
    depth = 0
    last: int | None = None
    for match in _GUILLEMETS.finditer(text, start, end):
        if match[0] == "«" and last is not None and _AFTER_TITLE.match(text, last):
            break
        depth += 1 if match[0] == "«" else -1
        if match[0] == "»":
            last = match.start()
        if depth in {0, _DEEPEST}:
            break
    return last
