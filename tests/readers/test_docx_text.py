"""What of a paragraph is printed, one feature a test."""

import pytest

from orderparse.blocks import Align, Hints, Paragraph
from tests.readers.blocks import lines, read
from tests.readers.lists import NORMAL, style
from tests.readers.wordml import p, package, pr, t, tbl, tc, tr


def hints(content: bytes) -> list[Hints]:
    return [block.hints for block in read(content) if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (f"<w:ins>{t('вставлено')}</w:ins>", "вставлено"),
        (f"<w:moveTo>{t('сюда')}</w:moveTo>", "сюда"),
        (f"<w:smartTag>{t('Москва')}</w:smartTag>", "Москва"),
        (f"<w:hyperlink>{t('сайт')}</w:hyperlink>", "сайт"),
        (f'<w:fldSimple w:instr="DATE">{t("01.02.2021")}</w:fldSimple>', "01.02.2021"),
        (f"<w:sdt><w:sdtPr><w:b/></w:sdtPr><w:sdtContent>{t('поле')}</w:sdtContent></w:sdt>", "поле"),
        (f"<w:customXml>{t('разметка')}</w:customXml>", "разметка"),
        (f"<w:ruby><w:rt>{t('сверху')}</w:rt><w:rubyBase>{t('основа')}</w:rubyBase></w:ruby>", "основа"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        (t("340") + "<w:r><w:noBreakHyphen/></w:r>" + t("н"), "340-н"),
        (t("меро") + "<w:r><w:softHyphen/></w:r>" + t("приятие"), "меро\u00adприятие"),
        (t("Министр") + "<w:r><w:tab/></w:r>" + t("Иванов"), "Министр\tИванов"),
        (t("первая") + "<w:r><w:br/></w:r>" + t("вторая"), "первая\nвторая"),
        (t("первая") + "<w:r><w:cr/></w:r>" + t("вторая"), "первая\nвторая"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "•"),
        ('<w:r><w:sym w:font="Arial" w:char="2116"/></w:r>', "№"),
        ('<w:r><w:sym w:font="Arial" w:char="D800"/></w:r>' + t("дальше"), "дальше"),
        ('<w:r><w:sym w:char="много"/></w:r>' + t("дальше"), "дальше"),
        (t("\uf0b7 пункт"), "• пункт"),
        (t("\uf061\ue001"), "\uf061\ue001"),
        (t("340\u2011н"), "340-н"),
        (t("приказ", "<w:caps/>"), "ПРИКАЗ"),
        (t("приказ", '<w:caps w:val="0"/>'), "приказ"),
        ("<w:r><w:t>перенос\nв разметке</w:t></w:r>", "перенос в разметке"),
    ],
)  # fmt: skip
def test_what_is_printed_is_read(runs: str, expected: str) -> None:
    assert [expected] == lines(package(pr(runs)))


@pytest.mark.parametrize(
    "runs",
    [
        "<w:del><w:r><w:delText>было</w:delText></w:r></w:del>",
        f"<w:del>{t('было')}</w:del>",
        f"<w:moveFrom>{t('отсюда')}</w:moveFrom>",
        t("скрыто", "<w:vanish/>"),
        "<w:r><w:instrText> PAGE </w:instrText></w:r>",
        f"<w:sdt><w:sdtPr><w:alias>{t('имя')}</w:alias></w:sdtPr></w:sdt>",
    ],
)
def test_what_is_not_printed_is_not_read(runs: str) -> None:
    assert ["до после"] == lines(package(pr(t("до ") + runs + t("после"))))


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_of_a_field_its_stored_result_is_read() -> None:
    runs = (
        field("begin")
        + "<w:r><w:instrText>DATE</w:instrText></w:r>"
        + field("separate")
        + t("26.03.2021")
        + field("end")
    )
    assert ["от 26.03.2021 г."] == lines(package(pr(t("от ") + runs + t(" г."))))


def test_of_a_field_in_the_code_of_another_nothing_is_read() -> None:
    inner = field("begin") + field("separate") + t("1") + field("end")
    runs = field("begin") + inner + field("separate") + t("да") + field("end")
    assert ["да"] == lines(package(pr(runs)))


def test_a_field_without_an_end_hides_nothing_after_its_paragraph() -> None:
    body = pr(field("begin") + t("код")) + p("дальше") + pr(field("end") + t("конец"))
    assert ["дальше", "конец"] == lines(package(body))


def test_a_text_box_is_read_once_before_its_anchor() -> None:
    box = f"<w:txbxContent>{p('УТВЕРЖДЕН')}</w:txbxContent>"
    alternates = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert ["УТВЕРЖДЕН", "ПЛАН"] == lines(package(pr(alternates + t("ПЛАН"))))


def test_an_old_text_box_is_read() -> None:
    box = f"<w:txbxContent>{p('УТВЕРЖДЕН')}</w:txbxContent>"
    pict = f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"
    assert ["УТВЕРЖДЕН", "ПЛАН"] == lines(package(pr(pict + t("ПЛАН"))))


def test_a_fallback_without_a_choice_is_read() -> None:
    run = "<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    assert ["запасное"] == lines(package(pr(run.format(t("запасное")))))


def test_a_block_in_content_controls_is_read() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = control.format(control.format(p("ПРИКАЗ"))) + p("№ 1")
    assert ["ПРИКАЗ", "№ 1"] == lines(package(body))


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next() -> None:
    first = pr(t("приказ от "), "<w:rPr><w:del/></w:rPr>")
    assert ["приказ от 1 мая"] == lines(package(first + p("1 мая", "<w:jc/>")))


def test_a_deleted_mark_at_the_end_changes_nothing() -> None:
    assert ["конец"] == lines(package(pr(t("конец"), "<w:rPr><w:del/></w:rPr>")))


def test_a_style_can_hide_and_capitalise() -> None:
    styles = NORMAL + (
        '<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Cap"><w:rPr><w:caps/></w:rPr></w:style>'
    )
    runs = t("нет", '<w:rStyle w:val="Hid"/>') + t("приказ", '<w:rStyle w:val="Cap"/>')
    assert ["ПРИКАЗ"] == lines(package(pr(runs), styles=styles))


def test_hints_of_the_paragraph_itself() -> None:
    body = pr(
        t("ПРИКАЗ", '<w:b/><w:sz w:val="32"/>'),
        '<w:jc w:val="center"/><w:ind w:left="400" w:firstLine="200"/>',
    )
    expected = Hints(bold=True, align=Align.CENTER, indent=30.0, size=16.0)
    assert [expected] == hints(package(body))


def test_hints_come_through_styles_and_their_bases() -> None:
    styles = (
        NORMAL
        + '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="right"/>'
        '</w:pPr><w:rPr><w:b/><w:sz w:val="22"/></w:rPr></w:style>'
        + style("Own", based_on="Base")
    )
    body = p("ПРИКАЗ", '<w:pStyle w:val="Own"/>') + p("текст")
    assert [
        Hints(bold=True, align=Align.RIGHT, size=11.0),
        Hints(bold=False),
    ] == hints(package(body, styles=styles))


def test_styles_based_on_each_other_end() -> None:
    styles = style("A", based_on="B") + style("B", based_on="A")
    assert ["текст"] == lines(
        package(p("текст", '<w:pStyle w:val="A"/>'), styles=styles)
    )


def test_bold_means_all_of_it() -> None:
    assert [False] == [h.bold for h in hints(package(pr(t("а", "<w:b/>") + t("б"))))]


@pytest.mark.parametrize(
    "body",
    [
        p("до") + p("после", "<w:pageBreakBefore/>"),
        p("до") + pr('<w:r><w:br w:type="page"/></w:r>') + p("после"),
        pr(t("до") + '<w:r><w:br w:type="page"/></w:r>' + t("после")),
        pr(t("до"), "<w:sectPr/>") + p("после") + "<w:sectPr/>",
        p("до") + tbl(tr(tc(p("после", "<w:pageBreakBefore/>"))), columns=1),
    ],
)
def test_a_page_break_is_a_hint_of_what_follows(body: str) -> None:
    found = []
    for block in read(package(body)):
        if isinstance(block, Paragraph):
            found.append(block)
        else:
            found += [q for row in block.rows for c in row.cells for q in c.paragraphs]
    assert [("до", False), ("после", True)] == [
        (paragraph.text, paragraph.hints.page_break_before) for paragraph in found
    ]


def test_a_continuous_section_breaks_no_page() -> None:
    body = (
        pr(t("до"), "<w:sectPr/>")
        + p("после")
        + '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
    )
    assert [False, False] == [h.page_break_before for h in hints(package(body))]
