"""Plugins are found by their entry points and can harm nobody but themselves."""

from pathlib import Path

import pytest

from orderparse import exporters
from orderparse.errors import PluginError, UnknownFormatError
from orderparse.plugins import PluginGroup


def install(folder: Path, distribution: str, entry_point: str, code: str = "") -> None:
    """Lay a distribution with one exporter into a folder of the import path."""
    module = entry_point.partition("=")[2].partition(":")[0].strip()
    (folder / f"{module}.py").write_text(code, "utf-8")
    information = folder / f"{distribution}-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n"
    )
    (information / "entry_points.txt").write_text(
        f"[orderparse.exporters]\n{entry_point}\n"
    )


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_our_own_formats_are_found_like_anybodys() -> None:
    assert {"json", "jsonl"} <= set(exporters.names())


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(
        UnknownFormatError, match=r"unknown format .xyz.; known: .*json"
    ):
        exporters.create("xyz")


def test_names_are_listed_without_importing_the_plugins(site: Path) -> None:
    install(site, "loud", "loud = loud_exporter:Loud", "raise SystemExit('imported')")
    assert "loud" in exporters.names()


def test_a_broken_plugin_names_itself_and_harms_no_other(site: Path) -> None:
    install(site, "broken-things", "broken = broken_exporter:X", "1 / 0")
    with pytest.raises(PluginError) as caught:
        exporters.create("broken")
    assert (
        "plugin 'broken': broken-things 1.0 cannot be loaded: "
        "ZeroDivisionError: division by zero"
    ) == str(caught.value)
    assert ".json" == exporters.create("json").suffix


def test_a_plugin_that_names_nothing_is_broken(site: Path) -> None:
    install(site, "empty-one", "void = void_exporter:Missing")
    with pytest.raises(
        PluginError, match=r"empty-one 1\.0 cannot be loaded: Attribute"
    ):
        exporters.create("void")


def test_what_has_no_export_is_no_exporter(site: Path) -> None:
    code = "class Half:\n    suffix = '.x'\n    binary = False\n"
    install(site, "half-one", "half = half_exporter:Half", code)
    with pytest.raises(PluginError, match="is no exporter: no export"):
        exporters.create("half")


def test_two_plugins_of_one_name_are_an_error_that_names_both(site: Path) -> None:
    install(site, "rival", "json = rival_exporter:Json")
    with pytest.raises(PluginError) as caught:
        exporters.create("json")
    assert "'json'" in str(caught.value)
    assert "rival 1.0" in str(caught.value)
    assert "orderparse 0" in str(caught.value)
    assert ".jsonl" == exporters.create("jsonl").suffix


def test_an_error_of_our_family_passes_unchanged(site: Path) -> None:
    code = (
        "from orderparse.errors import MissingDependencyError\n"
        "raise MissingDependencyError('fancy', 'pip install fancy')\n"
    )
    install(site, "needy", "needy = needy_exporter:X", code)
    with pytest.raises(Exception, match="fancy is not installed: pip install fancy"):
        PluginGroup("orderparse.exporters").load("needy")
