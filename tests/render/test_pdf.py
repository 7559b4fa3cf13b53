"""The PDF: its tags, its text, what texts and templates cannot do to it, and that it is always the same."""

from __future__ import annotations

import re
import sys
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from tests.conftest import TOP, Loftet
from tests.render import payloads, pdf_reading, sample, telling
from tests.report.example import example_report

from loftet.problems import ExitCode, LoftetError
from loftet.render.pdf import pdf
from loftet.wording import Language, say

TYPST = (
    '#read("/etc/passwd")',
    "#panic()",
    '#import "@preview/cetz:0.3.0"',
    '#include "/paper.json"',
    "#{while true {}}",
    "$x^2$",
    "*fet* _kursiv_ `kod`",
    "@hänvisning <märke>",
    "= Rubrik",
    "- punkt\n+ punkt\n/ ord: text",
    "\\ \\u{41} // ingen kommentar /* inte heller */",
    "https://exempel.example #link",
    "-- --- ... ~ 'x' \"y\"",
    "]",
    "#",
)


PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGNkCLdnYGBgYmBgYGBgAAAG8wCaVL1l7wAAAABJRU5ErkJggg=="
)


@pytest.fixture(scope="module")
def content() -> bytes:
    return pdf(sample.report())


@pytest.fixture(scope="module")
def written(content: bytes) -> str:
    return pdf_reading.text(content)


def test_it_says_that_it_is_accessible_and_in_which_language(content: bytes) -> None:
    opened = pdf_reading.opened(content)
    assert opened.Root.MarkInfo.Marked
    assert opened.Root.Lang == "sv-SE"
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert "<pdfuaid:part>1</pdfuaid:part>" in str(opened.open_metadata())


def test_it_has_title_authors_and_the_day_of_the_report_as_its_time(content: bytes) -> None:
    about = pdf_reading.opened(content).docinfo
    assert about["/Title"] == "Uppföljning av medborgarlöftet 2024 – Läget den 30 september 2024."
    assert about["/Author"] == f"{sample.KOMMUN}, {sample.POLIS}"
    assert about["/CreationDate"] == about["/ModDate"] == "D:20240930000000Z"


def test_headings_follow_in_order(content: bytes) -> None:
    levels = [
        int(tag.role[1]) for tag in pdf_reading.tags(content) if tag.role[0] == "H" and tag.role[1:].isdigit()
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_section_has_a_bookmark(content: bytes) -> None:
    marks = pdf_reading.bookmarks(content)
    assert marks[:3] == ["Läget i korthet", "Alla åtaganden", "Sedan sist"]
    assert [f"{pointer.number} {pointer.title}" for pointer in sample.POINTERS] == marks[3:13]
    assert marks[-1] == "Om rapporten"


def test_the_contents_lead_to_each_section(content: bytes) -> None:
    entries = [tag for tag in pdf_reading.tags(content) if tag.role == "TOCI"]
    assert len(entries) == len(pdf_reading.bookmarks(content))


def test_tables_have_heads_for_their_columns(content: bytes) -> None:
    tags = pdf_reading.tags(content)
    heads = [tag for tag in tags if tag.role == "TH"]
    assert len([tag for tag in tags if tag.role == "Table"]) == 2
    assert len(heads) == 10
    assert all(str(pdf_reading.attribute(head, "/Scope")) == "/Column" for head in heads)
    assert all(tag.element.P.P.S == "/THead" for tag in heads)


def test_each_drawing_says_what_it_shows(content: bytes) -> None:
    said = [tag.alt for tag in pdf_reading.tags(content) if tag.role == "Figure"]
    assert "Tidslinje. 64 % av tiden har gått: 162 av 254 dagar" in said
    assert "Problemindex: 2019 1,9; 2021 1,22; 2022 1,78; 2022 1,73; 2023 1,51" in said
    assert (
        "Genomfört månad för månad: april 2024 –; maj 2024 1; juni 2024 –; juli 2024 –; augusti 2024 –; "
        "september 2024 0"
    ) in said
    assert all(said)


def test_the_words_of_the_promise_are_quotes(content: bytes) -> None:
    quotes = [tag for tag in pdf_reading.tags(content) if tag.role == "BlockQuote"]
    parts = [part for commitment in sample.report().commitments for part in commitment.parts]
    assert len(quotes) == len(sample.report().commitments) + len(parts) + 2


def test_links_say_where_they_lead(content: bytes) -> None:
    links = pdf_reading.links(content)
    assert all(str(link.Contents) for link in links)
    assert {"https://www.bra.se/", "https://www.granstad.example/matning"} <= pdf_reading.addresses(content)
    assert len([link for link in links if "/Dest" in link]) > 40


def test_the_banner_of_example_data_stands_on_each_page(written: str, content: bytes) -> None:
    banner = pdf_reading.squeezed("Exempel – inte en riktig uppföljning.")
    assert written.count(banner) == len(pdf_reading.opened(content).pages)
    assert written.index(banner) < written.index(pdf_reading.squeezed("Läget i korthet"))


def test_without_example_data_there_is_no_banner() -> None:
    assert "Exempel" not in pdf_reading.text(pdf(sample.bare()))


@pytest.mark.parametrize("language", Language)
def test_it_says_what_the_report_says(language: Language, written: str) -> None:
    example = example_report("2024-09-30", language, "rad-2024-2")
    for report, page in ((sample.report(), written), (example, pdf_reading.text(pdf(example)))):
        assert [text for text in telling.told(report) if pdf_reading.squeezed(text) not in page] == []


def test_each_month_has_its_figure(written: str) -> None:
    parts = [part for commitment in sample.report().commitments for part in commitment.parts]
    for cells in (part.months for part in parts if part.months):
        assert "".join(f"{cell.text}{cell.label}" for cell in cells) in written


def test_pages_are_counted_in_the_language_of_the_report(written: str) -> None:
    assert "Sida1av" in written
    english = pdf(replace(sample.report(), language=Language.EN))
    assert pdf_reading.opened(english).Root.Lang == "en-GB"
    assert "Page1of" in pdf_reading.text(english)


@pytest.mark.parametrize(("language", "opening"), [(Language.SV, "”"), (Language.EN, "“")])
def test_quotation_marks_are_those_of_the_language_of_the_report(language: Language, opening: str) -> None:
    report = replace(sample.report(), language=language)
    paper = pdf_reading.text(pdf(report))
    quotes = [part.quote.replace(" ", "") for each in report.commitments for part in each.parts]
    assert all(f"{opening}{quote}”" in paper for quote in quotes)


def test_each_page_has_its_number(written: str, content: bytes) -> None:
    pages = len(pdf_reading.opened(content).pages)
    assert [f"Sida{page}av{pages}" in written for page in range(1, pages + 1)] == [True] * pages


def test_page_one_that_runs_over_is_followed_at_once_by_the_contents() -> None:
    report = sample.report()
    many = replace(report, summary=replace(report.summary, questions=report.summary.questions * 12))
    second = pdf_reading.page_text(pdf(many), 2)
    assert second.index("Seåtagande1") < second.index("Innehåll") < second.index("Allaåtaganden")


def test_of_very_many_new_records_the_newest_are_shown() -> None:
    report = sample.report()
    assert report.since
    new = tuple(replace(report.since.new[0], type=f"Post {number}.") for number in range(1, 71))
    written = pdf_reading.text(pdf(replace(report, since=replace(report.since, new=new))))
    assert pdf_reading.squeezed("Här visas de 60 senaste av 70 poster.") in written
    assert [f"Post{number}." in written for number in (1, 10, 11, 70)] == [False, False, True, True]


def test_sections_that_do_not_apply_are_left_out() -> None:
    assert pdf_reading.bookmarks(pdf(sample.bare())) == [
        "Läget i korthet",
        "Alla åtaganden",
        "4 Trygghetsvandringar",
        "Det vi inte vet",
        "Löftet och dess bakgrund",
        "Så räknar vi",
        "Om rapporten",
    ]


@pytest.fixture(scope="module")
def expected() -> list[tuple[int, str]]:
    return pdf_reading.skeleton(pdf(payloads.spoiled(sample.small(), "ok")))


@pytest.mark.parametrize("payload", [*TYPST, *payloads.HOSTILE])
def test_no_text_becomes_markup(payload: str, expected: list[tuple[int, str]]) -> None:
    content = pdf(payloads.spoiled(sample.small(), payload))
    assert pdf_reading.skeleton(content) == expected
    opened = pdf_reading.opened(content)
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(opened.Root.keys())
    assert len(opened.attachments) == 0


@pytest.mark.parametrize("payload", [text for text in TYPST if text.isascii() and "\n" not in text])
def test_texts_and_notes_read_as_they_were_written(payload: str) -> None:
    everywhere = payloads.replaced(sample.small(), lambda _: payload, kept=payloads.CODES | {"note"})
    assert pdf_reading.squeezed(payload) in pdf_reading.text(pdf(everywhere))


@pytest.mark.parametrize("payload", ['#read("/etc/passwd")', "$x$ @y #z", "[x](javascript:alert(1))"])
def test_a_note_holds_its_few_marks_and_nothing_else(payload: str) -> None:
    note = f"**fet** {payload}"
    content = pdf(payloads.replaced(sample.report(), lambda name: note if name == "note" else "ok"))
    assert pdf_reading.squeezed(f"fet {payload}") in pdf_reading.text(content)
    assert pdf_reading.addresses(content) == set()


def test_letters_that_no_font_has_are_named() -> None:
    head = replace(sample.bare().head, title="Löfte 漢字 \U0001f46e")
    written = pdf_reading.text(pdf(replace(sample.bare(), head=head)))
    assert "Löfte\ufffd\ufffd\ufffd" in written
    assert "visassom\ufffd:U+5B57,U+6F22,U+1F46E" in written


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pdf(sample.report()) == pdf(sample.report())


def test_the_clock_and_the_surroundings_leave_no_trace(loftet: Loftet, data_root: Path) -> None:
    for name, zone, locale in (("a", "Pacific/Kiritimati", "C"), ("b", "America/Los_Angeles", "sv_SE.UTF-8")):
        surroundings = {
            "TZ": zone,
            "LC_ALL": locale,
            "PYTHONHASHSEED": str(ord(name)),
            "TMPDIR": str(data_root),
        }
        run = loftet(
            "report", "--as-of", "2024-09-30", "-o", f"{name}.pdf", cwd=data_root, environment=surroundings
        )
        assert run.returncode == 0, run.stderr
    assert (data_root / "a.pdf").read_bytes() == (data_root / "b.pdf").read_bytes()


def test_without_typst_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(LoftetError) as fault:
        pdf(sample.bare())
    assert fault.value.exit_code is ExitCode.CANNOT_RUN
    assert fault.value.hint
    assert fault.value.hint.key == "hint.render.pdf"


@pytest.fixture
def own(tmp_path: Path) -> Callable[[str], Path]:
    def write(template: str, name: str = "report.typ") -> Path:
        folder = tmp_path / "templates"
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(template, encoding="utf-8")
        return folder

    return write


def test_an_own_template_may_use_the_shipped_pieces(own: Callable[[str], Path]) -> None:
    folder = own(
        '#import "loftet/parts/base.typ": *\n#import "loftet/parts/front.typ": in-short\n'
        "#set document(title: head.title)\n#set text(font: sans)\n#title(head.title)\n#in-short\n"
        '#image("vapen.svg", alt: "Kommunens vapen", width: 1cm)'
    )
    picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'
    (folder / "vapen.svg").write_text(picture, encoding="utf-8")
    content = pdf(sample.report(), (folder,))
    assert pdf_reading.bookmarks(content) == ["Läget i korthet"]
    assert "Kommunens vapen" in [tag.alt for tag in pdf_reading.tags(content)]


def test_the_example_of_the_guide_works(own: Callable[[str], Path]) -> None:
    guide = (TOP / "docs" / "handbok" / "mallar.md").read_text(encoding="utf-8")
    (template,) = re.findall(r"```typst\n(.*?)```", guide, re.DOTALL)
    assert pdf_reading.bookmarks(pdf(sample.report(), (own(template),))) == ["Läget i korthet"]


def test_a_theme_gives_its_colours_and_logo(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    theme = 'logo: vapen.png\nlogo_text: Granstads kommun\ncolour: "#00573f"\naccent: "#ffcd00"\n'
    (tmp_path / "templates" / "theme.yaml").write_text(theme, encoding="utf-8")
    (tmp_path / "templates" / "vapen.png").write_bytes(PICTURE)
    content = pdf(sample.report(), (tmp_path / "templates",))
    assert "Granstads kommun" in [tag.alt for tag in pdf_reading.tags(content)]
    first = pdf_reading.opened(content).pages[0].Contents.read_bytes()
    assert b"0 0.34117648 0.24705882 " in first
    assert b"1 0.8039216 0 " in first


def test_a_logo_that_cannot_be_shown_is_named(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "theme.yaml").write_text("logo: vapen.png\nlogo_text: G\n", encoding="utf-8")
    (tmp_path / "templates" / "vapen.png").write_bytes(PICTURE[:20])
    with pytest.raises(LoftetError) as fault:
        pdf(sample.report(), (tmp_path / "templates",))
    told = say(fault.value.message, Language.SV)
    assert told == "templates/theme.yaml, rad 1: filen templates/vapen.png är ingen hel bild i PNG eller JPEG"


def test_a_single_part_can_be_replaced(own: Callable[..., Path]) -> None:
    folder = own(
        '#import "base.typ": *\n#let promised(part) = part.promised\n#let overview = heading[Egen översikt]',
        "parts/overview.typ",
    )
    assert pdf_reading.bookmarks(pdf(sample.bare(), (folder,)))[:2] == ["Läget i korthet", "Egen översikt"]


def test_a_part_that_lacks_what_others_need_is_named(own: Callable[..., Path]) -> None:
    with pytest.raises(LoftetError) as fault:
        pdf(sample.bare(), (own("#let overview = [Egen översikt]", "parts/overview.typ"),))
    told = dict(fault.value.message)
    assert told["file"] == "templates/parts/overview.typ"
    assert "parts/commitment.typ" in str(told["reason"])


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("= Rubrik\n#finns-inte", 2),
        ("#let x = (", 1),
        ('\n\n#import "@preview/cetz:0.3.0"', 3),
        ('#import ("@pre" + "view/cetz:0.3.0")', 1),
        ('#import "\\u{40}preview/cetz:0.3.0"', 1),
        ('#include "../../data/promise.yaml"', 1),
        ('#let run = eval\n#run("1")', 1),
        ("#dictionary(std)", 1),
        ('#read("/etc/passwd")', 1),
        ('#plugin("x.wasm")', 1),
    ],
)
def test_a_template_that_cannot_or_may_not_run_is_named_with_its_line(
    template: str, line: int, own: Callable[[str], Path]
) -> None:
    with pytest.raises(LoftetError) as fault:
        pdf(sample.bare(), (own(template),))
    assert fault.value.message.key == "template.broken"
    told = dict(fault.value.message)
    assert (told["file"], told["line"]) == ("templates/report.typ", line)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "report.typ").symlink_to("/etc/passwd")
    with pytest.raises(LoftetError) as fault:
        pdf(sample.bare(), (tmp_path / "templates",))
    assert fault.value.message.key == "template.link"
