"""Elements -> one expression: lists share days, months, years and bounds."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orderparse.model import Offset
from orderparse.normalise import join_lines
from orderparse.parsing.deadlines.elements import Element, Value, names_weekday
from orderparse.parsing.deadlines.expression import (
    Bound,
    DeadlineExpression,
    Excluded,
    Frequency,
    Misreading,
    Nature,
    Rule,
    Term,
    Window,
    excluding,
)
from orderparse.parsing.deadlines.lists import share, stray_numbers
from orderparse.parsing.deadlines.month_days import with_days
from orderparse.parsing.deadlines.partials import (
    Cut,
    Day,
    Part,
    PlanPeriod,
    Present,
    Running,
    Undated,
    WholeYear,
)
from orderparse.parsing.deadlines.years import Linked, printed_year
from orderparse.vocabulary.deadlines import GOES_ON, LAST, WEEKDAY_CODES

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
    mixed = False
    if len(said) > 1:
        said = with_days(said, text)
        said, mixed = _of_one_kind(_lasting(said, text))
    rule = None
    if any(isinstance(element.value, Rule) for element in said):
        if any(_rules(said)):
            said = [_with_rule(element) for element in said]
        rule = _rule(list(_rules(said)))
    if len(said) > 1:
        rule, kept = _without_excluded(rule, said)
        unread += tuple(text[element.start : element.end] for element in kept)
    found = _windows(said)
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
        mixed=mixed,
    )


def _without_excluded(
    rule: Rule | None, said: Sequence[Element]
) -> tuple[Rule | None, list[Element]]:
    """The rule without what is left out, and the exceptions that it cannot say."""
    kept: list[Element] = []
    for element in said:
        if isinstance(element.value, Excluded):
            rest = excluding(rule, element.value)
            if rest is None:
                kept.append(element)
            rule = rest or rule
    return rule, kept


def _lasting(said: Sequence[Element], text: str) -> Sequence[Element]:
    """Points from which it is done always: "сентябрь 2023 г. – постоянно"."""
    made = said
    for place, (element, following) in enumerate(pairwise(said)):
        if following.value is not _ONGOING:
            continue
        between = text[element.end : following.start].casefold().split()
        window = _point_of(element.value)
        if window is not None and GOES_ON.intersection(between):
            value = window._replace(bound=Bound.FROM)
            made = [*said]
            made[place] = element._replace(value=value)
    return made


def _point_of(value: Value) -> Window | None:
    """A window of one printed point, that is not the time of the plan itself."""
    if not isinstance(value, Window) or value.last is not None:
        return None
    return None if isinstance(value.first, _WIDE) or value.bound is not _AT else value


def _of_one_kind(said: Sequence[Element]) -> tuple[Sequence[Element], bool]:
    """The elements of the first of several deadlines, and whether there are several."""
    several = _second_repetition(said)
    if several:
        return said[:several], True
    if all(element.value is not _ONGOING for element in said):
        return said, False
    first = said[0].value
    due = isinstance(first, Window) and first.bound is Bound.BY
    return said, due or _point_of(first) is not None


def _second_repetition(said: Sequence[Element]) -> int:
    """Where another frequency for another time is said; 0 where there is none.

    "В 2022 году – ежеквартально, в 2023 году – ежемесячно" has two, "ежегодно, май –
    июнь, 2 раза в месяц" one in the other.
    """
    first: Rule | None = None
    between = 0
    for place, element in enumerate(said):
        value = element.value
        if isinstance(value, Rule) and not (value.parts or value.next_year):
            if first and between and value[:2] != first[:2] and not element.in_brackets:
                return between if isinstance(said[0].value, Window) else place
            first, between = value, 0
        elif first and not between and not _spans_repetition(first, value):
            between = place
    return 0


def _spans_repetition(rule: Rule, value: Value) -> bool:
    """Whether in a time of each year something may return more often."""
    if not isinstance(value, Window):
        return not isinstance(value, Rule)
    yearly = rule.unit is Frequency.YEARLY and printed_year(value.first) is None
    return yearly and value.bound is not Bound.BY


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


def _windows(said: Sequence[Element]) -> list[Linked]:
    """The windows; those in brackets only where they say more than those before."""
    if len(said) == 1:  # as of nearly all cells
        value = said[0].value
        return [(value, said[0].linked)] if isinstance(value, Window) else []
    dated = any(e.in_brackets for e in said) and any(
        isinstance(e.value, Window)
        and not e.in_brackets
        and not isinstance(e.value.first, _WIDE)
        for e in said
    )
    windows = [
        (element.value, element.linked)
        for element in said
        if isinstance(element.value, Window) and not (dated and element.in_brackets)
    ]
    return _due(windows) if len(windows) > 1 else windows


def _due(windows: list[Linked]) -> list[Linked]:
    """The windows without what a report is of, unless no other is said."""
    reported = [window.reported for window, _ in windows]
    for place, (window, linked) in enumerate(windows):
        if place and linked and window.bound is _AT and not window.opened:
            reported[place] = reported[place - 1]
    due = [pair for pair, told in zip(windows, reported, strict=True) if not told]
    return due or windows


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
    if _on_weekdays(first) and _on_weekdays(second):
        days = {*dict(first.parts)["BYDAY"], *dict(second.parts)["BYDAY"]}
        codes = tuple(code for code in WEEKDAY_CODES if code in days)
        return first._replace(parts=(("BYDAY", codes),))
    if first.parts and not second.parts:
        return _anchored(second, first)
    return second if _days(second) < _days(first) else first


def _on_weekdays(rule: Rule) -> bool:
    weekly = rule.unit is Frequency.WEEKLY and rule.interval == 1
    return weekly and dict(rule.parts).keys() == {"BYDAY"}


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
