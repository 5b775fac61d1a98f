"""A typed address -> the objects that are meant, with what tells their versions."""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from hashlib import sha256

from orderparse.addresses import Address
from orderparse.errors import UnreadableDocumentError, reason_of
from orderparse.stores.opening import Facts, Store, refusals, store_of
from orderparse.tuples import NamedTuple

_MAGIC = "*?["
# HTTP knows no folders, and "?" is an ordinary letter there.
_SINGLE = ("http://", "https://")
# Under which names stores tell that an object has changed, in lower-case letters.
_VERSIONS = frozenset(
    (
        *("etag", "md5", "md5hash", "contentmd5", "digest", "sha", "generation"),
        *("lastmodified", "mtime", "modified", "modify", "updated", "created"),
    )
)


class Listed(NamedTuple):
    """One object.

    Attributes:
        address: where it is.
        version: digest of place and version; None where the store tells no version.
    """

    address: Address
    version: bytes | None


def listed(typed: Address, *, besides: str | None) -> Iterator[Listed]:
    """Every object that is meant, a folder and a pattern in the order of names.

    What is hidden is left out, as in folders of this machine. What is neither folder
    nor pattern is one object.

    Args:
        typed: as the user named it.
        besides: the output: it, its manifest and what is in it are left out.

    Raises:
        UnreadableDocumentError: there is no such object, or the store refuses.
        MissingDependencyError: the package for this store is not installed.
    """
    try:
        with refusals():
            yield from _found(typed, besides)
    except OSError as error:
        raise UnreadableDocumentError(reason_of(error)) from error


def _found(typed: Address, besides: str | None) -> Iterator[Listed]:
    store = store_of(typed)
    store.invalidate_cache()  # an earlier run in this process may have listed it
    text = typed.text
    if text.startswith(_SINGLE):
        yield _object(text, store.info(text))
    elif any(sign in text for sign in _MAGIC) and not store.exists(text):
        folder, pattern = _parted(text)
        depth = None if "**" in pattern else len(pattern)
        for found, below in _walked(store, folder, depth, besides):
            if _matches(below, pattern):
                yield found
    elif store.isdir(text):
        for found, _ in _walked(store, text.rstrip("/"), None, besides):
            yield found
    else:
        yield _object(text, store.info(text))


def _parted(text: str) -> tuple[str, tuple[str, ...]]:
    """The folder that a pattern starts from, and the parts of its names below that."""
    parts = text.split("/")
    first = next(n for n, part in enumerate(parts) if any(c in part for c in _MAGIC))
    return "/".join(parts[:first]), tuple(parts[first:])


def _walked(
    store: Store, folder: str, depth: int | None, besides: str | None
) -> Iterator[tuple[Listed, tuple[str, ...]]]:
    """Each object below a folder, and the parts of its name from there."""
    start = None
    for where, folders, files in store.walk(
        folder, maxdepth=depth, on_error="raise", detail=True
    ):
        start = where if start is None else start
        below = tuple(filter(None, where[len(start) :].split("/")))
        shown = sorted(item for item in folders.items() if _is_shown(item[0]))
        folders.clear()
        folders.update(shown)
        for name in sorted(filter(_is_shown, files)):
            text = "/".join((folder, *below, name))
            if not _is_own(text, besides):
                yield _object(text, files[name]), (*below, name)


def _is_shown(name: str) -> bool:
    return bool(name) and not name.startswith(".")


def _is_own(text: str, besides: str | None) -> bool:
    """Whether this is the output, its manifest, or in the output's folder."""
    if besides is None:
        return False
    own = besides.rstrip("/")
    return text in {own, f"{own}.manifest"} or text.startswith(f"{own}/")


def _matches(parts: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """Whether names match a pattern, where "**" stands for any number of folders."""
    reached = {0}  # places in the pattern, before the part that comes next
    for part in parts:
        reached = _past_folders(reached, pattern)
        reached = {
            place if pattern[place] == "**" else place + 1
            for place in reached
            if place < len(pattern) and fnmatchcase(part, pattern[place])
        }
    return len(pattern) in _past_folders(reached, pattern)


def _past_folders(reached: set[int], pattern: tuple[str, ...]) -> set[int]:
    """The same places, and those behind each "**", which may stand for none."""
    return reached | {
        after
        for place in reached
        for after in range(place + 1, len(pattern) + 1)
        if all(part == "**" for part in pattern[place:after])
    }


def _object(text: str, facts: Facts) -> Listed:
    told = sorted(
        (name, str(value))
        for name, value in facts.items()
        if "".join(filter(str.isalpha, name)).lower() in _VERSIONS and value
    )
    version = repr((text, facts.get("size"), told)).encode("utf-8", "surrogatepass")
    return Listed(Address(text), sha256(version).digest() if told else None)
