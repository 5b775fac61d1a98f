"""Stamps printed side by side on the same lines -> each stamp by itself."""

from collections.abc import Sequence

from orderparse.parsing.dates import find_dates
from orderparse.parsing.letter.people import find_people
from orderparse.parsing.source import Line
from orderparse.parsing.stretches import Stretch
from orderparse.patterns import pattern
from orderparse.vocabulary.bodies import NOMINATIVE_ENDS
from orderparse.vocabulary.signature import AGREEING, APPROVING, NOTING, POSITION_WORDS

_STAMPS = APPROVING | AGREEING | NOTING
_WORD = pattern(r"[^\W_]+")


def split_columns(lines: Sequence[Line]) -> tuple[tuple[Stretch, ...], ...]:
    """Split stamps whose lines run side by side; one stamp stays one column.

    "СОГЛАСОВАНО УТВЕРЖДАЮ" over "Начальник … Директор …": the second column begins at
    the second stamp word, position, name or date of each line.
    """
    whole = tuple(Stretch(line, 0, len(line.text)) for line in lines)
    split = _second_stamp(lines[0].text) if lines else None
    if split is None:
        return (whole,)
    left, right = [], []
    for index, line in enumerate(lines):
        middle = split if index == 0 else _middle(line.text)
        if middle:
            left.append(Stretch(line, 0, middle))
        if middle < len(line.text):
            right.append(Stretch(line, middle, len(line.text)))
    return (tuple(left), tuple(right))


def split_line(part: Stretch) -> tuple[Stretch, Stretch | None]:
    """The position a stretch begins with, and the one beside it, if there is one."""
    text = part.text
    starts = [word.start() for word in _WORD.finditer(text) if _is_position(word[0])]
    beside = next((start for start in starts[1:] if _may_head(text, start)), None)
    if beside is None:
        return part, None
    middle = part.start + beside
    left = Stretch(
        part.line,
        part.start,
        middle - (len(text[:beside]) - len(text[:beside].rstrip())),
    )
    return left, Stretch(part.line, middle, part.end)


def _may_head(text: str, start: int) -> bool:
    """Whether a position begins there, and none goes on ("Генеральный Директор")."""
    before = text[:start].rsplit(None, 1)[-1:]
    return not any(word.casefold().endswith(NOMINATIVE_ENDS) for word in before)


def _second_stamp(text: str) -> int | None:
    """Where a second stamp word stands on the line."""
    words = [
        word.start() for word in _WORD.finditer(text) if word[0].casefold() in _STAMPS
    ]
    return words[1] if len(words) > 1 and words[0] < len("«( ") else None


def _middle(text: str) -> int:
    """Where the second column begins; the whole line is the left one without it."""
    starts = (
        [w.start() for w in _WORD.finditer(text) if _is_position(w[0])],
        [person.start for person in find_people(text)],
        [date.start for date in find_dates(text)],
    )
    for found in starts:
        if len(found) > 1:
            return _with_blanks(text, found[1])
    return len(text)


def _is_position(word: str) -> bool:
    return word[:1].isupper() and word.casefold() in POSITION_WORDS


def _with_blanks(text: str, start: int) -> int:
    """The start of the column with the underscores before the name."""
    while start > 0 and text[start - 1] in " _":
        start -= 1
    return start
