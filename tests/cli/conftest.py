"""What all tests of the command line share."""

import signal
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _heeded() -> Iterator[None]:
    """Have runs heed signals where the tests were told to ignore them, as by nohup."""
    handlers = (
        (signal.SIGINT, signal.default_int_handler),
        (signal.SIGHUP, signal.SIG_DFL),
    )
    before = [(number, signal.signal(number, ours)) for number, ours in handlers]
    yield
    for number, handler in before:
        signal.signal(number, handler)
