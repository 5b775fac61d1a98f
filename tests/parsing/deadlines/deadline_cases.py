"""The lines of tests/cases/deadlines.md -> cases."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from orderparse.model import Deadline, Period
from orderparse.parsing.deadlines import Context, recognise_deadline

CASES = Path(__file__).parents[2] / "cases" / "deadlines.md"

_PERIOD = re.compile(r"(plan|school year) ([\d.]+)–([\d.]+)")


@frozen
class Case:
    """One line of the file."""

    printed: str
    context: Context
    answer: str


def load_cases() -> Iterator[Case]:
    """All cases of the file, each in the context above it."""
    context = Context()
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("in: "):
            context = _context(line)
        printed, arrow, answer = line.partition(" -> ")
        if arrow and line.startswith("    "):
            lines = printed.strip().replace(" // ", "\n\n").replace(" / ", "\n")
            yield Case(lines, context, answer.strip())


def _context(line: str) -> Context:
    periods = {
        name: Period(start=_date(start), end=_date(end))
        for name, start, end in _PERIOD.findall(line)
    }
    order = re.search(r"order ([\d.]+)", line)
    heading = re.search(r"heading (.+)", line)
    return Context(
        order_date=_date(order[1]) if order else None,
        period=periods.get("plan"),
        school_year=periods.get("school year"),
        section=recognise_deadline(heading[1]) if heading else None,
    )


def _date(printed: str) -> dt.date:
    return dt.datetime.strptime(printed, "%d.%m.%Y").replace(tzinfo=dt.UTC).date()


def describe(deadline: Deadline, codes: tuple[str, ...]) -> str:
    """A deadline as the case file writes it."""
    spans = "; ".join(_span(span.start, span.end) for span in deadline.spans)
    offset = deadline.offset
    extra = deadline.recurrence or ""
    if offset is not None:
        event = offset.event or ""
        extra = f"{offset.n} {offset.unit} {offset.direction} {event}".strip()
    brackets = f"({extra})" if extra else ""
    doubts = " ".join(f"! {code}" for code in codes)
    return " ".join(filter(None, (deadline.kind.value, spans, brackets, doubts)))


def _span(start: dt.date | None, end: dt.date | None) -> str:
    if start == end:
        return str(start)
    return f"{start or ''}…{end or ''}"
