"""Words of a cell or clause -> the parties that answer for the work."""

from orderparse.parsing.parties.addressees import find_addressees, lists_addressees
from orderparse.parsing.parties.recognise import (
    PartyMention,
    assign_roles,
    parse_parties,
    recognise_parties,
)

__all__ = [
    "PartyMention",
    "assign_roles",
    "find_addressees",
    "lists_addressees",
    "parse_parties",
    "recognise_parties",
]
