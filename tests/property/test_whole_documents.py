"""The first law on whole documents of any blocks: letters, plans and what is neither."""

from collections import Counter
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given

from orderparse.blocks import Block, Cell, Paragraph, Reading, Table, TableRow
from orderparse.model import Order, Source
from orderparse.parsing import parse_reading
from orderparse.parsing.checks import carriers
from orderparse.parsing.deadlines import Context
from orderparse.parsing.source import normalise_reading
from tests.property.soup import documents


def _read(blocks: Sequence[Block]) -> tuple[Order, ...]:
    reading = Reading(format="made", blocks=tuple(blocks))
    return parse_reading(reading, Source(format="made", sha256=""), Context())


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(char for text in texts for char in text if char.isalnum())


def _printed(blocks: Sequence[Block]) -> Counter[str]:
    source = normalise_reading(Reading(format="made", blocks=tuple(blocks)))
    return _letters(line.text for line in source.lines())


def _carried(orders: Iterable[Order]) -> Counter[str]:
    return _letters(text for order in orders for text in carriers(order))


@given(documents)
def test_every_order_of_any_document_keeps_its_words_once(blocks: list[Block]) -> None:
    orders = _read(blocks)
    codes = {doubt.code for order in orders for doubt in order.diagnostics}
    assert "text-conservation" not in codes
    assert not _carried(orders) - _printed(blocks)


def _line(*lines: str) -> Paragraph:
    return Paragraph(lines=lines)


def _table(*rows: Sequence[str]) -> Table:
    return Table(
        rows=tuple(
            TableRow(
                cells=tuple(
                    Cell(column=k, paragraphs=(_line(text),) if text else ())
                    for k, text in enumerate(row)
                )
            )
            for row in rows
        )
    )


_DRAWN_BESIDE_A_TABLE = (
    _line("ПРИКАЗ"),
    _line("приказываю:"),
    _table(("Фонд", "Сумма"), ("Местный", "20")),
    _line("1 | Курсы | до 1 мая | Завуч"),
    _line("2 | Ремонт | июнь | Завхоз"),
)
_SECTION_BETWEEN_TABLES = (
    _line("ПРИКАЗ"),
    _table(("№", "Мероприятие", "Срок"), ("1", "Сбор", "май")),
    _line("Задача 2. Кадры"),
    _table(
        ("2", "Курсы", "июнь"),
    ),
)
_LIST_BELOW_A_TABLE = (
    _line("ПРИКАЗ"),
    _line("приказываю:"),
    _table(("Фонд", "Сумма"), ("Местный", "20")),
    _line("План мероприятий на 2023 год"),
    _line("1. Провести сбор. Срок: до 1 мая. Ответственный: Иванов И.И."),
    _line("2. Провести курсы. Срок: до 1 июня. Ответственный: Петров П.П."),
)
_ORDERS_IN_STAMP_COLUMNS = (
    _line("ПРИКАЗ"),
    _line("приказываю:"),
    _line("1. Провести сбор."),
    _table(
        ("СОГЛАСОВАНО", ""),
        ("Директор", "ПРИКАЗ"),
        ("И.И. Иванов", "приказываю:"),
        ("", "1. Провести курсы."),
    ),
)


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param(_DRAWN_BESIDE_A_TABLE, id="drawn rows beside a table"),
        pytest.param(_SECTION_BETWEEN_TABLES, id="a section between two tables"),
        pytest.param(_LIST_BELOW_A_TABLE, id="a listed plan below a table"),
        pytest.param(_ORDERS_IN_STAMP_COLUMNS, id="orders in the columns of stamps"),
    ],
)
def test_stages_that_meet_leave_each_word_once(blocks: tuple[Block, ...]) -> None:
    orders = _read(blocks)
    assert _printed(blocks) == _carried(orders)
