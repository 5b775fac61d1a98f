"""A cell of responsible parties -> who is named in it, each with its notes."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from orderparse.model import Party, PartyRole
from orderparse.normalise import squeeze
from orderparse.parsing.grammar.forms import ANY
from orderparse.parsing.parties.grouping import find_units
from orderparse.parsing.parties.labels import DASHES
from orderparse.parsing.parties.place import Draft
from orderparse.parsing.parties.splitting import split_units
from orderparse.parsing.parties.tokens import Layout, lay_out, tokenise
from orderparse.parsing.parties.units import Unit, UnitKind
from orderparse.tuples import NamedTuple
from orderparse.vocabulary.parties import (
    HELPING_ROLES,
    LEADING_ROLES,
    LEADING_STEM,
    NOBODY,
    NOTE_OPENERS,
    OPEN_NOTES,
    PHONES,
)

_ROLES = LEADING_ROLES | HELPING_ROLES
_PERSON, _BRACKETED = UnitKind.PERSON, UnitKind.BRACKETED
_OUTER = " ,;–—-:"


class PartyMention(NamedTuple):
    """A body, person or group that a cell or clause charges.

    Attributes:
        name: as printed, on one line, an abbreviation in brackets included.
        note: what stands beside the name: "по согласованию", the head of a body.
        role: told by a role word ("Соисполнители", "совместно с"), else None.
        label: the role words as printed.
        is_unseparated: no mark stands between it and the party before.
        is_signer: the signer charges himself ("оставляю за собой").
    """

    name: str
    note: str | None = None
    role: PartyRole | None = None
    label: str | None = None
    is_unseparated: bool = False
    is_signer: bool = False


def mention_of(text: str, units: Sequence[Unit], draft: Draft) -> PartyMention:
    """Put the name of a party and its notes apart.

    Args:
        text: the cell on one line.
        units: of the whole cell.
        draft: which of them are the party.
    """
    own = units[draft.first : draft.last + 1]
    spans = list(_notes(own))
    notes = [text[start:end].strip("() ,;") for start, end in spans]
    name = _name(text, own, spans)
    if not name:
        name, notes = squeeze(text[own[0].start : own[-1].end]), []
    roles = (role for note in notes if (role := _role(note)))
    return PartyMention(
        name=name,
        note="; ".join(notes) or None,
        role=draft.role or next(roles, None),
        label=draft.label,
        is_unseparated=draft.is_unseparated,
    )


def _notes(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Where notes stand, from the left: brackets of their kind, and what ends a party."""
    tail = _tail(units)
    open_note: int | None = None
    for index, unit in enumerate(units):
        named = index > 0 and units[index - 1].kind is _PERSON
        if unit.kind is _BRACKETED and index and (named or _is_note(unit)):
            if open_note is not None:
                yield open_note, units[index - 1].end
            open_note = None
            yield unit.start, unit.end
        elif index >= tail and open_note is None:
            open_note = unit.start
    if open_note is not None:
        yield open_note, units[-1].end


def _tail(units: Sequence[Unit]) -> int:
    """Where a note begins that ends a party: a role, a phone, "по согласованию"."""
    role = _role_at_end(units)
    if role:
        return len(units) - role
    for index in range(1, len(units)):
        if units[index].folded in PHONES:
            return index
    last = tuple(unit.folded for unit in units[-2:])
    held = len(units) > len(last) and last in OPEN_NOTES
    return len(units) - len(last) if held else len(units)


def _role_at_end(units: Sequence[Unit]) -> int:
    """How many units at the end tell the role ("… – ответственный исполнитель")."""
    for count in (2, 3):
        if len(units) > count and units[-count].text in DASHES:
            roles = [word.folded in _ROLES for word in units[1 - count :]]
            return count - 1 if all(roles) else 0
    return 0


def _is_note(unit: Unit) -> bool:
    """Whether a bracket tells something about the party and is not of its name."""
    inside = find_units(Layout(unit.text[1:-1].strip(), ((0, unit.gap),)))
    if not inside:
        return True
    first = inside[0].folded
    if first in NOTE_OPENERS or first in PHONES:
        return True
    return any(part.kind is _PERSON for part in inside)


def _role(note: str) -> PartyRole | None:
    tokens = tokenise(Layout(note))
    first = tokens[0].folded if tokens else ""
    if first in HELPING_ROLES:
        return PartyRole.CO
    return PartyRole.LEAD if first.startswith(LEADING_STEM) else None


def _name(text: str, units: Sequence[Unit], notes: Sequence[tuple[int, int]]) -> str:
    start, parts = units[0].start, []
    for note_start, note_end in notes:
        parts.append(text[start:note_start])
        start = note_end
    parts.append(text[start : units[-1].end])
    return squeeze(" ".join(parts)).strip(_OUTER)


def recognise_parties(text: str) -> tuple[PartyMention, ...]:
    r"""Split a cell as a Russian reader would.

    Args:
        text: the cell as printed: "\n" between lines, "\n\n" between paragraphs where
            the format knows them.

    Returns:
        The parties in printed order, none for an empty cell.
    """
    return mentions_in(text, ANY)


@lru_cache(maxsize=1024)
def mentions_in(text: str, cases: int) -> tuple[PartyMention, ...]:
    """The same for parties that stand in one of some cases.

    Args:
        text: see `recognise_parties`.
        cases: a mask of `orderparse.parsing.grammar.forms`.
    """
    layout = lay_out(text)
    said = layout.text.casefold().strip(" .")
    if said in NOBODY or not any(map(str.isalpha, said)):
        return ()
    units = find_units(layout)
    return tuple(
        mention_of(layout.text, units, draft) for draft in split_units(units, cases)
    )


def assign_roles(
    mentions: tuple[PartyMention, ...],
) -> tuple[PartyRole | None, ...]:
    """The first named leads, the others help; a role word wins; one alone has none."""
    if len(mentions) == 1:
        role = mentions[0].role
        return (None if role is PartyRole.LEAD else role,)
    return tuple(
        mention.role or (PartyRole.CO if index else PartyRole.LEAD)
        for index, mention in enumerate(mentions)
    )


def parse_parties(text: str) -> tuple[Party, ...]:
    """The parties of a cell with their roles; names stay as printed.

    Args:
        text: see `recognise_parties`.
    """
    mentions = recognise_parties(text)
    return tuple(
        Party(name=mention.name, note=mention.note, role=role)
        for mention, role in zip(mentions, assign_roles(mentions), strict=True)
    )
