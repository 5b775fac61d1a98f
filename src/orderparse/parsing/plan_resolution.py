"""Plan drafts + facts -> plans: deadlines become dates, mentions become parties."""

from collections.abc import Iterator

from attrs import evolve, frozen

from orderparse.diagnostics import Diagnostic
from orderparse.model import Activity, Deadline, Party, Plan
from orderparse.parsing.deadlines import Context, recognise_deadline, resolve_deadline
from orderparse.parsing.facts import PlanFacts
from orderparse.parsing.identifiers import Identifiers
from orderparse.parsing.names import Names, resolve_parties
from orderparse.parsing.parties import recognise_parties
from orderparse.parsing.plan_drafts import ActivityDraft, PlanDraft


@frozen(kw_only=True)
class ResolvedPlan:
    """One plan, and what was assumed on the way."""

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]


@frozen(kw_only=True)
class _ResolvedActivity:
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
    rows = tuple(_activities(draft, Identifiers(ordinal), facts.context, names))
    plan = Plan(
        annex=annex,
        title=draft.title,
        period=facts.period,
        columns=draft.columns,
        sections=draft.sections,
        activities=tuple(row.activity for row in rows),
        origin=draft.origin,
    )
    doubts = (*draft.diagnostics, *(d for row in rows for d in row.diagnostics))
    return ResolvedPlan(plan=plan, diagnostics=doubts)


def _activities(
    draft: PlanDraft, ids: Identifiers, context: Context, names: Names
) -> Iterator[_ResolvedActivity]:
    for row in draft.rows:
        deadline, deadline_doubts = _deadline(row, context)
        parties, party_doubts = _parties(row, names)
        activity = Activity(
            id=ids.take(row.section, row.number),
            number=row.number,
            parent=row.parent,
            section=draft.path(row.section),
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


def _deadline(
    row: ActivityDraft, context: Context
) -> tuple[Deadline | None, tuple[Diagnostic, ...]]:
    """The deadline of a row; one of a covering cell keeps its words there."""
    if row.deadline_lines is None:
        return None, ()
    expression = recognise_deadline(row.deadline_lines)
    resolved = resolve_deadline(expression, context, row.origin)
    deadline = evolve(resolved.deadline, text=row.deadline_text or "")
    return deadline, resolved.diagnostics


def _parties(
    row: ActivityDraft, names: Names
) -> tuple[tuple[Party, ...], tuple[Diagnostic, ...]]:
    mentions = recognise_parties(row.responsible_raw or "")
    resolved = resolve_parties(mentions, names, row.origin)
    return resolved.parties, resolved.diagnostics
