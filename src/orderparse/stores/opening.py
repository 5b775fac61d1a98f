"""An address -> the store that holds it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, Literal, Protocol, cast

from orderparse.addresses import Address
from orderparse.errors import (
    MissingDependencyError,
    OrderparseError,
    UnreadableDocumentError,
)

try:
    from fsspec.core import url_to_fs
except ImportError as error:
    raise MissingDependencyError("fsspec", 'pip install "orderparse[cloud]"') from error

# What a store says about an object: a number, a text, a time.
Facts = dict[str, object]
# Folder, folders in it, files in it, as fsspec walks.
Step = tuple[str, dict[str, Facts], dict[str, Facts]]


class Store(Protocol):
    """What we need of an fsspec file system; it takes paths with their scheme."""

    def open(self, path: str, mode: Literal["rb"]) -> BinaryIO:
        """Open an object."""

    def exists(self, path: str) -> bool:
        """Whether something is there."""

    def isdir(self, path: str) -> bool:
        """Whether a folder is there."""

    def info(self, path: str) -> Facts:
        """What is known about an object."""

    def walk(
        self, path: str, maxdepth: int | None, *, on_error: str, detail: bool
    ) -> Iterator[Step]:
        """All folders, a folder before those in it."""

    def invalidate_cache(self) -> None:
        """Forget what was listed."""

    def makedirs(self, path: str, *, exist_ok: bool) -> None:
        """Make a folder."""

    def put_file(self, lpath: str, rpath: str) -> None:
        """Write a file of this machine into the store."""

    def get_file(self, rpath: str, lpath: str) -> None:
        """Write an object into a file of this machine."""

    def mv(self, path1: str, path2: str) -> None:
        """Give an object another name."""

    def rm_file(self, path: str) -> None:
        """Take an object away."""


def store_of(address: Address) -> Store:
    """The store that an address begins with; nothing behind that is looked at.

    fsspec takes "::" in a path for one more address behind the first. A name that was
    found in a store must not lead anywhere else, so only scheme and host are shown to it.

    Raises:
        MissingDependencyError: the package for this store is not installed.
        UnreadableDocumentError: there is no such kind of store, or it does not answer.
    """
    scheme, _, rest = address.text.partition("://")
    host = rest.partition("/")[0]
    if "::" in host:
        raise UnreadableDocumentError("it is no address of one store")
    with refusals():
        return cast("Store", url_to_fs(f"{scheme}://{host}")[0])


@contextmanager
def refusals() -> Iterator[None]:
    """What a store or its package raises, as one of our errors or an OSError."""
    try:
        yield
    except (OSError, OrderparseError):
        raise
    except ImportError as error:
        cause = error.__cause__ if isinstance(error.__cause__, ImportError) else error
        needed = cause.name or str(error)
        raise MissingDependencyError(needed, f"pip install {needed}") from error
    except Exception as error:  # a stranger's store may raise anything
        raise UnreadableDocumentError(f"{type(error).__name__}: {error}") from error
