"""Headings in bold where there is a terminal, and nothing of it in a pipe."""

from __future__ import annotations

from loftet.display.headed import headed

TEXT = "Snart\n  rad-2024-2  3 oktober 2024\n\nSaknas\n"


def test_what_is_not_indented_is_bold_on_a_terminal() -> None:
    assert headed(TEXT, color=True) == (
        "\x1b[1mSnart\x1b[0m\n  rad-2024-2  3 oktober 2024\n\n\x1b[1mSaknas\x1b[0m\n"
    )


def test_in_a_pipe_it_is_the_same_text() -> None:
    assert headed(TEXT, color=False) == TEXT
