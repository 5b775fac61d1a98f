"""Plan drafts + facts -> plans: deadlines become dates, mentions become parties."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from attrs import evolve

from orderparse.diagnostics import Diagnostic
from orderparse.model import Activity, Deadline, Party, Plan
from orderparse.parsing.deadlines import (
    Context,
    join_columns,
    recognise_deadline,
    recognise_heading_time,
    resolve_deadline,
)
from orderparse.parsing.facts import PlanFacts
from orderparse.parsing.identifiers import Identifiers
from orderparse.parsing.names.gather import Names, resolve_parties
from orderparse.parsing.parties import recognise_parties
from orderparse.parsing.plans.drafts import ActivityDraft, PlanDraft


class ResolvedPlan(NamedTuple):
    """One plan, and what was assumed on the way."""

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]


class _ResolvedActivity(NamedTuple):
    activity: Activity
    diagnostics: tuple[Diagnostic, ...]


def resolve_plan(
    draft: PlanDraft,
    *,
    ordinal: int,
    annex: str | None,
    facts: PlanFacts,
    names: Names,
) -> ResolvedPlan:
    """Give every row of a plan its id, its dates and its parties.

    Args:
        draft: what was recognised.
        ordinal: 1-based place of the plan in the document, for the ids.
        annex: number of the annex it stands in.
        facts: its period, and what its deadlines stand in.
        names: what the document calls its bodies.
    """
    rows = list(_activities(draft, Identifiers(ordinal), facts.context, names))
    plan = Plan(
        annex=annex,
        title=draft.title,
        period=facts.period,
        columns=draft.columns,
        sections=draft.sections,
        activities=tuple([row.activity for row in rows]),
        origin=draft.origin,
    )
    doubts = (*draft.diagnostics, *(d for row in rows for d in row.diagnostics))
    return ResolvedPlan(plan=plan, diagnostics=doubts)


def _activities(
    draft: PlanDraft, ids: Identifiers, context: Context, names: Names
) -> Iterator[_ResolvedActivity]:
    contexts = _section_contexts(draft, context)
    path = cache(draft.path)
    for row in draft.rows:
        within = context if row.section is None else contexts[row.section]
        deadline, deadline_doubts = _deadline(row, within)
        parties, party_doubts = _parties(row, names)
        activity = Activity(
            id=ids.take(row.section, row.number),
            number=row.number,
            parent=row.parent,
            section=path(row.section),
            text=row.text,
            deadline=deadline,
            responsible=parties,
            responsible_text=row.responsible_text,
            expected_result=row.expected_result,
            extra=row.extra,
            origin=row.origin,
        )
        yield _ResolvedActivity(
            activity=activity, diagnostics=(*deadline_doubts, *party_doubts)
        )


def _section_contexts(draft: PlanDraft, context: Context) -> list[Context]:
    """What each section's rows stand in: a heading may be a month or a year."""
    contexts: list[Context] = []
    times: list[str] = []
    for section in draft.sections:
        outer = "" if section.parent is None else times[section.parent]
        time = f"{section.number or ''} {section.title}".strip()
        expression = recognise_heading_time(time)
        if expression and outer:
            time = f"{time} {outer}"
            expression = recognise_heading_time(time) or expression
        times.append(time if expression else outer)
        above = context if section.parent is None else contexts[section.parent]
        contexts.append(above._replace(section=expression) if expression else above)
    return contexts


def _deadline(
    row: ActivityDraft, context: Context
) -> tuple[Deadline | None, tuple[Diagnostic, ...]]:
    """The deadline of a row; one of a covering cell keeps its words there."""
    if row.deadline_lines is None:
        return None, ()
    expression = (
        join_columns(*row.deadline_ends)
        if row.deadline_ends
        else recognise_deadline(row.deadline_lines)
    )
    resolved = resolve_deadline(expression, context, row.origin)
    deadline, text = resolved.deadline, row.deadline_text or ""
    if deadline.text != text:
        deadline = evolve(deadline, text=text)
    return deadline, resolved.diagnostics


def _parties(
    row: ActivityDraft, names: Names
) -> tuple[tuple[Party, ...], tuple[Diagnostic, ...]]:
    mentions = recognise_parties(row.responsible_raw or "")
    resolved = resolve_parties(mentions, names, row.origin)
    return resolved.parties, resolved.diagnostics
