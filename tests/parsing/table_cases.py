"""Tables written down in Markdown case files -> blocks; plans -> their answers."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from orderparse.blocks import Block, Cell, Cut, Paragraph, Reading, Table, TableRow
from orderparse.model import Section
from orderparse.parsing.plans.drafts import ActivityDraft, PlanDraft
from orderparse.parsing.plans.find import find_plans
from orderparse.parsing.source import Item, normalise_reading

_FENCE = "```"
_ASKED = ("title: ", "roles: ", "diagnostic: ")


@frozen(kw_only=True)
class TableCase:
    """One case of tests/cases/rows.md."""

    name: str
    printed: tuple[str, ...]
    answer: tuple[str, ...]

    @property
    def reading(self) -> Reading:
        """The document as a reader would give it."""
        return Reading(format="test", blocks=tuple(_blocks(self.printed)))

    @property
    def items(self) -> tuple[Item, ...]:
        """The document as parsing sees it."""
        return normalise_reading(self.reading).items


def load_cases(path: Path) -> tuple[TableCase, ...]:
    """All cases of a file: a title, a fenced table, a fenced answer."""
    parts = path.read_text(encoding="utf-8").split("\n## ")[1:]
    return tuple(map(_case, parts))


def _case(part: str) -> TableCase:
    name, *rest = part.split("\n")
    fences = [k for k, line in enumerate(rest) if line == _FENCE]
    return TableCase(
        name=name,
        printed=tuple(rest[fences[0] + 1 : fences[1]]),
        answer=tuple(rest[fences[2] + 1 : fences[3]]),
    )


def _blocks(printed: Sequence[str]) -> Iterator[Block]:
    rows: list[list[str]] = []
    cuts: list[Cut] = []
    cut = Cut.NONE
    for line in [*printed, "~~~"]:
        if line == "---":
            cut = Cut.PAGE
        elif line == "~~~" or line.startswith(">"):
            if rows:
                yield _table(rows, cuts)
                rows, cuts = [], []
            if line.startswith(">"):
                yield Paragraph(lines=(line.removeprefix("> "),))
        else:
            rows.append([text.strip() for text in line.split("|")])
            cuts.append(cut)
            cut = Cut.NONE


def _table(rows: Sequence[Sequence[str]], cuts: Sequence[Cut]) -> Table:
    width = max(map(len, rows))
    return Table(
        rows=tuple(
            TableRow(cells=tuple(_cells(rows, n, width)), cut=cuts[n])
            for n in range(len(rows))
        )
    )


def _cells(rows: Sequence[Sequence[str]], n: int, width: int) -> Iterator[Cell]:
    row = rows[n]
    if len(row) == 1:
        yield Cell(column=0, paragraphs=_paragraphs(row[0]), col_span=width)
        return
    for k, text in enumerate(row):
        if text in {"^", "<"}:
            continue
        yield Cell(
            column=k,
            paragraphs=_paragraphs(text),
            row_span=1 + _run([r[k] if k < len(r) else "" for r in rows[n + 1 :]], "^"),
            col_span=1 + _run(row[k + 1 :], "<"),
        )


def _run(texts: Sequence[str], mark: str) -> int:
    count = 0
    while count < len(texts) and texts[count] == mark:
        count += 1
    return count


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(lines=tuple(line.strip() for line in paragraph.split(" / ")))
        for paragraph in text.split(" // ")
        if paragraph
    )


def _section(section: Section) -> str:
    parts = (section.label, section.number, section.title)
    return " ".join(part or "-" for part in parts)


def _printed(raw: str | None) -> str:
    return (raw or "-").replace("\n\n", "//").replace("\n", "/")


def _deadline(row: ActivityDraft) -> str:
    due = _printed(row.deadline_lines)
    return f"{due} < {row.deadline_within}" if row.deadline_within else due


def _activity(plan: PlanDraft, row: ActivityDraft) -> str:
    number = row.number or "-"
    fields = [
        f"{number} < {row.parent}" if row.parent else number,
        row.text,
        _deadline(row),
        _printed(row.responsible_raw),
        " / ".join(map(_section, plan.path(row.section))) or "-",
    ]
    if row.expected_result:
        fields.append(f"result: {row.expected_result}")
    fields += [f"{cell.heading}: {cell.text}" for cell in row.extra]
    return " | ".join(fields)


def told(items: Sequence[Item], answer: Sequence[str]) -> Iterator[str]:
    """The plans in these items in the words of an answer.

    Of the facts about a whole plan only those come that the answer states too.
    """
    plans = find_plans(items)
    if not plans:
        yield "no plan"
    for plan in plans:
        asked = [line for line in answer if line.startswith(_ASKED)]
        codes = {f"diagnostic: {note.code}" for note in plan.diagnostics}
        roles = " ".join(column.role or "-" for column in plan.columns)
        facts = {f"title: {plan.title or '-'}", f"roles: {roles}", *codes}
        yield from (line for line in asked if line in facts)
        yield from (_activity(plan, row) for row in plan.rows)
