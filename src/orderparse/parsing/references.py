"""Running text -> the other acts it names."""

import datetime as dt
from collections.abc import Iterator
from functools import cache

import regex
from attrs import frozen

from orderparse.model import Reference, Relation
from orderparse.normalise import squeeze
from orderparse.parsing.dates import PrintedDate, find_dates
from orderparse.parsing.forms import ACCUSATIVE, GENITIVE, NOMINATIVE, decline
from orderparse.parsing.nominative import nominative
from orderparse.vocabulary.acts import (
    ACTS,
    AMENDING,
    APPROVING,
    KIND_WORDS,
    NOT_ISSUERS,
    OWN,
    REPEALING,
    REPEALING_ENDS,
    TITLE_OPENERS,
)

_WORD = regex.compile(r"\p{L}[\p{L}-]*")
_NUMBER = regex.compile(
    r"\s*(?:№|N[o°º]?|Н(?=\s?\d))\s*"
    r"(?P<number>[\p{L}\d]+"
    r"(?:[-–/][\p{L}\d]+|\.\d+|\s?[-–]\s?\p{Lu}{1,4}(?!\p{L}))*)"
)
_FROM = regex.compile(r"\s*\b[оО]т\s+")
_NEXT = regex.compile(r"\s*(?:,\s*(?:а также\s+|и\s+)?|и\s+)")
_QUOTE = regex.compile(r"\s*[«\"“„]")
_BRACKETS = regex.compile(r"\s*\([^()]*\)\s*$")
_SENTENCE_END = regex.compile(r"(?<=\p{L}{3}|\d|[»\")])[.;:!?]\s+(?=\p{Lu}|\d)")
_GUILLEMETS = regex.compile("[«»]")
_ISSUER_LENGTH = 300
_QUOTE_LENGTH = 2_000
_PARTS = 3
_DEEPEST = 8
_ISSUER_WORDS = 40


@frozen
class ReferenceMention:
    """One act named at `start:end` of a text."""

    start: int
    end: int
    reference: Reference


def find_references(text: str) -> tuple[ReferenceMention, ...]:
    """The acts that a text cites, approves, amends or repeals.

    Args:
        text: a paragraph or clause on one line.

    Returns:
        In printed order, not overlapping.
    """
    kinds = list(_kinds(text))
    if not kinds:
        return ()
    reader = _Reader(text, {date.start: date for date in find_dates(text)})
    found: list[ReferenceMention] = []
    ends = [*(kind.start for kind in kinds[1:]), len(text)]
    for kind, end in zip(kinds, ends, strict=True):
        if not found or kind.start >= found[-1].end:
            found.extend(reader.acts(kind, end))
    return tuple(found)


@frozen
class _Kind:
    """The kind of an act as printed at `start:end`."""

    start: int
    end: int
    lemma: str
    cases: int


@frozen
class _Act:
    """What tells one act from others, at `start:end`."""

    start: int
    end: int
    date: dt.date | None = None
    number: str | None = None
    title: str | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing is told."""
        return self.date is None and self.number is None and self.title is None


@frozen
class _Part:
    """The date or the number of an act, at `start:end`."""

    start: int
    end: int
    date: PrintedDate | None = None
    number: str | None = None


@cache
def _forms() -> dict[str, tuple[str, int]]:
    return decline(ACTS)


def _kinds(text: str) -> Iterator[_Kind]:
    """Words that are kinds of acts, with the adjectives that belong to them."""
    forms = _forms()
    before: list[regex.Match[str]] = []
    for match in _WORD.finditer(text):
        known = forms.get(match[0].casefold())
        if known is None:
            is_part = match[0].casefold().startswith(KIND_WORDS)
            before = [*before, match] if is_part else []
            if match[0].casefold().startswith(OWN):
                before = [match]
            continue
        if not before or not before[0][0].casefold().startswith(OWN):
            start = before[0].start() if before else match.start()
            lemma = " ".join([*(_adjective(m[0]) for m in before), known[0]])
            yield _Kind(start, match.end(), lemma, known[1])
        before = []


def _adjective(word: str) -> str:
    stem = next(stem for stem in KIND_WORDS if word.casefold().startswith(stem))
    return f"{stem}ый"


@frozen
class _Reader:
    """Reads what follows the kind of an act in one text."""

    text: str
    dates: dict[int, PrintedDate]

    def acts(self, kind: _Kind, end: int) -> Iterator[ReferenceMention]:
        """The acts of one kind: one, or several in a row.

        Args:
            kind: as printed.
            end: where the next kind stands; the issuer's name ends before it.
        """
        first = self._first(kind, end)
        if first is None:
            return
        issuer, act = first
        start = kind.start
        relation = self._relation(kind, act.end)
        while act is not None:
            yield ReferenceMention(
                start,
                act.end,
                Reference(
                    kind=kind.lemma,
                    issuer=issuer,
                    number=act.number,
                    date=act.date,
                    title=act.title,
                    relation=relation,
                ),
            )
            follows = _NEXT.match(self.text, act.end)
            if follows is None:
                return
            start = follows.end()
            act = self._act(start)
            if act.is_empty or (act.date is None and act.number is None):
                return

    def _first(self, kind: _Kind, end: int) -> tuple[str | None, _Act] | None:
        """The issuer after the kind, and the act after the issuer."""
        limit = min(kind.end + _ISSUER_LENGTH, end)
        stop = _SENTENCE_END.search(self.text, kind.end, limit)
        end = stop.start() if stop else limit
        position = kind.end
        for _ in range(_ISSUER_WORDS):
            act = self._act(position)
            if not act.is_empty:
                return _issuer(self.text[kind.end : act.start]), act
            position = self._next_word(position, end)
            if position >= end:
                return None
        return None

    def _next_word(self, position: int, end: int) -> int:
        """Where the next word starts, quotes of the issuer's name skipped."""
        quote = _QUOTE.match(self.text, position)
        if quote is not None:
            closing = _closing(self.text, quote.end() - 1)
            return quote.end() if closing is None else closing + 1
        match = _WORD.search(self.text, position, end)
        if match is None or match[0].casefold() in NOT_ISSUERS:
            return end
        return match.end()

    def _act(self, position: int) -> _Act:
        """The date, number and title that stand at a place, in any order."""
        parts = self._parts(position)
        if [part.date is None for part in parts] == [True, False, True]:
            # The first number is that of the issuer ("школы № 3 от … № 7").
            del parts[0]
        start = parts[0].start if parts else position
        title, end = self._title(parts[-1].end if parts else position)
        dates = [part.date.date for part in parts if part.date]
        numbers = [part.number for part in parts if part.number]
        return _Act(
            start, end, next(iter(dates), None), next(iter(numbers), None), title
        )

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
        match = _FROM.match(self.text, position)
        printed = self.dates.get(match.end()) if match else None
        return _Part(position, printed.end, date=printed) if printed else None

    def _number(self, position: int) -> _Part | None:
        match = _NUMBER.match(self.text, position)
        if match is None:
            return None
        return _Part(position, match.end(), number=squeeze(match["number"]))

    def _title(self, position: int) -> tuple[str | None, int]:
        quote = _QUOTE.match(self.text, position)
        if quote is None:
            return None, position
        start = quote.end() - 1
        end = _closing(self.text, start)
        if end is None:
            return None, position
        title = self.text[start + 1 : end].strip()
        if not title.casefold().startswith(TITLE_OPENERS):
            return None, position
        return title, end + 1

    def _relation(self, kind: _Kind, end: int) -> Relation:
        """What the sentence around an act does to it."""
        before = self._sentence(kind.start)
        after = self.text[end : end + _ISSUER_LENGTH].casefold()
        if before.endswith(REPEALING_ENDS):
            return Relation.REPEALS
        if any(word in before or word in after for word in REPEALING):
            return _repealing(kind.cases)
        if any(word in before for word in AMENDING):
            return Relation.AMENDS
        if before.startswith(APPROVING) and " " not in before:
            return Relation.APPROVES
        return Relation.CITES

    def _sentence(self, end: int) -> str:
        """The sentence before a place, case folded."""
        before = self.text[max(0, end - _ISSUER_LENGTH) : end]
        ends = [match.end() for match in _SENTENCE_END.finditer(before)]
        return before[max(ends, default=0) :].casefold().strip()


def _repealing(cases: int) -> Relation:
    """What a sentence of repeal does to an act in some case."""
    if cases & (NOMINATIVE | ACCUSATIVE):
        return Relation.REPEALS
    return Relation.AMENDS if cases & GENITIVE else Relation.CITES


def _issuer(words: str) -> str | None:
    """The body after the kind, in the nominative."""
    name = squeeze(_BRACKETS.sub("", words)).strip(" ,")
    return nominative(name) or None


def _closing(text: str, start: int) -> int | None:
    """The mark that closes the quote at `start`; None if none does."""
    end = start + _QUOTE_LENGTH
    if text[start] == "«":
        return _closing_nested(text, start, end)
    closers = "“”" if text[start] == "„" else '”"'
    found = [text.find(mark, start + 1, end) for mark in closers]
    return min((place for place in found if place > 0), default=None)


def _closing_nested(text: str, start: int, end: int) -> int | None:
    depth = 0
    last: int | None = None
    for match in _GUILLEMETS.finditer(text, start, end):
        depth += 1 if match[0] == "«" else -1
        if match[0] == "»":
            last = match.start()
        if depth in {0, _DEEPEST}:
            break
    return last
