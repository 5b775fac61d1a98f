"""Drafts -> what the document says about dates as a whole: its plans' periods."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import Period
from orderparse.parsing.deadlines import Context, find_period
from orderparse.patterns import pattern
from orderparse.vocabulary.calendar import CALLER

_YEAR = pattern("[0-9]{2}")
"""Every year is printed with two digits at least."""


class Given(NamedTuple):
    """What the caller adds where the document prints nothing.

    Attributes:
        order_date: date of issue.
        period: the plans' period.
    """

    order_date: dt.date | None = None
    period: Period | None = None


class PlanFacts(NamedTuple):
    """What the deadlines of one plan stand in.

    Attributes:
        period: the days the plan covers, None where nothing tells.
        context: the same for the deadline reader.
        diagnostics: where the period was taken from another text than the title.
    """

    period: Period | None
    context: Context
    diagnostics: tuple[Diagnostic, ...] = ()


def gather_plan_facts(
    texts: Iterable[tuple[str, str | None]],
    given: Given,
    origin: Origin | None = None,
) -> PlanFacts:
    """The period of a plan: its own title's, else that of the nearest text with one.

    Args:
        texts: (name of the source, text), the plan's own title first.
        given: what the caller adds; a printed period comes first.
        origin: where the plan stands.
    """
    for index, (source, text) in enumerate(texts):
        if text is None or _YEAR.search(text) is None:
            continue
        found = find_period(text, given.order_date)
        if found is None or found.period is None:
            continue
        printed = text[found.start : found.end]
        doubts = (note("period-assumed", origin, text=printed, source=source),)
        return PlanFacts(
            period=found.period,
            context=Context(
                order_date=given.order_date,
                period=found.period,
                school_year=found.school_year,
                period_source=source,
            ),
            diagnostics=doubts if index else (),
        )
    context = Context(
        order_date=given.order_date,
        period=given.period,
        period_source=CALLER,
    )
    return PlanFacts(period=given.period, context=context)
