"""Documents with automatic numbers, one rule each, as raw XML."""

from tests.readers.wordml import p, package, tbl, tc, tr


def level(
    index: int,
    text: str,
    form: str = "decimal",
    *,
    start: int = 1,
    more: str = "",
    suffix: str = "space",
) -> str:
    """One w:lvl; `more` holds elements that stand between w:numFmt and w:suff."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(identifier: int, *levels: str, more: str = "") -> str:
    """One w:abstractNum."""
    return (
        f'<w:abstractNum w:abstractNumId="{identifier}">'
        f'<w:multiLevelType w:val="multilevel"/>{more}{"".join(levels)}</w:abstractNum>'
    )


def num(identifier: int, of: int, overrides: str = "") -> str:
    """One w:num."""
    return (
        f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{of}"/>{overrides}'
        "</w:num>"
    )


def restart(index: int, start: int) -> str:
    """An override of the first number of a level."""
    return (
        f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/>'
        "</w:lvlOverride>"
    )


def item(text: str, level: int = 0, of: int = 1) -> str:
    """A numbered paragraph."""
    return p(text, _numbered(level, of))


def _numbered(level: int, of: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{of}"/></w:numPr>'


def items(*levels: int, of: int = 1) -> str:
    """Numbered paragraphs at these levels."""
    return "".join(item(f"пункт {n}", at, of) for n, at in enumerate(levels))


def style(identifier: str, numbered: str = "", based_on: str = "") -> str:
    """A paragraph style, perhaps numbered."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}">'
        f'<w:name w:val="{identifier}"/>{base}<w:pPr>{numbered}</w:pPr></w:style>'
    )


NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style>'
)
_DECIMAL = abstract(1, level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3."))


def _one(*levels: str, body: str) -> bytes:
    return package(body, numbering=abstract(1, *levels) + num(1, 1))


def _form(form: str, text: str = "%1)", count: int = 3, start: int = 1) -> bytes:
    return _one(level(0, text, form, start=start), body=items(*[0] * count))


DOCUMENTS: dict[str, bytes] = {
    "decimal": _form("decimal", "%1."),
    "decimal_zero": _form("decimalZero", "%1."),
    "lower_letter": _form("lowerLetter", count=28),
    "upper_letter": _form("upperLetter"),
    "lower_roman": _form("lowerRoman", count=12),
    "upper_roman": _form("upperRoman", "%1.", start=38),
    "russian_lower": _form("russianLower", count=29),
    "russian_upper": _form("russianUpper"),
    "bullet": _form("bullet", "•"),
    "no_form": _form("none", ""),
    "starts_at_five": _form("decimal", "%1.", start=5),
    "words_round_the_number": _form("decimal", "Раздел %1."),
    "multilevel": package(items(0, 1, 1, 2, 0, 1), numbering=_DECIMAL + num(1, 1)),
    "deeper_level_first": package(items(1, 1, 0, 1), numbering=_DECIMAL + num(1, 1)),
    "level_skipped": package(items(0, 2, 2, 1, 2), numbering=_DECIMAL + num(1, 1)),
    "mixed_forms": _one(
        level(0, "%1.", "upperRoman"),
        level(1, "%2)", "russianLower"),
        level(2, "%1.%3", "decimal"),
        body=items(0, 1, 2, 1, 0, 1),
    ),
    "continued_after_text": package(
        items(0, 0) + p("текст между пунктами") + items(0),
        numbering=_DECIMAL + num(1, 1),
    ),
    "second_list_goes_on": package(
        items(0) + items(0, of=2), numbering=_DECIMAL + num(1, 1) + num(2, 1)
    ),
    "second_list_restarts": package(
        items(0, 0) + items(0, 0, of=2) + items(0, of=1),
        numbering=_DECIMAL + num(1, 1) + num(2, 1, restart(0, 1)),
    ),
    "restart_at_a_number": package(
        items(0, 1) + items(0, 1, 1, of=2),
        numbering=_DECIMAL + num(1, 1) + num(2, 1, restart(0, 7)),
    ),
    "separate_definitions": package(
        items(0, 0) + items(0, of=2) + items(0),
        numbering=_DECIMAL + abstract(2, level(0, "%1)")) + num(1, 1) + num(2, 2),
    ),
    "level_overridden": package(
        items(0, of=2) + items(0, of=2),
        numbering=_DECIMAL
        + num(2, 1, f'<w:lvlOverride w:ilvl="0">{level(0, "(%1)")}</w:lvlOverride>'),
    ),
    "numbered_by_style": package(
        p("первый", '<w:pStyle w:val="Item"/>')
        + p("второй", '<w:pStyle w:val="Item"/>'),
        numbering=_DECIMAL + num(1, 1),
        styles=NORMAL + style("Item", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    ),
    "numbered_by_base_style": package(
        p("первый", '<w:pStyle w:val="Own"/>')
        + p("второй", '<w:pStyle w:val="Item"/>'),
        numbering=_DECIMAL + num(1, 1),
        styles=NORMAL
        + style("Item", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("Own", based_on="Item"),
    ),
    "levels_bound_to_styles": package(
        p("раздел", '<w:pStyle w:val="One"/>')
        + p("пункт", '<w:pStyle w:val="Two"/>')
        + p("пункт", '<w:pStyle w:val="Two"/>')
        + p("раздел", '<w:pStyle w:val="One"/>')
        + p("пункт", '<w:pStyle w:val="Two"/>'),
        numbering=abstract(
            1,
            level(0, "%1.", more='<w:pStyle w:val="One"/>'),
            level(1, "%1.%2.", more='<w:pStyle w:val="Two"/>'),
        )
        + num(1, 1),
        styles=NORMAL
        + style("One", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("Two", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
    ),
    "style_number_switched_off": package(
        p("первый", '<w:pStyle w:val="Item"/>')
        + p(
            "без номера",
            '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>',
        )
        + p("второй", '<w:pStyle w:val="Item"/>'),
        numbering=_DECIMAL + num(1, 1),
        styles=NORMAL + style("Item", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    ),
    "linked_list_style": package(
        items(0, 0, of=2),
        numbering=abstract(1, level(0, "%1)"), more='<w:styleLink w:val="Plan"/>')
        + abstract(2, more='<w:numStyleLink w:val="Plan"/>')
        + num(1, 1)
        + num(2, 2),
        styles=NORMAL
        + '<w:style w:type="numbering" w:styleId="Plan"><w:name w:val="Plan"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    ),
    "numbers_in_empty_cells": package(
        tbl(
            *(
                tr(tc(item("")), tc(text))
                for text in ("Разработка", "Утверждение", "Мониторинг")
            )
        ),
        numbering=_DECIMAL + num(1, 1),
    ),
    "numbers_across_cells": package(
        tbl(
            tr(tc(item("Раздел")), tc("")),
            tr(tc(item("", 1)), tc("Разработка")),
            tr(tc(item("", 1)), tc("Утверждение")),
            tr(tc(item("Раздел")), tc("")),
            tr(tc(item("", 1)), tc("Мониторинг")),
        ),
        numbering=_DECIMAL + num(1, 1),
    ),
    "tab_suffix": _one(level(0, "%1.", suffix="tab"), body=items(0, 0)),
    "no_suffix": _one(level(0, "%1.", suffix="nothing"), body=items(0, 0)),
    "empty_numbered_paragraph": package(
        item("первый") + item("") + item("третий"), numbering=_DECIMAL + num(1, 1)
    ),
    "unknown_list": package(items(0, of=9), numbering=_DECIMAL + num(1, 1)),
}
# What LibreOffice does otherwise than ISO 29500-1, with the labels of the standard.
BY_THE_STANDARD: dict[str, tuple[bytes, list[str]]] = {
    "legal_numbers": (
        _one(
            level(0, "%1.", "upperRoman"),
            level(1, "%1.%2", more="<w:isLgl/>"),
            body=items(0, 0, 1, 1),
        ),
        ["I. пункт 0", "II. пункт 1", "2.1 пункт 2", "2.2 пункт 3"],
    ),
    "never_restarting_level": (
        _one(
            level(0, "%1."),
            level(1, "%2)", more='<w:lvlRestart w:val="0"/>'),
            body=items(0, 1, 0, 1),
        ),
        ["1. пункт 0", "1) пункт 1", "2. пункт 2", "2) пункт 3"],
    ),
    "deeper_start_overridden": (
        package(
            items(0, 1) + items(0, 1, of=2),
            numbering=_DECIMAL + num(1, 1) + num(2, 1, restart(0, 7) + restart(1, 4)),
        ),
        ["1. пункт 0", "1.1. пункт 1", "7. пункт 0", "7.4. пункт 1"],
    ),
    "dash_for_a_bullet": (_form("bullet", "-", 1), ["- пункт 0"]),
    "private_letter_for_a_bullet": (_form("bullet", "\uf0b7", 1), ["• пункт 0"]),
    "alphabet_goes_round_by_repeating": (
        _form("russianLower", count=2, start=29),
        ["я) пункт 0", "аа) пункт 1"],
    ),
    "digits_where_roman_numerals_end": (
        _form("upperRoman", count=1, start=4000),
        ["4000) пункт 0"],
    ),
    "deleted_item_does_not_count": (
        package(
            item("первый")
            + '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
            '<w:rPr><w:del w:id="1" w:author="а"/></w:rPr></w:pPr>'
            '<w:del w:id="2" w:author="а"><w:r><w:delText>лишний</w:delText></w:r>'
            "</w:del></w:p>" + item("второй"),
            numbering=_DECIMAL + num(1, 1),
        ),
        ["1. первый", "2. второй"],
    ),
}
