"""Activities -> flat records, for data frames."""

import datetime as dt
from collections.abc import Iterable

from orderparse.model.deadline import Deadline, DeadlineKind
from orderparse.model.plan import Activity

Record = dict[str, str | dt.date | None]

_NO_DEADLINE = Deadline(text="", kind=DeadlineKind.NONE)


def record_of(activity: Activity, headings: Iterable[str]) -> Record:
    """An activity as a flat record.

    Args:
        activity: what is to be flattened.
        headings: the other columns that every record has a cell for.
    """
    cells = {cell.heading: cell.text for cell in activity.extra}
    return {
        "id": activity.id,
        "section": _joined(" / ", (section.title for section in activity.section)),
        "number": activity.number,
        "parent": activity.parent,
        "text": activity.text,
        **_when(activity.deadline or _NO_DEADLINE),
        "responsible": _joined("; ", (party.name for party in activity.responsible)),
        "responsible_text": activity.responsible_text,
        "expected_result": activity.expected_result,
        **{f"extra.{heading}": cells.get(heading) for heading in headings},
    }


def _when(deadline: Deadline) -> Record:
    """`start` and `end` are the first and the last day of all its spans."""
    starts = (span.start for span in deadline.spans if span.start)
    ends = (span.end for span in deadline.spans if span.end)
    return {
        "deadline": deadline.text or None,
        "deadline_kind": deadline.kind.value if deadline.text else None,
        "start": min(starts, default=None),
        "end": max(ends, default=None),
        "recurrence": deadline.recurrence,
    }


def _joined(separator: str, parts: Iterable[str]) -> str | None:
    return separator.join(parts) or None
