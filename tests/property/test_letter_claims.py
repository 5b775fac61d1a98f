"""Any lines at all: no exception, no word claimed twice, printed forms as claimed."""

from hypothesis import given
from hypothesis import strategies as st

from orderparse.blocks import Block, Cell, Paragraph, Reading, Table, TableRow
from orderparse.normalise import words
from orderparse.parsing.source import normalise_reading
from tests.parsing.letters import claimed_text, read_letters

# Words and lines of letters, in any order: what recognisers look for, out of place.
_PARTS = [
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
_LINE = st.lists(st.sampled_from(_PARTS), min_size=1, max_size=6).map(" ".join)
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
_BLOCKS = st.lists(st.one_of(_PARAGRAPH, _PARAGRAPH, _TABLE), min_size=1, max_size=25)


@given(_BLOCKS)
def test_any_letter_is_read_with_each_word_claimed_once(blocks: list[Block]) -> None:
    source = normalise_reading(Reading(format="made", blocks=tuple(blocks)))
    reading = read_letters(source)
    places = [
        (piece.unit, place)
        for piece in reading.pieces()
        for place in range(piece.start, piece.end)
    ]
    assert len(places) == len(set(places))
    claimed = sorted(words(claimed_text(reading, source)))
    carried = sorted(words(" ".join(reading.carriers())))
    assert "".join(sorted("".join(claimed))) == "".join(sorted("".join(carried)))
