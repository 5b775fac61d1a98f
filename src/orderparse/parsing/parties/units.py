"""Tokens -> units that no separator cuts: words, persons, quotes, brackets."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from orderparse.parsing.parties.enclosures import Span, find_brackets, find_quotes
from orderparse.parsing.parties.persons import find_persons
from orderparse.parsing.parties.tokens import Gap, Layout, Token, TokenKind, tokenise


class UnitKind(StrEnum):
    """What a unit is."""

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


def find_units(layout: Layout) -> list[Unit]:
    """The units of a cell, in printed order."""
    tokens = tokenise(layout)
    brackets = find_brackets(tokens) if "(" in layout.text else []
    quotes = find_quotes(tokens, brackets)
    enclosed = [(span, UnitKind.BRACKETED) for span in brackets]
    enclosed += [(span, UnitKind.QUOTED) for span in quotes]
    return list(_units(layout.text, tokens, _outermost(sorted(enclosed))))


def _outermost(
    spans: list[tuple[Span, UnitKind]],
) -> list[tuple[Span, UnitKind]]:
    kept: list[tuple[Span, UnitKind]] = []
    for span, kind in spans:
        if not kept or span[0] > kept[-1][0][1]:
            kept.append((span, kind))
    return kept


def _units(
    text: str, tokens: list[Token], enclosed: list[tuple[Span, UnitKind]]
) -> Iterator[Unit]:
    position = 0
    for (first, last), kind in enclosed:
        yield from _open_units(text, tokens[position:first])
        yield _unit(text, kind, tokens[first], tokens[last])
        position = last + 1
    yield from _open_units(text, tokens[position:])


def _open_units(text: str, tokens: list[Token]) -> Iterator[Unit]:
    """Units of a stretch without enclosures."""
    position = 0
    for first, last in find_persons(tokens):
        yield from (_single(token) for token in tokens[position:first])
        yield _unit(text, UnitKind.PERSON, tokens[first], tokens[last])
        position = last + 1
    yield from (_single(token) for token in tokens[position:])


def _unit(text: str, kind: UnitKind, first: Token, last: Token) -> Unit:
    words = text[first.start : last.end]
    return Unit(kind, first.start, last.end, words, words.casefold(), first.gap)


_KINDS = {
    TokenKind.WORD: UnitKind.WORD,
    TokenKind.INITIALS: UnitKind.WORD,
    TokenKind.NUMBER: UnitKind.NUMBER,
    TokenKind.MARK: UnitKind.MARK,
}


def _single(token: Token) -> Unit:
    kind = _KINDS[token.kind]
    if kind is UnitKind.WORD and _is_abbreviation(token.text):
        kind = UnitKind.ABBREVIATION
    return Unit(kind, token.start, token.end, token.text, token.folded, token.gap)


def _is_abbreviation(word: str) -> bool:
    """Whether a word is spelled with several capitals ("РУО", "ЦОКиО")."""
    if not word[0].isupper():
        return False
    rest = word[1:]
    if rest == rest.lower():
        return False
    return "-" not in word or word.isupper()
