"""Programs that people open our outputs with, installed where the tests need them."""

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The npm packages of package.json, installed once."""
    installed = HERE / "node_modules"
    if not (installed / ".package-lock.json").exists():
        npm = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        subprocess.run(npm, cwd=HERE, check=True, capture_output=True, timeout=300)
    return installed


@pytest.fixture(scope="session")
def libical(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program of restrictions.c."""
    program = tmp_path_factory.mktemp("libical") / "restrictions"
    compiler = shutil.which("cc") or "gcc"
    subprocess.run(
        [compiler, "-o", str(program), str(HERE / "restrictions.c"), "-lical"],
        check=True,
    )
    return program
