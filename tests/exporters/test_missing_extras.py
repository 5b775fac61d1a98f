"""A format whose extra is not installed says which one it needs."""

import subprocess
import sys

import pytest

CODE = """\
import sys
sys.modules[{module!r}] = None
from orderparse import exporters
from orderparse.errors import MissingDependencyError
try:
    exporters.create({name!r})
except MissingDependencyError as error:
    print(error)
exporters.create("ics")
"""


@pytest.mark.parametrize(
    ("name", "module", "sentence"),
    [
        ("table", "rich", "rich is not installed: pip install orderparse[rich]"),
        (
            *("xlsx", "xlsxwriter"),
            "xlsxwriter is not installed: pip install orderparse[xlsx]",
        ),
        (
            *("parquet", "pyarrow"),
            "pyarrow is not installed: pip install orderparse[parquet]",
        ),
        ("caldav", "caldav", "caldav is not installed: pip install orderparse[caldav]"),
        (
            "caldav",
            "keyring",
            "caldav is not installed: pip install orderparse[caldav]",
        ),
    ],
)
def test_it_names_what_to_install(name: str, module: str, sentence: str) -> None:
    code = CODE.format(module=module, name=name)
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    assert sentence == done.stdout.strip()
