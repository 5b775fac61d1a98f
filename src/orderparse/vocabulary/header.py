"""Words of letterheads and of the lines between letterhead and text."""

# Signs before a registration number; a lone letter counts only before a digit.
NUMBER_SIGNS = ("№", "N°", "Nº", "No", "Ns", "N", "Н", "n")

# How a title begins, and which of that may end its first line.
TITLE_OPENERS = frozenset("О Об Обо о об обо ОБ ОБО".split())
TITLE_ENDS = frozenset("Об ОБ Обо".split())
# The same glued to the end of a word or number, the longest first.
GLUED_OPENERS = ("Обо", "Об", "О")
OPENERS_AGAIN = ("об ", "о ")

# Words that stand between the requisites and say nothing themselves.
FILLERS = tuple(
    """
    регистрационный номер|номер документа|дата составления|дата документа|рег. номер
    дата регистрации|дата и номер|по основной деятельности|по личному составу|рег
    по общим вопросам|по организации|по учреждению|по школе|по лицею|по гимназии
    по детскому саду|по управлению|по отделу|по министерству|(по кадрам)|номер|дата|от|за
    """.replace("\n", "|").split("|")
)
FILLERS = tuple(
    sorted({f.strip() for f in FILLERS if f.strip()}, key=len, reverse=True)
)

# What heads the number of an order on a printed form.
NUMBER_HEADING = "номер документа"

# Abbreviated or full types of places, as they stand before the name.
PLACE_TYPES = (
    *("р. п", "зато г", "зато"),
    *"""
    г гор город с село п пос посёлок поселок пгт рп р.п р.п. д дер деревня ст ст-ца
    станица а аул х хутор кп дп с.п г.п улус наслег слобода п.г.т с/п аал нп г.о
    """.split(),
)
# Lands that a place may stand in ("Лесной край, Сосновский район, с. Бор").
LANDS = frozenset(
    """
    республика область край район округ улус аймак кожуун республики области края района
    округа улуса аймака кожууна
    """.split()
)

# Words a place name may go on with in small letters.
PLACE_LINKS = frozenset("на им имени".split())

# What the other languages of Russia call a town, beside its name.
FOREIGN_TOWN_WORDS = frozenset(
    "хули ҡалаһы ҡ шәһәре шаһары гӏала г1ала куорат кар".split()
)

# The word "year" behind a date in those languages.
FOREIGN_YEARS = frozenset("й йыл ел ҫ ҫул сыл чыл оной".split())

# Places printed without a type on a line of their own.
TOWNS = frozenset(
    """
    москва санкт-петербург севастополь абакан анадырь архангельск астрахань барнаул
    белгород биробиджан благовещенск брянск великий-новгород владивосток владикавказ
    владимир волгоград вологда воронеж горно-алтайск грозный екатеринбург иваново ижевск
    иркутск йошкар-ола казань калининград калуга кемерово киров кострома краснодар
    красноярск курган курск кызыл липецк магадан магас майкоп махачкала мурманск нальчик
    нарьян-мар новосибирск омск орел орёл оренбург пенза пермь петрозаводск псков
    петропавловск-камчатский ростов-на-дону рязань салехард самара саранск саратов
    симферополь смоленск ставрополь сыктывкар тамбов тверь томск тула тюмень улан-удэ
    ульяновск уфа хабаровск ханты-мансийск чебоксары челябинск черкесск чита элиста
    южно-сахалинск якутск ярославль
    """.split()
)

# How a line begins, in brackets or not, whose dates and numbers are not the order's.
DECOYS: tuple[str, ...] = tuple(
    line.strip()
    for line in """
    зарегистрирован
    регистрация в минюсте
    минюст
    в редакции
    в ред.
    в ред
    с изменениями
    с изм
    с учетом изменений
    документ с изменениями
    список изменяющих документов
    изменения, внесенные
    изменен
    утратил
    копия
    дубликат
    отменен
    отменён
    не действует
    недействующ
    по состоянию на
    действующая редакция
    начало действия
    дата вступления
    вступает в силу
    документ предоставлен
    источник публикации
    источник:
    опубликован
    размещен
    дата публикации
    дата сохранения
    дата печати
    официальный интернет-портал
    консультантплюс
    система гарант
    www.
    http
    наименование организации
    полное наименование
    форма по
    код по
    по окуд
    по окпо
    окуд
    окпо
    код формы
    унифицированная форма
    утверждена постановлением госкомстата
    на №
    на n
    протокол
    принято
    рассмотрено
    рассмотрен
    обсуждено
    проект
    вх.
    исх.
    экз.
    для служебного пользования
    вводится в действие
    распечатано
    дата обращения
    скачано
    """.strip().splitlines()
)

# Those of them whose date and number may stand on the lines below.
LONG_DECOYS = (
    "зарегистрирован",
    "минюст",
    "регистрация",
    "принято",
    "рассмотрен",
    "протокол",
    "утратил",
    "в редакции",
    "изменен",
)

# Bodies that bear a number in their name ("школа № 12").
NUMBERED_BODIES = frozenset(
    """
    школа школы сад лицей гимназия интернат школа-интернат училище больница поликлиника
    колледж прогимназия сош мбоу мкоу маоу мбдоу мкдоу мадоу гбоу гкоу доу ясли-сад
    центр инспекция станция участок комиссия аптека диспансер
    """.split()
)

# Before the kind's subject, and the bodies among these whose number it may name.
ABOUT = "по "
NUMBERED_DATIVES = ("школе ", "саду ", "лицею ", "СОШ ", "ДОУ ", "сад ", "школа ")

# Orders and laws as a title names them, however far ahead of their date and number.
CITED_KINDS = frozenset(
    """
    приказ приказа приказу приказом приказы приказов распоряжение распоряжения
    распоряжению постановление постановления постановлению указ указа указу решение
    решения решению закон закона
    """.split()
)
# Acts as a title names them right before their date and number.
ACT_WORDS = CITED_KINDS | frozenset(
    "положение положения порядок программу программы".split()
)

# Between a number and its letters stand none of these ("№ 412 ОД", but "№ 5 и № 6").
NOT_SUFFIXES = (
    FOREIGN_TOWN_WORDS
    | TOWNS
    | frozenset(
        """
    и в г с или от до на по об обо за из не но во со ко ио им ул гг год стр
    """.split()
    )
)

# What a telephone, or the count of a copy, begins with, in small letters.
TELEPHONES = frozenset({"тел", "факс", "экз"})
CODES = (
    "+7",
    "по ОКПО",
    "по ОКУД",
    *(f"8{gap}({digit}" for gap in ("", " ") for digit in "0123456789"),
)

# Words of addresses and of other contact lines in a letterhead.
CONTACTS = frozenset(
    """
    тел телефон факс mail email почта www http https сайт инн огрн окпо кпп улица ул
    проспект пр-т пр-кт пр пер переулок наб набережная бульвар б-р почтовый юридический
    адрес индекс пл площадь мкр р/с бик шоссе телефакс тел/факс код
    """.split()
)
