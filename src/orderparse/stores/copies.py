"""A file of this machine that is kept in a store too, and fetched from there."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from orderparse.addresses import Address
from orderparse.errors import OutputError, reason_of
from orderparse.stores.opening import refusals, store_of
from orderparse.stores.writing import put_whole

_PAUSE = 30.0  # seconds between two sendings, at least
_SHARE = 20  # and so many times as long as the last one took


class Copy:
    """The file on this machine.

    Attributes:
        path: where it is.
    """

    def __init__(self, path: Path, address: Address) -> None:
        self.path = path
        self._address = address
        self._due = time.monotonic() + _PAUSE

    def send_now_and_then(self) -> None:
        """Send it where the last time is long ago; what fails is tried again later."""
        started = time.monotonic()
        if started < self._due:
            return
        with suppress(OutputError):
            self.send()
        ended = time.monotonic()
        self._due = ended + max(_PAUSE, _SHARE * (ended - started))

    def send(self) -> None:
        """Send it.

        Raises:
            OutputError: the store refuses.
        """
        put_whole(self.path, self._address)


def is_stored(address: Address) -> bool:
    """Whether there is such an object.

    Raises:
        OutputError: the store refuses to tell.
    """
    try:
        with refusals():
            return store_of(address).exists(address.text)
    except OSError as error:
        raise OutputError(address.text, reason_of(error)) from error


@contextmanager
def kept_here(address: Address) -> Iterator[Copy]:
    """A copy of an object, for as long as the block runs.

    Raises:
        OutputError: the store refuses.
    """
    with TemporaryDirectory(prefix="orderparse-") as folder:
        path = Path(folder) / "copy"
        if is_stored(address):
            try:
                with refusals():
                    store_of(address).get_file(address.text, str(path))
            except OSError as error:
                raise OutputError(address.text, reason_of(error)) from error
        yield Copy(path, address)
