"""A ZIP archive with documents in it -> blocks."""

from collections.abc import Iterator

from orderparse.blocks import Reading
from orderparse.errors import UnsupportedFormatError
from orderparse.limits import Limits
from orderparse.readers.archive import Archive, is_archive
from orderparse.readers.bundle import File, read_bundle

# What archivers of macOS and Windows add.
_ADDED = ("__macosx/", "thumbs.db", "desktop.ini", ".ds_store")


class ZipReader:
    """Reads the documents of an archive; those that are archives are others' matter."""

    def accepts(self, content: bytes, /) -> bool:
        """Whether it is an archive."""
        return is_archive(content)

    def read(
        self, content: bytes, /, *, limits: Limits, password: str | None = None
    ) -> Reading:
        """Read the documents in it.

        Raises:
            UnsupportedFormatError: none is in it; the message lists what is.
        """
        archive = Archive(content, limits)
        if "mimetype" in archive:
            raise UnsupportedFormatError("an OpenDocument file that is no text")
        return read_bundle(_files(archive), "a ZIP archive", limits, password)


def _files(archive: Archive) -> Iterator[File]:
    for name in archive.names:
        last = name.replace("\\", "/").rpartition("/")[2].casefold()
        if not name.casefold().startswith(_ADDED[0]) and last not in _ADDED:
            yield File(name, archive.read(name))
