"""What is doubtful in a result: stable codes, a place, a sentence in plain words."""

from enum import StrEnum

from attrs import field, frozen

from orderparse.values import Value


class Severity(StrEnum):
    """How much it matters: `warning` and above fail a `--strict` run."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Stage(StrEnum):
    """What was doubtful.

    READING: how the pages were put together (differs from format to format);
    PARSING: what the words mean; CHECKING: what the document itself says.
    """

    READING = "reading"
    PARSING = "parsing"
    CHECKING = "checking"


@frozen(kw_only=True, eq=False, repr=False)
class Origin(Value):
    """Where something stands in the source.

    Attributes:
        page: 1-based page, None where the format has no pages.
        block: 0-based block in reading order.
        rows: 0-based rows of the table, None outside of tables.
    """

    page: int | None = None
    block: int = 0
    rows: tuple[int, ...] | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Diagnostic(Value):
    """One doubt about the result.

    Attributes:
        code: stable name, listed in docs/diagnostics.md.
        severity: how much it matters.
        stage: what was doubtful.
        message: one sentence for people.
        origin: where, None where it concerns the whole document.
        values: the parts of the message by name, for programs and translation.
    """

    code: str
    severity: Severity
    stage: Stage
    message: str
    origin: Origin | None = field(default=None, eq=False, repr=False)
    values: tuple[tuple[str, str], ...] = ()
