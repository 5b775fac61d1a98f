"""Order -> its rows by who answers for them."""

from collections.abc import Iterator

from orderparse.exporters.duty_rows import Row, rows_of
from orderparse.model import Order
from orderparse.tuples import NamedTuple


class PartyRows(NamedTuple):
    """What one party answers for.

    Attributes:
        name: its name as first printed, or as it was asked for.
        rows: its duties, in printed order.
    """

    name: str
    rows: tuple[Row, ...]


def rows_by_party(order: Order, asked: str = "") -> tuple[PartyRows, ...]:
    """The duties of each party, in the order in which the parties are first named.

    Args:
        order: whose duties.
        asked: any name of one party, as `Order.activities_for` takes it; all parties
            where it is empty.
    """
    if not asked:
        return tuple(_all_parties(rows_of(order)))
    ids = {activity.id for activity in order.activities_for(asked)}
    rows = tuple(row for row in rows_of(order) if row.duty.id in ids)
    return (PartyRows(name=asked, rows=rows),) if rows else ()


def _all_parties(rows: tuple[Row, ...]) -> Iterator[PartyRows]:
    """A party goes by its full name, where the document gives one."""
    names: dict[str, str] = {}
    found: dict[str, dict[str, Row]] = {}
    for row in rows:
        for party in row.duty.responsible:
            key = party.full_name or party.name
            names.setdefault(key, party.name)
            found.setdefault(key, {})[row.duty.id] = row
    for key, name in names.items():
        yield PartyRows(name=name, rows=tuple(found[key].values()))
