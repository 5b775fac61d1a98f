"""Digests are those of the standard library, whichever implementation gives them."""

import hashlib
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderparse import digests

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/orders")
WELL_FORMED = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.binary(max_size=300))
def test_sha256_gives_the_digits_of_hashlib(content: bytes) -> None:
    assert hashlib.sha256(content).hexdigest() == digests.sha256(content)


@pytest.mark.parametrize("beyond", [-1, 0, 1])
def test_a_large_content_has_the_same_digits(beyond: int) -> None:
    content = bytes(2**20 + beyond)
    assert hashlib.sha256(content).hexdigest() == digests.sha256(content)


@given(WELL_FORMED)
def test_uuid5_gives_the_identifier_of_the_standard_library(name: str) -> None:
    assert str(uuid.uuid5(NAMESPACE, name)) == digests.uuid5(NAMESPACE.bytes, name)


@pytest.mark.parametrize("name", ["sha1", "sha256"])
def test_hashlib_stands_in_where_the_interpreter_has_no_digests(name: str) -> None:
    found = digests.digest("_no_such_module", name, b"15")
    assert hashlib.new(name, b"15").digest() == found
