"""Texts that begin with a sign that means something else to YAML."""

from __future__ import annotations

from loftet.phrase import Phrase
from loftet.problems import Problem, Route, Span, Where, error

_HINTS = {",": Phrase("hint.extra-comma"), "```": Phrase("hint.markdown-fence")}


def reserved_sign(span: Span, sign: str, route: Route = ()) -> Problem:
    """Return the problem that a text, standing at `span`, begins with `sign`."""
    hint = _HINTS.get(sign, Phrase("hint.quote-sign", sign=sign))
    return error("reserved-sign", Where("", route, span=span), hint, sign=sign)
