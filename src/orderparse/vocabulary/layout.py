"""Words that tell the heading of a plan's table from a table used for layout."""

COLUMN_WORDS: tuple[str, ...] = (
    "п/п",
    "мероприят",
    "срок",
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
