"""Text -> the stretches that have the form of a full date, as the parts printed.

Each form is read letter by letter from its first: one expression for all of them takes
longer to compile than the dates of most documents to read.
"""

from collections.abc import Callable, Iterator

from orderparse.normalise import is_word_letter
from orderparse.patterns import pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.calendar import FROM, LETTERS_FOR_DIGITS, YEAR_LETTER
from orderparse.vocabulary.spelling import CAPITALS, SMALL_LETTERS

_DIGITS = frozenset("0123456789")
_MISREAD = _DIGITS.union(LETTERS_FOR_DIGITS)
_LETTERS = SMALL_LETTERS | CAPITALS
_SPACES = frozenset("\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000").union(
    map(chr, range(0x2000, 0x200B))
)
_BLANKS = _SPACES | {"_"}
_DOTTED_BLANKS = _BLANKS | {"."}
_OPENING = frozenset('«"„“<')
_CLOSING = frozenset('»"”“>')
_CLOSINGS = _CLOSING | {"'"}  # two of them are one as well
_MARKS = frozenset(".,/-")
_SIGNS = frozenset("./-")
STARTS = _MISREAD | _OPENING | _DOTTED_BLANKS
_RUN = pattern("[0-9]+")

_DAY = 2
_NAME = range(3, 9)
_MOST_BLANKS = 20
_LONG_BLANK = 40
_LONGEST = 150
_YEAR_SIZES = (5, 4, 2)
_SHORT, _FULL = 2, 4  # digits of a year, of a month and a day the fewer
_MOST_CLOSINGS = 2
_CENTURIES = ("19", "20")


class DateForm(NamedTuple):
    """What may be a date at `start:end` of a text.

    Attributes:
        start: where it begins, an opening quote included.
        end: where its last digit ends.
        year: the digits, or letters that recognition put in their place.
        month: its digits, empty where it has a name.
        day: its digits.
        name: of the month, "" without one.
        mark: what stands between the digits.
        blank: day, month or both were left to be filled in.
    """

    start: int
    end: int
    year: str
    month: str = ""
    day: str = ""
    name: str = ""
    mark: str = ""
    blank: bool = False


_Year = tuple[str, int]
"""The digits of a year, and where they end."""


def find_date_forms(text: str) -> Iterator[DateForm]:
    """The forms in printed order; none begins inside of another.

    Each ends in a year, so only the places before what may be one are tried.
    """
    position = 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        if start < position or not _may_be_year(text, start, end):
            continue
        first = max(position, _farthest_start(text, start))
        position = start + 1
        for place in range(first, position):
            found = _read(text, place) if text[place] in STARTS else None
            if found is not None:
                position = found.end
                yield found
                break


def _may_be_year(text: str, start: int, end: int) -> bool:
    """A quick look at a run of digits."""
    size = end - start
    if size == _FULL and (
        text.startswith(_CENTURIES, start) or text[end : end + 1] in "-."
    ):
        return True
    before = text[max(0, start - 2) : start].rstrip()
    if before[-1:] in _MARKS:
        return size <= _YEAR_SIZES[0]
    return size == _SHORT and _is_short_year(text, end)


def _is_short_year(text: str, end: int) -> bool:
    """Whether two digits are those of a year: "09 г."."""
    following = text[end : end + 2]
    if following[:1] in _SPACES:
        following = following[1:]
    return following[:1] == YEAR_LETTER


def _farthest_start(text: str, year: int) -> int:
    """Where a date with its year there may begin: two words and a quote before."""
    floor = max(0, year - _LONGEST)
    start = year
    for _ in range(2):
        while start > floor and not _is_word(text[start - 1]):
            start -= 1
        while start > floor and _is_word(text[start - 1]):
            start -= 1
    opening = start
    while opening > floor and text[opening - 1] in _BLANKS:
        opening -= 1
    return opening - 1 if opening > floor and text[opening - 1] in _OPENING else start


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter in _MISREAD


def _read(text: str, start: int) -> DateForm | None:
    before = text[max(0, start - 2) : start]
    if before[-1:] in _DIGITS or (before[:1] in _DIGITS and before[1:] in _SIGNS):
        return None
    for form in _FORMS[text[start]]:
        found = form(text, start)
        if found is not None:
            return found
    return None


def _iso(text: str, start: int) -> DateForm | None:
    """Such as "2021-03-26" or "2021.03.26"."""
    year, month, day = text[start : start + 4], text[start + 5 : start + 7], ""
    mark, end = text[start + 4 : start + 5], start + len("2021-03-26")
    day = text[end - 2 : end]
    if mark not in {".", "-"} or text[end - 3 : end - 2] != mark:
        return None
    digits = year + month + day
    if len(digits) < len("20210326") or not _DIGITS.issuperset(digits):
        return None
    if text[end : end + 2].removeprefix(mark)[:1] in _DIGITS:
        return None
    return DateForm(start, end, year, month, day, mark=mark)


def _numeric(text: str, start: int) -> DateForm | None:
    """Such as "26.03.2021" or "26 / 3 / 21"."""
    end = _past(text, start, _DAY, _MISREAD)
    day, mark = text[start:end], _past(text, end, 1, _SPACES)
    if not day or text[mark : mark + 1] not in _MARKS:
        return None
    month = _past(text, mark + 1, 1, _SPACES)
    end = _past(text, month, _DAY, _MISREAD)
    last = _past(text, end, 1, _SPACES)
    if end == month or text[last : last + 1] not in _MARKS:
        return None
    year = _misread_year(text, _past(text, last + 1, 1, _SPACES))
    if year is None:
        return None
    digits, stop = year
    return DateForm(start, stop, digits, text[month:end], day, "", text[mark])


def _misread_year(text: str, start: int) -> _Year | None:
    if text[start : start + 1] not in _DIGITS:
        return None
    end = _past(text, start, _YEAR_SIZES[0], _MISREAD)
    for size in _YEAR_SIZES:
        stop = start + size
        following = text[stop : stop + 2]
        if stop <= end and not (
            following[:1] in _DIGITS
            or (following[:1] in _SIGNS and following[1:] in _DIGITS)
        ):
            return text[start:stop], stop
    return None


def _worded(text: str, start: int) -> DateForm | None:
    """Such as "26 марта 2021", "«26».03.2021" or "26 марта 21 г."."""
    opening = start
    if text[start] in _OPENING:
        opening = _past(text, start + 1, _MOST_BLANKS, _BLANKS)
    for size in (2, 1):
        stop = opening + size
        if _past(text, opening, size, _MISREAD) == stop:
            found = _behind_day(text, stop)
            if found is not None:
                return found._replace(start=start, day=text[opening:stop])
    return None


def _behind_day(text: str, start: int) -> DateForm | None:
    """The month and year behind a day."""
    month = _past_quote(text, start)
    quoted = not _CLOSINGS.isdisjoint(text[start:month])
    month = month + (quoted and text.startswith(".", month))
    end = _past(text, month, _NAME.stop, _LETTERS)
    if end - month in _NAME:
        year = _year(text, end, short=True)
        return year and DateForm(start, year[1], year[0], name=text[month:end])
    digits = text[month : month + _SHORT]
    if digits[:1] not in {"0", "1"} or digits[1:] not in _DIGITS:
        return None
    behind = _DOTTED_BLANKS if quoted else _BLANKS
    if text[month + _SHORT : month + _SHORT + 1] not in behind:
        return None
    year = _year(text, month + _SHORT, short=True)
    return year and DateForm(start, year[1], year[0], digits)


def _blank(text: str, start: int) -> DateForm | None:
    """Such as "«___» _______ 2023", "__ марта 2023" or "от 2023"."""
    for end, may_be_named in _blank_days(text, start):
        name = _past(text, end, _NAME.stop, _LETTERS) if may_be_named else end
        stop = name if name - end in _NAME else end
        year = _year(text, stop)
        if year is not None:
            digits, last = year
            return DateForm(start, last, digits, name=text[end:stop], blank=True)
    return None


def _blank_days(text: str, start: int) -> Iterator[tuple[int, bool]]:
    """Where a day left blank may end, and whether a month's name may follow."""
    letter, behind = text[start], start + 1
    if letter in _OPENING:
        end = _past(text, behind, _MOST_BLANKS, _BLANKS)
        if end > behind:
            yield _past_quote(text, end, 0), True
        yield from _broken_off(text, end)
    elif letter in _DIGITS:
        yield from _broken_off(text, start)
    elif letter == "_":
        yield _past(text, behind, 1, _SPACES), True
    elif letter == ".":
        if not _is_behind_word(text, start):
            yield _past(text, behind, 1, _SPACES), False
    elif letter in _SPACES and _is_behind_from(text, start):
        yield behind, False


def _broken_off(text: str, start: int) -> Iterator[tuple[int, bool]]:
    """A day with blanks behind it where the month is missing."""
    end = _past(text, start, _DAY, _DIGITS)
    if end == start:
        return
    end = _past(text, _past(text, end, 1, _CLOSING), 1, _SPACES)
    if text[end : end + 1] == "_":
        yield end + 1, False


def _is_behind_word(text: str, dot: int) -> bool:
    """Whether a dot ends a word or bracket: then nothing was left blank there."""
    before = text[max(0, dot - 2) : dot]
    if before[-1:] in _SPACES:
        before = before[:-1]
    return before[-1:] in {")", "."} or is_word_letter(before[-1:])


def _is_behind_from(text: str, space: int) -> bool:
    word = text[max(0, space - 3) : space]
    whole = len(word) == len(FROM) or not is_word_letter(word[:1])
    return whole and word[-2:] in {FROM, FROM.capitalize()}


def _year(text: str, start: int, *, short: bool = False) -> _Year | None:
    """Four digits behind blanks; where `short`, two before "г." as well."""
    place = _past(text, start, _LONG_BLANK, _DOTTED_BLANKS)
    digits = text[place : place + _FULL]
    end = place + _FULL
    if digits.startswith(_CENTURIES) and _past(text, place, 5, _DIGITS) == end:
        return digits, end
    end = place + _SHORT
    if (
        short
        and _past(text, place, _SHORT, _DIGITS) == end
        and _is_short_year(text, end)
    ):
        return digits[:_SHORT], end
    return None


def _past_quote(text: str, start: int, most: int = _MOST_BLANKS) -> int:
    """Behind the quote that closes a day, and the blanks around it."""
    end = _past(text, _past(text, start, most, _BLANKS), _MOST_CLOSINGS, _CLOSINGS)
    return _past(text, end, _LONG_BLANK, _BLANKS)


def _past(text: str, start: int, most: int, letters: frozenset[str]) -> int:
    """Behind the letters of some set that stand at a place, up to a number of them."""
    for letter in text[start : start + most]:
        if letter not in letters:
            break
        start += 1
    return start


_Form = Callable[[str, int], DateForm | None]
# The forms that may begin with a letter, in the order they are tried there.
_FORMS: dict[str, tuple[_Form, ...]] = {
    **dict.fromkeys(STARTS, (_blank,)),
    **dict.fromkeys(_OPENING, (_worded, _blank)),
    **dict.fromkeys(_MISREAD, (_numeric, _worded)),
    **dict.fromkeys(_DIGITS, (_iso, _numeric, _worded, _blank)),
}
