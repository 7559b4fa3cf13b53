"""Numbers, truth and clock times as they stand in a spreadsheet: `1 234,5`, `drygt 30`, `ja`, `10–11.30`."""

from __future__ import annotations

import re
from decimal import Decimal

from loftet.phrase import Amount
from loftet.wording.typed_amounts import typed_amount

_SPACES = re.compile(r"(?<=[0-9])[\s\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_WITH_POINTS = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_NUMBER = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?")
_CLOCKS = re.compile(
    r"(?:kl\.? ?)?([0-9]{1,2})(?:[:.]([0-9]{2}))?(?::00)? ?(?:-|–|—|till|to) ?"
    r"(?:kl\.? ?)?([0-9]{1,2})(?:[:.]([0-9]{2}))?(?::00)?"
)
_YES = frozenset({"ja", "j", "yes", "y", "true", "sant", "x", "1"})
_NO = frozenset({"nej", "n", "no", "false", "falskt", "0", "-"})


def number_in_cell(text: str) -> Decimal | None:
    """Return the number that a cell means, with a decimal comma or point, None where it means none.

    Thousands may be set apart by spaces, and by points where a comma follows or they stand more than once:
    `1.234` alone is one and a bit.
    """
    plain = _SPACES.sub("", text.strip()).replace("\u2212", "-")
    if _WITH_POINTS.fullmatch(plain) and (plain.count(".") > 1 or "," in plain):
        plain = plain.replace(".", "")
    plain = plain.replace(",", ".")
    return Decimal(plain) if _NUMBER.fullmatch(plain) else None


def count_in_cell(text: str) -> Amount | None:
    """Return the whole number, 0 or more, that a cell means, with the word before it; `12,0` is 12."""
    number = number_in_cell(text)
    if number is None:
        return typed_amount(text)
    return Amount(number) if number >= 0 and number == number.to_integral_value() else None


def flag_in_cell(text: str) -> bool | None:
    """Return yes or no, None where a cell says neither."""
    word = text.strip().casefold()
    return True if word in _YES else False if word in _NO else None


def clocks_in_cell(text: str) -> tuple[str, str] | None:
    """Return the two clock times of a stretch of a day as HH:MM, None where a cell holds none."""
    match = _CLOCKS.fullmatch(" ".join(text.split()).casefold())
    if match is None or int(match[1]) > 23 or int(match[3]) > 23:
        return None
    if int(match[2] or 0) > 59 or int(match[4] or 0) > 59:
        return None
    return f"{match[1]:0>2}:{match[2] or '00'}", f"{match[3]:0>2}:{match[4] or '00'}"
