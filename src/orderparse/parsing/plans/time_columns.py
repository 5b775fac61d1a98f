"""Several columns that ask when -> which of them count, and which belong together."""

from collections.abc import Sequence
from functools import lru_cache

from orderparse.parsing.deadlines import Nature, recognise_deadline
from orderparse.parsing.plans.headings import heading_words
from orderparse.patterns import pattern
from orderparse.vocabulary.columns import (
    BESIDE_BREADTHS,
    BREADTHS,
    COUNTED,
    COUNTING,
    DUE_TERMS,
    OF_THE_ACTIVITY,
    TERMS,
)
from orderparse.vocabulary.plans import ADJECTIVE_ENDINGS

_FIRST_WORDS = 2
"""An adjective may stand before the noun of a heading."""
_OF_DAYS = frozenset({Nature.DATED, Nature.RELATIVE})
_CACHED = 256
_COUNT = pattern(r"(?:\d{1,2}|[IVXІХ]{1,4})(?: ?[,–-] ?(?:\d{1,2}|[IVXІХ]{1,4})){0,4}")


@lru_cache(maxsize=_CACHED)
def breadth(heading: str) -> int | None:
    """How wide the times are that stand below a heading, 0 the widest.

    Args:
        heading: "Месяц", "Дата проведения"; None for a heading that says more than
            its unit of time: "Год постройки".
    """
    words = list(filter(str.isalpha, heading_words(heading)))
    widths = [
        (place, width) for place, word in enumerate(words) for width in _widths(word)
    ]
    if not widths:
        return None
    unit, width = widths[-1]
    others = words[:unit] + words[unit + 1 :]
    return width if all(map(_tells_no_more, others)) else None


def _widths(word: str) -> list[int]:
    return [width for width, stems in enumerate(BREADTHS) if word.startswith(stems)]


def _tells_no_more(word: str) -> bool:
    return word.startswith(BESIDE_BREADTHS) or word.endswith(ADJECTIVE_ENDINGS)


def directness(heading: str) -> int:
    """How surely the times below a heading are those at which an activity is due."""
    words = heading_words(heading)
    for place, word in enumerate(words[:_FIRST_WORDS]):
        if word.startswith(TERMS):
            following = words[place + 1] if words[place + 1 :] else ""
            return 2 * following.startswith(OF_THE_ACTIVITY) + word.startswith(
                DUE_TERMS
            )
    return 0


def lies_within(text: str) -> bool:
    """Whether a cell tells days, of which a wider time printed above holds too."""
    expression = recognise_deadline(text)
    return expression.nature in _OF_DAYS or expression.awaits_month


def with_unit(heading: str, text: str) -> str:
    """A cell as it is to be read: one that only counts, with the name of its unit.

    Args:
        heading: "Неделя", "Квартал".
        text: "2", "I-II"; any other cell is read as it stands.
    """
    unit = _unit(heading)
    if unit is None:
        return text
    counts = _COUNT.fullmatch(text) is not None or text.casefold() in COUNTING
    return f"{text} {unit}" if counts else text


@lru_cache(maxsize=_CACHED)
def _unit(heading: str) -> str | None:
    """The unit of time that a heading names and its cells may count."""
    words = heading_words(heading)
    found = (
        COUNTED[stem] for word in words for stem in COUNTED if word.startswith(stem)
    )
    return next(found, None)


def widest_first(columns: Sequence[int], headings: Sequence[str]) -> list[int]:
    """Columns that say only together when, those of wider times before the others.

    Args:
        columns: those that ask when.
        headings: of all columns.

    Returns:
        One column a breadth; none where the headings do not complete each other.
    """
    found: dict[int, int] = {}
    for k in columns:
        width = breadth(headings[k])
        if width is not None:
            found.setdefault(width, k)
    return [found[width] for width in sorted(found)] if len(found) > 1 else []
