"""A clause of an order -> whom it charges."""

from orderparse.parsing.parties.mention import PartyMention


def find_addressees(text: str) -> tuple[PartyMention, ...]:
    """Whom a clause charges, as printed in its case.

    Args:
        text: one clause without its number.

    Returns:
        The parties in printed order; `is_signer` marks "оставляю за собой".
    """
    if "за собой" in text.casefold():
        return (PartyMention(name="за собой", is_signer=True),)
    return ()
