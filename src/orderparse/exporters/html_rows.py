"""Duties -> the rows of the page's table."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from orderparse.exporters import captions
from orderparse.exporters.agenda import Entry
from orderparse.exporters.duties import Duty
from orderparse.exporters.duty_rows import Row, days_of, few_days, section_of
from orderparse.exporters.markup import Markup, element, joined
from orderparse.model import Party, PartyRole
from orderparse.tuples import NamedTuple

_SHOWN_DAYS = 4


class PageRow(NamedTuple):
    """A row on the page.

    Attributes:
        key: names its row of the table, and its line of the timeline.
        row: the duty and its days.
    """

    key: str
    row: Row

    @property
    def duty(self) -> Duty:
        """What is to be done."""
        return self.row.duty

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its days."""
        return self.row.entries


class Choices(NamedTuple):
    """What rows can be chosen by, each numbered."""

    parties: dict[str, int]
    sections: dict[str, int]

    def marks(self, row: PageRow) -> dict[str, str]:
        """The attributes that the page's script chooses rows by."""
        parties = (self.parties[party.name] for party in row.duty.responsible)
        section = self.sections.get(section_of(row.duty))
        return {
            "data_key": row.key,
            "data_parties": " ".join(map(str, parties)),
            "data_section": "" if section is None else str(section),
        }


def choices(rows: Iterable[PageRow]) -> Choices:
    """All parties in alphabetical order, all sections as printed."""
    duties = [row.duty for row in rows]
    parties = sorted({party.name for duty in duties for party in duty.responsible})
    sections = dict.fromkeys(filter(None, map(section_of, duties)))
    return Choices(
        parties={name: index for index, name in enumerate(parties)},
        sections={title: index for index, title in enumerate(sections)},
    )


def duty_table(caption: str, rows: Sequence[PageRow], chosen: Choices) -> Markup:
    """The rows under their sections' headings."""
    columns = _columns(rows)
    return element(
        "table",
        element("caption", caption),
        element(
            "thead",
            element("tr", *(element("th", head, scope="col") for head, _ in columns)),
        ),
        *_bodies(rows, chosen, columns),
    )


Columns = tuple[tuple[str, Callable[[PageRow], Markup]], ...]


def _columns(rows: Iterable[PageRow]) -> Columns:
    """Heading and cell of each column; results only where some are expected."""
    results = any(row.duty.expected_result for row in rows)
    result_column = ((captions.EXPECTED_RESULT, _result),) if results else ()
    return (
        (captions.NUMBER, _number),
        (captions.ACTIVITY, _text),
        (captions.DEADLINE, _deadlines),
        (captions.RESPONSIBLE, _parties),
        *result_column,
    )


def _bodies(
    rows: Sequence[PageRow], chosen: Choices, columns: Columns
) -> Iterator[Markup]:
    for title, inside in groupby(rows, lambda row: section_of(row.duty)):
        heading = element(
            "tr",
            element("th", title, colspan=str(len(columns)), scope="rowgroup"),
            class_="section",
        )
        lines = (_line(row, chosen, columns) for row in inside)
        yield element("tbody", *((heading,) if title else ()), *lines)


def _line(row: PageRow, chosen: Choices, columns: Columns) -> Markup:
    cells = (cell(row) for _, cell in columns)
    return element("tr", *cells, id=row.key, **chosen.marks(row))


def _number(row: PageRow) -> Markup:
    return element("td", row.duty.number or "", class_="number")


def _text(row: PageRow) -> Markup:
    extra = (
        element("div", f"{cell.heading}: {cell.text}", class_="extra")
        for cell in row.duty.extra
    )
    return element("td", row.duty.text, *extra)


def _result(row: PageRow) -> Markup:
    return element("td", row.duty.expected_result or "")


def _deadlines(row: PageRow) -> Markup:
    """The printed text, and beside it the days that it means."""
    printed = (element("div", d.text, class_="printed") for d in row.duty.deadlines)
    return element("td", *printed, _days(row))


def _days(row: PageRow) -> Markup:
    if not row.entries:
        return element("div", captions.NO_DATE, class_="none")
    days = list(map(days_of, row.entries))
    shown = few_days(row.row, _SHOWN_DAYS)
    if len(shown) == len(days):
        return element("div", *_broken(days), class_="days")
    return element("details", element("summary", *shown), *_broken(days), class_="days")


def _broken(lines: Iterable[str]) -> Iterator[str]:
    for index, line in enumerate(lines):
        yield joined(element("br"), line) if index else line


def _parties(row: PageRow) -> Markup:
    return element("td", *map(_party, row.duty.responsible))


def _party(party: Party) -> Markup:
    return element(
        "div",
        captions.party_line(party),
        class_="lead" if party.role is PartyRole.LEAD else False,
        title=party.full_name or False,
    )
