"""Keys, and text without quotation marks, as far as it is certain what they mean."""

from loftet.document.tree import NOTHING


class Uncertain(Exception):  # noqa: N818 - a turn to the parser, not an error
    """It takes the whole grammar of YAML to tell what is meant."""


KEY = r"(?P<key>[A-Za-zÅÄÖåäö0-9][A-Za-zÅÄÖåäö0-9_-]*):"
"""A field's name with its colon; the same keys as `tree.is_key`."""

_QUOTES = ('"', "\u201d")  # at the end of a text without quotation marks one may be a slip


def plain_text(text: str) -> str | None:
    """Return what a text without quotation marks means, which begins with a letter or digit."""
    if text.endswith((":", *_QUOTES)) or ": " in text or " #" in text:
        raise Uncertain
    return None if text in NOTHING else text
