"""A cell of responsible parties -> who is named in it."""

from functools import lru_cache

from orderparse.model import Party, PartyRole
from orderparse.parsing.grammar.forms import ANY
from orderparse.parsing.parties.grouping import find_units
from orderparse.parsing.parties.mention import PartyMention, mention_of
from orderparse.parsing.parties.splitting import split_units
from orderparse.parsing.parties.tokens import lay_out


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
