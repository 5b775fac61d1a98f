"""A registration number at a place of a line, with its sign, without it, or blank."""

from orderparse.normalise import is_word_letter
from orderparse.parsing.letter.places import begins_place
from orderparse.parsing.letter.row import Found, Requisite, Row, is_title_start
from orderparse.patterns import pattern
from orderparse.vocabulary.header import (
    GLUED_OPENERS,
    NOT_SUFFIXES,
    NUMBER_HEADINGS,
    NUMBER_SIGNS,
    OPENERS_AGAIN,
)
from orderparse.vocabulary.spelling import CAPITALS, SMALL_LETTERS

_SIGN_STARTS = frozenset(sign[0] for sign in NUMBER_SIGNS)
_BLANK_NUMBER = pattern(r"[\s_]*+(?:б/н(?!\w))?(?:(?<=_)[/-]\s?[\w-]{1,10})?")
_DIGITS = frozenset("0123456789")
_LETTERS = SMALL_LETTERS | CAPITALS
_NUMBER_LETTERS = _LETTERS.union(_DIGITS, map(chr, (*range(65, 91), *range(97, 123))))
_BEFORE_NUMBER = frozenset(' _:"«“')
_JOINING = frozenset("./-–—")
_SUFFIX_DASHES = "-–/"
_LONGEST_SUFFIX = 3
_LONGEST_GAP = 12
_LONGEST_NUMBER = 20
_YEAR = 4
# Recognition sees "№" as "№2" or "№9"; then the number stands apart behind it.
_MISREAD_SIGNS = ("№2 ", "№9 ")
_LONGEST_STAMP = 1000


def match_numbers(text: str, start: int = 0) -> tuple[Found, ...]:
    """All signed numbers at or after an offset, blank ones included."""
    head = text[:_LONGEST_STAMP]
    row = Row(head)
    signs = (
        place
        for place, letter in enumerate(head[start:], start)
        if letter in _SIGN_STARTS
        and head.startswith(NUMBER_SIGNS, place)
        and not head[place - 1 : place].isalnum()
    )
    return tuple(found for sign in signs if (found := signed_number(row, sign)))


def match_bare_number(text: str, start: int) -> Found | None:
    """A number without its sign right behind an act's name ("к пр. 6а от …")."""
    head = text[:_LONGEST_STAMP]
    return _number_at(Row(head), start, start)


def bare_number(text: str) -> Found | None:
    """The number without its sign that a line consists of; a year is none."""
    found = _number_at(Row(text), 0, 0) if len(text) <= _LONGEST_NUMBER else None
    year = text.isdigit() and len(text) == _YEAR
    return found if found and found.end == len(text) and not year else None


def signed_number(row: Row, start: int) -> Found | None:
    """A number behind its sign; None for its value where it was left blank."""
    text = row.text
    if not text.startswith(NUMBER_SIGNS, start):
        return None
    sign = next(sign for sign in NUMBER_SIGNS if text.startswith(sign, start))
    if _is_misread(text, start):
        misread = text[start : start + 2]
        found = _number_at(row, start, start + len(misread) + 1)
        return found and found._replace(misread=misread)
    end = start + len(sign)
    is_letter = sign.isalpha()
    if is_letter and not _begins_number(text, end, sign):
        return None
    return _number_at(row, start, end) or (
        None
        if is_letter
        else Found(requisite=Requisite.NUMBER, start=start, end=_blank_end(text, end))
    )


def _begins_number(text: str, start: int, sign: str) -> bool:
    """Whether a number stands behind a letter that may be its sign.

    Behind "N" it may begin with letters: "N СЭД-41-01".
    """
    number = text[start : start + _LONGEST_GAP].lstrip(" _")
    if number[:1].isdigit():
        return True
    token = text[start:].lstrip(" _").partition(" ")[0]
    return sign == "N" and "-" in token and any(map(str.isdigit, token))


def _is_misread(text: str, start: int) -> bool:
    """Whether the sign ends in a digit, and the number is all that follows."""
    if not text.startswith(_MISREAD_SIGNS, start):
        return False
    rest = text[start + len(_MISREAD_SIGNS[0]) :]
    return rest[:1] in _DIGITS and " " not in rest


def unsigned_number(row: Row, start: int) -> Found | None:
    """A number without its sign: beside a kind or a date, or behind its heading."""
    beside = row.has(Requisite.KIND) or row.has(Requisite.DATE)
    headed = row.text[:start].strip().casefold() in NUMBER_HEADINGS
    if not (beside or headed) or row.has(Requisite.NUMBER):
        return None
    return _number_at(row, start, start)


def _number_at(row: Row, start: int, sign_end: int) -> Found | None:
    text, begin = row.text, sign_end
    while text[begin : begin + 1] in _BEFORE_NUMBER:
        begin += 1
    end = _number_end(text, begin)
    if end == begin or _is_in_date(row, begin):
        return None
    end = _unglued(text, begin, end)
    if sign_end > start:
        end = _letters_end(text, end)
    value = " ".join(text[begin:end].split())
    if not any(map(str.isdigit, value)):
        return None
    for dash in _SUFFIX_DASHES:
        value = value.replace(f" {dash}", dash).replace(f"{dash} ", dash)
    return Found(
        requisite=Requisite.NUMBER,
        start=start,
        end=end,
        value=value,
        sure=sign_end > start,
    )


def _number_end(text: str, start: int) -> int:
    """Where a number with its suffixes ends ("504-р/адм"); `start` without one."""
    end = _past(text, start, _NUMBER_LETTERS)
    part = end
    while part > start:
        end, start = part, part
        joined = text[end : end + 1] in _JOINING
        part = _past(text, end + 1, _NUMBER_LETTERS) if joined else end
        if part <= end + 1:
            part = _suffix_end(text, end)
    return end


def _suffix_end(text: str, start: int) -> int:
    """Where a suffix behind a dash with blanks ends ("340 - н"); `start` without one."""
    dash = start + text.startswith(" ", start)
    if text[dash : dash + 1] not in {*_SUFFIX_DASHES}:
        return start
    begin = dash + 1 + text.startswith(" ", dash + 1)
    letters = _past(text, begin, _DIGITS)
    end = _past(text, letters, _LETTERS)
    following = text[end : end + 1]
    fits = begin < end <= letters + _LONGEST_SUFFIX
    return start if not fits or is_word_letter(following) or following == "." else end


def _letters_end(text: str, start: int) -> int:
    """Where letters end that stand apart behind a number ("№ 412 ОД", "№ 15 л/с")."""
    if text[start : start + 1] != " " or is_title_start(text, start + 1):
        return start
    bracket = text.startswith("(", start + 1)
    begin = start + 1 + bracket
    end = _past(text, begin, _LETTERS)
    if text[end : end + 1] == "/":
        end = _past(text, end + 1, _LETTERS)
    letters = text[begin:end]
    if not letters or not _is_suffix(letters) or begins_place(text, begin):
        return start
    if bracket:
        return end + 1 if text.startswith(")", end) else start
    return start if is_word_letter(text[end : end + 1]) else end


def _is_suffix(letters: str) -> bool:
    """Whether letters are few, of one size, and no short word."""
    few = len(letters.replace("/", "")) <= _LONGEST_SUFFIX
    even = letters.islower() or letters.isupper()
    return few and even and letters.casefold() not in NOT_SUFFIXES


def _past(text: str, start: int, letters: frozenset[str]) -> int:
    """Behind the letters of some set that stand at a place."""
    while text[start : start + 1] in letters:
        start += 1
    return start


def _blank_end(text: str, end: int) -> int:
    """The end of a number left blank, a suffix behind the blank taken in."""
    blank = _BLANK_NUMBER.match(text, end)
    return blank.end() if blank else end


def _is_in_date(row: Row, offset: int) -> bool:
    """Whether the digits there are a date's; "№ 53 ____июня" has no day, but a number."""
    return any(
        date.start <= offset < date.end
        and not (date.start == offset and "_" in date.text)
        for date in row.dates
    )


def _unglued(text: str, start: int, end: int) -> int:
    """The end of the number, what is stuck to it by careless copying cut off.

    "1799г. Калининград" is the number 1799 and a town, "15Об утверждении" a title.
    """
    if text[end - 1] == "г" and begins_place(text, end - 1) and end - start > 1:
        return end - 1
    for glued in GLUED_OPENERS:
        if text[start:end].endswith(glued) and is_title_start(text, end - len(glued)):
            rest = text[end + 1 : end + 4].casefold()
            if end - len(glued) > start and not rest.startswith(OPENERS_AGAIN):
                return end - len(glued)
    return end
