"""A logo and two colours: on the page, and refused with file, line and remedy where they cannot be read."""

from __future__ import annotations

import re
import zlib
from base64 import b64encode
from pathlib import Path
from struct import pack

import pytest
from docx.oxml.ns import qn
from docx.shared import RGBColor
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import TOP, Loftet
from tests.render import sample, word_reading

from loftet.problems import ExitCode, LoftetError
from loftet.render.docx import docx
from loftet.render.html import html
from loftet.render.templates import policy_hash
from loftet.render.theme import DEFAULT_COLOUR, contrast, darker, theme_of
from loftet.wording import Language, say


def chunk(name: bytes, body: bytes) -> bytes:
    return pack(">I", len(body)) + name + body + pack(">I", zlib.crc32(name + body))


SIZE = chunk(b"IHDR", pack(">IIBBBBB", 20, 10, 8, 2, 0, 0, 0))
PNG = (
    b"\x89PNG\r\n\x1a\n"
    + SIZE
    + chunk(b"IDAT", zlib.compress(10 * (b"\0" + 60 * b"\x80")))
    + chunk(b"IEND", b"")
)
GOOD = 'colour: "#00573F"\naccent: "#ffcd00"\nlogo: logotyp.png\nlogo_text: Granstads kommun\n'


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "logotyp.png").write_bytes(PNG)
    return folder


def themed(own: Path, text: str) -> Path:
    (own / "theme.yaml").write_text(text, encoding="utf-8")
    return own


def test_without_a_theme_nothing_changes(own: Path) -> None:
    assert html(sample.report(), [own]) == html(sample.report())


def test_the_page_has_the_colours_and_the_logo_in_itself(own: Path) -> None:
    page = html(sample.report(), [themed(own, GOOD)])

    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)[0]
    assert "--frame: #00573f" in style
    assert "--accent: #ffcd00" in style
    assert policy_hash(style) in page
    logo = f"data:image/png;base64,{b64encode(PNG).decode()}"
    assert f'<img src="{logo}" alt="Granstads kommun">' in page
    assert "img-src data:" in page


@pytest.mark.parametrize(
    ("text", "line", "says", "remedy"),
    [
        ('colour: "#ffcd00"', 1, "vit text syns för dåligt på #ffcd00", "mörkare färg, till exempel #"),
        ('\naccent: "#22345a"', 2, "bredvid #1c2a4a: kontrasten är 1,1:1", "ljusare accent"),
        ("colour: #00573f", 1, "#", "itattecken"),
        ("colour:\n", 1, "”colour” är ingen färg", "inom citattecken"),
        ('colour: "red; } body { display: none"', 1, "ingen färg", "inom citattecken"),
        ("logo: logo.svg\nlogo_text: x", 1, "PNG eller JPEG", "Spara logotypen som PNG"),
        ("logo: ../hemligt.png\nlogo_text: x", 1, "PNG eller JPEG", "Spara logotypen som PNG"),
        ("logo_text: x\nlogo: saknas.png", 2, "templates/saknas.png finns inte", "Lägg bilden"),
        ("logo: text.png\nlogo_text: x", 1, "ingen hel bild", "Spara logotypen på nytt"),
        (
            "logo: halv.png\nlogo_text: x",
            1,
            "templates/halv.png är ingen hel bild",
            "Spara logotypen på nytt",
        ),
        (
            "logo: halv.jpg\nlogo_text: x",
            1,
            "templates/halv.jpg är ingen hel bild",
            "Spara logotypen på nytt",
        ),
        ("logo: stor.png\nlogo_text: x", 1, "större än 256 KiB", "mindre"),
        ("logo: logotyp.png", 1, "ingen text för den som inte ser den", "logo_text: "),
        ('colour: "#00573f"\nfont: Comic Sans', 2, "”font” är inget som filen kan", "logo, logo_text"),
        ('colour: "#00573f"\ncolour: "#00573f"', 2, "”colour”", ""),
        ("logo: [a.png]\nlogo_text: x", 1, "en kort text på en rad", "200"),
    ],
)
def test_what_cannot_be_used_is_refused_with_line_and_remedy(
    own: Path, text: str, line: int, says: str, remedy: str
) -> None:
    (own / "text.png").write_text("<svg>", encoding="utf-8")
    (own / "stor.png").write_bytes(PNG + bytes(300 * 1024))
    (own / "halv.png").write_bytes(PNG[:-20])
    (own / "halv.jpg").write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF\0")

    with pytest.raises(LoftetError) as raised:
        theme_of([themed(own, text)])

    told = say(raised.value.message, Language.SV)
    assert raised.value.exit_code is ExitCode.CANNOT_RUN
    assert told.startswith(f"templates/theme.yaml, rad {line}: ")
    assert says in told
    assert raised.value.hint is not None
    assert remedy in say(raised.value.hint, Language.SV)
    assert say(raised.value.message, Language.EN)


def test_the_word_file_has_the_colours_and_the_logo_on_its_first_page(own: Path) -> None:
    document = word_reading.opened(docx(sample.report(), [themed(own, GOOD)]))

    assert document.styles["Heading 1"].font.color.rgb == RGBColor(0x00, 0x57, 0x3F)
    assert document.styles["Title"].element.find(f".//{qn('w:bottom')}").get(qn("w:color")) == "FFCD00"
    header = document.sections[0].first_page_header
    assert [one.get("descr") for one in header._element.iter(qn("wp:docPr"))] == ["Granstads kommun"]  # noqa: SLF001
    (picture,) = [part for part in header.part.rels.values() if part.reltype.endswith("/image")]
    assert picture.target_part.blob == PNG


def test_links_are_not_followed(own: Path, tmp_path: Path) -> None:
    (tmp_path / "annan.yaml").write_text(GOOD, encoding="utf-8")
    (own / "theme.yaml").symlink_to(tmp_path / "annan.yaml")

    with pytest.raises(LoftetError):
        theme_of([own])


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#fff000", "#fff000", 1)],
)
def test_the_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_the_colour_that_is_proposed_carries_white_text(colour: str) -> None:
    assert contrast(darker(colour), "#ffffff") >= 4.5


def test_the_shipped_page_has_the_colour_that_an_accent_is_held_against() -> None:
    style = (TOP / "templates" / "parts" / "style.css").read_text(encoding="utf-8")
    assert f"--frame: {DEFAULT_COLOUR};" in style


def test_the_command_ends_with_3(loftet: Loftet, data_root: Path) -> None:
    (data_root / "templates").mkdir()
    (data_root / "templates" / "theme.yaml").write_text('colour: "#ffffff"\n', encoding="utf-8")

    done = loftet("report", "-o", "ut.html", cwd=data_root)

    assert done.returncode == 3
    assert "templates/theme.yaml, rad 1" in done.stderr
    assert not (data_root / "ut.html").exists()


def test_the_examples_of_the_guide_work(own: Path) -> None:
    guide = (TOP / "docs" / "handbok" / "mallar.md").read_text(encoding="utf-8")
    theme, template = re.findall(r"```(?:yaml|jinja)\n(.*?)```", guide, re.DOTALL)
    (own / "report.html").write_text(template, encoding="utf-8")

    page = html(sample.report(), [themed(own, theme)])

    assert 'alt="Älmhults kommun"' in page
    assert "Ring kommunens kontaktcenter." in page
