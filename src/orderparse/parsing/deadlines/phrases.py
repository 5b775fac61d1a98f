"""Tokens -> what has no dates of its own: the whole period, conditions, references."""

from orderparse.parsing.deadlines.expression import Bound, Excluded, Nature, Window
from orderparse.parsing.deadlines.numbers import FARTHEST, Tokens
from orderparse.parsing.deadlines.numeric import after_time
from orderparse.parsing.deadlines.partials import Day, Month, PlanPeriod, Season
from orderparse.parsing.deadlines.points import point
from orderparse.parsing.deadlines.repeats import weekdays
from orderparse.parsing.deadlines.terms import event_at
from orderparse.parsing.deadlines.windows import window
from orderparse.vocabulary.deadlines import BODIES, Word
from orderparse.vocabulary.events import (
    CONDITIONS_AFTER_BY,
    CONDITIONS_AFTER_IN,
    DATIVE_ADJECTIVES,
    PLAN_NOUNS,
    SET_ELSEWHERE,
)

Found = tuple[Nature, int] | None

_BEFORE_PERIOD = frozenset({Word.IN, Word.ON, Word.COURSE, Word.WHOLE})
_PERIODS = frozenset({Word.PERIOD, Word.DEADLINE})
_NUMBER_PARTS = frozenset({Word.NUMBER, Word.POINT, Word.DASH, Word.SLASH})
_STRETCHES = frozenset({Bound.AT, Bound.RANGE})
_JOINTS = frozenset({Word.COMMA, Word.AND})
_MONTHS = 12
BEFORE_TIME = frozenset({Word.IN, Word.FROM, Word.TO, Word.UNTIL, Word.TOWARDS})


def always(t: Tokens, i: int) -> Found:
    """All the time: "постоянно", "на постоянной основе"."""
    if t[i].word is Word.ONGOING:
        return Nature.ONGOING, i + 2 if t[i + 1].word is Word.BASIS else i + 1
    return always(t, i + 1) if t[i + 1].word is Word.ONGOING else None


def whole_period(t: Tokens, i: int) -> tuple[Window, int] | None:
    """The plan's own period: "весь период реализации", "в ходе реализации плана"."""
    j, whole = i, False
    while t[j].word in _BEFORE_PERIOD and j - i < FARTHEST:
        whole = whole or t[j].word is Word.WHOLE
        j += 1
    if whole and t[j].word is Word.REPORT:
        j += 1
    if t[j].word in _PERIODS:
        named = j > i or t[j].word is Word.PERIOD
        j += 1
        whole = whole or (named and _of_plan(t, j))
    elif j > i and t[j - 1].word is Word.COURSE:
        whole = t[j].word is Word.REALISATION and t[j + 1].text in PLAN_NOUNS
    if not whole or j == i or t[j - 1].word is Word.WHOLE:
        return None
    while t[j].word is Word.REALISATION or t[j].text in PLAN_NOUNS:
        j += 1
    return Window(Bound.AT, PlanPeriod()), j


def _of_plan(t: Tokens, i: int) -> bool:
    """Whether it is the plan that is realised, and not a regime or a contract."""
    j = i
    while t[j].word is Word.REALISATION:
        j += 1
    return j > i and (t[j].text in PLAN_NOUNS or t[j].word is not Word.UNKNOWN)


def condition(t: Tokens, i: int) -> Found:
    """Not a date but what must happen: "при …", "по графику", "в случае …"."""
    word, text = t[i + 1].word, t[i + 1].text
    match t[i].word:
        case Word.WITH | Word.CONDITION:
            fits = True
        case Word.UNTIL:
            noun = t[i + 2].text if text.endswith(DATIVE_ADJECTIVES) else text
            fits = {text, noun} & CONDITIONS_AFTER_BY != set()
        case Word.IN:
            fits = text in CONDITIONS_AFTER_IN or (
                word is Word.DEADLINE and _set_elsewhere(t, i + 2)
            )
        case Word.DEADLINE:
            fits = _set_elsewhere(t, i + 1)
        case _:
            fits = False
    return (Nature.CONDITIONAL, event_at(t, i + 1)[1]) if fits else None


def excluded(t: Tokens, i: int) -> tuple[Excluded, int] | None:
    """What is left out: "кроме июля и августа", "исключая воскресенье"."""
    days = weekdays(t, i)
    if days is not None:
        return Excluded(weekdays=dict(days[0].parts)["BYDAY"]), days[1]
    months: set[int] = set()
    j, found = i, window(t, i + 1)
    while found is not None and found[0].bound in _STRETCHES and j - i < FARTHEST:
        months.update(_months_of(found[0]))
        j = found[1]
        found = window(t, j + 1) if t[j].word in _JOINTS else None
    return (Excluded(months=tuple(sorted(months))), j) if j > i else None


def _months_of(window: Window) -> list[int]:
    match window.first, window.last:
        case Month(first), Month(last):
            length = (last - first) % _MONTHS + 1
        case Month(first), None:
            length = 1
        case Season(first, length), None:
            pass
        case _:
            return []
    return [(first - 1 + place) % _MONTHS + 1 for place in range(length)]


def _set_elsewhere(t: Tokens, i: int) -> bool:
    """Whether somebody else sets it: "в срок, установленный …"."""
    j = i + 1 if t[i].word is Word.COMMA else i
    return t[j].text.startswith(SET_ELSEWHERE)


def after_reference(t: Tokens, i: int) -> int:
    """The place after a number that is no date: "№ 340-п", "п. 3.1", "от 01.02.2021"."""
    if t[i].word is Word.OF:
        found = point(t, i + 1)
        return found[1] if found else i + 1
    j = i + 1
    while t[j].word is Word.REFERENCE:
        j += 1
    if t[j].word is not Word.NUMBER or (t[i].text in BODIES and _is_day(t, j)):
        return j
    j += 1
    while t[j].word in _NUMBER_PARTS or (t[j].word is Word.UNKNOWN and not t[j].gap):
        if t[j].gap:
            break
        j += 1
    return j


def _is_day(t: Tokens, i: int) -> bool:
    found = point(t, i)
    return found is not None and isinstance(found[0], Day)


def after_clock(t: Tokens, i: int) -> int:
    """The place after a time of day and its preposition, else `i`."""
    j = i + 1 if t[i].word in BEFORE_TIME else i
    stop = after_time(t, j)
    return stop if stop > j else i
