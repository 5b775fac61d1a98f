"""A store in this process's memory, filled and looked into without our code."""

from typing import cast

from fsspec import filesystem


def put(**objects: str) -> None:
    """Empty the store and put these objects into it, by name below memory://."""
    clear()
    for name, text in objects.items():
        add(name, text.encode())


def clear() -> None:
    """Take everything out of the store."""
    store = filesystem("memory")
    store.store.clear()
    store.pseudo_dirs[:] = [""]


def add(name: str, content: bytes) -> None:
    """Put an object into the store."""
    filesystem("memory").pipe_file(f"memory://{name}", content)


def content(name: str) -> bytes:
    """What an object holds."""
    return cast("bytes", filesystem("memory").cat_file(f"memory://{name}"))


def names() -> list[str]:
    """All objects, without scheme."""
    return sorted(name.lstrip("/") for name in filesystem("memory").find("/"))
