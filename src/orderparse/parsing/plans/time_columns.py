"""Several columns that ask when -> which count, and which are the deadline."""

from collections.abc import Sequence
from functools import lru_cache

from orderparse.model import ColumnRole
from orderparse.parsing.deadlines import Nature, recognise_deadline
from orderparse.parsing.plans.evidence import is_time
from orderparse.parsing.plans.headings import heading_words, is_foreign, is_year
from orderparse.parsing.plans.sections import is_tick
from orderparse.parsing.plans.settling import MOST, Columns, best_of
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
_SILENT = 0.1
"""What a column without a role is ahead of one that has another."""
_COUNT = pattern(r"(?:\d{1,2}|[IVXІХ]{1,4})(?: ?[,–-] ?(?:\d{1,2}|[IVXІХ]{1,4})){0,4}")
DEADLINES = (
    ColumnRole.DEADLINE,
    ColumnRole.DEADLINE_START,
    ColumnRole.DEADLINE_END,
)
"""The roles that say when an activity is due."""


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


def settle_deadline(columns: Columns, periods: Sequence[bool]) -> None:
    """One way to say when: start and end, one column, or months as columns.

    Args:
        columns: with the roles that their headings name.
        periods: which of them are headed by a month or quarter.
    """
    start = columns.of(ColumnRole.DEADLINE_START)
    end = columns.of(ColumnRole.DEADLINE_END)
    ends, asking = [*start, *end], columns.of(ColumnRole.DEADLINE)
    plain = [k for k in asking if not periods[k]]
    if start and end:
        keep = {start[0], end[0]}
    elif plain:
        keep = set(_together(columns, plain) or [_main_time(columns, plain, ends)])
    else:
        keep = set(ends[:1] or asking)
    if not keep:
        _find_deadline(columns)
    if not (start and end):
        for k in keep.intersection(ends):
            columns.roles[k] = (ColumnRole.DEADLINE,)
    for k in {*ends, *asking} - keep:
        columns.roles[k] = tuple(r for r in columns.roles[k] if r not in DEADLINES)


def _together(columns: Columns, plain: Sequence[int]) -> Sequence[int]:
    """Columns that say only together when: "Месяц" and "Дата"."""
    *wider, last = widest_first(plain, columns.texts) or (plain[0],)
    dated = wider and all(_tells_times(columns, k) for k in wider)
    return (*wider, last) if dated else ()


def _tells_times(columns: Columns, k: int) -> bool:
    heading = columns.texts[k]
    return columns.share(k, lambda text: is_time(with_unit(heading, text))) >= MOST


def _main_time(columns: Columns, plain: Sequence[int], ends: Sequence[int] = ()) -> int:
    """The column of times that says most directly when an activity is due.

    One end alone counts where the others hold no times: "Дата начала" beside
    "Срок проведения (рабочих дней)".
    """

    def measure(k: int) -> tuple[bool, bool, int, float]:
        share = columns.share(k, is_time)
        return share >= MOST, k in plain, directness(columns.texts[k]), share

    return best_of([*plain, *ends], measure)


def _find_deadline(columns: Columns) -> None:
    """Ticked years are the deadline, or a column of dates whatever it is called."""
    years = [k for k in columns.unknown() if is_year(columns.texts[k])]
    if years and all(columns.share(k, is_tick) >= MOST for k in years):
        for k in years:
            columns.tell(k, ColumnRole.DEADLINE)
        return
    taken = {
        ColumnRole.NUMBER,
        ColumnRole.ACTIVITY,
        ColumnRole.DEADLINE_ACTUAL,
        ColumnRole.FUNDING,
        ColumnRole.INDICATOR,
    }
    shares = {
        k: columns.share(k, is_time) + (0 if roles else _SILENT)
        for k, roles in enumerate(columns.roles)
        if taken.isdisjoint(roles) and not is_foreign(columns.texts[k])
    }
    best = max(shares, key=lambda k: shares[k], default=None)
    if best is not None and columns.share(best, is_time) >= MOST:
        columns.tell(best, ColumnRole.DEADLINE)
