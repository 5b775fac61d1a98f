"""An order -> the part of it that one body answers for."""

from attrs import evolve

from orderparse.model import Order, Party, Plan
from orderparse.normalise import words


def only_for(order: Order, party: str) -> Order:
    """The order with those activities and clauses that charge a party.

    Args:
        order: the whole.
        party: any of its names; where no row's party is called so, some words of a
            name in their order ("кадров" for "Отдел кадров"), in any case of letters.
    """
    wanted = words(party)
    ids = {row.id for row in order.activities_for(party)}
    if not ids:
        rows = [row for plan in order.plans for row in plan.activities]
        ids = {row.id for row in rows if _charges(row.responsible, wanted)}
    return evolve(
        order,
        clauses=tuple(c for c in order.clauses if _charges(c.responsible, wanted)),
        plans=tuple(_only(plan, ids) for plan in order.plans),
    )


def _only(plan: Plan, ids: set[str]) -> Plan:
    return evolve(
        plan, activities=tuple(row for row in plan.activities if row.id in ids)
    )


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
