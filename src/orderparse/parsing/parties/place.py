"""A place between two units of a cell, where one party may end and another start."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from orderparse.model import PartyRole
from orderparse.parsing.grammar.forms import (
    ACCUSATIVE,
    ANY,
    DATIVE,
    GENITIVE,
    NOMINATIVE,
    NounKind,
    whole_case,
)
from orderparse.parsing.parties.opening import (
    Opening,
    OpeningKind,
    head_of,
    modifier,
    open_at,
)
from orderparse.parsing.parties.units import Gap, Unit, UnitKind
from orderparse.vocabulary.parties import (
    ABBREVIATED_MODIFIERS,
    BARE_LABELS,
    CLAUSE_ADJECTIVES,
    DUTY_WORDS,
    HANGING,
    MODIFYING_HEADS,
    SURNAMES,
    TERRITORY_FORMS,
    TOPICS,
    WORKING_AT,
)

_OPEN = frozenset('(«„"“№')
_PERSON, _NUMBER = UnitKind.PERSON, UnitKind.NUMBER
_CLOSED = frozenset({_PERSON, UnitKind.QUOTED, UnitKind.BRACKETED})


class Link(StrEnum):
    """What stands between two units."""

    NOTHING = "nothing"
    COMMA = "comma"
    SEMICOLON = "semicolon"
    AND = "and"
    DOT = "dot"
    COLON = "colon"
    SLASH = "slash"
    DASH = "dash"


_NOTHING, _NO_GAP, _HEAD = Link.NOTHING, Gap.NONE, OpeningKind.HEAD


class Draft:
    """A party while it is read: `units[first:last + 1]`.

    Attributes:
        opening: what its first units are.
        role: from the role label above it.
        label: that label, where this party is the first under it.
        is_unseparated: no mark stands before it, and neither side is a person.
    """

    def __init__(
        self,
        first: int,
        last: int,
        opening: Opening,
        role: PartyRole | None = None,
        label: str | None = None,
    ) -> None:
        """Start with the first unit, or the units of a label."""
        self.first = first
        self.last = last
        self.opening = opening
        self.role = role
        self.label = label
        self.is_unseparated = False


class Place:
    """Where a decision is due.

    Attributes:
        units: of the whole cell.
        left: the party read so far.
        index: the unit to the right.
        link: what stands between.
        gap: line end or paragraph end between.
        cases: those the parties of the cell stand in.
        is_strict: semicolons separate here, commas do not.
        is_listed: commas have separated parties of this cell.
        is_named_by_line: each line of the cell is a name and a post.
        right: the unit after the place.
        before: the last unit of the party before the place.
    """

    def __init__(self, units: Sequence[Unit], left: Draft, index: int) -> None:
        """Look at the place behind a party; nothing stands there but a blank."""
        self.units = units
        self.left = left
        self.index = index
        self.link = _NOTHING
        self.gap = _NO_GAP
        self.cases = ANY
        self.is_strict = False
        self.is_listed = False
        self.is_named_by_line = False
        self.right = units[index]
        self.before = units[left.last]
        self._opening: Opening | None = None

    @property
    def opening(self) -> Opening:
        """What stands after the place."""
        if self._opening is None:
            self._opening = open_at(self.units, self.index)
        return self._opening

    @property
    def first(self) -> Unit:
        """The first unit of the party before the place."""
        return self.units[self.left.first]

    @property
    def left_units(self) -> Iterator[Unit]:
        """The units of the party before the place."""
        return map(self.units.__getitem__, range(self.left.first, self.left.last + 1))

    @property
    def is_closed(self) -> bool:
        """The party before ends with a person, a quote or a bracket."""
        return self.before.kind in _CLOSED

    @property
    def is_bare(self) -> bool:
        """The party before is its head alone, with adjectives at most."""
        return self.left.opening.at >= self.left.last

    @property
    def has_person(self) -> bool:
        """A person is named in the party before."""
        return any(unit.kind is _PERSON for unit in self.left_units)

    @property
    def has_topic(self) -> bool:
        """A body that goes on with what it deals with is named in the party before."""
        heads = map(head_of, self.left_units)
        return any(head and head.kind is NounKind.TOPICAL for head in heads)

    def left_is(self, *kinds: NounKind) -> bool:
        """Whether the head of the party before is one of these."""
        head = self.left.opening.head
        return head is not None and head.kind in kinds

    @property
    def are_people(self) -> bool:
        """Whether posts or groups of people head both sides."""
        head = self.opening.head
        is_right = head is not None and head.kind is NounKind.PERSON
        return is_right and self.left_is(NounKind.PERSON)

    def follows(self, word: str) -> bool:
        """Whether the party before holds this word."""
        return any(unit.folded == word for unit in self.left_units)

    @property
    def hangs(self) -> bool:
        """The party before cannot end here: a preposition or adjective stands last."""
        if self.before.folded in HANGING or self.before.text in _OPEN:
            return True
        if self.left.last > self.left.first:
            counted = self.units[self.left.last - 1].kind is _NUMBER
            if counted and self.before.folded in ABBREVIATED_MODIFIERS:
                return False
        if self.before.folded in BARE_LABELS:
            return self.right.folded in DUTY_WORDS
        head = head_of(self.before)
        if head is None:
            return self._hangs_on_adjective
        if head.lemma not in MODIFYING_HEADS or self.right.is_capital:
            return False
        return self.is_head and bool(modifier(self.before) & self.opening.mask)

    @property
    def _hangs_on_adjective(self) -> bool:
        """An adjective stands last, and not for a noun or behind its own."""
        cases = modifier(self.before)
        if not cases:
            return False
        if self.is_head and not cases & (self.opening.mask | NOMINATIVE):
            return self.before.folded.startswith(CLAUSE_ADJECTIVES)
        return not (self.is_clipped or self._is_behind_noun)

    @property
    def is_clipped(self) -> bool:
        """The party before is a post in clipped words ("соц. пед.")."""
        opening = self.left.opening
        return opening.head is not None and opening.at == self.left.last

    @property
    def _is_behind_noun(self) -> bool:
        """An adjective stands behind its noun, and a noun with a capital follows."""
        opening = self.left.opening
        agrees = opening.mask & modifier(self.before) & NOMINATIVE
        behind = opening.head is not None and opening.at == self.left.last - 1
        return (
            bool(
                behind
                and agrees
                and self.gap
                and self.is_head
                and self.right.is_capital
            )
            and not self.before.is_capital
        )

    @property
    def fits(self) -> bool:
        """What opens here stands in the case of the parties of this cell."""
        common = whole_case(self.opening.mask) & self.cases
        if not common & ~(GENITIVE | ACCUSATIVE) and self.cases & (NOMINATIVE | DATIVE):
            return False
        return bool(common)

    @property
    def is_surely_nominative(self) -> bool:
        """What opens here is in the nominative and in no case that depends."""
        mask = self.opening.mask
        return bool(mask & NOMINATIVE) and not mask & (GENITIVE | DATIVE)

    @property
    def is_surely_dative(self) -> bool:
        """The parties stand in the dative, and so does what opens here."""
        if self.cases & NOMINATIVE or self.follows(WORKING_AT):
            return False
        return not whole_case(self.opening.mask) & ~whole_case(DATIVE)

    @property
    def is_head(self) -> bool:
        """A known noun opens here."""
        return self.opening.kind is _HEAD


def has_adjectives_only(place: Place) -> bool:
    """Whether the noun of the party before is still to come ("детские, юношеские")."""
    if place.is_clipped:
        return False
    return all(modifier(u) and head_of(u) is None for u in place.left_units)


def is_topic(place: Place) -> bool:
    """Whether the body before deals with what follows ("энергетики", no people)."""
    return place.right.folded in TOPICS and place.left_is(NounKind.TOPICAL)


def are_surnames(place: Place) -> bool:
    """Whether both sides are one word each that looks like a surname."""
    alone = place.left.first == place.left.last and not place.left.opening.head
    right = place.right
    return (
        alone
        and right.kind is UnitKind.WORD
        and place.before.folded.endswith(SURNAMES)
        and right.folded.endswith(SURNAMES)
    )


def starts_quoted(place: Place) -> bool:
    """Whether abbreviations and a quoted name follow ("МБУ ДО «Олимп»")."""
    if place.right.text in TERRITORY_FORMS:
        return False
    for index in range(place.index, len(place.units)):
        unit = place.units[index]
        if unit.kind is not UnitKind.ABBREVIATION:
            return unit.kind is UnitKind.QUOTED
    return False
