"""Heading of a column -> what the column holds, by its words alone."""

import re
from collections.abc import Sequence
from functools import lru_cache

from orderparse.model import ColumnRole
from orderparse.normalise import join_lines
from orderparse.parsing.plans.heading_phrases import (
    Mention,
    corrected,
    find_mentions,
    fits,
    mended,
)
from orderparse.patterns import TOKENS, pattern
from orderparse.vocabulary.calendar import MONTHS
from orderparse.vocabulary.columns import (
    JOINTS,
    NAMING,
    NUMBER_SIGNS,
    NUMBER_WORDS,
    NUMBERED,
    PERSONAL,
    PLANNED,
    QUARTER_HEADINGS,
    QUARTER_NUMBERS,
    SHARING,
    SILENT,
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

_LONGEST_MISPRINTED = 12
"""Tokens beyond which a text is none that misprints may hide."""

_CACHED = 512
"""Headings that are kept: of one table they are asked for again and again."""

_ABBREVIATED = 3
"""Letters of a word whose dot does not end a sentence ("изм.")."""


def _tokens(text: str) -> list[str]:
    folded = join_lines([text]).casefold().replace("ё", "е")
    found: list[str] = TOKENS.findall(folded)
    after = zip(["", *found], found, strict=False)
    return [word for last, word in after if word != "." or len(last) > _ABBREVIATED]


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
    if _is_number(tokens) or (tokens[0] == "№" and _is_number(mended(tokens))):
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
    return len(tokens) >= len(phrase) and all(map(fits, phrase, tokens))


def _as_printed(text: str, tokens: list[str]) -> tuple[ColumnRole, ...]:
    """The roles that a heading names, its words whole or cut by a narrow column."""
    found = _roles(heading_words(text)) or _roles(tokens)
    if not found and "-" in text:
        found = _roles(_tokens(text.replace("-", "")))
    return found or _roles(mended(tokens))


def _tells_what_happened(tokens: list[str]) -> bool:
    """Whether a time is the actual one and not the planned ("Дата исполнения (факт)")."""
    actual = any(
        mention.role is ColumnRole.DEADLINE_ACTUAL for mention in find_mentions(tokens)
    )
    return actual and not any(token.startswith(PLANNED) for token in tokens)


def read_as(text: str) -> str | None:
    """The words of a heading that tells its role only when misprints are put right."""
    tokens = _tokens(text)
    if not recognise_roles(text) or _is_number(tokens) or is_period(text):
        return None
    return None if _as_printed(text, tokens) else " ".join(_corrected(tokens))


def _corrected(tokens: list[str]) -> list[str]:
    """The words with misprints put right of what may be a heading by its length."""
    return corrected(tokens) if len(tokens) <= _LONGEST_MISPRINTED else []


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
    mentions = _naming_roles(list(find_mentions(tokens)), tokens)
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


def _naming_roles(mentions: list[Mention], tokens: list[str]) -> list[Mention]:
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
    first = next(find_mentions(_tokens(text)), None)
    return first is not None and first.role is None
