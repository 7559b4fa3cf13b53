"""Figures in a column, so that their decimal marks stand below each other; no decimal is invented for it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from loftet.wording.language import Language
from loftet.wording.numbers import number_text

_FIGURE_SPACE, _PUNCTUATION_SPACE = "\u2007", "\u2008"


def lacking(text: str, column: Sequence[str], language: Language) -> str:
    """Return what `text` lacks of the longest decimals in `column`: "1,2" beside "1,22" lacks "0"."""
    mark = number_text(Decimal("0.5"), language)[1]
    most = max((len(_decimals(one, mark)) for one in column), default=0)
    own = len(_decimals(text, mark))
    return ("" if own or not most else mark) + "0" * (most - own)


def as_blank(lacked: str) -> str:
    """Return blanks as wide as what is lacking, where figures have one width."""
    return "".join(_FIGURE_SPACE if sign.isdigit() else _PUNCTUATION_SPACE for sign in lacked)


def _decimals(text: str, mark: str) -> str:
    decimals = text.rpartition(mark)[2] if mark in text else ""
    return decimals if decimals.isdigit() else ""
