"""What an exporter writes, as bytes."""

import io

from orderparse import exporters
from orderparse.model import Order


def written(name: str, *orders: Order, **options: str) -> bytes:
    stream = io.BytesIO()
    exporters.create(name, options).export(orders, stream)
    return stream.getvalue()
