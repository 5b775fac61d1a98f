"""Who answers for something, who signed, who approved."""

import datetime as dt
from enum import StrEnum

from attrs import field, frozen

from orderparse.model.fields import not_empty
from orderparse.values import Value


class PartyRole(StrEnum):
    """The first one named answers for the work, the others help."""

    LEAD = "lead"
    CO = "co"


@frozen(kw_only=True, eq=False, repr=False)
class Party(Value):
    """A body or person who answers for something.

    Attributes:
        name: as printed, an abbreviation in brackets included.
        role: the first named is the lead; None where there is one only.
        note: "по согласованию" and the like.
        full_name: the name that the document itself gives to the abbreviation.
    """

    name: str = field(validator=not_empty)
    role: PartyRole | None = None
    note: str | None = None
    full_name: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Signer(Value):
    """Who signed, approved or agreed."""

    position: str | None = None
    name: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.position is None and self.name is None:
            raise ValueError("a signer without position and name")


@frozen(kw_only=True, eq=False, repr=False)
class Approval(Value):
    """Who approved or agreed, and when."""

    position: str | None = None
    name: str | None = None
    date: dt.date | None = None


def spelling(name: str) -> str:
    """A name without quotes, case and the dots of "ё"."""
    folded = name.casefold().replace("ё", "е")
    return " ".join("".join(c if c.isalnum() else " " for c in folded).split())


def names_of(party: Party) -> set[str]:
    """The printed name, the full one, and those of the members of a group."""
    full = party.full_name or party.name
    return {spelling(name) for name in (party.name, full, *full.split("; "))}
