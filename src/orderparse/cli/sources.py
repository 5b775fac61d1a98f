"""What the user named -> orders, each document in a process of its own."""

import stat
import sys
from pathlib import Path

from orderparse.api import parse
from orderparse.cli.arguments import Arguments
from orderparse.errors import UnreadableDocumentError
from orderparse.exporters.json_reader import load_all
from orderparse.isolation import run_isolated
from orderparse.limits import Limits
from orderparse.model import Order

_STANDARD = "-"
_JSON_OPENS = (b'{"', b'[{"', b"[]")
_HEAD = 64


def read_orders(name: str, arguments: Arguments) -> tuple[Order, ...]:
    """The orders in a document: one, or any number in a JSON of ours.

    Args:
        name: a path, or "-" for the standard input.
        arguments: how to read.

    Raises:
        OrderparseError: there is none.
    """
    source = _standard_input(arguments.limits) if name == _STANDARD else Path(name)
    head = _head(source) if isinstance(source, Path) else source[:_HEAD]
    return run_isolated(lambda: _read(source, head, arguments), arguments.limits)


def _standard_input(limits: Limits) -> bytes:
    content = sys.stdin.buffer.read(limits.input_bytes + 1)
    limits.check("input_bytes", len(content))
    return content


def _head(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableDocumentError("it is a folder")
        if not stat.S_ISREG(mode):
            raise UnreadableDocumentError("it is not a regular file")
        with path.open("rb") as stream:
            return stream.read(_HEAD)
    except OSError as error:
        raise UnreadableDocumentError(error.strerror or str(error)) from error
    except ValueError as error:
        raise UnreadableDocumentError(str(error)) from error


def _read(source: Path | bytes, head: bytes, arguments: Arguments) -> tuple[Order, ...]:
    start = head.removeprefix(b"\xef\xbb\xbf").translate(None, b" \t\r\n")
    if start.startswith(_JSON_OPENS):
        return load_all(_content(source, arguments.limits))
    order = parse(
        source,
        order_date=arguments.order_date,
        period=arguments.period,
        limits=arguments.limits,
        password=arguments.password,
    )
    return (order,)


def _content(source: Path | bytes, limits: Limits) -> bytes:
    if isinstance(source, bytes):
        return source
    with source.open("rb") as stream:
        content = stream.read(limits.input_bytes + 1)
    limits.check("input_bytes", len(content))
    return content
