"""Tokens -> people by surname and initials, or by full name, in either order."""

from collections.abc import Iterator, Sequence

from orderparse.parsing.grammar.forms import adjective, noun
from orderparse.parsing.parties.enclosures import Span
from orderparse.parsing.parties.tokens import Token, TokenKind
from orderparse.vocabulary.parties import NAMED_AFTER, PATRONYMICS

_FULL_NAME = 3


def find_persons(tokens: Sequence[Token]) -> list[Span]:
    """Stretches of tokens that name one person each, in printed order."""
    runs = list(_runs(tokens))
    initials_first = _initials_first(tokens, runs)
    return [
        span
        for first, last in runs
        for span in _persons(tokens, first, last, initials_first=initials_first)
    ]


def _is_name(token: Token) -> bool:
    """Whether a token can be a surname or a first name."""
    if not token.text[0].isupper() or token.kind is not TokenKind.WORD:
        return False
    rest = token.text[1:]
    spelled = rest.islower() or "-" in rest
    return spelled and not token.text.endswith(".") and noun(token.folded) is None


def _modifies(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital adjective belongs to the noun after it ("Главный врач")."""
    if not adjective(tokens[index].folded) or index + 1 >= len(tokens):
        return False
    return noun(tokens[index + 1].folded) is not None


def _runs(tokens: Sequence[Token]) -> Iterator[Span]:
    """Stretches of names and initials without anything between them."""
    start: int | None = None
    for index, token in enumerate(tokens):
        is_name = _is_name(token) and not _modifies(tokens, index)
        if token.kind is TokenKind.INITIALS or is_name:
            if start is None:
                start = index
        elif start is not None:
            yield start, index - 1
            start = None
    if start is not None:
        yield start, len(tokens) - 1


def _initials_first(tokens: Sequence[Token], runs: Sequence[Span]) -> bool:
    """Which order the cell keeps: most runs of names and initials decide."""
    votes = 0
    for first, last in runs:
        opens = tokens[first].kind is TokenKind.INITIALS
        closes = tokens[last].kind is TokenKind.INITIALS
        if opens != closes:
            votes += 1 if opens else -1
        elif not opens and any(
            token.kind is TokenKind.INITIALS for token in tokens[first:last]
        ):
            votes += 1
    return votes > 0


def _persons(
    tokens: Sequence[Token], first: int, last: int, *, initials_first: bool
) -> Iterator[Span]:
    if first > 0 and tokens[first - 1].folded in NAMED_AFTER:
        return
    index = first
    while index <= last:
        span = _by_initials(tokens, index, last, initials_first=initials_first)
        span = span or _by_patronymic(tokens, index, last)
        if span is not None:
            yield span
            index = span[1]
        index += 1


def _by_initials(
    tokens: Sequence[Token], index: int, last: int, *, initials_first: bool
) -> Span | None:
    if index == last:
        return None
    kinds = tokens[index].kind, tokens[index + 1].kind
    if initials_first:
        wanted = TokenKind.INITIALS, TokenKind.WORD
    else:
        wanted = TokenKind.WORD, TokenKind.INITIALS
    return (index, index + 1) if kinds == wanted else None


def _by_patronymic(tokens: Sequence[Token], index: int, last: int) -> Span | None:
    """A full name with its patronymic in third or second place."""
    words = tokens[index : min(index + _FULL_NAME, last + 1)]
    places = [
        place
        for place, token in enumerate(words)
        if place and token.folded.endswith(PATRONYMICS)
    ]
    if not places or any(token.kind is not TokenKind.WORD for token in words):
        return None
    if places[-1] == _FULL_NAME - 1:
        return index, index + _FULL_NAME - 1
    return index, index + len(words) - 1
