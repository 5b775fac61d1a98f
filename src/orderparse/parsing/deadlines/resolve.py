"""Expression + context -> Deadline, with a diagnostic for each assumption."""

import datetime as dt

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import Deadline, DeadlineKind, Direction, Offset, Span, Unit
from orderparse.parsing.dates import find_dates
from orderparse.parsing.deadlines.context import Context, count_from
from orderparse.parsing.deadlines.days import Days, due_day
from orderparse.parsing.deadlines.expression import (
    Bound,
    DeadlineExpression,
    Frequency,
    Nature,
    Rule,
    Window,
    recurrence,
)
from orderparse.parsing.deadlines.partials import (
    Day,
    ImpossibleDateError,
    Month,
    Near,
    Part,
    Stretch,
    WholeYear,
)
from orderparse.parsing.deadlines.years import lacks_year, printed_year
from orderparse.vocabulary.events import EVENTS_OF_THE_ORDER

_KINDS = {
    Nature.RELATIVE: DeadlineKind.RELATIVE,
    Nature.CONDITIONAL: DeadlineKind.CONDITIONAL,
    Nature.NONE: DeadlineKind.NONE,
}
_BOUND_KINDS = {
    Bound.BY: DeadlineKind.BY,
    Bound.FROM: DeadlineKind.FROM,
    Bound.AFTER: DeadlineKind.FROM,
    Bound.RANGE: DeadlineKind.DURING,
}
_AT, _BY, _FROM, _AFTER = Bound.AT, Bound.BY, Bound.FROM, Bound.AFTER
_ON, _DURING, _UNKNOWN = DeadlineKind.ON, DeadlineKind.DURING, DeadlineKind.UNKNOWN
_AT_KINDS = frozenset({_ON, _DURING})
_TIMED = frozenset(DeadlineKind) - {DeadlineKind.UNKNOWN, DeadlineKind.CONDITIONAL}
_DUE = frozenset({DeadlineKind.BY, DeadlineKind.ON, DeadlineKind.RELATIVE})
_ONE_MONTH = Offset(n=1, unit=Unit.MONTH, direction=Direction.AFTER)
_ONE_DAY = dt.timedelta(days=1)


Resolved = tuple[Deadline, tuple[Diagnostic, ...]]
"""A deadline, and what was doubtful about it."""


def resolve_deadline(
    expression: DeadlineExpression, context: Context, origin: Origin | None = None
) -> Resolved:
    """Turn an expression into days.

    Args:
        expression: what is printed.
        context: where it stands.
        origin: the place for the diagnostics.
    """
    resolution = _Resolution(expression, context, origin)
    try:
        deadline = resolution.deadline()
    except ImpossibleDateError:
        deadline = Deadline(text=expression.text, kind=DeadlineKind.UNKNOWN)
        resolution.doubt("deadline-impossible")
    if expression.mixed and deadline.kind is not _UNKNOWN:
        resolution.doubt("deadline-mixed")
    if deadline.kind is _UNKNOWN and not resolution.doubts:
        resolution.doubt("deadline-unknown")
    unread = (*expression.unread, *resolution.strays)
    if unread and deadline.kind in _TIMED:
        resolution.doubt("deadline-unread", numbers=", ".join(unread))
    doubts = (
        *_misreadings(expression, origin),
        *resolution.all_doubts(),
        *_days_off(deadline, context, origin),
    )
    return deadline, doubts


def _misreadings(
    expression: DeadlineExpression, origin: Origin | None
) -> list[Diagnostic]:
    return [
        note("misreading", origin, text=printed, read_as=read_as)
        for printed, read_as in expression.misreadings
    ]


def _days_off(
    deadline: Deadline, context: Context, origin: Origin | None
) -> list[Diagnostic]:
    """Due days on which nobody works: told, never moved."""
    days_off = context.rules.days_off
    if days_off is None or deadline.kind not in _DUE:
        return []
    return [
        note("due-day-off", origin, text=deadline.text, date=span.end.isoformat())
        for span in deadline.spans
        if span.end is not None and span.end in days_off
    ]


class _Resolution:
    """One expression in one context."""

    def __init__(
        self, expression: DeadlineExpression, context: Context, origin: Origin | None
    ) -> None:
        self._expression = expression
        self._context = context
        self._origin = origin
        self._days = Days(context)
        self.doubts: list[Diagnostic] = []

    @property
    def strays(self) -> list[str]:
        """Numbers that only seemed to be years."""
        return self._days.strays

    def all_doubts(self) -> list[Diagnostic]:
        """What was doubtful, the years that were assumed first."""
        if not self._days.assumed:
            return self.doubts
        text = self._expression.text
        sources = dict(self._days.assumed)
        years = [
            note("year-assumed", self._origin, year=str(year), text=text, source=source)
            for year, source in sources.items()
        ]
        return [*years, *self.doubts]

    def doubt(self, code: str, **values: str) -> None:
        text = self._expression.text
        self.doubts.append(note(code, self._origin, text=text, **values))

    def deadline(self) -> Deadline:
        expression = self._expression
        text = expression.text
        match expression.nature:
            case Nature.DATED:
                return self._dated(expression.windows)
            case Nature.RECURRING if windows := self._days_of_month():
                return self._dated(windows)
            case Nature.RECURRING if expression.rule:
                return self._recurring(expression.rule)
            case Nature.ONGOING:
                return Deadline(
                    text=text, kind=DeadlineKind.ONGOING, spans=self._ongoing()
                )
            case Nature.RELATIVE if self._is_month_of_section():
                return self._dated(self._section_windows())
            case Nature.RELATIVE:
                return self._relative()
            case nature:
                kind = _KINDS.get(nature, DeadlineKind.UNKNOWN)
                return Deadline(text=text, kind=kind)

    def _relative(self) -> Deadline:
        """A term; its last day only where the house counts and the event is dated."""
        rules, offset = self._context.rules, self._expression.offset
        if self._expression.urgent and rules.urgent is not None:
            offset = rules.urgent
        text = self._expression.text
        anchor = self._anchor(offset) if offset and rules.count_terms else None
        end = count_from(anchor, offset, rules.days_off) if anchor and offset else None
        spans = (Span(end=end),) if end else ()
        if anchor and end:
            self.doubt("term-counted", date=anchor.isoformat())
        return Deadline(
            text=text, kind=DeadlineKind.RELATIVE, offset=offset, spans=spans
        )

    def _anchor(self, offset: Offset) -> dt.date | None:
        """The day of the event: one printed, or the order's where it is the order."""
        event = offset.event
        printed = find_dates(event)[:1] if event else ()
        if printed:
            return printed[0].date
        if event is None or event.casefold().startswith(EVENTS_OF_THE_ORDER):
            return self._context.order_date
        return None

    def _section_windows(self) -> tuple[Window, ...]:
        """What the heading above the row says, where that is one month."""
        section = self._context.heading
        windows = section.windows if section else ()
        one = len(windows) == 1 and windows[0].last is None
        return windows if one and isinstance(windows[0].first, Month) else ()

    def _is_month_of_section(self) -> bool:
        """Whether "в течение месяца" stands below a month, which it then means."""
        offset = self._expression.offset
        return offset == _ONE_MONTH and bool(self._section_windows())

    def _days_of_month(self) -> tuple[Window, ...]:
        """Days such as "до 5 числа" where one month is meant: they return nowhere else.

        That is the month in the heading above the row; for "до 5 числа текущего месяца"
        in an order, which has no plan's period, the month of the order.
        """
        context, rule = self._context, self._expression.rule
        heading = context.heading
        section = heading.windows[:1] if heading else ()
        if rule is None or rule.bound is None:
            return ()
        if section and isinstance(section[0].first, Month):
            month = None
        elif rule.present and context.order_date and context.period is None:
            month = context.order_date.month
        else:
            return ()
        days = map(int, dict(rule.parts).get("BYMONTHDAY", ()))
        return tuple(Window(rule.bound, Day(day, month)) for day in days if day > 0)

    def _dated(self, windows: tuple[Window, ...]) -> Deadline:
        text = self._expression.text
        found = [(w, self._days.of_window(w)) for w in windows]
        undated = [window for window, days in found if days is None]
        if len(undated) == len(found) and all(
            window.awaits_month for window in undated
        ):
            return Deadline(text=text, kind=_UNKNOWN)
        if undated and any(map(_wants_year, undated)):
            self.doubt("year-unknown")
        kinds = [_kind(window, days) for window, days in found]
        kind, *others = kinds
        if others and len(set(kinds)) > 1 and _AT_KINDS.issuperset(kinds):
            kind = _DURING
            kinds = [kind] * len(kinds)
        spans = [
            _span(window, days)
            for (window, days), one in zip(found, kinds, strict=True)
            if days is not None and one is kind
        ]
        if others and set(kinds) != {kind}:
            self.doubt("deadline-mixed")
        return Deadline(text=text, kind=kind, spans=tuple(spans))

    def _ongoing(self) -> tuple[Span, ...]:
        period = self._context.period
        found = [(w, self._days.of_window(w)) for w in self._expression.windows]
        spans = tuple(_span(w, days) for w, days in found if days is not None)
        if spans or period is None:
            return spans
        return (Span(start=period.start, end=period.end),)

    def _recurring(self, rule: Rule) -> Deadline:
        text, windows = self._expression.text, self._expression.windows
        spans = []
        for window in windows:
            days = self._days.of_window(window)
            if days is not None:
                spans.append(self._first_due(rule, window, days))
        return Deadline(
            text=text,
            kind=DeadlineKind.RECURRING,
            spans=tuple(dict.fromkeys(spans)),
            recurrence=recurrence(rule, windows),
        )

    def _first_due(self, rule: Rule, window: Window, days: Stretch) -> Span:
        """The first window; of a yearly due day the first one from order and plan on."""
        span = _span(window, days)
        if rule.unit is not Frequency.YEARLY or window.bound is not Bound.BY:
            return span
        year = printed_year(window.first)
        if span.end is None or not (year is None or isinstance(year, Near)):
            return span
        start = self._context.start
        end = span.end
        if start is not None:
            end = _in_year(end, start.year)
            if end < start or rule.next_year or year is Near.NEXT:
                end = _in_year(end, start.year + 1)
        return Span(end=end)


def _in_year(date: dt.date, year: int) -> dt.date:
    try:
        return date.replace(year=year)
    except ValueError:
        return date.replace(year=year, day=28)


def _wants_year(window: Window) -> bool:
    """Whether a year is all that is missing for its days."""
    whole = window.first.whole if isinstance(window.first, Part) else window.first
    return lacks_year(whole) or isinstance(whole, WholeYear)


def _kind(window: Window, days: Stretch | None) -> DeadlineKind:
    if window.bound is not _AT:
        return _BOUND_KINDS[window.bound]
    one_day = days is not None and days[0] == days[1]
    return _ON if one_day else _DURING


def _span(window: Window, days: Stretch) -> Span:
    first, last = days
    bound = window.bound
    if bound is _BY:
        return Span(end=due_day(window.first, first, last))
    if bound is _FROM:
        return Span(start=first)
    if bound is _AFTER:
        return Span(start=last + _ONE_DAY)
    return Span(start=first, end=last)
