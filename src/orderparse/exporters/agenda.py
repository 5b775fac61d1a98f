"""Orders -> dated entries, and a diagnostic for everything that has no date."""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain

from orderparse.diagnostics import Diagnostic
from orderparse.digests import uuid5
from orderparse.exporters import captions
from orderparse.exporters.duties import Duty, duties, identity
from orderparse.exporters.occurrences import occurrences
from orderparse.messages import note
from orderparse.model import Deadline, DeadlineKind, Order, Period
from orderparse.tuples import NamedTuple

_NAMESPACE = bytes.fromhex("6f1a52f4 4a0c 5c0b 9d0e 0f3c2f6f7b11")


class Scope:
    """How far an agenda goes.

    Attributes:
        limit: how many occurrences of one deadline it shows at most.
        horizon_years: how long something recurs whose end is not printed.
    """

    def __init__(self, *, limit: int, horizon_years: int) -> None:
        if limit < 1 or horizon_years < 0:
            raise ValueError("the limit is less than 1, or the horizon than 0")
        self.limit = limit
        self.horizon_years = horizon_years


class Part(StrEnum):
    """What of a stretch of days an entry shows."""

    WHOLE = "whole"
    START = "start"
    DUE = "due"


class Entry(NamedTuple):
    """Something due: one occurrence of one deadline of one duty.

    Attributes:
        uid: the same on every run and after any correction of wording or dates.
        order: where it comes from.
        duty: what is to be done.
        deadline: when, as printed.
        start: its first day.
        end: its last day, on which it is due.
        part: whether it is all of it, or one end of a long stretch.
    """

    uid: str
    order: Order
    duty: Duty
    deadline: Deadline
    start: dt.date
    end: dt.date
    part: Part = Part.WHOLE


class Agenda(NamedTuple):
    """What is due when.

    Attributes:
        entries: in the order of the document.
        undated: what has no day, each with its deadline where one is printed.
        notes: what is not shown, or not in full: one for each undated duty.
    """

    entries: tuple[Entry, ...] = ()
    undated: tuple[tuple[Duty, Deadline | None], ...] = ()
    notes: tuple[Diagnostic, ...] = ()


def agenda(orders: Iterable[Order], scope: Scope) -> Agenda:
    """What is due when, by all the orders."""
    parts = [
        part
        for order in orders
        for duty in duties(order)
        for part in _of_duty(order, duty, scope)
    ]
    entries = chain.from_iterable(part.entries for part in parts)
    return Agenda(
        entries=tuple(_with_own_uids(entries)),
        undated=tuple(chain.from_iterable(part.undated for part in parts)),
        notes=tuple(chain.from_iterable(part.notes for part in parts)),
    )


def split(entries: Iterable[Entry], longest: int | None) -> Iterator[Entry]:
    """The entries, those of more than `longest` days as their first and their due day."""
    for entry in entries:
        days = (entry.end - entry.start).days + 1
        if longest is None or days <= max(1, longest):
            yield entry
        else:
            uid = _uid(f"{entry.uid}|start")
            yield entry._replace(uid=uid, end=entry.start, part=Part.START)
            yield entry._replace(start=entry.end, part=Part.DUE)


def _of_duty(order: Order, duty: Duty, scope: Scope) -> Iterator[Agenda]:
    if not duty.deadlines:
        yield _undated(duty, None)
    for index in range(len(duty.deadlines)):
        yield _of_deadline(order, duty, index, scope)


def _of_deadline(order: Order, duty: Duty, index: int, scope: Scope) -> Agenda:
    deadline = duty.deadlines[index]
    period = duty.period or _horizon(order, deadline, scope.horizon_years)
    days, limited = occurrences(deadline, period, scope.limit)
    if not days:
        return _undated(duty, deadline)
    key = f"{identity(order)}|{duty.id}|{index}"
    entries = tuple(
        Entry(
            uid=_uid(f"{key}|{occurrence.key}"),
            order=order,
            duty=duty,
            deadline=deadline,
            start=occurrence.start,
            end=occurrence.end,
        )
        for occurrence in days
    )
    shown = len(days) if limited else None
    return Agenda(entries=entries, notes=tuple(_notes(duty, deadline, shown, period)))


def _undated(duty: Duty, deadline: Deadline | None) -> Agenda:
    text = (deadline and deadline.text) or captions.NO_DEADLINE
    doubt = note("calendar-undated", duty.origin, id=duty.id, text=text)
    return Agenda(undated=((duty, deadline),), notes=(doubt,))


def _notes(
    duty: Duty, deadline: Deadline, shown: int | None, period: Period | None
) -> Iterator[Diagnostic]:
    """What the calendar leaves out; `shown` is how many of more days it has."""
    if shown is not None:
        yield note("calendar-limited", duty.origin, id=duty.id, shown=str(shown))
    elif deadline.recurrence and duty.period is None and period:
        until = period.end.isoformat()
        yield note("calendar-horizon", duty.origin, id=duty.id, until=until)


def _horizon(order: Order, deadline: Deadline, years: int) -> Period | None:
    """Some years from the order's date, or from the first date that is printed."""
    days = [day for span in deadline.spans for day in (span.start, span.end) if day]
    start = order.header.date or min(days, default=None)
    if start is None or deadline.kind is not DeadlineKind.RECURRING:
        return None
    last = min(start.year + years, dt.MAXYEAR)
    return Period(start=start, end=dt.date(last, 12, 31))


def _with_own_uids(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Orders that nothing tells apart keep their entries apart all the same."""
    seen: dict[str, int] = {}
    for entry in entries:
        seen[entry.uid] = count = seen.get(entry.uid, 0) + 1
        if count > 1:
            yield entry._replace(uid=_uid(f"{entry.uid}|{count}"))
        else:
            yield entry


def _uid(key: str) -> str:
    well_formed = key.encode("utf-8", "backslashreplace").decode("utf-8")
    return uuid5(_NAMESPACE, well_formed)
