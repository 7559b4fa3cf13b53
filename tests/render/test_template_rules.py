"""Rules for the shipped templates that keep any text from becoming structure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.conftest import TOP

from loftet.resources import resource
from loftet.wording.catalogue import messages
from loftet.wording.language import Language

FOLDER = resource("templates")
PAGES = sorted(FOLDER.rglob("*.html"))
TEMPLATES = sorted([*PAGES, *FOLDER.rglob("*.md"), *FOLDER.rglob("*.css")])
WORD_FILE = sorted((TOP / "src" / "loftet" / "render").glob("word_*.py"))  # Word has no template
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
WORD = re.compile(r"""["']((?:report|page)\.(?!docx)[a-z_.]+)["']""")  # report.docx is a file


def name(file: Path) -> str:
    return file.relative_to(FOLDER).as_posix()


def code(file: Path) -> str:
    return COMMENT.sub("", file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", TEMPLATES, ids=name)
def test_nothing_is_marked_as_safe(file: Path) -> None:
    assert not re.search(r"\|\s*safe|autoescape|Markup|\{%-?\s*raw", code(file))


@pytest.mark.parametrize("file", PAGES, ids=name)
def test_every_attribute_is_quoted(file: Path) -> None:
    assert not re.search(r"<[^<>]*=\s*\{\{", code(file))
    assert not re.search(r"<[a-z][^<>\"']*\s[a-z-]+=[^\"'\s{]", code(file))


@pytest.mark.parametrize("file", PAGES, ids=name)
def test_there_is_no_script_no_inline_style_and_no_handler(file: Path) -> None:
    assert not re.search(r"<script|\sstyle=|\son[a-z]+=|<iframe|<object|<embed|<form|javascript:", code(file))


@pytest.mark.parametrize("file", PAGES, ids=name)
def test_only_checked_addresses_and_anchors_become_links(file: Path) -> None:
    for target in re.findall(r'href="([^"]*)"', code(file)):
        assert target == "{{ item.url }}" or re.fullmatch(r"#([a-z_]+|\{\{ [a-z_.]+\.anchor \}\})", target)
    assert code(file).count("item.url }}") == code(file).count("{% if allowed(item.url) %}")


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.css")), ids=name)
def test_no_text_of_the_data_and_no_address_reaches_the_style_sheet(file: Path) -> None:
    written = re.findall(r"\{\{(.*?)\}\}", code(file))
    assert all(re.fullmatch(r' word\("page\.[a-z]+"(, day=report\.head\.as_of)?\) ', one) for one in written)
    assert not re.search(r"url\(|@import|expression", code(file))


def test_every_label_is_in_the_catalogues_and_every_label_is_used() -> None:
    said = {key for file in (*TEMPLATES, *WORD_FILE) for key in WORD.findall(code(file))}
    own = ("report.heading.", "report.label.", "report.column.", "report.chart.", "report.caption.")
    for language in Language:
        known = messages(language)
        assert said - set(known) == set()
        labels = {key for key in known if key.startswith((*own, "report.link.", "page."))}
        assert labels - said == set()


@pytest.mark.parametrize("file", TEMPLATES, ids=name)
def test_a_template_stays_readable(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400
