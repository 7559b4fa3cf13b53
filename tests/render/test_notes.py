"""Notes: emphasis, lists and links; everything else is plain text, in HTML and in Markdown."""

from __future__ import annotations

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.render import payloads

from loftet.render.notes import note_html, note_markdown

ALLOWED = {"p", "ul", "ol", "li", "em", "strong", "a"}
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@pytest.mark.parametrize(
    ("note", "html"),
    [
        ("Två poliser.", "<p>Två poliser.</p>"),
        ("*en* **två** _tre_", "<p><em>en</em> <strong>två</strong> <em>tre</em></p>"),
        ("- ett\n- två", "<ul>\n<li>ett</li>\n<li>två</li>\n</ul>"),
        ("3. tre", '<ol start="3">\n<li>tre</li>\n</ol>'),
        ("[Brå](https://www.bra.se/)", '<p><a href="https://www.bra.se/">Brå</a></p>'),
        ("[post](mailto:a@b.example)", '<p><a href="mailto:a@b.example">post</a></p>'),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("[x](rapport.md)", "<p>[x](rapport.md)</p>"),
        ("# inte rubrik", "<p># inte rubrik</p>"),
        ("> inte citat", "<p>&gt; inte citat</p>"),
        ("`inte kod`", "<p>`inte kod`</p>"),
        ("<b>inte fet</b> &amp;", "<p>&lt;b&gt;inte fet&lt;/b&gt; &amp;amp;</p>"),
        ("![bild](https://a.example/b.png)", '<p>!<a href="https://a.example/b.png">bild</a></p>'),
        ("www.exempel.example och rapport.md", "<p>www.exempel.example och rapport.md</p>"),
        ("<https://exempel.example>", "<p>&lt;https://exempel.example&gt;</p>"),
        ("a|b\n|---|", "<p>a|b\n|---|</p>"),
    ],
)
def test_a_note_as_html(note: str, html: str) -> None:
    assert note_html(note) == html


def test_a_link_after_an_exclamation_mark_is_no_picture() -> None:
    assert note_markdown("![x](https://a.example/b.png)") == r"\![x](https://a.example/b.png)"


def normal(html: str) -> str:
    """Return what a reader sees of `html`: its elements and words, blanks and list spacing aside."""
    root = html5lib.parseFragment(re.sub(r"\s+", " ", html), treebuilder="etree", namespaceHTMLElements=False)
    written = html5lib.serialize(root, tree="etree", omit_optional_tags=False)
    one_line = re.sub(r"\s+", " ", re.sub(r"</?p>", " ", written))
    return re.sub(r" ?(</?(?:li|ul|ol)[^>]*>) ?", r"\1", one_line).strip(" ")


NOTES = st.text("ab *_[]()-+1.)\\<&!`#>|~:/\n", max_size=60)


def reads_back(note: str) -> None:
    """Assert that `note` reads back whole, or, where its stars are in a tangle, without its emphasis."""
    read, written = normal(READER.render(note_markdown(note))), normal(note_html(note))
    assert read in {written, re.sub(r"</?(?:em|strong)>", "", written)}


@given(note=NOTES)
def test_a_note_as_markdown_reads_back_as_the_same_note(note: str) -> None:
    reads_back(note)


def test_a_note_with_a_tangle_of_stars_loses_its_emphasis_and_no_word() -> None:
    assert note_markdown("***1*1* och *två*") == r"\*11 och två"


@pytest.mark.parametrize("note", payloads.HOSTILE)
def test_hostile_notes_read_back_as_the_same_notes(note: str) -> None:
    reads_back(note)


def test_notes_of_the_corpora_hold_nothing_but_what_is_allowed() -> None:
    for note in payloads.corpus():
        root = html5lib.parseFragment(note_html(note), treebuilder="etree", namespaceHTMLElements=False)
        for element in root.iter():
            assert element.tag in ALLOWED | {"DOCUMENT_FRAGMENT"}
            assert set(element.attrib) <= {"href", "title", "start"}
            assert element.get("href", "https:").lower().startswith(("http:", "https:", "mailto:"))
        reads_back(note)
