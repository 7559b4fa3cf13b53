"""`--period`, `--as-of` and `--known-by`; `--party` and `-c`: which days and what of them is shown."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Loftet
from tests.report.given import HELD, commitment, four, ledger, part, record, view

from loftet.agenda.due import tasks
from loftet.agenda.narrow import narrowed
from loftet.cli.select import selected
from loftet.cli.surroundings import today
from loftet.cli.when import When, day_meant, eve_of, period_meant, typed_when
from loftet.ledger.model import Ledger
from loftet.period.days import Period
from loftet.problems import ExitCode, LoftetError
from loftet.report.standing import judged


def of_period(text: str, as_of: str | None = None) -> When:
    return typed_when(as_of, None, text)


@pytest.mark.parametrize(
    ("typed", "last"),
    [
        ("2024", "2024-12-31"),
        ("2024-05", "2024-05-31"),
        ("2024-Q2", "2024-06-30"),
        ("2024-T2", "2024-08-31"),
        ("2024-VT", "2024-06-30"),
        ("2024-W20", "2024-05-19"),
        ("2024-05-02..2024-05-20", "2024-05-20"),
    ],
)
def test_a_period_means_its_last_day(typed: str, last: str) -> None:
    assert day_meant(ledger(), None, of_period(typed)).isoformat() == last


def test_no_day_that_has_not_come_is_meant_unless_it_is_asked_for() -> None:
    running = f"{today().year}-01-01..{today().year + 1}-12-31"
    coming = (today() + timedelta(days=9)).isoformat()

    assert day_meant(ledger(), None, of_period(running)) == today()
    assert day_meant(ledger(), None, of_period(running, as_of=coming)).isoformat() == coming
    assert day_meant(ledger(), None, typed_when(None, None, None)) == today()


def test_a_term_is_that_of_the_promise() -> None:
    terms = {"VT": {"from": "01-10", "to": "06-14"}, "HT": {"from": "08-18", "to": "12-20"}}
    of = ledger(promise={"terms": terms})

    assert period_meant(of, None, of_period("2024-HT")) == Period(date(2024, 8, 18), date(2024, 12, 20))
    assert period_meant(ledger(), None, of_period("2024-HT")) == Period(date(2024, 7, 1), date(2024, 12, 31))


def test_what_happened_in_a_period_is_told_from_the_day_before_it() -> None:
    may = Period(date(2024, 5, 1), date(2024, 5, 31))

    assert eve_of(may, date(2024, 5, 31)) == date(2024, 4, 30)
    assert eve_of(may, date(2024, 4, 30)) is None


@pytest.mark.parametrize(
    "typed", ["", "2024-13", "2024-W53", "2024-Q5", "förra året", "2024-05-31..2024-05-01"]
)
def test_no_period_is_a_usage_error(typed: str) -> None:
    with pytest.raises(LoftetError) as refused:
        of_period(typed)

    assert (refused.value.message.key, refused.value.exit_code) == ("cli.bad-period", ExitCode.USAGE)


def test_status_and_report_of_a_period(loftet: Loftet, data_root: Path) -> None:
    status = loftet("status", "--period", "2024-T2", "-f", "json", cwd=data_root)
    report = loftet("report", "--period", "2024-Q3", "-f", "json", cwd=data_root)
    wrong = loftet("todo", "--period", "2024-Q9", cwd=data_root)

    assert json.loads(status.stdout)["as_of"] == "2024-08-31"
    paper = json.loads(report.stdout)
    assert paper["head"]["as_of"] == "2024-09-30"
    assert paper["since"]["sentence"].startswith("Jämfört med läget den 30 juni 2024.")
    command = "loftet --lang sv report --promise 2024 --as-of 2024-09-30 --since 2024-06-30"
    assert paper["about"]["command"] == command
    assert wrong.returncode == 2
    assert "”2024-Q9” är ingen period" in wrong.stderr


def test_as_of_today_as_known_today_is_what_no_option_says(loftet: Loftet, data_root: Path) -> None:
    day = today().isoformat()

    plain = loftet("status", cwd=data_root)
    dated = loftet("status", "--as-of", day, "--known-by", day, cwd=data_root)

    assert plain.returncode == 0
    assert plain.stdout == dated.stdout


def joint() -> Ledger:
    police = part(four())
    council = part(HELD, id="rad", owner="kommun", counts=["dialog"])
    both = part(HELD, owner="kommun", **{"with": ["polis"]})
    return ledger(
        commitment("gang", police, council),
        commitment("sok", both),
        commitment("ensam", part(HELD, owner="kommun")),
        activities=[record("2024-05-02", "gang")],
    )


def refs_shown(document: Any) -> list[str]:
    return [part["ref"] for each in document["commitments"] for part in each["parts"]]


def test_a_party_is_shown_what_it_owns_and_takes_part_in() -> None:
    from loftet.display.status_json import status_json
    from loftet.wording import Language

    seen = view(joint())
    whole = json.loads(status_json(seen, judged(seen), Language.SV))
    police = json.loads(status_json(seen, judged(seen), Language.SV, selected(seen, None, "polis")))
    named = json.loads(status_json(seen, judged(seen), Language.SV, selected(seen, ["gang/rad"], None)))

    assert refs_shown(police) == ["gang/del", "sok/del"]
    assert refs_shown(named) == ["gang/rad"]
    assert police["totals"] == whole["totals"]
    assert [each["status"] for each in police["commitments"]] == [
        each["status"] for each in whole["commitments"][:2]
    ]


def test_a_party_with_units_is_shown_theirs() -> None:
    of = joint()
    unit = of.parties["kommun"].model_copy(update={"part_of": "polis"})
    of = of._replace(parties={**of.parties, "kommun": unit})
    seen = view(of)

    assert selected(seen, None, "polis").parties == {"polis", "kommun"}
    assert selected(seen, None, "kommun").parties == {"kommun"}


def test_an_unknown_party_is_a_usage_error_that_names_the_nearest() -> None:
    with pytest.raises(LoftetError) as refused:
        selected(view(joint()), None, "poliss")

    assert refused.value.exit_code == ExitCode.USAGE
    assert refused.value.hint is not None
    assert refused.value.hint.key == "hint.did-you-mean"


def test_tasks_are_narrowed_to_a_commitment_or_a_party() -> None:
    seen = view(joint(), "2024-12-10")
    found = tasks(seen, judged(seen), 4)

    def about(commitments: list[str] | None, party: str | None) -> set[str | None]:
        return {task.about for task in narrowed(found, seen, selected(seen, commitments, party))}

    assert about(None, None) == {"gang/del", "gang/rad", "sok/del", "ensam/del", "2024", None}
    assert about(None, "polis") == {"gang/del", "sok/del", "2024", None}
    assert about(["gang"], None) == {"gang/del", "gang/rad"}


def test_the_screen_of_a_party_says_how_its_parts_stand() -> None:
    from loftet.display.screen import screen_text
    from loftet.display.status_terminal import status_screen
    from loftet.wording import Language

    seen = view(joint())

    def shown(party: str) -> str:
        screen = status_screen(seen, judged(seen), Language.SV, selected(seen, None, party))
        return screen_text(screen, width=100, color=False)

    assert "gang/del  1 av 4 genomförda" in shown("polis")
    assert "gang/rad" not in shown("polis")
    assert "2 av 3 åtaganden visas." in shown("polis")
    assert "gang/rad  Ännu inte aktuellt. Ska vara" in shown("kommun")
