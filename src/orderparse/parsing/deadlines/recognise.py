"""Text of a cell -> DeadlineExpression, with nothing taken from elsewhere."""

from functools import lru_cache

from orderparse.normalise import join_lines
from orderparse.parsing.deadlines.composition import compose
from orderparse.parsing.deadlines.elements import elements, names_weekday
from orderparse.parsing.deadlines.expression import (
    DeadlineExpression,
    Misreading,
    Nature,
)
from orderparse.parsing.deadlines.misreadings import mend
from orderparse.parsing.deadlines.numbers import Tokens
from orderparse.parsing.deadlines.tokens import scan
from orderparse.vocabulary.deadlines import Word

_CACHED = 1024  # cells: a plan says the same again and again
_EMPTY = frozenset({Word.DASH, Word.ELLIPSIS, Word.POINT, Word.NOTHING})
_DITTO = "\"«»“”„'"
_CROSSES = frozenset({"х", "x"})


@lru_cache(maxsize=_CACHED)
def recognise_deadline(text: str) -> DeadlineExpression:
    """Read a deadline as printed.

    Args:
        text: a cell, line feeds between its printed lines.
    """
    tokens = scan(text)
    if _says_nothing(tokens, text):
        return DeadlineExpression(text=join_lines(text.split("\n")), nature=Nature.NONE)
    said, left_over = elements(tokens)
    misread: tuple[Misreading, ...] = ()
    mended = mend(text, tokens, left_over) if left_over else None
    if mended is not None:
        tokens, misread = mended
        said, left_over = elements(tokens)
    if left_over:
        said = [each for each in said if not names_weekday(each.value)]
    numbers = [tokens[i].text for i in left_over if tokens[i].word is Word.NUMBER]
    return compose(text, said, misread, unread=tuple(numbers))


def _says_nothing(tokens: Tokens, text: str) -> bool:
    """Whether a cell holds only dashes, dots, a cross or "нет"."""
    for token in tokens:
        if token.word is Word.END:
            break
        if token.word not in _EMPTY and token.text not in _CROSSES:
            return False
    return not any(mark in text for mark in _DITTO)
