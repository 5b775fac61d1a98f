"""The units of a cell -> one draft for each party."""

from bisect import bisect_left
from collections.abc import Sequence

from orderparse.model import PartyRole
from orderparse.parsing.grammar.forms import (
    ANY,
    whole_case,
)
from orderparse.parsing.parties.labels import Label, find_bullets, label_at
from orderparse.parsing.parties.opening import Opening, OpeningKind, open_at
from orderparse.parsing.parties.place import Draft, Link, Place
from orderparse.parsing.parties.posts import are_named_by_line, with_posts
from orderparse.parsing.parties.rules import starts_party
from orderparse.parsing.parties.units import Gap, Unit, UnitKind
from orderparse.vocabulary.parties import AND, BESIDES, JOINING_WORDS

_LINKS = {
    ",": Link.COMMA,
    ";": Link.SEMICOLON,
    ".": Link.DOT,
    ":": Link.COLON,
    "/": Link.SLASH,
    "\\": Link.SLASH,
    "+": Link.COMMA,
    "-": Link.DASH,
    "–": Link.DASH,
    "—": Link.DASH,
    AND: Link.AND,
}
_NOTHING, _COMMA, _NO_GAP = Link.NOTHING, Link.COMMA, Gap.NONE
_LEAD, _HEAD = PartyRole.LEAD, OpeningKind.HEAD
_WORD, _PERSON, _BRACKETED = UnitKind.WORD, UnitKind.PERSON, UnitKind.BRACKETED
_STRONGER = (
    Link.SEMICOLON,
    Link.AND,
    Link.COMMA,
    Link.COLON,
    Link.DOT,
    Link.SLASH,
    Link.DASH,
    _NOTHING,
)


def split_units(units: Sequence[Unit], cases: int = ANY) -> list[Draft]:
    """Group the units of a cell into parties, in printed order.

    Args:
        units: of the whole cell.
        cases: those the parties can stand in.
    """
    splitter = _Splitter(units, cases)
    index = 0
    while index < len(units):
        index = splitter.take(index)
    splitter.keep_label()
    return with_posts(units, splitter.drafts, splitter.cases)


class _Splitter:
    """Reads the units from left to right.

    Attributes:
        units: of the whole cell.
        bullets: indices of list marks, each with whether it starts a party.
        semicolons: their indices.
        is_named_by_line: each line is a name and a post.
        drafts: the parties so far; the last one may go on.
        link: the strongest that stands after the last unit of the last party.
        gap: line end after it.
        cases: those the parties stand in.
        governed: those that the last role label calls for.
        label: the role label above the next party.
        role: the role of the parties that follow.
        is_new: the next unit starts a party whatever it is.
        is_listed: a comma has separated parties.
        start: the first unit under the last role label.
    """

    def __init__(self, units: Sequence[Unit], cases: int) -> None:
        self.units = units
        self.bullets = find_bullets(units)
        self.semicolons = [k for k, unit in enumerate(units) if unit.text == ";"]
        self.is_named_by_line = are_named_by_line(units)
        self.drafts: list[Draft] = []
        self.link = _NOTHING
        self.gap = _NO_GAP
        self.cases = cases
        self.governed = ANY
        self.label: Label | None = None
        self.role: PartyRole | None = None
        self.is_new = True
        self.is_listed = False
        self.start = 0

    def take(self, index: int) -> int:
        """Read what stands at `index`; return where to go on."""
        unit = self.units[index]
        if unit.gap:
            self.gap = max(self.gap, unit.gap)
        if index in self.bullets:
            self.is_new = self.is_new or self.bullets[index]
            return index + 1
        label = self._label(index)
        if label is not None:
            self._open_label(label)
            return label.end
        link = _link_at(self.units, index)
        if link is not None:
            self.link = min(self.link, link, key=_STRONGER.index)
            return index + 1
        self._add(index)
        return index + 1

    def _label(self, index: int) -> Label | None:
        unit = self.units[index]
        if unit.kind is not _WORD:
            return None
        linked = self.link is not _NOTHING or self.gap
        free = self.is_new or linked or unit.is_capital
        if not free and unit.folded not in JOINING_WORDS:
            return None
        return label_at(self.units, index)

    def keep_label(self) -> None:
        """A label with nobody under it stands for itself."""
        if self.label is not None:
            first, last = self.label.start, self.label.end - 1
            opening = open_at(self.units, first)
            self.drafts.append(Draft(first, last, opening))

    def _open_label(self, label: Label) -> None:
        self.keep_label()
        self.label, self.role = label, label.role
        self.start = label.end
        self.is_new = True
        self.cases = self.governed = label.cases
        self._close()

    def _close(self) -> None:
        self.link = _NOTHING
        self.gap = _NO_GAP

    def _add(self, index: int) -> None:
        if self.is_new or not self.drafts:
            self._open(index, open_at(self.units, index))
        elif self.units[index].kind is _BRACKETED or not starts_party(
            place := self._place(index)
        ):
            self.drafts[-1].last = index
        else:
            unseparated = self.link is _NOTHING and not self._are_people(index)
            self.is_listed = self.is_listed or self.link is _COMMA
            self._open(index, place.opening)
            self.drafts[-1].is_unseparated = unseparated
        self._close()

    def _place(self, index: int) -> Place:
        """The place before `index`, behind the last party so far."""
        place = Place(self.units, self.drafts[-1], index)
        place.link, place.gap, place.cases = self.link, self.gap, self.cases
        place.is_strict, place.is_listed = self._is_strict(), self.is_listed
        place.is_named_by_line = self.is_named_by_line
        if self.governed != ANY and place.is_surely_nominative:
            place.cases = ANY
        return place

    def _are_people(self, index: int) -> bool:
        """Whether a person stands on both sides."""
        pair = self.units[self.drafts[-1].last], self.units[index]
        return all(unit.kind is _PERSON for unit in pair)

    def _open(self, index: int, opening: Opening) -> None:
        if opening.kind is _HEAD and not opening.mask & self.governed:
            self.cases, self.governed, self.role = ANY, ANY, None
        label = self.label.text if self.label else None
        self.drafts.append(Draft(index, index, opening, self.role, label))
        self.label = None
        self.is_new = False
        if self.role is _LEAD:
            self.role = None
        if opening.kind is _HEAD:
            cases = whole_case(opening.mask)
            self.cases = self.cases & cases or cases

    def _is_strict(self) -> bool:
        """Whether the next semicolon separates parties under the same role label."""
        if not self.semicolons:
            return False
        place = bisect_left(self.semicolons, self.start)
        if place == len(self.semicolons):
            return False
        after = self.semicolons[place] + 1
        return after < len(self.units) and label_at(self.units, after) is None


def _link_at(units: Sequence[Unit], index: int) -> Link | None:
    """The link that a mark or a small word is."""
    folded = units[index].folded
    if folded in BESIDES:
        for first in (index, index - 1):
            words = tuple(unit.folded for unit in units[max(first, 0) : first + 2])
            if words == BESIDES:
                return Link.COMMA
    return _LINKS.get(folded)
