"""Kinds of acts that orders refer to, and how they do it."""

# Stems by the paradigms of `vocabulary.nouns`.
ACTS: dict[str, str] = {
    "отдел": "приказ указ закон протокол циркуляр договор кодекс регламент",
    "министерство": "письм",
    "управление": """
        распоряжени постановлени решени указани поручени соглашени предписани
        определени заключени представлени
    """,
    "администрация": "инструкци",
}
# Territories whose laws are named after them ("закон Чеченской Республики").
TERRITORIES: dict[str, str] = {
    "администрация": "федераци",
    "библиотека": "республик",
    "часть": "област",
    "музей": "кра",
    "отдел": "город округ район",
}
# Words before the kind that belong to it ("федеральным конституционным законом").
KIND_WORDS = ("федеральн", "конституционн", "совместн", "информационн")
# Kinds by their abbreviation, before "от", a number or a title.
ABBREVIATED: dict[str, str] = {
    "ФЗ": "федеральный закон",
    "ФКЗ": "федеральный конституционный закон",
}
# The order speaks of itself: no other act.
OWN = ("настоящ", "данн", "этот", "этого", "этим", "этому", "сво", "такого")

TITLE_OPENERS = ("о ", "об ", "обо ", "по вопрос", "по утвержд")

REPEALING = ("утративш", "утрачивает", "утратил", "отменить", "отменяется", "отменён")
REPEALING_ENDS = ("силу", "силу:", "отмене", "отменить")
AMENDING = (
    "внести изменен", "внести следующие изменен", "внести в ", "внести дополнен",
    "изложить в ", "вносятся изменен", "внесении изменен", "дополнить ",
)  # fmt: skip
# Before an act that is cited, whatever the clause does to another.
CITING_ENDS = (
    "в соответствии с", "на основании", "согласно", "во исполнение", "в связи с",
    "с учётом", "с учетом", "руководствуясь", "изданием", "принятием", "вступлением в силу",
    "утверждением", "в редакции", "в ред.", "внесенными", "внесёнными", "с изменениями",
    "прекращением действия", "для исполнения", "в целях исполнения", "в дополнение к",
)  # fmt: skip
# A stamp, which says nothing more before the act.
APPROVING = frozenset(
    """
    утвержден утверждена утверждено утверждены утверждён утверждённый утв. (утв.
    """.split()
)

# Words that no name of an issuer holds: the sentence went on.
NOT_ISSUERS = frozenset(
    """
    возложить обеспечить утвердить довести оставляю разместить ознакомить провести
    вступает считать признать направить который которая которые которым согласно
    """.split()
)

# What joins the next act of the same kind behind a comma; the last one without it too.
ALSO = ("а также", "и")
# What the Latin "N" of a number may go on with.
NUMBER_TAILS = frozenset("o°º")

# Between the date and the number of an act.
LINKS = frozenset({"", "от", "г", "года", "за"})
# Between an act's issuer and its date or number.
BEHIND_ISSUER = (" от", " за", " №")
# The first and last word of an annex's stamp before its act ("Приложение № 2 к приказу").
ANNEX_STAMP = ("приложение", "к")
# Kinds that stand over their own text, below the signature too.
HEADING_KINDS = frozenset({"протокол"})
