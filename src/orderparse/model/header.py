"""The requisites of an order."""

import datetime as dt

from attrs import field, frozen

from orderparse.model.people import Approval, Signer
from orderparse.values import Value


@frozen(kw_only=True, eq=False, repr=False)
class PrintedHeader(Value):
    """The header's fields as they stand in the source, each word once.

    A field that was taken from another place of the result (an annex's kind from
    its plan's title) has no entry here.
    """

    issuer: str | None = None
    kind: str | None = None
    number: str | None = None
    date: str | None = None
    place: str | None = None
    title: str | None = None
    signer: str | None = None
    annex: str | None = None
    approved: str | None = None
    agreed: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Header(Value):
    """The requisites of the order, or of the annex when it stands alone.

    Attributes:
        kind: printed kind in lower case ("приказ").
        issuer: the body that issues, in ordinary spelling.
        number: registration number without its sign ("124-од").
        date: date of issue.
        place: as printed ("г. Грозный").
        title: on one line, without final dot.
        signer: the first of `signers`.
        annex: number of the annex when the document is one.
        signers: all who signed, in order.
        approved: who approved by a stamp ("УТВЕРЖДАЮ").
        agreed: who agreed by a stamp ("СОГЛАСОВАНО").
        printed: the fields as they stand in the source.
    """

    kind: str | None = None
    issuer: str | None = None
    number: str | None = None
    date: dt.date | None = None
    place: str | None = None
    title: str | None = None
    annex: str | None = None
    signers: tuple[Signer, ...] = ()
    approved: Approval | None = None
    agreed: Approval | None = None
    printed: PrintedHeader = field(factory=PrintedHeader)

    @property
    def signer(self) -> Signer | None:
        """The first who signed."""
        return self.signers[0] if self.signers else None
