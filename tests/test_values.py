"""What every value has from its base, as attrs' own methods would do it."""

import pickle

import pytest
from attrs import field, frozen

from orderparse.diagnostics import Origin
from orderparse.exporters.ics import IcsExporter
from orderparse.limits import Limits
from orderparse.model import Approval, Party, PartyRole, Section, Signer
from orderparse.values import Value
from tests.exporters.example import ORDER


@frozen(kw_only=True, eq=False, repr=False)
class Word(Value):
    text: str
    place: int = field(default=0, eq=False)
    hidden: str = field(default="", repr=False)

    @frozen(kw_only=True, eq=False, repr=False)
    class Part(Value):
        text: str


@frozen(kw_only=True)
class AttrsWord:
    """The same with the methods that attrs writes."""

    text: str
    place: int = field(default=0, eq=False)
    hidden: str = field(default="", repr=False)


VALUES = (
    ORDER,
    *ORDER.plans[0].activities,
    Party(name="ИРО"),
    Origin(page=1),
    Limits(),
    IcsExporter(),
    Word.Part(text="по"),
)


def test_equal_fields_make_equal_values_with_one_hash() -> None:
    first, second = Word(text="срок"), Word(text="срок")
    assert first == second
    assert hash(first) == hash(second)
    assert 1 == len({first, second})


@pytest.mark.parametrize("other", [Word(text="день"), Word(text="срок", hidden="x")])
def test_another_field_makes_another_value(other: Word) -> None:
    word = Word(text="срок")
    assert word != other
    assert 2 == len({word, other})


def test_a_field_that_does_not_count_changes_neither_equality_nor_hash() -> None:
    assert Word(text="срок", place=1) == Word(text="срок", place=2)
    assert hash(Word(text="срок", place=1)) == hash(Word(text="срок", place=2))


def test_values_of_two_classes_are_never_equal() -> None:
    signer, approval = Signer(name="А.А. Иванова"), Approval(name="А.А. Иванова")
    assert signer != approval
    assert Word.Part(text="срок") != "срок"
    assert NotImplemented is Word(text="срок").__eq__("срок")


def test_a_value_leaves_the_answer_to_what_knows_better() -> None:
    class Anything:
        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = None  # type: ignore[assignment]

    assert Section(title="Общее") == Anything()


def test_a_value_is_shown_as_attrs_shows_it() -> None:
    own = Word(text="срок", place=3, hidden="x")
    theirs = AttrsWord(text="срок", place=3, hidden="x")
    assert repr(theirs) == f"Attrs{own!r}"
    assert "Word.Part(text='по')" == repr(Word.Part(text="по"))
    party = Party(name="ИРО", role=PartyRole.LEAD)
    expected = (
        "Party(name='ИРО', role=<PartyRole.LEAD: 'lead'>, note=None, full_name=None)"
    )
    assert expected == repr(party)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_survives_pickling_and_holds_nothing_but_its_fields(
    value: Value,
) -> None:
    again = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes
    assert value == again
    assert hash(value) == hash(again)
    assert repr(value) == repr(again)
    assert not hasattr(value, "__dict__")
