"""Text of a cell, two columns or a heading -> DeadlineExpression, without any context."""

from functools import lru_cache

from orderparse.normalise import join_lines
from orderparse.parsing.deadlines.composition import compose
from orderparse.parsing.deadlines.elements import (
    elements,
    may_be_no_weekday,
    names_weekday,
)
from orderparse.parsing.deadlines.expression import (
    Bound,
    DeadlineExpression,
    Misreading,
    Nature,
    Window,
)
from orderparse.parsing.deadlines.lists import share
from orderparse.parsing.deadlines.misreadings import mend
from orderparse.parsing.deadlines.numbers import Tokens
from orderparse.parsing.deadlines.partials import HalfYear, Month, Quarter, WholeYear
from orderparse.parsing.deadlines.tokens import scan
from orderparse.vocabulary.deadlines import Word

_CACHED = 1024  # cells: a plan says the same again and again
_EMPTY = frozenset({Word.DASH, Word.ELLIPSIS, Word.POINT, Word.NOTHING})
_DITTO = "\"«»“”„'"
_CROSSES = frozenset({"х", "x"})
_WHOLE = (Month, Quarter, HalfYear, WholeYear)
# A cell that has such a word besides what was read says more than that.
_TELLING = frozenset(
    {
        *(Word.NUMBER, Word.MONTH, Word.SEASON, Word.QUARTER, Word.HALF_YEAR),
        *(Word.HOLIDAYS, Word.TERM_LENGTH, Word.REPEAT),
        *(Word.EXCEPT, Word.LATER, Word.EARLIER),
    }
)
# The rest is a label, a number, punctuation.
_MOSTLY = 0.6


@lru_cache(maxsize=_CACHED)
def recognise_deadline(text: str) -> DeadlineExpression:
    """Read a deadline as printed.

    Args:
        text: a cell, line feeds between its printed lines.
    """
    tokens = scan(text)
    if _says_nothing(tokens, text):
        return DeadlineExpression(text=join_lines(text.split("\n")), nature=Nature.NONE)
    said, left_over = elements(tokens)
    misread: tuple[Misreading, ...] = ()
    mended = mend(text, tokens, left_over) if left_over else None
    if mended is not None:
        tokens, misread = mended
        said, left_over = elements(tokens)
    if left_over and sum(names_weekday(each.value) for each in said) == 1:
        said = [e for e in said if e.in_brackets or not may_be_no_weekday(e.value)]
    unread = [tokens[i].text for i in left_over if tokens[i].word in _TELLING]
    return compose(text, said, misread, unread=tuple(unread))


def _says_nothing(tokens: Tokens, text: str) -> bool:
    """Whether a cell holds only dashes, dots, a cross or "нет"."""
    for token in tokens:
        if token.word is Word.END:
            break
        if token.word not in _EMPTY and token.text not in _CROSSES:
            return False
    return not any(mark in text for mark in _DITTO)


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
    joined = _joined(start, end)
    return joined._replace(
        text=f"{start.text} – {end.text}",
        misreadings=start.misreadings + end.misreadings,
        unread=start.unread + end.unread,
        mixed=start.mixed or end.mixed,
    )


def _joined(start: DeadlineExpression, end: DeadlineExpression) -> DeadlineExpression:
    """What two cells say together, whichever of them names days."""
    starts, ends = start.nature in _WITH_DAYS, end.nature in _WITH_DAYS
    rule = start.rule or end.rule
    nature = Nature.RECURRING if rule else Nature.DATED
    if starts and ends and start.windows and end.windows:
        return start._replace(
            windows=_between(start.windows, end.windows), rule=rule, nature=nature
        )
    if start.nature is Nature.DATED and end.nature is not Nature.NONE:
        windows = (Window(Bound.FROM, start.windows[0].first),)  # "… – постоянно"
        return start._replace(windows=windows, rule=rule, nature=nature)
    if end.nature is Nature.DATED:
        return end if start.nature is Nature.NONE else _due(end)
    return end if start.nature is Nature.NONE else start


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


_WITH_DAYS = frozenset({Nature.DATED, Nature.RECURRING})
_BY_THEMSELVES = frozenset({Nature.DATED, Nature.RECURRING, Nature.RELATIVE})


def _due(end: DeadlineExpression) -> DeadlineExpression:
    """An end without a start is a day to be done by."""
    windows = tuple(
        window._replace(bound=Bound.BY) if window.bound is Bound.AT else window
        for window in end.windows
    )
    return end._replace(windows=windows)


def _between(
    starts: tuple[Window, ...], ends: tuple[Window, ...]
) -> tuple[Window, ...]:
    """From each start to its end; from the first to the last where they are no pairs."""
    pairs = list(zip(starts, ends, strict=False))
    if len(starts) != len(ends):
        pairs = [(starts[0], ends[-1])]
    ranges = [
        (Window(Bound.RANGE, first.first, last.last or last.first), place > 0)
        for place, (first, last) in enumerate(pairs)
    ]
    return share(ranges, returning=False)


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
