"""Kinds of acts: how an order is called above its date and number, and how it cites."""

# What an order may be called; the longer names are tried first.
KINDS: tuple[str, ...] = tuple(
    kind.strip()
    for kind in """
    совместный приказ
    совместное распоряжение
    совместное постановление
    приказ-распоряжение
    распоряжение-приказ
    приказ
    распоряжение
    постановление
    указание
    указ
    решение
    поручение
    """.strip().splitlines()
)

# An extract bears the kind of the order it is taken from.
EXTRACTS: dict[str, str] = {
    "выписка из приказа": "приказ",
    "выписка из распоряжения": "распоряжение",
    "выписка из постановления": "постановление",
    "выписка из решения": "решение",
}

# The same in other languages of Russia, printed beside the Russian word.
FOREIGN_KINDS = frozenset(
    """
    буьйр буйр сацам тӏедиллар боерык күрсәтмә карар бойороҡ ҡарар хушу йышӑну йышану
    дьаһал уураах бирикээс шуöм шуӧм тшöктöм тшӧктӧм шуанлык кӱштымаш пунчал унафэ
    уынаффæ унафæ бегим буйрук айбуру захиралта тогтоол дужаал доктаал чарлык
    унашъо тогтавр заавр пуктэт пуктос косон путфкс оамар хӏукму бардзырд чарадығ јӧп
    """.split()
)

# Instrumental of the kinds, as an approval stamp names the act ("приказом").
APPROVING_ACTS: dict[str, str] = {
    "приказом": "приказ",
    "распоряжением": "распоряжение",
    "постановлением": "постановление",
    "решением": "решение",
    "указом": "указ",
}

# Dative of the kinds, as the stamp of an annex names its order ("к приказу").
ANNEXED_TO: dict[str, str] = {
    "приказу": "приказ",
    "пр.": "приказ",
    "распоряжению": "распоряжение",
    "постановлению": "постановление",
    "решению": "решение",
    "указу": "указ",
}

# First words of what an annex may be; they end the stamp above it.
ANNEX_TITLES = frozenset(
    """
    план план-график дорожная комплекс положение порядок состав перечень список график
    программа регламент форма инструкция мероприятия правила методика смета паспорт
    концепция сетевой календарный единый типовой сроки расписание бланк журнал лист
    муниципальная государственная ведомственный комплексный рабочий индивидуальный
    п
    """.split()
)

# What a plan calls itself at the start of its title, the longer names first.
PLAN_KINDS: tuple[str, ...] = tuple(
    kind.strip()
    for kind in """
    план мероприятий (дорожная карта)
    план мероприятий («дорожная карта»)
    план мероприятий ("дорожная карта")
    план мероприятий - дорожная карта
    план мероприятий – дорожная карта
    план мероприятий «дорожная карта»
    дорожная карта (план мероприятий)
    план основных мероприятий
    план первоочередных мероприятий
    план неотложных мероприятий
    комплексный план мероприятий
    комплексный план
    календарный план
    сетевой план-график
    план-график
    план мероприятий
    план действий
    план реализации
    план работы
    дорожная карта
    комплекс мероприятий
    комплекс мер
    перечень мероприятий
    календарный график
    мероприятия
    программа
    план
    """.strip().splitlines()
)

# Stem of a kind that several bodies issue together.
JOINT = "совместн"
# First word of an annex's stamp, and what may follow it.
ANNEX = "приложение"
BEHIND_ANNEX = ("утв", "(")
TO, TO_THIS = "к", "настоящему"
# The kind as a stamp may name it outside of any case.
KIND_ON_STAMPS = "приказ"
# The same in capitals, as it stands over an order.
LOUD_KINDS = ("ПРИКАЗ", "П Р И К А З")
# Signs before the number of an annex, in small letters, or none.
ANNEX_SIGNS = ("№", "n", "nº", "no", "")
# How a note of the edition begins below a stamp.
EDITION = "(в ред"

# Kinds of acts that orders refer to: stems by the paradigms of `vocabulary.nouns`.
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
KIND_WORD_END = "ый"
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
# Small letters that belong to the number before them ("№ 15 осн").
NUMBER_LETTERS = frozenset("осн од лс ув общ рп пг па кд дс".split())

# Between the date and the number of an act.
LINKS = frozenset({"", "от", "г", "года", "за"})
# Between an act's issuer and its date or number.
BEHIND_ISSUER = (" от", " за", " №")
# The first and last word of an annex's stamp before its act ("Приложение № 2 к приказу").
ANNEX_STAMP = ("приложение", "к")
# Kinds that stand over their own text, below the signature too.
HEADING_KINDS = frozenset({"протокол"})
