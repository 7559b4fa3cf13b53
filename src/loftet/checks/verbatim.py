"""The promise's own words, printed as they were signed, and those who signed it, named as printed."""

from __future__ import annotations

from loftet.checks.texts import Text
from loftet.schema.change import Change
from loftet.schema.promise import Commitment, Part, Promise, PromisePeriod
from loftet.schema.signed import Link, Signer

_VERBATIM = frozenset(
    {
        (Promise, "title"),
        (Promise, "purpose"),
        (Promise, "situation"),
        (Promise, "sources"),
        (PromisePeriod, "as_written"),
        (Link, "title"),
        (Signer, "name"),
        (Signer, "role"),
        (Commitment, "title"),
        (Commitment, "text"),
        (Part, "quote"),
        (Change, "text"),
    }
)


def is_verbatim(text: Text) -> bool:
    """Return whether a text stands as it was signed."""
    return (text.model, text.field) in _VERBATIM or text.field == "wording"
