"""Names of people in running text: initials before or after, or written in full."""

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from orderparse.parsing.letter.initials import find_initials
from orderparse.patterns import pattern
from orderparse.vocabulary.signature import (
    PATRONYMIC_ENDS,
    PATRONYMIC_WORDS,
    POSITION_WORDS,
)

_SURNAME = r"(?:[А-ЯЁ][а-яёʼ'’]+|[А-ЯЁ]{2,})(?:-(?:[А-ЯЁа-яё][а-яё]+|[А-ЯЁ]{2,}))?"
_FULL_NAME = pattern(
    rf"""(?<![^\W_])(?<!\.)
        (?:{_SURNAME}\s)? [А-ЯЁ][а-яё]+ \s
        (?:[А-ЯЁ][а-яё]+(?:{"|".join(PATRONYMIC_ENDS)})
          | [А-ЯЁ][а-яё]+[-\s](?:{"|".join(PATRONYMIC_WORDS)}))
        (?:\s[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)? (?![^\W_])
    """,
    re.VERBOSE,
)
_CAPITALISED = pattern(r"\s?([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?![^\W_.])")
_INITIALS = pattern(r"\s[А-ЯЁ]\.")


class PrintedPerson(NamedTuple):
    """A person's name at `start:end` of a line."""

    start: int
    end: int
    name: str


def find_person(text: str) -> PrintedPerson | None:
    """The first name of a person in a line."""
    return next(_people(text), None)


def find_people(text: str) -> tuple[PrintedPerson, ...]:
    """All names of people in a line."""
    return tuple(_people(text))


def _people(text: str) -> Iterator[PrintedPerson]:
    initials, full = find_initials(text), _find_full_name(text)
    while found := [span for span in (initials, full) if span is not None]:
        start, end = min(found, key=itemgetter(0))
        printed = text[start:end]
        first = printed.split(" ", 1)[0]
        if first.lower() in POSITION_WORDS or _is_shifted(text, printed, end):
            position = start + len(first)
        else:
            yield PrintedPerson(start, end, printed.strip(" ,"))
            position = end
        if initials is not None and initials[0] < position:
            initials = find_initials(text, position)
        if full is not None and full[0] < position:
            full = _find_full_name(text, position)


def _find_full_name(text: str, start: int = 0) -> tuple[int, int] | None:
    """The first name with a patronymic that begins at an offset or behind it."""
    if start == 0 and not _may_hold_full_name(text):
        return None
    found = _FULL_NAME.search(text, start)
    return found and found.span()


def _may_hold_full_name(text: str) -> bool:
    """A quick look for a patronymic."""
    if not any(sign in text for sign in _PATRONYMIC_SIGNS):
        return False
    return any(
        word.startswith(PATRONYMIC_WORDS)
        or (word[:1].isupper() and any(end in word for end in _PATRONYMIC_SIGNS))
        for word in text.split(" ")
    )


_PATRONYMIC_SIGNS = (*PATRONYMIC_ENDS, *PATRONYMIC_WORDS)


def _is_shifted(text: str, printed: str, end: int) -> bool:
    """Whether the initials belong to the surname behind ("Службы Б.Б. Чернов")."""
    if "." in printed.split(" ", 1)[0] or not printed.endswith("."):
        return False
    following = _CAPITALISED.match(text, end)
    if following is None or following[1].lower() in POSITION_WORDS:
        return False
    return _INITIALS.match(text, following.end()) is None
