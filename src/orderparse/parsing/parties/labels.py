"""What stands in a cell before parties: role labels ("Соисполнители:") and list marks."""

from collections.abc import Sequence

from orderparse.model import PartyRole
from orderparse.parsing.grammar.forms import ANY, NOMINATIVE, mask_of, whole_case
from orderparse.parsing.parties.opening import OpeningKind, open_at
from orderparse.parsing.parties.units import Unit, UnitKind
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.parties import (
    AFTER_JOINING,
    BARE_LABELS,
    DUTY_WORDS,
    EXECUTORS,
    HELPING_ROLES,
    ITEM_LETTERS,
    JOINING,
    JOINING_WORDS,
    LABEL_WORDS,
    LEADING_ROLES,
    LEADING_STEM,
)

DASHES = frozenset("-–—")
_MOST_BEFORE_DASH = 2
_ABBREVIATED = 5  # letters of "соисп."
_DOTS = frozenset("•·●▪*◦‣○■□▫✓✔➢➤►▶♦❖")
_CLOSERS = frozenset(".)")
_FIGURES = tuple(map(str, range(1, 100)))
_MARK = UnitKind.MARK
_NAMED = frozenset({OpeningKind.PERSON, OpeningKind.ABBREVIATION})
_SEPARATORS = frozenset(",;:.")


class Label(NamedTuple):
    """A role label: `units[start:end]`, and the cases of those under it."""

    start: int
    end: int
    role: PartyRole | None
    text: str
    cases: int = ANY


def label_at(units: Sequence[Unit], index: int) -> Label | None:
    """The role label that starts at `units[index]`."""
    first = units[index].folded
    if first in JOINING_WORDS:
        joining = _joining(units, index)
        if joining is not None:
            return joining
    if first not in LEADING_ROLES and first not in HELPING_ROLES:
        return None
    end = _label_end(units, index)
    if end is None:
        return None
    words = " ".join(unit.text for unit in units[index:end] if _is_word(unit))
    return Label(index, end, _role(first, words), words)


def _joining(units: Sequence[Unit], index: int) -> Label | None:
    words = units[index : index + 3]
    first, second, *_ = (*(unit.folded for unit in words), "")
    case = JOINING.get((first, second))
    if case is None:
        return None
    if words[-1].folded not in AFTER_JOINING:
        words = words[:2]
    text = " ".join(unit.text for unit in words)
    cases = whole_case(mask_of(case))
    return Label(index, index + len(words), PartyRole.CO, text, cases)


def _is_word(unit: Unit) -> bool:
    return unit.kind is not UnitKind.MARK


def _role(first: str, words: str) -> PartyRole | None:
    if first in HELPING_ROLES:
        return PartyRole.CO
    return PartyRole.LEAD if words.casefold().startswith(LEADING_STEM) else None


def _label_end(units: Sequence[Unit], index: int) -> int | None:
    """The end of a label that a colon or a dash closes, or that stands bare."""
    for place in range(index + 1, min(index + 1 + LABEL_WORDS, len(units))):
        unit = units[place]
        if unit.text == ":":
            return place + 1
        if unit.text in DASHES:
            return place + 1 if place - index <= _MOST_BEFORE_DASH else None
        if unit.text == "." and len(units[place - 1].text) <= _ABBREVIATED:
            continue
        if unit.kind not in {UnitKind.WORD, UnitKind.BRACKETED}:
            break
    return index + 1 if _is_bare(units, index) else _unmarked_end(units, index)


def _unmarked_end(units: Sequence[Unit], index: int) -> int | None:
    """The end of a label whose mark is lost ("Ответственный исполнитель Отдел кадров")."""
    end = index + 1 + (units[index].folded in LEADING_ROLES)
    if end >= len(units) or units[end - 1].folded not in EXECUTORS:
        return None
    opening = open_at(units, end)
    if opening.kind is OpeningKind.HEAD:
        return end if units[end].is_capital and opening.mask & NOMINATIVE else None
    return end if opening.kind in _NAMED else None


def _is_bare(units: Sequence[Unit], index: int) -> bool:
    """Whether a label stands without a mark ("Отв. Громов А.В.")."""
    if units[index].folded not in BARE_LABELS or index + 1 >= len(units):
        return False
    return units[index + 1].folded not in DUTY_WORDS


def find_bullets(units: Sequence[Unit]) -> dict[int, bool]:
    """Indices of the units of list marks, each with whether a party starts after it."""
    return _dashes(units) | _counted(units, _FIGURES) | _counted(units, ITEM_LETTERS)


def _dashes(units: Sequence[Unit]) -> dict[int, bool]:
    listed = bool(units) and units[0].text in DASHES
    bullets: dict[int, bool] = {}
    for index, unit in enumerate(units):
        if unit.text in _DOTS:
            bullets[index] = True
        elif unit.text in DASHES and _opens(units, index):
            separated = index > 0 and units[index - 1].text in _SEPARATORS
            if not index or separated or listed:
                bullets[index] = True
    return bullets


def _opens(units: Sequence[Unit], index: int) -> bool:
    """Whether a dash stands at the start of a line or after a separator."""
    if not index or units[index].gap:
        return True
    return units[index - 1].text in ",;"


def _counted(units: Sequence[Unit], marks: Sequence[str]) -> dict[int, bool]:
    """Figures or letters that count from the first on: "1.Глава 2.Начальник"."""
    bullets: dict[int, bool] = {}
    if not units or units[0].text != marks[0]:  # as nearly always
        return bullets
    due = iter(marks)
    mark = next(due)
    for index, unit in enumerate(units[:-2]):
        if unit.text != mark:
            continue
        closer, word = units[index + 1], units[index + 2]
        counted = closer.text in _CLOSERS and closer.start == unit.end
        if counted and word.kind is not _MARK:
            bullets |= {index: True, index + 1: True}
            mark = next(due, "")
        elif not index:
            break
    return bullets
