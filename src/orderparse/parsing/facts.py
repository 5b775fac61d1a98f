"""Drafts -> what the whole document says about dates: its period, its school year."""

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import frozen

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import Period
from orderparse.parsing.deadlines import FoundPeriod, find_period


@frozen(kw_only=True)
class Given:
    """What the caller adds where the document prints nothing.

    Attributes:
        order_date: date of issue.
        period: the plans' period.
    """

    order_date: dt.date | None = None
    period: Period | None = None


@frozen(kw_only=True)
class Declared:
    """The period of a plan, and where it was read."""

    found: FoundPeriod
    diagnostics: tuple[Diagnostic, ...] = ()


def plan_period(
    title: str | None, elsewhere: Iterable[tuple[str, str]], origin: Origin | None
) -> Declared | None:
    """The period of a plan, from its title, else from the nearest text that has one.

    Args:
        title: the plan's own title.
        elsewhere: (name of the source, text), the most trusted first.
        origin: where the plan stands.
    """
    own = find_period(title or "")
    if own is not None:
        return Declared(found=own)
    for source, text in elsewhere:
        found = find_period(text)
        if found is not None:
            doubt = note(
                "period-assumed", origin, text=text[found.start : found.end], source=source
            )
            return Declared(found=found, diagnostics=(doubt,))
    return None
