"""Order -> its duties: activities, and the clauses that set a deadline, in one shape."""

from collections.abc import Iterator

from orderparse.addresses import File
from orderparse.diagnostics import Origin
from orderparse.model import (
    Activity,
    Clause,
    Deadline,
    ExtraCell,
    Order,
    Party,
    Period,
    Plan,
    Section,
)
from orderparse.tuples import NamedTuple


class Duty(NamedTuple):
    """Something that somebody has to do by the order.

    Attributes:
        id: stable under any correction of the wording, unique in the order.
        number: as printed.
        text: what is to be done.
        section: the open sections, outermost first.
        deadlines: an activity has at most one, a clause any number.
        responsible: who answers for it.
        responsible_text: the cell as printed.
        expected_result: what is expected.
        extra: cells of other columns.
        period: the days within which it recurs: the plan's, for a clause all plans'.
        plan: index of its plan in the order; None for a clause.
        plan_title: of the plan it is in.
        origin: where it stands in the source.
    """

    id: str
    number: str | None
    text: str
    deadlines: tuple[Deadline, ...]
    responsible: tuple[Party, ...]
    period: Period | None
    section: tuple[Section, ...] = ()
    responsible_text: str | None = None
    expected_result: str | None = None
    extra: tuple[ExtraCell, ...] = ()
    plan: int | None = None
    plan_title: str | None = None
    origin: Origin | None = None


def duties(order: Order) -> Iterator[Duty]:
    """All duties in printed order, the clauses first."""
    taken: dict[str, int] = {}
    whole = _whole_period(order)
    for clause in order.clauses:
        if clause.deadline or clause.other_deadlines:
            yield _of_clause(
                clause, _unique(f"clause/{clause.number or ''}", taken), whole
            )
    for index, plan in enumerate(order.plans):
        for activity in plan.activities:
            yield _of_activity(activity, _unique(activity.id, taken), plan, index)


def identity(order: Order) -> str:
    """What tells the order from all others: its requisites, never its wording.

    An order without date and number is told by the name of its file, or its bytes.
    """
    header = order.header
    if header.date or header.number:
        date = header.date.isoformat() if header.date else ""
        return "|".join((header.issuer or "", header.number or "", date))
    name = order.source.name
    return File(name).stem if name else order.source.sha256


def _of_clause(clause: Clause, unique_id: str, period: Period | None) -> Duty:
    first = (clause.deadline,) if clause.deadline else ()
    return Duty(
        id=unique_id,
        number=clause.number,
        text=clause.text,
        deadlines=(*first, *clause.other_deadlines),
        responsible=clause.responsible,
        period=period,
        origin=clause.origin,
    )


def _of_activity(activity: Activity, unique_id: str, plan: Plan, index: int) -> Duty:
    return Duty(
        id=unique_id,
        number=activity.number,
        text=activity.text,
        section=activity.section,
        deadlines=(activity.deadline,) if activity.deadline else (),
        responsible=activity.responsible,
        responsible_text=activity.responsible_text,
        expected_result=activity.expected_result,
        extra=activity.extra,
        period=plan.period,
        plan=index,
        plan_title=plan.title,
        origin=activity.origin,
    )


def _unique(wanted: str, taken: dict[str, int]) -> str:
    """The id, with " (2)" and so on where an order has it twice."""
    count = taken.get(wanted, 0) + 1
    name = wanted if count == 1 else f"{wanted} ({count})"
    taken[wanted] = count
    return name if name == wanted else _unique(name, taken)


def _whole_period(order: Order) -> Period | None:
    periods = [plan.period for plan in order.plans if plan.period]
    if not periods:
        return None
    return Period(
        start=min(period.start for period in periods),
        end=max(period.end for period in periods),
    )
