"""Every option and limit is in the documents."""

import re
from pathlib import Path

from attrs import asdict

from orderparse.cli.help import help_text
from orderparse.cli.wording import Language, Wording
from orderparse.limits import Limits

_ROOT = Path(__file__).parent.parent.parent


def test_each_option_is_described() -> None:
    described = (_ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    options = set(
        re.findall(r"(?<!\S)--?[A-Za-z][a-z-]*", help_text(Wording(Language.EN)))
    )
    assert set() == {option for option in options if f"`{option}" not in described}


def test_each_limit_is_described_with_its_default() -> None:
    described = (_ROOT / "SECURITY.md").read_text(encoding="utf-8")
    for name, value in asdict(Limits()).items():
        plain = f"{value:,}" if value % 2**20 else f"{value // 2**20} MB"
        assert f"| `{name}` | {plain} |" in described
    listed = set(re.findall(r"^\| `(\w+)`", described, re.MULTILINE))
    assert set(asdict(Limits())) == listed


def test_every_sentence_is_in_both_languages() -> None:
    english, russian = help_text(Wording(Language.EN)), help_text(Wording(Language.RU))
    assert not re.search("[А-Яа-я]", english)
    assert re.search("[А-Яа-я]", russian)
