"""A plan of activities: columns, sections, rows."""

from enum import StrEnum

from attrs import field, frozen

from orderparse.diagnostics import Origin
from orderparse.model.deadline import Deadline, Period
from orderparse.model.fields import not_empty, origin_field
from orderparse.model.people import Party
from orderparse.values import Value


class ColumnRole(StrEnum):
    """What a column of a plan holds."""

    NUMBER = "number"
    SECTION = "section"
    ACTIVITY = "activity"
    DEADLINE = "deadline"
    DEADLINE_START = "deadline_start"
    DEADLINE_END = "deadline_end"
    DEADLINE_ACTUAL = "deadline_actual"
    RESPONSIBLE = "responsible"
    EXPECTED_RESULT = "expected_result"
    INDICATOR = "indicator"
    FUNDING = "funding"
    PLACE = "place"
    PARTICIPANTS = "participants"
    STATUS = "status"
    NOTE = "note"


@frozen(kw_only=True, eq=False, repr=False)
class Section(Value):
    """A heading inside a plan.

    Attributes:
        label: the word before the number ("Направление", "Раздел").
        number: without final dot.
        title: the rest.
        parent: index in `Plan.sections` of the section it stands in; None in
            `Activity.section`, where the one before it is its parent.
    """

    label: str | None = None
    number: str | None = None
    title: str
    parent: int | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Column(Value):
    """One column of a plan: its heading, and what it holds where that is known."""

    role: ColumnRole | None = None
    text: str


@frozen(kw_only=True, eq=False, repr=False)
class ExtraCell(Value):
    """A cell of a column that has no field of its own."""

    heading: str
    text: str


@frozen(kw_only=True, eq=False, repr=False)
class Activity(Value):
    """One logical row of a plan.

    Attributes:
        id: plan / section / number: stable under any correction of the wording.
        number: without final dot.
        parent: number of the activity it is part of.
        section: the open sections, outermost first.
        text: what is to be done.
        deadline: when; None where the cell is empty.
        responsible: who answers for it.
        responsible_text: the cell as printed.
        expected_result: what is expected.
        extra: the cells of all other columns, in printed order; no two headings
            are equal (a repeated one gets " (2)").
    """

    id: str = field(validator=not_empty)
    number: str | None = None
    parent: str | None = None
    section: tuple[Section, ...] = ()
    text: str
    deadline: Deadline | None = None
    responsible: tuple[Party, ...] = ()
    responsible_text: str | None = None
    expected_result: str | None = None
    extra: tuple[ExtraCell, ...] = ()
    origin: Origin | None = origin_field()

    def __attrs_post_init__(self) -> None:
        headings = [cell.heading for cell in self.extra]
        if len(set(headings)) < len(headings):
            raise ValueError(f"two extra cells with one heading: {headings}")


@frozen(kw_only=True, eq=False, repr=False)
class Plan(Value):
    """A plan of activities: one logical table, or a numbered list.

    Attributes:
        annex: number of the annex it stands in.
        title: as printed, on one line.
        period: the days it covers, where the document tells.
        columns: in printed order.
        sections: in printed order.
        activities: in printed order.
    """

    annex: str | None = None
    title: str | None = None
    period: Period | None = None
    columns: tuple[Column, ...] = ()
    sections: tuple[Section, ...] = ()
    activities: tuple[Activity, ...] = ()
    origin: Origin | None = origin_field()
