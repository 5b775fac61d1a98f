"""Markdown, read back with a CommonMark parser."""

import itertools

from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from orderparse.exporters.characters import plain
from orderparse.exporters.duties import duties
from orderparse.model import Order
from tests.exporters.example import ORDER
from tests.exporters.output import written
from tests.property.strategies import orders


def tokens(*several: Order) -> list[Token]:
    parser = MarkdownIt("commonmark").enable("table")
    return parser.parse(written("md", *several).decode("utf-8"))


def headings(*several: Order) -> list[str]:
    found = tokens(*several)
    return [
        f"{token.markup} {shown(inline)}"
        for token, inline in itertools.pairwise(found)
        if token.type == "heading_open"
    ]


def cells(*several: Order) -> list[str]:
    found = tokens(*several)
    return [
        shown(inline)
        for token, inline in itertools.pairwise(found)
        if token.type == "td_open"
    ]


def shown(inline: Token) -> str:
    parts = (
        "\n" if child.type in {"html_inline", "softbreak"} else child.content
        for child in inline.children or ()
    )
    return "".join(parts)


def test_the_order_the_plan_and_its_sections_have_headings() -> None:
    assert [
        "# Приказ от 15.01.2024 № 12-р",
        "## Пункты документа",
        "## План мероприятий на 2024–2025 годы",
        "### Раздел 1. Работа школ",
        "## Замечания",
    ] == headings(ORDER)


def test_a_duty_is_a_row_with_its_days() -> None:
    found = cells(ORDER)
    start = found.index("1.3")
    assert [
        "1.3",
        "Проверить подготовку\nПримечание: - Порядок",
        "ежегодно, февраль",
        "01.02.2024 – 29.02.2024\n01.02.2025 – 28.02.2025",
        "Центр развития; Директора школ (по согласованию)",
        "Отчёт",
    ] == found[start : start + 6]


@given(orders())
@settings(max_examples=15)
def test_every_text_is_shown_as_it_is(order: Order) -> None:
    found = [" ".join(cell.split()) for cell in cells(order, order)]
    for duty in duties(order):
        text = f"{duty.text}" + "".join(f"\n{c.heading}: {c.text}" for c in duty.extra)
        assert " ".join(plain(text).split()) in found
