"""Every date form, with every number form, in every layout, beside every decoy."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import islice, product

from attrs import frozen

from orderparse.blocks import Block, Cell, Paragraph, Reading, Table, TableRow
from orderparse.model import Header
from orderparse.parsing.letter.header import recognise_header
from orderparse.parsing.letter.segment import segment
from orderparse.parsing.source import Source, normalise_reading

_MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]


@frozen(kw_only=True)
class _Made:
    """A generated header: its lines, and what must be read from them."""

    rows: tuple[tuple[str, ...], ...]
    date: dt.date | None
    number: str | None
    place: str | None
    decoy: str


def _word(day: dt.date) -> str:
    return _MONTHS[day.month - 1]


# How a date is printed; those of `_BLANK_DATES` are left to be filled in.
_DATES: tuple[Callable[[dt.date], str], ...] = (
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d:%d.%m.%Y}г.",
    lambda d: f"{d:%d.%m.%Y} года",
    lambda d: f"{d:%d.%m.%y}",
    lambda d: f"от {d:%d.%m.%Y} г.",
    lambda d: f"От {d:%d.%m.%Y} года",
    lambda d: f"{d.day} {_word(d)} {d.year} г.",
    lambda d: f"от {d.day:02} {_word(d)} {d.year} года",
    lambda d: f"« {d.day:02} » {_word(d)} {d.year} г.",
    lambda d: f"«{d.day:02}» {_word(d)} {d.year} года",
    lambda d: f'"{d.day:02}" {_word(d)} {d.year} г.',
    lambda d: f"« {d.day:02}»______{d:%m}____{d.year} г.",
    lambda d: f"«_{d.day:02}_» _{_word(d)}_{d.year} г.",
)
_BLANK_DATES: tuple[Callable[[dt.date], str], ...] = (
    lambda d: f"«___»_________{d.year}г.",
    lambda d: f"____{_word(d)} {d.year} года",
    lambda d: f"«__» __________ {d.year} г.",
    lambda _: "«___» __________ 20__ г.",
)
_NUMBERS: tuple[tuple[str, str | None], ...] = (
    ("№ 340-н", "340-н"),
    ("№53", "53"),
    ("N 12/1-ОД", "12/1-ОД"),
    ("№ 6а", "6а"),
    ("№ 97о", "97о"),
    ("№ СЭД-36-01-03-79", "СЭД-36-01-03-79"),
    ("N 1347Р", "1347Р"),
    ("№ 504-р/адм", "504-р/адм"),
    ("Н 1324", "1324"),
    ("№ Р-145", "Р-145"),
    ("№ 42.6", "42.6"),
    ("№ МР-42/02", "МР-42/02"),
    ("№ __357_", "357"),
    ("№ 25/558-П", "25/558-П"),
    ("№ ______", None),
    ("№", None),
)
_PLACE = "г. Верхний Уральск"
_DECOYS = (
    "",
    "Зарегистрировано в Минюсте РФ 23.09.2010 N 18517",
    "(в ред. приказов от 11.10.2011 г. N 779-ук, от 12.12.2012 N 5)",
    "Утратил силу - Приказ от 01.02.2015 N 33",
    "Протокол № 4 от 30.08.2010",
    "Сертификат 00AB12 Действителен с 01.02.2011 по 01.05.2012",
    "На № 77 от 14.04.2010",
    "Дата публикации: 05.05.2010, номер 889",
)


def _below(date: str, number: str) -> tuple[tuple[str, ...], ...]:
    return (("ПРИКАЗ",), (date,), (number,), (_PLACE,))


def _in_line(date: str, number: str) -> tuple[tuple[str, ...], ...]:
    return (("ПРИКАЗ",), (f"{date} {number}",), (_PLACE,))


def _spaced(date: str, number: str) -> tuple[tuple[str, ...], ...]:
    return (("П Р И К А З",), (f"{number} {date}",), (_PLACE,))


def _in_cells(date: str, number: str) -> tuple[tuple[str, ...], ...]:
    return (("ПРИКАЗ",), (date, number), (_PLACE,))


def _around_place(date: str, number: str) -> tuple[tuple[str, ...], ...]:
    return (("Приказ",), (date, _PLACE, number))


def _above(date: str, number: str) -> tuple[tuple[str, ...], ...]:
    return ((f"{date} {_PLACE}",), (f"ПРИКАЗ {number}",))


_LAYOUTS = (_below, _in_line, _spaced, _in_cells, _around_place, _above)


def _made() -> Iterator[_Made]:
    forms = [(form, True) for form in _DATES] + [(form, False) for form in _BLANK_DATES]
    choices = product(forms, _NUMBERS, _LAYOUTS, range(4))
    for count, ((form, filled), number, layout, turn) in enumerate(choices):
        # Half of the decoys beside each header, the other half beside the next one.
        decoy = _DECOYS[2 * turn + count // 4 % 2]
        day = dt.date(1997 + count % 28, 1 + count % 12, 1 + count % 28)
        yield _Made(
            rows=layout(form(day), number[0]),
            date=day if filled else None,
            number=number[1],
            place=_PLACE,
            decoy=decoy,
        )


def _source(made: _Made) -> Source:
    lines = (("УПРАВЛЕНИЕ КУЛЬТУРЫ ВЕРХНЕУРАЛЬСКОГО РАЙОНА",), *made.rows)
    rest = (made.decoy, "О порядке хранения", "В целях сохранности приказываю:")
    blocks = [_block(cells) for cells in lines]
    blocks += [_block((text,)) for text in (*rest, "1. Хранить дела.") if text]
    return normalise_reading(Reading(format="made", blocks=tuple(blocks)))


def _block(cells: tuple[str, ...]) -> Block:
    if len(cells) == 1:
        return Paragraph(lines=cells)
    row = TableRow(
        cells=tuple(
            Cell(column=column, paragraphs=(Paragraph(lines=(text,)),))
            for column, text in enumerate(cells)
        )
    )
    return Table(rows=(row,))


def _header(made: _Made) -> Header:
    return recognise_header(segment(_source(made))[0]).header


def _meaning(header: Header) -> tuple[object, ...]:
    return (header.kind, header.date, header.number, header.place, header.title)


def test_generated_headers_are_read_and_blanks_stay_blank() -> None:
    wrong = []
    invented = []
    count = 0
    for made in _made():
        count += 1
        header = _header(made)
        expected = ("приказ", made.date, made.number, made.place, "О порядке хранения")
        if expected != _meaning(header):
            wrong.append((made, _meaning(header)))
        if (made.date is None and header.date) or (
            made.number is None and header.number
        ):
            invented.append(made)
    assert count >= 5_000
    assert [] == invented
    assert [] == list(islice(wrong, 5))
