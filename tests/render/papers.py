"""The papers that every checker looks at: both languages, the three profiles, and the extremes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache, partial

from tests.render import sample
from tests.report import given
from tests.report.example import example_report

from loftet.report.model import Profile, Report
from loftet.report.profiles import in_profile
from loftet.wording import Language

FIRST = date(2024, 4, 22)
TARGETS = (
    given.four(),
    given.NONE,
    {"kind": "count", "at_least": "1", "per": "week"},
    {"kind": "count", "at_least": "200"},
    given.HELD,
    given.MORE,
)


def example(language: Language, profile: Profile) -> Report:
    return in_profile(example_report("2024-09-30", language, "rad-2024-2"), profile)


@cache
def many() -> Report:
    """Return sixty commitments with ten thousand activities, one of six targets each."""
    commitments = (given.commitment(f"c{n}", given.part(TARGETS[n % len(TARGETS)])) for n in range(60))
    activities = [
        given.record(
            str(FIRST + timedelta(days=n % 160)),
            f"c{n % 60}",
            note="Två poliser gick till fots och talade med butikerna.",
            **({"quantities": {"participants": str(n % 50)}} if n % 3 else {}),
        )
        for n in range(10_000)
    ]
    return given.report(given.ledger(*commitments, activities=activities))


def silent() -> Report:
    """Return eight commitments of two parts each, about which nobody has reported anything."""
    parts = given.part(given.four()), given.part(given.NONE, id="annat", quote="ska")
    return given.report(given.ledger(*(given.commitment(f"c{n}", *parts) for n in range(8))))


def kept(language: Language = Language.SV) -> Report:
    """Return eight commitments, each of which is kept."""
    commitments = (given.commitment(f"c{n}", given.part(given.four())) for n in range(8))
    activities = [
        given.record(str(FIRST + timedelta(days=20 * step)), f"c{n}") for n in range(8) for step in range(5)
    ]
    return given.report(given.ledger(*commitments, activities=activities), language=language)


PAPERS: Mapping[str, Callable[[], Report]] = {
    "every field": sample.report,
    "the least": sample.bare,
    **{
        f"example, {language}, {profile}": partial(example, language, profile)
        for language in Language
        for profile in Profile
    },
    "sixty commitments": many,
    "nothing reported": silent,
    "all kept": kept,
    "all kept, en": partial(kept, Language.EN),
}
