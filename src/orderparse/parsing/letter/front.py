"""Lines from the letterhead to the title -> what each of them is."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from orderparse.parsing.dates import find_dates
from orderparse.parsing.letter.letterhead import find_head
from orderparse.parsing.letter.marker import read_marker
from orderparse.parsing.letter.marks import are_of_marks
from orderparse.parsing.letter.operative import find_operative
from orderparse.parsing.letter.preamble import begins_text
from orderparse.parsing.letter.requisites import read_row
from orderparse.parsing.letter.row import Found, Requisite, is_title_start
from orderparse.parsing.letter.stamps import opens_stamp, stamp_end
from orderparse.parsing.source import Line
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.calendar import FROM
from orderparse.vocabulary.header import (
    ACT_WORDS,
    CITED_KINDS,
    DECOYS,
    LONG_DECOYS,
    NUMBERED_BODIES,
)


class FrontRole(StrEnum):
    """What a line above the text is."""

    MARK = "mark"
    STAMP = "stamp"
    DECOY = "decoy"
    ROW = "row"
    TITLE = "title"
    OTHER = "other"
    BODY = "body"


_KIND, _MARK, _BODY = Requisite.KIND, FrontRole.MARK, FrontRole.BODY


class FrontLine(NamedTuple):
    """One line with its role and, for a row, its requisites."""

    line: Line
    role: FrontRole
    row: tuple[Found, ...] = ()


class _State:
    """What the lines so far have shown."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.seen: set[Requisite] = set()
        self.row: tuple[Found, ...] = ()
        self.title = ""
        self.titled_above = False
        self.decoy = ""
        self.decoy_lines = 0
        self.stamp_end = 0
        self.above = ""

    @property
    def started(self) -> bool:
        """A kind or a title stands above, so the text may begin."""
        return bool(self.title) or _KIND in self.seen


def read_front(lines: Sequence[Line]) -> tuple[FrontLine, ...]:
    """Tell what each line is, up to the first line of the text itself.

    Args:
        lines: from the top of the letter on; running lines left out.
    """
    state = _State(lines)
    found = []
    for index, of_mark in enumerate(are_of_marks(lines)):
        line = lines[index]
        entry = FrontLine(line, _MARK) if of_mark else _read_line(state, index)
        if entry.role is _BODY:
            break
        found.append(entry)
        state.above = line.text
    return tuple(found)


def _read_line(state: _State, index: int) -> FrontLine:
    for recognise in _RECOGNISERS:
        role = recognise(state, index)
        if role is not None:
            row = state.row if role is FrontRole.ROW else ()
            return FrontLine(state.lines[index], role, row)
    return FrontLine(state.lines[index], FrontRole.OTHER)


def _stamp(state: _State, index: int) -> FrontRole | None:
    if index < state.stamp_end:
        return FrontRole.STAMP
    if state.started or opens_stamp(state.lines[index].text) is None:
        return None
    state.stamp_end = stamp_end(state.lines, index, len(state.lines))
    return FrontRole.STAMP


def _decoy(state: _State, index: int) -> FrontRole | None:
    text = state.lines[index].text
    if text.lstrip("([")[:_LONGEST_SIGN].casefold().startswith(DECOYS):
        state.decoy = text.casefold()
        state.decoy_lines = 0
        return FrontRole.DECOY
    if not state.decoy or _ends_decoy(state, text):
        state.decoy = ""
        return None
    state.decoy += " " + text.casefold()
    state.decoy_lines += 1
    return FrontRole.DECOY


def _ends_decoy(state: _State, text: str) -> bool:
    if find_operative(text) is not None:  # even inside an unclosed bracket
        return True
    if not _is_open(state.decoy, state.decoy_lines):
        return True
    in_bracket = state.decoy.count("(") > state.decoy.count(")")
    return not in_bracket and _closes_decoy(text)


def _is_open(decoy: str, lines: int) -> bool:
    """Whether a decoy goes on: an open bracket, or its date and number still to come."""
    if decoy.count("(") > decoy.count(")"):
        return lines < _LONGEST_BRACKET
    if not decoy.lstrip("([").startswith(LONG_DECOYS) or decoy.endswith(
        (")", "»", ";")
    ):
        return False
    complete = find_dates(decoy) and any(sign in decoy for sign in ("№", " n", "n "))
    return not complete and lines < _LONGEST_DECOY


_LONGEST_SIGN = max(map(len, DECOYS))
_LONGEST_DECOY = 4
_LONGEST_BRACKET = 12


def _closes_decoy(text: str) -> bool:
    if is_title_start(text) or find_head(text):
        return True
    return any(found.requisite is Requisite.KIND for found in read_row(text))


def _body(state: _State, index: int) -> FrontRole | None:
    text = state.lines[index].text
    if find_operative(text) is not None:
        return FrontRole.BODY
    if not state.started:
        return None
    if state.title and _is_sentence(state.title):
        return FrontRole.BODY
    if begins_text(state.lines, index, titled=bool(state.title)):
        return FrontRole.BODY
    marker = read_marker(state.lines[index].text)
    return FrontRole.BODY if marker is not None and marker.number == "1" else None


def _is_sentence(title: str) -> bool:
    """Whether a title ends in a full stop, not in an abbreviation."""
    if not title.endswith("."):
        return False
    last = title.rsplit(" ", 1)[-1].rstrip(".")
    return len(last) > _LONGEST_ABBREVIATION and "." not in last


_LONGEST_ABBREVIATION = 4


def _row(state: _State, index: int) -> FrontRole | None:
    text = state.lines[index].text
    row = read_row(text)
    if not row or _is_name_part(state, row) or _is_title_part(state, row, text):
        return None
    if state.title and Requisite.KIND not in state.seen:
        state.titled_above = any(f.requisite is Requisite.KIND for f in row)
    state.seen.update(found.requisite for found in row)
    for found in row:
        if found.requisite is Requisite.TITLE:
            state.title = text[found.start : found.end]
    state.row = row
    return FrontRole.ROW


def _is_name_part(state: _State, row: tuple[Found, ...]) -> bool:
    """Whether "№ 12" belongs to the school named on the line above."""
    if len(row) != 1 or row[0].requisite is not Requisite.NUMBER or state.started:
        return False
    words = state.above.casefold().replace("«", "").split()
    return bool(words) and any(word.strip("»,") in NUMBERED_BODIES for word in words)


def _is_title_part(state: _State, row: tuple[Found, ...], text: str) -> bool:
    """Whether a date and number go on with a title that names another act."""
    kinds = {found.requisite for found in row} - {Requisite.FILLER}
    if not state.title or Requisite.KIND in kinds:
        return False
    if kinds <= state.seen | {Requisite.TITLE}:
        return True
    words = [word.strip("»,").casefold() for word in state.title.split()]
    if not ACT_WORDS.isdisjoint(words[-_NEAR_ACT:]):
        return True
    return text.startswith(f"{FROM} ") and not CITED_KINDS.isdisjoint(words)


_NEAR_ACT = 4


# Of the title so far, what decides whether the next line goes on with it.
_TITLE_END = 200


def _title(state: _State, index: int) -> FrontRole | None:
    text = state.lines[index].text
    if state.titled_above:
        return None
    if state.title:
        state.title = f"{state.title[-_TITLE_END:]} {text}"
        return FrontRole.TITLE
    above_text = state.started or Requisite.DATE in state.seen
    if is_title_start(text) and (above_text or text[:1].isupper()):
        state.title = text
        return FrontRole.TITLE
    return None


# What a line above the text may be, in the order it is asked.
_RECOGNISERS: tuple[Callable[[_State, int], FrontRole | None], ...] = (
    _stamp,
    _decoy,
    _row,
    _body,
    _title,
)
