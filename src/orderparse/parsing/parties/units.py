"""Words and marks of a cell, and what brackets and quotes hold together."""

from collections.abc import Sequence
from enum import IntEnum, StrEnum

from orderparse.tuples import NamedTuple


class Gap(IntEnum):
    """What stands before a unit apart from a blank."""

    NONE = 0
    LINE = 1
    PARAGRAPH = 2


class UnitKind(StrEnum):
    """What a unit is."""

    INITIALS = "initials"  # in tokens, before it is known whose they are
    WORD = "word"
    ABBREVIATION = "abbreviation"
    NUMBER = "number"
    PERSON = "person"
    QUOTED = "quoted"
    BRACKETED = "bracketed"
    DEADLINE = "deadline"  # in clauses
    MARK = "mark"


class Unit(NamedTuple):
    """One indivisible stretch `start:end` of the text on one line."""

    kind: UnitKind
    start: int
    end: int
    text: str
    folded: str
    gap: Gap

    @property
    def is_capital(self) -> bool:
        """It starts with a capital letter."""
        return self.text[:1].isupper()


Span = tuple[int, int]
"""Indices of the first and the last token of an enclosure."""

_OPENERS = frozenset("«„‹")
_CLOSERS = frozenset("»›")
_AMBIGUOUS = frozenset("\"“”″'")
_QUOTES = _OPENERS | _CLOSERS | _AMBIGUOUS
_MARKS = _QUOTES | {"(", ")"}
_SEPARATORS = frozenset(",;")
_BRACKETED, _QUOTED = UnitKind.BRACKETED, UnitKind.QUOTED


def find_enclosed(tokens: Sequence[Unit]) -> list[tuple[Span, UnitKind]]:
    """The outermost stretches in brackets or quotes, in printed order."""
    marks = [index for index, token in enumerate(tokens) if token.text in _MARKS]
    if not marks:
        return []
    brackets = _brackets(tokens, marks)
    found = [(span, _BRACKETED) for span in brackets]
    found += [(span, _QUOTED) for span in _quotes(tokens, marks, brackets)]
    kept: list[tuple[Span, UnitKind]] = []
    for span, kind in sorted(found):
        if not kept or span[0] > kept[-1][0][1]:
            kept.append((span, kind))
    return kept


def _brackets(tokens: Sequence[Unit], marks: Sequence[int]) -> list[Span]:
    """The outermost bracketed stretches; a bracket without its pair holds nothing."""
    spans: list[Span] = []
    opened: list[int] = []
    for index in marks:
        if tokens[index].text == "(":
            opened.append(index)
        elif tokens[index].text == ")" and opened:
            start = opened.pop()
            while spans and spans[-1][0] > start:
                spans.pop()
            spans.append((start, index))
    return spans


def _quotes(
    tokens: Sequence[Unit], marks: Sequence[int], brackets: Sequence[Span]
) -> list[Span]:
    """The outermost quoted stretches outside of brackets.

    One closing mark may stand for several: it closes all where no other closing mark
    comes next. A quote that is never closed holds nothing.
    """
    quotes = _quote_marks(tokens, marks, brackets)
    spans: list[Span] = []
    opened: list[int] = []
    short = sum(1 if opens else -1 for _, opens in quotes) > 0
    for position, (index, opens) in enumerate(quotes):
        if opens:
            if short and opened and _starts_anew(tokens, opened[-1], index):
                opened.clear()
            opened.append(index)
        elif opened:
            inner = opened.pop()
            closes_next = position + 1 < len(quotes) and not quotes[position + 1][1]
            if opened and closes_next:
                continue
            spans.append(((opened or [inner])[0], index))
            opened.clear()
    return spans


def _quote_marks(
    tokens: Sequence[Unit], marks: Sequence[int], brackets: Sequence[Span]
) -> list[tuple[int, bool]]:
    """Indices of quote marks outside of brackets, and whether each opens."""
    found: list[tuple[int, bool]] = []
    inside = iter((*brackets, (len(tokens), len(tokens))))
    first, last = next(inside)
    depth = 0
    for index in marks:
        while index > last:
            first, last = next(inside)
        if tokens[index].text not in _QUOTES or index >= first:
            continue
        opens = _opens(tokens, index, depth)
        found.append((index, opens))
        depth = depth + 1 if opens else max(depth - 1, 0)
    return found


def _opens(tokens: Sequence[Unit], index: int, depth: int) -> bool:
    """Whether a quote mark opens a quote rather than closes one."""
    mark = tokens[index].text
    if mark in _OPENERS:
        return True
    if mark in _CLOSERS:
        return False
    after = index + 1 < len(tokens) and tokens[index + 1].start == tokens[index].end
    before = index > 0 and tokens[index - 1].end == tokens[index].start
    joined_after = after and tokens[index + 1].kind is not UnitKind.MARK
    joined_before = before and tokens[index - 1].text not in "(«„"
    if joined_after != joined_before:
        return joined_after
    return depth == 0


def _starts_anew(tokens: Sequence[Unit], opened: int, index: int) -> bool:
    """Whether another body with its own quotes starts between two opening marks."""
    start = index
    while start > opened + 1 and _is_abbreviation(tokens[start - 1]):
        start -= 1
        if tokens[start].gap:
            break
    if start == index:
        return False
    return tokens[start - 1].text in _SEPARATORS or bool(tokens[start].gap)


def _is_abbreviation(token: Unit) -> bool:
    return token.kind is UnitKind.ABBREVIATION and token.text.isupper()
