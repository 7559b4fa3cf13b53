"""A municipality's own templates: extended, replaced, broken, hostile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from tests.render import sample

from loftet.problems import ExitCode, LoftetError
from loftet.render.drawings import drawings
from loftet.render.html import html
from loftet.render.markdown import markdown
from loftet.wording import Language, say

Write: TypeAlias = Callable[[str, str], Path]
EXTENDS = '{% extends "loftet/report.html" %}\n'


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "templates"


@pytest.fixture
def write(own: Path) -> Write:
    def write_file(name: str, text: str) -> Path:
        file = own / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write_file


def refused(own: Path, render: Callable[..., str] = html) -> str:
    """Return what the user is told, in Swedish, when the templates cannot be used."""
    with pytest.raises(LoftetError) as raised:
        render(sample.report(), [own])
    assert raised.value.exit_code is ExitCode.CANNOT_RUN
    assert raised.value.hint is not None
    assert say(raised.value.hint, Language.SV)
    assert say(raised.value.message, Language.EN)
    return say(raised.value.message, Language.SV)


def test_a_missing_folder_changes_nothing(own: Path) -> None:
    assert html(sample.report(), [own]) == html(sample.report())


def test_a_block_is_replaced_and_the_rest_stays(own: Path, write: Write) -> None:
    write("report.html", EXTENDS + "{% block footer %}<footer>Granstads kommun</footer>{% endblock %}")
    page = html(sample.report(), [own])
    assert "<footer>Granstads kommun</footer>" in page
    assert 'class="foot"' not in page
    assert "Läget i korthet" in page


def test_a_block_is_extended(own: Path, write: Write) -> None:
    write(
        "report.html",
        EXTENDS + "{% block method %}{{ super() }}<p>{{ report.head.title }}: frågor?</p>{% endblock %}",
    )
    page = html(sample.report(), [own])
    assert "Så räknar vi" in page
    assert "<p>Uppföljning av medborgarlöftet 2024: frågor?</p>" in page


def test_own_style_is_admitted_by_the_policy_of_the_page(own: Path, write: Write) -> None:
    write("report.html", EXTENDS + "{% block style %}{{ super() }}.band { color: red }{% endblock %}")
    page, usual = html(sample.report(), [own]), html(sample.report())
    assert ".band { color: red }" in page
    assert page[page.index("sha256-") :][:51] != usual[usual.index("sha256-") :][:51]


def test_a_single_part_is_replaced(own: Path, write: Write) -> None:
    write("parts/footer.html", "<footer>Bara sidfoten</footer>\n")
    assert "<footer>Bara sidfoten</footer>" in html(sample.report(), [own])


def test_the_whole_template_is_replaced(own: Path, write: Write) -> None:
    write("report.html", "<title>{{ report.head.title }}</title>")
    assert html(sample.report(), [own]) == "<title>Uppföljning av medborgarlöftet 2024</title>"


def test_markdown_is_replaced_and_escaped_too(own: Path, write: Write) -> None:
    write("report.md", "{% set x = '[x](y)' %}{{ x }} {{ report.head.title }}")
    assert markdown(sample.report(), [own]) == r"\[x\](y) Uppföljning av medborgarlöftet 2024" + "\n"


def test_the_first_folder_wins(own: Path, tmp_path: Path, write: Write) -> None:
    write("report.md", "andra")
    first = tmp_path / "first"
    first.mkdir()
    (first / "report.md").write_text("första", encoding="utf-8")
    assert markdown(sample.report(), [first, own]) == "första\n"


def test_a_changed_template_is_read_anew(own: Path, write: Write) -> None:
    write("report.md", "ett")
    assert markdown(sample.report(), [own]) == "ett\n"
    write("report.md", "två gånger")
    assert markdown(sample.report(), [own]) == "två gånger\n"


def test_a_part_without_a_macro_that_the_page_wants_is_named(own: Path, write: Write) -> None:
    write("parts/status.html", "{% macro badge(it) %}{{ it.word }}{% endmacro %}")
    with pytest.raises(LoftetError) as raised:
        html(sample.report(), [own])
    assert raised.value.exit_code is ExitCode.CANNOT_RUN
    assert dict(raised.value.message)["file"] == "templates/parts/status.html"


def test_silhouettes_that_are_missing_are_asked_for(own: Path, write: Write) -> None:
    write("parts/drawings.txt", 'met #1b6b3f <svg width="1"></svg>\n')
    with pytest.raises(LoftetError) as raised:
        drawings(sample.report(), [own])
    told = say(raised.value.message, Language.SV)
    assert told.startswith("Mallen templates/parts/drawings.txt går inte att använda. Rad 1: ")
    assert "on_track" in told
    assert "met," not in told


def test_values_are_escaped_in_own_templates(own: Path, write: Write) -> None:
    write("report.html", "<p title=\"{{ '<b>' }}\">{{ '<b>' ~ report.head.title }}</p>")
    assert html(sample.report(), [own]).startswith('<p title="&lt;b&gt;">&lt;b&gt;Uppf')


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("rad ett\n{% if %}", 2, "Expected an expression"),
        ("rad ett\nrad två\n{{ report.hed }}", 3, "no attribute 'hed'"),
        ("{{ titel }}", 1, "'titel' is undefined"),
        ("{% block a %}", 1, "Unexpected end of template"),
        ("\n{% include 'saknas.html' %}", 2, "saknas.html"),
        ("{% extends 'saknas.html' %}", 1, "saknas.html"),
        ("{{ report.head | finns_inte }}", 1, "No filter named 'finns_inte'"),
        ("{{ word('finns.inte') }}", 1, "finns.inte"),
        ("{{ 1 / 0 }}", 1, "ZeroDivisionError"),
        ("{{ report.head.title + 1 }}", 1, "TypeError"),
        (EXTENDS + "{% block title %}{{ x }}{% endblock %}", 2, "'x' is undefined"),
    ],
)
def test_a_broken_template_is_named_with_its_line(
    own: Path, write: Write, template: str, line: int, said: str
) -> None:
    write("report.html", template)
    message = refused(own)
    assert message.startswith(f"Mallen templates/report.html går inte att använda. Rad {line}: ")
    assert said in message


def test_a_fault_that_an_own_part_causes_is_found_there(own: Path, write: Write) -> None:
    write("parts/footer.html", "\n{{ report.inget }}")
    assert "Mallen templates/parts/footer.html går inte att använda. Rad 2:" in refused(own)


def test_a_fault_tells_no_value_of_the_data(own: Path, write: Write) -> None:
    write("report.html", "{{ report.head.title | int(default=report.head.title) + 1 }}")
    assert "Uppföljning" not in refused(own)


@pytest.mark.parametrize(
    "escape",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ word.__globals__ }}",
        "{{ word.__closure__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ self.__init__.__globals__ }}",
        "{{ report.__dataclass_fields__ }}",
        "{{ report.head.__setattr__('title', 'x') }}",
        "{{ report | attr('__class__') }}",
        "{{ '{0.__class__}'.format(report) }}",
        "{{ '%s' | format(report.__class__) }}",
        "{{ lipsum.__globals__ }}",
        "{{ [].append(1) }}",
        "{{ {}.update({1: 2}) }}",
        "{{ range(10 ** 9) | list }}",
        "{{ 'x' * 10 ** 9 }}",
        "{{ [0] * 100000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{% include '/etc/passwd' %}",
        "{% include '../commitments.yaml' %}",
        "{% include 'loftet/../report.html' %}",
        "{% import 'os' as os %}{{ os }}",
        "{{ report.head.as_of.__reduce__() }}",
        "{{ namespace.__init__.__globals__ }}",
    ],
)
def test_the_sandbox_lets_nothing_out(own: Path, write: Write, escape: str) -> None:
    write("report.html", escape)
    refused(own)


def test_a_template_cannot_change_the_report(own: Path, write: Write) -> None:
    write("report.html", "{% set report.head = 1 %}")
    refused(own)


def test_a_link_is_not_followed(own: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text("hemligt", encoding="utf-8")
    own.mkdir()
    (own / "report.html").symlink_to(secret)
    assert refused(own) == "Mallen templates/report.html är en symbolisk länk. Länkar följs inte."


@pytest.mark.parametrize("level", ["templates", "templates/parts"])
def test_a_linked_folder_is_not_followed(tmp_path: Path, level: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "parts").mkdir(parents=True)
    (elsewhere / "report.html").write_text("hemligt", encoding="utf-8")
    (elsewhere / "parts" / "footer.html").write_text("hemligt", encoding="utf-8")
    link = tmp_path / level
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(elsewhere / "parts" if level.endswith("parts") else elsewhere)
    assert "är en symbolisk länk" in refused(tmp_path / "templates")


def test_a_template_of_another_encoding_is_refused(own: Path) -> None:
    own.mkdir()
    (own / "report.html").write_bytes("Åtgärder".encode("latin-1"))
    assert refused(own) == "Mallen templates/report.html är inte sparad som UTF-8."


def test_a_huge_template_is_refused(own: Path, write: Write) -> None:
    write("report.html", "x" * 1_100_000)
    assert refused(own) == "Mallen templates/report.html är större än 1 MiB."


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    unreadable = tmp_path / ("x" * 300)  # a name that no file system takes: the error comes for root too
    assert refused(unreadable).endswith("x/report.html går inte att läsa.")


def test_a_folder_in_the_place_of_a_template_is_refused(own: Path) -> None:
    (own / "report.html").mkdir(parents=True)
    assert refused(own) == "Mallen templates/report.html är ingen vanlig fil."
