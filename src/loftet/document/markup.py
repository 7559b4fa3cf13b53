"""HTML in a text: it would be printed as it stands, with its tags."""

from __future__ import annotations

import re

_NAMES = (
    "a|b|big|blockquote|body|br|center|code|div|em|font|h[1-6]|head|hr|html|i|iframe|img|input|li|link|meta"
    "|ol|p|pre|s|script|small|span|strong|style|sub|sup|svg|table|tbody|td|th|tr|u|ul|video"
)
_TAG = re.compile(rf"(?P<begin></?(?:{_NAMES}))(?:\s[^<>]*|/)?>|<!--", re.IGNORECASE)
_LETTER = re.compile(r"&(?:#[0-9]{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)


def first_tag(text: str) -> str | None:
    """Return the first tag of a text without its attributes, `<a>`, or its first coded letter, `&aring;`."""
    if tag := _TAG.search(text):
        return f"{tag['begin']}>" if tag["begin"] else tag.group()
    letter = _LETTER.search(text)
    return letter.group() if letter else None


def without_tags(text: str) -> str:
    """Return a text with its tags left out."""
    return _TAG.sub("", text)
