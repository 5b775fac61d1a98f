"""What stands in two columns, or in a heading above rows -> one expression."""

from orderparse.parsing.deadlines.elements import elements
from orderparse.parsing.deadlines.expression import (
    Bound,
    DeadlineExpression,
    Nature,
    Window,
)
from orderparse.parsing.deadlines.lists import share
from orderparse.parsing.deadlines.partials import HalfYear, Month, Quarter, WholeYear
from orderparse.parsing.deadlines.recognise import recognise_deadline
from orderparse.parsing.deadlines.tokens import scan

_WHOLE = (Month, Quarter, HalfYear, WholeYear)
# The rest is a label, a number, punctuation.
_MOSTLY = 0.6


def join_columns(start_text: str, end_text: str) -> DeadlineExpression:
    """Read the cells of a start and an end column as one deadline.

    Args:
        start_text: the cell of the start column, line feeds between its lines.
        end_text: the cell of the end column.
    """
    start, end = recognise_deadline(start_text), recognise_deadline(end_text)
    if end.nature is Nature.NONE and not end.text:
        return start
    if start.nature is Nature.NONE and not start.text:
        return _due(end)
    text = f"{start.text} – {end.text}"
    misreadings = start.misreadings + end.misreadings
    if start.nature is end.nature is Nature.DATED:
        window = _between(start.windows[0], end.windows[-1])
        windows = share([(window, True)], returning=False)
        return start._replace(text=text, windows=windows, misreadings=misreadings)
    only = end if start.nature is Nature.NONE else start
    return only._replace(text=text, misreadings=misreadings)


def complete_columns(wider_text: str, text: str) -> DeadlineExpression:
    """Read a cell that stands beside one for a wider time ("Месяц", "Периодичность").

    Args:
        wider_text: "Сентябрь", "ежемесячно".
        text: "до 5 числа"; days without a month are left to the context, which the
            wider cell is a part of like a heading above the row.
    """
    wider, own = recognise_deadline(wider_text), recognise_deadline(text)
    if own.nature is Nature.NONE:
        return wider
    if own.nature in _BY_THEMSELVES and wider.nature is not Nature.RECURRING:
        return own._replace(misreadings=wider.misreadings + own.misreadings)
    return recognise_deadline(f"{wider_text}, {text}")


_BY_THEMSELVES = frozenset({Nature.DATED, Nature.RECURRING, Nature.RELATIVE})


def _due(end: DeadlineExpression) -> DeadlineExpression:
    """An end without a start is a day to be done by."""
    windows = tuple(
        window._replace(bound=Bound.BY) if window.bound is Bound.AT else window
        for window in end.windows
    )
    return end._replace(windows=windows)


def _between(first: Window, last: Window) -> Window:
    return Window(Bound.RANGE, first.first, last.last or last.first)


def recognise_heading_time(heading: str) -> DeadlineExpression | None:
    """What a heading says about time, if it says nothing else ("Сентябрь 2023").

    Args:
        heading: on one line.
    """
    said, _ = elements(scan(heading))
    if sum(each.end - each.start for each in said) < _MOSTLY * len(heading):
        return None
    expression = recognise_deadline(heading)
    if expression.nature is not Nature.DATED or len(expression.windows) != 1:
        return None
    first = expression.windows[0].first
    return expression if isinstance(first, _WHOLE) else None
