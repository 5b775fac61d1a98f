"""The reviewed outputs of the samples; `--update-golden` rewrites them."""

from pathlib import Path

import pytest

from orderparse import exporters
from tests.exporters.output import written
from tests.exporters.samples import SAMPLES, sample

GOLDEN = Path(__file__).parents[1] / "golden"
FORMATS = ("csv", "csv-schema", "html", "ics", "md", "table")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("source", sorted(SAMPLES.glob("*.docx")), ids=lambda p: p.stem)
def test_the_output_is_the_reviewed_one(
    source: Path, name: str, *, update_golden: bool
) -> None:
    output = written(name, sample(source.name))
    golden = GOLDEN / f"{source.stem}{exporters.create(name).suffix}"
    if update_golden:
        golden.write_bytes(output)
    assert golden.read_bytes() == output
