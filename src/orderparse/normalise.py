"""Characters of any source -> one spelling of the same text.

White space becomes single blanks, invisible characters vanish, and words that a line
end cut are put together again. What was printed stays: quotes, dashes, letters.
"""

from collections.abc import Iterable
from itertools import pairwise

from orderparse.patterns import pattern
from orderparse.vocabulary.spelling import (
    COMBINING_FORMS,
    CUT_ENDINGS,
    FIRST_TRADES,
    SECOND_TRADES,
    SUSPENDING,
    WHOLE_WORDS,
)

# Never printed: soft hyphen, zero-width characters, direction marks, byte order mark,
# and the control characters that are no white space.
_MARKS = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_CONTROLS = "".join(
    c for c in map(chr, (*range(32), *range(127, 160))) if not c.isspace()
)
_INVISIBLE = dict.fromkeys(map(ord, _MARKS + _CONTROLS))
_SOFT_HYPHEN = "\u00ad"
_WORD = pattern(r"[^\W_]+")
_CUTS = ("- ", "\u2010 ")


def squeeze(text: str) -> str:
    """One line of text with single blanks and without invisible characters.

    A soft hyphen is printed at the end of a line only: there it becomes a hyphen.
    """
    if text.isprintable():  # as nearly every line: no white space but blanks in it
        return " ".join(text.split()) if "  " in text else text.strip()
    squeezed = " ".join(text.translate(_INVISIBLE).split())
    if squeezed and text.rstrip().endswith(_SOFT_HYPHEN):
        return f"{squeezed}-"
    return squeezed


def words(text: str) -> list[str]:
    """The words the first law counts: runs of letters or digits, case folded."""
    return _WORD.findall(text.casefold())


def is_word_letter(letter: str) -> bool:
    """Whether a letter is one that words and numbers are made of; none is not."""
    return letter.isalpha() or letter.isdecimal() or letter == "_"


def keeps_hyphen(left: str, right: str) -> bool:
    """Whether `left-right` is a compound rather than one word cut by a line end.

    Args:
        left: the run of letters or digits before the hyphen.
        right: the run of letters or digits after the line end.
    """
    if left[-1].isdigit() or right[0].isdigit():
        return True
    if right[0].isupper():
        return True
    if right.casefold() in CUT_ENDINGS:
        return False
    folded = left.casefold()
    if folded in COMBINING_FORMS or folded in WHOLE_WORDS:
        return True
    return folded.startswith(FIRST_TRADES) and right.casefold().startswith(
        SECOND_TRADES
    )


def join_lines(lines: Iterable[str]) -> str:
    """Printed lines as one line of text.

    A word cut by a hyphen at a line end is joined; the hyphen stays in a compound
    ("научно-методического") and in a suspended one ("мало- и среднебюджетный").
    """
    return join_squeezed(map(squeeze, lines))


def join_squeezed(lines: Iterable[str]) -> str:
    """The same for lines that are squeezed already."""
    text = " ".join(filter(None, lines))
    for cut in _CUTS:
        if cut in text:
            text = _mended(text, cut)
    return text


def _mended(text: str, cut: str) -> str:
    """A text with the words put together that were cut by this hyphen and a blank."""
    first, *rest = text.split(cut)
    parts = [first]
    for before, after in pairwise((first, *rest)):
        parts += _joint(before, cut, after), after
    return "".join(parts)


def _joint(before: str, cut: str, after: str) -> str:
    """What is to stand between two stretches instead of a hyphen and a blank."""
    if not before[-1:].isalnum():  # a dash rather than a hyphen, as most often
        return cut
    left = _WORD.findall(before.rsplit(" ", 1)[-1])
    right = _WORD.match(after)
    if right is None or not left or not before.endswith(left[-1]):
        return cut
    if right[0].casefold() in SUSPENDING:
        return cut
    return cut.rstrip() if keeps_hyphen(left[-1], right[0]) else ""


def close_quotes(text: str) -> str:
    """A name with the closing quotes that one behind it stands for too ("«A «B»")."""
    return (
        text + "»" * (text.count("«") - text.count("»")) + '"' * (text.count('"') % 2)
    )
