"""The Word document: its structure, its text, the municipality's own file, and that it is always the same."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import docx as library
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import RGBColor
from tests.conftest import Loftet
from tests.render import payloads, sample, telling, word_reading
from tests.report.example import example_report

from loftet.problems import ExitCode, LoftetError
from loftet.render.docx import docx
from loftet.report.model import Profile
from loftet.wording import Language


@pytest.fixture(scope="module")
def content() -> bytes:
    return docx(sample.report())


def test_headings_are_headings_and_follow_in_order(content: bytes) -> None:
    found = word_reading.headings(content)
    levels = [level for level, _ in found]
    assert found[:3] == [(1, "Läget i korthet"), (2, "Frågor till rådet"), (1, "Alla åtaganden")]
    assert (1, "3. Sök med narkotikahund och besök i skolan") in found
    assert (2, "Polisbesök på skolor") in found
    assert (3, "Plats för plats") in found
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_it_says_of_itself_whose_and_of_which_day_it_is(content: bytes) -> None:
    about = word_reading.opened(content).core_properties
    assert about.title == "Uppföljning av medborgarlöftet 2024 – Läget den 30 september 2024."
    assert about.author == f"{sample.KOMMUN}, {sample.POLIS}"
    assert about.language == "sv-SE"
    assert about.created == about.modified
    assert about.created is not None
    assert about.created.replace(tzinfo=None) == datetime(2024, 9, 30)  # noqa: DTZ001 - as the format has it


@pytest.mark.parametrize(("language", "locale"), [(Language.SV, "sv-SE"), (Language.EN, "en-GB")])
def test_each_word_has_its_language(language: Language, locale: str) -> None:
    content = docx(replace(sample.report(), language=language))
    runs = word_reading.every(content, "w:r")
    written = [run for run in runs if run.find(qn("w:t")) is not None]
    assert written
    assert {run.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")) for run in written} == {locale}


def test_tables_repeat_their_heads_and_have_alt_texts(content: bytes) -> None:
    tables = word_reading.every(content, "w:tbl")
    assert len(tables) == 2 + 5 + 1 + 1  # statuses, all commitments, five charts of months, places, readings
    for table in tables:
        rows = list(table.iter(qn("w:tr")))
        heads = [row for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None]
        assert heads == rows[:1]
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
        look = table.find(qn("w:tblPr"))
        assert look.find(qn("w:tblCaption")).get(qn("w:val"))
        assert look.find(qn("w:tblDescription")).get(qn("w:val"))


def test_a_chart_is_a_table_of_its_figures(content: bytes) -> None:
    rows = [
        [word_reading.text_of(cell) for cell in row.iter(qn("w:tc"))]
        for table in word_reading.every(content, "w:tbl")
        for row in table.iter(qn("w:tr"))
    ]
    at = rows.index(["0", "4", "9", "7", "3", "8"])
    assert rows[at - 1] == ["apr", "maj", "jun", "jul", "aug", "sep"]
    assert ["Norrviks skola", "0", "inte hållet"] in rows


def test_each_list_counts_from_one_again() -> None:
    content = docx(
        payloads.replaced(sample.report(), lambda name: "1. ett\n2. två" if name == "note" else "ok")
    )
    used = [number.get(qn("w:val")) for number in word_reading.every(content, "w:numId")]
    numbering = word_reading.opened(content).part.numbering_part.element
    starts = {
        one.get(qn("w:numId")): start.get(qn("w:val"))
        for one in numbering.findall(qn("w:num"))
        if (start := one.find(f".//{qn('w:startOverride')}")) is not None
    }
    counted = [starts[number] for number in dict.fromkeys(used) if number in starts]
    assert counted == ["1"] * 3  # the questions, a note of the latest, a note of a correction


def test_the_words_of_the_promise_are_quotes(content: bytes) -> None:
    quotes = [
        paragraph.text
        for paragraph in word_reading.opened(content).paragraphs
        if paragraph.style is not None and paragraph.style.name == "Quote"
    ]
    assert {commitment.text for commitment in sample.report().commitments} <= set(quotes)


@pytest.mark.parametrize("language", Language)
def test_it_says_what_the_report_says(language: Language) -> None:
    for report in (sample.report(), example_report("2024-09-30", language, "rad-2024-2")):
        written = "\n".join(word_reading.lines(docx(report)))
        assert [text for text in telling.told(report) if " ".join(text.split()) not in written] == []


def test_links_lead_outside_and_to_sections_that_are_there(content: bytes) -> None:
    assert {"https://www.bra.se/", "https://www.granstad.example/matning"} <= word_reading.addresses(content)
    marks = {mark.get(qn("w:name")) for mark in word_reading.every(content, "w:bookmarkStart")}
    inward = {link.get(qn("w:anchor")) for link in word_reading.every(content, "w:hyperlink")} - {None}
    assert len(inward) > 20
    assert inward <= marks


def test_the_contents_name_each_section_and_word_can_make_them_anew(content: bytes) -> None:
    document = word_reading.opened(content)
    entries = [one.text for one in document.paragraphs if one.style is not None and one.style.name == "toc 1"]
    assert entries == [text for level, text in word_reading.headings(content) if level == 1]
    codes = [code.text for code in word_reading.every(content, "w:instrText")]
    assert codes == [r' TOC \o "1-1" \n \h \z \b loftet ']


def test_a_board_gets_no_section_of_each_commitment() -> None:
    report = sample.report()
    options = replace(report.about.options, profile=Profile.BOARD)
    content = docx(replace(report, about=replace(report.about, options=options)))
    assert (1, "1. Polisens förmåga i Granstad") not in word_reading.headings(content)
    marks = {mark.get(qn("w:name")) for mark in word_reading.every(content, "w:bookmarkStart")}
    inward = {link.get(qn("w:anchor")) for link in word_reading.every(content, "w:hyperlink")} - {None}
    assert inward <= marks


def test_of_very_many_new_records_the_newest_are_shown() -> None:
    report = sample.report()
    assert report.since
    new = tuple(replace(report.since.new[0], type=f"Post {number}.") for number in range(1, 71))
    written = "\n".join(word_reading.lines(docx(replace(report, since=replace(report.since, new=new)))))
    assert "Här visas de 60 senaste av 70 poster." in written
    assert [f"Post {number}." in written for number in (1, 10, 11, 70)] == [False, False, True, True]


def test_sections_that_do_not_apply_are_left_out() -> None:
    sections = [text for level, text in word_reading.headings(docx(sample.bare())) if level == 1]
    assert sections == [
        "Läget i korthet",
        "Alla åtaganden",
        "4. Trygghetsvandringar",
        "Det vi inte vet",
        "Löftet och dess bakgrund",
        "Så räknar vi",
        "Om rapporten",
    ]


@pytest.fixture(scope="module")
def expected() -> list[str]:
    return word_reading.skeleton(docx(payloads.spoiled(sample.small(), "ok")))


@pytest.mark.parametrize("payload", payloads.HOSTILE)
def test_no_text_changes_the_tree(payload: str, expected: list[str]) -> None:
    content = docx(payloads.spoiled(sample.small(), payload))
    assert word_reading.skeleton(content) == expected


@pytest.mark.parametrize("payload", ["<w:p/>", "]]>", "&amp; &#60;", "{{loftet}}", 'TOC \\o "1-9"', "=1+1"])
def test_texts_read_as_they_were_written(payload: str) -> None:
    content = docx(payloads.replaced(sample.small(), lambda _: payload, kept=payloads.CODES | {"note"}))
    assert payload in word_reading.lines(content)


def test_only_http_https_and_mailto_become_links() -> None:
    spoiled = payloads.replaced(
        sample.report(), lambda name: "javascript:alert(1)" if name == "url" else "[x](file:///etc/passwd)"
    )
    assert word_reading.addresses(docx(spoiled)) == set()


def test_the_same_report_gives_the_same_bytes() -> None:
    assert docx(sample.report()) == docx(sample.report())


def test_the_clock_and_the_surroundings_leave_no_trace(loftet: Loftet, data_root: Path) -> None:
    for name, zone, seed in (("a", "Pacific/Kiritimati", "1"), ("b", "America/New_York", "2")):
        surroundings = {"TZ": zone, "PYTHONHASHSEED": seed}
        run = loftet(
            "report", "--as-of", "2024-09-30", "-o", f"{name}.docx", cwd=data_root, environment=surroundings
        )
        assert run.returncode == 0, run.stderr
    assert (data_root / "a.docx").read_bytes() == (data_root / "b.docx").read_bytes()


def test_parts_of_the_file_have_no_time(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as file:
        assert {part.date_time for part in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_without_the_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(LoftetError) as fault:
        docx(sample.bare())
    assert fault.value.exit_code is ExitCode.CANNOT_RUN
    assert fault.value.hint
    assert fault.value.hint.key == "hint.render.docx"


@pytest.fixture
def own(tmp_path: Path) -> Callable[[Document], tuple[Path]]:
    def save(document: Document) -> tuple[Path]:
        (tmp_path / "templates").mkdir()
        document.save(str(tmp_path / "templates" / "report.docx"))
        return (tmp_path / "templates",)

    return save


def swedish_document() -> Document:
    """Return a document as a Swedish Word makes it: ids of styles of its own, and no lists yet."""
    document = library.Document()
    styles = document.styles.element
    for style in list(styles.findall(qn("w:style"))):
        name = style.get(qn("w:styleId"), "")
        if name.startswith(("List", "Caption", "TOC")):
            styles.remove(style)
        elif name.startswith("Heading"):
            style.set(qn("w:styleId"), name.replace("Heading", "Rubrik"))
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("/numbering"):
            del document.part.rels[key]
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x88, 0, 0x44)
    document.sections[0].header.paragraphs[0].text = "Granstads kommun"
    document.sections[0].footer.paragraphs[0].text = "Box 1, 123 45 Granstad"
    return document


def test_it_goes_where_the_marker_stands_in_the_municipality_s_own_document(
    own: Callable[[Document], tuple[Path]],
) -> None:
    document = swedish_document()
    for text in ("Tjänsteskrivelse", "{{loftet}}", "Bilagor"):
        document.add_paragraph(text)
    content = docx(sample.report(), own(document))
    lines = word_reading.lines(content)
    assert (lines[0], lines[-1]) == ("Tjänsteskrivelse", "Bilagor")
    assert "{{loftet}}" not in lines
    assert word_reading.headings(content) == word_reading.headings(docx(sample.report()))


def test_the_municipality_s_styles_header_and_footer_are_kept(
    own: Callable[[Document], tuple[Path]],
) -> None:
    made = word_reading.opened(docx(sample.report(), own(swedish_document())))
    assert made.sections[0].header.paragraphs[0].text == "Granstads kommun"
    assert made.sections[0].footer.paragraphs[0].text == "Box 1, 123 45 Granstad"
    assert made.styles["Heading 1"].font.color.rgb == RGBColor(0x88, 0, 0x44)
    ids = {style.get(qn("w:val")) for style in made.element.body.iter(qn("w:pStyle"))}
    assert {"Rubrik1", "Rubrik2", "Rubrik3"} <= ids
    assert {style.style_id for style in made.styles} >= ids


def test_lists_work_in_a_document_that_has_none(own: Callable[[Document], tuple[Path]]) -> None:
    content = docx(sample.report(), own(swedish_document()))
    used = {number.get(qn("w:val")) for number in word_reading.every(content, "w:numId")}
    numbering = word_reading.opened(content).part.numbering_part.element
    assert used == {number.get(qn("w:numId")) for number in numbering.findall(qn("w:num"))}
    assert "word/numbering.xml" in word_reading.parts(content)


def test_without_a_marker_it_goes_to_the_end(own: Callable[[Document], tuple[Path]]) -> None:
    document = swedish_document()
    document.add_paragraph("Tjänsteskrivelse")
    assert word_reading.lines(docx(sample.report(), own(document)))[0] == "Tjänsteskrivelse"


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06" + 18 * b"\x00", b"<html>", b"\xd0\xcf\x11\xe0"])
def test_a_file_that_is_no_word_document_is_named(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "report.docx").write_bytes(content)
    with pytest.raises(LoftetError) as fault:
        docx(sample.bare(), (tmp_path / "templates",))
    assert fault.value.message.key == "template.not_word"
    assert dict(fault.value.message)["file"] == "templates/report.docx"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "report.docx").symlink_to("/etc/passwd")
    with pytest.raises(LoftetError) as fault:
        docx(sample.bare(), (tmp_path / "templates",))
    assert fault.value.message.key == "template.link"
