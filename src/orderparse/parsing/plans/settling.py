"""The columns of one table while their roles are being settled, and the cells below."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeVar

from orderparse.model import ColumnRole
from orderparse.parsing.plans.heading_rows import is_column_numbers
from orderparse.parsing.plans.headings import is_foreign
from orderparse.parsing.plans.leaves import Roles
from orderparse.parsing.plans.tables import Row, Span, lay_out
from orderparse.parsing.source import GridRow

MOST = 0.6
"""Share of the filled cells that must agree to outweigh a silent heading."""

_Measure = TypeVar("_Measure", float, tuple[bool, bool, int, float])


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


class Columns:
    """The columns of one table and what is known of them so far.

    Attributes:
        texts: their headings.
        said: the roles that the words of the headings name.
        roles: those they have now.
        told: the columns whose role the cells told.
        cells: what a column holds.
        share: how many of its cells pass a test.
        length: letters of a cell, on average.
    """

    def __init__(
        self, texts: Sequence[str], roles: Sequence[Roles], sample: Sample
    ) -> None:
        """Begin with what the headings say and the cells below them."""
        self.texts = texts
        self.said = roles
        self.roles = list(roles)
        self.told: list[int] = []
        self.cells = sample.cells
        self.share = sample.share
        self.length = sample.length

    def of(self, role: ColumnRole) -> list[int]:
        """The columns that have this role."""
        return [k for k, roles in enumerate(self.roles) if role in roles]

    def unknown(self) -> list[int]:
        """The columns without a role whose headings name nothing foreign to plans."""
        return [
            k
            for k, roles in enumerate(self.roles)
            if not roles and not is_foreign(self.texts[k])
        ]

    def tell(self, k: int, role: ColumnRole) -> None:
        """Give a column the role that its cells tell."""
        self.roles[k] = (role,)
        self.told.append(k)

    def keep_first(self, role: ColumnRole) -> None:
        """Leave a role to the first of the columns that have it."""
        for k in self.of(role)[1:]:
            self.roles[k] = tuple(r for r in self.roles[k] if r is not role)


def best_of(columns: Sequence[int], measure: Callable[[int], _Measure]) -> int:
    """The column that measures most; one alone needs no measuring."""
    return max(columns, key=measure) if len(columns) > 1 else columns[0]
