"""HTML elements: every text in them is escaped, whatever it holds."""

from html import escape

from orderparse.exporters.characters import plain


class Markup(str):
    """HTML that is escaped already."""

    __slots__ = ()


def text(value: str) -> Markup:
    """A text as HTML, without what no page can hold."""
    return Markup(escape(plain(value)))


def element(name: str, /, *children: str, **attributes: str | bool) -> Markup:
    """An element with its children.

    Args:
        name: of the tag.
        *children: markup as it is, any other text escaped.
        **attributes: `_` stands for `-`, a last one is dropped ("class_"); True is an
            attribute without value, False is none.
    """
    inside = joined(*children)
    opening = f"<{name}{''.join(map(_attribute, *_pairs(attributes)))}>"
    if name in _VOID:
        return Markup(opening)
    return Markup(f"{opening}{inside}</{name}>")


def joined(*children: str) -> Markup:
    """Children one after the other."""
    return Markup(
        "".join(
            child if isinstance(child, Markup) else text(child) for child in children
        )
    )


_VOID = frozenset({"meta", "link", "input", "br"})


def _pairs(attributes: dict[str, str | bool]) -> tuple[list[str], list[str | bool]]:
    return list(attributes), list(attributes.values())


def _attribute(name: str, value: str | bool) -> str:  # noqa: FBT001  # as HTML has it
    name = name.rstrip("_").replace("_", "-")
    if isinstance(value, bool):
        return f" {name}" if value else ""
    return f' {name}="{text(value)}"'
