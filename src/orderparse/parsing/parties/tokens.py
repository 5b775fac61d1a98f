"""A cell as printed -> its words and marks, each with its place and line."""

from collections.abc import Iterator
from enum import IntEnum, StrEnum
from typing import NamedTuple

from orderparse.normalise import join_lines
from orderparse.patterns import LETTER, SMALL, pattern
from orderparse.vocabulary.parties import (
    ABBREVIATED_HEADS,
    ABBREVIATED_MODIFIERS,
    ABBREVIATED_REST,
)


class Gap(IntEnum):
    """What stands before a token apart from a blank."""

    NONE = 0
    LINE = 1
    PARAGRAPH = 2


class TokenKind(StrEnum):
    """What a token is made of."""

    INITIALS = "initials"
    WORD = "word"
    NUMBER = "number"
    MARK = "mark"


class Token(NamedTuple):
    """One word or mark at `start:end` of the text on one line."""

    kind: TokenKind
    start: int
    end: int
    text: str
    folded: str
    gap: Gap


class Layout(NamedTuple):
    """A cell on one line, and where its printed lines began.

    Attributes:
        text: white space squeezed, words cut by line ends joined.
        starts: offsets in `text` where a line begins, with what precedes it.
    """

    text: str
    starts: tuple[tuple[int, Gap], ...]


_HYPHENS = ("-", "\u2010", "\u00ad")
_DIGRAPHS = frozenset({"Дж", "Дз"})
_PAIR = len("А-Б")
_BEHIND_SHORT = frozenset(".,")
# Letters, accents on them, digits behind them.
_STEM = rf"{LETTER}[^\W_]*(?:[\u0300-\u036f]+[^\W_]*)*"
_TOKEN = pattern(
    rf"(?P<word>{_STEM}(?:[-\u2010-\u2013'’]{_STEM})*)"
    rf"|(?P<number>\d+(?:[-\u2010-\u2013/.]\d+)*(?:-?{SMALL}{{1,3}}(?!{LETTER}))?)"
    r"|(?P<mark>\S)"
)
_KINDS = {kind.value: kind for kind in TokenKind}
_ABBREVIATED = ABBREVIATED_HEADS | ABBREVIATED_MODIFIERS | ABBREVIATED_REST


def lay_out(text: str) -> Layout:
    r"""Put a cell on one line.

    Args:
        text: "\n" between printed lines, "\n\n" between paragraphs.
    """
    parts: list[str] = []
    starts: list[tuple[int, Gap]] = []
    length = 0
    for gap, lines in _groups(text):
        joined = join_lines(lines)
        if joined:
            starts.append((length, gap))
            parts.append(joined)
            length += len(joined) + 1
    return Layout(" ".join(parts), tuple(starts))


def _groups(text: str) -> Iterator[tuple[Gap, list[str]]]:
    """Printed lines, those that a hyphen cut put together."""
    group: list[str] = []
    gap = opened = Gap.NONE
    for line in text.split("\n"):
        bare = line.rstrip()
        if not bare.strip():
            gap = Gap.PARAGRAPH
            continue
        if not group:
            opened = gap
        group.append(bare)
        gap = Gap.LINE
        if not bare.endswith(_HYPHENS):
            yield opened, group
            group = []
    if group:
        yield opened, group


def tokenise(layout: Layout) -> list[Token]:
    """The words and marks of a cell, in printed order."""
    text = layout.text
    tokens: list[Token] = []
    starts = iter((*layout.starts[1:], (len(text) + 1, Gap.NONE)))
    line, gap = next(starts)
    for kind, start, end in _stretches(text):
        before = Gap.NONE
        while start >= line:
            before = max(before, gap)
            line, gap = next(starts)
        word = text[start:end]
        tokens.append(Token(kind, start, end, word, word.casefold(), before))
    return tokens


def _stretches(text: str) -> Iterator[tuple[TokenKind, int, int]]:
    """Kind, start and end of each token."""
    matches = _TOKEN.finditer(text)
    while (match := next(matches, None)) is not None:
        start, end = match.span()
        kind = _KINDS[match.lastgroup or "mark"]
        if kind is TokenKind.WORD and text[end : end + 1] in _BEHIND_SHORT:
            whole = _shortened(text, start, end)
            if whole is not None:
                kind, end = whole
                matches = _TOKEN.finditer(text, end)
        yield kind, start, end


def _shortened(text: str, start: int, end: int) -> tuple[TokenKind, int] | None:
    """Initials or an abbreviation that a word opens, and where their dots end."""
    initials = _after_initials(text, start, end)
    if initials is not None:
        return TokenKind.INITIALS, initials
    stop = _with_dot(text, start, end)
    return (TokenKind.WORD, stop) if stop > end else None


def _after_initials(text: str, start: int, end: int) -> int | None:
    """The end of the initials that a word opens: "А.", "А. Б.", "А-Б.", "А,Б."."""
    if not _is_initial(text[start:end]) or text[start - 1 : start].isalnum():
        return None
    if text[end] == ",":
        pair = text[end + 1 : end + 2].isupper() and text[end + 2 : end + 3]
        return end + 3 if end - start == 1 and pair in _BEHIND_SHORT else None
    if text.startswith("о.", end + 1):
        return None
    blank = text[end + 1 : end + 2] == " "
    return _after_second(text, end + 2 if blank else end + 1) or end + 1


def _is_initial(word: str) -> bool:
    if len(word) == 1 or word in _DIGRAPHS:
        return word.isupper() or len(word) > 1
    return len(word) == _PAIR and word[1] == "-" and word.isupper()


def _after_second(text: str, start: int) -> int | None:
    """The end of a second initial, whose dot may be lost."""
    for length in (1, 2):
        end = start + length
        letter, following = text[start:end], text[end : end + 1]
        if letter.isupper() if length == 1 else letter in _DIGRAPHS:
            if following == ".":
                return end + 1
            if not following.isalnum() and following != "-":
                return end
    return None


def _with_dot(text: str, start: int, end: int) -> int:
    """The end of a word, its dot included where it is abbreviated."""
    if text[end : end + 1] != ".":
        return end
    if text[start : end + 1].casefold() in _ABBREVIATED:
        return end + 1
    if text[start : end + 3].casefold() in _ABBREVIATED:
        return end + 3
    return end
