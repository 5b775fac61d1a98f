"""Endings by which a word that no list knows shows its case.

Cases are letters: n, g, d, a, i, p in the singular, N, G, D, A, I, P in the plural.
The longest ending that fits decides; "-" means none of the cases.
"""

ADJECTIVES: dict[str, str] = {
    "ый": "na", "ий": "na", "ой": "gdip", "ая": "n", "яя": "n", "ое": "na",
    "ее": "na", "ые": "NA", "ие": "NA", "ого": "ga", "его": "ga", "ому": "d",
    "ему": "d", "ым": "iD", "им": "iD", "ом": "p", "ем": "p", "ых": "GAP",
    "их": "GAP", "ую": "a", "юю": "a", "ыми": "I", "ими": "I", "ей": "gdip",
    "ийся": "na", "аяся": "n", "ееся": "na", "иеся": "NA", "ихся": "GAP",
    "имся": "iD", "имися": "I", "егося": "ga", "ейся": "gdip", "емуся": "d",
}  # fmt: skip

# What stands before these endings of an adjective; a noun has other letters there.
ADJECTIVE_STEMS: dict[str, tuple[str, ...]] = {
    "ий": ("ск", "цк", "щ", "ш", "дн", "тн", "шн", "жн", "лк", "гк"),
    "ие": ("ск", "цк", "щ", "ш", "дн", "тн", "шн", "жн", "лк", "гк", "к"),
    "ой": ("ск", "ов", "ев", "н", "цк", "ст"),
    "ей": ("щ", "ш", "ч", "дн", "тн", "жн"),
    "ом": ("ск", "цк", "н", "ов"),
    "ем": ("щ", "ш", "дн", "жн"),
    "им": ("ск", "цк", "щ", "ш", "дн", "тн", "шн", "жн"),
}

NOUNS: dict[str, str] = {
    "": "na", "а": "ng", "я": "ng", "ы": "gNA", "и": "gdpNA", "о": "na", "е": "dpa",
    "у": "da", "ю": "da", "ом": "i", "ем": "i", "ём": "i", "ой": "i", "ёй": "i",
    "ью": "i", "ам": "D", "ям": "D", "ами": "I", "ями": "I", "ах": "P", "ях": "P",
    "ов": "G", "ев": "G", "ёв": "G", "ей": "G", "ий": "G", "ия": "n", "ие": "na",
    "ии": "gdpNA", "ию": "da", "ство": "na", "ства": "gNA", "ств": "G",
    "ству": "d", "ение": "na", "ания": "gNA", "ения": "gNA", "яния": "gNA",
    "тия": "gNA", "вия": "gNA", "чия": "gNA", "ность": "na", "ости": "gdpNA", "ь": "na", "й": "na",
}  # fmt: skip

# Endings of people by what they do; ours even where no list holds the word.
AGENTS: dict[str, str] = {
    "тель": "n", "тели": "N", "телям": "D", "телями": "I", "телей": "GA",
    "ник": "n", "ники": "N", "никам": "D", "никами": "I", "ников": "GA",
    "ист": "n", "исты": "N", "истам": "D", "истами": "I", "истов": "GA",
    "чик": "n", "чики": "N", "чикам": "D", "чиками": "I", "чиков": "GA",
    "щик": "n", "щики": "N", "щикам": "D", "щиками": "I", "щиков": "GA",
    "лог": "n", "логи": "N", "логам": "D", "логами": "I", "логов": "GA",
    "ёр": "n", "ёры": "N", "ёрам": "D", "ёрами": "I", "ёров": "GA",
    "арь": "n", "ари": "N", "арям": "D", "арями": "I", "арей": "GA",
    "руки": "N", "орг": "n", "орги": "N",
}  # fmt: skip

# Adjectives whose nominative ends like another's genitive.
STRESSED_ADJECTIVES = frozenset(
    """
    городской областной краевой основной передовой войсковой трудовой правовой
    деловой головной молодой заводской
    """.split()
)

# After these letters "ы" is printed "и".
HUSHERS = "гкхшщчж"
FEMININE = ("а", "я", "сть", "сеть")
NEUTER = ("о", "е")

# Endings of adjectives, the longer first, and of nouns by their gender.
ADJECTIVE_ENDINGS = (
    "ого", "его", "ому", "ему", "ыми", "ими", "ым", "им", "ых", "их", "ой", "ей", "ую",
    "юю", "ом", "ем", "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие",
)  # fmt: skip
REFLEXIVE = "ся"  # stands behind the ending
SOFT_VOWELS = "еию"
# The nominative: after a soft stem, after a husher or velar, after a hard stem.
NOMINATIVES = {
    "masculine": ("ий", "ий", "ый"),
    "feminine": ("яя", "ая", "ая"),
    "neuter": ("ее", "ое", "ое"),
    "plural": ("ие", "ие", "ые"),
}

# To compare names by: more endings of nouns, and those above that end a stem.
MORE_NOUNS = ("ием", "иям", "иях", "ией")
STEMS = frozenset({"ств", "тия", "вия", "чия"})
