"""Heading of a column -> what the column holds, by its words alone."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from orderparse.model import ColumnRole
from orderparse.normalise import join_lines
from orderparse.patterns import TOKENS, pattern
from orderparse.vocabulary.calendar import MONTHS
from orderparse.vocabulary.columns import (
    JOINTS,
    NAMING,
    NUMBER_SIGNS,
    NUMBER_WORDS,
    NUMBERED,
    PHRASES,
    QUARTER_HEADINGS,
    QUARTER_NUMBERS,
    SHARING,
    UNDER_A_GROUP,
    YEAR_OF_A_GROUP,
    YEAR_OF_A_MONTH,
)

_QUARTER = pattern(QUARTER_HEADINGS, flags=re.IGNORECASE)
_YEAR = pattern(r"(?:19|20)\d\d ?(?:год|г\.?)?")
_YEAR_OF_A_GROUP = pattern(YEAR_OF_A_GROUP)
_YEAR_OF_A_MONTH = pattern(YEAR_OF_A_MONTH)
_BRACKETS = pattern(r"\([^()]*\)")

_LONGEST_HEADING = 40
"""Tokens beyond which a text is no heading but a sentence."""

_LETTERS = 64
_CACHED = 512
"""Headings that are kept: of one table they are asked for again and again."""

_MOST_PIECES = 3
"""Lines on which a word that is too long for its column may stand."""

_ABBREVIATED = 3
"""Letters of a word whose dot does not end a sentence ("изм.")."""

_Phrase = tuple[str, ...]


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    """Phrases and their roles by the first letter."""
    found: dict[str, list[tuple[str, str]]] = {}
    for role, lists in PHRASES.items():
        for phrase in map(str.strip, lists.replace("\n", ",").split(",")):
            found.setdefault(phrase.removeprefix("=")[:1], []).append((phrase, role))
    return found


@lru_cache(maxsize=_LETTERS)
def _phrases_at(letter: str) -> tuple[tuple[_Phrase, ColumnRole | None], ...]:
    """The phrases that begin with a letter, the longest first."""
    found = [
        (tuple(phrase.split()), ColumnRole(role) if role else None)
        for phrase, role in _phrases().get(letter, ())
    ]
    return tuple(sorted(found, key=lambda pair: -_weight(pair[0])))


def _weight(phrase: _Phrase) -> int:
    return 100 * len(phrase) + sum(len(word) for word in phrase)


def _fits(word: str, token: str) -> bool:
    if word.startswith("="):
        return token == word[1:]
    return token.startswith(word)


def _tokens(text: str) -> list[str]:
    folded = join_lines([text]).casefold().replace("ё", "е")
    found: list[str] = TOKENS.findall(folded)
    after = zip(["", *found], found, strict=False)
    return [word for last, word in after if word != "." or len(last) > _ABBREVIATED]


def _named_at(tokens: list[str], place: int) -> tuple[ColumnRole | None, int] | None:
    """The role that a phrase at `place` names, and the phrase's length in words."""
    for phrase, role in _phrases_at(tokens[place][:1]):
        ahead = tokens[place : place + len(phrase)]
        if len(ahead) == len(phrase) and all(map(_fits, phrase, ahead)):
            return role, len(phrase)
    return None


def _mentions(tokens: list[str]) -> Iterator[tuple[int, ColumnRole | None]]:
    place = 0
    while place < len(tokens):
        named = _named_at(tokens, place)
        if named is None:
            place += 1
        else:
            yield place, named[0]
            place += named[1]


def _is_number(tokens: list[str]) -> bool:
    """Only a number sign, "№ п/п" and the like."""
    rest = [token for token in tokens if token not in {"/", ".", ",", ";", "\\"}]
    first = rest[0] if rest else "?"
    if first.strip("№") and first not in NUMBER_SIGNS | NUMBER_WORDS:
        return False
    return all(token in NUMBERED or not token.strip("№") for token in rest[1:])


@lru_cache(maxsize=_CACHED)
def recognise_roles(text: str) -> tuple[ColumnRole, ...]:
    """All roles that the words of a heading name.

    Args:
        text: the heading, on one or several lines.

    Returns:
        One role for most headings, two for "Место и дата проведения", none where the
        words tell nothing.
    """
    tokens = _tokens(text)
    if not tokens or len(tokens) > _LONGEST_HEADING or is_under_a_group(text):
        return ()
    if is_year(text):
        return ()
    if _is_number(tokens):
        return (ColumnRole.NUMBER,)
    if is_period(text):
        return (ColumnRole.DEADLINE,)
    found = _roles(heading_words(text)) or _roles(tokens)
    if not found and "-" in text:
        found = _roles(_tokens(text.replace("-", "")))
    return found or _roles(_mended(tokens))


def _mended(tokens: list[str]) -> list[str]:
    """The words of a heading that narrow columns cut: "Наимен ование меропри ятия"."""
    made: list[str] = []
    place = 0
    while place < len(tokens):
        ends = range(place + 2, min(place + _MOST_PIECES, len(tokens)) + 1)
        end = next((end for end in ends if _is_cut(tokens[place:end])), place + 1)
        made.append("".join(tokens[place:end]))
        place = end
    return made


def _is_cut(pieces: list[str]) -> bool:
    """Whether all pieces, and no fewer, make the stem that opens a phrase."""
    whole, known = "".join(pieces), "".join(pieces[:-1])
    return whole.isalpha() and any(
        len(known) < len(phrase[0]) and whole.startswith(phrase[0])
        for phrase, _ in _phrases_at(whole[:1])
    )


def heading_words(text: str) -> list[str]:
    """The words of a heading outside of brackets, folded, and the marks that part them."""
    return _tokens(_BRACKETS.sub(" ", join_lines([text])) if "(" in text else text)


@lru_cache(maxsize=_CACHED)
def is_period(text: str) -> bool:
    """A heading that is a month, quarter, half-year or week and nothing else."""
    heading = join_lines([text])
    if not heading.casefold().startswith(QUARTER_NUMBERS):
        return is_month(heading)
    return _QUARTER.fullmatch(heading) is not None


def is_month(text: str) -> bool:
    """A heading that is the name of a month and nothing else."""
    folded = join_lines([text]).casefold()
    is_dated = any(map(str.isdecimal, folded))
    bare = _YEAR_OF_A_MONTH.sub("", folded) if is_dated else folded
    return bare.removesuffix(".") in MONTHS


def is_year(text: str) -> bool:
    """A heading that is a year and nothing else outside of brackets."""
    if not text[:1].isdecimal():
        return False
    return _YEAR.fullmatch(_BRACKETS.sub("", text.casefold()).rstrip()) is not None


def _roles(tokens: list[str]) -> tuple[ColumnRole, ...]:
    mentions = list(_mentions(tokens))
    if mentions and mentions[0][1] is ColumnRole.NUMBER:
        del mentions[0]
    mentions = _without_naming(mentions, tokens)
    if len(mentions) > 1 and mentions[0][1] is None:
        mentions = [pair for pair in mentions if pair[1] is ColumnRole.RESPONSIBLE]
    if not mentions or mentions[0][1] is None:
        return ()
    first = mentions[0][1]
    if first not in SHARING:
        return (first,)
    second = {
        role
        for place, role in mentions[1:]
        if role in SHARING and place and tokens[place - 1] in JOINTS
    }
    shared = second | {first}
    return tuple(ColumnRole(role) for role in SHARING if role in shared)


def _without_naming(
    mentions: list[tuple[int, ColumnRole | None]], tokens: list[str]
) -> list[tuple[int, ColumnRole | None]]:
    """Drop "Наименование", which names whatever noun comes next."""
    if len(mentions) > 1 and tokens[mentions[0][0]].startswith(NAMING):
        return mentions[1:]
    return mentions


def recognise_heading(text: str) -> ColumnRole | None:
    """The role that the words of a heading name, None where they tell nothing.

    Where one column holds two things ("Место и дата проведения") the first role of
    `recognise_roles` is given.
    """
    roles = recognise_roles(text)
    if not roles and is_under_a_group(text):
        return ColumnRole.FUNDING
    return roles[0] if roles else None


def is_under_a_group(text: str) -> bool:
    """A year, "всего", "план": the heading above it tells what is meant."""
    folded = join_lines([text]).casefold()
    if not folded.startswith("в ") and not folded[:1].isdecimal():
        return folded in UNDER_A_GROUP
    return _YEAR_OF_A_GROUP.fullmatch(folded) is not None


@lru_cache(maxsize=_CACHED)
def is_foreign(text: str) -> bool:
    """The heading names something that no plan has ("Подпись", "Дата рождения")."""
    mentions = next(_mentions(_tokens(text)), None)
    return mentions is not None and mentions[1] is None
