"""All drafts of one letter -> one order: facts, resolution, claims, checks."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from orderparse.diagnostics import Diagnostic
from orderparse.model import (
    Approval,
    Clause,
    Header,
    Order,
    Party,
    Reference,
    Remainder,
    Source,
)
from orderparse.parsing.claims import Ledger
from orderparse.parsing.clauses import BodyDraft, ClauseDraft, recognise_body
from orderparse.parsing.conservation import check_conservation
from orderparse.parsing.deadlines import (
    Context,
    DeadlineExpression,
    find_deadlines,
    resolve_deadline,
)
from orderparse.parsing.facts import Given, declared_period
from orderparse.parsing.header import (
    HeaderDraft,
    complete_annex_header,
    recognise_header,
)
from orderparse.parsing.names import Names, gather_names, resolve_parties
from orderparse.parsing.plan_drafts import PlanDraft
from orderparse.parsing.plans import find_plans
from orderparse.parsing.references import find_references
from orderparse.parsing.resolve import ResolvedPlan, resolve_plan
from orderparse.parsing.segment import Letter
from orderparse.parsing.signature import read_signature
from orderparse.parsing.source import Line
