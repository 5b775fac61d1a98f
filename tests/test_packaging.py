"""The package as it is installed."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

import orderparse
from orderparse.version import __version__

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_installed_version_is_the_one_of_the_project() -> None:
    assert __version__ == importlib.metadata.version("orderparse")


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(orderparse.__file__).parent / "py.typed").exists()


def test_the_changelog_has_a_place_for_what_is_to_come() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## \[Unreleased\]$", text, re.MULTILINE)
