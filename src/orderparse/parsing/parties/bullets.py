"""List marks inside a cell: "1.", "2)", dashes and dots at line starts."""

from collections.abc import Sequence

from orderparse.parsing.parties.units import Unit, UnitKind

_DASHES = frozenset("-–—")
_DOTS = frozenset("•·●▪*◦‣")
_CLOSERS = frozenset(".)")
_NUMBER, _MARK = UnitKind.NUMBER, UnitKind.MARK
_SEPARATORS = frozenset(",;:.")


def find_bullets(units: Sequence[Unit]) -> dict[int, bool]:
    """Indices of the units of list marks, each with whether a party starts after it."""
    return _dashes(units) | _numbers(units)


def _dashes(units: Sequence[Unit]) -> dict[int, bool]:
    listed = bool(units) and units[0].text in _DASHES
    bullets: dict[int, bool] = {}
    for index, unit in enumerate(units):
        if unit.text in _DOTS:
            bullets[index] = True
        elif unit.text in _DASHES and _opens(units, index):
            separated = index > 0 and units[index - 1].text in _SEPARATORS
            if not index or separated or listed:
                bullets[index] = True
    return bullets


def _opens(units: Sequence[Unit], index: int) -> bool:
    """Whether a dash stands at the start of a line or after a separator."""
    if not index or units[index].gap:
        return True
    return units[index - 1].text in ",;"


def _numbers(units: Sequence[Unit]) -> dict[int, bool]:
    """Numbers that count from 1 wherever they stand: "1.Глава 2.Начальник"."""
    bullets: dict[int, bool] = {}
    due = 1
    for index, unit in enumerate(units[:-2]):
        if unit.kind is not _NUMBER or unit.text != str(due):
            continue
        closer, word = units[index + 1], units[index + 2]
        counted = closer.text in _CLOSERS and closer.start == unit.end
        if not counted or word.kind is _MARK or (due == 1 and index):
            continue
        bullets |= {index: True, index + 1: True}
        due += 1
    return bullets
