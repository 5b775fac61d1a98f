"""What the user named -> orders."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from functools import partial
from importlib import import_module

from attrs import evolve

from orderparse.addresses import place_of
from orderparse.api import parse_all
from orderparse.bounds import ended_by_interrupt, run_bounded
from orderparse.cli.arguments import Arguments
from orderparse.errors import OrderparseError, UnreadableDocumentError
from orderparse.input import read_whole
from orderparse.limits import Limits
from orderparse.model import Order

_Orders = tuple[Order, ...]
_Run = Callable[[Callable[[], _Orders], Limits], _Orders]

_STANDARD = "-"
_JSON_OPENS = (b'{"', b'[{"', b"[]")
_HEAD = 64


def read_each(
    names: Sequence[str], arguments: Arguments, *, guarded: bool
) -> Iterator[tuple[str, tuple[Order, ...] | OrderparseError]]:
    """Each document with its orders or why there is none; a process for each.

    Args:
        names: paths, addresses, or "-" for the standard input.
        arguments: how to read.
        guarded: one document may cost this process its life.
    """
    alone = guarded and len(names) == 1
    run = _runner(alone=alone)
    for name in names:
        try:
            # Python may miss what interrupts it where it waits for a pipe.
            with ended_by_interrupt() if alone else nullcontext():
                content = _content(name, arguments.limits)
            work = partial(orders_in, name, content, arguments)
            yield name, run(work, arguments.limits)
        except OrderparseError as error:
            yield name, error


def _runner(*, alone: bool) -> _Run:
    if alone:
        return run_bounded
    # Most runs read one document.
    run: _Run = import_module("orderparse.isolation").run_isolated
    return run


def _content(name: str, limits: Limits) -> bytes:
    if name != _STANDARD:
        return read_whole(place_of(name), limits)
    content = sys.stdin.buffer.read(limits.input_bytes + 1)
    limits.check("input_bytes", len(content))
    return content


def orders_in(name: str, content: bytes, arguments: Arguments) -> tuple[Order, ...]:
    """The orders of a document, or of a JSON of ours.

    Args:
        name: of the document, kept in its source.
        content: its bytes.
        arguments: how to read.

    Raises:
        OrderparseError: there is none.
    """
    start = content[:_HEAD].removeprefix(b"\xef\xbb\xbf").translate(None, b" \t\r\n")
    if start.startswith(_JSON_OPENS):
        # Most runs read no JSON.
        reader = import_module("orderparse.exporters.json_reader")
        loaded: tuple[Order, ...] = reader.load_all(content)
        if not loaded:
            raise UnreadableDocumentError("there is no order or plan in it")
        return loaded
    orders = parse_all(
        content,
        order_date=arguments.order_date,
        period=arguments.period,
        limits=arguments.limits,
        password=arguments.password,
    )
    if name == _STANDARD:
        return orders
    known = evolve(orders[0].source, name=place_of(name).name)
    return tuple(evolve(order, source=known) for order in orders)
