"""Tokens -> a term counted from an event: "в течение 10 дней со дня …", "в день …"."""

from orderparse.model import Direction, Unit
from orderparse.parsing.deadlines.expression import Term
from orderparse.parsing.deadlines.numbers import FARTHEST, Tokens, after_suffix, count
from orderparse.parsing.deadlines.partials import Day
from orderparse.parsing.deadlines.points import point
from orderparse.vocabulary.calendar import (
    CALENDAR_YEARS,
    COUNTED_IN_PLURAL,
    ORDERED,
    SINGLE_DAY,
)
from orderparse.vocabulary.deadlines import Word
from orderparse.vocabulary.events import (
    ADJECTIVES,
    EVENT_ENDS,
    INFINITIVES,
    NOUNS_LIKE_VERBS,
    PERIOD,
    UPON_THE_END,
)

Found = tuple[Term, int] | None
Event = tuple[int, int]

_UNITS: dict[Word, tuple[Unit, int]] = {
    Word.DAY: (Unit.DAY, 1),
    Word.DECADE: (Unit.DAY, 10),
    Word.WEEK: (Unit.WEEK, 1),
    Word.MONTH_WORD: (Unit.MONTH, 1),
    Word.QUARTER: (Unit.MONTH, 3),
    Word.HALF_YEAR: (Unit.MONTH, 6),
    Word.YEAR: (Unit.YEAR, 1),
}
_PIECES = frozenset({Word.WEEK, Word.DECADE})
_LIST_MARKS = frozenset({Word.COMMA, Word.OPEN})
_STRETCHED = frozenset({Word.QUARTER, Word.HALF_YEAR})
_UNKNOWN = Word.UNKNOWN
_HOURS_A_DAY = 24
_EVENT_STOPS = frozenset(
    {Word.END, Word.SEMICOLON, Word.CLOSE, Word.STOP, Word.OPEN, Word.ELLIPSIS}
)
_OPENS_EVENT = frozenset({Word.IN, Word.ON, Word.COURSE, Word.PERIOD})
_TO_A_DATE = frozenset({Word.TO, Word.UNTIL})
_TO_AN_END = _TO_A_DATE | {Word.DASH}
_DATES = frozenset({Word.NUMBER, Word.MONTH, Word.ENDING})
_POINTS_TO_EVENT = frozenset({Word.DAY, Word.DATE})
_BEFORE_SPELLS = frozenset({Word.IN, Word.ON})
_SPELLS = frozenset({Word.PERIOD, Word.LABEL})
_FORWARD, _BACKWARD = Direction.AFTER, Direction.BEFORE


def term(t: Tokens, i: int) -> Found:
    """A counted term with the event it is counted from."""
    word = t[i].word
    if word is Word.IN:
        return _term_of_length(t, i + 1) or _within(t, i)
    if word is Word.FOR:
        return _ahead(t, i + 1)
    if word is Word.THROUGH:
        return _counted(t, i + 1, single=True)
    if word is Word.NOT:
        return _at_most(t, i)
    if word is Word.TO:
        return _counted(t, i + 1)
    if word in {Word.COURSE, Word.DEADLINE}:
        return _within(t, i - 1)
    return _counted(t, i) if count(t, i) or word is Word.WORKING else None


def _within(t: Tokens, i: int) -> Found:
    """After "в течение", "в срок до", "в срок не более"."""
    j = i + 1
    if t[j].word not in {Word.COURSE, Word.DEADLINE}:
        return None
    if t[j + 1].word is Word.TO or t[j + 1].word is Word.UNTIL:
        return _counted(t, j + 2)
    if t[j + 1].word is Word.NOT:
        return _at_most(t, j + 1)
    if t[j + 1].word is Word.WHOLE:
        j += 1
    return _counted(t, j + 1, single=True)


def _at_most(t: Tokens, i: int) -> Found:
    """After "не позднее", "не более", "не позднее чем за"."""
    if t[i + 1].word not in {Word.LATER, Word.MORE, Word.LESS}:
        return None
    j = i + 2
    while t[j].word in {Word.COMMA, Word.THAN, Word.IN}:
        j += 1
    if t[j].word is Word.FOR:
        return _ahead(t, j + 1, named=False)
    if t[j].word is Word.THROUGH or t[j].word is Word.COURSE:
        j += 1
    return _counted(t, j, single=t[j].text not in SINGLE_DAY)


def _term_of_length(t: Tokens, i: int) -> Found:
    """After "в": "5-дневный срок", "10-ти дневный срок", "трехмесячный срок"."""
    number = count(t, i)
    n, j = number or (1, i)
    if number and t[j].word is Word.DASH:
        j += 1
    working = t[j].word is Word.WORKING
    if working:
        j += 1
    if number and t[j].word is Word.DAY and t[j + 1].word is Word.DEADLINE:
        return _with_event(t, j + 2, n, Unit.DAY)  # "в 10-дн. срок"
    if t[j].word is not Word.TERM_LENGTH:
        return None
    prefix, unit = str(t[j].value).split(";")
    j = j + 2 if t[j + 1].word is Word.DEADLINE else j + 1
    length = Unit.WORKING_DAY if working else Unit(unit)
    return _with_event(t, j, n * max(int(prefix), 1), length)


def _counted(t: Tokens, i: int, *, single: bool = False) -> Found:
    """So many days, weeks, months; a unit alone counts as one of it.

    Args:
        t: the tokens.
        i: the place.
        single: a unit without a number is a term too ("в течение месяца").
    """
    number = count(t, i)
    if number is None and not single:
        return None
    n, j = number or (1, i)
    working = t[j].word is Word.WORKING
    if t[j].word in {Word.WORKING, Word.CALENDAR}:
        j += 1
    if t[j].word is Word.HOUR:
        return _with_event(t, j + 1, n // _HOURS_A_DAY, Unit.DAY)
    unit = _unit(t, j, counted=number is not None)
    if unit is None or (t[j - 2].word is Word.DASH and _are_named(t, i, j)):
        return None
    length, times = unit
    if working or t[j + 1].word is Word.WORKING:
        length = Unit.WORKING_DAY
    j = j + 2 if t[j + 1].word in {Word.WORKING, Word.CALENDAR} else j + 1
    return _with_event(t, j, n * times, length)


def _unit(t: Tokens, i: int, *, counted: bool) -> tuple[Unit, int] | None:
    word = t[i].word
    if word not in _UNITS or t[i + 1].word is Word.MONTH or t[i].text in ORDERED:
        return None
    if word in _STRETCHED and counted and t[i].text not in COUNTED_IN_PLURAL:
        return None
    if word is Word.YEAR and not counted and not _names_event(t, i + 1):
        return None
    if word is Word.YEAR and t[i].text in CALENDAR_YEARS:
        return None
    if t[i].word in _STRETCHED and t[i + 1].word is Word.NUMBER:
        return None
    return _UNITS[word]


def _are_named(t: Tokens, i: int, j: int) -> bool:
    """Whether a range counts units by name: "2-4 кварталы", "май (1-2 недели)"."""
    if t[j].word in _STRETCHED:
        return True
    before = i - 2 if t[i - 1].word in _LIST_MARKS else i - 1
    return t[j].word in _PIECES and before >= 0 and t[before].word is Word.MONTH


def _names_event(t: Tokens, i: int) -> bool:
    return t[i].word is Word.AFTER or (
        t[i].word in {Word.FROM, Word.OF} and t[i + 1].word in _POINTS_TO_EVENT
    )


def _ahead(t: Tokens, i: int, *, named: bool = True) -> Found:
    """After "за": so long before something.

    Args:
        t: the tokens.
        i: the place.
        named: it is so only where what comes after it is named.
    """
    found = _counted(t, i, single=True)
    if found is None:
        return None
    made, j = found
    if made.direction is _BACKWARD:
        return found
    if not named and made.event is None:
        return made._replace(direction=_BACKWARD), j
    return (made, j) if t[j].word is Word.TO else None


def _with_event(t: Tokens, i: int, n: int, unit: Unit) -> tuple[Term, int]:
    """The term, with the event that follows it."""
    if t[i].word is Word.TO:
        event, j = event_at(t, i + 1)
        return Term(n, unit, _BACKWARD, event), j
    if not _names_event(t, i):
        stop = _after_full_day(t, i)
        event = (t[i + 1].start, t[stop - 1].end) if stop > i else None
        return Term(n, unit, event=event), stop
    event, j = event_at(t, _after_pointer(t, i))
    return Term(n, unit, _FORWARD, event), j


def _after_full_day(t: Tokens, i: int) -> int:
    """The place after "с" and a day that begins no range: "10 дней с 16.10.2023"."""
    found = point(t, i + 1) if t[i].word is Word.FROM and _is_day(t, i + 1) else None
    return i if found is None or t[found[1]].word in _TO_AN_END else found[1]


def _is_day(t: Tokens, i: int) -> bool:
    """Whether a day with its month stands there."""
    found = point(t, i)
    return (
        found is not None and isinstance(found[0], Day) and found[0].month is not None
    )


def _after_pointer(t: Tokens, i: int) -> int:
    """The place after "со дня", "с момента", "после", "со дня, следующего за днем"."""
    j = i + 1
    if t[j].word in _POINTS_TO_EVENT:
        j += 1
    k = j + 1 if t[j].word is Word.COMMA else j
    if t[k].word is Word.NEXT and t[k + 1].word is Word.FOR:
        j = k + 2
        if t[j].word in _POINTS_TO_EVENT:
            j += 1
    return j


def event_at(t: Tokens, i: int) -> tuple[Event | None, int]:
    """The words of an event, up to where another thing is said."""
    j = i
    while t[j].word not in _EVENT_STOPS and not _breaks_off(t, j):
        j += 1
    return ((t[i].start, t[j - 1].end) if j > i else None), j


def _breaks_off(t: Tokens, i: int) -> bool:
    if t[i].word is Word.REPEAT or (t[i].word is Word.POINT and t[i + 1].gap):
        return True
    if t[i].word in _TO_A_DATE and t[i + 1].word in _DATES:
        return True
    if t[i].word is Word.NOT and t[i + 1].word is Word.LATER and _is_day(t, i + 2):
        return True
    if t[i].word is Word.IN and t[i + 1].word is Word.DEADLINE:
        return t[i + 2].word in {Word.TO, Word.NOT, Word.FROM}
    if t[i].text.endswith(INFINITIVES) and not t[i].text.endswith(NOUNS_LIKE_VERBS):
        return True
    if t[i].word is not Word.COMMA:
        return False
    following = t[i + 1]
    return following.word is not Word.UNKNOWN or following.text in EVENT_ENDS


def event_term(t: Tokens, i: int) -> Found:
    """A term of no length: "в день …", "после …", "по итогам …", "до начала …"."""
    match t[i].word:
        case Word.AT_ONCE:
            return _at_once(t, i + 1)
        case Word.IN if t[i + 1].word is Word.EVE:
            return event_term(t, i + 1)
        case Word.IN | Word.ON | Word.COURSE | Word.PERIOD | Word.WHOLE:
            return _on_the_day(t, i + 1) or _spell(t, i) or _during_event(t, i)
        case Word.UNTIL:
            return _upon(t, i + 1)
        case Word.TO | Word.TOWARDS:
            return _named(t, i + 1, 0, _BACKWARD)
        case Word.EVE:
            event, j = event_at(t, i + 1)
            return (Term(1, Unit.DAY, _BACKWARD, event), j) if event else None
        case Word.AFTER:
            return _named(t, i + 1, 0, _FORWARD)
        case Word.FROM | Word.OF if t[i + 1].word in _POINTS_TO_EVENT:
            return _from_day(t, i)
        case Word.NOT if t[i + 1].word is Word.LATER:
            return _on_the_day(t, i + 2)
        case _:
            return None


def _named(t: Tokens, i: int, n: int, direction: Direction) -> Found:
    dated = Word.NUMBER in {t[i].word, t[i + 1].word} or t[i].word is Word.MONTH
    if dated and not (t[i - 1].word is Word.TOWARDS and _counts_name(t, i)):
        return None
    event, j = event_at(t, i)
    return (Term(n, Unit.DAY, direction, event), j) if event else None


def _counts_name(t: Tokens, i: int) -> bool:
    """Whether a number belongs to a name: "к 80-й годовщине", "к 80-летию"."""
    j = after_suffix(t, i + 1)
    if j == i + 1 and t[j].word is Word.DASH:
        j += 1
    return t[i].word is Word.NUMBER and j > i + 1 and t[j].word is _UNKNOWN


def _at_once(t: Tokens, i: int) -> Found:
    if t[i].word is not Word.AFTER:
        return Term(0, urgent=True), i
    event, j = event_at(t, i + 1)
    return Term(0, event=event), j


def _on_the_day(t: Tokens, i: int) -> Found:
    """After "в", "на": "день увольнения", "следующий рабочий день после …"."""
    n, unit, j = 0, Unit.DAY, i
    first = t[j].word is Word.ORDINAL and t[j].value == 1
    if t[j].word is Word.NEXT or first:
        n, j = 1, j + 1
    if t[j].word is Word.WORKING:
        unit, j = Unit.WORKING_DAY, j + 1
    if t[j].word not in _POINTS_TO_EVENT:
        return None
    k = _after_pointer(t, j - 1)
    if k > j + 1:
        n = 1
    elif t[k].word in {Word.AFTER, Word.FOR}:
        k += 1
    elif first:
        n = 0
    if unit is Unit.WORKING_DAY and not n:
        return None
    if t[k].word in {Word.HOLIDAYS, Word.SCHOOL} or point(t, k):
        return None
    event, k = event_at(t, k)
    return (Term(n, unit, _FORWARD, event), k) if event or n else None


def _during_event(t: Tokens, i: int) -> Found:
    """While something lasts: "в период проведения ГИА"; no length, no days."""
    if t[i].word is Word.PERIOD and not t[i].text.startswith(PERIOD):
        return None
    j = i
    while t[j].word in _OPENS_EVENT and j - i < FARTHEST:
        j += 1
    if t[j - 1].word not in {Word.COURSE, Word.PERIOD}:
        return None
    event, k = event_at(t, j)
    return (Term(None, event=event), k) if event else None


def _spell(t: Tokens, i: int) -> Found:
    """A stretch that a word names: "в отопительный период", "весь купальный сезон"."""
    j = i + 1 if t[i].word in _BEFORE_SPELLS else i
    j = j + 1 if t[j].word is Word.WHOLE else j
    if t[j].word is not _UNKNOWN or not t[j].text.endswith(ADJECTIVES):
        return None
    if j == i or t[j + 1].word not in _SPELLS:
        return None
    return Term(None, event=(t[j].start, t[j + 1].end)), j + 2


def _upon(t: Tokens, i: int) -> Found:
    """After "по": "итогам …", "окончании …", "истечении 10 дней со дня …"."""
    if t[i].word is Word.EXPIRY:
        return _counted(t, i + 1, single=True)
    if t[i].word is Word.RESULT or t[i].text in UPON_THE_END:
        event, j = event_at(t, i + 1)
        return Term(0, event=event), j
    return None


def _from_day(t: Tokens, i: int) -> Found:
    """From "со дня …"; the day that follows a day comes one later."""
    j = _after_pointer(t, i)
    event, k = event_at(t, j)
    return Term(1 if t[i + 2].word in {Word.COMMA, Word.NEXT} else 0, event=event), k
