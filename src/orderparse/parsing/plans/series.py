"""Headings that count ("I", "II" …, "9", "10" …) -> the months, quarters or weeks meant."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from orderparse.tuples import NamedTuple
from orderparse.vocabulary.calendar import MONTH_NAMES
from orderparse.vocabulary.columns import MONTH, QUARTER, SERIES_UNITS

_FEWEST = 3
_QUARTERS = 4
_MONTHS = 12
_ROMAN = {"I": 1, "V": 5, "X": 10}
_LOOKALIKES = str.maketrans("ІХ", "IX")
_CACHED = 256


class Run(NamedTuple):
    """Headings beside each other that count on.

    Attributes:
        start: the first of them.
        numbers: what they count.
        roman: in Roman numerals.
    """

    start: int
    numbers: tuple[int, ...]
    roman: bool


def runs(headings: Sequence[str]) -> Iterator[Run]:
    """The stretches of headings that are nothing but figures in sequence.

    Args:
        headings: from left to right; after the twelfth month comes the first.
    """
    start = 0
    counts = [_count(heading) for heading in headings]
    for place in range(1, len(counts) + 1):
        if place < len(counts) and _goes_on(counts[place - 1], counts[place]):
            continue
        first, numbers = (
            counts[start],
            [n for n, _ in filter(None, counts[start:place])],
        )
        if first and len(numbers) >= _FEWEST:
            yield Run(start, tuple(numbers), roman=first[1])
        start = place


def period_names(run: Run, group: str) -> tuple[str, ...]:
    """What the figures of a run stand for; nothing where it could be anything.

    Args:
        run: the headings that count.
        group: the heading over them ("Месяцы", "Сроки (недели)"), if there is one.
    """
    unit = _unit_of(group) or ("" if group else _unit_by_figures(run))
    if unit == MONTH:
        return tuple(MONTH_NAMES[n] for n in run.numbers if n in MONTH_NAMES)
    return tuple(f"{n} {unit}" for n in run.numbers) if unit else ()


def _unit_of(group: str) -> str:
    folded = group.casefold()
    return next((unit for stem, unit in SERIES_UNITS.items() if stem in folded), "")


def _unit_by_figures(run: Run) -> str:
    """Four Roman numerals are quarters, more of them or a whole year months."""
    count, most = len(run.numbers), max(run.numbers)
    if run.roman and most <= _QUARTERS:
        return QUARTER if count == _QUARTERS else ""
    turns = run.numbers[-1] < run.numbers[0]
    return MONTH if run.roman or turns or count == _MONTHS == most else ""


def _goes_on(here: tuple[int, bool] | None, there: tuple[int, bool] | None) -> bool:
    if here is None or there is None or here[1] != there[1]:
        return False
    return there[0] == here[0] + 1 or (here[0], there[0]) == (_MONTHS, 1)


@lru_cache(maxsize=_CACHED)
def _count(heading: str) -> tuple[int, bool] | None:
    """The number that a heading is up to twelve, and whether it is a Roman numeral."""
    bare = heading.rstrip(".")
    if bare.isdecimal():
        number = int(bare) if len(bare) < _FEWEST else 0
        return (number, False) if 0 < number <= _MONTHS else None
    number = _roman(bare.translate(_LOOKALIKES))
    return (number, True) if 0 < number <= _MONTHS else None


def _roman(text: str) -> int:
    if not text or len(text) > _QUARTERS or not _ROMAN.keys() >= set(text):
        return 0
    values = [_ROMAN[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-v if v < n else v for v, n in zip(values, following, strict=True))
