"""Blocks of any document: the words that recognisers look for, in any order."""

from hypothesis import strategies as st

from orderparse.blocks import Cell, Cut, Paragraph, Table, TableRow

# Words and lines of letters, in any order: what recognisers look for, out of place.
_LETTER_PARTS = [
    "ПРИКАЗ",
    "П Р И К А З",
    "№ 340-н",
    "№ ____",
    "от 26.03.2021",
    "«__» ____ 2021 г.",
    "г. Грозный",
    "Об",
    "О",
    "утверждении плана",
    "МИНИСТЕРСТВО КУЛЬТУРЫ",
    "ЧЕЧЕНСКОЙ РЕСПУБЛИКИ",
    "(Минкультуры ЧР)",
    "НОХЧИЙН РЕСПУБЛИКИН",
    "В целях развития",
    "приказываю:",
    "п р и к а з ы в а ю",
    "1.",
    "1.1.",
    "2)",
    "а)",
    "-",
    "•",
    "Утвердить",
    "Контроль возложить на",
    "оставляю за собой",
    "И.И. Иванов",
    "Петрова А.А.",
    "Министр",
    "Директор",
    "И.о.",
    "Приложение № 2",
    "к приказу",
    "УТВЕРЖДЕН",
    "УТВЕРЖДАЮ",
    "СОГЛАСОВАНО",
    "приказом МУ",
    "ДОКУМЕНТ ПОДПИСАН",
    "Сертификат",
    "Владелец",
    "Действителен",
    "Исп. Зуева",
    "ознакомлены:",
    "ПЛАН",
    "Дорожная карта",
    "в срок до 1 мая:",
    "«Заря»",
    "«",
    "»",
    "(",
    ")",
    "Признать утратившим силу",
    "п. 5",
    "и",
    ",",
    ".",
    ";",
    ":",
    "Зарегистрировано в Минюсте",
    "(в ред.",
    "Заседание",
    "__________",
    "научно-",
    "методического",
    "Приказ",
]
_LINE = st.lists(st.sampled_from(_LETTER_PARTS), min_size=1, max_size=6).map(" ".join)
_ANY = st.text(alphabet=st.characters(codec="utf-8"), max_size=40)
_LINES = st.lists(st.one_of(_LINE, _LINE, _ANY), min_size=1, max_size=3)
_PARAGRAPH = _LINES.map(lambda lines: Paragraph(lines=tuple(lines)))
_ROW = st.lists(_PARAGRAPH, min_size=1, max_size=3).map(
    lambda cells: TableRow(
        cells=tuple(Cell(column=c, paragraphs=(p,)) for c, p in enumerate(cells))
    )
)
_TABLE = st.lists(_ROW, min_size=1, max_size=3).map(
    lambda rows: Table(rows=tuple(rows))
)
letters = st.lists(st.one_of(_PARAGRAPH, _PARAGRAPH, _TABLE), min_size=1, max_size=25)

_PLAN_PARTS = st.sampled_from(
    (
        "№ п/п",
        "Мероприятие",
        "Срок",
        "Ответственный",
        "до 1 марта",
        "май",
        "Задача 2. Кадры",
        "1.1.",
        "2",
        "Итого",
        "Отчет о работе",
        "1 | Курсы | до 1 мая | Завуч",
        "2 | Ремонт | июнь | Завхоз",
        "+----+-------+",
        "План мероприятий на 2023 год",
        "1. Провести сбор. Срок: до 1 мая. Ответственный: Иванов И.И.",
    )
)
_PLAN_LINE = _PLAN_PARTS.map(lambda line: Paragraph(lines=(line,)))


@st.composite
def _plans(draw: st.DrawFn) -> Table:
    """A table with merged cells and page ends, of a plan or of anything else."""
    width = draw(st.integers(1, 5))
    rows = []
    for _ in range(draw(st.integers(0, 5))):
        cells, column = [], 0
        while column < width:
            span = draw(st.sampled_from((1, 1, 1, width - column)))
            held = draw(st.lists(_PLAN_LINE | _PARAGRAPH, max_size=2))
            height = draw(st.sampled_from((1, 1, 1, 2)))
            cells.append(
                Cell(
                    column=column,
                    paragraphs=tuple(held),
                    col_span=span,
                    row_span=height,
                )
            )
            column += span
        cut = draw(st.sampled_from(tuple(Cut)))
        rows.append(TableRow(cells=tuple(cells), cut=cut))
    return Table(rows=tuple(rows))


documents = st.lists(
    st.one_of(_PARAGRAPH, _PARAGRAPH, _PLAN_LINE, _plans()), min_size=1, max_size=20
)
