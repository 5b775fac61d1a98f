"""Objects are read by their address."""

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

import orderparse
from orderparse.addresses import Address, place_of
from orderparse.batch.documents import parse_many
from orderparse.errors import (
    LimitExceededError,
    MissingDependencyError,
    UnreadableDocumentError,
)
from orderparse.input import read_place, read_whole
from orderparse.limits import Limits
from tests.cli.documents import ORDER
from tests.stores import objects


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """The address of a web server that shows the folder of the test."""
    handler = partial(_Silent, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_an_order_is_parsed_by_its_address() -> None:
    objects.put(**{"x/order.txt": ORDER})
    order = orderparse.parse("memory://x/order.txt")
    assert "15-н" == order.header.number
    assert "order.txt" == order.source.name


def test_a_web_server_gives_orders(server: str, tmp_path: Path) -> None:
    (tmp_path / "приказ 1.txt").write_text(ORDER, encoding="utf-8")
    address = f"{server}/%D0%BF%D1%80%D0%B8%D0%BA%D0%B0%D0%B7%201.txt"
    assert "15-н" == orderparse.parse(address).header.number


def test_workers_fetch_the_objects_themselves(server: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ORDER, encoding="utf-8")
    found, missing = parse_many([f"{server}/a.txt", f"{server}/b.txt"], jobs=1)
    assert found.order is not None
    assert "15-н" == found.order.header.number
    assert "No such file" in str(missing.error)


def test_what_is_not_there_is_told_as_for_files() -> None:
    objects.clear()
    with pytest.raises(FileNotFoundError):
        orderparse.parse("memory://x/order.txt")
    with pytest.raises(UnreadableDocumentError, match="No such file or directory"):
        read_whole(place_of("memory://x/order.txt"), Limits())


def test_an_object_may_be_no_larger_than_the_limit() -> None:
    objects.put(a="12345")
    assert b"12345" == read_place(Address("memory://a"), Limits(input_bytes=5))
    with pytest.raises(LimitExceededError):
        read_place(Address("memory://a"), Limits(input_bytes=4))


def test_a_name_in_a_store_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(ORDER, encoding="utf-8")
    name = f"a::file://{tmp_path}/secret.txt"
    objects.put(**{f"x/{name}": "its own content"})
    content = read_whole(Address(f"memory://x/{name}"), Limits())
    assert b"its own content" == content


@pytest.mark.parametrize("typed", ["zip::memory://x/a", "memory://x::file:///etc/x"])
def test_an_address_names_one_store(typed: str) -> None:
    with pytest.raises((UnreadableDocumentError, FileNotFoundError)):
        read_place(place_of(typed), Limits())


def test_a_store_that_nobody_knows_is_told() -> None:
    with pytest.raises(UnreadableDocumentError, match="Protocol not known: xyz"):
        read_whole(Address("xyz://a/b"), Limits())


@pytest.mark.parametrize(
    ("module", "address", "sentence"),
    [
        (
            *("fsspec", "s3://bucket/a.docx"),
            'fsspec is not installed: pip install "orderparse[cloud]"',
        ),
        (
            *("paramiko", "sftp://host/a.docx"),
            "paramiko is not installed: pip install paramiko",
        ),
    ],
)
def test_a_missing_package_is_named(module: str, address: str, sentence: str) -> None:
    code = f"""\
import sys
sys.modules[{module!r}] = None
import orderparse
from orderparse.errors import {MissingDependencyError.__name__}
try:
    orderparse.parse({address!r})
except {MissingDependencyError.__name__} as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env=dict(os.environ),
    )
    assert sentence == done.stdout.strip()
