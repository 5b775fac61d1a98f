"""What has been read already, by content: a second run does only what changed.

A SQLite file beside the output; a kill at any moment costs at most the last second of
work. Nothing in it is ever executed, so it may lie where others can write.
"""

import json
import os
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator

from attrs import frozen

from orderparse import errors
from orderparse.errors import OrderparseError, OutputError

_SCHEMA = """
CREATE TABLE IF NOT EXISTS result (
    content BLOB NOT NULL, settings BLOB NOT NULL,
    name BLOB NOT NULL, lines BLOB, failure TEXT,
    PRIMARY KEY (content, settings)
) WITHOUT ROWID;
DROP TABLE IF EXISTS document;
CREATE TABLE document (
    position INTEGER PRIMARY KEY, name BLOB NOT NULL, content BLOB, failure TEXT
);
"""
_JOINED = """
SELECT document.name, result.name, lines, coalesce(document.failure, result.failure)
FROM document LEFT JOIN result
ON result.content = document.content AND result.settings = ?
ORDER BY position
"""
_PENDING = """
SELECT min(position), name, content FROM document
WHERE content IS NOT NULL
AND content NOT IN (SELECT content FROM result WHERE settings = ?)
GROUP BY content ORDER BY 1
"""
_COMMIT_SECONDS = 1.0
_KINDS = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, OrderparseError)
}


@frozen
class Entry:
    """One document of this run.

    Attributes:
        name: its path.
        read_as: the path that it was read by; another one where both hold the same.
        lines: its orders as lines of JSON, empty where there is none.
        failure: why there is none.
    """

    name: str
    read_as: str
    lines: bytes
    failure: OrderparseError | None


class Manifest:
    """The documents of this run, and the results of this run and of earlier ones.

    Args:
        path: the file; None for one that vanishes afterwards.
        settings: digest of whatever else a result depends on.
        committed: is called when what has been noted is safe in the file.

    Raises:
        OutputError: the file cannot be used.
    """

    def __init__(
        self,
        path: os.PathLike[str] | None,
        settings: bytes,
        *,
        committed: Callable[[], None] = lambda: None,
    ) -> None:
        self._path = path or os.devnull
        self._settings = settings
        self._tell_committed = committed
        self._committed = time.monotonic()
        try:
            self._database = sqlite3.connect(path or "", isolation_level="DEFERRED")
            self._database.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise OutputError(self._path, str(error)) from error

    def add_document(
        self, name: str, content: bytes | None, failure: OrderparseError | None = None
    ) -> None:
        """Note a document of this run by the digest of its content."""
        row = (os.fsencode(name), content, _written(failure))
        self._execute(
            "INSERT INTO document (name, content, failure) VALUES (?, ?, ?)", row
        )

    def pending(self) -> Iterator[tuple[str, bytes]]:
        """A name for each content that has no result yet, with its digest."""
        for _, name, content in self._execute(_PENDING, (self._settings,)):
            yield os.fsdecode(name), content

    def count_pending(self) -> int:
        """How many contents have no result yet."""
        counting = f"SELECT count(*) FROM ({_PENDING})"  # noqa: S608 - our own words
        (count,) = self._execute(counting, (self._settings,)).fetchone()
        return int(count)

    def names(self) -> Iterator[str]:
        """The names of all documents of this run, in their order."""
        for (name,) in self._execute("SELECT name FROM document ORDER BY position", ()):
            yield os.fsdecode(name)

    def add_result(
        self, content: bytes, name: str, result: bytes | OrderparseError
    ) -> None:
        """Note what came of a content: compressed lines of JSON, or a failure."""
        failure = result if isinstance(result, OrderparseError) else None
        lines = None if isinstance(result, OrderparseError) else result
        self._execute(
            "INSERT OR REPLACE INTO result VALUES (?, ?, ?, ?, ?)",
            (content, self._settings, os.fsencode(name), lines, _written(failure)),
        )
        if time.monotonic() - self._committed > _COMMIT_SECONDS:
            self.commit()

    def commit(self) -> None:
        """Make sure of what has been noted."""
        try:
            self._database.commit()
        except sqlite3.Error as error:
            raise OutputError(self._path, str(error)) from error
        self._tell_committed()
        self._committed = time.monotonic()

    def entries(self) -> Iterator[Entry]:
        """All documents of this run in their order, with what came of them."""
        rows = self._execute(_JOINED, (self._settings,))
        for name, read_as, lines, failure in rows:
            try:
                yield Entry(
                    name=os.fsdecode(name),
                    read_as=os.fsdecode(read_as or name),
                    lines=zlib.decompress(lines) if lines else b"",
                    failure=_read(failure) if failure else None,
                )
            except (LookupError, TypeError, ValueError, zlib.error) as error:
                raise OutputError(self._path, "it is damaged") from error

    def close(self) -> None:
        """Make sure of everything and let go of the file."""
        self.commit()
        self._database.close()

    def _execute(self, statement: str, values: tuple[object, ...]) -> sqlite3.Cursor:
        try:
            return self._database.execute(statement, values)
        except sqlite3.Error as error:
            raise OutputError(self._path, str(error)) from error


def packed(lines: bytes) -> bytes:
    """Lines as `Manifest.add_result` takes them."""
    return zlib.compress(lines, 1)


def _written(failure: OrderparseError | None) -> str | None:
    if failure is None:
        return None
    return json.dumps([type(failure).__name__, *failure.args])


def _read(text: str) -> OrderparseError:
    name, *values = json.loads(text)
    return _KINDS[name](*values)
