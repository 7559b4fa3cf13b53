"""A report read back: what it says under which heading, and no harm from a file that is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render import sample

from loftet.problems import LoftetError
from loftet.render.differences import Difference, differences
from loftet.render.html import html
from loftet.render.json import report_json
from loftet.render.markdown import markdown
from loftet.render.page_text import Said, said_on
from loftet.render.read_back import Written, seal_in, written
from loftet.report.seal import seal_of


def test_a_page_says_its_texts_under_their_headings() -> None:
    page = "<h1>Löftet</h1><style>p {}</style><p>Vi  gick\n<b>två</b> gånger.<br>Sen</p><td>3</td><td>4</td>"

    assert said_on(page) == (
        Said("Löftet", "Löftet"),
        Said("Löftet", "Vi gick två gånger."),
        Said("Löftet", "Sen"),
        Said("Löftet", "3"),
        Said("Löftet", "4"),
    )


@pytest.mark.parametrize("text", ["<p>a</p><![x[ b", "<![if x]>", "<!DOCTYPE [<!ENTITY", "<a<a<a", "</"])
def test_a_torn_page_is_read_as_far_as_it_goes(text: str) -> None:
    assert isinstance(said_on(text), tuple)


@pytest.mark.parametrize("render", [html, markdown, report_json])
def test_every_format_carries_its_seal(render: object) -> None:
    assert callable(render)
    file = written(render(sample.report()).encode())

    assert file is not None
    assert seal_in(file) == seal_of(sample.report())


@given(
    st.binary(max_size=200).filter(lambda content: not content.startswith((b"%PDF-", b"PK\x03\x04")))
    | st.text(max_size=200).map(lambda text: ("{" + text).encode(errors="replace"))
)
def test_any_file_is_read_or_is_none(content: bytes) -> None:
    file = written(content)

    assert file is None or seal_in(file) is None


@given(st.sampled_from([b"%PDF-", b"%PDF-1.7\n", b"PK\x03\x04"]), st.binary(max_size=200))
def test_a_damaged_pdf_or_word_file_is_said_to_be_so(start: bytes, rest: bytes) -> None:
    file = written(start + rest)

    assert file is not None
    with pytest.raises(LoftetError) as fault:
        seal_in(file)
    assert fault.value.message.key == "render.damaged"


def test_lines_that_are_added_left_out_and_changed_are_told() -> None:
    ours = Written("# A\nett\ntvå\ntre\n".encode(), "md")
    theirs = Written(b"# A\nett\n2\ntre\nfyra\n", "md")

    assert differences(theirs, ours) == (
        Difference("A", "2", "två"),
        Difference("A", "fyra", None),
    )
    assert differences(ours, ours) == ()


def test_what_only_the_code_of_a_page_tells_is_found() -> None:
    (found,) = differences(
        Written(b'<p><b class="a">1</b>', "html"), Written(b'<p><b class="b">1</b>', "html")
    )

    assert found.hidden
    assert found.told == '<p><b class="a">1</b>'
