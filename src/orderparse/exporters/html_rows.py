"""Duties -> the rows of the page's table."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from attrs import frozen

from orderparse.exporters import captions
from orderparse.exporters.agenda import Entry
from orderparse.exporters.duties import Duty
from orderparse.exporters.markup import Markup, element, joined
from orderparse.model import Party, PartyRole

_SHOWN_DAYS = 4


@frozen(kw_only=True)
class Row:
    """One duty on the page.

    Attributes:
        key: names its row of the table, and its line of the timeline.
        duty: what is to be done.
        entries: its days.
    """

    key: str
    duty: Duty
    entries: tuple[Entry, ...]


@frozen(kw_only=True)
class Choices:
    """What rows can be chosen by, each numbered."""

    parties: dict[str, int]
    sections: dict[str, int]

    def marks(self, row: Row) -> dict[str, str]:
        """The attributes that the page's script chooses rows by."""
        parties = (self.parties[party.name] for party in row.duty.responsible)
        section = self.sections.get(section_of(row.duty))
        return {
            "data_key": row.key,
            "data_parties": " ".join(map(str, parties)),
            "data_section": "" if section is None else str(section),
        }


def choices(rows: Iterable[Row]) -> Choices:
    """All parties in alphabetical order, all sections as printed."""
    duties = [row.duty for row in rows]
    parties = sorted({party.name for duty in duties for party in duty.responsible})
    sections = dict.fromkeys(filter(None, map(section_of, duties)))
    return Choices(
        parties={name: index for index, name in enumerate(parties)},
        sections={title: index for index, title in enumerate(sections)},
    )


def section_of(duty: Duty) -> str:
    """The open sections on one line; a clause stands among the order's points."""
    if duty.plan is None:
        return captions.CLAUSES
    return " / ".join(map(captions.heading, duty.section))


def duty_table(caption: str, rows: Sequence[Row], chosen: Choices) -> Markup:
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


Columns = tuple[tuple[str, Callable[[Row], Markup]], ...]


def _columns(rows: Iterable[Row]) -> Columns:
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


def _bodies(rows: Sequence[Row], chosen: Choices, columns: Columns) -> Iterator[Markup]:
    for title, inside in groupby(rows, lambda row: section_of(row.duty)):
        heading = element(
            "tr",
            element("th", title, colspan=str(len(columns)), scope="rowgroup"),
            class_="section",
        )
        lines = (_line(row, chosen, columns) for row in inside)
        yield element("tbody", *((heading,) if title else ()), *lines)


def _line(row: Row, chosen: Choices, columns: Columns) -> Markup:
    cells = (cell(row) for _, cell in columns)
    return element("tr", *cells, id=row.key, **chosen.marks(row))


def _number(row: Row) -> Markup:
    return element("td", row.duty.number or "", class_="number")


def _text(row: Row) -> Markup:
    extra = (
        element("div", f"{cell.heading}: {cell.text}", class_="extra")
        for cell in row.duty.extra
    )
    return element("td", row.duty.text, *extra)


def _result(row: Row) -> Markup:
    return element("td", row.duty.expected_result or "")


def _deadlines(row: Row) -> Markup:
    """The printed text, and beside it the days that it means."""
    printed = (element("div", d.text, class_="printed") for d in row.duty.deadlines)
    return element("td", *printed, _days(row.entries))


def _days(entries: Sequence[Entry]) -> Markup:
    days = [days_of(entry) for entry in entries]
    if not days:
        return element("div", captions.NO_DATE, class_="none")
    if len(days) <= _SHOWN_DAYS:
        return element("div", *_broken(days), class_="days")
    more = f"{days[0]} … {days[-1]} ({len(days)})"
    return element("details", element("summary", more), *_broken(days), class_="days")


def _broken(lines: Iterable[str]) -> Iterator[str]:
    for index, line in enumerate(lines):
        yield joined(element("br"), line) if index else line


def days_of(entry: Entry) -> str:
    """Its days as people write them."""
    if entry.start == entry.end:
        return captions.numeric(entry.end)
    return f"{captions.numeric(entry.start)} – {captions.numeric(entry.end)}"


def _parties(row: Row) -> Markup:
    return element("td", *map(_party, row.duty.responsible))


def _party(party: Party) -> Markup:
    return element(
        "div",
        captions.party_line(party),
        class_="lead" if party.role is PartyRole.LEAD else False,
        title=party.full_name or False,
    )
