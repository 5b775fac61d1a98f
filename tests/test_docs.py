"""What the documentation says is there, and what is there is in the documentation."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import orderparse
from orderparse import exporters
from orderparse.messages import CATALOGUE

ROOT = Path(__file__).parent.parent
DOCS = sorted(ROOT.glob("docs/**/*.md"))
PAPERS = [*DOCS, *ROOT.glob("*.md")]


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_diagnostic_is_explained(code: str) -> None:
    text = (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8")
    assert f"`{code}`" in text


def test_no_diagnostic_is_explained_that_is_none() -> None:
    text = (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| `([a-z-]+)` \|", text, re.MULTILINE))
    assert set(CATALOGUE) == explained


@pytest.mark.parametrize("name", exporters.names())
def test_every_format_has_a_page(name: str) -> None:
    pages = (ROOT / "docs/exporters").glob("*.md")
    assert any(f"`{name}`" in page.read_text(encoding="utf-8") for page in pages)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: p.name)
def test_every_link_of_a_paper_leads_somewhere(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (paper.parent / target).exists(), target


@pytest.mark.parametrize("readme", ["README.md", "README.ru.md"])
def test_the_python_of_the_readme_runs(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    (program,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout


def test_the_public_names_are_few_and_real() -> None:
    assert len(orderparse.__all__) <= 20
    assert all(hasattr(orderparse, name) for name in orderparse.__all__)


def test_the_two_readmes_have_the_same_commands() -> None:
    blocks = [
        re.findall(r"```sh\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)
        for name in ("README.md", "README.ru.md")
    ]
    stripped = [[re.sub(r" *#.*", "", b) for b in found] for found in blocks]
    assert stripped[0] == stripped[1]
