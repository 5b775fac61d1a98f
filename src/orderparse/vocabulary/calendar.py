"""Words of the calendar: months, days, weeks, years, and where a year was taken from."""

# Number of the month -> all printed forms, those of old and of careless print included.
MONTH_FORMS: dict[int, str] = {
    1: "январь января январе январю январем январём янв",
    2: "февраль февраля феврале февралю февралем февралём фев февр",
    3: "март марта марте марту мартом мар",
    4: "апрель апреля апреле апрелю апрелем апр",
    5: "май мая мае маю маем",
    6: "июнь июня июне июню июнем июн",
    7: "июль июля июле июлю июлем июл",
    8: "август августа августе августу августом авг",
    9: "сентябрь сентября сентябре сентябрю сентябрем сентябрём сен сент",
    10: "октябрь октября октябре октябрю октябрем октябрём окт",
    11: "ноябрь ноября ноябре ноябрю ноябрем ноябрём ноя нояб",
    12: "декабрь декабря декабре декабрю декабрем декабрём дек",
}

MONTH_NAMES: dict[int, str] = {
    number: forms.split()[0] for number, forms in MONTH_FORMS.items()
}

MONTHS: dict[str, int] = {
    form: number for number, forms in MONTH_FORMS.items() for form in forms.split()
}

# Letters that recognition of scanned pages puts in the place of digits.
LETTERS_FOR_DIGITS = dict(zip("ОоOoЗзlIІ|бB", "000033111168", strict=True))

# What follows the year of a date, the longer first, and what precedes its day.
YEAR_WORDS = ("года", "год", "г")
YEAR_LETTER = "г"
ENDS_OF_YEAR = ("г.", "года")
OF_YEAR = "года"
YEAR_SIGNS = frozenset({"г", "гг"})
# It counts years of age or of a length, no year of the calendar.
COUNTED_YEARS = "лет"
# How months end in the genitive.
GENITIVE_ENDS = "ая"
THROUGH = "по"
FROM = "от"

# Capitalised words that follow "г." as the next thing on the line, not as a town.
NOT_TOWNS = frozenset(
    """
    приказ распоряжение постановление решение указ директор заведующий заведующая
    министр глава начальник руководитель протокол приложение утвержден утверждён
    утверждено утверждена утверждаю согласовано принято рассмотрено регистрационный
    """.split()
)

DAY = "день"
# "по состоянию на …": the day that a report tells of.
HOLIDAYS = frozenset({"праздника", "праздников", "годовщины"})
ONWARDS = "далее"
STATE = "состоянию"
DAYS = "дни"
ONE_DAY = frozenset({"день", "дня", "дню"})
ONE_WORKING = frozenset({"рабочий", "рабочего", "рабочему"})
SEVERAL_DAYS = frozenset({"дни", "дням"})
ON_WORKING_DAYS = "будням"
PLURAL_ENDINGS = ("ые", "ых", "ие", "их")
# Behind a number: "20-е числа", "в 20-х числах".
SEVERAL_NUMERALS = frozenset({"числа", "числах"})
PLURAL_NUMBERS = frozenset({"е", "х", "ые", "ых"})
ONE_YEAR = frozenset({"год", "года", "году"})
# Behind "за" without a number: one of them is counted.
SINGLE_DAY = frozenset({"дня", "день", "рабочего"})
# Without a number they are a count, as these forms stand behind one only.
COUNTED_IN_PLURAL = frozenset({"кварталов", "полугодий", "полугода", "полгода"})
# Shortened before a month, where else they are December and a half-year.
DECADE, HALF = "дек", "пол"
MANY = frozenset({"недель", "декад"})
# In the nominative a week or decade has an ordinal ("вторая неделя"), no length.
ORDERED = frozenset({"неделя", "декада"})
# Behind "по" each of them is meant ("по полугодиям").
EACH_OF = frozenset(
    "неделям декадам месяцам кварталам полугодиям четвертям триместрам семестрам".split()
)
# Behind numbers these are years of the calendar, no length.
CALENDAR_YEARS = frozenset({"гг", "годы"})

# Where a year or a period was taken from, as messages name it.
SECTION = "заголовок раздела"
SCHOOL_YEAR = "учебный год плана"
ORDER_DATE = "дата документа"
PLAN_PERIOD = "период плана"
PLAN_TITLE = "заголовок плана"
ORDER_TITLE = "заголовок"
APPROVING_CLAUSE = "пункт об утверждении"
ANNEX_TEXT = "текст приложения"
CALLER = "указано при вызове"
