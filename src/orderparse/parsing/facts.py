"""Texts around a plan -> its period, in which its deadlines stand."""

from collections.abc import Iterable

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.parsing.deadlines import Context, find_period
from orderparse.patterns import pattern
from orderparse.vocabulary.calendar import CALLER

_YEAR = pattern("[0-9]{2}")
"""Every year is printed with two digits at least."""


def gather_plan_facts(
    texts: Iterable[tuple[str, str | None]],
    given: Context,
    origin: Origin | None = None,
) -> tuple[Context, tuple[Diagnostic, ...]]:
    """The period of a plan: its own title's, else that of the nearest text with one.

    Args:
        texts: (name of the source, text), the plan's own title first.
        given: what the caller adds; a printed period comes first.
        origin: where the plan stands.

    Returns:
        What the deadlines of the plan stand in, and a diagnostic where its period was
        taken from another text than the title.
    """
    for index, (source, text) in enumerate(texts):
        if text is None or _YEAR.search(text) is None:
            continue
        found = find_period(text, given.order_date)
        if found is None or found.period is None:
            continue
        printed = text[found.start : found.end]
        doubts = (note("period-assumed", origin, text=printed, source=source),)
        context = given._replace(
            period=found.period, school_year=found.school_year, period_source=source
        )
        return context, doubts if index else ()
    return given._replace(period_source=CALLER), ()
