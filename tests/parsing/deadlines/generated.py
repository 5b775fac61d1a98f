"""Deadlines composed from the dimensions of the language, with answers of their own.

Nothing here comes from the reader: words, ends of months and rules are written down or
reckoned anew, so that one mistake cannot hide another.
"""

import datetime as dt
import itertools
import random
from collections.abc import Callable, Iterator

from attrs import evolve, frozen

Ends = tuple[str | None, str | None]

NOMINATIVE = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
]
GENITIVE = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
PREPOSITIONAL = [
    "январе",
    "феврале",
    "марте",
    "апреле",
    "мае",
    "июне",
    "июле",
    "августе",
    "сентябре",
    "октябре",
    "ноябре",
    "декабре",
]
DASHES = ("-", " - ", "–", " – ", " — ", "- ", " -\n")
PLAN_YEAR = 2022
YEARS = (2021, 2022, 2023, 2024)


@frozen
class Made:
    """An expression and what it means in a plan of 2022 (order of 15 January 2022)."""

    text: str
    kind: str
    spans: tuple[Ends, ...] = ()
    rule: str | None = None
    offset: tuple[int, str, str] | None = None


def last_day(year: int, month: int) -> dt.date:
    """The day before the first of the next month."""
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return following - dt.timedelta(days=1)


def _iso(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}"


def _month(year: int, first: int, last: int | None = None) -> tuple[str, str]:
    return _iso(year, first, 1), last_day(year, last or first).isoformat()


_FULL: tuple[Callable[[int, int, int], str], ...] = (
    lambda y, m, d: f"{d:02}.{m:02}.{y}",
    lambda y, m, d: f"{d:02}.{m:02}.{y}г.",
    lambda y, m, d: f"{d:02}.{m:02}.{y} г.",
    lambda y, m, d: f"{d:02}.{m:02}.{y} года",
    lambda y, m, d: f"{d:02}.{m:02}.{y % 100:02}",
    lambda y, m, d: f"{d:02}/{m:02}/{y}",
    lambda y, m, d: f"{d:02} . {m:02} . {y}г",
    lambda y, m, d: f"{d} {GENITIVE[m - 1]} {y} года",
    lambda y, m, d: f"{d:02} {GENITIVE[m - 1]} {y} г.",
    lambda y, m, d: f"{d} {GENITIVE[m - 1]} {y}",
    lambda y, m, d: f"«{d:02}» {GENITIVE[m - 1]} {y} г.",
    lambda y, m, d: f"{d}-го {GENITIVE[m - 1]} {y} г.",
    lambda y, m, d: f"{d}{GENITIVE[m - 1]}{y}г.",
    lambda y, m, d: f"{y}-{m:02}-{d:02}",
)
_SHORT: tuple[Callable[[int, int], str], ...] = (
    lambda m, d: f"{d:02}.{m:02}",
    lambda m, d: f"{d} {GENITIVE[m - 1]}",
    lambda m, d: f"{d:02} {GENITIVE[m - 1].upper()}",
    lambda m, d: f"«{d}» {GENITIVE[m - 1]}",
)
_BY = ("до {}", "к {}", "не позднее {}", "в срок до {}", "Срок: до {}", "по {}")
_FROM = ("с {}", "начиная с {}", "не ранее {}")
_TAILS = ("", " включительно", ", по графику", " (10.00)", ", при необходимости")


def points(pick: random.Random) -> Iterator[Made]:
    """A day in each spelling behind each preposition."""
    for number, tail in itertools.product(range(40), _TAILS):
        year, month = pick.choice(YEARS), pick.randint(1, 12)
        day = pick.randint(1, 28)
        full = pick.choice(_FULL)(year, month, day)
        for text, of_year in ((full, year), (_short(pick, month, day), PLAN_YEAR)):
            yield from _point(text, _iso(of_year, month, day), tail, number)


def _short(pick: random.Random, month: int, day: int) -> str:
    return pick.choice(_SHORT)(month, day)


def _point(text: str, date: str, tail: str, number: int) -> Iterator[Made]:
    after = dt.date.fromisoformat(date) + dt.timedelta(days=1)
    yield Made(text + tail, "on", ((date, date),))
    yield Made(_BY[number % len(_BY)].format(text) + tail, "by", ((None, date),))
    opened = _FROM[number % len(_FROM)].format(text) + tail
    yield Made(opened, "from", ((date, None),))
    yield Made(f"после {text}{tail}", "from", ((after.isoformat(), None),))


def ranges(pick: random.Random) -> Iterator[Made]:
    """Two days in order, joined in each way."""
    joints = [*DASHES, " по ", " до "]
    for joint, _ in itertools.product(joints, range(12)):
        year = pick.choice(YEARS)
        first = dt.date(year, pick.randint(1, 6), pick.randint(1, 28))
        last = dt.date(year, pick.randint(7, 12), pick.randint(1, 28))
        form = pick.choice(_FULL)
        ends = (first.isoformat(), last.isoformat())
        left = form(first.year, first.month, first.day)
        right = form(last.year, last.month, last.day)
        opening = "с " if joint.strip().isalpha() else ""
        yield Made(f"{opening}{left}{joint}{right}", "during", (ends,))
        month, day = GENITIVE[last.month - 1], first.day
        tight = f"{opening}{min(day, 27)}{joint}28 {month} {year} г."
        span = (_iso(year, last.month, min(day, 27)), _iso(year, last.month, 28))
        yield Made(tight, "during", (span,))
        words = f"{opening}{first.day} {GENITIVE[first.month - 1]}{joint}28 {month}"
        of_plan = _iso(PLAN_YEAR, first.month, first.day)
        yield Made(words, "during", ((of_plan, _iso(PLAN_YEAR, last.month, 28)),))


def months() -> Iterator[Made]:
    """Months alone, in a year, in a range, behind prepositions."""
    for month, year in itertools.product(range(1, 13), YEARS):
        name, of, within = (form[month - 1] for form in _FORMS)
        span = _month(year, month)
        for text in (f"{name} {year}", f"{name} {year} г.", f"{name} {year} года"):
            yield Made(text, "during", (span,))
        yield Made(f"в {within} {year} года", "during", (span,))
        yield Made(f"{month:02}.{year}", "during", (span,))
        yield Made(f"до {of} {year} г.", "by", ((None, span[1]),))
        yield Made(f"до конца {of} {year} г.", "by", ((None, span[1]),))
        yield Made(f"с {of} {year} года", "from", ((span[0], None),))
    for month in range(1, 13):
        span = _month(PLAN_YEAR, month)
        name, of, within = (form[month - 1] for form in _FORMS)
        for text in (name, name.upper(), name.title(), f"в {within}", f"{name} месяц"):
            yield Made(text, "during", (span,))
        yield Made(f"в течение {of}", "during", (span,))
        yield Made(f"не позднее {of}", "by", ((None, span[1]),))


_FORMS = (NOMINATIVE, GENITIVE, PREPOSITIONAL)


def month_ranges() -> Iterator[Made]:
    """Ranges and lists of months."""
    for first, last in itertools.combinations(range(1, 13), 2):
        span = _month(PLAN_YEAR, first, last)
        left, right = NOMINATIVE[first - 1], NOMINATIVE[last - 1]
        dash = DASHES[(first + last) % len(DASHES)]
        yield Made(f"{left}{dash}{right}", "during", (span,))
        yield Made(f"{left}{dash}{right} {PLAN_YEAR} г.", "during", (span,))
        words = f"с {GENITIVE[first - 1]} по {right}"
        yield Made(words, "during", (span,))
        both = (_month(PLAN_YEAR, first), _month(PLAN_YEAR, last))
        for joint in (", ", " и ", "; "):
            yield Made(f"{left}{joint}{right}", "during", both)
        yield Made(f"{left}, {right} {PLAN_YEAR} года", "during", both)
        turned = (_iso(PLAN_YEAR, last, 1), _month(PLAN_YEAR + 1, first)[1])
        if last > 1:
            yield Made(f"{right}{dash}{left}", "during", (turned,))


_QUARTER_NAMES = (
    ("I квартал", "1 квартал", "1-й квартал", "первый квартал", "I кв."),
    ("II квартал", "2 квартал", "2-й квартал", "второй квартал", "II кв."),
    ("III квартал", "3 квартал", "3-й квартал", "третий квартал", "III кв."),
    ("IV квартал", "4 квартал", "4-й квартал", "четвертый квартал", "IV кв."),
)
_HALF_NAMES = (
    ("I полугодие", "1 полугодие", "1-е полугодие", "первое полугодие"),
    ("II полугодие", "2 полугодие", "2-е полугодие", "второе полугодие"),
)


def parts_of_year() -> Iterator[Made]:
    """Quarters, half-years and seasons."""
    for names, length in ((_QUARTER_NAMES, 3), (_HALF_NAMES, 6)):
        for place, forms in enumerate(names):
            first = place * length + 1
            for form in forms:
                yield from _of_years(form, first, first + length - 1)
    for (a, left), (b, right) in itertools.combinations(
        enumerate(("I", "II", "III", "IV")), 2
    ):
        span = _month(PLAN_YEAR, 3 * a + 1, 3 * b + 3)
        both = (
            _month(PLAN_YEAR, 3 * a + 1, 3 * a + 3),
            _month(PLAN_YEAR, 3 * b + 1, 3 * b + 3),
        )
        for dash in DASHES:
            yield Made(f"{left}{dash}{right} квартал", "during", (span,))
        for joint in (", ", " и "):
            yield Made(f"{left}{joint}{right} кварталы {PLAN_YEAR} г.", "during", both)
            yield Made(f"{a + 1}{joint}{b + 1} квартал", "during", both)
    for form, first in (("весна", 3), ("лето", 6), ("осень", 9), ("летний период", 6)):
        yield from _of_years(form, first, first + 2)


def _of_years(form: str, first: int, last: int) -> Iterator[Made]:
    yield Made(form, "during", (_month(PLAN_YEAR, first, last),))
    for year in YEARS:
        span = _month(year, first, last)
        yield Made(f"{form} {year} г.", "during", (span,))
        yield Made(f"{form} {year} года", "during", (span,))


_PIECES = (
    (("1 декада", "I декада", "первая декада", "1-я декада", "начало"), 1, 10),
    (("2 декада", "II декада", "вторая декада", "2-я декада", "середина"), 11, 20),
    (("3 декада", "III декада", "третья декада", "последняя декада", "конец"), 21, 0),
    (("первая половина", "1-я половина", "1 половина"), 1, 15),
    (("вторая половина", "2-я половина"), 16, 0),
    (("1 неделя", "первая неделя", "1-я неделя"), 1, 7),
    (("2 неделя", "вторая неделя"), 8, 14),
    (("3 неделя", "третья неделя"), 15, 21),
    (("4 неделя", "четвертая неделя"), 22, 28),
)


def parts_of_month() -> Iterator[Made]:
    """Decades, halves, weeks and thirds of months."""
    for (forms, first, last), month in itertools.product(_PIECES, range(1, 13)):
        for form in forms:
            of = GENITIVE[month - 1]
            for text, year in ((of, PLAN_YEAR), (f"{of} 2023 г.", 2023)):
                end = last or last_day(year, month).day
                span = (_iso(year, month, first), _iso(year, month, end))
                yield Made(f"{form} {text}", "during", (span,))


def years() -> Iterator[Made]:
    """Years alone and in ranges."""
    for first, last in itertools.combinations(range(2020, 2028), 2):
        span = (_iso(first, 1, 1), _iso(last, 12, 31))
        for dash in DASHES:
            for word in ("", " гг.", " годы", " год"):
                yield Made(f"{first}{dash}{last}{word}", "during", (span,))
        yield Made(f"на {first}-{last} годы", "during", (span,))
        yield Made(f"с {first} по {last} год", "during", (span,))
        yield Made(f"{first} {last}\nгоды", "during", (span,))
    for year in range(2015, 2035):
        span = (_iso(year, 1, 1), _iso(year, 12, 31))
        forms = ("{}", "{} год", "{} г.", "в {} году", "в течение {} года", "на {} год")
        for form in forms:
            yield Made(form.format(year), "during", (span,))
        yield Made(f"до {year} года", "by", ((None, span[1]),))
        yield Made(f"до конца {year} г.", "by", ((None, span[1]),))
        yield Made(f"с {year} года", "from", ((span[0], None),))


def lists(pick: random.Random) -> Iterator[Made]:
    """Several days that share a month, a year or a bound."""
    for _ in range(120):
        month, year = pick.randint(1, 12), pick.choice(YEARS)
        days = sorted(pick.sample(range(1, 29), 3))
        of = GENITIVE[month - 1]
        on = tuple((_iso(year, month, d), _iso(year, month, d)) for d in days)
        by = tuple((None, end) for _, end in on)
        listed = f"{days[0]}, {days[1]} и {days[2]} {of} {year} г."
        yield Made(listed, "on", on)
        yield Made(f"до {listed}", "by", by)
        numeric = ", ".join(f"{d:02}.{month:02}.{year}" for d in days)
        yield Made(numeric, "on", on)
        yield Made(f"не позднее {numeric}", "by", by)
        lines = "\n".join(f"до {d} {of} {year} года" for d in days)
        yield Made(lines, "by", by)


_ADVERBS = {
    "ежедневно": "FREQ=DAILY",
    "еженедельно": "FREQ=WEEKLY",
    "ежемесячно": "FREQ=MONTHLY",
    "ежеквартально": "FREQ=MONTHLY;INTERVAL=3",
    "ежегодно": "FREQ=YEARLY",
    "каждый день": "FREQ=DAILY",
    "каждую неделю": "FREQ=WEEKLY",
    "каждый месяц": "FREQ=MONTHLY",
    "каждый квартал": "FREQ=MONTHLY;INTERVAL=3",
    "каждое полугодие": "FREQ=MONTHLY;INTERVAL=6",
    "раз в полугодие": "FREQ=MONTHLY;INTERVAL=6",
    "ежедекадно": "FREQ=MONTHLY;BYMONTHDAY=1,11,21",
}
_DAYS_OF_WEEK = (
    ("MO", "понедельник", "понедельникам"),
    ("TU", "вторник", "вторникам"),
    ("WE", "среду", "средам"),
    ("TH", "четверг", "четвергам"),
    ("FR", "пятницу", "пятницам"),
    ("SA", "субботу", "субботам"),
)


def repetitions() -> Iterator[Made]:
    """How often: adverbs, so many times, weekdays."""
    for text, rule in _ADVERBS.items():
        for form in (text, text.upper(), text.capitalize(), f"{text}, по графику"):
            yield Made(form, "recurring", rule=rule)
    units = (("год", 12), ("полугодие", 6), ("квартал", 3))
    for (unit, length), times in itertools.product(units, (1, 2, 3, 4, 6)):
        if length % times or (unit == "год" and times == 1):
            continue
        step = length // times
        rule = f"FREQ=MONTHLY;INTERVAL={step}" if step > 1 else "FREQ=MONTHLY"
        word = "раза" if times in {2, 3, 4} else "раз"
        yield Made(f"{times} {word} в {unit}", "recurring", rule=rule)
        yield Made(f"не реже {times} раз в {unit}", "recurring", rule=rule)
    for count in range(2, 12):
        rule = f"FREQ=MONTHLY;INTERVAL={count}"
        yield Made(f"1 раз в {count} месяцев", "recurring", rule=rule)
        yield Made(f"каждые {count} месяцев", "recurring", rule=rule)
        rule = f"FREQ=WEEKLY;INTERVAL={count}"
        yield Made(f"раз в {count} недель", "recurring", rule=rule)
        yield Made(
            f"один раз в {count} лет", "recurring", rule=f"FREQ=YEARLY;INTERVAL={count}"
        )
    for code, one, each in _DAYS_OF_WEEK:
        for text in (f"каждый {one}", f"по {each}", f"еженедельно по {each}"):
            yield Made(text, "recurring", rule=f"FREQ=WEEKLY;BYDAY={code}")
        for number in range(1, 5):
            rule = f"FREQ=MONTHLY;BYDAY={number}{code}"
            yield Made(f"{number}-й {one} месяца", "recurring", rule=rule)


_PERIODS = (
    ("ежемесячно", "отчетным месяцем", "FREQ=MONTHLY"),
    ("ежеквартально", "отчетным кварталом", "FREQ=MONTHLY;INTERVAL=3"),
    ("раз в полугодие", "отчетным полугодием", "FREQ=MONTHLY;INTERVAL=6"),
)


def returning_days() -> Iterator[Made]:
    """The day of a month on which something returns."""
    for (often, reported, rule), day in itertools.product(_PERIODS, range(1, 29)):
        whole = f"{rule};BYMONTHDAY={day}"
        tail = f"месяца, следующего за {reported}"
        for text in (
            f"{often}, до {day} числа {tail}",
            f"{often} не позднее {day}-го числа {tail}",
            f"до {day} числа {tail}",
            f"{often}, до {day} числа",
        ):
            yield Made(text, "recurring", rule=whole)
    for day in range(1, 29):
        monthly = f"FREQ=MONTHLY;BYMONTHDAY={day}"
        for text in (f"{day} числа каждого месяца", f"каждое {day} число месяца"):
            yield Made(text, "recurring", rule=monthly)
    for day in range(1, 16):
        rule = f"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS={day}"
        text = f"ежемесячно до {day}-го рабочего дня месяца, следующего за отчетным"
        yield Made(text, "recurring", rule=rule)


def yearly(pick: random.Random) -> Iterator[Made]:
    """What returns every year in a month, by a day, in a stretch."""
    for month in range(1, 13):
        single = f"FREQ=YEARLY;BYMONTH={month}"
        span = _month(PLAN_YEAR, month)
        for text in (
            f"ежегодно в {PREPOSITIONAL[month - 1]}",
            f"ежегодно, {NOMINATIVE[month - 1]}",
            f"{NOMINATIVE[month - 1]}, ежегодно",
            f"1 раз в год ({NOMINATIVE[month - 1]})",
        ):
            yield Made(text, "recurring", (span,), single)
        for _ in range(4):
            yield from _yearly_day(month, pick.randint(1, 28))
    for quarter in range(4):
        span = _month(PLAN_YEAR, 3 * quarter + 1, 3 * quarter + 3)
        for form in _QUARTER_NAMES[quarter]:
            yield Made(f"ежегодно, {form}", "recurring", (span,), "FREQ=YEARLY")


def _yearly_day(month: int, day: int) -> Iterator[Made]:
    """The first due day is the first one from the order's date on, 15 January."""
    rule = f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"
    year = PLAN_YEAR if (month, day) >= (1, 15) else PLAN_YEAR + 1
    due = ((None, _iso(year, month, day)),)
    for text in ("ежегодно до {}", "ежегодно, в срок до {}", "до {}, ежегодно"):
        printed = text.format(f"{day} {GENITIVE[month - 1]}")
        yield Made(printed, "recurring", due, rule)


_LENGTHS = (
    ("дней", "day"),
    ("рабочих дней", "working_day"),
    ("календарных дней", "day"),
    ("недель", "week"),
    ("месяцев", "month"),
    ("лет", "year"),
)
_EVENTS = ("подписания приказа", "получения запроса", "окончания мероприятия")
_NUMBERS = {5: "пяти", 6: "шести", 7: "семи", 10: "десяти", 30: "тридцати"}


def terms() -> Iterator[Made]:
    """Lengths of time, alone and counted from events."""
    for (unit, name), n in itertools.product(_LENGTHS, (5, 6, 7, 10, 12, 20, 30)):
        after, before = (n, name, "after"), (n, name, "before")
        counts = [str(n)]
        if n in _NUMBERS:
            counts += [_NUMBERS[n], f"{n} ({_NUMBERS[n]})"]
        for count in counts:
            yield Made(f"в течение {count} {unit}", "relative", offset=after)
            for event in _EVENTS:
                for start in ("со дня", "с момента", "после", "с даты"):
                    text = f"в течение {count} {unit} {start} {event}"
                    yield Made(text, "relative", offset=after)
                for opening in ("за", "не позднее чем за"):
                    text = f"{opening} {count} {unit} до {event}"
                    yield Made(text, "relative", offset=before)
    for n, (adjective, name) in itertools.product(
        range(2, 31), (("дневный", "day"), ("месячный", "month"))
    ):
        yield Made(f"в {n}-{adjective} срок", "relative", offset=(n, name, "after"))


_PLAIN = {
    "ongoing": (
        "постоянно",
        "весь период",
        "в течение всего периода",
        "на постоянной основе",
        "регулярно",
        "весь период реализации плана",
    ),
    "conditional": (
        "по мере необходимости",
        "при необходимости",
        "по отдельному графику",
        "согласно графику",
        "при выявлении нарушений",
        "в установленные сроки",
        "в сроки, установленные приказом",
        "по запросу",
        "в случае обращения",
    ),
    "none": ("", "-", "–", "—", "---", " ", "…", "нет"),
    "unknown": (
        "то же",
        "-//-",
        "срок уточняется",
        "10.00",
        "14.00–15.00",
        "с 10-00 до 12-00",
        "№ 340-п",
        "п. 3.1",
        "приказ от 22.01.2021 № 49-п",
        "20 чел.",
        "Директор школы",
        "30.02.2022",
        "31.04.2022",
        "до 31 июня 2022 г.",
    ),
}


def plain() -> Iterator[Made]:
    """What needs no reckoning."""
    whole = ((_iso(PLAN_YEAR, 1, 1), _iso(PLAN_YEAR, 12, 31)),)
    for kind, texts in _PLAIN.items():
        for text in texts:
            for form in (text, text.upper(), f" {text}\n"):
                yield Made(form, kind, whole if kind == "ongoing" else ())


def everything() -> tuple[Made, ...]:
    """All expressions, each text once."""
    pick = random.Random(20_220_115)  # noqa: S311  # a fixed choice, no secret
    made = itertools.chain(
        points(pick),
        ranges(pick),
        months(),
        month_ranges(),
        parts_of_year(),
        parts_of_month(),
        years(),
        lists(pick),
        repetitions(),
        returning_days(),
        yearly(pick),
        terms(),
        plain(),
    )
    return tuple({each.text: each for each in made}.values())


def spaced(made: Made) -> Made:
    """The same with blanks as scans and narrow cells leave them."""
    return evolve(made, text=f"\u00a0{made.text.replace(' ', '  ')} ")
