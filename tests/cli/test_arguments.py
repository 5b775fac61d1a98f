"""Words of the command line are understood, or refused in one line."""

import datetime as dt

import pytest

from orderparse.cli import main
from orderparse.cli.arguments import parse_arguments
from orderparse.cli.options import UsageError
from orderparse.cli.wording import Language, Wording, language_of
from orderparse.limits import Limits
from orderparse.model import Period

RUSSIAN = Wording(Language.RU)


@pytest.mark.parametrize("text", ["2021-03-26", "26.03.2021"])
def test_dates_are_written_in_two_ways(text: str) -> None:
    arguments = parse_arguments(["a", "--order-date", text], RUSSIAN)
    assert dt.date(2021, 3, 26) == arguments.order_date


def test_a_period_has_two_dates() -> None:
    arguments = parse_arguments(["a", "--period", "01.03.2021..2021-12-31"], RUSSIAN)
    expected = Period(start=dt.date(2021, 3, 1), end=dt.date(2021, 12, 31))
    assert expected == arguments.period


def test_limits_are_set_by_name() -> None:
    arguments = parse_arguments(["a", "--limit", "rows=7", "--limit=pages=8"], RUSSIAN)
    assert Limits(rows=7, pages=8) == arguments.limits


def test_options_go_on_after_the_files() -> None:
    arguments = parse_arguments(["a", "-f", "b", "-O", "indent=0"], RUSSIAN)
    assert ("a", "b") == arguments.sources
    assert (("indent", "0"),) == arguments.options


@pytest.mark.parametrize(
    "words",
    [
        "--to ics -o out -q -f a",
        "a --to=ics --output=out --quiet --force",
        "-qf -t ics -oout a",
        "-fq a -tics -o=out",
        "-q -f --to csv -o b --to ics -o out -- a",
        "--quie --forc --outp out --t=ics a",
    ],
)
def test_an_option_is_written_in_several_ways(words: str) -> None:
    found = parse_arguments(words.split(), RUSSIAN)
    assert ("ics", "out", -1) == (found.to, found.output, found.verbosity)
    assert (("a",), True) == (found.sources, found.force)


def test_after_two_hyphens_there_are_no_options() -> None:
    assert ("-q", "--", "-") == parse_arguments(
        ["--", "-q", "--", "-"], RUSSIAN
    ).sources


def test_a_switch_counts() -> None:
    assert 2 == parse_arguments(["-vv", "a"], RUSSIAN).verbosity


def test_a_value_may_be_empty_or_have_hyphens() -> None:
    found = parse_arguments(["a", "--password=-x=y", "--for="], RUSSIAN)
    assert ("-x=y", "") == (found.password, found.party)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--tos=ics", "there is no option --tos$"),
        ("-qx", "there is no option -x"),
        ("--l 1", "there is no option --l"),
        ("--=1", "there is no option --$"),
        ("-t", "the option -t/--to needs a value"),
        ("--to", "the option -t/--to needs a value"),
        ("--strict=yes", "the option --strict takes no value"),
        ("--lang fr", "“fr” is no language"),
    ],
)
def test_wrong_options_are_told(words: str, told: str) -> None:
    with pytest.raises(UsageError, match=f"^{told}"):
        parse_arguments(words.split(), Wording(Language.EN))


@pytest.mark.parametrize(
    "words",
    [
        "a --order-date 30.02.2021",
        "a --order-date 26.03.21",
        "a --period 2021",
        "a --period 2021-12-31..2021-01-01",
        "a --limit rows",
        "a --limit rows=0",
        "a --limit rows=-5",
        "a --limit sheets=5",
        "a -O indent",
        "a --jobs 0",
        "a --jobs many",
        "a --no-such-option",
        "a --lang fr",
        "a --to",
    ],
)
def test_nonsense_is_refused(words: str) -> None:
    with pytest.raises(UsageError):
        parse_arguments(words.split(), RUSSIAN)


@pytest.mark.parametrize(
    "words",
    ["", "a --no-such-option", "a --to nonsense", "a -O nonsense=1", "a -o a.nonsense"],
)
def test_wrong_usage_is_one_line_and_status_2(
    words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert 2 == main(words.split())
    out, err = capfd.readouterr()
    assert ("", 1) == (out, len(err.splitlines()))


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "ru_RU.UTF-8"}, Language.RU),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}, Language.EN),
        ({"LC_ALL": "", "LC_MESSAGES": "ru", "LANG": "en"}, Language.RU),
        ({}, Language.EN),
    ],
)
def test_the_locale_gives_the_language(
    environment: dict[str, str], expected: Language
) -> None:
    assert expected == language_of(environment)


@pytest.mark.parametrize(
    "asked", [["--lang", "ru"], ["--lang=ru"], ["--lan", "ru"], ["--la=ru"]]
)
def test_the_language_asked_for_wins_even_in_wrong_usage(
    asked: list[str],
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    main(asked)
    assert "не указан файл" in capfd.readouterr().err


@pytest.mark.parametrize("language", list(Language))
def test_help_version_and_formats_are_printed(
    language: Language, capfd: pytest.CaptureFixture[str]
) -> None:
    for option, part in (
        ("--help", "--order-date"),
        ("--version", "orderparse "),
        ("--list-formats", "json"),
    ):
        assert 0 == main(["--lang", language, option])
        out, err = capfd.readouterr()
        assert part in out
        assert "" == err
