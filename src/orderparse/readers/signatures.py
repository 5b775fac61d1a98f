"""Bytes that no reader takes -> what they look like, in a few words for a message."""

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"AT&TFORM", "a DjVu document"),
    (b"PK\x03\x04", "a ZIP archive without a Word document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"<?xml", "an XML document"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)


def describe(content: bytes) -> str | None:
    """What the bytes look like; None where nothing is known."""
    if content.startswith(_OLE):
        if _LOCKED in content:
            return "a Word document locked by a password"
        return "an old Word document (.doc)"
    head = content[:64].lstrip().lower()
    for start, words in _STARTS:
        if content.startswith(start) or head.startswith(start):
            return words
    return None if content.strip(b"\0") else "nothing but zero bytes"
