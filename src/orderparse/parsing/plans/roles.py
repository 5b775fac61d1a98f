"""Roles told by headings + the cells below -> the roles the columns have."""

from collections.abc import Iterator, Sequence

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import ColumnRole
from orderparse.parsing.plans.evidence import is_number, is_time
from orderparse.parsing.plans.headings import heading_words
from orderparse.parsing.plans.leaves import PlanColumn, Roles
from orderparse.parsing.plans.sections import parse_name
from orderparse.parsing.plans.settling import MOST, Columns, Sample, best_of
from orderparse.parsing.plans.time_columns import settle_deadline
from orderparse.patterns import CAPITAL, LETTERS, pattern
from orderparse.vocabulary.columns import (
    ANSWERING,
    CO_EXECUTORS,
    MAIN_ACTIVITY,
    MANNERS,
    OF_FIGURES,
    PARTY_STEMS,
)

_WORDS = pattern(LETTERS)
_RARE = 0.7
"""Of the cells of the activities, how many those of a section are below."""
_INITIALS = pattern(rf"{CAPITAL}\. ?{CAPITAL}\.")


def settle_roles(
    printed: Sequence[PlanColumn], sample: Sample, origin: Origin
) -> tuple[tuple[Roles, ...], tuple[Diagnostic, ...]]:
    """The roles of the columns by words and cells together, and what the cells decided.

    Args:
        printed: the columns with the roles that the words of their headings name.
        sample: the rows below.
        origin: where the table stands.
    """
    texts, roles = [c.text for c in printed], [c.roles for c in printed]
    columns = Columns(texts, roles, sample)
    _settle_number(columns)
    settle_deadline(columns, [column.period is not None for column in printed])
    _settle_responsible(columns)
    _settle_activity(columns)
    columns.keep_first(ColumnRole.EXPECTED_RESULT)
    _settle_section(columns)
    return tuple(columns.roles), tuple(_doubts(columns, origin))


def _doubts(columns: Columns, origin: Origin) -> Iterator[Diagnostic]:
    """Roles that the cells told, and columns whose role another one has."""
    names = [text or str(k) for k, text in enumerate(columns.texts, 1)]
    for k in columns.told:
        for role in columns.roles[k][:1]:
            yield note("column-by-cells", origin, column=names[k], role=role)
    for k, said in enumerate(columns.said):
        if said and not columns.roles[k] and columns.of(said[0]):
            yield note("column-second", origin, column=names[k], role=said[0])


def _settle_number(columns: Columns) -> None:
    """The numbers, or the kinds of rows with their numbers ("Подпрограмма 1")."""
    for k in columns.of(ColumnRole.STATUS):
        if columns.share(k, _is_labelled) >= MOST:
            columns.tell(k, ColumnRole.NUMBER)
    if not columns.of(ColumnRole.NUMBER):
        for k in columns.unknown():
            if columns.share(k, is_number) >= MOST:
                columns.tell(k, ColumnRole.NUMBER)
                break
    columns.keep_first(ColumnRole.NUMBER)


def _is_labelled(text: str) -> bool:
    name = parse_name(text)
    return name.label is not None and name.number is not None


def _names_party(text: str) -> bool:
    return text.casefold().startswith(PARTY_STEMS) or _INITIALS.search(text) is not None


def _settle_responsible(columns: Columns) -> None:
    role = ColumnRole.RESPONSIBLE
    found = columns.of(role)
    if not found:
        unknown = columns.unknown()
        parties = [k for k in unknown if columns.share(k, _names_party) >= MOST]
        if parties:
            all_parties = parties == unknown and not columns.of(ColumnRole.ACTIVITY)
            columns.tell(parties[-1 if all_parties else 0], role)
    main = next((k for k in found if _answers(columns.texts[k])), min(found, default=0))
    for k in found:
        if k != main and CO_EXECUTORS not in columns.texts[k].casefold():
            columns.roles[k] = tuple(r for r in columns.roles[k] if r is not role)


def _answers(heading: str) -> bool:
    """Whether a heading names those whose task it is ("Ответственный")."""
    return any(word.startswith(ANSWERING) for word in heading_words(heading))


def _settle_activity(columns: Columns) -> None:
    role, section = ColumnRole.ACTIVITY, ColumnRole.SECTION
    found = columns.of(role)
    if not found:
        rest = _likely_activities(columns)
        if rest:
            columns.tell(best_of(rest, columns.length), role)
        return
    main = [k for k in found if MAIN_ACTIVITY in columns.texts[k].casefold()] or found
    best = best_of(main, columns.length)
    for k in found:
        if k != best:
            rare = len(columns.cells(k)) < _RARE * len(columns.cells(best))
            columns.roles[k] = (section,) if k < best and rare else ()


def _likely_activities(columns: Columns) -> list[int]:
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


def _has_words(columns: Columns, k: int) -> bool:
    """Its cells are not mostly times, hours or amounts."""
    return bool(columns.cells(k)) and columns.share(k, _is_figure) < MOST


def _is_figure(text: str) -> bool:
    words = _WORDS.findall(text.casefold())
    return is_time(text) or all(word in OF_FIGURES for word in words)


def _settle_section(columns: Columns) -> None:
    """Sections stand before the activities; "Цель" behind them says what for."""
    activities = columns.of(ColumnRole.ACTIVITY)
    for k in columns.of(ColumnRole.SECTION):
        if activities and k > activities[0]:
            columns.roles[k] = ()
    columns.keep_first(ColumnRole.SECTION)
