"""Our named tuples are those of `typing` in all that is used of them."""

import pickle
import typing

import pytest

from orderparse.tuples import NamedTuple


class Point(NamedTuple):
    """A point."""

    x: int
    y: int = 0

    @property
    def sum(self) -> int:
        """Of both."""
        return self.x + self.y


class Theirs(typing.NamedTuple):
    """The same by the standard library."""

    x: int
    y: int = 0


POINT = Point(1, y=2)


def test_fields_are_given_by_place_by_name_or_not_at_all() -> None:
    assert [(1, 2), (1, 2), (1, 0)] == [POINT, Point(y=2, x=1), Point(1)]


def test_it_is_a_tuple() -> None:
    x, y = POINT
    assert (1, 2, 2, 2) == (x, y, len(POINT), POINT[1])
    assert hash((1, 2)) == hash(POINT)
    assert isinstance(POINT, tuple)


def test_it_has_fields_and_methods() -> None:
    assert (1, 2, 3, "A point.") == (POINT.x, POINT.y, POINT.sum, Point.__doc__)
    assert ("x", "y") == Point._fields


def test_it_is_shown_as_that_of_the_standard_library() -> None:
    assert repr(Theirs(1, 2)).replace("Theirs", "Point") == repr(POINT)


def test_a_field_is_replaced() -> None:
    replaced = POINT._replace(x=5)
    assert (Point, (5, 2)) == (type(replaced), replaced)


def test_it_is_pickled() -> None:
    copy = pickle.loads(pickle.dumps(POINT))  # noqa: S301 - our own
    assert (Point, POINT) == (type(copy), copy)


def test_it_is_matched_by_place() -> None:
    match POINT:
        case Point(x, y):
            assert (1, 2) == (x, y)


def test_it_takes_no_other_attributes() -> None:
    assert not hasattr(POINT, "__dict__")
    with pytest.raises(AttributeError):
        POINT.x = 3  # type: ignore[misc]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({}, "missing 1 required positional argument: 'x'"),
        ({"x": 1, "z": 3}, "unexpected keyword argument 'z'"),
    ],
)
def test_wrong_fields_are_told(arguments: dict[str, int], told: str) -> None:
    with pytest.raises(TypeError, match=rf"Point.__new__\(\).*{told}"):
        Point(**arguments)
    with pytest.raises(TypeError, match="'z'"):
        POINT._replace(z=3)  # type: ignore[call-arg]
