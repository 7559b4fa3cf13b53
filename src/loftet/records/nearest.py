"""The known word nearest to a misspelt one, for "did you mean …?"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

_NEAR_ENOUGH = 0.72
_NOT_A_DIGIT = r"[^0-9]+"
_JOINTS = r"[\s_-]+"


def nearest(word: str, known: Collection[str], also: Iterable[tuple[str, str]] = ()) -> str | None:
    """Return the one of `known` that `word` most likely stands for, or None.

    Case, accents (also the rings and dots of å, ä and ö), and how words are joined do not matter.
    A number is never taken for another: nobody means 2024 who writes 2023. `also` holds other spellings
    with the known word that each stands for.
    """
    return _nearest(word, frozenset(known), tuple(also))


@lru_cache(maxsize=1024)  # a mistake that is made once is often made in every record
def _nearest(word: str, known: frozenset[str], also: tuple[tuple[str, str], ...]) -> str | None:
    from difflib import get_close_matches  # only for data with a mistake in it

    spellings = {_plain(other): meant for other, meant in also if meant in known}
    spellings |= {_plain(each): each for each in sorted(known, reverse=True)}
    plain = _plain(word)
    if plain in spellings:
        return spellings[plain]
    digits = re.sub(_NOT_A_DIGIT, "", plain)
    like = [spelling for spelling in spellings if re.sub(_NOT_A_DIGIT, "", spelling) == digits]
    matches = get_close_matches(plain, like, n=1, cutoff=_NEAR_ENOUGH)
    return spellings[matches[0]] if matches else None


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return re.sub(_JOINTS, "-", "".join(c for c in letters if not unicodedata.combining(c)).strip())
