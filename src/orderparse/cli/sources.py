"""What the user named -> orders, each document in a process of its own."""

import stat
import sys
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from orderparse.api import load_all, parse
from orderparse.cli.arguments import Arguments
from orderparse.errors import UnreadableDocumentError
from orderparse.isolation import run_isolated
from orderparse.limits import Limits
from orderparse.model import Order

STANDARD_INPUT = "-"
_JSON_OPENS = (b'{"', b'[{"', b"[]")
_HEAD = 64


@frozen
class Document:
    """One thing to read.

    Attributes:
        name: as given; "-" is the standard input.
    """

    name: str

    def orders(self, arguments: Arguments) -> tuple[Order, ...]:
        """The orders in it: one in a document, any number in a JSON of ours.

        Raises:
            OrderparseError: there is none.
        """
        return run_isolated(self._work(arguments), arguments.limits)

    def _work(self, arguments: Arguments) -> Callable[[], tuple[Order, ...]]:
        if self.name == STANDARD_INPUT:
            content = sys.stdin.buffer.read(arguments.limits.input_bytes + 1)
            arguments.limits.check("input_bytes", len(content))
            return lambda: _read(content, content[:_HEAD], arguments)
        path = Path(self.name)
        head = _head(path)
        return lambda: _read(path, head, arguments)


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


def _read(
    source: Path | bytes, head: bytes, arguments: Arguments
) -> tuple[Order, ...]:
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
