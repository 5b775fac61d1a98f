"""No word of a table is lost or said twice; no table breaks the reading of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderparse.blocks import Block, Cell, Cut, Paragraph, Reading, Table, TableRow
from orderparse.parsing.claims import Ledger
from orderparse.parsing.plans.drafts import PlanDraft
from orderparse.parsing.plans.find import find_plans
from orderparse.parsing.source import grid_lines, normalise_reading
from tests.parsing.table_cases import TableCase, load_cases
from tests.property.made_tables import all_printings, make

_CASES = load_cases(Path(__file__).parents[1] / "cases" / "rows.md")
_WORDS = (
    "№ п/п",
    "Мероприятие",
    "Срок",
    "Ответственный",
    "Место и дата",
    "до 1 марта",
    "май",
    "Иванов И.И.",
    "Раздел 1.",
    "Задача 2. Кадры",
    "I. Общее",
    "1",
    "1.1.",
    "2",
    "Итого",
    "-//-",
    "х",
    "+",
    "Отчет о работе",
    "продолжение",
    "I квартал",
    "* по согласованию",
    "",
    "",
)


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(char for text in texts for char in text if char.isalnum())


def _carried(plan: PlanDraft) -> Iterable[str]:
    yield plan.title or ""
    yield from (column.text for column in plan.columns)
    for section in plan.sections:
        yield from (section.label or "", section.number or "", section.title)
    for row in plan.rows:
        yield from (row.number or "", row.text, row.deadline_text or "")
        yield from (row.responsible_text or "", row.expected_result or "")
        yield from (cell.text for cell in row.extra)


def _check(reading: Reading) -> Sequence[PlanDraft]:
    """What is carried, what runs and what is left make up the source."""
    source = normalise_reading(reading)
    plans = find_plans(source.items)
    lines = tuple(source.lines())
    ledger = Ledger()
    for plan in plans:
        ledger.claim(plan.pieces)
        ledger.repeat(plan.running)
    rest = [entry.text for entry in ledger.remainder(lines)]
    carried = [text for plan in plans for text in _carried(plan)]
    assert _letters(line.text for line in lines) == _letters([*carried, *rest])
    return plans


@pytest.mark.parametrize("case", _CASES, ids=[case.name for case in _CASES])
def test_every_letter_of_a_case_is_kept_once(case: TableCase) -> None:
    _check(case.reading)


def test_every_letter_of_a_generated_table_is_claimed() -> None:
    for printing in list(all_printings())[::100]:
        grid = make(printing).grid
        (plan,) = find_plans([grid])
        claimed = {piece.unit for piece in (*plan.pieces, *plan.running)}
        assert claimed == {line.unit for line in grid_lines(grid)}


_TEXTS = st.sampled_from(_WORDS) | st.text(max_size=12)


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 5))
    rows = []
    for _ in range(draw(st.integers(0, 7))):
        cells, column = [], 0
        while column < width:
            span = draw(st.integers(1, width - column)) if draw(st.booleans()) else 1
            lines = tuple(draw(st.lists(_TEXTS, max_size=2)))
            cells.append(
                Cell(
                    column=column,
                    paragraphs=tuple(Paragraph(lines=(line,)) for line in lines),
                    col_span=span,
                    row_span=draw(st.sampled_from((1, 1, 1, 2, 3))),
                )
            )
            column += span
        cut = draw(st.sampled_from(tuple(Cut)))
        rows.append(TableRow(cells=tuple(cells), cut=cut))
    return Table(rows=tuple(rows))


_BLOCKS = st.lists(
    _tables() | st.builds(Paragraph, lines=st.tuples(_TEXTS, _TEXTS)), max_size=4
)


def test_two_columns_of_kinds_of_rows_are_read() -> None:
    """Only one of them can be the numbers."""
    texts = (
        ("Статус", "Мероприятие", "Статус", "Срок"),
        ("Раздел 1", "Отчет", "Раздел 2", "май"),
    )
    rows = tuple(
        TableRow(
            cells=tuple(
                Cell(column=k, paragraphs=(Paragraph(lines=(text,)),))
                for k, text in enumerate(row)
            )
        )
        for row in texts
    )
    (plan,) = _check(Reading(format="test", blocks=(Table(rows=rows),)))
    assert ["Раздел 1"] == [row.number for row in plan.rows]


@given(_BLOCKS)
def test_any_tables_are_read_without_a_word_lost(blocks: list[Block]) -> None:
    _check(Reading(format="test", blocks=tuple(blocks)))


def test_a_line_of_a_drawn_table_is_claimed_cell_by_cell() -> None:
    drawn = ("| № | Мероприятие | Срок |", "+---+---+---+", "| 1 | Отчет | май |")
    (plan,) = _check(Reading(format="test", blocks=(Paragraph(lines=drawn),)))
    assert ["1"] == [row.number for row in plan.rows]
