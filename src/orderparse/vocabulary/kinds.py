"""Kinds of order: how acts and plans are called above their date and number."""

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
