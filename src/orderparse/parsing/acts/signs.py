"""A place of a text -> what begins there of an act: number, date, title, the next act."""

from collections.abc import Iterator

from orderparse.normalise import is_word_letter
from orderparse.patterns import pattern
from orderparse.vocabulary.bodies import ABBREVIATIONS
from orderparse.vocabulary.calendar import FROM
from orderparse.vocabulary.header import NOT_SUFFIXES, TITLE_OPENERS
from orderparse.vocabulary.kinds import ALSO, NUMBER_LETTERS, NUMBER_TAILS

QUOTES = frozenset('«"“„')
_BEGINNINGS = QUOTES.union(".(:№NН", FROM[0], FROM[0].upper())
_MARK = pattern(r"[.;:!?]\s")
_BEHIND_SENTENCE = frozenset('»")')
_SHORTEST_WORD = 3
_LONGEST_BRACKET = 150
_LONGEST_SUFFIX = 4
_LONGEST_LETTERS = 3
_NO_LETTERS = ABBREVIATIONS | NOT_SUFFIXES
_SIGNS = QUOTES.union("№NН")
_BEFORE_DATE = f"{FROM} "
_REACH = _LONGEST_BRACKET + 10  # an act begins behind a bracket at most


def may_hold_act(text: str, start: int, end: int) -> bool:
    """A quick look for what an act begins with, in a squeezed stretch or near it."""
    stretch = text[start : end + _REACH]
    return not _SIGNS.isdisjoint(stretch) or _BEFORE_DATE in stretch.lower()


def may_begin_act(text: str, place: int) -> bool:
    """A quick look, which most words of an issuer's name do not pass."""
    place = past_blanks(text, place)
    return text[place : place + 1] in _BEGINNINGS


def past_blanks(text: str, place: int) -> int:
    """Behind the white space at a place."""
    while text[place : place + 1].isspace():
        place += 1
    return place


def quote_at(text: str, place: int) -> int | None:
    """The quote that opens there, blanks before it passed over."""
    place = past_blanks(text, place)
    return place if text[place : place + 1] in QUOTES else None


def bracket_end(text: str, place: int) -> int | None:
    """Behind the bracket that stands there."""
    start = past_blanks(text, place)
    if text[start : start + 1] != "(":
        return None
    end = text.find(")", start, start + _LONGEST_BRACKET + 2)
    inside = text[start + 1 : end]
    return end + 1 if end >= 0 and inside and "(" not in inside else None


def from_end(text: str, place: int) -> int | None:
    """Behind the word before a date ("от", "(от")."""
    place = past_blanks(text, place)
    if text[place : place + 1] in {"(", ":"}:
        place = past_blanks(text, place + 1)
    end = place + len(FROM)
    if text[place:end].lower() != FROM or is_word_letter(text[place - 1 : place]):
        return None
    behind = past_blanks(text, end)
    return behind if behind > end else None


def next_end(text: str, place: int) -> int | None:
    """Behind what joins one act to the next (",", ";", "и", ", а также")."""
    start = past_blanks(text, place)
    comma = text.startswith((",", ";"), start)
    if comma:
        start = past_blanks(text, start + 1)
    for words in ALSO if comma else ALSO[-1:]:
        end = start + len(words)
        behind = past_blanks(text, end)
        if text.startswith(words, start) and behind > end:
            return behind
    return start if comma else None


def number_at(text: str, place: int) -> tuple[int, int] | None:
    """The stretch of the number behind a sign."""
    sign = past_blanks(text, place + text.startswith(".", place))
    for start in _behind_sign(text, sign):
        begin = past_blanks(text, start)
        end = _word_end(text, begin)
        if end > begin:
            return begin, _letters_end(text, _parts_end(text, end))
    return None


def _behind_sign(text: str, sign: int) -> Iterator[int]:
    """Behind the sign of a number, in each way to read it."""
    letter = text[sign : sign + 1]
    if letter == "N" and text[sign + 1 : sign + 2] in NUMBER_TAILS:
        yield sign + 2
    if letter in {"№", "N"}:
        yield sign + 1
    elif letter == "Н":
        digit = sign + 1 + text[sign + 1 : sign + 2].isspace()
        if text[digit : digit + 1].isdecimal():
            yield sign + 1


def _parts_end(text: str, end: int) -> int:
    """Where a number ends with all its parts ("504-р/адм", "42.6", "340 - Н")."""
    while True:
        sign = text[end : end + 1]
        part = end
        if sign in {"-", "–", "/"}:
            part = _word_end(text, end + 1)
        elif sign == ".":
            part = _digits_end(text, end + 1)
        if part <= end + 1:
            part = _suffix_end(text, end)
        if part == end:
            return end
        end = part


def _suffix_end(text: str, end: int) -> int:
    """Where capitals behind a dash end; the place itself without them."""
    dash = end + text[end : end + 1].isspace()
    if text[dash : dash + 1] not in {"-", "–"}:
        return end
    start = dash + 1 + text[dash + 1 : dash + 2].isspace()
    stop = start
    while text[stop : stop + 1].isupper():
        stop += 1
    fits = start < stop <= start + _LONGEST_SUFFIX
    return stop if fits and not text[stop : stop + 1].isalpha() else end


def _letters_end(text: str, end: int) -> int:
    """Where letters end that stand apart behind a number ("№ 810 о/д", "№ 5 ДГ")."""
    start = end + 1
    if not text.startswith(" ", end) or not text[end - 1 : end].isalnum():
        return end
    stop = middle = _word_end(text, start)
    if text.startswith("/", middle):
        stop = _word_end(text, middle + 1)
    letters = text[start:stop]
    size = len(letters) - (stop > middle)
    if not 0 < size <= _LONGEST_LETTERS or not letters.replace("/", "").isalpha():
        return end
    if letters.isupper():
        known = letters in TITLE_OPENERS or letters.casefold() in _NO_LETTERS
        return end if known else stop
    joined = stop > middle + 1 and letters.islower()
    return stop if joined or letters in NUMBER_LETTERS else end


def _word_end(text: str, place: int) -> int:
    while text[place : place + 1].isalpha() or text[place : place + 1].isdecimal():
        place += 1
    return place


def _digits_end(text: str, place: int) -> int:
    while text[place : place + 1].isdecimal():
        place += 1
    return place


def sentence_ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The mark that ends a sentence, and where the next one begins, in a stretch."""
    for mark in _MARK.finditer(text, start, end):
        place = mark.start()
        following = past_blanks(text, place + 1)
        first = text[following:end][:1]
        if (first.isupper() or first.isdecimal()) and _ends_sentence(text, place):
            yield place, following


def _ends_sentence(text: str, mark: int) -> bool:
    """Whether a mark is behind a word, no abbreviation, or behind a number or quote."""
    before = text[max(0, mark - _SHORTEST_WORD) : mark]
    if len(before) == _SHORTEST_WORD and before.isalpha():
        return True
    return before[-1:].isdecimal() or before[-1:] in _BEHIND_SENTENCE
