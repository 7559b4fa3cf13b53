"""What a new verdict holds: from the options, asked for, or refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from loftet.cli.ask import ask_note, ask_until_told
from loftet.cli.ask_choice import Choice, ask_one
from loftet.cli.choice import chosen
from loftet.cli.speech import told
from loftet.ledger.in_force import period_in_force
from loftet.ledger.view import promise_of_day
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError
from loftet.schema.assessment import Verdict

if TYPE_CHECKING:
    from loftet.ledger.model import Ledger


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What the options say of the verdict; None where they say nothing."""

    commitment: str | None
    verdict: str | None
    reason: str | None
    next_step: str | None
    by: str | None

    @property
    def whole(self) -> bool:
        """Return whether everything that a verdict needs is given."""
        return None not in (self.commitment, self.verdict, self.reason)


def usual_day(ledger: Ledger, now: date) -> date:
    """Return the day that a verdict is of where none is named: today, or the last day of what has ended.

    So a verdict on last year, written in January, is last year's also when the next promise is there.
    """
    last = period_in_force(promise_of_day(ledger, now), now).last
    return now if last is None else min(now, last)


def verdict_given(given: Verdicts, ledger: Ledger, day: date) -> Verdicts:
    """Return `given`, with the usual role where none is named.

    Raises:
        LoftetError: an id or a word does not exist, or something is missing (exit 2); all that is missing
            is named.
    """
    _refuse_missing(given)
    return replace(check_verdict(given, ledger, day), by=given.by or _usual_role(ledger))


def verdict_asked(given: Verdicts, ledger: Ledger, day: date, *, again: bool) -> Verdicts:
    """Return `given` with what it lacks asked for; `again` asks about all, with what was answered before."""
    commitment, verdict = given.commitment, given.verdict
    if commitment is None or again:
        commitment = ask_one(told("cli.ask.commitment"), _choices(ledger, day), commitment)
    if verdict is None or again:
        words = [Choice(each, told(f"verdict.{each}")) for each in Verdict]
        verdict = ask_one(told("cli.ask.verdict"), words, verdict)
    reason, next_step = given.reason, given.next_step
    if reason is None or again:
        reason = ask_until_told(told("cli.ask.verdict-reason"), reason)
    if next_step is None or again:
        next_step = ask_note(told("cli.ask.next-step"), next_step)
    return Verdicts(commitment, verdict, reason, next_step, given.by or _usual_role(ledger))


def check_verdict(given: Verdicts, ledger: Ledger, day: date) -> Verdicts:
    """Return `given` with the format's word for the verdict, also where a Swedish one was typed.

    Raises:
        LoftetError: a commitment or a word does not exist; the nearest one is named (exit 2).
    """
    if given.commitment is not None:
        chosen(given.commitment, _refs(ledger, day), told("cli.commitment"))
    if given.verdict is not None:
        given = replace(given, verdict=chosen(given.verdict, tuple(Verdict), "--verdict"))
    return given


def _refuse_missing(given: Verdicts) -> None:
    lacking = {
        told("cli.commitment"): given.commitment,
        "--verdict": given.verdict,
        "--reason": given.reason,
    }
    missing = tuple(option for option, value in lacking.items() if not value)
    if missing:
        raise LoftetError(Phrase("cli.log.missing", options=missing), exit_code=ExitCode.USAGE)


def _refs(ledger: Ledger, day: date) -> Iterator[str]:
    for each in promise_of_day(ledger, day).commitments:
        yield from (each.id, *(f"{each.id}/{part.id}" for part in each.parts))


def _choices(ledger: Ledger, day: date) -> list[Choice]:
    """Return the commitments of the day's promise, each with its parts after it where it has several."""
    choices: list[Choice] = []
    for each in promise_of_day(ledger, day).commitments:
        choices.append(Choice(each.id, each.title))
        if len(each.parts) > 1:
            choices += (Choice(f"{each.id}/{part.id}", f"  – {part.quote}") for part in each.parts)
    return choices


def _usual_role(ledger: Ledger) -> str:
    """Return the role of the newest verdict; before the first, the coordinator's."""
    return ledger.judgements[-1].value.by if ledger.judgements else told("cli.role.coordinator")
