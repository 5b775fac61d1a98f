"""Drafts -> clauses and plans: deadlines become dates, mentions become parties."""

from collections.abc import Iterator
from functools import cache

from attrs import evolve

from orderparse.diagnostics import Diagnostic
from orderparse.messages import note
from orderparse.model import Activity, Clause, Deadline, Party, Plan, Signer
from orderparse.parsing.deadlines import (
    Context,
    DeadlineExpression,
    Resolved,
    complete_columns,
    find_deadlines,
    join_columns,
    recognise_deadline,
    recognise_heading_time,
    resolve_deadline,
)
from orderparse.parsing.letter.clauses import ClauseDraft
from orderparse.parsing.names.gather import Names, resolve_parties
from orderparse.parsing.parties import recognise_parties
from orderparse.parsing.plans.drafts import ActivityDraft, PlanDraft

Doubts = tuple[Diagnostic, ...]
"""What was assumed on the way to a value."""


class Identifiers:
    """Hands out the ids of one plan's activities, in printed order."""

    def __init__(self, plan: int) -> None:
        """Start with the 1-based ordinal of the plan in the document."""
        self._plan = plan
        self._siblings: dict[int, int] = {}
        self._taken: dict[str, int] = {}

    def take(self, section: int | None, number: str | None) -> str:
        """The id of the next activity; a repeat gets a suffix.

        Args:
            section: 0-based index of its section, None outside of sections.
            number: its printed number, None where none is printed.
        """
        ordinal = 0 if section is None else section + 1
        place = self._siblings[ordinal] = self._siblings.get(ordinal, 0) + 1
        name = f"{self._plan}/{ordinal}/{number or place}"
        repeat = self._taken[name] = self._taken.get(name, 0) + 1
        return name if repeat == 1 else f"{name}~{repeat}"


def resolve_clause(
    draft: ClauseDraft, context: Context, names: Names, signer: Signer | None
) -> tuple[Clause, Doubts]:
    """Give a clause its dates and its parties, and tell what was assumed on the way.

    Args:
        draft: what was recognised.
        context: what the document says about dates.
        names: what the document calls its bodies.
        signer: who keeps the control "за собой".
    """
    deadlines, doubts = _deadlines(draft, context)
    addressees = tuple(
        mention._replace(name=signer.name)
        if mention.is_signer and signer and signer.name
        else mention
        for mention in draft.addressees
    )
    charged, assumed = resolve_parties(addressees, names, draft.origin)
    clause = Clause(
        number=draft.number,
        parent=draft.parent,
        kind=draft.kind,
        text=draft.text,
        deadline=deadlines[0] if deadlines else None,
        other_deadlines=tuple(deadlines[1:]),
        responsible=charged,
        origin=draft.origin,
    )
    return clause, (*doubts, *assumed)


def _deadlines(
    draft: ClauseDraft, context: Context
) -> tuple[list[Deadline], list[Diagnostic]]:
    """That of the heading above its list, then those in the clause itself."""
    if draft.is_heading:
        return [], []
    above = find_deadlines(draft.heading) if draft.heading else ()
    found = (*above, *draft.deadlines)
    resolved = [resolve_deadline(f.expression, context, draft.origin) for f in found]
    doubts = [doubt for _, doubts in resolved for doubt in doubts]
    return [deadline for deadline, _ in resolved], doubts


def resolve_plan(
    draft: PlanDraft,
    *,
    ordinal: int,
    annex: str | None,
    context: Context,
    names: Names,
) -> tuple[Plan, Doubts]:
    """Give every row of a plan its id, dates and parties, and tell what was assumed.

    Args:
        draft: what was recognised.
        ordinal: 1-based place of the plan in the document, for the ids.
        annex: number of the annex it stands in.
        context: its period, and what else its deadlines stand in.
        names: what the document calls its bodies.
    """
    rows = list(_activities(draft, Identifiers(ordinal), context, names))
    plan = Plan(
        annex=annex,
        title=draft.title,
        period=context.period,
        columns=draft.columns,
        sections=draft.sections,
        activities=tuple([activity for activity, _ in rows]),
        origin=draft.origin,
    )
    return plan, (*draft.diagnostics, *(d for _, doubts in rows for d in doubts))


def _activities(
    draft: PlanDraft, ids: Identifiers, context: Context, names: Names
) -> Iterator[tuple[Activity, Doubts]]:
    whole = _Place(context)
    places = _section_places(draft, whole)
    path = cache(draft.path)
    for row in draft.rows:
        within = whole if row.section is None else places[row.section]
        due: Deadline | None = None
        doubts: Doubts = ()
        if row.deadline_lines is not None:
            due, doubts = within.resolve(row)
        parties, party_doubts = _parties(row, names)
        activity = Activity(
            id=ids.take(row.section, row.number),
            number=row.number,
            parent=row.parent,
            section=path(row.section),
            text=row.text,
            deadline=due,
            responsible=parties,
            responsible_text=row.responsible_text,
            expected_result=row.expected_result,
            extra=row.extra,
            origin=row.origin,
        )
        yield activity, (*doubts, *party_doubts)


class _Place:
    """What rows stand in, and the deadlines that were resolved there.

    A plan says the same in many rows: in one place it means the same days.

    Attributes:
        context: for the deadlines.
        time: the words above the rows that name a time.
    """

    def __init__(self, context: Context, time: str = "") -> None:
        self.context = context
        self.time = time
        self._known: dict[tuple[object, ...], Resolved] = {}

    def inside(self, text: str) -> "_Place":
        """The place below a heading, which may be a month or a year."""
        expression = recognise_heading_time(text)
        if expression is None:
            return self
        if self.time:
            text = f"{text} {self.time}"
            expression = recognise_heading_time(text) or expression
        return _Place(self.context._replace(section=expression), text)

    def resolve(self, row: ActivityDraft) -> Resolved:
        """The deadline of a row that has one."""
        said = (
            row.deadline_text,
            row.deadline_lines,
            row.deadline_within,
            row.deadline_ends,
        )
        known = self._known.get(said)
        if known is None:
            known = self._known[said] = self._resolved(row)
            return known
        deadline, doubts = known
        told = [note(each.code, row.origin, **dict(each.values)) for each in doubts]
        return deadline, tuple(told)

    def _resolved(self, row: ActivityDraft) -> Resolved:
        """What a row says; one of a covering cell keeps its words there."""
        within = row.deadline_within
        place = self if within is None else self.inside(within)
        found, doubts = resolve_deadline(_expression(row), place.context, row.origin)
        text = row.deadline_text or ""
        return found if found.text == text else evolve(found, text=text), doubts


def _section_places(draft: PlanDraft, plan: _Place) -> list[_Place]:
    """What each section's rows stand in."""
    places: list[_Place] = []
    for section in draft.sections:
        outer = plan if section.parent is None else places[section.parent]
        places.append(outer.inside(f"{section.number or ''} {section.title}".strip()))
    return places


def _expression(row: ActivityDraft) -> DeadlineExpression:
    """What one or two cells say together."""
    if row.deadline_ends:
        return join_columns(*row.deadline_ends)
    if row.deadline_within is not None:
        return complete_columns(row.deadline_within, row.deadline_lines or "")
    return recognise_deadline(row.deadline_lines or "")


def _parties(row: ActivityDraft, names: Names) -> tuple[tuple[Party, ...], Doubts]:
    mentions = recognise_parties(row.responsible_raw or "")
    return resolve_parties(mentions, names, row.origin)
