"""Misreadings of deadlines: what recognition makes of which letters and words."""

from orderparse.vocabulary.calendar import LETTERS_FOR_DIGITS
from orderparse.vocabulary.deadlines import Word

# What stands in print or comes out of recognition where a roman numeral is meant.
ROMAN_LOOKALIKES = {
    "і": "i",
    "1": "i",
    "l": "i",
    "|": "i",
    "!": "i",
    "у": "v",
    "y": "v",
    "х": "x",
    "п": "ii",
    "ш": "iii",
    "н": "ii",
    "й": "ii",
    "т": "i",
}
# Letters in lower case that stand where a digit is meant, and the other way round.
DIGIT_LOOKALIKES = LETTERS_FOR_DIGITS | {"i": "1", "і": "1"}
LETTER_LOOKALIKES = str.maketrans("6034", "бозч")
# Latin letters that look like Cyrillic ones.
LATIN_LOOKALIKES = str.maketrans("aceopxykmthbiu", "асеорхукмтнвіи")

# Prepositions as recognition misreads them between dates.
SHORT_MISREADINGS = {
    "но": "по",
    "ио": "по",
    "пo": "по",
    "ло": "до",
    "дo": "до",
    "цо": "до",
    "ао": "до",
    "го": "по",
    "пл": "по",
}
# Kinds of words that a misread one may be.
MENDABLE = frozenset(
    {
        Word.MONTH,
        Word.WEEKDAY,
        Word.SEASON,
        Word.REPEAT,
        Word.COURSE,
        Word.QUARTER,
        Word.HALF_YEAR,
        Word.DECADE,
        Word.PERIOD,
        Word.ONGOING,
        Word.AT_ONCE,
        Word.EVERY,
        Word.LATER,
        Word.YEAR,
        Word.SCHOOL,
        Word.NUMERAL,
        Word.REALISATION,
    }
)
