"""Words around deadlines in running text: what makes a time one, and what does not."""

# What is done for a time to come, which this word leads to ("готовность к зиме"); a part
# of a time is a deadline all the same ("подготовка к концу мая").
PREPARING = ("подготовк", "готовност")
TOWARDS = "к"
PARTS = ("начал", "середин", "конц")

# In a clause: what opens the name of a plan's period, and what makes a year a deadline.
NAMES_PERIOD = frozenset({"на", "за"})
BINDING_WORDS = ("срок", "течение", "позднее")
LABELS = ("срок:", "срок", "сроки:")
# Stems of what has been by a date that follows, and what follows a date of birth.
FACTS = (
    "зарегистрирован", "опубликован", "родивш", "заключенн", "заключённ", "выданн",
    "подписанн", "состоявш", "возникш", "поступивш", "датированн", "полученн",
)  # fmt: skip
OF_BIRTH = ("р.", "рожд", "ода рожд", "од рожд")
# Endings that show a word of repetition to be an adjective: "ежегодный доклад".
NOT_ADVERBS = ("ый", "ая", "ого", "ому", "ой", "ые")
