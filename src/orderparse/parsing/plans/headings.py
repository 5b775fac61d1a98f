"""Heading of a column -> what the column holds, by its words alone."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from orderparse.model import ColumnRole
from orderparse.normalise import join_lines
from orderparse.patterns import TOKENS, pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.calendar import MONTHS
from orderparse.vocabulary.columns import (
    JOINTS,
    NAMING,
    NUMBER_SIGNS,
    NUMBER_WORDS,
    NUMBERED,
    PERSONAL,
    PHRASES,
    PLANNED,
    QUARTER_HEADINGS,
    QUARTER_NUMBERS,
    SHARING,
    SILENT,
    UNDER_A_GROUP,
    YEAR_OF_A_GROUP,
    YEAR_OF_A_MONTH,
)
from orderparse.vocabulary.misreadings import LATIN_LOOKALIKES

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

_SPACED = 4
"""Single letters in a row that are one word."""

_SAFE = 8
"""Letters of a word's beginning by which it is known with one of them wrong."""

_SURE = 10
"""The same where the last of them is wrong."""

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


class _Mention(NamedTuple):
    """A phrase in a heading: its first word, how many it has, the role it names.

    The role is None for what no plan has.
    """

    place: int
    length: int
    role: ColumnRole | None


def _mention_at(tokens: list[str], place: int) -> _Mention | None:
    """The longest phrase that begins with a word."""
    for phrase, role in _phrases_at(tokens[place][:1]):
        ahead = tokens[place : place + len(phrase)]
        if len(ahead) == len(phrase) and all(map(_fits, phrase, ahead)):
            return _Mention(place, len(phrase), role)
    return None


def _mentions(tokens: list[str]) -> Iterator[_Mention]:
    place = 0
    while place < len(tokens):
        mention = _mention_at(tokens, place)
        if mention is not None:
            yield mention
        place += mention.length if mention else 1


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
    if _is_number(tokens) or (tokens[0] == "№" and _is_number(_mended(tokens))):
        return (ColumnRole.NUMBER,)
    if any(_opens(tokens, phrase) for phrase in SILENT):
        return ()
    if is_period(text):
        return (ColumnRole.DEADLINE,)
    found = _as_printed(text, tokens) or _roles(_corrected(tokens))
    happened = found == (ColumnRole.DEADLINE,) and _tells_what_happened(tokens)
    return (ColumnRole.DEADLINE_ACTUAL,) if happened else found


def _opens(tokens: list[str], phrase: Sequence[str]) -> bool:
    """Whether a heading begins with a phrase."""
    return len(tokens) >= len(phrase) and all(map(_fits, phrase, tokens))


def _as_printed(text: str, tokens: list[str]) -> tuple[ColumnRole, ...]:
    """The roles that a heading names, its words whole or cut by a narrow column."""
    found = _roles(heading_words(text)) or _roles(tokens)
    if not found and "-" in text:
        found = _roles(_tokens(text.replace("-", "")))
    return found or _roles(_mended(tokens))


def _tells_what_happened(tokens: list[str]) -> bool:
    """Whether a time is the actual one and not the planned ("Дата исполнения (факт)")."""
    actual = any(
        mention.role is ColumnRole.DEADLINE_ACTUAL for mention in _mentions(tokens)
    )
    return actual and not any(token.startswith(PLANNED) for token in tokens)


def read_as(text: str) -> str | None:
    """The words of a heading that tells its role only when misprints are put right."""
    tokens = _tokens(text)
    if not recognise_roles(text) or _is_number(tokens) or is_period(text):
        return None
    return None if _as_printed(text, tokens) else " ".join(_corrected(tokens))


def _corrected(tokens: list[str]) -> list[str]:
    """The words of a heading with Latin look-alikes and single misprints put right."""
    plain = [
        token if token.isascii() else token.translate(LATIN_LOOKALIKES)
        for token in tokens
    ]
    return [
        token if _mention_at(plain, place) else _nearest(token)
        for place, token in enumerate(plain)
    ]


def _nearest(token: str) -> str:
    """The beginning that a long word has but for one letter, else the word itself."""
    stems = (phrase for phrase, _ in _phrases_at(token[:1]) if len(phrase) == 1)
    long = (stem for (stem,) in stems if len(stem) >= _SAFE)
    return next((stem for stem in long if _differs_once(stem, token)), token)


def _differs_once(stem: str, token: str) -> bool:
    """Whether a letter is lost, wrong, too much or in the place of the next."""
    pairs = enumerate(zip(stem, token, strict=False))
    k = next((k for k, (a, b) in pairs if a != b), None)
    if k is None:
        return False
    rest, here = stem[k:], token[k:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    if not rest[1:] and len(stem) < _SURE:
        return False  # another word of the same root rather than a misprint
    return here.startswith((rest[1:], swapped)) or here[1:].startswith((rest, rest[1:]))


def _mended(tokens: list[str]) -> list[str]:
    """The words of a heading that narrow columns cut: "Наимен ование меропри ятия"."""
    tokens = _unspaced(tokens)
    made: list[str] = []
    place = 0
    while place < len(tokens):
        ends = range(place + 2, min(place + _MOST_PIECES, len(tokens)) + 1)
        end = next((end for end in ends if _is_cut(tokens[place:end])), place + 1)
        made.append("".join(tokens[place:end]))
        place = end
    return made


def _unspaced(tokens: list[str]) -> list[str]:
    """Words printed with blanks between their letters, as words: "с р о к"."""
    made: list[str] = []
    for is_letter, run in groupby(tokens, key=_is_letter):
        letters = list(run)
        spaced = is_letter and len(letters) >= _SPACED
        made += ["".join(letters)] if spaced else letters
    return made


def _is_letter(token: str) -> bool:
    return len(token) == 1 and token.isalpha()


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
    """The role that the first phrase names; two that one column may share."""
    mentions = _naming_roles(list(_mentions(tokens)), tokens)
    told = [mention.role for mention in mentions]
    first = told[0] if told else None
    if first is ColumnRole.DEADLINE_START and ColumnRole.DEADLINE_END in told:
        return (ColumnRole.DEADLINE,)
    if first not in SHARING:
        return (first,) if first else ()
    joined = {
        mention.role
        for mention in mentions[1:]
        if mention.place and tokens[mention.place - 1] in JOINTS
    }
    return tuple(ColumnRole(role) for role in SHARING if role in joined | {first})


def _naming_roles(mentions: list[_Mention], tokens: list[str]) -> list[_Mention]:
    """Those that say what the column holds.

    A number stands before it, and "Наименование" names whatever noun comes next; a
    person whom no plan has may be responsible all the same.
    """
    if mentions and mentions[0].role is ColumnRole.NUMBER:
        del mentions[0]
    if len(mentions) > 1 and tokens[mentions[0].place].startswith(NAMING):
        del mentions[0]
    if not mentions or mentions[0].role is not None:
        return mentions
    if not tokens[mentions[0].place].startswith(PERSONAL):
        return []
    return [m for m in mentions if m.role is ColumnRole.RESPONSIBLE]


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
    folded = _BRACKETS.sub("", join_lines([text]).casefold()).rstrip(" :")
    if not folded.startswith("в ") and not folded[:1].isdecimal():
        return folded in UNDER_A_GROUP
    return _YEAR_OF_A_GROUP.fullmatch(folded) is not None


@lru_cache(maxsize=_CACHED)
def is_foreign(text: str) -> bool:
    """The heading names something that no plan has ("Подпись", "Дата рождения")."""
    first = next(_mentions(_tokens(text)), None)
    return first is not None and first.role is None
