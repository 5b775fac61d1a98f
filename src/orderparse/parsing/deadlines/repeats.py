"""Tokens -> a repetition: "ежегодно", "2 раза в год", "каждый понедельник"."""

from orderparse.parsing.deadlines.expression import Bound, Frequency, Rule
from orderparse.parsing.deadlines.numbers import (
    FARTHEST,
    Tokens,
    count,
    ordinal,
)
from orderparse.vocabulary.calendar import DAY, EACH_OF, ON_WORKING_DAYS, SEVERAL_DAYS
from orderparse.vocabulary.deadlines import LAST, WEEKDAY_CODES, Word

Found = tuple[Rule, int] | None

WORKING_DAYS = ("BYDAY", WEEKDAY_CODES[:5])
_JOINTS = frozenset({Word.COMMA, Word.AND, Word.SLASH})
_TO_A_WEEKDAY = frozenset({Word.DASH, Word.UNTIL, Word.TO})
_PER = frozenset({Word.IN, Word.FOR, Word.ON, Word.SLASH})
# Terms of school and hours of a day have no rule in a calendar of days.
_NO_RULE = frozenset({Word.TERM, Word.HOUR})
_QUARTER, _HALF_YEAR, _YEAR = 3, 6, 12
_MOST_IN_A_MONTH = 5
_DECADES = ("1", "11", "21")

# Frequency of a sentence -> frequency, interval, and how many weeks or months it has.
_UNITS: dict[Word, tuple[Frequency, int]] = {
    Word.DAY: (Frequency.DAILY, 1),
    Word.WEEK: (Frequency.WEEKLY, 1),
    Word.MONTH_WORD: (Frequency.MONTHLY, 1),
    Word.QUARTER: (Frequency.MONTHLY, _QUARTER),
    Word.HALF_YEAR: (Frequency.MONTHLY, _HALF_YEAR),
    Word.YEAR: (Frequency.YEARLY, 1),
}
_WEEKS = {Word.MONTH_WORD: 4, Word.QUARTER: 13, Word.HALF_YEAR: 26, Word.YEAR: 52}
_MONTHS = {Word.QUARTER: _QUARTER, Word.HALF_YEAR: _HALF_YEAR, Word.YEAR: _YEAR}
_TEN_DAYS = (Frequency.MONTHLY, 1, (("BYMONTHDAY", _DECADES),))
_TWICE_A_WEEK = {2: ("MO", "TH"), 3: ("MO", "WE", "FR"), 5: WEEKDAY_CODES[:5]}


def repeat(t: Tokens, i: int) -> Found:
    """The repetition that starts at a place."""
    match t[i].word:
        case Word.REPEAT:
            return _adverb(str(t[i].value)), i + 1
        case Word.EVERY:
            return _every(t, i + 1)
        case Word.WEEKDAY | Word.UNTIL | Word.IN | Word.ON:
            return weekdays(t, i) or _working_days(t, i) or _within_unit(t, i)
        case Word.ROMAN:
            return _nthweekdays(t, i)
        case Word.ORDINAL | Word.NUMBER | Word.CARDINAL | Word.TIMES | Word.MANIFOLD:
            return _so_often(t, i) or _nthweekdays(t, i)
        case Word.NOT:
            return _so_often(t, i)
        case Word.EXCEPT if t[i + 1].word is Word.WEEKEND:
            return Rule(Frequency.WEEKLY, 1, (WORKING_DAYS,)), i + 2
        case Word.THROUGH if t[i + 1].word is Word.DAY and t[i + 1].text == DAY:
            return Rule(Frequency.DAILY, 2), i + 2
        case _:
            return None


def by_units(t: Tokens, i: int) -> Found:
    """Each of some units: "по полугодиям"."""
    if t[i].word is not Word.UNTIL or t[i + 1].text not in EACH_OF:
        return None
    rule = _of_unit(1, t[i + 1].word)
    return (rule, i + 2) if rule else None


def _adverb(value: str) -> Rule:
    unit, interval, part = value.split(";", 2)
    if not part:
        return Rule(Frequency(unit) if unit else None, int(interval))
    name, days = part.split("=")
    return Rule(Frequency(unit), int(interval), ((name, tuple(days.split(","))),))


def _of_unit(n: int, word: Word) -> Rule | None:
    """Every n of a unit."""
    if word is Word.DECADE:
        return Rule(*_TEN_DAYS) if n == 1 else Rule(Frequency.DAILY, 10 * n)
    if word in _NO_RULE:
        return Rule(None)
    if word not in _UNITS:
        return None
    unit, interval = _UNITS[word]
    return Rule(unit, interval * n)


def _every(t: Tokens, i: int) -> Found:
    if t[i].word is Word.WORKING and t[i + 1].word is Word.DAY:
        return Rule(Frequency.WEEKLY, 1, (WORKING_DAYS,)), i + 2
    if t[i].word is Word.WEEKDAY:
        return weekdays(t, i - 1)
    if t[i].word is Word.MONTH or t[i].word is Word.SEASON:
        return Rule(Frequency.YEARLY), i
    if t[i].word is Word.SCHOOL and t[i + 1].word is Word.YEAR:
        return Rule(Frequency.YEARLY), i + 2
    nth = _nthweekdays(t, i)
    if nth is not None:
        return nth
    n, j = count(t, i) or ordinal(t, i) or (1, i)
    j = j + 1 if t[j].word in {Word.REPORT, Word.CALENDAR} else j
    rule = _of_unit(max(n, 1), t[j].word)
    return (rule, j + 1) if rule else None


def weekdays(t: Tokens, i: int) -> Found:
    """Days of the week: "по вторникам и четвергам", "понедельник - пятница"."""
    j = i if t[i].word is Word.WEEKDAY else i + 1
    if t[j].word is Word.EVERY:
        j += 1
    if t[j].word is not Word.WEEKDAY:
        return None
    days = [int(t[j].value)]
    while True:
        further = _further_weekday(t, j + 1)
        if further is None:
            break
        if t[j + 1].word in _TO_A_WEEKDAY:
            days.extend(range(days[-1] + 1, int(t[further].value)))
        days.append(int(t[further].value))
        j = further
    codes = tuple(WEEKDAY_CODES[day] for day in sorted(set(days)))
    bound = Bound.AT if t[i].word in {Word.WEEKDAY, Word.IN} else None
    return Rule(Frequency.WEEKLY, 1, (("BYDAY", codes),), bound=bound), j + 1


def _further_weekday(t: Tokens, i: int) -> int | None:
    """The place of the next weekday of a list."""
    if t[i].word in _JOINTS or t[i].word in _TO_A_WEEKDAY:
        j = i + 1 if t[i + 1].word is not Word.UNTIL else i + 2
        return j if t[j].word is Word.WEEKDAY else None
    return None


def _working_days(t: Tokens, i: int) -> Found:
    """On working days: "в рабочие дни", "по будням"."""
    if t[i + 1].word is not Word.WORKING:
        return None
    if t[i + 2].word is Word.DAY and t[i + 2].text in SEVERAL_DAYS:
        return Rule(Frequency.WEEKLY, 1, (WORKING_DAYS,)), i + 3
    if t[i + 1].text == ON_WORKING_DAYS:
        return Rule(Frequency.WEEKLY, 1, (WORKING_DAYS,)), i + 2
    return None


def _so_often(t: Tokens, i: int) -> Found:
    """So many times in so long: "не реже 1 раза в 2 месяца", "дважды в год"."""
    j = i
    if t[j].word is Word.NOT and t[j + 1].word in {Word.LESS, Word.MORE}:
        j += 3 if t[j + 2].word is Word.THAN else 2
    times = _times(t, j)
    if times is None:
        return None
    n, j = times
    if t[j].word not in _PER:
        return None
    j = j + 2 if t[j + 1].word is Word.COURSE else j + 1
    length = count(t, j) or (1, j)
    k = length[1]
    while t[k].word in {Word.SCHOOL, Word.CALENDAR, Word.EVERY}:
        k += 1
    rule = _spread(n, length[0], t[k].word)
    return (rule, k + 1) if rule else None


def _within_unit(t: Tokens, i: int) -> Found:
    """After "в": "квартал 1 раз", "последнюю пятницу месяца"."""
    if t[i].word is not Word.IN:
        return None
    if t[i + 1].word not in _UNITS:
        return _nthweekdays(t, i + 1)
    times = _times(t, i + 2)
    rule = _spread(times[0], 1, t[i + 1].word) if times else None
    return (rule, times[1]) if rule and times else None


def _times(t: Tokens, i: int) -> tuple[int, int] | None:
    if t[i].word is Word.MANIFOLD:
        return int(t[i].value), i + 1
    if t[i].word is Word.TIMES:
        return 1, i + 1
    number = _lower_count(t, i)
    if number is None or t[number[1]].word is not Word.TIMES:
        return None
    return number[0], number[1] + 1


def _lower_count(t: Tokens, i: int) -> tuple[int, int] | None:
    """How many times at least: "2-3 раза" is twice."""
    found = count(t, i)
    if found is None or found[0] < 1:
        return None
    return max(int(t[i].value), 1), found[1]


def _spread(n: int, length: int, word: Word) -> Rule | None:
    """So many times in so many units, spread evenly."""
    if n == 1 or word in _NO_RULE:
        return _of_unit(max(length, 1), word)
    if word is Word.WEEK:
        days = _TWICE_A_WEEK.get(n)
        return (
            Rule(Frequency.WEEKLY, 1, (("BYDAY", days),))
            if days
            else Rule(Frequency.DAILY)
        )
    months = _MONTHS.get(word, 1) * length
    if word is Word.MONTH_WORD and n == len(_DECADES) and length == 1:
        return Rule(*_TEN_DAYS)
    if word in _MONTHS and months % n == 0:
        return Rule(Frequency.MONTHLY, months // n)
    if word in _WEEKS:
        return Rule(Frequency.WEEKLY, max(_WEEKS[word] * length // n, 1))
    return Rule(Frequency.DAILY) if word is Word.DAY else None


def _nthweekdays(t: Tokens, i: int) -> Found:
    """Weekdays counted in a month: "2-й и 4-й четверг месяца"."""
    numbers: list[int] = []
    j = i
    while True:
        found = ordinal(t, j)
        if found is None or j - i > FARTHEST:
            return None
        numbers.append(found[0])
        j = found[1]
        if t[j].word is Word.WEEKDAY:
            break
        if t[j].word not in _JOINTS:
            return None
        j += 1
    if t[j + 1].word is Word.MONTH or not all(
        LAST <= n <= _MOST_IN_A_MONTH and n for n in numbers
    ):
        return None
    code = WEEKDAY_CODES[int(t[j].value)]
    days = tuple(f"{number}{code}" for number in numbers)
    if t[j + 1].word is Word.TERM:
        return Rule(None), j + 2
    if t[j + 1].word is Word.QUARTER:
        months = "3,6,9,12" if numbers == [LAST] else "1,4,7,10"
        parts = (("BYMONTH", tuple(months.split(","))), ("BYDAY", days))
        return Rule(Frequency.YEARLY, 1, parts), j + 2
    return Rule(Frequency.MONTHLY, 1, (("BYDAY", days),)), _after_month(t, j + 1)


def _after_month(t: Tokens, i: int) -> int:
    while t[i].word in {Word.EVERY, Word.MONTH_WORD, Word.IN}:
        i += 1
    return i
