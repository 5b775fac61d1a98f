"""Names of people in running text: initials before or after, or written in full."""

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from orderparse.parsing.grammar.forms import mask_of, noun
from orderparse.patterns import pattern
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.signature import (
    ACTED_FOR,
    LONG_INITIALS,
    PATRONYMIC_ENDS,
    PATRONYMIC_WORDS,
    POSITION_WORDS,
)
from orderparse.vocabulary.spelling import CAPITALS, SMALL_LETTERS

_SURNAME = r"(?:[А-ЯЁ][а-яёʼ'’]+|[А-ЯЁ]{2,})(?:-(?:[А-ЯЁа-яё][а-яё]+|[А-ЯЁ]{2,}))?"
_FULL_NAME = pattern(
    rf"""(?<![^\W_])(?<!\.)
        (?:{_SURNAME}\s)? [А-ЯЁ][а-яё]+ \s
        (?:[А-ЯЁ][а-яё]+(?:{"|".join(PATRONYMIC_ENDS)})
          | [А-ЯЁ][а-яё]+[-\s](?:{"|".join(PATRONYMIC_WORDS)}))
        (?:\s[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)? (?![^\W_])
    """,
    re.VERBOSE,
)
_CAPITALISED = pattern(r"\s?([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?![^\W_.])")
_INITIALS = pattern(r"\s[А-ЯЁ]\.")
_WORD = pattern(r"[^\W_]+")
_INITIAL = pattern(
    rf"(?:[А-ЯЁ]|{'|'.join(LONG_INITIALS)})[.,]"
)  # of each name one at least
_LETTERS = SMALL_LETTERS | CAPITALS
# Initials, or "исполняющий обязанности"; of whom, the genitive tells.
_ACTING = frozenset({"И.О.", "И."})
_APART = ("И. О. ", "И. о. ")
_TO_ACT = len(" О.")
_OF_ONE = mask_of("g")
_APOSTROPHES = frozenset("ʼ'’")
_SURNAME_LETTERS = SMALL_LETTERS | _APOSTROPHES
_MARKS = frozenset(".,")


class PrintedName(NamedTuple):
    """The name of a person or a body at `start:end` of a text."""

    start: int
    end: int
    name: str


def find_person(text: str) -> PrintedName | None:
    """The first name of a person in a line."""
    return next(_people(text), None)


def find_people(text: str) -> tuple[PrintedName, ...]:
    """All names of people in a line."""
    return tuple(_people(text))


def are_all_names(text: str, people: Sequence[PrintedName]) -> bool:
    """Whether the names found in a text are several, and nothing else stands there."""
    ends = [0, *(person.end for person in people)]
    starts = [*(person.start for person in people), len(text)]
    between = (text[end:start] for end, start in zip(ends, starts, strict=True))
    return len(people) > 1 and not any(any(map(str.isalnum, t)) for t in between)


def _people(text: str) -> Iterator[PrintedName]:
    initials, full = find_initials(text), _find_full_name(text)
    while found := [span for span in (initials, full) if span is not None]:
        start, end = min(found, key=itemgetter(0))
        printed = text[start:end]
        first = printed.split(" ", 1)[0]
        if _is_position(printed) or _is_shifted(text, printed, end):
            position = start + len(first) + _TO_ACT * printed.startswith(_APART)
        else:
            yield PrintedName(start, end, printed.strip(" ,"))
            position = end
        if initials is not None and initials[0] < position:
            initials = find_initials(text, position)
        if full is not None and full[0] < position:
            full = _find_full_name(text, position)


def _is_position(printed: str) -> bool:
    """Whether what looks like a name begins with a position ("И.О. Министра").

    "И.О. Орлов" and "И. Орлов" are names: all capitals, and nobody's position behind.
    """
    first, _, rest = printed.partition(" ")
    if first.lower() not in POSITION_WORDS:
        return False
    if not first.isupper() or first not in _ACTING or rest[:1].islower():
        return True
    behind = rest.rpartition(" ")[2].casefold()
    known = noun(behind)
    return behind in ACTED_FOR or bool(known and known.mask & _OF_ONE)


def _find_full_name(text: str, start: int = 0) -> tuple[int, int] | None:
    """The first name with a patronymic that begins at an offset or behind it."""
    if start == 0 and not _may_hold_full_name(text):
        return None
    found = _FULL_NAME.search(text, start)
    return found and found.span()


def _may_hold_full_name(text: str) -> bool:
    """A quick look for a patronymic."""
    if not any(sign in text for sign in _PATRONYMIC_SIGNS):
        return False
    return any(
        word.startswith(PATRONYMIC_WORDS)
        or (word[:1].isupper() and any(end in word for end in _PATRONYMIC_SIGNS))
        for word in text.split(" ")
    )


_PATRONYMIC_SIGNS = (*PATRONYMIC_ENDS, *PATRONYMIC_WORDS)


def _is_shifted(text: str, printed: str, end: int) -> bool:
    """Whether the initials belong to the surname behind ("Службы Б.Б. Чернов")."""
    if "." in printed.split(" ", 1)[0] or not printed.endswith("."):
        return False
    following = _CAPITALISED.match(text, end)
    if following is None or following[1].lower() in POSITION_WORDS:
        return False
    return _INITIALS.match(text, following.end()) is None


def find_initials(text: str, start: int = 0) -> tuple[int, int] | None:
    """The first name with initials that begins at an offset or behind it."""
    if _MARKS.isdisjoint(text) or _INITIAL.search(text, start) is None:
        return None
    for word in _WORD.finditer(text, start):
        place = word.start()
        if text[place] in CAPITALS and text[place - 1 : place] != ".":
            end = _initials_first(text, place) or _surname_first(text, place)
            if end is not None:
                return place, end
    return None


def _initials_first(text: str, start: int) -> int | None:
    """Where "И.И. Иванов" ends."""
    end = _initial_end(text, start)
    if end is None:
        return None
    end += text.startswith(",", end)
    end += text.startswith(" ", end)
    for _ in range(2):
        letter = end + text.startswith("-", end)
        if (
            text[letter : letter + 1] not in _LETTERS
            or text[letter + 1 : letter + 2] != "."
        ):
            break
        end = letter + 2 + text.startswith(" ", letter + 2)
    return next((e for e in _surname_ends(text, end) if _ends_word(text, e)), None)


def _initial_end(text: str, start: int) -> int | None:
    """Where the first initial ends: "И.", "А-Б.", "Дж."."""
    end = start + 1
    if text.startswith(LONG_INITIALS, start):
        end += 1
    elif text.startswith("-", end) and text[end + 1 : end + 2] in CAPITALS:
        end += 2
    return end + 1 if text.startswith(".", end) else None


def _surname_first(text: str, start: int) -> int | None:
    """Where "Иванов И.И." ends."""
    for end in _surname_ends(text, start):
        apart = text.startswith(" ", end) and text[end + 1 : end + 2] in CAPITALS
        if apart and text[end + 2 : end + 3] in _MARKS:
            return _second_initial_end(text, end + 3)
    return None


def _second_initial_end(text: str, start: int) -> int | None:
    """Where the second initial ends, or the first where there is no other."""
    place = start + text.startswith(" ", start)
    following = text[place + 1 : place + 2]
    if text[place : place + 1] in CAPITALS:
        if not following or following == " ":
            return place + 1
        if following in _MARKS and _ends_word(text, place + 2):
            return place + 2
    return next((end for end in (place, start) if _ends_word(text, end)), None)


def _surname_ends(text: str, start: int) -> Iterator[int]:
    """Where a surname may end that begins there, the likeliest first."""
    if text[start : start + 1] not in CAPITALS:
        return
    end = _past(text, start + 1, _SURNAME_LETTERS)
    if end == start + 1:
        end = _past(text, start, CAPITALS)
        if end == start + 1:
            return
    second = _second_surname_end(text, end)
    if second is not None:
        yield second
    yield end
    yield from (e for e in range(end - 1, start + 1, -1) if text[e] in _APOSTROPHES)


def _second_surname_end(text: str, hyphen: int) -> int | None:
    """Where the other half of a double surname ends."""
    start = hyphen + 1
    if not text.startswith("-", hyphen) or text[start : start + 1] not in _LETTERS:
        return None
    end = _past(text, start + 1, SMALL_LETTERS)
    if end == start + 1:
        end = _past(text, start, CAPITALS)
    return end if end > start + 1 else None


def _past(text: str, start: int, letters: frozenset[str]) -> int:
    end = start
    while text[end : end + 1] in letters:
        end += 1
    return end


def _ends_word(text: str, end: int) -> bool:
    return not text[end : end + 1].isalnum()
