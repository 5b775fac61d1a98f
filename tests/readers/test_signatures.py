"""What nobody reads is at least named."""

import pytest

from orderparse.readers.signatures import describe

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (_OLE + "WordDocument".encode("utf-16-le"), "an old Word document (.doc)"),
        (
            _OLE + "EncryptedPackage".encode("utf-16-le"),
            "a Word document locked by a password",
        ),
        (b"\n <!DOCTYPE HTML>", "a web page"),
        (bytes(100), "nothing but zero bytes"),
        (b"\x01\x02\x03", None),
    ],
)
def test_bytes_are_named_by_their_start(content: bytes, expected: str | None) -> None:
    assert expected == describe(content)
