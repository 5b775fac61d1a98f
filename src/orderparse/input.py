"""A place -> the bytes of the regular file or object there, none of them too many."""

import os
import stat
from importlib import import_module

from orderparse.addresses import Address
from orderparse.errors import UnreadableDocumentError, reason_of
from orderparse.limits import Limits


def read_whole(place: Address | os.PathLike[str], limits: Limits) -> bytes:
    """Read a file or object, whatever stands in the way as one of our errors.

    Raises:
        UnreadableDocumentError: there is no regular file, or the system refuses.
        MissingDependencyError: the package for an address is not installed.
        LimitExceededError: it has more bytes than `limits.input_bytes`.
    """
    try:
        return read_place(place, limits)
    except IsADirectoryError as error:
        raise UnreadableDocumentError("it is a folder") from error
    except OSError as error:
        raise UnreadableDocumentError(reason_of(error)) from error
    except ValueError as error:  # a zero byte in the name
        raise UnreadableDocumentError(str(error)) from error


def read_place(place: Address | os.PathLike[str], limits: Limits) -> bytes:
    """Read a file, or an object of a store.

    Raises:
        OSError: it cannot be opened or read.
        MissingDependencyError: the package for an address is not installed.
        UnreadableDocumentError: it is not a regular file, or there is no such store.
        LimitExceededError: it has more bytes than `limits.input_bytes`.
    """
    if isinstance(place, Address):
        # Only who names an address needs the packages for it.
        reading = import_module("orderparse.stores.reading")
        content: bytes = reading.read_object(place, limits)
        return content
    return read_regular(place, limits)


def read_regular(path: os.PathLike[str], limits: Limits) -> bytes:
    """Read a file; a pipe or a device is refused without waiting for it.

    Raises:
        OSError: it cannot be opened or read.
        UnreadableDocumentError: it is not a regular file.
        LimitExceededError: it has more bytes than `limits.input_bytes`.
    """
    # Opening a pipe would wait for its other end.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(stream.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableDocumentError("it is not a regular file")
        limits.check("input_bytes", status.st_size)
        content = stream.read(limits.input_bytes + 1)
    limits.check("input_bytes", len(content))
    return content
