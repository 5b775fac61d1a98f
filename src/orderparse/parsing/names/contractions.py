"""Does a short name abbreviate a full one, letter by letter?"""

from orderparse.patterns import pattern
from orderparse.vocabulary.definitions import SMALL_WORDS

_WORD = pattern(r"\p{L}+|\d+")
_SHORTEST = 2
_LONGEST = 60
_WORDS = 40


def abbreviates(short: str, full: str, *, whole: bool = True) -> bool:
    """Whether a short name is made of the starts of the words of a full one.

    "МО и Н ЧР" and "Минобрнауки ЧР" both stand for "Министерство образования и науки
    Чеченской Республики"; small words may be passed over.

    Args:
        short: the abbreviation, quotes and all.
        full: the name in any case.
        whole: no word of the full name may be left over at its end.
    """
    pieces = [piece for piece in _WORD.findall(short) if piece not in SMALL_WORDS]
    words = [word.casefold() for word in _WORD.findall(full)][:_WORDS]
    letters = sum(map(len, pieces))
    if not _SHORTEST <= letters <= _LONGEST or len(words) < _SHORTEST:
        return False
    places = {0}
    for piece in pieces:
        places = {end for start in places for end in _ends(piece, words, start)}
        if not places:
            return False
    if not whole:
        return True
    return any(all(w in SMALL_WORDS for w in words[place:]) for place in places)


def _ends(piece: str, words: list[str], start: int) -> set[int]:
    """Words after those that one piece of the abbreviation takes, from `start` on."""
    single = piece.isupper()
    folded = piece.casefold()
    states = {(0, start)}
    ends: set[int] = set()
    while states:
        following: set[tuple[int, int]] = set()
        for used, index in states:
            if used == len(folded):
                ends.add(index)
            elif index < len(words):
                following |= _steps(folded, used, words, index, single=single)
        states = following
    return ends


def _steps(
    piece: str, used: int, words: list[str], index: int, *, single: bool
) -> set[tuple[int, int]]:
    """What one word can take of the letters that are left."""
    word = words[index]
    if word == piece[used:]:
        return {(len(piece), index + 1)}
    steps = {(used, index + 1)} if word in SMALL_WORDS else set()
    longest = 1 if single else len(piece) - used
    for size in range(1, longest + 1):
        if not word.startswith(piece[used : used + size]):
            break
        steps.add((used + size, index + 1))
    return steps
