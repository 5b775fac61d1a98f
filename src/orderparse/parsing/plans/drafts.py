"""What is recognised of a plan before deadlines and parties are resolved."""

from attrs import evolve

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.model import Column, ExtraCell, Section
from orderparse.parsing.source import Piece
from orderparse.tuples import NamedTuple


class ActivityDraft(NamedTuple):
    """One logical row.

    The `*_text` fields are carriers: words as printed in this row, None where this row
    prints nothing. The `*_lines` and `*_raw` fields are what is to be understood: for a
    cell merged over several rows or for a ditto mark they repeat the cell that counts.

    Attributes:
        number: without final dot.
        parent: number of the activity it is part of.
        section: index in `PlanDraft.sections` of the innermost open section.
        text: what is to be done.
        deadline_text: the cell on one line; "" where a cell of an earlier row covers it.
        deadline_lines: line feeds between printed lines, empty lines between paragraphs;
            None for no deadline.
        deadline_within: the cell of a column for wider times ("Месяц" beside "Дата"),
            which completes the other one; None where there is no such column or cell.
        deadline_ends: the cells of a start and an end column, where there are both.
        responsible_text: the cell on one line.
        responsible_raw: line feeds between printed lines, empty lines between paragraphs.
        expected_result: the cell on one line.
        extra: the cells of all other columns.
        origin: page, block and all printed rows it was put together from.
    """

    text: str
    number: str | None = None
    parent: str | None = None
    section: int | None = None
    deadline_text: str | None = None
    deadline_lines: str | None = None
    deadline_within: str | None = None
    deadline_ends: tuple[str, str] | None = None
    responsible_text: str | None = None
    responsible_raw: str | None = None
    expected_result: str | None = None
    extra: tuple[ExtraCell, ...] = ()
    origin: Origin = Origin()


class PlanDraft(NamedTuple):
    """One plan: a table over any number of pages, or a numbered list.

    Attributes:
        title: the nearest above the table, on one line.
        columns: in printed order.
        sections: in printed order, `parent` pointing to an earlier one.
        rows: in printed order.
        pieces: all that the plan carries: title, headings, sections, cells.
        running: what repeats on each page: headings, column numbers, markers.
        diagnostics: decisions that could have gone another way.
        origin: where its table or list begins.
    """

    title: str | None = None
    columns: tuple[Column, ...] = ()
    sections: tuple[Section, ...] = ()
    rows: tuple[ActivityDraft, ...] = ()
    pieces: tuple[Piece, ...] = ()
    running: tuple[Piece, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    origin: Origin = Origin()

    def path(self, index: int | None) -> tuple[Section, ...]:
        """The open sections of an activity, outermost first, without `parent`."""
        found: list[Section] = []
        while index is not None:
            section = self.sections[index]
            found.append(evolve(section, parent=None))
            index = section.parent
        return tuple(reversed(found))
