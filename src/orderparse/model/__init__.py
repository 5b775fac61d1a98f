"""The typed result: what one order says. Names and meanings are those of the JSON.

Every value is frozen, hashable and compared by meaning: `origin` never counts.
`None` means "not printed"; what is printed and not understood is a `Deadline` of kind
`unknown`. Dates are inclusive. Impossible values raise `ValueError`.
"""

from orderparse.model.deadline import (
    Deadline,
    DeadlineKind,
    Direction,
    Offset,
    Period,
    Span,
    Unit,
)
from orderparse.model.header import Header, PrintedHeader
from orderparse.model.order import (
    Clause,
    ClauseKind,
    Order,
    Reference,
    Relation,
    Remainder,
    RemainderKind,
    Source,
)
from orderparse.model.people import Approval, Party, PartyRole, Signer
from orderparse.model.plan import Activity, Column, ColumnRole, ExtraCell, Plan, Section

__all__ = [
    "Activity",
    "Approval",
    "Clause",
    "ClauseKind",
    "Column",
    "ColumnRole",
    "Deadline",
    "DeadlineKind",
    "Direction",
    "ExtraCell",
    "Header",
    "Offset",
    "Order",
    "Party",
    "PartyRole",
    "Period",
    "Plan",
    "PrintedHeader",
    "Reference",
    "Relation",
    "Remainder",
    "RemainderKind",
    "Section",
    "Signer",
    "Source",
    "Span",
    "Unit",
]
