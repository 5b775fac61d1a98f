"""How the objects of a PDF refer to each other: trees that loop, drawings in drawings."""

import re
from collections.abc import Mapping

from attrs import field, frozen

# Deeper than any producer nests page trees, and references to references.
_DEPTH = 64
# More often no page draws one drawing, through all the drawings it is part of.
_DRAWN = 10_000

_PARENT = re.compile(rb"/Parent\s*(\d{1,9})\s+\d{1,5}\s*R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d{1,9})\s+[+-]?\d{1,9}\s*R")


@frozen
class References:
    """Who is whose parent, kid, other name or part; filled object by object."""

    _parents: dict[int, list[int]] = field(factory=dict)
    _kids: dict[int, list[int]] = field(factory=dict)
    _aliases: dict[int, list[int]] = field(factory=dict)
    _parts: dict[int, list[int]] = field(factory=dict)
    _draws: dict[int, int] = field(factory=dict)

    def add(self, number: int, body: bytes) -> None:
        """Take in what an object refers to."""
        if b"/Parent" in body and (match := _PARENT.search(body)):
            self._parents[number] = [int(match[1])]
        if b"/Kids" in body and (match := _KIDS.search(body)):
            self._kids[number] = _numbers(match[1])
        if b"R" in (bare := _bare(body)):
            self._aliases[number] = _numbers(bare)

    def add_drawing(self, number: int, body: bytes, draws: int) -> None:
        """Take in a stream that draws others so many times."""
        if draws:
            self._parts[number] = _numbers(body)
            self._draws[number] = draws

    def loop(self) -> bool:
        """Whether a tree or a chain of names comes back to where it was."""
        return any(map(_loops, (self._parents, self._kids, self._aliases)))

    def draws_without_end(self) -> bool:
        """Whether drawings in drawings multiply beyond all measure."""
        costs: dict[int, int] = {}
        return any(self._cost(number, costs) > _DRAWN for number in self._draws)

    def _cost(self, number: int, costs: dict[int, int], depth: int = 0) -> int:
        """How much is drawn when one drawing is; itself inside of itself is once."""
        if number not in self._draws:
            return 1
        if depth > _DEPTH:
            return _DRAWN + 1
        if number not in costs:
            costs[number] = 1
            parts = self._parts[number]
            inner = max((self._cost(p, costs, depth + 1) for p in parts), default=1)
            costs[number] = min(1 + self._draws[number] * inner, _DRAWN + 1)
        return costs[number]


def _bare(body: bytes) -> bytes:
    """What of an object stands outside of its dictionary or array."""
    whole = body.strip()
    if whole.startswith(b"<<") and whole.endswith(b">>"):
        return b""
    starts = [at for at in (body.find(b"<<"), body.find(b"[")) if at >= 0]
    if not starts:
        return body
    end = max(body.rfind(b">>") + 1, body.rfind(b"]"), min(starts)) + 1
    return body[: min(starts)] + b" " + body[end:]


def _numbers(body: bytes) -> list[int]:
    return [int(number) for number in _REFERENCE.findall(body)]


def _loops(edges: Mapping[int, list[int]]) -> bool:
    """Whether following the edges comes back, or goes deeper than any real file."""
    state: dict[int, int] = {}
    for start in edges:
        stack = [(start, iter(edges[start]))] if start not in state else []
        if stack:
            state[start] = 1
        while stack:
            if len(stack) > _DEPTH:
                return True
            node, following = stack[-1]
            target = next(following, None)
            if target is None:
                state[node] = 2
                stack.pop()
            elif state.get(target) == 1:
                return True
            elif target in edges and target not in state:
                state[target] = 1
                stack.append((target, iter(edges[target])))
    return False
