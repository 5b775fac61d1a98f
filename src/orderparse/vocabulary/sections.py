"""Words that head the sections of a plan."""

# Word before the number of a section -> rank, the outermost first.
LABELS = {
    "программа": 0,
    "подпрограмма": 1,
    "часть": 1,
    "раздел": 2,
    "глава": 2,
    "модуль": 2,
    "блок": 2,
    "подраздел": 3,
    "направление": 3,
    "приоритет": 3,
    "проект": 3,
    "цель": 4,
    "задача": 5,
    "этап": 5,
    "комплекс": 6,
    "мероприятие": 6,
    "событие": 7,
}

# Adjectives that belong to such a word ("Основное мероприятие 1").
LABEL_ADJECTIVES = frozenset(
    """
    основное стратегическое приоритетное ключевое отдельное региональный национальный
    федеральный контрольное тематический тематическое главное
    """.split()
)

MONTHS = frozenset(
    """
    январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
    """.split()
)

# Other spans of time that may head rows ("I квартал", "1 полугодие", "2021 год").
TIMES = ("квартал", "полугоди", "четверт", "триместр", "неделя", "декада", "год")

# Rows that sum up and are neither section nor activity.
TOTALS = ("итого", "всего")

# How lines inside a table begin that only explain it.
REMARKS = ("примечани", "справочно")

# Marks in the cells of a section row that hold nothing; a dash is a deadline of its own.
CROSSES = frozenset({"", "х", "x", "хх", "xx", "*"})

# Marks in the column of a year or month that say yes.
TICKS = frozenset("+ ++ х x v ✓ ✔ √ * да".split())
