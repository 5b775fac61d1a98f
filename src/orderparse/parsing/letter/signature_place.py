"""Items of a letter -> where its signature stands, with the office's lines below it."""

from collections.abc import Iterator, Sequence

from orderparse.parsing.dates import find_dates
from orderparse.parsing.letter.annexes import ANNEX_STAMPS
from orderparse.parsing.letter.marker import MarkerStyle, read_marker
from orderparse.parsing.letter.marks import (
    are_of_marks,
    find_marks,
    is_office_line,
    is_signing_note,
    office_end,
    opens_mark,
    starts_position,
)
from orderparse.parsing.letter.parts import only_lines
from orderparse.parsing.letter.people import (
    PrintedName,
    are_all_names,
    find_people,
    find_person,
)
from orderparse.parsing.letter.requisites import holds_requisites
from orderparse.parsing.letter.signers import closes_quote
from orderparse.parsing.letter.stamps import StampKind, opens_stamp, stamp_end
from orderparse.parsing.source import Item, Line
from orderparse.vocabulary.signature import DOTTED_ENDS, RANKS

_BLANKS = " _.,:;/|–—-"
_LONGEST_POSITION = 8  # lines
_LONGEST_LINE = 140
_WORDS_OF_SENTENCE = 3  # before a name; an item of a list has fewer


def find_signature(items: Sequence[Item], spoken: int, stop: int) -> tuple[int, int]:
    """Start and end of the signature; both are the end of the text without one.

    Args:
        items: of one letter.
        spoken: the line with the operative word.
        stop: where the text ends at the latest.
    """
    places = [i for i in range(spoken, stop) if isinstance(items[i], Line)]
    below = _LinesBelow(only_lines(items[spoken:stop]))
    for start in below.signature_starts():
        if not below.clauses_go_on(start):
            end = below.letter_end(start, _contiguous(places, start))
            return places[below.mark_start(start)], places[end - 1] + 1
    return stop, stop


def find_tail_signature(items: Sequence[Item], floor: int) -> int:
    """Where a signature begins that stands below the last table, else the end."""
    last = len(items)
    while last > floor and isinstance(items[last - 1], Line):
        last -= 1
    if last == 0 or last == len(items) or isinstance(items[last - 1], Line):
        return len(items)
    below = _LinesBelow(only_lines(items[last:]))
    end = len(items) - last
    for start in below.signature_starts():
        if below.letter_end(start, end) == end:
            return last + start
    return len(items)


def _contiguous(places: Sequence[int], start: int) -> int:
    """Where the lines from `start` on are broken off by a table."""
    end = start + 1
    while end < len(places) and places[end] == places[end - 1] + 1:
        end += 1
    return end


class _LinesBelow:
    """The lines below the operative word, or below the last table."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Look for marks of electronic signatures among them."""
        self._lines = lines
        self._marks = find_marks(lines)

    def signature_starts(self) -> Iterator[int]:
        """Where a signature may begin, the likeliest first.

        "Секретарь: И.И. Иванов" is a member of a commission where another signature
        follows.
        """
        labelled = []
        for index, line in enumerate(self._lines):
            if not starts_position(line.text) or self._is_mark(index):
                continue
            if self._is_listed(index) or not self._is_signature(index):
                continue
            if _is_labelled(line.text):
                labelled.append(index)
            else:
                yield index
        yield from labelled
        yield from filter(self._signs_alone, range(1, len(self._lines)))

    def mark_start(self, start: int) -> int:
        """Where the mark of an electronic signature begins that ends above a line."""
        top = start
        for index in range(start - 1, -1, -1):
            if not self._is_mark(index):
                break
            if opens_mark(self._lines[index].text):
                top = index
        return top

    def clauses_go_on(self, start: int) -> bool:
        """Whether the numbers of the clauses above a line are counted on below it."""
        above = _first_number(reversed(self._lines[:start]))
        below = _first_number(iter(self._lines[start:]))
        return above > 0 and below == above + 1

    def letter_end(self, start: int, end: int) -> int:
        """Where the signature and the office's lines below it end, at `end` at last."""
        index = self._signature_end(start, end)
        while index < end:
            after = self._addition_end(index, end)
            if after == index:
                break
            index = after
        return index

    def _addition_end(self, index: int, end: int) -> int:
        """Where an agreement or lines of the office end, and who signs below them."""
        agreed = opens_stamp(self._lines[index].text) is StampKind.AGREED
        if holds_requisites(self._lines[index].text):
            return index + 1
        if agreed:
            after = stamp_end(self._lines, index, end)
        else:
            after = office_end(self._lines[:end], index)
        if after in {index, end}:
            return after
        text = self._lines[after].text
        if agreed and opens_stamp(text) in ANNEX_STAMPS:
            return index  # the agreement stands beside the stamp of an annex
        return self._signature_end(after, end) if starts_position(text) else after

    def _signature_end(self, start: int, end: int) -> int:
        """Where a signature ends that begins there: behind its last signer."""
        waiting = False
        last = start
        marks = are_of_marks(self._lines[start:end])
        for index, of_mark in enumerate(marks, start):
            text = self._lines[index].text
            if of_mark or not _says_who(text) or _is_date(text):
                last = index + 1
                continue
            sealed = waiting and text.endswith(DOTTED_ENDS)
            if (is_office_line(text) and not sealed) or len(text) > _LONGEST_LINE:
                break
            named = find_person(text) is not None
            goes_on = waiting and _goes_on(text)
            closes = index > start and closes_quote(self._lines[index - 1].text, text)
            if not (named or starts_position(text) or goes_on or closes):
                break
            waiting = not named and not closes
            last = index + 1
        return last

    def _is_mark(self, index: int) -> bool:
        return self._lines[index].unit in self._marks

    def _is_listed(self, index: int) -> bool:
        """Whether the line above announces a list, or goes on with one."""
        return index > 0 and self._lines[index - 1].text.endswith((":", ","))

    def _is_signature(self, start: int) -> bool:
        """Whether a position there is followed by a name, or by nothing at all."""
        end = min(len(self._lines), start + _LONGEST_POSITION)
        for index in filter(self._has_words, range(start, end)):
            text, below = self._lines[index].text, self._text_below(index)
            if len(text) > _LONGEST_LINE or is_office_line(text):
                return index > start
            person = find_person(text)
            if person is not None:
                listed = find_person(below) is not None
                return _ends_line(person, text, listed=listed)
            if not _may_go_on(text, below):
                return False
            if index > start and not (_goes_on(text) or starts_position(text)):
                return False
        return len(self._lines) - start < _LONGEST_POSITION

    def _has_words(self, index: int) -> bool:
        text = self._lines[index].text
        return not self._is_mark(index) and _says_who(text)

    def _text_below(self, index: int) -> str:
        below = index + 1
        return self._lines[below].text if below < len(self._lines) else ""

    def _signs_alone(self, index: int) -> bool:
        """Whether a name stands alone below a sentence, initials first, as none is listed."""
        above, text = self._lines[index - 1].text, self._lines[index].text
        if text[1:2] != "." or self._is_mark(index) or not above.endswith("."):
            return False
        person = find_person(text)
        if person is None or person.name != text:
            return False
        before = self._lines[index - 2].text if index > 1 else "."
        return _is_sentence(above) or _runs_on(before)


def _is_sentence(text: str) -> bool:
    """Whether a line is no item of a list of names: a name in it stands in a sentence."""
    named = find_person(text)
    if named is None:
        return True
    before = text[: named.start].rstrip()
    if before.endswith(("–", "—", "-", ":")):
        return False
    return before[:1].islower() or before.count(" ") >= _WORDS_OF_SENTENCE


def _runs_on(text: str) -> bool:
    """Whether a sentence runs on below a line, and no list of names."""
    return text[-1:].isalpha() and find_person(text) is None


def _says_who(text: str) -> bool:
    """Whether a line holds words, not only where the signature stands."""
    return any(map(str.isalpha, text)) and not is_signing_note(text)


def _first_number(lines: Iterator[Line]) -> int:
    """The first number of a clause of the outermost level, 0 without one."""
    return next(filter(None, map(_top_number, lines)), 0)


def _top_number(line: Line) -> int:
    marker = read_marker(line.text)
    if marker is None or marker.style is not MarkerStyle.DOTTED or not marker.firm:
        return 0
    return marker.path[0] if len(marker.path) == 1 else 0


def _is_labelled(text: str) -> bool:
    """Whether a colon stands between a position and the name behind it."""
    person = find_person(text) if ":" in text else None
    return person is not None and text[: person.start].rstrip(" _").endswith(":")


def _ends_line(person: PrintedName, text: str, *, listed: bool) -> bool:
    """Whether the name ends the line, joined to the position by blanks or one dash.

    A dash is that of a list of members where another name stands below.
    """
    before = text[: person.start].rstrip(" _")
    behind = text[person.end :].lstrip(")").strip(_BLANKS)
    named = text[person.start :]
    if not any(map(str.isalnum, before)) and are_all_names(named, find_people(named)):
        return True
    if before.endswith(",") or (listed and before.endswith(("–", "—", " -"))):
        return False
    return not behind or _is_date(behind) or starts_position(behind)


def _is_date(text: str) -> bool:
    dates = find_dates(text)
    return bool(dates) and not dates[0].start and dates[0].end == len(text)


def _may_go_on(text: str, below: str) -> bool:
    """Whether a position may go on below; behind a comma only with a rank."""
    if text.endswith(","):
        return below.startswith(RANKS)
    return not text.endswith((".", ";")) or text.endswith(DOTTED_ENDS)


def _goes_on(text: str) -> bool:
    """Whether a line may carry a position on: short and without a full stop."""
    return len(text) <= _LONGEST_LINE and not text.endswith((";", ":"))
