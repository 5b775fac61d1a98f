"""Elements -> one expression: lists share days, months, years and bounds."""

from collections.abc import Iterator, Sequence

from orderparse.model import Offset
from orderparse.normalise import join_lines
from orderparse.parsing.deadlines.elements import Element, Value, names_weekday
from orderparse.parsing.deadlines.expression import (
    Bound,
    DeadlineExpression,
    Frequency,
    Misreading,
    Nature,
    Rule,
    Term,
    Window,
)
from orderparse.parsing.deadlines.lists import share, stray_numbers
from orderparse.parsing.deadlines.partials import (
    Bare,
    Cut,
    Day,
    Month,
    Part,
    Partial,
    PlanPeriod,
    Present,
    Running,
    Undated,
    WholeYear,
)
from orderparse.vocabulary.deadlines import LAST

_WHOLE_PERIOD = Window(Bound.AT, PlanPeriod())
# What brackets behind it make narrower rather than explain.
_WIDE = (PlanPeriod, Undated, WholeYear)
_FINENESS = {
    Frequency.DAILY: 1,
    Frequency.WEEKLY: 7,
    Frequency.MONTHLY: 30,
    Frequency.YEARLY: 365,
}


def compose(
    text: str,
    said: Sequence[Element],
    misreadings: tuple[Misreading, ...] = (),
    stretch: slice = slice(None),
    unread: tuple[str, ...] = (),
) -> DeadlineExpression:
    """One expression of all elements of a cell.

    Args:
        text: the cell, its lines still apart.
        said: the elements in printed order.
        misreadings: the words that were put right.
        stretch: where in the text the deadline stands.
        unread: numbers that said nothing.
    """
    if len(said) > 1:
        said = _with_days(said, text)
    rule = None
    if any(isinstance(element.value, Rule) for element in said):
        if any(_rules(said)):
            said = [_with_rule(element) for element in said]
        rule = _rule(list(_rules(said)))
    found = list(_windows(said))
    windows = share(found, returning=rule is not None)
    nature = _nature(said, windows, rule)
    term = _first_term(said) if nature is _RELATIVE else None
    return DeadlineExpression(
        text=join_lines(text[stretch].split("\n")),
        nature=nature,
        windows=windows if nature in _WITH_WINDOWS else (),
        rule=rule if nature is _RECURRING else None,
        offset=_offset(term, text) if term else None,
        misreadings=misreadings,
        urgent=term is not None and term.urgent,
        unread=(*unread, *stray_numbers(found)),
    )


def _with_days(said: Sequence[Element], text: str) -> list[Element]:
    """Months with what is said of their days: "сентябрь, до 15 числа", "май, 1 неделя"."""
    made: list[Element] = []
    months: list[Element] = []
    for element in said:
        if _single_month(element.value) and (element.linked or not months):
            months.append(element)
            continue
        stops = element.linked and not text[element.end :].strip()[:1].isalnum()
        made.extend((_narrowed(months, element) if stops else ()) or (*months, element))
        months = []
    return [*made, *months]


def _narrowed(months: Sequence[Element], days: Element) -> list[Element]:
    """The months cut down to these days; empty where these are of no month."""
    return [
        element._replace(value=window, in_brackets=False)
        for element in months
        if (month := _single_month(element.value))
        for window in _inside(month, days.value)
    ]


def _inside(month: Month, value: Value) -> Iterator[Window]:
    """What a value without a month of its own covers in one."""
    if isinstance(value, Rule):
        yield from _days_of(month, value)
    elif isinstance(value, Window):
        alone = value.first if value.bound is Bound.BY else None
        first = _of_month(month, value.first, value.last or alone)
        last = _of_month(month, value.last, value.first)
        if first and (last or value.last is None):
            yield Window(value.bound, first, last)


def _of_month(
    month: Month, partial: Partial | None, model: Partial | None
) -> Partial | None:
    """A part or a day without its month, in this one; a bare number like its model."""
    match partial, model:
        case Part(whole=None), _:
            return partial._replace(whole=month)
        case Bare(number), Part(whole=None):
            return model._replace(number=number, whole=month)
        case Bare(number), Bare() if number <= _LAST_DAY:
            return Day(number, month.month, month.year)
        case _:
            return None


def _days_of(month: Month, rule: Rule) -> Iterator[Window]:
    """The windows that a rule of days of the month leaves in one month."""
    parts = dict(rule.parts)
    days = [int(day) for day in parts.pop("BYMONTHDAY", ())]
    if rule.bound is None or parts or min(days, default=0) <= 0:
        return
    dates = [Day(day, month.month, month.year) for day in days]
    if len(days) > 1 and days == list(range(days[0], days[-1] + 1)):
        yield Window(Bound.RANGE, dates[0], dates[-1])
    else:
        yield from (Window(rule.bound, date) for date in dates)


def _single_month(value: Value) -> Month | None:
    if not isinstance(value, Window) or value.last is not None:
        return None
    month = value.first
    return month if value.bound is _AT and isinstance(month, Month) else None


_LAST_DAY = 31
_AT = Bound.AT
_DATED, _RECURRING, _ONGOING = Nature.DATED, Nature.RECURRING, Nature.ONGOING
_RELATIVE = Nature.RELATIVE
_WITH_WINDOWS = frozenset({_DATED, _RECURRING, _ONGOING})


def _rules(said: Sequence[Element]) -> Iterator[Rule]:
    """The rules; a weekday beside a date only explains it: "25 мая (среда)"."""
    dated = any(_is_date(element.value) for element in said)
    for element in said:
        rule = element.value
        if isinstance(rule, Rule) and not (dated and names_weekday(rule)):
            yield rule


_RUNNING = {Running.MONTH: 1, Running.QUARTER: 3, Running.HALF_YEAR: 6}


def _with_rule(element: Element) -> Element:
    """Beside a repetition "до конца месяца" is the end of every month."""
    match element.value:
        case Window(Bound.BY, Part(Cut.ENDING, _, Present(unit))) if unit in _RUNNING:
            parts = (("BYMONTHDAY", (str(LAST),)),)
            rule = Rule(Frequency.MONTHLY, _RUNNING[unit], parts)
            return element._replace(value=rule)
        case _:
            return element


def _is_date(value: object) -> bool:
    if not isinstance(value, Window) or value.bound is Bound.RANGE:
        return False
    return isinstance(value.first, Day) and value.first.month is not None


def _windows(said: Sequence[Element]) -> Iterator[tuple[Window, bool]]:
    """The windows; those in brackets only where they say more than those before."""
    dated = any(e.in_brackets for e in said) and any(
        isinstance(e.value, Window)
        and not e.in_brackets
        and not isinstance(e.value.first, _WIDE)
        for e in said
    )
    for element in said:
        if isinstance(element.value, Window) and not (dated and element.in_brackets):
            yield element.value, element.linked


def _nature(
    said: Sequence[Element], windows: tuple[Window, ...], rule: Rule | None
) -> Nature:
    if rule is not None:
        return _RECURRING
    first = next((e.value for e in said if not isinstance(e.value, Rule)), None)
    if windows == (_WHOLE_PERIOD,):
        return _ONGOING
    if windows:
        return _ONGOING if first is _ONGOING else _DATED
    if isinstance(first, Term):
        return _RELATIVE
    return first if isinstance(first, Nature) else Nature.UNKNOWN


def _first_term(said: Sequence[Element]) -> Term:
    return next(e.value for e in said if isinstance(e.value, Term))


def _offset(term: Term, text: str) -> Offset | None:
    if term.n is None:
        return None
    event = None
    if term.event:
        event = join_lines(text[slice(*term.event)].split("\n")) or None
    return Offset(n=term.n, unit=term.unit, direction=term.direction, event=event)


def _rule(rules: list[Rule]) -> Rule | None:
    """The rules of one expression as one: the finest, with the days of the others."""
    if not rules:
        return None
    made = rules[0]
    for rule in rules[1:]:
        made = _joined(made, rule)
    return made


def _joined(first: Rule, second: Rule) -> Rule:
    if second.next_year or first.next_year:
        kept = first if second.next_year else second
        return kept._replace(next_year=True)
    if second.parts and not first.parts:
        return _anchored(first, second)
    if first.parts and not second.parts:
        return _anchored(second, first)
    return second if _days(second) < _days(first) else first


def _anchored(frequency: Rule, days: Rule) -> Rule:
    """A printed frequency with the days on which it falls."""
    if frequency.unit is days.unit:
        interval = max(frequency.interval, days.interval)
        return days._replace(interval=interval, bound=None)
    if frequency.unit is Frequency.YEARLY and days.unit is Frequency.MONTHLY:
        return frequency._replace(parts=days.parts)
    return days._replace(bound=None)


def _days(rule: Rule) -> int:
    if rule.unit is None:
        return 0
    return _FINENESS[rule.unit] * rule.interval
