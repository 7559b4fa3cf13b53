"""Whatever the bytes, only problems come out, and both parsers take or refuse the same."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from loftet.document import read
from loftet.document.bytes_to_text import readable_text
from loftet.document.closely import read_closely
from loftet.document.parsers import FASTEST, PURE
from loftet.document.positions import all_located, positions
from loftet.document.quick import quick_data
from loftet.problems import Severity

PIECES = [
    *(
        "a: b\n",
        "b: ",
        "c:",
        "- ",
        "\n",
        "\n  ",
        " ",
        "\t",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ", ",
        ":",
        "? ",
        "|",
        ">-",
    ),
    *(
        "|\n  x",
        "#",
        " #x",
        "# x\n",
        "&a",
        "*a",
        "!t ",
        "%",
        "@",
        "`",
        "---\n",
        "...\n",
        "\\",
        "\\u00e5",
        "<<: ",
    ),
    *(
        "=======\n",
        "<<<<<<< x\n",
        "null",
        "~",
        "å",
        "a\u030a",
        "\xa0",
        "\u200b",
        "\u2028",
        "\x85",
        "\r",
        "\r\n",
    ),
    *(
        "<b>",
        "<p class='x'>y</p>",
        "&aring;",
        "TODO",
        "fyll i",
        "<plats>",
        "{{ x }}",
        "${x}",
        "xx",
        "5-XX",
    ),
    *("\ufeff", "\x00", "–", "”", "：", "Ã¥", "x" * 70, "[" * 40, "\ud800"),
]
yaml_like = st.lists(st.sampled_from(PIECES), max_size=20).map(
    lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200), st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace"))
    )
)
@example(b"\n?")
@example(b'"\\UFFFFFFFF"')
@example(b"a: &\xff")
@example(b"\xef\xbb\xbf")
def test_any_bytes_give_a_document_or_an_error(data: bytes) -> None:
    document, problems = read(data, "x.yaml")

    assert (document is None) == any(problem.severity is Severity.ERROR for problem in problems)


@settings(max_examples=600, deadline=None)
@given(yaml_like)
@example(b"\n?")
@example(b"a: b\n? ")
@example(b"[&a *a]: b\n*a: c")
@example(b"a:\n  - b\n c:\n- d")
def test_both_parsers_read_the_same(data: bytes) -> None:
    document, problems = read(data, "x.yaml", FASTEST)
    other, others = read(data, "x.yaml", PURE)

    assert document == other
    assert bool(problems) == bool(others)
    for problem in (*problems, *others):
        assert problem.where.span is not None
        assert problem.where.span.line >= 1


@settings(max_examples=600, deadline=None)
@given(yaml_like)
@example(b"a: b #c")
@example("a: |\n  x\nb: Ã¥".encode())
def test_the_quick_way_misses_nothing_that_the_close_look_finds(data: bytes) -> None:
    mapping = quick_data(data, FASTEST)

    if mapping is not None:
        document, problems = read_closely(data, "x.yaml", FASTEST)
        assert problems == ()
        assert document is not None
        assert document.data == mapping


@settings(max_examples=200, deadline=None)
@given(yaml_like)
def test_any_text_can_be_located_in(data: bytes) -> None:
    text = readable_text(data)
    _, problems = read(data, "x.yaml")

    found = all_located(problems, text)
    assert [problem.where.span for problem in found] == [problem.where.span for problem in problems]
    assert all(spans.value.line >= 1 for spans in positions(text).values())
