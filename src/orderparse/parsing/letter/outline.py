"""Lines of the operative part -> clauses, nested as their numbers say.

A line opens a clause when the number fits those above it or when the text above is
closed by a full stop, so that a line that only happens to begin with "5." does not.
"""

from collections.abc import Sequence
from itertools import chain

from orderparse.parsing.letter.clause_kinds import begins_with_verb
from orderparse.parsing.letter.clause_numbers import fits, follows, in_list
from orderparse.parsing.letter.marker import (
    Marker,
    MarkerStyle,
    inline_parts,
    read_marker,
)
from orderparse.parsing.letter.open_clauses import OpenClause, OpenClauses
from orderparse.parsing.parties import find_addressees
from orderparse.parsing.stretches import Stretch
from orderparse.vocabulary.clauses import (
    ANNEX_NOTES,
    CLAUSE_OPENERS,
    DEADLINE_LEADS,
    MISREAD_BULLETS,
)

_LONGEST_PAGE = 4
_LONGEST_QUOTE = 200  # lines
_LONGEST_HEADING = 120
_OPENERS = tuple(chain.from_iterable(CLAUSE_OPENERS.values()))


def read_clauses(stretches: Sequence[Stretch]) -> tuple[OpenClause, ...]:
    """The clauses of the operative part; notes that list annexes end it."""
    reader = OpenClauses()
    quoted = _are_quoted(stretches)
    texts = [*(stretch.text for stretch in stretches), ""]
    for index, stretch in enumerate(stretches):
        if _is_page_number(stretch):
            continue
        if reader.closed() and _begins_annex_notes(stretch.text):
            break
        if quoted[index]:
            _read_words(reader, stretch, texts[index + 1])
        else:
            _read_line(reader, stretch, below=texts[index + 1])
        reader.above = stretch.text.strip()
    return tuple(clause for clause in reader.clauses if clause.has_words())


def _is_page_number(stretch: Stretch) -> bool:
    """Whether the line is a number alone, as no line of a clause is."""
    text = stretch.text.strip(" -–—")
    return text.isdigit() and len(text) < _LONGEST_PAGE and stretch.line.opens


def _begins_annex_notes(text: str) -> bool:
    return text.lstrip().casefold().startswith(ANNEX_NOTES)


def _are_quoted(stretches: Sequence[Stretch]) -> list[bool]:
    """Whether each line is of a quotation that a colon announces."""
    ends = _quote_ends(stretches)
    quoted, last, above = [], -1, ""
    for index, stretch in enumerate(stretches):
        text = stretch.text.strip()
        if index > last and above.endswith(":"):
            if text[:1] == "«":
                last = ends[index]
            elif text[:1] == '"':
                last = _straight_end(stretches, index)
        quoted.append(index <= last)
        if not _is_page_number(stretch):
            above = text
    return quoted


def _quote_ends(stretches: Sequence[Stretch]) -> list[int]:
    """For each line the next one that may end a quotation, itself included."""
    ends = [-1] * len(stretches)
    following = -1
    for index in range(len(stretches) - 1, -1, -1):
        if stretches[index].text.rstrip(" .;,").endswith("»"):
            following = index
        ends[index] = following
    return ends


def _straight_end(stretches: Sequence[Stretch], start: int) -> int:
    """Where a quotation in straight quotes ends; before its first line without an end."""
    quotes = 0
    for index, stretch in enumerate(stretches[start : start + _LONGEST_QUOTE], start):
        quotes += stretch.text.count('"')
        if quotes % 2 == 0 and stretch.text.rstrip(" .;,").endswith('"'):
            return index
    return -1


def _read_line(reader: OpenClauses, stretch: Stretch, below: str) -> None:
    """A line that may open a clause, and others inside of it.

    Formats that undo line ends leave clauses on one line.
    """
    first, *others = inline_parts(stretch)
    marker = _marker(reader, first)
    if marker is not None:
        reader.start(marker, first)
    elif _is_heading(reader, first.text, below):
        reader.start_heading(first)
    else:
        _read_words(reader, first, below)
    reader.above = first.text.strip()
    for part in others:
        _read_inline(reader, part)
        reader.above = part.text.strip()


def _read_words(reader: OpenClauses, stretch: Stretch, below: str) -> None:
    """A line without a number."""
    text = stretch.text
    if not text.endswith(".") and below[:1].islower():
        text = f"{text} {below}"
    if not reader.clauses or _is_unnumbered(reader, text):
        reader.start_unnumbered(stretch)
    else:
        reader.go_on(stretch)


def _read_inline(reader: OpenClauses, part: Stretch) -> None:
    """A part of a line that begins like a clause: only the very next number opens one."""
    marker = read_marker(part.text)
    if marker is None:
        reader.go_on(part)
        return
    words = part.text[marker.text :]
    marker = in_list(reader, marker, words)
    if marker.style is MarkerStyle.INNER or follows(reader, marker, words):
        reader.start(marker, part)
    else:
        reader.go_on(part)


def _is_unnumbered(reader: OpenClauses, text: str) -> bool:
    """Whether a text without any numbers goes on with another clause."""
    if reader.clauses[-1].marker is not None or not reader.above.endswith("."):
        return False
    if not text[:1].isupper():
        return False
    if begins_with_verb(text) or text.casefold().startswith(_OPENERS):
        return True
    return bool(find_addressees(text))


def _marker(reader: OpenClauses, stretch: Stretch) -> Marker | None:
    label = stretch.line.label if stretch.start == 0 else 0
    text = stretch.text
    marker = read_marker(text, label) or _misread_bullet(reader, text)
    if marker is None:
        return None
    marker = in_list(reader, marker, text[marker.text :])
    listed = marker.style is MarkerStyle.INNER
    return marker if listed or fits(reader, marker, text) else None


def _misread_bullet(reader: OpenClauses, text: str) -> Marker | None:
    """A nought at the start of an item: recognition saw a round bullet so."""
    listed = any(o.style is MarkerStyle.BULLET or o.is_heading for o in reader.open)
    if not listed or text[:2] not in MISREAD_BULLETS or not text[2:3].islower():
        return None
    return Marker(style=MarkerStyle.BULLET, number=None, start=0, end=1, text=2)


def _is_heading(reader: OpenClauses, text: str, below: str) -> bool:
    """Whether a line, or two, set a deadline for the list below ("в срок до 1 мая:")."""
    stripped = text.strip()
    if not reader.open or not reader.closed():
        return False
    if not stripped.casefold().startswith(DEADLINE_LEADS):
        return False
    if not stripped.endswith((".", ";", ":")) and read_marker(below) is None:
        stripped = f"{stripped} {below.strip()}"
    return len(stripped) <= _LONGEST_HEADING and stripped.endswith(":")
