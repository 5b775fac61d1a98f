"""Bytes -> an object that is there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from orderparse.addresses import Address
from orderparse.errors import (
    FileStandsError,
    OutputError,
    UnreadableDocumentError,
    reason_of,
)
from orderparse.stores.opening import Store, refusals, store_of

# Stores that show an object only when all of it has come. In others it comes under a
# name of its own first.
_SHOW_WHOLE_ONLY = frozenset(
    ("s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "oss", "memory")
)


@contextmanager
def whole_object(address: Address, *, force: bool) -> Iterator[BinaryIO]:
    """A stream whose bytes are the object, once the block has ended without an error.

    They are kept in a file of this machine until then.

    Args:
        address: where to.
        force: overwrite the object that is there already.

    Raises:
        OutputError: one is there already, or the store refuses.
    """
    check_object(address, force=force)
    with TemporaryDirectory(prefix="orderparse-") as folder:
        draft = Path(folder) / "draft"
        with draft.open("wb") as stream:
            yield stream
        check_object(address, force=force)
        put_whole(draft, address)


def put_whole(path: Path, address: Address) -> None:
    """Send a file of this machine.

    Raises:
        OutputError: the store refuses.
    """
    with _writing(address) as store:
        if _shows_whole_only(address):
            store.put_file(str(path), address.text)
        else:
            _put_under_another_name(path, address, store)


def check_object(address: Address, *, force: bool) -> None:
    """Refuse a place where something stands that must stay.

    Raises:
        OutputError: see `whole_object`.
    """
    with _writing(address) as store:
        store.invalidate_cache()
        if not force and store.exists(address.text):
            raise FileStandsError(address.text, "it exists already")


def make_store_folder(address: Address) -> None:
    """Make a folder in a store that has such things.

    Raises:
        OutputError: the store refuses.
    """
    with _writing(address) as store:
        if not _shows_whole_only(address):
            store.makedirs(address.text, exist_ok=True)


def _shows_whole_only(address: Address) -> bool:
    return address.text.partition("://")[0] in _SHOW_WHOLE_ONLY


def _put_under_another_name(path: Path, address: Address, store: Store) -> None:
    folder = address.text.rpartition("/")[0]
    draft = f"{folder}/.orderparse-{os.urandom(8).hex()}.tmp"
    try:
        store.put_file(str(path), draft)
        store.mv(draft, address.text)
    except BaseException:
        with suppress(OSError):
            store.rm_file(draft)
        raise


@contextmanager
def _writing(address: Address) -> Iterator[Store]:
    """The store; whatever it refuses is an error of the output."""
    try:
        store = store_of(address)
        with refusals():
            yield store
    except UnreadableDocumentError as error:
        raise OutputError(address.text, error.reason) from error
    except OSError as error:
        raise OutputError(address.text, reason_of(error)) from error
