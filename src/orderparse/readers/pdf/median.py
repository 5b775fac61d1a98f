"""The value in the middle."""

from collections.abc import Iterable


def median(values: Iterable[float]) -> float:
    """The value in the middle of at least one, or half way between the two there.

    That of `statistics` is the same, but loading it takes as long as reading a page.
    """
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2
