"""Folders and patterns of a store name the objects that files would be."""

import pytest

from orderparse.addresses import Address
from orderparse.errors import OrderparseError, UnreadableDocumentError
from orderparse.stores.listing import listed
from tests.stores import objects

NAMES = ("x/б.txt", "x/а.docx", "x/sub/в.txt", "x/sub/.h/г.txt", "x/.д.txt", "y/е.txt")


@pytest.fixture(autouse=True)
def _objects() -> None:
    objects.put(**dict.fromkeys(NAMES, "text"))


def found(typed: str, besides: str | None = None) -> list[str]:
    return [
        str(one.address).removeprefix("memory://")
        for one in listed(Address(typed), besides=besides)
    ]


def test_a_folder_is_listed_with_all_in_it_in_order_of_names() -> None:
    assert ["x/а.docx", "x/б.txt", "x/sub/в.txt"] == found("memory://x/")
    assert found("memory://x/") == found("memory://x")


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("memory://x/*.txt", ["x/б.txt"]),
        ("memory://x/*", ["x/а.docx", "x/б.txt"]),
        ("memory://x/**/*.txt", ["x/б.txt", "x/sub/в.txt"]),
        ("memory://x/**", ["x/а.docx", "x/б.txt", "x/sub/в.txt"]),
        ("memory://x/*/?.txt", ["x/sub/в.txt"]),
        ("memory://x/[аг].*", ["x/а.docx"]),
        ("memory://x/**/**/в.*", ["x/sub/в.txt"]),
        ("memory://x/*.pdf", []),
    ],
)
def test_a_pattern_names_objects(pattern: str, names: list[str]) -> None:
    assert names == found(pattern)


def test_a_name_that_looks_like_a_pattern_is_a_name() -> None:
    objects.add("x/[1].txt", b"")
    assert ["x/[1].txt"] == found("memory://x/[1].txt")


def test_the_output_is_not_read() -> None:
    for name in ("x/out.jsonl", "x/out.jsonl.manifest", "x/out.jsonl.txt"):
        objects.add(name, b"")
    assert "x/out.jsonl.txt" in found("memory://x", "memory://x/out.jsonl")
    assert "x/out.jsonl" not in found("memory://x", "memory://x/out.jsonl")
    assert "x/out.jsonl.manifest" not in found("memory://x", "memory://x/out.jsonl")
    assert "x/sub/в.txt" not in found("memory://x", "memory://x/sub/")


def version(typed: str) -> bytes | None:
    (one,) = listed(Address(typed), besides=None)
    return one.version


def test_a_version_changes_with_the_object_and_only_then() -> None:
    before = version("memory://y/е.txt")
    assert before is not None
    assert before == version("memory://y/е.txt")
    objects.add("y/е.txt", b"other")
    assert before != version("memory://y/е.txt")


@pytest.mark.parametrize("typed", ["memory://x/none.txt", "memory://none/"])
def test_what_is_not_there_is_told(typed: str) -> None:
    with pytest.raises(UnreadableDocumentError, match="No such file or directory"):
        list(listed(Address(typed), besides=None))


def test_a_store_that_does_not_answer_is_told() -> None:
    with pytest.raises(OrderparseError):
        list(listed(Address("http://127.0.0.1:9/a.docx"), besides=None))
