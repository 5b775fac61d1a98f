"""Names of people in running text: initials before or after, or written in full."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from orderparse.patterns import pattern
from orderparse.vocabulary.signature import POSITION_WORDS

_SURNAME = r"(?:[А-ЯЁ][а-яёʼ'’]+|[А-ЯЁ]{2,})(?:-(?:[А-ЯЁа-яё][а-яё]+|[А-ЯЁ]{2,}))?"
_INITIAL = r"(?:[А-ЯЁ](?:-[А-ЯЁ])?|Дж|Дз)\.,?\s?"
_PERSON = pattern(
    rf"""(?<![^\W_])(?<!\.)(?:
        {_INITIAL}(?:-?[А-ЯЁа-яё]\.\s?){{0,2}} {_SURNAME} (?![^\W_])
      | {_SURNAME} \s [А-ЯЁ][.,]\s?(?:[А-ЯЁ](?:[.,]|$|(?=\s)))? (?![^\W_])
      | (?:{_SURNAME}\s)? [А-ЯЁ][а-яё]+ \s
        (?:[А-ЯЁ][а-яё]+(?:вич|вна|ьич|чна|вича|вну|вне|вичу|ыч)
          | [А-ЯЁ][а-яё]+[-\s](?:оглы|кызы|Оглы|Кызы))
        (?:\s[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)? (?![^\W_])
    )""",
    regex.VERBOSE,
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
    position = 0
    while (match := _PERSON.search(text, position)) is not None:
        first = match[0].split(" ", 1)[0]
        if first.lower() in POSITION_WORDS or _is_shifted(text, match):
            position = match.start() + len(first)
            continue
        yield PrintedPerson(match.start(), match.end(), match[0].strip(" ,"))
        position = match.end()


def _is_shifted(text: str, match: "regex.Match[str]") -> bool:
    """Whether the initials belong to the surname behind ("Службы Б.Б. Чернов")."""
    if "." in match[0].split(" ", 1)[0] or not match[0].endswith("."):
        return False
    following = _CAPITALISED.match(text, match.end())
    if following is None or following[1].lower() in POSITION_WORDS:
        return False
    return _INITIALS.match(text, following.end()) is None
