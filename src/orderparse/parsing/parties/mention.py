"""One party as a text names it."""

from typing import NamedTuple

from orderparse.model import PartyRole


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
