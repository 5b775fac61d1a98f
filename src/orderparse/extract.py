"""An order -> the part of it that one body answers for."""

from attrs import evolve

from orderparse.model import Order, Party, Plan
from orderparse.normalise import words


def only_for(order: Order, party: str) -> Order:
    """The order with those activities and clauses that charge a party.

    Args:
        order: the whole.
        party: some words of its name, such as "РУО" or "отдел кадров"; they must stand
            in this order in its name or full name, in any case of letters.
    """
    wanted = words(party)
    return evolve(
        order,
        clauses=tuple(c for c in order.clauses if _charges(c.responsible, wanted)),
        plans=tuple(_only(plan, wanted) for plan in order.plans),
    )


def _only(plan: Plan, wanted: list[str]) -> Plan:
    rows = tuple(a for a in plan.activities if _charges(a.responsible, wanted))
    return evolve(plan, activities=rows)


def _charges(responsible: tuple[Party, ...], wanted: list[str]) -> bool:
    return any(
        _holds(words(name), wanted)
        for party in responsible
        for name in (party.name, party.full_name or "")
    )


def _holds(name: list[str], wanted: list[str]) -> bool:
    width = len(wanted)
    return bool(width) and any(
        name[at : at + width] == wanted for at in range(len(name) - width + 1)
    )
