"""The examples of docs/deadlines.md."""

import doctest
from pathlib import Path

DOCS = Path(__file__).parents[3] / "docs" / "deadlines.md"


def test_the_examples_of_the_documentation_run() -> None:
    failed, tried = doctest.testfile(str(DOCS), module_relative=False)

    assert (failed, tried > 5) == (0, True)
