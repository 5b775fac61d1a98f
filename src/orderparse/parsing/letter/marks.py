"""Lines of a letter that are no part of it: signature marks, office notes, name lists."""

from collections.abc import Iterable, Iterator, Sequence

from orderparse.parsing.letter.operative import find_operative
from orderparse.parsing.letter.people import find_person
from orderparse.parsing.letter.requisites import may_hold_kind
from orderparse.parsing.source import Line
from orderparse.patterns import pattern
from orderparse.vocabulary.signature import (
    ACTING,
    DEPUTISED,
    DEPUTISING,
    E_SIGNATURE_ENDS,
    E_SIGNATURE_LINES,
    E_SIGNATURE_SIGN,
    E_SIGNATURE_STARTS,
    LIST_HEADINGS,
    NAME_LISTS,
    OFFICE_LINES,
    POSITION_WORDS,
    REGISTERED,
    RESPONSIBLE,
    SIGNING_NOTES,
)

# A mark of an electronic signature that never says where it ends is cut off here.
_LONGEST_MARK = 12
_LONGEST_REGISTRATION = 6
_LONGEST_CONTACT = 40
_NOTES = frozenset(note.casefold() for note in SIGNING_NOTES)
_LONGEST_OFFICE = max(map(len, OFFICE_LINES))
_TELEPHONE = pattern(r"(?<![0-9.])[0-9]{1,3}-[0-9]{2}-[0-9]{2}(?![0-9.])")
_NUMBER_SIGN = pattern(r"(?:№|\bN)\s?[0-9]")


def find_marks(lines: Sequence[Line]) -> frozenset[int]:
    """Units of the lines that belong to marks of electronic signatures."""
    marked = zip(lines, are_of_marks(lines), strict=True)
    return frozenset(line.unit for line, of_mark in marked if of_mark)


def are_of_marks(lines: Iterable[Line]) -> Iterator[bool]:
    """Whether each line belongs to a mark of an electronic signature."""
    left = 0
    for line in lines:
        lowered = line.text.casefold()
        if _opens_mark(lowered):
            left = _LONGEST_MARK
        elif not lowered.startswith(E_SIGNATURE_LINES) and (
            left == 0 or starts_position(line.text) or _opens_order(line.text)
        ):
            left = 0
            yield False
            continue
        yield True
        left -= left > 0
        if left and lowered.startswith(E_SIGNATURE_ENDS):
            left = 0


def _opens_order(text: str) -> bool:
    """Whether a line is the kind of an order, or holds its operative word."""
    return may_hold_kind(text) or find_operative(text) is not None


def opens_mark(text: str) -> bool:
    """Whether the mark of an electronic signature begins with a line."""
    return _opens_mark(text.casefold())


def _opens_mark(lowered: str) -> bool:
    return lowered.startswith(E_SIGNATURE_STARTS) or E_SIGNATURE_SIGN in lowered


def is_office_line(text: str) -> bool:
    """Whether a line below the signature is the office's: executor, copy, seal."""
    return text.lstrip("_ ")[:_LONGEST_OFFICE].casefold().startswith(OFFICE_LINES)


def is_signing_note(text: str) -> bool:
    """Whether a line only says where the signature itself stands ("п/п")."""
    return text.strip(" _/").casefold() in _NOTES


def opens_name_list(text: str) -> bool:
    """Whether names follow that sign nothing: acquaintance list, visas, mailing list."""
    if not is_office_line(text):
        return False
    lowered = text.casefold()
    return any(word in lowered for word in NAME_LISTS)


def starts_position(text: str) -> bool:
    """Whether a line begins as a signature does: with a position in the nominative."""
    stripped = text.lstrip("_ ")
    if not stripped[:1].isupper():
        return False
    printed, _, behind = stripped.partition(" ")
    first = printed.partition("_")[0].casefold()
    if first.rstrip(":") in RESPONSIBLE:
        return behind.partition(" ")[0].casefold() in POSITION_WORDS
    if first == DEPUTISING:
        return behind.partition(" ")[0].casefold() in DEPUTISED
    if first.rstrip(":,") in POSITION_WORDS or first.startswith(ACTING):
        return True
    stem = first.split(".", 1)[0]
    return len(stem) > 1 and f"{stem}." in _DOTTED  # "И.И. Ким" is a name


_DOTTED = frozenset(word for word in POSITION_WORDS if word.endswith("."))


def office_end(lines: Sequence[Line], start: int) -> int:
    """Where the office's lines end that begin at an index.

    Under the heading of a name list all lines with a name, a date or blanks belong.
    """
    index, listed, registered = start, False, 0
    while index < len(lines):
        text = lines[index].text
        if text.casefold().startswith(REGISTERED):
            registered = index + _LONGEST_REGISTRATION
        if index < registered:
            registered = index if _NUMBER_SIGN.search(text) else registered
            index += 1
            continue
        if opens_name_list(text):
            listed = True
        elif not (is_office_line(text) or _is_blank(text) or (listed and _lists(text))):
            break
        index += 1
    return index


def _lists(text: str) -> bool:
    """Whether a line under the heading of a list is one of it."""
    if find_person(text) is not None or starts_position(text):
        return True
    return text.casefold().startswith(LIST_HEADINGS)


def _is_blank(text: str) -> bool:
    """Whether nothing is printed but blanks, or a telephone with or without a name."""
    if not any(map(str.isalpha, text)):
        return True
    return len(text) < _LONGEST_CONTACT and _TELEPHONE.search(text) is not None
