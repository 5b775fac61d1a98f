"""Orders -> bytes of one format: one module a format, each found by its entry point.

The group is `orderparse.exporters`, the name of the entry point is the format's name;
it names a class that fulfils `Exporter`.
"""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar, Protocol

from orderparse.model import Order


class Exporter(Protocol):
    """What writes one format.

    An exporter with options is a frozen attrs class: its fields, all with defaults, are
    the options; `-O key=value` sets them.
    """

    suffix: ClassVar[str]
    binary: ClassVar[bool]

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        """Write the orders as one document of this format."""
        ...
