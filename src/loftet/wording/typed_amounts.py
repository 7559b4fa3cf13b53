"""Numbers of occasions as people type them: `31`, `drygt 30`, `minst 12`, `ca 1 500`."""

from __future__ import annotations

import re
from decimal import Decimal

from loftet.phrase import Amount, Precision

_WORDS = {
    "": Precision.EXACT,
    "exakt": Precision.EXACT,
    "exactly": Precision.EXACT,
    "minst": Precision.AT_LEAST,
    "at least": Precision.AT_LEAST,
    "ca": Precision.ABOUT,
    "cirka": Precision.ABOUT,
    "circa": Precision.ABOUT,
    "c:a": Precision.ABOUT,
    "ungefär": Precision.ABOUT,
    "omkring": Precision.ABOUT,
    "about": Precision.ABOUT,
    "approximately": Precision.ABOUT,
    "drygt": Precision.JUST_OVER,
    "just over": Precision.JUST_OVER,
}
_AMOUNT = re.compile(r"([^0-9]*?)\.? ?([0-9]{1,3}(?: [0-9]{3})*|[0-9]{1,9})(?: (?:st|gånger|times))?")


def typed_amount(text: str) -> Amount | None:
    """Return the number that `text` means with its precision, or None where it means none.

    The words of both languages are understood, whichever is spoken.
    """
    match = _AMOUNT.fullmatch(" ".join(text.split()).casefold())
    if match is None or match[1].strip() not in _WORDS:
        return None
    return Amount(Decimal(match[2].replace(" ", "")), _WORDS[match[1].strip()])
