"""Stamps of an annex that stands alone -> the requisites they give it."""

from collections.abc import Sequence

from orderparse.messages import note
from orderparse.parsing.acts.bodies import find_headed
from orderparse.parsing.letter.approval import Stamp, Stamped
from orderparse.parsing.letter.header_fields import HeaderField
from orderparse.parsing.letter.stamps import StampKind


def fields_of_stamps(stamps: Sequence[Stamp]) -> dict[str, HeaderField]:
    """Number of the annex; issuer, number and date of the act that approved it."""
    annex = next((stamp.annex for stamp in stamps if stamp.annex), None)
    act = _naming_act(stamps)
    issuer, date = _by_hand(stamps)
    if act is None:
        return {"annex": _stamped(annex), "issuer": issuer, "date": date}
    return {
        "annex": _stamped(annex),
        "issuer": _stamped(act.issuer) if act.issuer else issuer,
        "number": _stamped(act.number, "number"),
        "date": _stamped(act.date, "date"),
    }


def _by_hand(stamps: Sequence[Stamp]) -> tuple[HeaderField, HeaderField]:
    """The body whose head approved by hand, and when; `approved` prints both."""
    for stamp in stamps:
        if stamp.kind is StampKind.APPROVED and stamp.approval:
            position = stamp.approval.position or ""
            issuer = HeaderField(value=find_headed(position))
            return issuer, HeaderField(date=stamp.approval.date)
    return HeaderField(), HeaderField()


def _naming_act(stamps: Sequence[Stamp]) -> Stamp | None:
    """The stamp that names the order: what approved the annex, else what it is to."""
    naming = [
        stamp
        for stamp in stamps
        if stamp.kind is not StampKind.NOTED
        and (stamp.date or stamp.number or stamp.issuer)
    ]
    approving = [stamp for stamp in naming if stamp.kind is StampKind.APPROVED]
    return next(iter(approving or naming), None)


def _stamped(found: Stamped | None, name: str | None = None) -> HeaderField:
    if found is None:
        return HeaderField()
    blank = name is not None and found.value is None and found.date is None
    return HeaderField(
        value=found.value,
        date=found.date,
        printed=found.printed,
        pieces=found.pieces,
        note=note("header-blank", field=name, text=found.printed)
        if blank and name
        else None,
    )
