"""Chromium shows our page: filters work, nothing is complained of, nothing is asked."""

import json
from pathlib import Path
from typing import TypedDict

import pytest
from attrs import evolve

from orderparse.model import Deadline, DeadlineKind
from tests.exporters.example import ORDER, activity, span
from tests.exporters.output import written
from tests.programs.running import run

SCRIPT = Path(__file__).parent / "page.mjs"


class Seen(TypedDict):
    rows: list[str]
    lines: int
    count: str


class Visit(TypedDict):
    all: Seen
    searched: Seen
    reset: Seen
    party: Seen
    section: Seen
    today: int
    focused: str
    complaints: list[str]
    requests: list[str]


@pytest.fixture(scope="module")
def visit(node_modules: Path, tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """A visit to the page of two orders, one of them going on today."""
    assert node_modules.is_dir()
    folder = tmp_path_factory.mktemp("page")
    spans = (span("2000-01-01", "2099-12-31"),)
    always = Deadline(text="всегда", kind=DeadlineKind.ONGOING, spans=spans)
    row = activity("9.1", '<b onclick="x()">Следить</b> & <script>1</script>', always)
    plan = evolve(ORDER.plans[0], activities=(row,), period=None)
    other = evolve(ORDER, clauses=(), plans=(plan,))
    page = folder / "page.html"
    page.write_bytes(written("html", ORDER, other))
    found: Visit = json.loads(run("node", SCRIPT, page.as_uri(), folder / "page.png"))
    assert [page.as_uri()] == found["requests"]
    return found


ALL = ["2", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "9.1"]


def test_all_rows_are_shown_at_first_and_after_a_reset(visit: Visit) -> None:
    assert {"rows": ALL, "lines": 8, "count": "10 из 10"} == visit["all"]
    assert visit["all"] == visit["reset"]


def test_a_search_leaves_the_rows_that_have_its_words(visit: Visit) -> None:
    assert {"rows": ["1.2"], "lines": 1, "count": "1 из 10"} == visit["searched"]


def test_a_party_leaves_its_rows(visit: Visit) -> None:
    assert {"rows": ["2"], "lines": 1, "count": "1 из 10"} == visit["party"]


def test_a_section_leaves_its_rows(visit: Visit) -> None:
    assert {"rows": ["2"], "lines": 1, "count": "1 из 10"} == visit["section"]


def test_today_is_marked_where_it_is_in_the_years_shown(visit: Visit) -> None:
    assert 1 == visit["today"]


def test_the_keyboard_comes_first_to_the_content(visit: Visit) -> None:
    assert "skip" == visit["focused"]


def test_the_browser_complains_of_nothing(visit: Visit) -> None:
    assert [] == visit["complaints"]
