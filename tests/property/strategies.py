"""Orders of every shape, with texts as hostile as a document may hold."""

import datetime as dt
from typing import TypeVar

from hypothesis import strategies as st

from orderparse.diagnostics import Diagnostic, Origin, Severity, Stage
from orderparse.model import (
    Activity,
    Approval,
    Clause,
    ClauseKind,
    Column,
    ColumnRole,
    Deadline,
    DeadlineKind,
    Direction,
    ExtraCell,
    Header,
    Offset,
    Order,
    Party,
    PartyRole,
    Period,
    Plan,
    PrintedHeader,
    Reference,
    Relation,
    Remainder,
    RemainderKind,
    Section,
    Signer,
    Source,
    Span,
    Unit,
)

_T = TypeVar("_T")

_HOSTILE = st.sampled_from(
    (
        "Разработка концептуальных документов",
        "ГБУ ДПО «ИРО ЧР»",
        "- Порядок проведения; - Порядок оценки",
        "=cmd|' /C calc'!A0",
        "+7 (8712) 22-00-00",
        "@SUM(1+1)*cmd",
        "'уже с апострофом",
        "''",
        "строка\r\nвторая; третья, четвёртая\\n",
        "BEGIN:VEVENT\r\nEND:VCALENDAR",
        "a\u0085b\u2028c\u2029d",
        "\u202eперевёрнутый\u202c \u200fтекст",
        '<script>alert("1")</script>&amp;',
        "| ячейка | *жирно* `код` [x](y)",
        "\t начало и конец \t",
        "№ 2.10",
        "1.1",
        "март-апрель",
        "😀" * 40,
        "\x00\x07\x1b[31m",
        "\ud800",
        "\uff1d1+1",
    )
)
texts = st.one_of(_HOSTILE, st.text(max_size=60))
names = texts.filter(lambda text: bool(text.strip()))
days = st.dates(dt.date(2015, 1, 1), dt.date(2035, 12, 31))

RULES = (
    "FREQ=YEARLY",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;INTERVAL=3",
    "FREQ=MONTHLY;INTERVAL=6",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=DAILY",
    "FREQ=MONTHLY;BYMONTHDAY=1,11,21",
    "FREQ=YEARLY;BYMONTH=5",
    "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=6",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15",
    "FREQ=YEARLY;BYMONTH=13",
    "FREQ=MONTHLY;INTERVAL=99999999999999999999",
    "FREQ=YEARLY;BYWEEKNO=5",
    "FREQ=",
)


def maybe(values: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    """The value or None."""
    return st.none() | values


def several(
    values: st.SearchStrategy[_T], most: int = 3
) -> st.SearchStrategy[tuple[_T, ...]]:
    """A short tuple of values."""
    return st.lists(values, max_size=most).map(tuple)


origins = st.builds(
    Origin,
    page=maybe(st.integers(1, 200)),
    block=st.integers(0, 500),
    rows=maybe(several(st.integers(0, 500))),
)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Up to about five years."""
    start = draw(days)
    return Period(start=start, end=start + dt.timedelta(draw(st.integers(0, 1800))))


@st.composite
def closed_spans(draw: st.DrawFn) -> Span:
    """Up to about three years."""
    start = draw(days)
    return Span(start=start, end=start + dt.timedelta(draw(st.integers(0, 1000))))


due_days = st.builds(Span, end=days)
_SPANS = {
    DeadlineKind.BY: several(due_days),
    DeadlineKind.ON: several(closed_spans()),
    DeadlineKind.DURING: several(closed_spans()),
    DeadlineKind.FROM: several(st.builds(Span, start=days)),
    DeadlineKind.RECURRING: several(closed_spans() | due_days),
    DeadlineKind.ONGOING: several(closed_spans()),
    DeadlineKind.RELATIVE: several(due_days, most=1),
}
offsets = st.builds(
    Offset,
    n=st.integers(0, 400),
    unit=st.sampled_from(Unit),
    direction=st.sampled_from(Direction),
    event=maybe(texts),
)


@st.composite
def deadlines(draw: st.DrawFn) -> Deadline:
    """Any deadline that can be built."""
    kind = draw(st.sampled_from(DeadlineKind))
    return Deadline(
        text=draw(texts),
        kind=kind,
        spans=draw(_SPANS.get(kind, st.just(()))),
        recurrence=draw(maybe(st.sampled_from(RULES)))
        if kind is DeadlineKind.RECURRING
        else None,
        offset=draw(maybe(offsets)) if kind is DeadlineKind.RELATIVE else None,
    )


parties = st.builds(
    Party,
    name=names,
    role=maybe(st.sampled_from(PartyRole)),
    note=maybe(texts),
    full_name=maybe(texts),
)
signers = st.builds(Signer, position=texts, name=maybe(texts))
approvals = st.builds(
    Approval, position=maybe(texts), name=maybe(texts), date=maybe(days)
)
headers = st.builds(
    Header,
    kind=maybe(texts),
    issuer=maybe(texts),
    number=maybe(texts),
    date=maybe(days),
    place=maybe(texts),
    title=maybe(texts),
    annex=maybe(texts),
    signers=several(signers),
    approved=maybe(approvals),
    agreed=maybe(approvals),
    printed=st.builds(PrintedHeader, date=maybe(texts), kind=maybe(texts)),
)
clauses = st.builds(
    Clause,
    number=maybe(texts),
    parent=maybe(texts),
    kind=st.sampled_from(ClauseKind),
    text=texts,
    deadline=maybe(deadlines()),
    other_deadlines=several(deadlines(), most=1),
    responsible=several(parties),
    origin=maybe(origins),
)
headings = st.builds(
    Section, label=maybe(texts), number=maybe(texts), title=texts, parent=st.none()
)
sections = st.builds(
    Section,
    label=maybe(texts),
    number=maybe(texts),
    title=texts,
    parent=maybe(st.integers(0, 3)),
)
extra_cells = st.dictionaries(texts, texts, max_size=2).map(
    lambda cells: tuple(
        ExtraCell(heading=heading, text=text) for heading, text in cells.items()
    )
)
activities = st.builds(
    Activity,
    id=names,
    number=maybe(texts),
    parent=maybe(texts),
    section=several(headings, most=2),
    text=texts,
    deadline=maybe(deadlines()),
    responsible=several(parties),
    responsible_text=maybe(texts),
    expected_result=maybe(texts),
    extra=extra_cells,
    origin=maybe(origins),
)
plans = st.builds(
    Plan,
    annex=maybe(texts),
    title=maybe(texts),
    period=maybe(periods()),
    columns=several(
        st.builds(Column, role=maybe(st.sampled_from(ColumnRole)), text=texts)
    ),
    sections=several(sections),
    activities=several(activities),
    origin=maybe(origins),
)
references = st.builds(
    Reference,
    kind=maybe(texts),
    issuer=maybe(texts),
    number=maybe(texts),
    date=maybe(days),
    title=maybe(texts),
    relation=st.sampled_from(Relation),
    origin=maybe(origins),
)
remainders = st.builds(
    Remainder,
    text=names,
    kind=st.sampled_from(RemainderKind),
    origin=maybe(origins),
)
diagnostics = st.builds(
    Diagnostic,
    code=st.sampled_from(("year-assumed", "row-joined")),
    severity=st.sampled_from(Severity),
    stage=st.sampled_from(Stage),
    message=texts,
    origin=maybe(origins),
    values=st.dictionaries(texts, texts, max_size=2).map(
        lambda values: tuple(values.items())
    ),
)


def orders() -> st.SearchStrategy[Order]:
    """Any order that can be built."""
    return st.builds(
        Order,
        source=st.builds(
            Source,
            name=maybe(texts),
            format=st.sampled_from(("docx", "pdf", "text")),
            sha256=st.just("0" * 64),
            pages=maybe(st.integers(1, 200)),
        ),
        header=headers,
        preamble=maybe(texts),
        clauses=several(clauses, most=2),
        plans=several(plans, most=2),
        references=several(references, most=1),
        remainder=several(remainders, most=1),
        diagnostics=several(diagnostics, most=1),
    )
