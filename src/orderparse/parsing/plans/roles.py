"""Roles told by headings + the cells below -> the roles the columns have."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import ColumnRole
from orderparse.parsing.plans.evidence import is_number, is_time
from orderparse.parsing.plans.headings import is_foreign, is_year
from orderparse.parsing.plans.sample import Sample
from orderparse.parsing.plans.sections import is_tick, parse_name
from orderparse.parsing.plans.time_columns import directness, widest_first, with_unit
from orderparse.patterns import CAPITAL, LETTERS, pattern
from orderparse.vocabulary.columns import (
    CO_EXECUTORS,
    MAIN_ACTIVITY,
    MANNERS,
    OF_FIGURES,
    PARTY_STEMS,
)

Roles = tuple[ColumnRole, ...]

_MOST = 0.6
"""Share of the filled cells that must agree to outweigh a silent heading."""

_Measure = TypeVar("_Measure", float, tuple[bool, bool, int, float])
_WORDS = pattern(LETTERS)
_INITIALS = pattern(rf"{CAPITAL}\. ?{CAPITAL}\.")
DEADLINES = (
    ColumnRole.DEADLINE,
    ColumnRole.DEADLINE_START,
    ColumnRole.DEADLINE_END,
)
"""The roles that say when an activity is due."""


class Settled(NamedTuple):
    """The roles of all columns, and what was decided by the cells."""

    roles: tuple[Roles, ...]
    diagnostics: tuple[Diagnostic, ...]


class _Columns:
    """The columns of one table while their roles are being settled."""

    def __init__(
        self, texts: Sequence[str], roles: Sequence[Roles], sample: Sample
    ) -> None:
        self.texts = texts
        self.said = roles
        self.roles = list(roles)
        self.told: list[int] = []
        self.cells = sample.cells
        self.share = sample.share
        self.length = sample.length

    def of(self, role: ColumnRole) -> list[int]:
        return [k for k, roles in enumerate(self.roles) if role in roles]

    def unknown(self) -> list[int]:
        return [
            k
            for k, roles in enumerate(self.roles)
            if not roles and not is_foreign(self.texts[k])
        ]

    def tell(self, k: int, role: ColumnRole) -> None:
        self.roles[k] = (role,)
        self.told.append(k)


def settle_roles(
    texts: Sequence[str],
    roles: Sequence[Roles],
    periods: Sequence[bool],
    sample: Sample,
    origin: Origin,
) -> Settled:
    """The roles of the columns by words and cells together.

    Args:
        texts: headings, empty where nothing is printed.
        roles: what the words of each heading say.
        periods: which headings are a month or quarter.
        sample: the rows below.
        origin: where the table stands.
    """
    columns = _Columns(texts, roles, sample)
    _settle_number(columns)
    _settle_deadline(columns, periods)
    _settle_responsible(columns)
    _settle_activity(columns)
    _keep_first(columns, ColumnRole.EXPECTED_RESULT)
    _settle_section(columns)
    found = tuple(
        note(
            "column-by-cells",
            origin,
            column=texts[k] or str(k + 1),
            role=columns.roles[k][0],
        )
        for k in columns.told
        if columns.roles[k]
    )
    second = tuple(
        note("column-second", origin, column=texts[k] or str(k + 1), role=said[0])
        for k, said in enumerate(roles)
        if said and not columns.roles[k] and columns.of(said[0])
    )
    return Settled(roles=tuple(columns.roles), diagnostics=(*found, *second))


def _keep_first(columns: _Columns, role: ColumnRole) -> None:
    for k in columns.of(role)[1:]:
        columns.roles[k] = tuple(r for r in columns.roles[k] if r is not role)


def _settle_number(columns: _Columns) -> None:
    """The numbers, or the kinds of rows with their numbers ("Подпрограмма 1")."""
    for k in columns.of(ColumnRole.STATUS):
        if columns.share(k, _is_labelled) >= _MOST:
            columns.tell(k, ColumnRole.NUMBER)
    if not columns.of(ColumnRole.NUMBER):
        for k in columns.unknown():
            if columns.share(k, is_number) >= _MOST:
                columns.tell(k, ColumnRole.NUMBER)
                break
    _keep_first(columns, ColumnRole.NUMBER)


def _is_labelled(text: str) -> bool:
    name = parse_name(text)
    return name.label is not None and name.number is not None


def _settle_deadline(columns: _Columns, periods: Sequence[bool]) -> None:
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


def _together(columns: _Columns, plain: Sequence[int]) -> Sequence[int]:
    """Columns that say only together when: "Месяц" and "Дата"."""
    *wider, last = widest_first(plain, columns.texts) or (plain[0],)
    dated = wider and all(_tells_times(columns, k) for k in wider)
    return (*wider, last) if dated else ()


def _tells_times(columns: _Columns, k: int) -> bool:
    heading = columns.texts[k]
    return columns.share(k, lambda text: is_time(with_unit(heading, text))) >= _MOST


def _main_time(
    columns: _Columns, plain: Sequence[int], ends: Sequence[int] = ()
) -> int:
    """The column of times that says most directly when an activity is due.

    One end alone counts where the others hold no times: "Дата начала" beside
    "Срок проведения (рабочих дней)".
    """

    def measure(k: int) -> tuple[bool, bool, int, float]:
        share = columns.share(k, is_time)
        return share >= _MOST, k in plain, directness(columns.texts[k]), share

    return _best([*plain, *ends], measure)


def _best(columns: Sequence[int], measure: Callable[[int], _Measure]) -> int:
    """The column that measures most; one alone needs no measuring."""
    return max(columns, key=measure) if len(columns) > 1 else columns[0]


def _find_deadline(columns: _Columns) -> None:
    """Ticked years are the deadline, or a column of dates whatever it is called."""
    years = [k for k in columns.unknown() if is_year(columns.texts[k])]
    if years and all(columns.share(k, is_tick) >= _MOST for k in years):
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
    if best is not None and columns.share(best, is_time) >= _MOST:
        columns.tell(best, ColumnRole.DEADLINE)


def _names_party(text: str) -> bool:
    return text.casefold().startswith(PARTY_STEMS) or _INITIALS.search(text) is not None


def _settle_responsible(columns: _Columns) -> None:
    role = ColumnRole.RESPONSIBLE
    found = columns.of(role)
    if not found:
        unknown = columns.unknown()
        parties = [k for k in unknown if columns.share(k, _names_party) >= _MOST]
        if parties:
            all_parties = parties == unknown and not columns.of(ColumnRole.ACTIVITY)
            columns.tell(parties[-1 if all_parties else 0], role)
    for k in found[1:]:
        if CO_EXECUTORS not in columns.texts[k].casefold():
            columns.roles[k] = tuple(r for r in columns.roles[k] if r is not role)


def _settle_activity(columns: _Columns) -> None:
    role, section = ColumnRole.ACTIVITY, ColumnRole.SECTION
    found = columns.of(role)
    if not found:
        rest = _likely_activities(columns)
        if rest:
            columns.tell(_best(rest, columns.length), role)
        return
    main = [k for k in found if MAIN_ACTIVITY in columns.texts[k].casefold()] or found
    best = _best(main, columns.length)
    for k in found:
        if k != best:
            rare = len(columns.cells(k)) < 0.7 * len(columns.cells(best))
            columns.roles[k] = (section,) if k < best and rare else ()


def _likely_activities(columns: _Columns) -> list[int]:
    """Columns that may hold the activities though their headings do not say so."""
    silent = [k for k in columns.unknown() if not columns.said[k]]
    due = columns.of(ColumnRole.DEADLINE) and columns.of(ColumnRole.RESPONSIBLE)
    kinds = (
        [k for k in silent if not columns.texts[k].casefold().startswith(MANNERS)],
        silent,
        columns.of(ColumnRole.SECTION),
        columns.of(ColumnRole.INDICATOR) if due else [],
    )
    named = ([k for k in kind if _has_words(columns, k)] for kind in kinds)
    return next(filter(None, named), [])


def _has_words(columns: _Columns, k: int) -> bool:
    """Its cells are not mostly times, hours or amounts."""
    return bool(columns.cells(k)) and columns.share(k, _is_figure) < _MOST


def _is_figure(text: str) -> bool:
    words = _WORDS.findall(text.casefold())
    return is_time(text) or all(word in OF_FIGURES for word in words)


def _settle_section(columns: _Columns) -> None:
    """Sections stand before the activities; "Цель" behind them says what for."""
    activities = columns.of(ColumnRole.ACTIVITY)
    for k in columns.of(ColumnRole.SECTION):
        if activities and k > activities[0]:
            columns.roles[k] = ()
    _keep_first(columns, ColumnRole.SECTION)
