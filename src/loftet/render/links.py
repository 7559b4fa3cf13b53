"""Which addresses may become links, and how they are written."""

from __future__ import annotations

import re
from urllib.parse import quote

from markupsafe import Markup

_ALLOWED = re.compile(r"(?:https?://|mailto:)[^\s<>\"\\^`{|}\x00-\x20\x7f]+", re.IGNORECASE)
_KEPT = "/?#@:&=+$,;%!'-."


def allowed(address: str | None) -> bool:
    """Return whether `address` may be a link: http, https or mailto, whole, without blanks."""
    return address is not None and _ALLOWED.fullmatch(address) is not None


def target(address: str) -> Markup:
    """Return an allowed `address` as the target of a Markdown link, what would end it percent-encoded."""
    return Markup(quote(address, safe=_KEPT))  # noqa: S704 - nothing is left that Markdown reads
