"""Contents and names -> digests, in most runs without OpenSSL.

`hashlib` loads OpenSSL first, 3 ms of a cold run. The interpreter has implementations of
its own, which `hashlib` falls back to and `random` of the standard library prefers for
the same reason. An interpreter may be built without them: then `hashlib` stands in.
"""

import sys
from importlib import import_module
from itertools import pairwise

_SHA1 = "_sha1"
# Python 3.12 has both lengths of SHA-2 in one module.
_SHA256 = "_sha2" if sys.version_info >= (3, 12) else "_sha256"
_OPENSSL = "hashlib"
# OpenSSL is five times as fast: from here on that is worth more than its loading costs.
_LARGE = 2**20
# Where the parts of an identifier end that is written in digits.
_ENDS = (0, 8, 12, 16, 20, 32)


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
    octets = bytearray(digest(_SHA1, "sha1", namespace + name.encode()))
    octets[6] = octets[6] & 0x0F | 0x50  # the version, five
    octets[8] = octets[8] & 0x3F | 0x80  # the variant
    digits = octets.hex()
    return "-".join(digits[start:end] for start, end in pairwise(_ENDS))


def digest(home: str, algorithm: str, content: bytes) -> bytes:
    """The digest by a module's algorithm, by `hashlib` where there is no such module."""
    try:
        module = import_module(home)
    except ImportError:
        module = import_module(_OPENSSL)
    octets: bytes = getattr(module, algorithm)(content).digest()
    return octets
