"""What has been read is kept by content and settings."""

import sqlite3
from pathlib import Path

import pytest

from orderparse.addresses import place_of
from orderparse.batch.keeping import kept_manifest
from orderparse.batch.manifest import Entry, Manifest, packed
from orderparse.errors import LimitExceededError, OutputError, UnreadableDocumentError


def test_results_are_kept_for_the_next_run(tmp_path: Path) -> None:
    first = Manifest(tmp_path / "m", b"settings")
    first.add_document("a.txt", b"1")
    first.add_document("b.txt", b"2")
    first.add_result(b"1", "a.txt", packed(b"line\n"))
    first.close()
    second = Manifest(tmp_path / "m", b"settings")
    second.add_document("b.txt", b"2")
    second.add_document("c.txt", b"1")
    assert [("b.txt", b"2")] == list(second.pending())
    assert 1 == second.count_pending()
    assert ["b.txt", "c.txt"] == list(second.names())
    second.add_result(b"2", "b.txt", LimitExceededError("rows", 5, 7))
    refused, same = second.entries()
    second.close()
    assert ("b.txt", b"") == (refused.name, refused.lines)
    assert isinstance(refused.failure, LimitExceededError)
    assert ("rows", 5, 7) == refused.failure.args
    assert Entry("c.txt", "a.txt", b"line\n", None) == same


def test_other_settings_need_another_reading(tmp_path: Path) -> None:
    first = Manifest(tmp_path / "m", b"settings")
    first.add_result(b"1", "a.txt", packed(b"line\n"))
    first.close()
    second = Manifest(tmp_path / "m", b"others")
    second.add_document("a.txt", b"1")
    assert [("a.txt", b"1")] == list(second.pending())
    second.close()


def test_a_document_without_content_has_its_own_failure() -> None:
    manifest = Manifest(None, b"")
    manifest.add_document("a.txt", None, UnreadableDocumentError("gone"))
    (entry,) = manifest.entries()
    manifest.close()
    assert "gone" == str(entry.failure)


def test_a_file_that_is_no_manifest_is_told(tmp_path: Path) -> None:
    (tmp_path / "m").write_bytes(b"something else, and quite long" * 100)
    with pytest.raises(OutputError, match="not a database"):
        Manifest(tmp_path / "m", b"")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("failure", "no JSON"),
        ("failure", "[]"),
        ("failure", '["Path", "x"]'),
        ("failure", '["__builtins__"]'),
        ("failure", '["LimitExceededError", 1]'),
        ("lines", b"not packed"),
    ],
)
def test_a_manifest_that_somebody_changed_is_told(
    tmp_path: Path, column: str, value: str | bytes
) -> None:
    manifest = Manifest(tmp_path / "m", b"")
    manifest.add_document("a.txt", b"1")
    manifest.add_result(b"1", "a.txt", packed(b"line\n"))
    manifest.commit()
    with sqlite3.connect(tmp_path / "m") as database:
        database.execute(f"UPDATE result SET {column} = ?", (value,))  # noqa: S608
    with pytest.raises(OutputError, match="damaged"):
        tuple(manifest.entries())
    manifest.close()


def test_a_manifest_is_not_kept_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "m").symlink_to(tmp_path / "elsewhere")
    with (
        pytest.raises(OutputError, match="symbolic link"),
        kept_manifest(place_of(tmp_path / "m"), b""),
    ):
        pass
    assert not (tmp_path / "elsewhere").exists()


def test_a_name_of_any_bytes_is_kept() -> None:
    manifest = Manifest(None, b"")
    manifest.add_document("\udcff.txt", b"1")
    assert [("\udcff.txt", b"1")] == list(manifest.pending())
    manifest.close()
