"""Words of deadlines: what each form is, as data for the deadline reader.

A lexeme is a kind and a value. Forms are listed as printed, in lower case, with е for
ё. Inflected adjectives are built from a stem and the endings below.
"""

from collections.abc import Iterable
from enum import StrEnum

from orderparse.vocabulary.calendar import MONTHS


class Word(StrEnum):
    """What a word or sign is for the grammar."""

    UNKNOWN = "unknown"
    NUMBER = "number"
    END = "end of text"
    DASH = "dash"
    COMMA = "comma"
    SEMICOLON = "semicolon"
    POINT = "point"
    STOP = "end of a sentence"
    SLASH = "slash"
    COLON = "colon"
    OPEN = "opening bracket"
    CLOSE = "closing bracket"
    ELLIPSIS = "ellipsis"
    SIGN = "other sign"
    MONTH = "name of a month"
    WEEKDAY = "name of a weekday"
    SEASON = "season"
    SEASONAL = "of a season"
    ORDINAL = "ordinal number"
    ROMAN = "roman number"
    CARDINAL = "number word"
    DAY = "day"
    WORKING = "working"
    CALENDAR = "calendar"
    WEEK = "week"
    DECADE = "decade"
    MONTH_WORD = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    HALF = "half"
    YEAR = "year"
    HOUR = "hour"
    MINUTE = "minute"
    SCHOOL = "school"
    TERM = "school term"
    HOLIDAYS = "holidays"
    NUMERAL = "day of a month"
    TO = "to"
    TOWARDS = "towards"
    UNTIL = "until"
    FROM = "from"
    OF = "of"
    IN = "in"
    ON = "on"
    WITH = "on condition"
    AFTER = "after"
    FOR = "for"
    THROUGH = "in after"
    NOT = "not"
    LATER = "later"
    EARLIER = "earlier"
    START = "start"
    MIDDLE = "middle"
    ENDING = "ending"
    COURSE = "course"
    PERIOD = "period"
    DEADLINE = "deadline"
    WHOLE = "whole"
    CURRENT = "current"
    NEXT = "next"
    REPORT = "reported"
    EVERY = "every"
    REPEAT = "repeating"
    TIMES = "times"
    MANIFOLD = "so many times"
    TERM_LENGTH = "of such a length"
    DATE = "date"
    AND = "and"
    LESS = "less"
    MORE = "more"
    ONGOING = "ongoing"
    AT_ONCE = "at once"
    CONDITION = "condition"
    NOTHING = "nothing"
    EVE = "eve"
    EXPIRY = "expiry"
    REFERENCE = "reference"
    REALISATION = "realisation"
    BEGINNING = "beginning with"
    LABEL = "label"
    THAN = "than"
    RESULT = "result"
    BASIS = "basis"
    WEEKEND = "weekend"
    TIME_ZONE = "time zone"
    EXCEPT = "except"
    BETWEEN = "between"


_ADJECTIVE = "ый ий ой ая ое ые ого его ому ему ом ем ым им ых их ую ей ыми ими".split()
_SOFT_ADJECTIVE = "яя юю ее ие ей его ему ем им их".split()
_SOFT = "ий ья ье ьи ьего ьему ьем ьим ьей ью ьих ьими".split()

_ORDINALS = {
    "перв": 1,
    "втор": 2,
    "четверт": 4,
    "пят": 5,
    "шест": 6,
    "седьм": 7,
    "восьм": 8,
    "девят": 9,
    "десят": 10,
    "одиннадцат": 11,
    "двенадцат": 12,
    "тринадцат": 13,
    "четырнадцат": 14,
    "пятнадцат": 15,
    "шестнадцат": 16,
    "семнадцат": 17,
    "восемнадцат": 18,
    "девятнадцат": 19,
    "двадцат": 20,
    "тридцат": 30,
}
_LAST_ENDINGS = (*_ADJECTIVE, *_SOFT_ADJECTIVE)
LAST = -1

_CARDINALS = {
    1: "один одна одно одного одной одну одном",
    2: "два две двух двум",
    3: "три трех трем",
    4: "четыре четырех четырем",
    5: "пять пяти",
    6: "шесть шести",
    7: "семь семи",
    8: "восемь восьми",
    9: "девять девяти",
    10: "десять десяти",
    11: "одиннадцать одиннадцати",
    12: "двенадцать двенадцати",
    14: "четырнадцать четырнадцати",
    15: "пятнадцать пятнадцати",
    20: "двадцать двадцати",
    21: "двадцатиодного",
    30: "тридцать тридцати",
    40: "сорок сорока",
    45: "сорокапяти",
    60: "шестьдесят шестидесяти",
    90: "девяносто девяноста",
}

ROMANS = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
    **{chr(ord("ⅰ") + number): number + 1 for number in range(12)},
}
_WEEKDAYS = (
    "понедельник понедельника понедельникам понедельники понедельнику пн",
    "вторник вторника вторникам вторники вторнику вт",
    "среда среду средам ср",
    "четверг четверга четвергам четверги четвергу чт",
    "пятница пятницы пятницу пятницам пятнице пт",
    "суббота субботы субботу субботам субботе сб",
    "воскресенье воскресенья воскресеньям воскресенью вс",
)
# What stands between a start and "постоянно" (a dash lost or not), or behind months
# whose days follow.
COLON = ":"
LEADS_ON = frozenset({"-", "–", "—", COLON})
GOES_ON = LEADS_ON | {"далее", "затем", "дальнейшем"}
WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

# First month of a season of three.
_SEASONS = {
    12: "зима зимы зимой зиму зиме",
    3: "весна весны весной весну весне",
    6: "лето летом лета лету лете",
    9: "осень осени осенью",
}
_SEASON_ENDINGS = (*_ADJECTIVE, "яя", "юю", "ее", "ие", "ней", "е")
_SEASON_STEMS = {"зимн": 12, "весенн": 3, "летн": 6, "осенн": 9}

# Length of a term ("трехмесячный", "5-дневный"): stem of the adjective -> unit.
_TERM_STEMS = {
    "дневн": "day",
    "суточн": "day",
    "недельн": "week",
    "месячн": "month",
    "годичн": "year",
    "годовалый": "year",
}
_TERM_PREFIXES = {
    "": 1,
    "одно": 1,
    "двух": 2,
    "трех": 3,
    "четырех": 4,
    "пяти": 5,
    "шести": 6,
    "семи": 7,
    "восьми": 8,
    "девяти": 9,
    "десяти": 10,
    "четырнадцати": 14,
    "пятнадцати": 15,
    "двадцати": 20,
    "тридцати": 30,
    "шестидесяти": 60,
    "полу": 0,
}
_TERM_ENDINGS = "ый ого ом ой ая ому".split()

# Adverbs of repetition -> frequency, interval and what else belongs to the rule.
_REPEATS = {
    ("DAILY", 1, ""): "ежедневно ежесуточно ежедневный ежедневная ежедн",
    ("WEEKLY", 1, ""): "еженедельно еженедельный понедельно еженед",
    ("MONTHLY", 1, ""): "ежемесячно ежемесячный ежемесячная помесячно ежемес ежемесяч",
    ("MONTHLY", 3, ""): "ежеквартально ежеквартальный поквартально ежекв ежекварт",
    ("MONTHLY", 6, ""): "ежеполугодно ежеполугодие полугодично",
    ("YEARLY", 1, ""): "ежегодно ежегодный ежегодная ежегодного ежегод ежегодн ежег",
    ("MONTHLY", 1, "BYMONTHDAY=1,11,21"): "ежедекадно подекадно",
    ("", 1, ""): "ежечасно ежесменно посменно",
}

_PLAIN: dict[Word, str] = {
    Word.DAY: "день дня дней дни дню днем днях дням дн сутки суток сутках",
    Word.WEEK: "неделя недели неделе неделю недель неделей неделям нед",
    Word.DECADE: "декада декады декаде декаду декад декадам",
    Word.MONTH_WORD: "месяц месяца месяце месяцу месяцев месяцем месяцы месяцам мес",
    Word.QUARTER: "квартал квартала квартале кварталу кварталом кварталы кварталов "
    "кварталах кварталам кв кварт",
    Word.HALF_YEAR: "полугодие полугодия полугодии полугодию полугодием полугодий полугодиям "
    "полугода полгода полуг пол",
    Word.HALF: "половина половины половине половину",
    Word.YEAR: "год года году годе годом годы годов годам годах лет г гг гг",
    Word.HOUR: "час часа часов часу часам ч",
    Word.MINUTE: "мин минут минуты",
    Word.SCHOOL: "учебный учебного учебном учебному учебным учебные учебных уч учеб учебн "
    "школьный школьного школьном школьные школьных школьным",
    Word.TERM: "четверть четверти четвертей четвертям четвертях триместр триместра "
    "триместре триместрам триместров семестр семестра семестре семестрам семестров",
    Word.HOLIDAYS: "каникулы каникул каникулах каникулам каникулярный каникулярное "
    "каникулярного каникулярном",
    Word.NUMERAL: "число числа числу числам чисел числах",
    Word.TO: "до",
    Word.TOWARDS: "к ко перед",
    Word.BETWEEN: "между",
    Word.UNTIL: "по",
    Word.FROM: "с со",
    Word.OF: "от",
    Word.IN: "в во",
    Word.ON: "на",
    Word.WITH: "при",
    Word.AFTER: "после вслед",
    Word.FOR: "за",
    Word.THROUGH: "через спустя",
    Word.NOT: "не",
    Word.LATER: "позднее позже",
    Word.EARLIER: "ранее раньше",
    Word.START: "нач начало начала начале началу началом",
    Word.MIDDLE: "середина середины середине середину",
    Word.ENDING: "кон конец конца конце концу концом окончание окончанием окончания окончании окончанию "
    "завершение завершения завершении завершению",
    Word.COURSE: "течение течении теч протяжении протяжение ходе",
    Word.PERIOD: "период периода периоде периоду периодом периоды периодах время времени",
    Word.DEADLINE: "срок срока сроки сроком сроку сроков",
    Word.WHOLE: "весь всего всей всю все всем круглый",
    Word.CURRENT: "текущий текущего текущем текущему текущей т этот этого этом этому этой сего данный "
    "данного данном настоящего настоящем нынешнего нынешнем нового новый новом предстоящего предстоящий",
    Word.NEXT: "следующий следующего следующем следующему следующих следующая "
    "следующие последующие будущий будущего будущем очередного очередном последующего",
    Word.REPORT: "отчетный отчетного отчетном отчетным отчетной отчетному истекшим "
    "истекшего прошедшим",
    Word.EVERY: "каждый каждого каждую каждое каждая каждые каждом каждой каждому",
    Word.TIMES: "раз раза разу р",
    Word.WORKING: "банковских рабочий рабочих рабочего рабочие рабочим рабочему рабочем раб "
    "будний будние будним будням будни",
    Word.CALENDAR: "календарный календарных календарного календарные календарном кал",
    Word.DATE: "дата даты дате дату момент момента",
    Word.AND: "и или либо",
    Word.LESS: "реже менее меньше",
    Word.MORE: "более больше чаще",
    Word.THAN: "чем",
    Word.ONGOING: "постоянно постоянной постоянная регулярной регулярно систематически непрерывно круглогодично "
    "перманентно бессрочно постоянный круглосуточно периодически всегда",
    Word.AT_ONCE: "незамедлительно немедленно срочно безотлагательно",
    Word.NOTHING: "нет отсутствует отсутствуют",
    Word.EVE: "накануне канун преддверии",
    Word.EXPIRY: "истечении истечению",
    Word.REFERENCE: "n пункт пункта пункту пункте пунктом пункты пунктов п пп ст "
    "статья статьи статьей статье приложение приложения приложению каб кабинет "
    "протокол протокола протоколу приказ приказа приказом приказу школа класс ауд",
    Word.REALISATION: "реализации реализация действия исполнения выполнения "
    "осуществления планирования",
    Word.BEGINNING: "начиная",
    Word.RESULT: "итогам результатам факту",
    Word.BASIS: "основе",
    Word.LABEL: "включительно сезон сезона сезоне",
    Word.CONDITION: "согласно",
    Word.WEEKEND: "выходных выходные праздничных",
    Word.EXCEPT: "кроме исключая исключением",
    Word.TIME_ZONE: "мск",
}

# Of the words that numbers follow those that a day may follow as well: "школа 5 мая".
BODIES = frozenset("школа класс каб кабинет ауд".split())
AND_ALSO = " и"
IN = "в"


_Lexeme = tuple[Word, int | str]
_Lexicon = dict[str, _Lexeme]


def _listed() -> _Lexicon:
    found: _Lexicon = {}
    for word, forms in _PLAIN.items():
        found.update(dict.fromkeys(forms.split(), (word, 0)))
    for value, forms in _CARDINALS.items():
        found.update(dict.fromkeys(forms.split(), (Word.CARDINAL, value)))
    for value, forms in _SEASONS.items():
        found.update(dict.fromkeys(forms.split(), (Word.SEASON, value)))
    for value, forms in enumerate(_WEEKDAYS):
        found.update(dict.fromkeys(forms.split(), (Word.WEEKDAY, value)))
    for form, value in MONTHS.items():
        found[form.replace("ё", "е")] = (Word.MONTH, value)
    for rule, forms in _REPEATS.items():
        text = ";".join(map(str, rule))
        found.update(dict.fromkeys(forms.split(), (Word.REPEAT, text)))
    found.update((form, (Word.MANIFOLD, n)) for form, n in _MANIFOLD.items())
    return found


_MANIFOLD = {"дважды": 2, "двукратно": 2, "трижды": 3, "трехкратно": 3}


def _built() -> _Lexicon:
    found: _Lexicon = {}
    for stem, value in _ORDINALS.items():
        found.update(_inflected(stem, _ADJECTIVE, (Word.ORDINAL, value)))
    found.update(_inflected("трет", _SOFT, (Word.ORDINAL, 3)))
    found.update(_inflected("последн", _LAST_ENDINGS, (Word.ORDINAL, LAST)))
    found["посл"] = (Word.ORDINAL, LAST)
    for stem, month in _SEASON_STEMS.items():
        found.update(_inflected(stem, _SEASON_ENDINGS, (Word.SEASONAL, month)))
    for stem, unit in _TERM_STEMS.items():
        forms = [stem + end for end in _TERM_ENDINGS]
        for prefix, count in _TERM_PREFIXES.items():
            length = (Word.TERM_LENGTH, f"{count};{unit}")
            for form in forms:
                found[prefix + form] = length
    return found


def _inflected(stem: str, ends: Iterable[str], lexeme: _Lexeme) -> _Lexicon:
    return {stem + end: lexeme for end in ends}


# Every known form, in lower case and with е for ё.
LEXICON: _Lexicon = {**_built(), **_listed()}

SIGNS: dict[str, Word] = {
    **dict.fromkeys("-\u2010\u2011\u2012–—―−÷~", Word.DASH),
    ",": Word.COMMA,
    **dict.fromkeys(";•▪◦\uf0b7", Word.SEMICOLON),
    ".": Word.POINT,
    "/": Word.SLASH,
    "\\": Word.SLASH,
    ":": Word.COLON,
    "(": Word.OPEN,
    "[": Word.OPEN,
    ")": Word.CLOSE,
    "]": Word.CLOSE,
    "…": Word.ELLIPSIS,
    "№": Word.REFERENCE,
}
SCHOOL_LETTER = "у"  # "2023-2024 у.г."
# Endings printed after digits: "25-го", "1-я", "10-ти".
NUMBER_ENDINGS = frozenset(
    "й я е ый ий ая ое ья ье го ого ом м му ому ти и х ми ю ую ей ой ая ые ых".split()
)
