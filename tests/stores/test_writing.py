"""An object is there whole or not at all."""

from pathlib import Path

import pytest

from orderparse.addresses import Address
from orderparse.errors import FileStandsError, OutputError
from orderparse.output import check_target, make_folder, whole_file, write_whole
from orderparse.stores import copies
from tests.stores import objects


@pytest.fixture(autouse=True)
def _empty() -> None:
    objects.clear()


@pytest.fixture(params=["memory", "local"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Address:
    """A place in a store that shows whole objects only, and in one of files."""
    if request.param == "memory":
        return Address("memory://x")
    return Address(f"local://{tmp_path}/x")


def held(folder: Address, tmp_path: Path) -> dict[str, bytes]:
    if folder.text.startswith("memory"):
        return {
            name.removeprefix("x/"): objects.content(name) for name in objects.names()
        }
    files = (path for path in tmp_path.rglob("*") if path.is_file())
    return {path.name: path.read_bytes() for path in files}


def test_an_object_is_written(folder: Address, tmp_path: Path) -> None:
    make_folder(folder)
    make_folder(folder)
    write_whole(folder / "a", b"1")
    assert {"a": b"1"} == held(folder, tmp_path)


def write_half(address: Address) -> None:
    with whole_file(address) as stream:
        stream.write(b"1")
        raise ValueError("broken")


def test_nothing_is_left_of_what_breaks_off(folder: Address, tmp_path: Path) -> None:
    make_folder(folder)
    with pytest.raises(ValueError, match="broken"):
        write_half(folder / "a")
    assert {} == held(folder, tmp_path)


def test_only_force_overwrites(folder: Address, tmp_path: Path) -> None:
    make_folder(folder)
    write_whole(folder / "a", b"1")
    with pytest.raises(FileStandsError):
        write_whole(folder / "a", b"2")
    with pytest.raises(FileStandsError):
        check_target(folder / "a")
    assert {"a": b"1"} == held(folder, tmp_path)
    write_whole(folder / "a", b"3", force=True)
    assert {"a": b"3"} == held(folder, tmp_path)


def test_what_came_meanwhile_is_kept(folder: Address, tmp_path: Path) -> None:
    make_folder(folder)
    with pytest.raises(FileStandsError), whole_file(folder / "a"):
        write_whole(folder / "a", b"theirs")
    assert {"a": b"theirs"} == held(folder, tmp_path)


def test_a_refusing_store_is_told_and_left_clean(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    with pytest.raises(OutputError, match="cannot write local://"):
        write_whole(Address(f"local://{tmp_path}/none/a"), b"1")
    with pytest.raises(OutputError, match="cannot write local://"):
        make_folder(Address(f"local://{__file__}/a"))
    assert {"a", "b"} == {path.name for path in tmp_path.rglob("*")}


def test_a_store_that_nobody_knows_is_told() -> None:
    with pytest.raises(OutputError, match="cannot write xyz://a"):
        write_whole(Address("xyz://a"), b"1")


def test_a_copy_is_fetched_changed_and_sent(folder: Address, tmp_path: Path) -> None:
    make_folder(folder)
    for _ in range(2):
        with copies.kept_here(folder / "a") as copy:
            with copy.path.open("ab") as stream:
                stream.write(b"1")
            copy.send_now_and_then()
            copy.send()
    assert {"a": b"11"} == held(folder, tmp_path)
    assert copies.is_stored(folder / "a")
    assert not copies.is_stored(folder / "b")


def test_a_long_run_sends_its_copy_in_between(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(copies, "_PAUSE", -1.0)
    with copies.kept_here(Address("memory://x/a")) as copy:
        copy.path.write_bytes(b"1")
        copy.send_now_and_then()
        assert b"1" == objects.content("x/a")
