"""Months with what is said of their days -> these days: "сентябрь, до 15 числа"."""

from collections.abc import Iterator, Sequence

from orderparse.parsing.deadlines.elements import Element, Value
from orderparse.parsing.deadlines.expression import Bound, Rule, Window
from orderparse.parsing.deadlines.partials import Bare, Day, Month, Part, Partial
from orderparse.vocabulary.deadlines import COLON, LEADS_ON

_AT = Bound.AT
_LAST_DAY = 31
_NEAR = 4  # letters to a colon behind a month


def with_days(said: Sequence[Element], text: str) -> list[Element]:
    """Months with what is said of their days: "сентябрь, до 15 числа", "май, 1 неделя"."""
    made: list[Element] = []
    months: list[Element] = []
    before: list[Element] = []
    for element in _listed_parts(_listed_days(said, text) if COLON in text else said):
        if _single_month(element.value) and (element.linked or not months):
            months.append(element)
            continue
        near = element.linked or _apart_by_dash(text, months, element)
        stops = near and not _goes_on(text[element.end :])
        days = _narrowed(months or before, element) if stops else []
        made.extend(days or (*months, element))
        before, months = (months or before) if days else [], []
    return [*made, *months]


def _goes_on(rest: str) -> bool:
    """Whether a word follows in the same paragraph."""
    word = rest.lstrip()
    return word[:1].isalnum() and "\n\n" not in rest[: len(rest) - len(word)]


def _listed_parts(said: Sequence[Element]) -> Sequence[Element]:
    """Numbers before a part without its month as parts: "май, 1, 2 неделя"."""
    made = said
    model: Part | None = None
    for place in range(len(said) - 1, -1, -1):
        element = said[place]
        match element.value:
            case Window(first=Part(whole=None) as part):
                model = part if element.linked else None
            case Window(first=Bare(number), last=None) as window if model:
                made = [*made]
                value = window._replace(first=model._replace(number=number))
                made[place] = element._replace(value=value)
                model = model if element.linked else None
            case _:
                model = None
    return made


def _listed_days(said: Sequence[Element], text: str) -> list[Element]:
    """Numbers behind a month and a colon as its days: "сентябрь: 5, 12, 19"."""
    made: list[Element] = []
    month: Month | None = None
    for element in said:
        days = _days_in(month, element.value) if month else None
        if days is not None:
            if _single_month(made[-1].value):
                made.pop()
            made.append(element._replace(value=days, linked=bool(made)))
            continue
        named = _single_month(element.value)
        leads = named and _marks(text[element.end :][:_NEAR]).startswith(COLON)
        month = named if leads else None
        made.append(element)
    return made


def _marks(text: str) -> str:
    """A text without blanks, and without the dot of a shortened word before it."""
    return "".join(text.split()).lstrip(".")


def _days_in(month: Month, value: Value) -> Window | None:
    """A bare number, or a range of two, as days of a month."""
    if not isinstance(value, Window) or not isinstance(value.first, Bare):
        return None
    first = _of_month(month, value.first, value.first)
    last = _of_month(month, value.last, value.first)
    if first is None or (last is None and value.last is not None):
        return None
    return value._replace(first=first, last=last)


def _apart_by_dash(text: str, months: Sequence[Element], element: Element) -> bool:
    """Whether only a dash or a colon leads from months to what is said of their days."""
    return bool(months) and _marks(text[months[-1].end : element.start]) in LEADS_ON


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
