"""Fields that several values have."""

from attrs import Attribute, field

from orderparse.diagnostics import Origin


def origin_field() -> Origin | None:
    """Where a value stands: kept, never compared."""
    return field(default=None, eq=False, repr=False)  # type: ignore[no-any-return]


def not_empty(_: object, attribute: "Attribute[str]", value: str) -> None:
    """Refuse a text of nothing but blanks."""
    if not value.strip():
        raise ValueError(f"{attribute.name} is empty")
