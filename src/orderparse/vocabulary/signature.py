"""Words of signatures, visas, marks and lists below the text of an order."""

# First words of a position, nominative: a signature line begins with one of them.
POSITION_WORDS = frozenset(
    """
    министр директор директора начальник глава главный заведующий заведующая заместитель
    председатель руководитель ректор проректор губернатор мэр президент управляющий
    секретарь префект премьер-министр вице-премьер вице-губернатор временно исполняющий
    исполняющая исполняющие и.о. ио и.о врио вр.и.о. вр.и.о врип и. первый генеральный
    исполнительный старший статс-секретарь полномочный главврач атаман военный прокурор
    уполномоченный зам. зам замдиректора замначальника завуч декан комендант командир
    технический финансовый художественный индивидуальный бухгалтер специалист юрист
    юрисконсульт инспектор методист консультант помощник советник член врач судья
    ответственный учредитель комиссар командующий ведущий арбитражный основатель
    председательствующий зав. зав нач. нач вице-президент вице-мэр аким хаким тоҥоҕо
    """.split()
)

# Initials of two letters.
LONG_INITIALS = ("Дж", "Дз")
# How patronymics end, and the words that stand for one.
PATRONYMIC_ENDS = ("вич", "вна", "ьич", "чна", "вича", "вну", "вне", "вичу", "ыч")
PATRONYMIC_WORDS = ("оглы", "кызы", "Оглы", "Кызы")

# Who acts for another, written together with the position ("И.о.директора").
ACTING = ("и.о", "вр.и.о")

# The first word of whom they act for, besides the known nouns in the genitive.
ACTED_FOR = frozenset(
    """
    префекта судьи главврача первого главного генерального исполнительного старшего
    технического финансового заведующего заведующей управляющего управляющей
    """.split()
)

# They sign only as a part of a position ("Ответственный секретарь").
RESPONSIBLE = frozenset({"ответственный", "ответственная"})
# Who signs for another, and for whom.
DEPUTISING = "за"
DEPUTISED = frozenset(
    """
    директора министра начальника руководителя заведующего заведующей председателя главы
    главу губернатора мэра ректора президента
    """.split()
)
# With which a position goes on behind a comma.
RANKS = (
    *("кандидат ", "доктор ", "заслуженн", "почетн", "почётн", "профессор", "доцент"),
    *("академик", "член-корр", "генерал", "полковник", "подполковник", "майор"),
    *("капитан", "советник"),
)

# First words of an electronic signature's mark and of its lines.
E_SIGNATURE_LINES: tuple[str, ...] = tuple(
    line.strip()
    for line in """
    документ подписан
    подлинник электронного документа
    подлинник документа
    подписано
    подписан:
    подписан
    электронной подписью
    электронной цифровой
    усиленной квалифицированной
    простой электронной
    квалифицированной
    цифровой подписью
    цифровой
    подписью:
    сведения о сертификате
    сведения об эп
    сертификат
    серийный номер
    владелец
    издатель
    действителен
    действительна
    действует с
    срок действия
    кем выдан
    dn:
    dn
    инн=
    снилс=
    cn=
    основание: я
    причина:
    причина
    местоположение
    foxit
    adobe
    дата: 20
    дата подписания
    дата и время подписания
    идентификатор
    утверждаю этот документ
    электронная подпись
    эп:
    эцп
    с использованием
    """.strip().splitlines()
)

# Lines below a signature that belong to the office, not to the order.
OFFICE_LINES: tuple[str, ...] = tuple(
    line.strip()
    for line in """
    исп.
    исп:
    исполнитель
    исполнил
    отп.
    отпечатано
    разослать
    разослано
    рассылка
    в дело
    копия верна
    выписка верна
    выписка из приказа верна
    верно
    верна
    м.п
    мп
    м. п
    (подпись
    подпись
    (ф.и.о
    (фио
    (дата
    (расшифровка
    ф.и.о
    тел.
    тел:
    телефон
    с приказом ознаком
    с приказом (распоряжением)
    с распоряжением ознаком
    с постановлением ознаком
    с приказом
    с распоряжением
    ознакомлен
    ознакомлена
    ознакомлены
    лист ознакомления
    проект вносит
    проект подготов
    визы
    завизировано
    подготовил
    зарегистрирован
    """.strip().splitlines()
)
# Those under which names follow, one a line.
NAME_LISTS = (
    *("ознаком", "визы", "завизир", "разосла", "рассылка", "проект"),
    *("верно", "верна", "в дело"),
)

# Those whose place, date and number follow on lines of their own.
REGISTERED = "зарегистрирован"

# How the columns of such a list are headed.
LIST_HEADINGS = (
    "фио",
    "ф.и.о",
    "фамилия",
    "должность",
    "подпись",
    "роспись",
    "дата",
    "№",
)

# Stamps and what they say: approved, agreed.
APPROVING = frozenset(
    "утверждаю утверждено утвержден утверждён утверждена утверждены утв".split()
)
AGREEING = frozenset("согласовано согласован согласована согласованы".split())
# Stamps of meetings that took note; they neither approve nor agree.
NOTING = frozenset(
    "принято принята принят рассмотрено рассмотрена рассмотрен обсуждено".split()
)

# What opens a mark of several lines, and what ends it.
E_SIGNATURE_STARTS = (
    "документ подписан",
    "подписано цифровой",
    "подписано электронной",
    "подписан:",
    "подлинник электронного",
    "подписано эл",
    "сведения о сертификате",
)
E_SIGNATURE_ENDS = (
    "действителен",
    "действительна",
    "действует с",
    "срок действия",
    "дата: 20",
    "foxit",
    "дата подписания",
    "дата и время",
)

# What is printed where the signature itself goes.
SIGNING_NOTES = (
    *("(подпись)", "[подпись]", "<подпись>", "личная подпись", "подпись"),
    *("(п/п)", "п/п", "М.П.", "Подписано ЭП", "подписано ЭП", "(ЭП)"),
)
# Ends of a signature's line whose dot ends no sentence.
DOTTED_ENDS = ("г.", "М.П.")
# Anywhere in a line it makes that line one of an electronic signature's mark.
E_SIGNATURE_SIGN = "электронной подписью"

# In small letters too it opens a stamp, whatever follows.
APPROVING_ALONE = frozenset({"утверждаю"})
