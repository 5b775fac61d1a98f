"""HTML, as Word, LibreOffice or a portal write it -> blocks."""

import re

from lxml import etree

from orderparse.blocks import Reading
from orderparse.diagnostics import Diagnostic
from orderparse.errors import UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.messages import note
from orderparse.readers.encoding import find_encoding, is_charset
from orderparse.readers.markup import walk
from orderparse.readers.page.body import PageBody
from orderparse.readers.xml import check_tags

_STARTS = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")
_DECLARED = re.compile(rb"""charset\s{0,9}=\s{0,9}["']?([\w-]{1,30})""", re.IGNORECASE)
# A tag up to its end; a bracket in a quoted value does not end it.
_QUOTED = r"""=\s*"[^"]*"|=\s*'[^']*'"""
_TAG = re.compile(rf"<[A-Za-z](?:[^>=]+|{_QUOTED}|=)*")
_VALUE = re.compile(_QUOTED)
_SHORT_TAG = 1000
_MOST_ATTRIBUTES = 200
_HEAD = 4096
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class HtmlReader:
    """Reads web pages."""

    def accepts(self, content: bytes, /) -> bool:
        """Whether it starts as a web page does."""
        head = content[:_HEAD].replace(b"\0", b"").lower()
        start = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
        return start.startswith(_STARTS) and (b"<html" in start or b"<body" in start)

    def read(
        self,
        content: bytes,
        /,
        *,
        limits: Limits,
        password: str | None = None,  # noqa: ARG002 - a page is never locked
    ) -> Reading:
        """Read the page."""
        encoding, doubts = _encoding(content)
        text = content.decode(encoding, "replace")
        check_tags(text.count("<"), limits)
        _check_attributes(text)
        parser = etree.HTMLParser(
            encoding="utf-8",
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(text.encode("utf-8", "replace"), parser)
        except etree.XMLSyntaxError as error:
            raise UnreadableDocumentError(f"damaged HTML: {error.msg}") from error
        if root is None:
            raise UnreadableDocumentError("there is no text in it")
        body = PageBody(limits)
        walk(root, body)
        blocks = body.finish()
        if not blocks:
            raise UnreadableDocumentError("there is no text in it")
        return Reading(format="html", blocks=blocks, diagnostics=doubts)


def _check_attributes(text: str) -> None:
    """Refuse tags with so many attributes that libxml2 takes quadratic time.

    Raises:
        UnreadableDocumentError: there is one.
    """
    for match in _TAG.finditer(text):
        if match.end() - match.start() < _SHORT_TAG:
            continue
        bare, values = _VALUE.subn(" ", match[0])
        if max(values, len(bare.replace("/", " ").split())) > _MOST_ATTRIBUTES:
            raise UnreadableDocumentError("a tag with hundreds of attributes")


def _encoding(content: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    """The encoding that the page declares, else the one that its letters tell."""
    declared = _DECLARED.search(content[:_HEAD])
    if declared is not None and not content.startswith(_MARKS):
        name = declared[1].decode("ascii").lower()
        if is_charset(name):
            return name, ()
    found = find_encoding(content)
    if found is None:
        return "utf-8", ()
    doubts = (note("encoding-guessed", encoding=found.name),) if found.guessed else ()
    return found.name, doubts
