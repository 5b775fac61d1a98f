"""Rows with days -> lines of time, drawn in SVG over the years they take."""

import datetime as dt
from collections.abc import Iterator, Sequence

from orderparse.exporters import captions
from orderparse.exporters.duty_rows import days_of
from orderparse.exporters.entry_text import summary
from orderparse.exporters.html_rows import Choices, PageRow
from orderparse.exporters.markup import Markup, element
from orderparse.tuples import NamedTuple

_WIDTH = 1000
_HEIGHT = 16
_LEAST = 4
_YEARS_WITH_MONTHS = 2
_MOST_TICKS = 24


class Scale(NamedTuple):
    """The days that a timeline shows: whole years."""

    start: dt.date
    end: dt.date

    def at(self, day: dt.date) -> float:
        """Where a day begins, as a part of the width."""
        return (day - self.start).days / self.days

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.end - self.start).days + 1


def timeline(rows: Sequence[PageRow], chosen: Choices) -> Markup | None:
    """A line for each row that has days, None where no row has."""
    dated = [row for row in rows if row.entries]
    if not dated:
        return None
    first = min(entry.start for row in dated for entry in row.entries)
    last = max(entry.end for row in dated for entry in row.entries)
    scale = Scale(dt.date(first.year, 1, 1), dt.date(last.year, 12, 31))
    return element(
        "div",
        element("div", *_labels(scale), class_="axis", aria_hidden="true"),
        *(_line(row, scale, chosen) for row in dated),
        element("div", element("div", class_="today", hidden=True), class_="overlay"),
        class_="timeline",
        data_start=scale.start.isoformat(),
        data_end=scale.end.isoformat(),
    )


def _labels(scale: Scale) -> Iterator[Markup]:
    for day, label in _ticks(scale):
        yield element("span", label, style=f"left:{100 * scale.at(day):.2f}%")


def _ticks(scale: Scale) -> Iterator[tuple[dt.date, str]]:
    """Months where there are few years, else years."""
    years = range(scale.start.year, scale.end.year + 1)
    if len(years) <= _YEARS_WITH_MONTHS:
        for year in years:
            for month, name in enumerate(captions.MONTHS, 1):
                label = f"{name} {year}" if month == 1 else name
                yield dt.date(year, month, 1), label
    else:
        for year in years[:: len(years) // _MOST_TICKS + 1]:
            yield dt.date(year, 1, 1), str(year)


def _line(row: PageRow, scale: Scale, chosen: Choices) -> Markup:
    return element(
        "a",
        element("span", summary(row.duty), class_="label"),
        element(
            "svg",
            element("title", "; ".join(map(days_of, row.entries))),
            *(_grid_line(scale.at(day)) for day, _ in _ticks(scale)),
            *(_bar(scale, entry.start, entry.end) for entry in row.entries),
            viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
            preserveAspectRatio="none",
            role="img",
        ),
        href=f"#{row.key}",
        class_="line",
        **chosen.marks(row),
    )


def _grid_line(at: float) -> Markup:
    x = f"{at * _WIDTH:.1f}"
    return element("line", x1=x, x2=x, y1="0", y2=str(_HEIGHT))


def _bar(scale: Scale, start: dt.date, end: dt.date) -> Markup:
    """At least so wide that one day of years can be seen."""
    width = max(_LEAST, _WIDTH * ((end - start).days + 1) / scale.days)
    x = min(_WIDTH * scale.at(start), _WIDTH - width)
    return element(
        "rect",
        x=f"{x:.1f}",
        width=f"{width:.1f}",
        y="3",
        height=str(_HEIGHT - 6),
        class_="day" if start == end else "span",
    )
