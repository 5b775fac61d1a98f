"""Letters, and proper names by stem: what keeps a capital in ordinary spelling."""

SMALL_LETTERS = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
CAPITALS = frozenset("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ")

# A word that begins so is a proper name or an adjective of one.
PROPER_STEMS: tuple[str, ...] = tuple(
    """
    росси чеченск чечн ингуш дагестан татарстан башкортостан башкир чуваш якут мордов
    удмурт карел калмык адыге алта бурят хакас тыва тыв кабардино балкар карачаев черкес
    осети алания коми марий крым донецк луганск херсон запорож москв москов петербург
    ленинград севастопол ростов краснодар ставропол волгоград астрахан саратов самар
    пенз ульяновск нижегород новгород новосибир красноярск иркут кемеров кузбасс томск
    омск тюмен курган челябинск свердлов екатеринбург перм киров вологод архангел мурман
    псков твер смоленск калуж калуг тул брянск орлов курск белгород воронеж липец тамбов
    рязан владимир иванов костром ярослав оренбур хабаров приморск владивосток сахалин
    камчат магадан амурск благовещен забайкал чит ямал ненец ненецк югр ханты мансий
    чукот санкт тольятти еврейск биробиджан калининград грозн гудермес шали шалинск курчалоев урус
    надтеречн ачхой веден наурск шелков аргун казан уф сибир урал кавказ волг дон кубан
    """.split()
)
# Words in those stems' way that are common nouns, and how such words begin.
COMMON_WORDS = frozenset("доном уфолог комитет".split())
COMMON_STEMS = tuple(
    """
    комисс комич комик тверд твёрд донес донош донор доначисл донол читател читальн
    читаем алтар пермане тулуп
    """.split()
)

# Short words that are parts of a body's legal form behind its first word ("МБУ ДО").
LEGAL_PARTS = frozenset("до по во спо впо дпо со".split())
VOWELS = frozenset("аеёиоуыэюя")
# The sign before a number stays as it is.
SIGN = "N"

# They take a capital where they name a land ("Чеченская Республика").
LANDS = frozenset(
    """
    республика республики республике республику республикой федерация федерации
    федерацию федерацией
    """.split()
)

# Adjectives in -ский before these are names of lands: "Шилкинский район".
LAND_NOUN_FORMS = frozenset(
    """
    область области областью край края краю краем район района району районом районе
    округ округа округу округом округе республика республики республике республику улус
    улуса муниципального муниципальный городского городской сельского сельское поселения
    поселение
    """.split()
)

NAME_ADJECTIVES = tuple(
    stem + ending
    for stem in ("ск", "цк")
    for ending in "ий ого ому им ом ая ой ую ое ие их".split()
)

# "Федеральной службы" inside the name of a lower body keeps its capital.
FEDERAL = "федеральн"
FEDERAL_BODIES = ("служб", "агентств", "казначейств", "собран")

# They make the next word a name: "города Аргуна", "имени Чехова".
BEFORE_NAMES = frozenset(
    "города город г имени им села село поселка станицы республика республики".split()
)
# Behind these an initial is a person's, though it looks like a place's ("г.", "с.").
NAMED_AFTER = (" имени", " им", "им.")
PLACE_INITIALS = "гсп"
# Of the lands a republic always takes a capital, a federation behind "российская".
REPUBLIC = "республик"
RUSSIAN = "росси"
