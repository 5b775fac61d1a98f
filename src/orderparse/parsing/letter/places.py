"""A place at a place of a line: a town with its type, or a bare one."""

from orderparse.normalise import is_word_letter
from orderparse.parsing.letter.row import Found, Requisite, Row, is_title_start
from orderparse.patterns import pattern
from orderparse.vocabulary.calendar import NOT_TOWNS
from orderparse.vocabulary.header import (
    GLUED_OPENERS,
    LANDS,
    NUMBER_SIGNS,
    PLACE_LINKS,
    PLACE_TYPES,
    TOWNS,
)
from orderparse.vocabulary.spelling import CAPITALS

_TYPES = sorted(PLACE_TYPES, key=len, reverse=True)
_TYPE_LETTERS = frozenset(place_type[0] for place_type in _TYPES)
_TOWN_STARTS = frozenset(town[:3] for town in TOWNS)
_NAME_LETTERS = CAPITALS | {"Ӏ", "Һ"}
_WORD = pattern(r"[^\W_]+")
_SHORTEST_TOWN = 2
_MOST_WORDS = 4
_LONGEST_LAND = 50
_LONGEST_CUT = 3


def begins_place(text: str, start: int) -> bool:
    """Whether the type of a place stands there, and a name behind it."""
    return _type_end(text, start) is not None


def _type_end(text: str, start: int) -> int | None:
    """Where the type of a place ends, its dot or blank included."""
    if text[start : start + 1].lower() not in _TYPE_LETTERS:
        return None
    lowered = text[start : start + len(_TYPES[0])].lower()
    for place_type in _TYPES:
        if lowered.startswith(place_type):
            stop = start + len(place_type)
            end = _gap_end(text, stop)
            if end > stop and text[end : end + 1].upper() in CAPITALS:
                return end
    return None


def _gap_end(text: str, start: int) -> int:
    """Behind a dot, a blank, or both."""
    start += text.startswith(".", start)
    return start + text.startswith(" ", start)


def typed_place(row: Row, start: int) -> Found | None:
    """A place with its type ("г. Грозный", "с. Красное")."""
    if row.text[start - 1 : start] in {"«", '"', "“"}:
        return None
    typed = _type_end(row.text, _lands_end(row.text, start))
    if typed is None or any(start < gap < typed for gap in row.gaps):
        return None  # "2020 г.    Омск" is a year and a town
    end = _name_end(row.text, typed)
    if end is None:
        return None
    return _place_at(row, start, _lands_behind(row.text, end), sure=True)


def _lands_end(text: str, start: int) -> int:
    """Behind the lands that a place stands in ("Лесной край, Сосновский район, ")."""
    end = start
    while (comma := text.find(", ", end, end + _LONGEST_LAND)) > 0 and _is_land(
        text[end:comma]
    ):
        end = comma + 2
    return end


def _lands_behind(text: str, end: int) -> int:
    """Behind the lands that follow a place ("с. Бор, Сосновский район")."""
    while text.startswith(", ", end):
        stop = text.find(", ", end + 2)
        stop = len(text) if stop < 0 else stop
        if stop > end + _LONGEST_LAND or not _is_land(text[end + 2 : stop]):
            break
        end = stop
    return end


def _is_land(text: str) -> bool:
    """Whether a stretch names a land by its kind, first or last ("Республика Коми")."""
    words = text.split(" ")
    named = text[:1].isupper() and 1 < len(words) <= _MOST_WORDS
    return named and not LANDS.isdisjoint((words[0].casefold(), words[-1].casefold()))


def bare_place(row: Row, start: int) -> Found | None:
    """A town without "г.": between other requisites, or a well-known one."""
    first = row.text[start : start + 3]
    if not row.found and first.casefold() not in _TOWN_STARTS:  # as most lines
        return None
    end = None if row.has(Requisite.PLACE) else _name_end(row.text, start)
    if end is None:
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
    for _ in range(_MOST_WORDS):
        stop = _word_end(text, position)
        word = text[position:stop]
        if not word or word.casefold() in NOT_TOWNS or word in NUMBER_SIGNS:
            break
        if end is not None and is_title_start(text, position):
            break
        end = _without_title(text, position, stop)
        if end < stop:
            break
        cut = text.startswith(". ", stop) and len(word) <= _LONGEST_CUT
        position = _link_end(text, stop + 1 + cut)  # "Ст. Кулаткино"
    return end


def _word_end(text: str, start: int) -> int:
    """Where a capitalised word ends, its parts behind hyphens included."""
    if text[start : start + 1] not in _NAME_LETTERS:
        return start
    end = start + 1
    while is_word_letter(text[end : end + 1]) or (
        text[end : end + 1] == "-" and is_word_letter(text[end + 1 : end + 2])
    ):
        end += 1
    return end


def _link_end(text: str, start: int) -> int:
    """Behind a word that joins those of a name ("на"), where one stands there."""
    link = _WORD.match(text, start)
    return link.end() + 1 if link is not None and link[0] in PLACE_LINKS else start


def _without_title(text: str, start: int, stop: int) -> int:
    """The end of a town's name, the title glued to it cut off ("КалининградОб …")."""
    for glued in GLUED_OPENERS:
        end = stop - len(glued)
        if (
            text[start:stop].endswith(glued)
            and text[end - 1 : end].islower()
            and is_title_start(text, end)
        ):
            return end
    return stop
