"""Lines from the letterhead to the title -> what each of them is."""

from collections.abc import Sequence
from enum import StrEnum

from orderparse.parsing.dates import find_dates
from orderparse.parsing.grammar.forms import mask_of, noun
from orderparse.parsing.letter.letterhead import find_head
from orderparse.parsing.letter.marker import is_clause_number, read_marker
from orderparse.parsing.letter.marks import are_of_marks
from orderparse.parsing.letter.operative import find_operative
from orderparse.parsing.letter.preamble import begins_text
from orderparse.parsing.letter.registration import bare_number
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

_LONGEST_DECOY_SIGN = max(map(len, DECOYS))
_MOST_DECOY_LINES = 4
_MOST_BRACKET_LINES = 12
_NUMBER_SIGNS = ("№", " n", "n ")
_LONGEST_ABBREVIATION = 4
# Of the words of a title, among which an act is named whose date and number may follow.
_NEAR_ACT = 4
_TO_SEVERAL = mask_of("D")
# Of the title so far, what decides whether the next line goes on with it.
_TITLE_END = 200


class FrontRole(StrEnum):
    """What a line above the text is."""

    MARK = "mark"
    STAMP = "stamp"
    DECOY = "decoy"
    ROW = "row"
    TITLE = "title"
    OTHER = "other"


class FrontLine(NamedTuple):
    """One line with its role and, for a row, its requisites."""

    line: Line
    role: FrontRole
    row: tuple[Found, ...] = ()


def read_front(lines: Sequence[Line]) -> tuple[FrontLine, ...]:
    """Tell what each line is, up to the first line of the text itself.

    Args:
        lines: from the top of the letter on; running lines left out.
    """
    front = _Front(lines)
    found = []
    for index, of_mark in enumerate(are_of_marks(lines)):
        mark = FrontLine(lines[index], FrontRole.MARK) if of_mark else None
        entry = mark or front.read(index)
        if entry is None:
            break
        found.append(entry)
    return tuple(found)


class _Front:
    """Reads the lines of a front one by one, each in the light of those above it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._seen: set[Requisite] = set()
        self._title = ""
        self._title_ended = False
        self._dated = -1
        self._numbered = False
        self._titled_above = False
        self._decoy = _Decoy()
        self._stamp_end = 0

    def read(self, index: int) -> FrontLine | None:
        """What a line is; None where the text begins."""
        line = self._lines[index]
        if self._is_of_stamp(index):
            return FrontLine(line, FrontRole.STAMP)
        in_title = self._title and not self._title_ended and line.text[:1].islower()
        if self._decoy.takes(line.text, anew=not in_title):
            self._title_ended = bool(self._title)
            return FrontLine(line, FrontRole.DECOY)
        row = self._row(index)
        if row:
            return FrontLine(line, FrontRole.ROW, row)
        if self._begins_text(index):
            return None
        if self._is_of_title(line.text):
            return FrontLine(line, FrontRole.TITLE)
        return FrontLine(line, FrontRole.OTHER)

    @property
    def _started(self) -> bool:
        """A kind or a title stands above, so the text may begin."""
        return bool(self._title) or Requisite.KIND in self._seen

    def _is_of_stamp(self, index: int) -> bool:
        if index < self._stamp_end:
            return True
        if self._started or opens_stamp(self._lines[index].text) is None:
            return False
        self._stamp_end = stamp_end(self._lines, index, len(self._lines))
        return True

    def _row(self, index: int) -> tuple[Found, ...]:
        """The requisites of a line, none where they belong to the line above."""
        text = self._lines[index].text
        row = read_row(text, self._lines[index].gaps) or self._bare_number(index)
        kinds = {found.requisite for found in row}
        if not row or self._goes_on_name(row, index):
            return ()
        if self._goes_on_title(kinds, text):
            return ()
        if self._title and Requisite.KIND not in self._seen:
            self._titled_above = Requisite.KIND in kinds
        self._seen |= kinds
        self._numbered = self._numbered or any(map(_is_filled_number, row))
        self._dated = index if kinds & {Requisite.DATE, Requisite.NUMBER} else -1
        for found in row:
            if found.requisite is Requisite.TITLE:
                self._title = text[found.start : found.end]
        return row

    def _bare_number(self, index: int) -> tuple[Found, ...]:
        """A number in a cell of its own, behind that of the date or of its sign."""
        behind = self._dated >= 0 and index == self._dated + 1
        if not behind or self._numbered or Requisite.DATE not in self._seen:
            return ()
        found = bare_number(self._lines[index].text)
        return () if found is None else (found,)

    def _goes_on_name(self, row: tuple[Found, ...], index: int) -> bool:
        """Whether "№ 12" belongs to the school named on the line above."""
        if len(row) != 1 or row[0].requisite is not Requisite.NUMBER or self._started:
            return False
        above = self._lines[index - 1].text if index else ""
        words = above.casefold().replace("«", "").split()
        return any(word.strip("»,") in NUMBERED_BODIES for word in words)

    def _goes_on_title(self, kinds: set[Requisite], text: str) -> bool:
        """Whether a date and number go on with a title that names another act."""
        if not self._title or Requisite.KIND in kinds:
            return False
        if self._title.rfind("«") > self._title.rfind("»"):
            return True
        if kinds <= self._seen | {Requisite.TITLE, Requisite.FILLER}:
            return True
        words = [word.strip("»,").casefold() for word in self._title.split()]
        if not ACT_WORDS.isdisjoint(words[-_NEAR_ACT:]):
            return True
        return text.startswith(f"{FROM} ") and not CITED_KINDS.isdisjoint(words)

    def _begins_text(self, index: int) -> bool:
        text = self._lines[index].text
        if find_operative(text) is not None:
            return True
        if not self._started:
            return False
        if _is_sentence(self._title):
            return True
        if begins_text(self._lines, index, titled=bool(self._title)):
            return True
        marker = read_marker(text)
        if marker is None:
            return False
        extract = bool(self._title) and is_clause_number(marker, text)
        return extract or marker.path == (1,)

    def _is_of_title(self, text: str) -> bool:
        if self._titled_above:
            return False
        self._title_ended = self._title_ended or bool(
            self._title and _is_addressed(text)
        )
        if self._title:
            self._title = f"{self._title[-_TITLE_END:]} {text}"
            return not self._title_ended
        below_header = self._started or Requisite.DATE in self._seen
        if is_title_start(text) and (below_header or text[:1].isupper()):
            self._title = text
            return True
        return False


class _Decoy:
    """A note whose dates and numbers are not the order's, while its lines are read."""

    def __init__(self) -> None:
        self._text = ""
        self._lines_below = 0

    def takes(self, text: str, *, anew: bool) -> bool:
        """Whether a line begins such a note anew, or goes on with the one above it."""
        sign = text.lstrip("([")[:_LONGEST_DECOY_SIGN]
        if anew and sign.casefold().startswith(DECOYS):
            self._text = text.casefold()
            self._lines_below = 0
            return True
        if not self._text or self._ends_above(text):
            self._text = ""
            return False
        self._text += " " + text.casefold()
        self._lines_below += 1
        return True

    def _ends_above(self, text: str) -> bool:
        if find_operative(text) is not None:  # even inside an unclosed bracket
            return True
        if self._text.count("(") > self._text.count(")"):
            return self._lines_below >= _MOST_BRACKET_LINES
        return self._is_complete() or _opens_header(text)

    def _is_complete(self) -> bool:
        """Whether no date or number is to come below."""
        text = self._text
        if not text.lstrip("([").startswith(LONG_DECOYS):
            return True
        if text.endswith((")", "»", ";")) or self._lines_below >= _MOST_DECOY_LINES:
            return True
        numbered = any(sign in text for sign in _NUMBER_SIGNS)
        return numbered and bool(find_dates(text))


def _opens_header(text: str) -> bool:
    """Whether a title, a body or a kind begins a line."""
    if is_title_start(text) or find_head(text):
        return True
    return any(found.requisite is Requisite.KIND for found in read_row(text))


def _is_filled_number(found: Found) -> bool:
    return found.requisite is Requisite.NUMBER and found.value is not None


def _is_addressed(text: str) -> bool:
    """Whether a line names to whom the order goes ("Руководителям школ")."""
    first = text.split(" ", 1)[0]
    known = noun(first.casefold()) if first[:1].isupper() else None
    return known is not None and known.mask == _TO_SEVERAL


def _is_sentence(title: str) -> bool:
    """Whether a title ends in a full stop, not in an abbreviation."""
    if not title.endswith("."):
        return False
    last = title.rsplit(" ", 1)[-1].rstrip(".")
    return len(last) > _LONGEST_ABBREVIATION and "." not in last
