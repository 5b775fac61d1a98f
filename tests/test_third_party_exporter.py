"""An exporter of somebody else is a package with one entry point and ten lines."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PLUGIN = Path(__file__).parent / "plugin"
ORDER = Path(__file__).parents[1] / "samples" / "ministry-order-340.txt"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, installed as any other."""
    folder = tmp_path_factory.mktemp("site")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet")
    pip = (sys.executable, "-m", "pip", "install", *options)
    subprocess.run([*pip, "--target", str(folder), str(PLUGIN)], check=True)
    return folder


def orderparse(site: Path, *arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "orderparse", *map(str, arguments)],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(site), "LC_ALL": "C.UTF-8"},
    )
    return done.stdout.decode("utf-8")


def test_its_format_is_written_like_ours(site: Path) -> None:
    lines = orderparse(site, ORDER, "--to", "duties").splitlines()
    assert 18 == len(lines)
    assert "2.5: Круглый стол: промежуточные итоги реализации Дорожной карты" in lines


def test_its_options_are_set_like_ours(site: Path) -> None:
    lines = orderparse(site, ORDER, "--to", "duties", "-O", "separator= | ")
    assert lines.startswith("1.1 |")


def test_it_is_listed_with_its_options(site: Path) -> None:
    listed = orderparse(site, "--list-formats")
    assert "duties" in listed
    assert "separator" in listed


def test_a_broken_package_says_so_in_the_list_and_harms_nothing(tmp_path: Path) -> None:
    information = tmp_path / "broken_things-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: broken-things\nVersion: 1.0\n", "utf-8"
    )
    (information / "entry_points.txt").write_text(
        "[orderparse.exporters]\nbroken = broken_things:Exporter\n", "utf-8"
    )
    (tmp_path / "broken_things.py").write_text("1 / 0\n", "utf-8")
    listed = orderparse(tmp_path, "--list-formats").splitlines()
    (line,) = [line for line in listed if line.startswith("broken ")]
    assert "cannot be loaded: ZeroDivisionError" in line
    assert any(line.startswith("xlsx ") for line in listed)
    assert orderparse(tmp_path, ORDER, "--to", "md").startswith("# Приказ")
