"""The public functions: a document in, orders out; orders in, bytes out."""

import datetime as dt
import io
import os
from collections.abc import Sequence
from typing import BinaryIO, Protocol, runtime_checkable

from attrs import evolve

from orderparse import exporters
from orderparse.addresses import place_of
from orderparse.blocks import Reading
from orderparse.diagnostics import Severity
from orderparse.digests import sha256
from orderparse.errors import StrictError, UnreadableDocumentError
from orderparse.input import read_place
from orderparse.limits import Limits
from orderparse.messages import note
from orderparse.model import Order, Period, Source
from orderparse.parsing import parse_reading
from orderparse.parsing.deadlines import Context
from orderparse.readers import choose_reader
from orderparse.tuples import NamedTuple


@runtime_checkable
class SavesItself(Protocol):
    """An open python-docx Document, as far as it is needed here."""

    def save(self, stream: BinaryIO, /) -> None:
        """Write the whole document."""


@runtime_checkable
class HasStream(Protocol):
    """An open pdfplumber.PDF, as far as it is needed here."""

    stream: BinaryIO
    password: str | None


Document = str | os.PathLike[str] | bytes | BinaryIO | SavesItself | HasStream


class _Input(NamedTuple):
    content: bytes
    name: str | None = None
    password: str | None = None


def parse(
    document: Document,
    *,
    order_date: dt.date | None = None,
    period: Period | None = None,
    limits: Limits | None = None,
    password: str | None = None,
    strict: bool = False,
) -> Order:
    """Read the order in a document; of several, the first, and a diagnostic says so.

    Args:
        document: a path (`str` is always one, or an address such as
            "s3://bucket/order.docx"), the bytes, a binary file, or an open
            python-docx Document or pdfplumber.PDF.
        order_date: date of issue where the document does not print it.
        period: the plans' period where the document does not print it.
        limits: how large the document may be; the defaults suit strangers' files.
        password: of a locked PDF.
        strict: raise on the first order that has warnings.

    Raises:
        OSError: the file cannot be opened.
        UnsupportedFormatError: no reader takes the content.
        UnreadableDocumentError: it is damaged or locked, or there is no order in it.
        LimitExceededError: it is over a limit.
        MissingDependencyError: its format or address needs what is not installed.
        StrictError: with `strict`, and there are warnings.
    """
    orders = parse_all(
        document,
        order_date=order_date,
        period=period,
        limits=limits,
        password=password,
        strict=strict,
    )
    first = orders[0]
    if len(orders) == 1:
        return first
    several = note("several-orders", count=str(len(orders)))
    return evolve(first, diagnostics=(*first.diagnostics, several))


def parse_all(
    document: Document,
    *,
    order_date: dt.date | None = None,
    period: Period | None = None,
    limits: Limits | None = None,
    password: str | None = None,
    strict: bool = False,
) -> tuple[Order, ...]:
    """Read all orders in a document; arguments and errors as for `parse`."""
    bounds = limits or Limits()
    source = _input(document, bounds)
    bounds.check("input_bytes", len(source.content))
    _, reader = choose_reader(source.content)
    reading = reader.read(
        source.content, limits=bounds, password=password or source.password
    )
    origin = Source(
        name=source.name,
        format=reading.format,
        sha256=sha256(source.content),
        pages=reading.pages,
    )
    given = Context(order_date=order_date, period=period)
    orders = parse_reading(reading, origin, given)
    if not orders:
        raise UnreadableDocumentError(_why_no_order(reading))
    if strict:
        _refuse_warnings(orders)
    return orders


def _why_no_order(reading: Reading) -> str:
    """Where the text could not be read as printed, that may well be the reason."""
    reason = "there is no order or plan in it"
    if any(doubt.code == "text-garbled" for doubt in reading.diagnostics):
        return f"{reason}: the text in the file is garbled"
    return reason


def export(
    orders: Order | Sequence[Order], name: str, /, **options: str | float | bool
) -> bytes:
    """Write orders in a format.

    Args:
        orders: one order, or several for one output.
        name: the format, such as "ics".
        **options: of the exporter, as docs/exporters lists them.

    Raises:
        UnknownFormatError: there is no such format.
        InvalidOptionError: the format has no such option, or not this value.
        MissingDependencyError: the format needs an extra that is not installed.
    """
    texts = {key: str(value) for key, value in options.items()}
    exporter = exporters.create(name, texts)
    stream = io.BytesIO()
    exporter.export((orders,) if isinstance(orders, Order) else orders, stream)
    return stream.getvalue()


def _input(document: Document, limits: Limits) -> _Input:
    if isinstance(document, bytes):
        return _Input(document)
    if isinstance(document, str | os.PathLike):
        place = place_of(document)
        return _Input(read_place(place, limits), name=place.name)
    if isinstance(document, HasStream):
        document.stream.seek(0)
        return _Input(document.stream.read(), password=document.password)
    if isinstance(document, SavesItself):
        stream = io.BytesIO()
        document.save(stream)
        return _Input(stream.getvalue())
    return _Input(document.read(limits.input_bytes + 1))


def _refuse_warnings(orders: Sequence[Order]) -> None:
    doubts = tuple(
        doubt.message
        for order in orders
        for doubt in order.diagnostics
        if doubt.severity is not Severity.INFO
    )
    if doubts:
        raise StrictError(doubts)
