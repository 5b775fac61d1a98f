"""Words that name plans, head their sections and tables, and stand around these."""

# How the title of a plan begins, or what follows its first adjectives.
TITLE_STEMS = (
    "план",
    "медиаплан",
    "дорожн",
    "комплекс",
    "мероприяти",
    "график",
    "циклограмм",
    "сетев",
    "перечен",
    "календарн",
    "программ",
    "отчет",
    "отчёт",
)

# Nouns one of which a title of a plan holds.
TITLE_NOUNS = (
    "план",
    "дорожн",
    "мероприяти",
    "график",
    "циклограмм",
    "медиаплан",
    "мер",
)

# How a word of a sentence ends that no title has ("План разработан …").
SENTENCE_ENDINGS = (
    "ется",
    "ются",
    "ает",
    "ают",
    "яет",
    "яют",
    "ован",
    "отан",
    "жден",
    "ждён",
)

# How the words end that may stand before it ("Антикоррупционный план"), and others.
ADJECTIVE_ENDINGS = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие")
BEFORE_TITLES = frozenset({"проект", "и"})

# Lines between the printed parts of one table.
CONTINUATION_STEMS = ("продолжени", "окончани")
CONTINUED = ("табл", "приложени", "план", "график")

# A cell that repeats the one above it, without its blanks.
DITTO = frozenset(
    """
    тоже тожесамое тожелицо теже тежелица тежеисполнители также тотже таже онже онаже
    ониже аналогично
    """.split()
)
# Marks that a cell consists of which repeats the one above; dashes alone repeat nothing.
DITTO_MARKS = frozenset("\"'«»“”„″’‘〃/|\\")
DITTO_DASHES = frozenset("-–—=_")

# How a word begins that a figure counts: "1 день" is no day of a month.
AMOUNTS = "ден|дн|сут|нед|час|мин|раз|чел"

# How the title of a list begins that is a plan though few of its items have a date.
LIST_TITLES = ("план", "дорожнаякарта", "комплексмер", "календарныйплан")

# What introduces the fields of an item in a list; named by the field.
LIST_LABELS = (
    r"(?P<deadline>(?<!\p{L})срок(?:и|ом)?(?: (?:исполнени|реализаци|проведени|выполнени)[яи])? ?[:–—-])"
    r"|(?P<responsible>\((?:отв(?:етственн(?:ы[йех]|ая|ое))?|исполнител[ьи]|исп)\.?(?!\p{L}) ?[:–—-]?"
    r"|(?<!\p{L})(?:ответственн\p{L}{2,4}(?: (?:исполнител\p{L}{1,3}|лиц\p{L}{1,2}|за \p{L}{5,12}))?"
    r"|исполнител[ьи]|отв\.) ?[:–—-])"
    r"|(?P<result>(?<!\p{L})(?:ожидаемый )?результат ?[:–—])"
)

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

# They tell the heading of a plan from that of a table that only places lines.
COLUMN_WORDS: tuple[str, ...] = (
    "п/п",
    "мероприят",
    "срок",
    "дата начал",
    "дата окончан",
    "ответствен",
    "исполнител",
    "ожидаем",
    "результат",
    "содержание",
    "наименование",
    "показател",
    "финансир",
    "примечан",
    "отметка",
    "ф.и.о",
    "фио",
    "дата проведения",
    "дата ознаком",
    "роспись",
    "вид деятельности",
    "форма проведения",
    "место проведения",
    "участники",
    "направлени",
)

# In a heading it makes a table a plan, wherever the table stands.
PLAN_SIGN = "мероприят"
