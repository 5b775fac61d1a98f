"""What the document calls its bodies: abbreviations, full names, identity."""

from collections.abc import Iterable

from attrs import frozen

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.model import Party
from orderparse.parsing.parties import PartyMention, assign_roles


@frozen(kw_only=True)
class Names:
    """The names that one document defines."""

    def identity(self, name: str) -> str:
        """A key that is equal for all names of one body."""
        return name.casefold()


@frozen(kw_only=True)
class Resolved:
    """Parties with their full names, and on what evidence."""

    parties: tuple[Party, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def gather_names(texts: Iterable[str]) -> Names:
    """Collect the abbreviations a document defines.

    Args:
        texts: all its texts in reading order, each a line or a cell.
    """
    del texts
    return Names()


def resolve_parties(
    mentions: tuple[PartyMention, ...], names: Names, origin: Origin | None = None
) -> Resolved:
    """Give each party the full name that the document defines.

    Args:
        mentions: what a cell names.
        names: what the document defines.
        origin: where the cell stands.
    """
    del names, origin
    return Resolved(
        parties=tuple(
            Party(name=mention.name, note=mention.note, role=role)
            for mention, role in zip(mentions, assign_roles(mentions), strict=True)
        )
    )
