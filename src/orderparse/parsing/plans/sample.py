"""The cells below a heading, laid out when somebody first asks for them."""

from collections.abc import Callable, Sequence
from functools import cached_property

from orderparse.parsing.plans.heading_rows import is_column_numbers
from orderparse.parsing.plans.tables import Row, Span, lay_out
from orderparse.parsing.source import GridRow


class Sample:
    """Rows that serve as evidence for what a column holds."""

    def __init__(self, printed: Sequence[GridRow], spans: Sequence[Span]) -> None:
        """Take the printed rows below the heading, and the columns' spans."""
        self._printed = printed
        self._spans = spans
        self._cells: dict[int, list[str]] = {}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the columns of the plan, those that number them left out."""
        laid_out = zip(self._printed, lay_out(self._printed, self._spans), strict=True)
        return tuple(row for printed, row in laid_out if not is_column_numbers(printed))

    def cells(self, column: int) -> list[str]:
        """What a column holds in rows of several cells."""
        if column not in self._cells:
            rows = [row.slots[column].own for row in self.rows if row.filled[1:]]
            self._cells[column] = list(filter(None, rows))
        return self._cells[column]

    def share(self, column: int, test: Callable[[str], bool]) -> float:
        """How many of the cells of a column pass a test, from 0 to 1."""
        cells = self.cells(column)
        return sum(map(test, cells)) / len(cells) if cells else 0.0

    def length(self, column: int) -> float:
        """Letters of a cell, on average."""
        cells = self.cells(column)
        return sum(map(len, cells)) / len(cells) if cells else 0.0
