"""Plan drafts + facts -> plans: deadlines become dates, mentions become parties."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from attrs import evolve

from orderparse.diagnostics import Diagnostic
from orderparse.model import Activity, Deadline, Party, Plan
from orderparse.parsing.deadlines import (
    Context,
    DeadlineExpression,
    complete_columns,
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
    places = _section_places(draft, _Place(context))
    path = cache(draft.path)
    for row in draft.rows:
        within = _Place(context) if row.section is None else places[row.section]
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


class _Place(NamedTuple):
    """What a row stands in: the context, and the words above it that name a time."""

    context: Context
    time: str = ""

    def inside(self, text: str) -> "_Place":
        """The place below a heading, which may be a month or a year."""
        expression = recognise_heading_time(text)
        if expression is None:
            return self
        if self.time:
            text = f"{text} {self.time}"
            expression = recognise_heading_time(text) or expression
        return _Place(self.context._replace(section=expression), text)


def _section_places(draft: PlanDraft, plan: _Place) -> list[_Place]:
    """What each section's rows stand in."""
    places: list[_Place] = []
    for section in draft.sections:
        outer = plan if section.parent is None else places[section.parent]
        places.append(outer.inside(f"{section.number or ''} {section.title}".strip()))
    return places


def _deadline(
    row: ActivityDraft, place: _Place
) -> tuple[Deadline | None, tuple[Diagnostic, ...]]:
    """The deadline of a row; one of a covering cell keeps its words there."""
    if row.deadline_lines is None:
        return None, ()
    if row.deadline_within is not None:
        place = place.inside(row.deadline_within)
    resolved = resolve_deadline(_expression(row), place.context, row.origin)
    deadline, text = resolved.deadline, row.deadline_text or ""
    if deadline.text != text:
        deadline = evolve(deadline, text=text)
    return deadline, resolved.diagnostics


def _expression(row: ActivityDraft) -> DeadlineExpression:
    """What one or two cells say together."""
    if row.deadline_ends:
        return join_columns(*row.deadline_ends)
    if row.deadline_within is not None:
        return complete_columns(row.deadline_within, row.deadline_lines or "")
    return recognise_deadline(row.deadline_lines or "")


def _parties(
    row: ActivityDraft, names: Names
) -> tuple[tuple[Party, ...], tuple[Diagnostic, ...]]:
    mentions = recognise_parties(row.responsible_raw or "")
    resolved = resolve_parties(mentions, names, row.origin)
    return resolved.parties, resolved.diagnostics
