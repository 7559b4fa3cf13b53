"""Decimal marks below each other, without a decimal that nobody measured."""

from __future__ import annotations

import pytest

from loftet.render.aligned import as_blank, lacking
from loftet.wording.language import Language

SV, EN = Language.SV, Language.EN


@pytest.mark.parametrize(
    ("text", "column", "language", "expected"),
    [
        ("2,4", ["2,05", "2,4"], SV, "0"),
        ("352", ["1,5", "352"], SV, ",0"),
        ("1,22", ["1,22", "2"], SV, ""),
        ("310", ["310", "352"], SV, ""),
        ("1,234", ["1,234", "5.5"], EN, ".0"),
        ("cirka 2", ["1,5", "cirka 2"], SV, ",0"),
    ],
)
def test_what_a_figure_lacks(text: str, column: list[str], language: Language, expected: str) -> None:
    assert lacking(text, column, language) == expected


def test_it_is_shown_as_blanks_of_the_same_width() -> None:
    assert as_blank(",00") == "\u2008\u2007\u2007"
