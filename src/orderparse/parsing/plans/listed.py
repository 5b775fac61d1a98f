"""A plan written as a numbered list, without a table -> rows like those of a table."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from orderparse.diagnostics import Origin
from orderparse.model import ColumnRole
from orderparse.normalise import join_lines
from orderparse.parsing.plans.columns import Layout
from orderparse.parsing.plans.evidence import is_time
from orderparse.parsing.plans.leaves import PlanColumn
from orderparse.parsing.plans.tables import EMPTY, Row, Span, make_row, make_slot
from orderparse.parsing.plans.titles import opens_title, paragraphs_of, title_at
from orderparse.parsing.source import Line
from orderparse.patterns import CAPITAL, pattern
from orderparse.vocabulary.plans import LIST_LABELS, LIST_TITLES

_NUMBER = pattern(
    r"(\d{1,3}(?:\.\d{1,3}){0,4}[.)]|\d{1,3}(?:\.\d{1,3}){1,4}|[IVX]{1,5}[.)])\s*(?=\S)"
)
_LABEL = pattern(LIST_LABELS, flags=re.IGNORECASE)
_TRAILING = pattern(r"[-–—(]\s*([^-–—()]{3,60})\)?[.;]?$")
_IN_BRACKETS = pattern(r"\([^()]{3,60}\)[.;]?$")
_INITIAL = pattern(rf"{CAPITAL}\.$")
_FEWEST_ITEMS = 2
_MOST_TITLES = 5
"""Titles in one part that are tried."""
_ROLES = (
    ColumnRole.NUMBER,
    ColumnRole.ACTIVITY,
    ColumnRole.DEADLINE,
    ColumnRole.RESPONSIBLE,
    ColumnRole.EXPECTED_RESULT,
)
LIST_LAYOUT = Layout(
    columns=tuple(
        PlanColumn(span=Span(k, k + 1), roles=(role,)) for k, role in enumerate(_ROLES)
    ),
    heading=Span(0, 0),
)
"""The fields of an item as the columns of a table."""

Paragraph = tuple[Line, ...]


def find_listed_plan(
    lines: Sequence[Line],
) -> tuple[Paragraph, tuple[Row, ...]] | None:
    """The numbered list under the title of a plan.

    Args:
        lines: a part of a document in which no table is a plan.

    Returns:
        The lines of its title, and its items in the columns of `LIST_LAYOUT`.
    """
    paragraphs = paragraphs_of(lines)
    titles = (k for k, paragraph in enumerate(paragraphs) if opens_title(paragraph))
    for place in islice(titles, _MOST_TITLES):
        title = title_at(paragraphs, place)
        units = {line.unit for line in title}
        rest = [p for p in paragraphs[place:] if p[0].unit not in units]
        rows = tuple(_rows([item for p in rest for item in _items(p)]))
        if _is_plan(paragraphs[place], rows):
            return title, rows
    return None


def _is_plan(title: Paragraph, rows: Sequence[Row]) -> bool:
    if len(rows) < _FEWEST_ITEMS:
        return False
    told = sum(bool(row.slots[2].text or row.slots[3].text) for row in rows)
    named = (
        "".join(title[0].text.split()).casefold().lstrip("*").startswith(LIST_TITLES)
    )
    return 2 * told >= len(rows) or (named and told > 0)


def _items(paragraph: Paragraph) -> Iterator[Paragraph]:
    """A paragraph, cut where its lines count on: nothing else parts its items."""
    start, last = 0, _depth(paragraph[0].text)
    for place, line in enumerate(paragraph):
        number = _depth(line.text)
        if _counts_on(last, number):
            yield paragraph[start:place]
            start, last = place, number
    yield paragraph[start:]


def _counts_on(last: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a number is the next one, or the first below the last."""
    if not last or not number or len(number) > len(last) + 1:
        return False
    if number == (*last, 1):
        return True
    *above, own = number
    same = last[: len(number)]
    return len(same) == len(number) and same == (*above, own - 1)


def _depth(text: str) -> tuple[int, ...]:
    """The number of an item, part by part; none without an Arabic number."""
    match = _NUMBER.match(text)
    parts = match[1].rstrip(".)").split(".") if match else []
    return tuple(map(int, parts)) if all(map(str.isdecimal, parts)) else ()


def _rows(paragraphs: Sequence[Paragraph]) -> Iterator[Row]:
    """One row an item; paragraphs between two items go on with the first of them."""
    last = max((k for k, p in enumerate(paragraphs) if _belongs(p[0].text)), default=-1)
    item: list[Line] = []
    for paragraph in paragraphs[: last + 1]:
        first = paragraph[0].text
        if _NUMBER.match(first) or (item and not _continues(first)):
            if item:
                yield _row(item)
            item = []
        item += paragraph
    if item:
        yield _row(item)


def _belongs(text: str) -> bool:
    return _NUMBER.match(text) is not None or _LABEL.match(text) is not None


def _continues(text: str) -> bool:
    return _LABEL.match(text) is not None or text[0].islower() or text[0] in "-–—•"


def _row(lines: Sequence[Line]) -> Row:
    fields: dict[int, list[Line]] = {k: [] for k in range(len(_ROLES))}
    number = _NUMBER.match(lines[0].text)
    start = number.end() if number else 0
    if number:
        fields[0].append(lines[0].part(0, len(number[1])))
    field = 1
    for line in lines:
        for end, following in _cuts(line, start):
            if end > start:
                fields[field].append(line.part(start, end))
            start, field = end, field if following is None else following
        start = 0
    if not fields[2]:
        _cut_trailing(fields)
    slots = [make_slot(tuple(fields[k])) if fields[k] else EMPTY for k in fields]
    origin = Origin(page=lines[0].origin.page, block=lines[0].origin.block)
    return make_row(slots, origin)


def _cuts(line: Line, start: int) -> Iterator[tuple[int, int | None]]:
    """Where the fields of a line end, and which field comes next."""
    for match in _LABEL.finditer(line.text, start):
        found = match.lastgroup
        yield match.start(), {"deadline": 2, "responsible": 3}.get(found or "", 4)
    yield len(line.text), None


def _cut_trailing(fields: dict[int, list[Line]]) -> None:
    """The deadline at the end of an item: "… – до 1 марта", "… (май)".

    Behind it, in brackets, may stand who is responsible: "… – до 1 марта (завхоз)".
    """
    line = fields[1][-1] if fields[1] else None
    if line is None:
        return
    who = None if fields[3] else _IN_BRACKETS.search(line.text)
    end = who.start() if who else len(line.text)
    start = _trailing_time(line.text[:end].rstrip())
    if who and start is None:
        end = len(line.text)
        start = _trailing_time(line.text)
    if start is None or (start == 0 and len(fields[1]) == 1):
        return
    fields[1][-1] = line.part(0, start)
    fields[2].append(line.part(start, end))
    if end < len(line.text):
        fields[3].append(line.part(end, len(line.text)))
    if not fields[1][-1].text:
        del fields[1][-1]


def _trailing_time(text: str) -> int | None:
    """Where the deadline at the end of a text begins, its dash or bracket included."""
    match = _TRAILING.search(text)
    return match.start() if match and is_time(match[1]) else None


def without_label(text: str | None) -> str | None:
    """A field of an item without the word that introduces it: "Срок: май".

    It is empty where only that word is printed, None where not even that.
    """
    if text is None:
        return None
    match = _LABEL.match(text)
    bare = text[match.end() :] if match else text
    inner = join_lines([bare]).strip("-–—(); ").removesuffix(").")
    return inner if _INITIAL.search(inner) else inner.rstrip(". ")
