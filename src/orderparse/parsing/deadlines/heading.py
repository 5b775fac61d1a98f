"""Heading above rows -> the month, quarter or year that its rows stand in."""

from orderparse.parsing.deadlines.elements import elements
from orderparse.parsing.deadlines.expression import DeadlineExpression, Nature
from orderparse.parsing.deadlines.partials import HalfYear, Month, Quarter, WholeYear
from orderparse.parsing.deadlines.recognise import recognise_deadline
from orderparse.parsing.deadlines.tokens import scan

_WHOLE = (Month, Quarter, HalfYear, WholeYear)
# The rest is a label, a number, punctuation.
_MOSTLY = 0.6


def recognise_heading_time(heading: str) -> DeadlineExpression | None:
    """What a heading says about time, if it says nothing else ("Сентябрь 2023").

    Args:
        heading: on one line.
    """
    said = sum(element.end - element.start for element in elements(scan(heading)).said)
    if said < _MOSTLY * len(heading):
        return None
    expression = recognise_deadline(heading)
    if expression.nature is not Nature.DATED or len(expression.windows) != 1:
        return None
    first = expression.windows[0].first
    return expression if isinstance(first, _WHOLE) else None
