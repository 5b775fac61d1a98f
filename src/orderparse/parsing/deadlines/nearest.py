"""An unknown word -> the known one that it is a misreading of, by edit distance."""

from functools import cache

from orderparse.vocabulary.deadlines import LEXICON, Word
from orderparse.vocabulary.misreadings import MENDABLE

SHORTEST, LONGEST = 3, 20
_SHORT, _LONG = 5, 7


def nearest_word(text: str, *, dated: bool) -> str | None:
    """The known word nearest to an unknown one.

    Args:
        text: in lower case.
        dated: a number stands beside it, so that a short word may be a month.

    Returns:
        None where no word is near, or where the nearest mean different things.
    """
    if len(text) <= _SHORT and not dated:
        return None
    limit = 2 if len(text) >= _LONG else 1
    best, found = limit + 1, ""
    letters = _letters(text)
    for length in (len(text), len(text) + 1, len(text) - 1):
        for word, mask in _candidates(length):
            if (mask ^ letters).bit_count() > 2 * limit or _is_inflected(text, word):
                continue
            distance = edit_distance(text, word, best + 1)
            if distance < best:
                best, found = distance, word
            elif distance == best and found and LEXICON[word] != LEXICON[found]:
                found = ""
    return found or None


def _is_inflected(text: str, word: str) -> bool:
    """Whether the ends differ, as those of other forms and of other words do."""
    return text[-1] != word[-1] and LEXICON[word][0] is not Word.MONTH


@cache
def _candidates(length: int) -> tuple[tuple[str, int], ...]:
    """The words of a length that may be misread, each with the set of its letters."""
    return tuple((word, _letters(word)) for word in _by_length().get(length, ()))


@cache
def _by_length() -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for word, (kind, _) in LEXICON.items():
        if kind in MENDABLE and len(word) >= SHORTEST:
            found.setdefault(len(word), []).append(word)
    return found


def _letters(word: str) -> int:
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 63)
    return mask


def edit_distance(left: str, right: str, limit: int) -> int:
    """Letters to add, drop, change or swap; `limit` where it is that many or more."""
    left, right = _differing(left, right)
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            swapped = earlier and j > 1 and letter == right[j - 2]
            if swapped and other == left[i - 2]:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) >= limit:
            return limit
    return min(row[-1], limit)


def _differing(left: str, right: str) -> tuple[str, str]:
    """Two words without what both begin and end with."""
    start, shorter = 0, min(len(left), len(right))
    while start < shorter and left[start] == right[start]:
        start += 1
    stop = 0
    while stop < shorter - start and left[-1 - stop] == right[-1 - stop]:
        stop += 1
    return left[start : len(left) - stop], right[start : len(right) - stop]
