"""Running text of a clause -> the deadlines in it."""

from collections.abc import Iterable, Iterator, Sequence

from orderparse.model import Unit
from orderparse.parsing.deadlines.composition import compose
from orderparse.parsing.deadlines.elements import (
    Element,
    Value,
    elements,
    names_weekday,
)
from orderparse.parsing.deadlines.expression import (
    Bound,
    DeadlineExpression,
    Excluded,
    Nature,
    Rule,
    Term,
    Window,
)
from orderparse.parsing.deadlines.partials import (
    Bare,
    Day,
    HalfYear,
    Month,
    NthWeekday,
    Part,
    PlanPeriod,
    Quarter,
    Season,
    WholeYear,
)
from orderparse.parsing.deadlines.tokens import scan, words_in
from orderparse.patterns import pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.deadlines import Word
from orderparse.vocabulary.events import INFINITIVES
from orderparse.vocabulary.running import (
    BINDING_WORDS,
    FACTS,
    LABELS,
    NAMES_PERIOD,
    NOT_ADVERBS,
    OF_BIRTH,
    PARTS,
    PREPARING,
    TOWARDS,
)

QUOTED = pattern(r"«[^«»]{0,2000}»|\"[^\"]{0,2000}\"")
_ABBREVIATION = 2  # letters: "г.", "гг."
_WITHIN = frozenset({Bound.AT, Bound.RANGE})
_NEAR = 80  # letters before a date that may say what it is the date of
_PREPARED = 5  # words from the noun to what it prepares for
_PRECISE = (Day, NthWeekday, Part)
_IN_MONTHS = (Month, Quarter, HalfYear)
_COUNTED = (*_PRECISE, Quarter, HalfYear)
_LISTED = (*_IN_MONTHS, Season)
# Words of units, months, repetitions and the like: without any a text sets no deadline.
TELLING = frozenset(
    {
        *(Word.NUMBER, Word.MONTH, Word.SEASON, Word.SEASONAL, Word.WEEKDAY),
        *(Word.DAY, Word.WEEK, Word.DECADE, Word.MONTH_WORD, Word.QUARTER),
        *(Word.HALF_YEAR, Word.HALF, Word.YEAR, Word.HOUR, Word.TERM, Word.HOLIDAYS),
        *(Word.START, Word.MIDDLE, Word.ENDING, Word.NUMERAL, Word.WORKING),
        *(Word.REPEAT, Word.EVERY, Word.TIMES, Word.MANIFOLD, Word.EXCEPT),
        *(Word.TERM_LENGTH, Word.ONGOING, Word.AT_ONCE),
    }
)


class FoundDeadline(NamedTuple):
    """A deadline inside running text, and where it stands."""

    start: int
    end: int
    expression: DeadlineExpression


def find_deadlines(text: str) -> tuple[FoundDeadline, ...]:
    """Find the deadlines that running text sets, in printed order.

    Dates of cited acts, periods in the names of plans, and numbers are none.
    """
    if TELLING.isdisjoint(words_in(text)):  # as most clauses
        return ()
    said, _ = elements(scan(text), of_clause=True)
    return tuple(_found(text, group) for group in groups_of(_binding(text, said)))


def _binding(text: str, said: Iterable[Element]) -> Iterator[Element]:
    """The elements that set a deadline, titles in quotes left out."""
    quotes = [match.span() for match in QUOTED.finditer(text)]
    place = 0
    days: list[Element] = []
    before: Element | None = None
    for element in said:
        while place < len(quotes) and quotes[place][1] <= element.start:
            place += 1
        if place < len(quotes) and quotes[place][0] < element.end:
            continue
        days = days if element.linked else []
        if _is_bare(element.value):
            days.append(element)
        elif _joins(before, element) or (
            _binds(element, text)
            and not _is_fact(element, text)
            and not _is_occasion(element, text)
        ):
            yield from days if _explains_numbers(element.value) else ()
            yield element
            before, days = element, []
        else:
            before, days = None, []


def _is_bare(value: Value) -> bool:
    """Whether it is a number that a date behind it may explain: "4, 5 и 6 мая"."""
    return (
        isinstance(value, Window) and isinstance(value.first, Bare) and not value.last
    )


def _explains_numbers(value: Value) -> bool:
    return isinstance(value, Window) and isinstance(value.first, _COUNTED)


def _joins(before: Element | None, element: Element) -> bool:
    """Whether it only goes on with what sets a deadline: "ежегодно в мае, июне"."""
    if before is None or not element.linked:
        return False
    value, repeats = element.value, isinstance(before.value, Rule)
    if not isinstance(value, Window):
        return repeats and (isinstance(value, Excluded) or names_weekday(value))
    if value.bound not in _WITHIN or not isinstance(value.first, _LISTED):
        return False
    together = before.in_brackets is element.in_brackets and not value.opened
    return repeats or (together and isinstance(before.value, Window))


def _is_occasion(element: Element, text: str) -> bool:
    """Whether a time is what one prepares for: "готовность к осенне-зимнему периоду"."""
    opening, *words = text[element.start : element.end].casefold().split()
    named = words and not words[0][0].isdigit() and not words[0].startswith(PARTS)
    if opening != TOWARDS or not named:
        return False
    before = text[max(0, element.start - _NEAR) : element.start].casefold().split()
    return any(word.startswith(PREPARING) for word in before[-_PREPARED:])


def _is_fact(element: Element, text: str) -> bool:
    """Whether a date tells what has been: of birth, registration, an agreement."""
    behind = text[element.end : element.end + _NEAR]
    if behind.lstrip(" .г").casefold().startswith(OF_BIRTH):
        return True
    before = text[max(0, element.start - _NEAR) : element.start].casefold()
    phrase = before[max(map(before.rfind, ".;:")) + 1 :]
    words = phrase.replace("(", " ").replace(",", " ").split()
    bare = isinstance(element.value, Window) and element.value.bound is Bound.AT
    for word in reversed(words if bare else words[-1:]):
        if word.startswith(FACTS):
            return True
        if word.endswith(INFINITIVES):
            return False
    return False


def _binds(element: Element, text: str) -> bool:
    printed = text[element.start : element.end].casefold()
    match element.value:
        case Window(Bound.RANGE, Day()) if not element.start:
            return True  # "На период с … по … назначить"
        case Window() as window:
            return _is_due(window, printed)
        case Rule() as rule:
            adverb = not printed.endswith(NOT_ADVERBS)
            return rule.unit is not None and adverb and not names_weekday(rule)
        case Term() as term:
            return term.urgent or _is_counted(term, printed)
        case value:
            return value is Nature.ONGOING


def _is_counted(term: Term, printed: str) -> bool:
    """Whether a term counts from an event, rather than tells an age ("до 18 лет")."""
    if not term.n or printed[0].isdigit():
        return False
    if term.unit is not Unit.YEAR or term.event is not None:
        return True
    return any(word in printed for word in BINDING_WORDS)


def _is_due(window: Window, printed: str) -> bool:
    """Whether a window tells when, rather than names a plan's period or a year."""
    opening = printed.split(maxsplit=1)[0]
    date = window.last if isinstance(window.first, Bare) else window.first
    if opening in NAMES_PERIOD or date is None or isinstance(date, (Bare, PlanPeriod)):
        return False
    if isinstance(date, _PRECISE):
        return not (isinstance(date, Day) and date.month is None)
    if isinstance(date, WholeYear) or opening.startswith(LABELS):
        return any(word in printed for word in BINDING_WORDS)
    if window.bound is Bound.RANGE or opening == "в":
        return isinstance(date, _IN_MONTHS)
    return window.bound is not Bound.AT


def groups_of(said: Iterable[Element]) -> Iterator[list[Element]]:
    """Elements that make one deadline: of one kind, and only list marks between."""
    group: list[Element] = []
    end = 0
    for element in said:
        near = element.linked and element.start - end <= len(", и ")
        if group and not (near and _goes_on(group[-1].value, element.value)):
            yield group
            group = []
        group.append(element)
        end = element.end
    if group:
        yield group


def _goes_on(before: Value, value: Value) -> bool:
    """Whether two things said are one deadline: no stretch and then a due day."""
    if not isinstance(before, Window) or not isinstance(value, Window):
        return True
    if not value.opened or (before.bound, value.bound) == (Bound.FROM, Bound.BY):
        return True
    return before.bound is value.bound or {before.bound, value.bound} <= _WITHIN


def _found(text: str, group: Sequence[Element]) -> FoundDeadline:
    start = group[0].start
    end = _end(text, start, group[-1].end)
    expression = compose(text, group, stretch=slice(start, end))
    return FoundDeadline(start=start, end=end, expression=expression)


def _end(text: str, start: int, end: int) -> int:
    """The end of a deadline: a full stop belongs to "2022 г.", but to no figure."""
    if text[start:end].count("(") > text[start:end].count(")"):
        return end + text[end : end + 1].count(")")
    bare = text[start:end].rstrip(" .")
    last = start + len(bare)
    word = bare[-_ABBREVIATION - 2 :].split(" ")[-1].lstrip("0123456789")
    word = word.replace(".", "")
    abbreviated = 0 < len(word) <= _ABBREVIATION and word.isalpha()
    return last + 1 if abbreviated and text[last : last + 1] == "." else last
