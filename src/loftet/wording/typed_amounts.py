"""Numbers of occasions as people type them: `31`, `drygt 30`, `minst 12`, `ca 1 500`."""

from __future__ import annotations

import re
from decimal import Decimal

from loftet.phrase import Amount, Precision
from loftet.wording.typed_words import one_of, typed_words

_PRECISIONS = {"": Precision.EXACT} | {
    word: precision for words in typed_words() for word, precision in words.precisions.items()
}
_AMOUNT = re.compile(
    r"([^0-9]*?)\.? ?([0-9]{1,3}(?: [0-9]{3})*|[0-9]{1,9})"
    rf"(?: (?:{one_of(lambda words: words.times)}))?"
)


def typed_amount(text: str) -> Amount | None:
    """Return the number that `text` means with its precision, or None where it means none.

    The words of every language are understood, whichever is spoken.
    """
    match = _AMOUNT.fullmatch(" ".join(text.split()).casefold())
    if match is None or match[1].strip() not in _PRECISIONS:
        return None
    return Amount(Decimal(match[2].replace(" ", "")), _PRECISIONS[match[1].strip()])
