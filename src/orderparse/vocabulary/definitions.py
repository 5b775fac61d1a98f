"""How a document gives a name to what it has just named in full."""

HEREAFTER = "далее"
RESPECTIVELY = "соответственно"
# Between "далее" and the name.
FILLERS = frozenset(
    """
    далее по тексту именуется именуются именуемый именуемая именуемое именуемые
    соответственно также - – — : , вместе совместно
    """.split()
)
# Abbreviations of whole kinds of bodies: without a definition they name none of them.
GENERIC = frozenset(
    """
    ОО ОУ ДОУ ДОО УДО СПО ДОД ПОО СОШ ООШ НОШ ДОП ОМС ОМСУ ОМСО МО СП ГП МР ГО АО ФАП
    СМИ НКО КФХ ЛПХ ТСЖ УК СДК ДК ДЮСШ ДШИ ЦРБ РФ ЧР РД
    """.split()
)

# How abbreviations of legal forms end ("МКУ", "ФГБОУ", "ООО").
LEGAL_FORM_ENDINGS = (
    "У", "УК", "УП", "УЗ", "УДО", "УДПО", "УС", "ОО", "АО", "АНО", "НКО", "ТСЖ", "НП",
    "ДПО", "СПО", "ВО", "ПК", "ИП", "КФХ",
)  # fmt: skip
# Words that an abbreviation may pass over.
SMALL_WORDS = frozenset("и в во на по с со для при к о об от до за из".split())
# Before the full name in a sentence.
COPULAS = frozenset("является являются это есть".split())
