"""Words that name plans and what stands around their tables."""

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
CONTINUED = "таблиц"

# A cell that repeats the one above it, without its blanks.
DITTO = frozenset(
    (
        "тоже",
        "тожесамое",
        "теже",
        "такжe",
        "-//-",
        '-"-',
        "-''-",
        "-«-",
        "-»-",
        "//",
        '"',
        "〃",
        "-||-",
        "—//—",
        "–//–",
        '-""-',
        '""',
        "»",
        "=//=",
        "-/-",
        "-//",
        "//-",
    )
)

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
