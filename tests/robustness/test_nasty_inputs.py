"""Any bytes give an order or one clear error: no traceback, no hang, no leak."""

import json
from pathlib import Path

import pytest

from orderparse.cli import main
from tests.robustness.cases import Case, Expected
from tests.robustness.pdfs import pdfs
from tests.robustness.texts import texts
from tests.robustness.words import words

_CASES = (*texts(), *words(), *pdfs())


@pytest.mark.parametrize("case", _CASES, ids=[case.name for case in _CASES])
def test_a_nasty_input_gives_an_order_or_one_line(
    case: Case, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    document = tmp_path / "nasty"
    document.write_bytes(case.content)
    status = main([str(document), "--lang", "ru"])
    out, err = capfdbinary.readouterr()
    told = err.decode()
    assert "Traceback" not in told
    assert "ошибка программы" not in told
    assert "root:" not in out.decode()  # /etc/passwd
    if status == 0:
        assert json.loads(out)["schema_version"]
    else:
        assert (1, b"", 1) == (status, out, len(told.splitlines()))
    allowed = {Expected.ORDER: {0}, Expected.ERROR: {1}, Expected.EITHER: {0, 1}}
    assert status in allowed[case.expected]
    assert ["nasty"] == [path.name for path in tmp_path.iterdir()]
