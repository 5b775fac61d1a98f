"""Words of a deadline -> its days: tokens, elements, composition, resolution.

`recognise_deadline` reads a cell without its context, `resolve_deadline` gives it days
in one, `parse_deadline` does both.
"""

from orderparse.model import Deadline
from orderparse.parsing.deadlines.context import Context, DaysOff, HouseRules
from orderparse.parsing.deadlines.expression import DeadlineExpression, Nature
from orderparse.parsing.deadlines.period import FoundPeriod, find_period, plan_context
from orderparse.parsing.deadlines.recognise import (
    complete_columns,
    join_columns,
    recognise_deadline,
    recognise_heading_time,
)
from orderparse.parsing.deadlines.resolve import Resolved, resolve_deadline
from orderparse.parsing.deadlines.running import FoundDeadline, find_deadlines

__all__ = [
    "Context",
    "DaysOff",
    "DeadlineExpression",
    "FoundDeadline",
    "FoundPeriod",
    "HouseRules",
    "Nature",
    "Resolved",
    "complete_columns",
    "find_deadlines",
    "find_period",
    "join_columns",
    "parse_deadline",
    "plan_context",
    "recognise_deadline",
    "recognise_heading_time",
    "resolve_deadline",
]


def parse_deadline(text: str, context: Context | None = None) -> Deadline:
    """Read a deadline as printed and give it its days.

    Args:
        text: as printed, line feeds between printed lines.
        context: what the order knows; without one only printed years count.
    """
    return resolve_deadline(recognise_deadline(text), context or Context())[0]
