"""Orders -> a line for each activity."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from attrs import frozen

from orderparse import Order


@frozen(kw_only=True)
class DutiesExporter:
    suffix: ClassVar[str] = ".lst"
    binary: ClassVar[bool] = False
    separator: str = ": "

    def export(self, orders: Sequence[Order], stream: BinaryIO, /) -> None:
        for order in orders:
            for plan in order.plans:
                for activity in plan.activities:
                    line = f"{activity.number}{self.separator}{activity.text}\n"
                    stream.write(line.encode("utf-8"))
