"""Cross-reference tables that point elsewhere are seen before an engine trusts them."""

from pathlib import Path

import pytest

from orderparse.readers.pdf.xref import is_sound

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*.pdf"))
FILE = (
    b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n2 0 obj\n<<>>\nendobj\n"
    b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000029 00000 n \n"
    b"trailer\n<<>>\nstartxref\n49\n%%EOF\n"
)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.name)
def test_the_tables_of_real_producers_are_sound(path: Path) -> None:
    assert is_sound(path.read_bytes())


def test_a_true_table_is_sound_also_behind_foreign_bytes() -> None:
    assert is_sound(FILE)
    assert is_sound(b"\0junk\n" + FILE)


@pytest.mark.parametrize(
    ("true", "false"),
    [
        (b"0000000029", b"0000000009"),
        (b"0000000029", b"00000000029"),
        (b"0000000029", b"0000009999"),
        (b"0 3\n", b"0 4\n"),
        (b"0 3\n", b"1 3\n"),
    ],
)
def test_a_table_that_points_elsewhere_is_not(true: bytes, false: bytes) -> None:
    assert not is_sound(FILE.replace(true, false))


def test_a_file_without_tables_has_none_that_is_wrong() -> None:
    assert is_sound(b"%PDF-1.7\n")
