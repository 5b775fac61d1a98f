"""Columns that ask when -> the one, or the few together, that are the deadline."""

from collections.abc import Sequence

from orderparse.model import ColumnRole
from orderparse.parsing.plans.evidence import is_time
from orderparse.parsing.plans.headings import is_foreign, is_year
from orderparse.parsing.plans.sections import is_tick
from orderparse.parsing.plans.settling import MOST, Columns, best_of
from orderparse.parsing.plans.time_columns import directness, widest_first, with_unit

DEADLINES = (
    ColumnRole.DEADLINE,
    ColumnRole.DEADLINE_START,
    ColumnRole.DEADLINE_END,
)
"""The roles that say when an activity is due."""


def settle_deadline(columns: Columns, periods: Sequence[bool]) -> None:
    """One way to say when: start and end, one column, or months as columns."""
    start = columns.of(ColumnRole.DEADLINE_START)
    end = columns.of(ColumnRole.DEADLINE_END)
    plain = [k for k in columns.of(ColumnRole.DEADLINE) if not periods[k]]
    named = [k for k in columns.of(ColumnRole.DEADLINE) if periods[k]]
    if start and end:
        keep = {start[0], end[0]}
    elif plain:
        keep = set(_together(columns, plain)) or {
            _main_time(columns, plain, [*start, *end])
        }
        for k in keep.intersection([*start, *end]):
            columns.roles[k] = (ColumnRole.DEADLINE,)
    elif start or end:
        (only, *_) = start + end
        columns.roles[only] = (ColumnRole.DEADLINE,)
        keep = {only}
    elif named:
        keep = set(named)
    else:
        _find_deadline(columns)
        return
    for k in {*start, *end, *plain, *named} - keep:
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
        k: columns.share(k, is_time) + (0 if roles else 0.1)
        for k, roles in enumerate(columns.roles)
        if taken.isdisjoint(roles) and not is_foreign(columns.texts[k])
    }
    best = max(shares, key=lambda k: shares[k], default=None)
    if best is not None and columns.share(best, is_time) >= MOST:
        columns.tell(best, ColumnRole.DEADLINE)
