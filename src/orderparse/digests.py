"""Contents and names -> digests, in most runs without OpenSSL.

`hashlib` loads OpenSSL first, 3 ms of a cold run. The interpreter has implementations of
its own, which `hashlib` falls back to and `random` of the standard library prefers for
the same reason. An interpreter may be built without them: then `hashlib` stands in.
"""

import sys
from functools import lru_cache
from importlib import import_module
from types import ModuleType

_SHA1 = "_sha1"
# Python 3.12 has both lengths of SHA-2 in one module.
_SHA256 = "_sha2" if sys.version_info >= (3, 12) else "_sha256"
_OPENSSL = "hashlib"
# OpenSSL is five times as fast: from here on that is worth more than its loading costs.
_LARGE = 2**20


def sha256(content: bytes) -> str:
    """The SHA-256 of a content, in hexadecimal digits."""
    home = _SHA256 if len(content) < _LARGE else _OPENSSL
    return digest(home, "sha256", content).hex()


def uuid5(namespace: bytes, name: str) -> str:
    """The identifier that a name always has in a namespace (RFC 9562, 5.5).

    Args:
        namespace: the sixteen octets of its own identifier.
        name: any text without lone surrogates.
    """
    octets = bytearray(digest(_SHA1, "sha1", namespace + name.encode())[:16])
    octets[6] = octets[6] & 0x0F | 0x50  # the version, five
    octets[8] = octets[8] & 0x3F | 0x80  # the variant
    text = octets.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def digest(home: str, algorithm: str, content: bytes) -> bytes:
    """The digest by a module's algorithm, by `hashlib` where there is no such module."""
    compute = getattr(_module(home), algorithm)
    octets: bytes = compute(content, usedforsecurity=False).digest()
    return octets


@lru_cache
def _module(home: str) -> ModuleType:
    try:
        return import_module(home)
    except ImportError:
        return import_module(_OPENSSL)
