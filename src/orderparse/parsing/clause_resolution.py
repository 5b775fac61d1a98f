"""Clause drafts + facts -> clauses: deadlines become dates, addressees parties."""

from typing import NamedTuple

from orderparse.diagnostics import Diagnostic
from orderparse.model import Clause, Deadline, Signer
from orderparse.parsing.deadlines import Context, find_deadlines, resolve_deadline
from orderparse.parsing.letter.clauses import ClauseDraft
from orderparse.parsing.names.gather import Names, resolve_parties


class ResolvedClause(NamedTuple):
    """One clause, and what was assumed on the way."""

    clause: Clause
    diagnostics: tuple[Diagnostic, ...]


def resolve_clause(
    draft: ClauseDraft, context: Context, names: Names, signer: Signer | None
) -> ResolvedClause:
    """Give a clause its dates and its parties.

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
    charged = resolve_parties(addressees, names, draft.origin)
    clause = Clause(
        number=draft.number,
        parent=draft.parent,
        kind=draft.kind,
        text=draft.text,
        deadline=deadlines[0] if deadlines else None,
        other_deadlines=tuple(deadlines[1:]),
        responsible=charged.parties,
        origin=draft.origin,
    )
    return ResolvedClause(clause=clause, diagnostics=(*doubts, *charged.diagnostics))


def _deadlines(
    draft: ClauseDraft, context: Context
) -> tuple[list[Deadline], list[Diagnostic]]:
    """That of the heading above its list, then those in the clause itself."""
    if draft.is_heading:
        return [], []
    above = find_deadlines(draft.heading) if draft.heading else ()
    found = (*above, *draft.deadlines)
    resolved = [resolve_deadline(f.expression, context, draft.origin) for f in found]
    doubts = [doubt for r in resolved for doubt in r.diagnostics]
    return [r.deadline for r in resolved], doubts
