"""Forms of days, weeks and years that mean one of them, several, or a count."""

DAY = "день"
DAYS = "дни"
ONE_DAY = frozenset({"день", "дня", "дню"})
ONE_WORKING = frozenset({"рабочий", "рабочего", "рабочему"})
SEVERAL_DAYS = frozenset({"дни", "дням"})
ON_WORKING_DAYS = "будням"
ONE_YEAR = frozenset({"год", "года", "году"})
# Behind "за" without a number: one of them is counted.
SINGLE_DAY = frozenset({"дня", "день", "рабочего"})
# Without a number they are a count, as these forms stand behind one only.
COUNTED_IN_PLURAL = frozenset({"кварталов", "полугодий", "полугода", "полгода"})
MANY = frozenset({"недель", "декад"})
# In the nominative a week or decade has an ordinal ("вторая неделя"), no length.
ORDERED = frozenset({"неделя", "декада"})
# Behind "по" each of them is meant ("по полугодиям").
EACH_OF = frozenset(
    "неделям декадам месяцам кварталам полугодиям четвертям триместрам семестрам".split()
)
# Behind numbers these are years of the calendar, no length.
CALENDAR_YEARS = frozenset({"гг", "годы"})
