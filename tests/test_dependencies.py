"""The page of dependencies, the project's floors and what is installed agree."""

import importlib.metadata
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PAGE = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
BROUGHT = re.findall(
    r"([\w.-]+)\s+\(([A-Z][^)]*)\)", PAGE.partition("## Brought by those")[2]
)
FOR_US = {"test", "dev"}
NEEDED = {"–": PROJECT["dependencies"]} | {
    extra: needed
    for extra, needed in PROJECT["optional-dependencies"].items()
    if extra not in FOR_US
}
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in PAGE.splitlines()
    if re.match(r"\| (–|[a-z]+) \| [a-z]\S* \| \d", line)
]


def _requirements(needed: Iterable[str]) -> list[Requirement]:
    found = map(Requirement, needed)
    return [one for one in found if one.name != PROJECT["name"]]


def test_each_package_is_listed_with_its_floor() -> None:
    declared = [
        (extra, one.name, str(one.specifier).removeprefix(">="))
        for extra, needed in NEEDED.items()
        for one in _requirements(needed)
    ]
    assert declared == [row[:3] for row in ROWS]


@pytest.mark.parametrize(
    ("package", "floor", "advisory"),
    [
        ("lxml", "6.1.0", "CVE-2026-41066"),
        ("pdfplumber", "0.11.10", "CVE-2025-64512, CVE-2025-70559"),
        ("pillow", "13.0.0", "what was found before it"),
        ("pyarrow", "14.0.1", "CVE-2023-47248"),
    ],
)
def test_a_floor_answers_its_advisories(
    package: str, floor: str, advisory: str
) -> None:
    (row,) = (row for row in ROWS if row[1] == package)
    assert Version(floor) <= Version(row[2])
    assert row[5].startswith(advisory)


def _closure(
    needed: Iterable[Requirement], found: set[str], extras: Iterable[str] = ()
) -> set[str]:
    """All that is installed for these, where their user asks for some extras."""
    for one in needed:
        name = canonicalize_name(one.name)
        wanted = one.marker is None or any(
            one.marker.evaluate({"extra": extra}) for extra in ("", *extras)
        )
        if wanted and name not in found:
            found.add(name)
            brought = map(Requirement, importlib.metadata.requires(name) or [])
            _closure(brought, found, one.extras)
    return found


@pytest.mark.slow  # a release of somebody else's must not fail everybody's run
@pytest.mark.parametrize("extra", NEEDED)
def test_all_that_they_bring_is_listed(extra: str) -> None:
    listed = {*(row[1] for row in ROWS), *(name for name, _ in BROUGHT)}
    found = _closure(_requirements(NEEDED[extra]), set())
    assert found <= set(map(canonicalize_name, listed))


INSTALLED = {canonicalize_name(one.name) for one in importlib.metadata.distributions()}
LICENCES = {
    name: " ".join(licence.split())
    for name, licence in (*((row[1], row[3]) for row in ROWS), *BROUGHT)
    if canonicalize_name(name) in INSTALLED  # some come with old Pythons only
}


@pytest.mark.slow
@pytest.mark.parametrize(("package", "licence"), LICENCES.items())
def test_a_licence_is_what_the_package_says(package: str, licence: str) -> None:
    facts = importlib.metadata.metadata(package).json
    said = str(facts.get("license_expression", licence))
    assert licence == re.sub(" (AND|OR) ", lambda m: m[0].lower(), said)
