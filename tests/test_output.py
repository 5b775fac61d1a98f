"""A file is written whole or not at all."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from orderparse.errors import FileStandsError, OutputError
from orderparse.isolation import run_isolated
from orderparse.limits import Limits
from orderparse.output import make_folder, whole_file, write_whole


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_holds_all_bytes_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.json", b"{}")
    assert b"{}" == (tmp_path / "a.json").read_bytes()
    assert ["a.json"] == names(tmp_path)


def test_a_file_that_is_there_stays_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"old")
    with pytest.raises(FileStandsError):
        write_whole(target, b"new")
    assert b"old" == target.read_bytes()
    write_whole(target, b"new", force=True)
    assert b"new" == target.read_bytes()
    assert ["a.json"] == names(tmp_path)


@pytest.mark.parametrize("force", [False, True])
def test_file_systems_without_nameless_files_do_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, force: bool
) -> None:
    monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    write_whole(tmp_path / "a.json", b"new", force=force)
    assert b"new" == (tmp_path / "a.json").read_bytes()
    assert ["a.json"] == names(tmp_path)


@pytest.fixture(params=["nameless", "hidden"])
def drafts(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "hidden":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)


def _write_while(target: Path, happens: Callable[[], object], *, force: bool) -> None:
    with whole_file(target, force=force) as stream:
        stream.write(b"new")
        happens()


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("force", [False, True])
def test_what_takes_the_place_of_the_folder_gets_nothing(
    tmp_path: Path, *, force: bool
) -> None:
    folder, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()

    def swap() -> None:
        folder.rename(tmp_path / "moved")
        folder.symlink_to(elsewhere)

    _write_while(folder / "a.json", swap, force=force)
    assert [] == names(elsewhere)
    assert b"new" == (tmp_path / "moved" / "a.json").read_bytes()


@pytest.mark.usefixtures("drafts")
def test_a_folder_that_vanishes_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(OutputError, match="No such file"):
        _write_while(folder / "a.json", lambda: shutil.rmtree(folder), force=True)


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("force", [False, True])
def test_what_comes_meanwhile_stays_and_no_draft_is_left(
    tmp_path: Path, *, force: bool
) -> None:
    target = tmp_path / "a.json"
    with pytest.raises(OutputError, match=r"directory|exists"):
        _write_while(target, target.mkdir, force=force)
    assert ["a.json"] == names(tmp_path)


def test_a_link_that_comes_meanwhile_is_replaced_and_not_followed(
    tmp_path: Path,
) -> None:
    target, victim = tmp_path / "a.json", tmp_path / "victim"
    victim.write_bytes(b"old")
    _write_while(target, lambda: target.symlink_to(victim), force=True)
    assert (b"old", b"new") == (victim.read_bytes(), target.read_bytes())


def test_the_mode_follows_the_umask(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_whole(tmp_path / "a.json", b"")
    finally:
        os.umask(old)
    assert 0o640 == (tmp_path / "a.json").stat().st_mode & 0o777


@pytest.mark.parametrize("force", [False, True])
def test_a_symbolic_link_is_never_followed(tmp_path: Path, *, force: bool) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"old")
    (tmp_path / "link").symlink_to(victim)
    with pytest.raises(OutputError, match="symbolic link"):
        write_whole(tmp_path / "link", b"new", force=force)
    assert b"old" == victim.read_bytes()
    assert (tmp_path / "link").is_symlink()


def test_a_device_is_not_replaced() -> None:
    with pytest.raises(OutputError, match="not a regular file"):
        write_whole(Path(os.devnull), b"new", force=True)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="No such file"):
        write_whole(tmp_path / "no" / "a.json", b"")


def test_a_folder_is_made_once(tmp_path: Path) -> None:
    make_folder(tmp_path / "out")
    make_folder(tmp_path / "out")
    assert ["out"] == names(tmp_path)


def test_a_folder_is_not_made_where_a_file_is(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(OutputError, match="exists"):
        make_folder(tmp_path / "out")


def test_what_does_not_fit_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"old")
    small = Limits(inflated_bytes=1_000)
    with pytest.raises(OutputError, match="File too large"):
        run_isolated(lambda: write_whole(target, bytes(5_000), force=True), small)
    assert b"old" == target.read_bytes()
    assert ["a.json"] == names(tmp_path)
