"""Words around the names of parties: roles, notes, links, abbreviations, definitions."""

from orderparse.vocabulary.bodies import CONTRACTIONS

# First words of a role label ("Отв. исполнитель –", "Соисполнители:") by the role.
LEADING_ROLES = frozenset(
    """
    ответственный ответственная ответственные ответственное ответственным отв отв.
    ответств ответств. ответст ответст. отв-ный отв-ная отв-ные отв-ый отв-ая отв-ые
    ответ-ный ответ-ная ответ-ные исполн исполн. исп-ль исп-ли
    исполнитель исполнители исп исп. исполнителем координатор куратор организатор
    организаторы головной основной основные главный
    """.split()
)
# How a role of the leader begins ("отв.", "ответственный").
LEADING_STEM = "отв"
HELPING_ROLES = frozenset(
    """
    соисполнитель соисполнители соисп соисп. соисполнителями соисполнителем участник
    соисполн соисполн. соисп-ли соисп-ль
    участники привлекаемые соорганизатор соорганизаторы соответчик
    """.split()
)
# Labels that need no mark behind them where a name follows.
EXECUTORS = frozenset("исполнитель исполнители соисполнитель соисполнители".split())
# Labels that the words above open stop here; no role is longer than this.
LABEL_WORDS = 6
# Where the label has no colon or dash it is one of these alone ("Отв. Иванов И.И.").
BARE_LABELS = frozenset({"отв.", "исп.", "соисп.", "отв", "соисп"})

# After these labels such words make a post of it ("Отв. секретарь", "Отв. за питание").
DUTY_WORDS = frozenset(
    "за по секретарь редактор исполнитель исполнители лицо лица".split()
)

# Ways to name a helper -> the case of what follows, a co-executor, by the letters of
# `endings`. Some go on with one of the words below.
JOINING = {
    ("совместно", "с"): "i",
    ("совместно", "со"): "i",
    ("при", "участии"): "g",
    ("с", "участием"): "g",
    ("с", "привлечением"): "g",
    ("при", "поддержке"): "g",
    ("при", "содействии"): "g",
    ("во", "взаимодействии"): "i",
    ("в", "взаимодействии"): "i",
    ("при", "взаимодействии"): "i",
    ("в", "сотрудничестве"): "i",
}
AFTER_JOINING = frozenset({"с", "со"})

JOINING_WORDS = frozenset(first for first, _ in JOINING)
# What a number before it makes a party of ("команда школы, 10 класс").
COUNTED_GROUPS = frozenset("класс классы группа группы отряд отряды курс".split())
# Letters that count the parties of a list.
ITEM_LETTERS = "абвгдежзик"
# Words that link parties like a mark.
AND = "и"
BESIDES = ("а", "также")

# First words of a bracket that is a note and no part of the name.
NOTE_OPENERS = frozenset(
    """
    по далее совместно при с со в во отв отв. соисп соисп. исп исп. ответственный
    ответственная ответственные исполнитель исполнители соисполнитель соисполнители
    куратор координатор
    """.split()
)
# Before the number by which somebody is called: a note, in brackets or not.
PHONES = frozenset("тел тел. телефон телефоны моб моб.".split())
# Notes that stand without brackets at the end of a name.
OPEN_NOTES = (
    ("по", "согласованию"),
    ("по", "согл."),
    ("по", "соглас."),
    ("по", "списку"),
    ("по", "принадлежности"),
    ("по", "компетенции"),
    ("по", "подведомственности"),
)

# A whole cell that names nobody.
NOBODY = frozenset(
    {
        "нет",
        "отсутствует",
        "отсутствуют",
        "не требуется",
        "не предусмотрено",
        "не предусмотрен",
        "не назначен",
        "не назначены",
        "не определен",
        "не определён",
        "не определены",
        "х",
        "x",
    }
)

# Words before a name, with the cases they stand in by the letters of `endings`.
DETERMINERS: dict[str, str] = {
    "все": "NA", "всех": "GAP", "всем": "iD", "всеми": "I", "весь": "na", "вся": "n",
    "всю": "a", "всё": "na", "всего": "g", "всей": "gdip", "другие": "NA",
    "других": "GAP", "другим": "iD", "другими": "I", "прочие": "NA", "прочих": "GAP",
    "прочим": "iD", "прочими": "I", "многие": "NA",
}  # fmt: skip
CONJUNCTIONS = frozenset({"и", "или", "а", "да"})
PREPOSITIONS = frozenset(
    """
    в во на за по с со к ко из от до для при о об обо у над под без через между по-за
    включая кроме независимо согласно числе том исключением том числе также
    """.split()
)
# After these no name is complete.
HANGING = (
    CONJUNCTIONS
    | PREPOSITIONS
    | frozenset(DETERMINERS)
    | frozenset({"им.", "имени", "им", "г.", "№", "её", "ее", "их", "его"})
)
# Posts that go on with the post they serve ("помощник учителя").
SERVING_POSTS = frozenset(
    """
    заместитель помощник советник секретарь представитель ассистент референт
    уполномоченный исполняющий исполнитель
    """.split()
)
# Adjectives used as nouns that may still belong to a noun ("ответственный секретарь").
MODIFYING_HEADS = frozenset(
    "рабочий ведущий ответственный дежурный участковый уполномоченный управляющий".split()
)
# Bodies that stand alone before an abbreviation on the next line; others belong to it.
STANDING_BODIES = frozenset(
    """
    администрация бухгалтерия полиция прокуратура библиотека общественность школа
    военкомат типография больница поликлиника музей театр клуб
    """.split()
)
# Before an abbreviation these call for it ("по введению ФГОС", "по делам ГО").
CALLING_ENDINGS = (
    "ению",
    "анию",
    "янию",
    "ации",
    "делам",
    "вопросам",
    "работе",
    "сфере",
)
# Bodies in capitals that a post before them leads ("заведующие ФАП").
LED_BODIES = frozenset({"фап", "мфц", "вуз", "ссуз"})
# Abbreviations of whole bodies that end like a legal form.
WHOLE_BODIES = frozenset("РОО ТСЖ ТСН ЖСК КФХ ЛПХ НКО ТОС УВО ОВО".split())
# Of such bodies there are many: none completes the name of another.
FREE_BODIES = frozenset(
    """
    ТСЖ ТСН ЖСК КФХ ЛПХ НКО ТОС СМИ УК ИП СО ДЮСШ СШОР ДШИ ДМШ ДХШ ЦДТ ДДТ ЦРБ ОМВД УМВД
    ГИБДД МЧС КДН ПДН ТФОМС ЦЗН УСЗН КЦСОН ЕДДС СМО
    """.split()
)
# How one-word names of bodies begin, which need nothing behind them.
ONE_WORD_BODIES = ("рос", *CONTRACTIONS)
# Parts of bodies, with the name of the whole behind their own.
PARTS_OF_BODIES = frozenset("филиал отделение подразделение представительство".split())
# Legal forms of a person, whose name follows.
PERSONAL_FORMS = frozenset({"ИП", "КФХ", "ЛПХ"})
# Territories: a name of one, in the nominative too, is no party ("МО Лесной район").
TERRITORIES = frozenset(
    "район округ край область город поселение республика село".split()
)
# Trades that another trade after a hyphen, printed or lost, makes more exact.
COMPOUND_TRADES = frozenset({"педагог", "учитель", "педагоги", "учителя"})
# People who follow no trade.
NO_TRADES = frozenset({"родитель", "обучающийся", "учащийся", "ученик", "воспитанник"})
# Abbreviations before the quoted name of a territory ("МО «Город»").
TERRITORY_FORMS = frozenset({"МО", "МР", "ГО", "СП"})
# Between a deputy and what he works at ("заместитель директора по УВР").
WORKING_AT = "по"
# Clipped posts that go on with the one they serve ("зам. директора").
SERVING_CLIPPED = frozenset(
    "зам. пом. нач. и.о. в.и.о. вр.и.о. врио врио. секр.".split()
)
# Posts that bodies serve ("Аппарат главы").
SERVED_POSTS = frozenset({"глава"})
# After these a person's name belongs to a body.
NAMED_AFTER = frozenset({"им.", "имени", "им", "памяти"})

# Abbreviated words keep their dot.
ABBREVIATED_HEADS = frozenset(
    """
    зам. нач. зав. рук. пом. спец. восп. уч. инсп. дир. преп. секр. врио вр.и.о. врио.
    и.о. в.и.о. рук-ль рук-ли рук-лям уч-ль уч-ля м/с воспит-ли восп-ли нач-к спец-т упр. инж. бух. гл.бух. отв. пред. асп.
    """.split()
)
ABBREVIATED_MODIFIERS = frozenset(
    """
    соц. кл. ст. гл. вед. мл. муз. мед. пед. педаг. раб. физ. тех. хоз. обл. гос. мун. науч. нар.
    рос. род. худ. мат. проф. общ. учеб. метод. воен. юр. фин. ком. рай. гор. сель. респ.
    """.split()
)
# Before these words "нач." is no post ("учителя нач. классов").
BEGINNING = "нач."
OF_BEGINNERS = ("класс", "кл.", "школ")
# Of these the ones that are posts where no noun follows ("соц. пед.").
CLIPPED_POSTS = frozenset({"пед.", "педаг.", "раб."})
ABBREVIATED_REST = frozenset(
    """
    согл. соглас. моб. ответств. ответст. исполн. соисполн. г. гг. с. п. д. ул. пос. р. р-на р-н. обр. акад. им. др. пр. т.д. т.п. шк. отд. орг.
    воспит. физ-ре физ-ры культ. дет. сад. групп. чел. вопр. сот. мин. деп. ком.
    учр. образ. адм. пгт. ст-ца. св. корп. каб. тел. стр. ч. п.п. студ. проф.
    """.split()
)
# Posts written in one word with the post they belong to ("замдиректора").
GLUED_POSTS = ("зам", "зав", "пом", "нач")

# Abbreviations of what a deputy or teacher works at: never a party after "по".
WORK_AREAS = frozenset(
    """
    УВР ВР УМР НМР ОМР ТО СМР АХР АХЧ АХД ХР ПВ БЖ ОТ МР НР ИКТ УПР УР УПВ ИТ ГО ЧС ТБ ПБ ОБЖ
    ДО ПП ФКИС ФК ЗП ВСОКО БОП СР ОВ ФГОС НИР НОО ООО СОО ГИА ЕГЭ ОГЭ ВПР ИЗО ОРКСЭ
    """.split()
)
# Abbreviations of what bodies deal with ("отдел торговли, СМИ и связи").
TOPIC_ABBREVIATIONS = frozenset(
    "ГО ЧС ПБ ОПБ ГОЧС СМИ ЖКХ ТЭК АПК МСП ТКО СПО НКО ИКТ".split()
)
# Others that one may lead several of ("руководители компаний, ТСЖ").
LED_IN_NUMBERS = frozenset("ТСЖ ТСН ЖСК УК КФХ ЛПХ".split())
# Abbreviations of what is taught, and who teaches it ("учителя физики, ОБЖ").
SUBJECTS = frozenset("ГПД ОБЖ ОБЗР ИЗО МХК ИКТ ОРКСЭ ОДНКНР БЖ НВП".split())
TEACHERS = frozenset({"учитель", "преподаватель"})
# Abbreviations that complete the name before them and head none of their own.
COMPLETING = frozenset(
    """
    МО МР ГО СП АО РФ ЧР РД РТ РБ РСО КЧР КБР РИ РК РМ РХ УР РМЭ ЧУ ОО ОУ ДОУ ДОО ММС
    ОМСУ СПО ДПО ВО ВПО ГОЧС ЗАГС ЖКХ АПК ЖКУ ТКО МСП СМИ ЧС ГКХ ХМАО ЯНАО ЕАО НАО
    ШМО МБОУ МАОУ МКОУ МБДОУ МАДОУ МКДОУ ГБОУ ГБУ МБУ МКУ МАУ МУ УДО
    """.split()
)
# Abbreviations of kinds of bodies ("руководители школ, ДОУ").
KINDS_OF_BODIES = frozenset("ОО ОУ ДОУ ДОО УДО СПО ДОД ПОО СОШ ООШ НОШ".split())
# Pairs of abbreviations that "и" joins into one name ("ГО и ЧС").
JOINT_ABBREVIATIONS = frozenset(
    {
        ("ГО", "ЧС"),
        ("КДН", "ЗП"),
        ("ТКДН", "ЗП"),
        ("ОУУП", "ПДН"),
        ("ООУУП", "ПДН"),
        ("УУП", "ПДН"),
        ("ОТ", "ТБ"),
        ("ГОЧС", "ПБ"),
        ("ФК", "С"),
        ("КЧС", "ПБ"),
        ("КЧС", "ОПБ"),
        ("ГОЧС", "ОПБ"),
        ("ЧС", "ОПБ"),
    }
)

# What bodies deal with and where they work: in the genitive no party of its own.
TOPICS = frozenset(
    """
    культуры спорта туризма молодёжи молодежи образования здравоохранения торговли
    связи науки печати информации экономики финансов транспорта строительства
    архитектуры градостроительства благоустройства имущества экологии энергетики
    природопользования промышленности охраны защиты опеки попечительства семьи детства
    труда занятости услуг закупок прав выплат льгот дорог лесов земель программ
    цен поставок перевозок недр математики физики химии биологии истории географии информатики
    литературы музыки технологии физкультуры обществознания черчения искусства искусств
    района города области края республики округа поселения посёлка поселка села деревни
    станицы аула хутора улицы муниципалитета районов городов областей краёв республик
    округов поселений посёлков поселков сёл сел страны общежитий досуга воспитания
    """.split()
)

# Verbs whose participle takes an object of its own ("осуществляющие управление").
TRANSITIVE_PARTICIPLES = (
    "осуществляющ", "имеющ", "реализующ", "выполняющ", "оказывающ", "предоставляющ",
    "обеспечивающ", "использующ", "эксплуатирующ", "проводящ", "организующ", "ведущи",
    "принимающ", "получающ", "исполняющи", "производящ", "контролирующ", "курирующ",
    "обслуживающ", "содержащ", "прошедш", "получивш", "заключивш", "объединяющ",
    "представляющ", "возглавляющ", "замещающ",
)  # fmt: skip
# Of these the ones that are never a mere attribute ("имеющие филиалы").
GOVERNING_PARTICIPLES = (
    "имеющ", "осуществляющ", "оказывающ", "предоставляющ", "реализующ", "использующ",
    "получающ", "прошедш", "получивш", "заключивш",
)  # fmt: skip
# Adjectives and passive participles that open a clause of their own after a comma.
CLAUSE_ADJECTIVES = (
    "ответственн", "подведомственн", "подотчётн", "подотчетн", "подчинённ", "подчиненн",
    "расположенн", "созданн", "назначенн", "привлечённ", "привлеченн", "включённ",
    "включенн", "отнесённ", "отнесенн", "закреплённ", "закрепленн", "указанн",
    "уполномоченн", "связанн", "необходим", "заинтересованн", "зарегистрированн",
    "занят", "осуществлявш", "предусмотренн", "определённ", "определенн", "избранн",
    "аккредитованн", "наделённ", "наделенн",
)  # fmt: skip
PARTICIPLE_ENDINGS = (
    "щий", "щая", "щее", "щие", "щего", "щей", "щему", "щую", "щим", "щими", "щих",
    "щийся", "щаяся", "щееся", "щиеся", "щегося", "щейся", "щемуся", "щуюся", "щимся",
    "щимися", "щихся", "вший", "вшая", "вшие", "вших", "вшим", "вшими", "вшего",
)  # fmt: skip
RELATIVES = ("котор", "где", "чьи", "чьё", "чья", "чьих")

PATRONYMICS = (
    "вич", "вича", "вичу", "вичем", "ична", "ичны", "ичне", "ичну", "ичной", "вна",
    "вны", "вне", "вну", "вной", "оглы", "кызы", "льич", "льича", "льичу", "инична",
)  # fmt: skip
SURNAMES = (
    "ов", "ова", "ев", "ева", "ёв", "ёва", "ин", "ина", "ын", "ына", "ский", "ская",
    "цкий", "цкая", "ко", "ук", "юк", "чук", "дзе", "швили", "ян", "янц", "их", "ых",
    "ову", "еву", "ину", "овой", "евой", "иной", "ской", "скому",
)  # fmt: skip

# How a document gives a name to what it has just named in full.
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
