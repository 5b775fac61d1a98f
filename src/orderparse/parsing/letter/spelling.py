"""A line in capitals or in spaced letters -> the ordinary spelling of the same words."""

import re

from orderparse.patterns import pattern
from orderparse.vocabulary.bodies import (
    ABBREVIATIONS,
    BODY_ABBREVIATIONS,
    CONTRACTIONS,
    HEADS,
)
from orderparse.vocabulary.header import PLACE_LINKS
from orderparse.vocabulary.spelling import (
    BEFORE_NAMES,
    COMMON_STEMS,
    COMMON_WORDS,
    HALVES_OF_NAMES,
    LAND_NOUN_FORMS,
    LANDS,
    LEGAL_PARTS,
    NAME_ADJECTIVES,
    NAMED_AFTER,
    NAMED_BODIES,
    PLACE_INITIALS,
    PROPER_STEMS,
    REPUBLIC,
    RUSSIAN,
    SIDE_STEMS,
    SIDES,
    SIGN,
    VOWELS,
)

_WORD = pattern(r"[^\W_]+")
_ROMAN = frozenset("IVXLCDM")
_MANY = 0.6
# Names are looked up in the document from their first words on, no further.
_MOST_WORDS = 40
_LONGEST_ABBREVIATION = 4
_LONGEST_NAMING = len(NAMED_AFTER[0]) + 1


def is_capitals(text: str) -> bool:
    """Whether most letters of a text are capitals."""
    if text[1:].islower():  # as most lines
        return False
    capitals = sum(map(str.isupper, text))
    few = capitals <= 1
    return not few and capitals > _MANY * (capitals + sum(map(str.islower, text)))


def begins_in_capitals(text: str) -> bool:
    """Whether a body's name begins with full words in capitals, not abbreviations."""
    first, second = [*text.split(" ", 2), "", ""][:2]
    known = len(second) > _LONGEST_ABBREVIATION or second.lower() in ABBREVIATIONS
    return known and f"{first}{second}".isupper() and first.lower() in HEADS


def ordinary_spelling(text: str, document: str = "") -> str:
    """Spell words in capitals as usual; other text stays as it is.

    Args:
        text: a name or title on one line.
        document: what the document prints in ordinary spelling: where the same words
            stand there, their spelling is taken, else that of the vocabulary.
    """
    if not is_capitals(text):
        return text
    words = list(_WORD.finditer(text))
    spelled = list(text.lower())
    for index, word in enumerate(words):
        spelled[word.start() : word.end()] = _spell(text, words, index)
    result = "".join(spelled)
    lowered = document.lower()
    if len(lowered) != len(document):
        return result
    for word in words[1:-1][:_MOST_WORDS]:
        start = _place_in(lowered, result[word.start() :].lower())
        if start is not None:
            end = start + len(result) - word.start()
            return result[: word.start()] + document[start:end]
    return result


def ordinary_start(text: str, document: str = "") -> str:
    """Spell the capitals a title begins with as usual; the rest stays as it is.

    "ПЛАН МЕРОПРИЯТИЙ (ДОРОЖНАЯ КАРТА) реализации Концепции" has them in front only.
    """
    end = 0
    for word in _WORD.finditer(text):
        if not word[0].isupper():
            break
        end = word.end()
    while text[end : end + 1] in {")", "»", '"'} and end < len(text):
        end += 1
    return ordinary_spelling(text[:end], document) + text[end:]


def ordinary_name(text: str, document: str = "") -> str:
    """The same for a body's name, of which only the beginning may be in capitals."""
    whole = is_capitals(text) or not begins_in_capitals(text)
    return (ordinary_spelling if whole else ordinary_start)(text, document)


def _place_in(document: str, tail: str) -> int | None:
    """Where the document prints the same words, whole words only."""
    start = document.find(tail)
    if start < 0 or document[max(0, start - 1) : start].isalnum():
        return None
    end = start + len(tail)
    return None if document[end : end + 1].isalnum() else start


def _spell(text: str, words: list[re.Match[str]], index: int) -> str:
    word = words[index]
    upper, lower = word[0].upper(), word[0].lower()
    if _stays(text, word, lower, upper):
        return upper
    if index and lower in LEGAL_PARTS:
        return upper if words[index - 1][0].lower() in BODY_ABBREVIATIONS else lower
    behind_initial = text[max(0, word.start() - 2) : word.start()].strip() == "."
    if behind_initial and index and _is_initial(text, words[index - 1]):
        return lower[:1].upper() + lower[1:]
    opens = index == 0 or text[word.start() - 1] in '«"“„'
    if opens or _is_name(words, index) or _is_half_of_name(text, words, index):
        return lower[:1].upper() + lower[1:]
    return lower


def _is_half_of_name(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether a hyphen joins a word to a name ("Усть-Кутский", "Северо-Восточный")."""
    word, lower = words[index], words[index][0].lower()
    if text[word.end() : word.end() + 1] == "-" and index + 1 < len(words):
        following = words[index + 1]
        joined = following.start() == word.end() + 1
        sides = lower in SIDES and following[0].lower().startswith(SIDE_STEMS)
        named = lower not in PLACE_LINKS and _is_name(words, index + 1)
        return joined and (sides or named)
    if index == 0 or text[word.start() - 1] != "-":
        return False
    half = words[index - 1][0].lower()
    sides = half in SIDES and lower.startswith(SIDE_STEMS)
    return sides or half in HALVES_OF_NAMES


def _stays(text: str, word: re.Match[str], lower: str, upper: str) -> bool:
    """Abbreviations, initials, Roman numerals, words with digits or without vowels."""
    if lower in ABBREVIATIONS or _ROMAN.issuperset(upper) or upper == SIGN:
        return True
    if any(map(str.isdigit, lower)) or (len(lower) > 1 and VOWELS.isdisjoint(lower)):
        return True
    if text[word.start() - 1 : word.end() + 1] == f"({upper})" and len(upper) == 1:
        return True  # "РС (Я)"
    return _is_initial(text, word)


def _is_initial(text: str, word: re.Match[str]) -> bool:
    """Whether a letter with a dot is a person's initial, not "г." or "с." of a place."""
    if len(word[0]) > 1 or text[word.end() : word.end() + 1] != ".":
        return False
    alone = text[word.end() + 2 : word.end() + 3] != "." and word.start() > 1
    before = text[max(0, word.start() - 2) : word.start()]
    head = text[max(0, word.start() - _LONGEST_NAMING) : word.start()].casefold()
    named = head.rstrip().endswith(NAMED_AFTER)
    return (
        not (word[0].casefold() in PLACE_INITIALS and alone and "." not in before)
        or named
    )


def _is_name(words: list[re.Match[str]], index: int) -> bool:
    lower = words[index][0].lower()
    before = words[index - 1][0].lower() if index else ""
    after = words[index + 1][0].lower() if index + 1 < len(words) else ""
    if lower in LANDS:
        return lower.startswith(REPUBLIC) or before.startswith(RUSSIAN)
    if any(
        lower.startswith(stem) and after.startswith(NAMED_BODIES[stem])
        for stem in NAMED_BODIES
    ):
        return True
    if lower in COMMON_WORDS or lower in LAND_NOUN_FORMS:
        return False
    if lower.startswith(COMMON_STEMS):
        return False
    if lower.startswith((*PROPER_STEMS, *CONTRACTIONS)) or before in BEFORE_NAMES:
        return True
    return after in LAND_NOUN_FORMS and lower.endswith(NAME_ADJECTIVES)


def match_spaced(text: str, phrase: str, start: int = 0) -> int | None:
    """Where a phrase ends that stands at `start`, blanks between letters skipped.

    Args:
        text: a squeezed line.
        phrase: in small letters; its own blanks may be missing in the text.
        start: where the phrase must begin.

    Returns:
        The offset behind its last letter, None where it does not stand there.
    """
    position = start
    for letter in phrase:
        if letter == " ":
            continue
        while position > start and text[position : position + 1] == " ":
            position += 1
        if text[position : position + 1].lower() != letter:
            return None
        position += 1
    return position


def find_spaced(
    text: str, word: str, squashed: str | None = None
) -> tuple[int, int] | None:
    """The first whole-word place of `word` in a line, letter-spaced or not.

    Args:
        text: a squeezed line.
        word: in small letters.
        squashed: the line in small letters without blanks, where the caller has it.
    """
    flat = text.lower().replace(" ", "") if squashed is None else squashed
    at = flat.find(word)
    if at < 0:
        return None
    start = _offset(text, at)
    end = _offset(text, at + len(word) - 1) + 1
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or after.isalnum():
        return None
    return start, end


def _offset(text: str, letter: int) -> int:
    """Offset of the letter of that count, blanks not counted."""
    seen = -1
    for offset, character in enumerate(text):
        seen += character != " "
        if seen == letter:
            return offset
    return len(text)
