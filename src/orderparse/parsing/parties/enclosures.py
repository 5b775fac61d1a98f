"""Tokens -> what brackets and quotes hold together, closed or not."""

from collections.abc import Sequence

from orderparse.parsing.parties.tokens import Token, TokenKind

Span = tuple[int, int]
"""Indices of the first and the last token of an enclosure."""

_OPENERS = frozenset("«„‹")
_CLOSERS = frozenset("»›")
_AMBIGUOUS = frozenset("\"“”″'")
_MARKS = _OPENERS | _CLOSERS | _AMBIGUOUS
_SEPARATORS = frozenset(",;")


def find_brackets(tokens: Sequence[Token]) -> list[Span]:
    """The outermost bracketed stretches; a bracket without its pair holds nothing."""
    spans: list[Span] = []
    opened: list[int] = []
    for index, token in enumerate(tokens):
        if token.text == "(":
            opened.append(index)
        elif token.text == ")" and opened:
            start = opened.pop()
            while spans and spans[-1][0] > start:
                spans.pop()
            spans.append((start, index))
    return spans


def find_quotes(tokens: Sequence[Token], brackets: Sequence[Span]) -> list[Span]:
    """The outermost quoted stretches outside of brackets.

    One closing mark may stand for several: it closes all where no other closing mark
    comes next. A quote that is never closed holds nothing.
    """
    marks = _quote_marks(tokens, brackets)
    spans: list[Span] = []
    opened: list[int] = []
    short = sum(1 if opens else -1 for _, opens in marks) > 0
    for position, (index, opens) in enumerate(marks):
        if opens:
            if short and opened and _starts_anew(tokens, opened[-1], index):
                opened.clear()
            opened.append(index)
        elif opened:
            inner = opened.pop()
            closes_next = position + 1 < len(marks) and not marks[position + 1][1]
            if opened and closes_next:
                continue
            spans.append(((opened or [inner])[0], index))
            opened.clear()
    return spans


def _quote_marks(
    tokens: Sequence[Token], brackets: Sequence[Span]
) -> list[tuple[int, bool]]:
    """Indices of quote marks outside of brackets, and whether each opens."""
    marks: list[tuple[int, bool]] = []
    inside = iter((*brackets, (len(tokens), len(tokens))))
    first, last = next(inside)
    depth = 0
    for index, token in enumerate(tokens):
        if index > last:
            first, last = next(inside)
        if token.text not in _MARKS or index >= first:
            continue
        opens = _opens(tokens, index, depth)
        if opens is not None:
            marks.append((index, opens))
            depth = depth + 1 if opens else max(depth - 1, 0)
    return marks


def _opens(tokens: Sequence[Token], index: int, depth: int) -> bool | None:
    """Whether a mark opens a quote; None where it is no quote mark."""
    mark = tokens[index].text
    if mark in _OPENERS:
        return True
    if mark in _CLOSERS:
        return False
    if mark not in _AMBIGUOUS:
        return None
    after = index + 1 < len(tokens) and tokens[index + 1].start == tokens[index].end
    before = index > 0 and tokens[index - 1].end == tokens[index].start
    joined_after = after and tokens[index + 1].kind is not TokenKind.MARK
    joined_before = before and tokens[index - 1].text not in "(«„"
    if joined_after != joined_before:
        return joined_after
    return depth == 0


def _starts_anew(tokens: Sequence[Token], opened: int, index: int) -> bool:
    """Whether another body with its own quotes starts between two opening marks."""
    start = index
    while start > opened + 1 and _is_abbreviation(tokens[start - 1]):
        start -= 1
    if start == index:
        return False
    return tokens[start - 1].text in _SEPARATORS or bool(tokens[start].gap)


def _is_abbreviation(token: Token) -> bool:
    return token.kind is TokenKind.WORD and len(token.text) > 1 and token.text.isupper()
