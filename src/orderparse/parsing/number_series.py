"""Number of an order beside those of its issuer's other orders that it cites."""

from collections.abc import Iterable

from orderparse.diagnostics import Diagnostic
from orderparse.messages import note
from orderparse.model import Header, Reference
from orderparse.vocabulary.spelling import SMALL_LETTERS

_DIGITS = frozenset("0123456789")


def check_number_series(
    header: Header, references: Iterable[Reference]
) -> tuple[Diagnostic, ...]:
    """Note where an issuer cites its own orders under another one-letter series.

    "№ 15-н" of a ministry whose order of the same kind is cited as "№ 7-п" is likely
    a misprint of one of them. Neither number is changed.
    """
    suffix = _suffix(header.number)
    if suffix is None:
        return ()
    return tuple(
        note(
            "number-series",
            reference.origin,
            number=header.number or "",
            cited=reference.number or "",
        )
        for reference in references
        if _is_own(header, reference)
        and _suffix(reference.number) not in {None, suffix}
    )[:1]


def _suffix(number: str | None) -> str | None:
    """The letter at the end of "15-н" or "15н"."""
    digits, suffix = (number or "")[:-1].removesuffix("-"), (number or "")[-1:].lower()
    numbered = bool(digits) and _DIGITS.issuperset(digits)
    return suffix if numbered and suffix in SMALL_LETTERS else None


def _is_own(header: Header, reference: Reference) -> bool:
    if header.issuer is None or reference.issuer is None:
        return False
    same_kind = (header.kind or "").casefold() == (reference.kind or "").casefold()
    return same_kind and header.issuer.casefold() == reference.issuer.casefold()
