"""Orders -> Markdown with tables, as Git hosts and editors show them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import BinaryIO, ClassVar

from attrs import frozen

from orderparse.exporters import captions
from orderparse.exporters.characters import one_line, plain
from orderparse.exporters.duty_rows import (
    Row,
    deadline_text,
    few_days,
    parties_text,
    rows_of,
    section_of,
)
from orderparse.model import Order

_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in r"\`*_[]<>|~&#"})
_SHOWN_DAYS = 8
_HEADS = (
    *(captions.NUMBER, captions.ACTIVITY, captions.DEADLINE, captions.DAYS),
    *(captions.RESPONSIBLE, captions.EXPECTED_RESULT),
)


@frozen(kw_only=True)
class MarkdownExporter:
    """A heading for each order and section, a table row for each duty."""

    suffix: ClassVar[str] = ".md"
    binary: ClassVar[bool] = False
    ru: ClassVar[str] = "Markdown с таблицами"
    en: ClassVar[str] = "Markdown with tables"

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Write the orders one after the other."""
        blocks = (block for order in orders for block in _order(order))
        stream.write("\n".join(blocks).encode("utf-8"))


def _order(order: Order) -> Iterator[str]:
    yield f"# {_inline(captions.citation(order.header))}\n"
    yield _table((captions.REQUISITE, captions.VALUE), _requisites(order))
    for plan, rows in groupby(rows_of(order), lambda row: row.duty.plan):
        title = captions.CLAUSES if plan is None else order.plans[plan].title
        yield f"## {_inline(title or captions.PLAN)}\n"
        for section, inside in groupby(rows, lambda row: section_of(row.duty)):
            if section and plan is not None:
                yield f"### {_inline(section)}\n"
            yield _table(_HEADS, map(_cells, inside))
    if order.diagnostics:
        yield f"## {captions.DIAGNOSTICS}\n"
        doubts = ((doubt.code, doubt.message) for doubt in order.diagnostics)
        yield _table((captions.CODE, captions.DIAGNOSTIC), doubts)


def _requisites(order: Order) -> Iterator[tuple[str, str]]:
    header = order.header
    for key, value in (
        ("issuer", header.issuer),
        ("title", header.title),
        ("place", header.place),
        ("signers", "; ".join(map(captions.signature, header.signers))),
        ("source", order.source.name),
    ):
        if value:
            yield captions.REQUISITES[key], value


def _cells(row: Row) -> tuple[str, ...]:
    duty = row.duty
    extra = "".join(f"\n{cell.heading}: {cell.text}" for cell in duty.extra)
    return (
        duty.number or "",
        f"{duty.text}{extra}",
        deadline_text(duty),
        "\n".join(few_days(row, _SHOWN_DAYS)) or captions.NO_DATE,
        parties_text(duty),
        duty.expected_result or "",
    )


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (heads, ["---"] * len(heads), *(list(map(_cell, row)) for row in rows))
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _cell(text: str) -> str:
    return plain(text).translate(_SIGNS).replace("\n", "<br>").replace("\t", " ")


def _inline(text: str) -> str:
    return one_line(text).translate(_SIGNS)
