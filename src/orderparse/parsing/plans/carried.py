"""Fields of a row -> as they are to be understood among those above it.

Ditto marks repeat the cell above, a month stands once before all its days, and marks
stand for the footnotes below the table.
"""

from collections.abc import Callable, Mapping

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.parsing.plans.drafts import ActivityDraft
from orderparse.parsing.plans.evidence import ditto, with_footnotes, without_marks
from orderparse.parsing.plans.time_columns import lies_within


class Completer:
    """Completes the rows of one plan, each by the row above it."""

    def __init__(
        self,
        footnotes: Mapping[str, str],
        *,
        wider_first: bool,
        tell: Callable[[Diagnostic], None],
    ) -> None:
        """Begin above the first row.

        Args:
            footnotes: by their marks.
            wider_first: wider times stand before the activities, for all rows below.
            tell: takes a diagnostic of each cell that is read as another.
        """
        self._footnotes = footnotes
        self._wider_first = wider_first
        self._tell = tell
        self._above = ActivityDraft(text="")
        self._wider: str | None = None

    def complete(self, draft: ActivityDraft) -> ActivityDraft:
        """The next row with what it means by its marks."""
        above, origin = self._above, draft.origin
        ends, due = draft.deadline_ends, draft.deadline_lines
        if ends is not None:
            first, second = above.deadline_ends or (None, None)
            start = self._due(ends[0], first, origin)
            ends = (start, self._due(ends[1], second, origin))
        elif due is not None:
            due = self._due(due, above.deadline_lines, origin)
        self._above = draft._replace(
            deadline_lines=due,
            deadline_ends=ends,
            responsible_raw=self._responsible(draft),
            deadline_within=self._within(draft),
        )
        return self._above

    def _due(self, text: str, above: str | None, origin: Origin) -> str:
        """A cell of a deadline as it is to be understood."""
        return self._noted(text, ditto(text, above) or without_marks(text), origin)

    def _responsible(self, draft: ActivityDraft) -> str | None:
        text = draft.responsible_raw
        if text is None:
            return None
        repeated = ditto(text, self._above.responsible_raw)
        read_as = repeated or with_footnotes(text, self._footnotes)
        return self._noted(text, read_as, draft.origin)

    def _within(self, draft: ActivityDraft) -> str | None:
        """The wider time of a deadline; a month stands once before all its days."""
        above, text = self._wider, draft.deadline_within
        if text is not None:
            self._wider = self._due(text, above, draft.origin)
            return self._wider
        if above is None or not self._wider_first:
            return None
        due = draft.deadline_lines
        if not due or not lies_within(due):
            return None
        self._tell(note("time-carried", draft.origin, text=due, time=above))
        return above

    def _noted(self, text: str, read_as: str, origin: Origin) -> str:
        if text != read_as:
            self._tell(note("cell-resolved", origin, text=text, read_as=read_as))
        return read_as
