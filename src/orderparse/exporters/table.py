"""Orders -> a table for the terminal."""

import io
from collections.abc import Sequence
from itertools import groupby
from typing import BinaryIO, ClassVar

from attrs import frozen

from orderparse.errors import MissingDependencyError
from orderparse.exporters import captions
from orderparse.exporters.characters import plain
from orderparse.exporters.duty_rows import (
    Row,
    deadline_text,
    few_days,
    parties_text,
    rows_of,
    section_of,
)
from orderparse.exporters.options import option
from orderparse.model import Order

try:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text
except ModuleNotFoundError as error:
    raise MissingDependencyError("rich", "pip install orderparse[rich]") from error

_SHOWN_DAYS = 2
_LEAST_WIDTH = 40


@frozen(kw_only=True)
class TableExporter:
    """A table for each plan, to be read in a terminal."""

    suffix: ClassVar[str] = ".txt"
    binary: ClassVar[bool] = False
    ru: ClassVar[str] = "таблица для чтения в терминале"
    en: ClassVar[str] = "a table to read in a terminal"

    width: int = option(120, "ширина в знаках", "width in characters")
    ascii: bool = option(
        False,  # noqa: FBT003  # a default
        "рамки из знаков ASCII",
        "frames of ASCII signs",
    )

    def __attrs_post_init__(self) -> None:
        if self.width < _LEAST_WIDTH:
            raise ValueError(f"the width is less than {_LEAST_WIDTH}")

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Write a table for each plan of each order."""
        text = io.StringIO()
        console = Console(
            file=text, width=self.width, color_system=None, force_terminal=False
        )
        for order in orders:
            console.print(_text(captions.citation(order.header)))
            for plan, rows in groupby(rows_of(order), lambda row: row.duty.plan):
                console.print(self._table(_title(order, plan), tuple(rows)))
        stream.write(text.getvalue().encode("utf-8"))

    def _table(self, title: str, rows: Sequence[Row]) -> Table:
        table = Table(
            title=_text(title),
            title_justify="left",
            box=box.ASCII if self.ascii else box.SQUARE,
            show_lines=True,
            expand=True,
        )
        table.add_column(captions.NUMBER, no_wrap=True)
        table.add_column(captions.ACTIVITY, ratio=3)
        table.add_column(captions.DEADLINE, ratio=2)
        table.add_column(captions.RESPONSIBLE, ratio=2)
        for section, inside in groupby(rows, lambda row: section_of(row.duty)):
            if section and section != title:
                table.add_row("", _text(section.upper()))
            for row in inside:
                table.add_row(*map(_text, _cells(row)))
        return table


def _title(order: Order, plan: int | None) -> str:
    if plan is None:
        return captions.CLAUSES
    return order.plans[plan].title or captions.PLAN


def _cells(row: Row) -> tuple[str, ...]:
    duty = row.duty
    days = few_days(row, _SHOWN_DAYS) or [captions.NO_DATE]
    return (
        duty.number or "",
        duty.text,
        "\n".join((deadline_text(duty), *days)),
        parties_text(duty),
    )


def _text(text: str) -> Text:
    """A text that is no markup, whatever it holds."""
    return Text(plain(text))
