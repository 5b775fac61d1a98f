"""Strategies for whole orders as plain text."""

from hypothesis import strategies as st

_BODIES = st.sampled_from(
    [
        "МИНИСТЕРСТВО ОБРАЗОВАНИЯ И НАУКИ\nРЕСПУБЛИКИ КАЛМЫКИЯ",
        "АДМИНИСТРАЦИЯ ГОРОДА ОРСКА\nУПРАВЛЕНИЕ ОБРАЗОВАНИЯ",
        "Департамент образования и молодежной политики",
    ]
)
_KINDS = st.sampled_from(["ПРИКАЗ", "П Р И К А З", "РАСПОРЯЖЕНИЕ", "ПОСТАНОВЛЕНИЕ"])
_DATES = st.dates().filter(lambda d: d.year > 1995).map(lambda d: f"{d:%d.%m.%Y}")
_NUMBERS = st.builds(
    "№ {}{}".format, st.integers(1, 999), st.sampled_from(["", "-н", "-од", "/2"])
)
_VERBS = st.sampled_from(
    [
        "Организовать работу школ",
        "Провести мониторинг качества",
        "Разработка плана повышения квалификации",
        "Участие в апробации модели",
        "Семинар для руководителей: «Новые подходы»",
    ]
)
_DEADLINES = st.sampled_from(
    [
        "до 31 марта",
        "май-июнь",
        "ежегодно",
        "весь период",
        "I квартал",
        "15.09.2023",
        "по мере необходимости",
        "-",
        "",
        "в срок до завтра",
    ]
)
_PARTIES = st.sampled_from(
    [
        "ИРО",
        "Управление образования, ГБУ «Центр»",
        "Иванов И.И.\nПетрова А.А.".replace("\n", " "),
        "Руководители ОО",
        "",
    ]
)


@st.composite
def _rows(draw: st.DrawFn) -> list[str]:
    rows = ["№ п/п\tМероприятие\tСрок\tОтветственные"]
    for number in range(1, draw(st.integers(1, 6)) + 1):
        if draw(st.booleans()):
            rows.append(f"Раздел {number}. {draw(_VERBS)}\t\t\t")
        cells = [f"{number}.", draw(_VERBS), draw(_DEADLINES), draw(_PARTIES)]
        rows.append("\t".join(cells))
    return rows


@st.composite
def order_texts(draw: st.DrawFn) -> str:
    """A letterhead, clauses, a signature and a plan, each of them now and then absent."""
    parts = [
        draw(_BODIES),
        draw(_KINDS),
        draw(_DATES),
        draw(_NUMBERS),
        "г. Орск" if draw(st.booleans()) else "",
        "Об утверждении плана мероприятий на 2023 год",
        "В целях развития системы образования" if draw(st.booleans()) else "",
        draw(st.sampled_from(["ПРИКАЗЫВАЮ:", "п р и к а з ы в а ю :"])),
    ]
    clauses = draw(st.lists(_VERBS, min_size=1, max_size=4))
    parts += [f"{n}. {clause}." for n, clause in enumerate(clauses, 1)]
    parts.append("Министр\n\n\nИ.И.Иванов")
    if draw(st.booleans()):
        parts.append("Приложение 1\nк приказу")
        parts.append("План мероприятий на 2023 год")
        parts.append("\n".join(draw(_rows())))
    return "\n\n".join(part for part in parts if part)
