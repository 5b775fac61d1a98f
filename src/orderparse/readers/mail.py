"""A mail with an order attached (.eml), or a web archive (.mht) -> blocks."""

import email
import email.policy
import re
from collections.abc import Iterator, Sequence
from email.message import Message

from orderparse.blocks import Reading
from orderparse.errors import UnreadableDocumentError, UnsupportedFormatError
from orderparse.limits import Limits
from orderparse.readers.bundle import File, read_bundle
from orderparse.readers.encoding import is_charset

_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]")
_SIGNS = re.compile(
    rb"^(?:mime-version|message-id|received|return-path):", re.IGNORECASE | re.MULTILINE
)
_HEAD = 16_384
# Mails in mails, multiparts in multiparts: the standard library recurses into them.
_NESTING = (b"boundary", b"message/")
_DEEPEST = 50
_PAGE, _PLAIN = "text/html", "text/plain"


class MailReader:
    """Reads the documents of a mail, else its text."""

    def accepts(self, content: bytes, /) -> bool:
        """Whether it begins with the headers of a mail."""
        if not _HEADER.match(content):
            return False
        head, _, _ = content[:_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")
        return _SIGNS.search(head) is not None

    def read(
        self, content: bytes, /, *, limits: Limits, password: str | None = None
    ) -> Reading:
        """Read the attached documents, or what is written in the mail.

        Raises:
            UnsupportedFormatError: there is neither; the message lists what is.
            UnreadableDocumentError: parts are nested without end.
        """
        small = content.lower()
        nested = sum(map(small.count, _NESTING))
        if nested > _DEEPEST:
            raise UnreadableDocumentError("too many mails or parts in each other")
        message = email.message_from_bytes(content, policy=email.policy.default)
        parts = [part for part in message.walk() if not part.is_multipart()]
        attached = tuple(_attached(parts))
        try:
            return read_bundle(attached, "a mail", limits, password)
        except UnsupportedFormatError:
            written = _written(parts)
            if written is None:
                raise
            return read_bundle((written,), "a mail", limits, password)


def _attached(parts: Sequence[Message]) -> Iterator[File]:
    for part in parts:
        name = part.get_filename()
        if name is not None:
            yield File(name, _content(part))


def _written(parts: Sequence[Message]) -> File | None:
    """The mail's own text: the page before the plain one."""
    for kind in (_PAGE, _PLAIN):
        for part in parts:
            if part.get_content_type() == kind and part.get_filename() is None:
                return File(kind, _text(part))
    return None


def _text(part: Message) -> bytes:
    """Text in UTF-8 with its mark, whatever the page says of itself."""
    content = _content(part)
    charset = part.get_content_charset()
    if charset is None or not is_charset(charset):
        return content
    text = content.decode(charset, "replace")
    if part.get_content_type() == _PAGE and "<html" not in text.lower():
        text = f"<html>{text}</html>"
    return text.encode("utf-8-sig")


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
