"""XML bytes from strangers -> an lxml tree: no DTD, no entities, no network."""

import re
from typing import TypeAlias

from lxml import etree

from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits

# lxml gives its one element class no public name.
Element: TypeAlias = etree._Element  # noqa: SLF001

_DOCTYPE = b"<!DOCTYPE"
# In UTF-16, low octet first or high; the codecs for that would be loaded for it alone.
_SPACED = b"\0".join(bytes([octet]) for octet in _DOCTYPE)
_WIDE_DOCTYPES = (_SPACED + b"\0", b"\0" + _SPACED)
_ENCODING = re.compile(rb"""^<\?xml[^>]{0,100}?encoding=["']([\w.-]{1,40})""")
# Encodings whose markup is ASCII, so that a DOCTYPE cannot hide, and UTF-16.
_ENCODINGS = ("utf-8", "utf-16", "us-ascii", "windows-125", "iso-8859-", "koi8-")
# An element with its text takes libxml2 some 300 bytes.
_BYTES_A_TAG = 150


def check_tags(tags: int, limits: Limits) -> None:
    """Refuse so many tags that the tree would take half of the memory.

    Raises:
        LimitExceededError: `memory_bytes`.
    """
    if tags > limits.memory_bytes // 2 // _BYTES_A_TAG:
        raise LimitExceededError("memory_bytes", limits.memory_bytes)


def parse_xml(content: bytes, limits: Limits) -> Element:
    """The root element; comments and processing instructions are left out.

    Raises:
        UnreadableDocumentError: not well formed, a DTD, an odd encoding.
        LimitExceededError: so many tags that the tree would not fit the memory.
    """
    if _holds_doctype(content):
        raise UnreadableDocumentError("it holds a document type definition")
    declared = _ENCODING.match(content)
    if declared and not declared[1].lower().decode().startswith(_ENCODINGS):
        raise UnreadableDocumentError(f"odd encoding {declared[1].decode()}")
    check_tags(content.count(b"<"), limits)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        # Else an xml:id that is no name, as older offices wrote them, is an error.
        collect_ids=False,
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocumentError(f"damaged XML: {error.msg}") from error


def _holds_doctype(content: bytes) -> bool:
    if _DOCTYPE in content:
        return True
    # Markup of two bytes a letter holds zeros, other XML none.
    return b"\0" in content and any(wide in content for wide in _WIDE_DOCTYPES)
