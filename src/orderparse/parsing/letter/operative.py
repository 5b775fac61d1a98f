"""The words on which the text of an order turns: preamble openers, operative word."""

from collections.abc import Iterable, Iterator

from orderparse.parsing.letter.spelling import find_spaced
from orderparse.vocabulary.bodies import HEADS
from orderparse.vocabulary.clauses import (
    CAPITAL_OPENERS,
    OPERATIVE_ALWAYS,
    OPERATIVE_BEGINNINGS,
    OPERATIVE_MARKED,
    PREAMBLE_OPENERS,
)

# "р е ш и л а" holds "р е ш и л" too.
_LONGEST_FIRST = sorted(OPERATIVE_MARKED, key=len, reverse=True)


def find_operative(text: str) -> tuple[int, int] | None:
    """The operative word of a line ("ПРИКАЗЫВАЮ", "п о с т а н о в л я е т")."""
    squashed = text.lower().replace(" ", "")
    if not _may_hold_operative(squashed):
        return None
    for place in _places(text, OPERATIVE_ALWAYS, squashed):
        return place
    for place in _places(text, _LONGEST_FIRST, squashed):
        if _is_marked(text, *place):
            return place
    return None


def _places(
    text: str, words: Iterable[str], squashed: str
) -> Iterator[tuple[int, int]]:
    """Where each of some words stands that a line holds."""
    for word in words:
        place = find_spaced(text, word, squashed) if word in squashed else None
        if place is not None:
            yield place


def _may_hold_operative(squashed: str) -> bool:
    """A quick look, which most lines do not pass."""
    for beginning in OPERATIVE_BEGINNINGS:  # noqa: SIM110 - half the time of any()
        if beginning in squashed:
            return True
    return False


def find_cut_operative(above: str, below: str) -> tuple[int, int] | None:
    """The operative word that a line end cuts ("п р и к а з / ы в а ю:").

    Returns:
        Where it begins on the line above, and where it ends on the one below.
    """
    head = above.removesuffix("-")
    place = find_operative(f"{head} {below}")
    if place is None:
        return None
    start, end = place[0], place[1] - len(head) - 1
    return (start, end) if start < len(head) and end > 0 else None


def _is_marked(text: str, start: int, end: int) -> bool:
    """Whether a colon, capitals or letter-spacing make the verb the operative word."""
    printed = text[start:end]
    return printed.isupper() or " " in printed or text[end:].lstrip()[:1] == ":"


def opens_preamble(text: str) -> bool:
    """Whether a line begins the preamble, so that the title ends before it."""
    if not text[:1].isupper():
        return False
    if text.casefold().startswith(PREAMBLE_OPENERS):
        return True
    first = text.split(" ", 1)[0].casefold().strip(",")
    return not _shouts(text) and (first in CAPITAL_OPENERS or first in HEADS)


def _shouts(text: str) -> bool:
    words = text.split(" ")[:3]
    return all(word.isupper() for word in words)
