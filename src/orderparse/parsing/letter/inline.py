"""A line -> its parts that begin like clauses behind the end of a sentence."""

from collections.abc import Iterator

from orderparse.parsing.letter.marker import number_end
from orderparse.parsing.stretch import Stretch

_ENDS = (". ", "; ", ": ")
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
    for end in _ends(text, max(start - 1, 0)):
        if _begins_clause(text, end + 2):
            before = text[max(0, end - _SHORTEST_WORD) : end]
            is_word = len(before) == _SHORTEST_WORD and before.isalnum()
            if is_word or before[-1:] in _CLOSING:
                yield end + 1


def _ends(text: str, start: int) -> list[int]:
    """The marks that may end a sentence, with a blank behind them."""
    found = []
    for end in _ENDS:
        place = text.find(end, start)
        while place >= 0:
            found.append(place)
            place = text.find(end, place + 1)
    return sorted(found)


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
