"""The place of a manifest -> the open manifest, one in a store too."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import import_module

from orderparse.addresses import Address, Place
from orderparse.batch.manifest import Manifest
from orderparse.output import check_target

_COPIES = "orderparse.stores.copies"  # only who names an address needs it


def is_kept(place: Place) -> bool:
    """Whether an earlier run left its manifest there.

    Raises:
        OutputError: the store refuses to tell.
        MissingDependencyError: the package for an address is not installed.
    """
    if not isinstance(place, Address):
        return os.path.exists(place)
    found: bool = import_module(_COPIES).is_stored(place)
    return found


@contextmanager
def kept_manifest(place: Place | None, settings: bytes) -> Iterator[Manifest]:
    """Open it; SQLite needs a file of this machine, so one in a store is fetched.

    It is sent back at once, so that a store that takes nothing is known before anything
    is read; then now and then, so that a kill costs little; and at the end.

    Raises:
        OutputError: it cannot be used.
        MissingDependencyError: the package for an address is not installed.
    """
    if not isinstance(place, Address):
        if place is not None:
            check_target(place, force=True)
        with closing(Manifest(place, settings)) as manifest:
            yield manifest
        return
    with import_module(_COPIES).kept_here(place) as copy:
        manifest = Manifest(copy.path, settings, committed=copy.send_now_and_then)
        with closing(manifest):
            copy.send()
            yield manifest
        copy.send()
