"""English: words that are typed for days, stretches of days and numbers."""

from __future__ import annotations

from loftet.phrase import Precision
from loftet.wording.typed_words import TypedWords

WORDS = TypedWords(
    days={"today": 0, "yesterday": -1, "tomorrow": 1},
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    months=tuple(
        "january february march april may june july august september october november december".split()
    ),
    week=("w", "week"),
    tertial=("t", "tertial"),
    quarter=("q", "quarter"),
    until=("to",),
    precisions={
        "exactly": Precision.EXACT,
        "at least": Precision.AT_LEAST,
        "circa": Precision.ABOUT,
        "about": Precision.ABOUT,
        "approximately": Precision.ABOUT,
        "just over": Precision.JUST_OVER,
    },
    times=("times",),
)
