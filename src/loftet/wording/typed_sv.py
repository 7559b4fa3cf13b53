"""Svenska: ord som skrivs för dagar, perioder och antal."""

from __future__ import annotations

from loftet.phrase import Precision
from loftet.wording.typed_words import TypedWords

WORDS = TypedWords(
    days={
        "idag": 0,
        "i dag": 0,
        "igår": -1,
        "i går": -1,
        "förrgår": -2,
        "i förrgår": -2,
        "imorgon": 1,
        "i morgon": 1,
        "övermorgon": 2,
        "i övermorgon": 2,
    },
    weekdays=("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    months=tuple(
        "januari februari mars april maj juni juli augusti september oktober november december".split()
    ),
    week=("v", "vecka"),
    tertial=("t", "tertial"),
    quarter=("k", "kvartal"),
    until=("till",),
    precisions={
        "exakt": Precision.EXACT,
        "minst": Precision.AT_LEAST,
        "ca": Precision.ABOUT,
        "cirka": Precision.ABOUT,
        "c:a": Precision.ABOUT,
        "ungefär": Precision.ABOUT,
        "omkring": Precision.ABOUT,
        "drygt": Precision.JUST_OVER,
    },
    times=("st", "gånger"),
)
