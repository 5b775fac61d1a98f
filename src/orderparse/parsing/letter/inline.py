"""A line -> its parts that begin like clauses behind the end of a sentence."""

from collections.abc import Iterator

from orderparse.parsing.letter.marker import number_end
from orderparse.parsing.stretch import Stretch

_ENDS = frozenset(".;:")
_CLOSING = frozenset('»")')
_SHORTEST_WORD = 3  # shorter is an abbreviation ("согласно п. 2. Положения")


def inline_parts(stretch: Stretch) -> Iterator[Stretch]:
    """The stretch, cut where a number of a clause may stand inside of it."""
    start = stretch.start
    for cut in _cuts(stretch.line.text[: stretch.end], start):
        yield Stretch(stretch.line, start, cut)
        start = cut + 1
    yield Stretch(stretch.line, start, stretch.end)


def _cuts(text: str, start: int) -> Iterator[int]:
    """The blanks between a sentence and what begins like a clause."""
    blank = text.find(" ", max(start, 1))
    while blank > 0:
        if text[blank - 1] in _ENDS and _begins_clause(text, blank + 1):
            before = text[max(0, blank - 1 - _SHORTEST_WORD) : blank - 1]
            is_word = len(before) == _SHORTEST_WORD and before.isalnum()
            if is_word or before[-1:] in _CLOSING:
                yield blank
        blank = text.find(" ", blank + 1)


def _begins_clause(text: str, start: int) -> bool:
    """Whether a number, or a letter in a bracket, stands there before a word."""
    end = number_end(text, start)
    if end > start:
        end += text[end : end + 1] in {".", ")"}
    elif "а" <= text[start : start + 1] <= "я" and text[start + 1 : start + 2] == ")":
        end = start + 2
    else:
        return False
    return text[end + text.startswith(" ", end) :][:1].isalpha()
