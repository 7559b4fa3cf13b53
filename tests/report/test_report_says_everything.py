"""Every status and every kind of change has its words: what is rare must not be a fault when it comes."""

from __future__ import annotations

import pytest

from loftet.phrase import Phrase
from loftet.progress.model import Status
from loftet.schema.promise import ChangeKind
from loftet.schema.target_words import Direction, Weekday
from loftet.wording.catalogue import messages
from loftet.wording.language import Language
from loftet.wording.say import say


@pytest.mark.parametrize("language", Language)
def test_there_are_words_for_each_code(language: Language) -> None:
    needed = {
        *(f"report.short.verb.{status}" for status in Status),
        *(f"report.short.all.{status}" for status in Status),
        *(f"report.method.status.{status}" for status in Status),
        *(f"report.change.{kind}" for kind in ChangeKind),
        *(f"report.verb.{direction}" for direction in Direction),
        *(f"report.question.no-baseline.{direction}" for direction in Direction),
        *(f"report.weekday.{weekday}" for weekday in Weekday),
    }

    assert needed - messages(language).keys() == set()


@pytest.mark.parametrize(
    ("status", "one", "two", "all_of_two"),
    [
        (Status.MET, "är uppnått", "är uppnådda", "båda åtagandena är uppnådda"),
        (Status.ON_TRACK, "är i fas", "är i fas", "båda åtagandena är i fas"),
        (Status.ACTIVE, "pågår", "pågår", "båda åtagandena pågår"),
        (Status.NO_NEED, "har inte behövts", "har inte behövts", "inget av de två åtagandena har behövts"),
        (
            Status.NOT_DUE,
            "är ännu inte aktuellt",
            "är ännu inte aktuella",
            "inget av de två åtagandena är aktuellt ännu",
        ),
        (Status.BEHIND, "ligger efter plan", "ligger efter plan", "båda åtagandena ligger efter plan"),
        (Status.MISSED, "är inte uppnått", "är inte uppnådda", "inget av de två åtagandena är uppnått"),
        (
            Status.NO_REPORT,
            "är inte rapporterat",
            "är inte rapporterade",
            "inget av de två åtagandena är rapporterat",
        ),
        (
            Status.CANNOT_JUDGE,
            "kan inte bedömas",
            "kan inte bedömas",
            "inget av de två åtagandena kan bedömas",
        ),
        (Status.WITHDRAWN, "har utgått", "har utgått", "båda åtagandena har utgått"),
    ],
)
def test_each_status_in_a_sentence_of_one_two_and_all(
    status: Status, one: str, two: str, all_of_two: str
) -> None:
    verb = f"report.short.verb.{status}"

    assert say(Phrase(verb, n=1), Language.SV) == one
    assert say(Phrase(verb, n=2), Language.SV) == two
    assert (
        say(
            Phrase(
                f"report.short.all.{status}", n=2, every="båda åtagandena", none="inget av de två åtagandena"
            ),
            Language.SV,
        )
        == all_of_two
    )
