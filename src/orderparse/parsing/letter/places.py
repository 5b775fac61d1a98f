"""A place at a place of a line: a town with its type, or a bare one."""

import regex

from orderparse.parsing.letter.row import Found, Requisite, Row, is_title_start
from orderparse.patterns import pattern
from orderparse.vocabulary.header import (
    NUMBER_SIGNS,
    PLACE_LINKS,
    PLACE_TYPES,
    TOWNS,
)
from orderparse.vocabulary.months import NOT_TOWNS

_PLACE_TYPE = pattern(
    r"(?:"
    + "|".join(sorted(map(regex.escape, PLACE_TYPES), key=len, reverse=True))
    + r")(?:\.\s?|\s)(?=[А-ЯЁ])",
    regex.IGNORECASE,
)
_SHORTEST_TOWN = 2
_NAME_WORD = pattern(r"[А-ЯЁӀҺ][\w]*(?:-[\w]+)*")
_WORD = pattern(r"[^\W_]+")


def begins_place(text: str, start: int) -> bool:
    """Whether the type of a place stands there, and a name behind it."""
    return _PLACE_TYPE.match(text, start) is not None


def typed_place(row: Row, start: int) -> Found | None:
    """A place with its type ("г. Грозный", "с. Красное")."""
    if row.text[start - 1 : start] in {"«", '"', "“"}:
        return None
    typed = _PLACE_TYPE.match(row.text, start)
    end = typed and _name_end(row.text, typed.end())
    return None if end is None else _place_at(row, start, end, sure=True)


def bare_place(row: Row, start: int) -> Found | None:
    """A town without "г.": between other requisites, or a well-known one."""
    end = _name_end(row.text, start)
    if end is None or row.has(Requisite.PLACE):
        return None
    name = row.text[start:end]
    known = name.casefold().replace(" ", "-") in TOWNS
    likely = row.found and len(name) > _SHORTEST_TOWN and not name.isupper()
    return _place_at(row, start, end, sure=False) if known or likely else None


def _place_at(row: Row, start: int, end: int, *, sure: bool) -> Found:
    return Found(
        requisite=Requisite.PLACE,
        start=start,
        end=end,
        value=row.text[start:end],
        sure=sure,
    )


def _name_end(text: str, start: int) -> int | None:
    """The end of a capitalised name of up to four words, None where none begins."""
    end = None
    position = start
    for _ in range(4):
        word = _NAME_WORD.match(text, position)
        if word is None or word[0].casefold() in NOT_TOWNS or word[0] in NUMBER_SIGNS:
            break
        if end is not None and is_title_start(text, position):
            break
        end = _without_title(text, word)
        if end < word.end():
            break
        position = end + 1
        link = _WORD.match(text, position)
        if link is not None and link[0] in PLACE_LINKS:
            position = link.end() + 1
    return end


def _without_title(text: str, word: "regex.Match[str]") -> int:
    """The end of a town's name, the title glued to it cut off ("КалининградОб …")."""
    for glued in ("Обо", "Об", "О"):
        end = word.end() - len(glued)
        if (
            word[0].endswith(glued)
            and text[end - 1 : end].islower()
            and is_title_start(text, end)
        ):
            return end
    return word.end()
