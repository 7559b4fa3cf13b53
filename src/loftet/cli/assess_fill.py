"""What a new verdict holds: from the options, asked for, or refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from loftet.cli.ask import Choice, ask_note, ask_one, ask_until_told
from loftet.cli.choice import chosen
from loftet.cli.speech import told
from loftet.ledger.view import promise_of_day
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError
from loftet.schema.records import Verdict

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


def verdict_given(given: Verdicts, ledger: Ledger, day: date, *, asking: bool) -> dict[str, str | None]:
    """Return the record's keys and values.

    Raises:
        LoftetError: an id or a word does not exist, or something is missing and nobody can be asked
            (exit 2); all that is missing is named.
    """
    if not asking:
        _refuse_missing(given)
    return {
        "commitment": _commitment(given, ledger, day),
        "verdict": _verdict(given),
        "reason": given.reason or ask_until_told(told("cli.ask.verdict-reason")),
        "next_step": given.next_step or (ask_note(told("cli.ask.next-step")) if asking else None),
        "by": given.by or _usual_role(ledger),
    }


def _refuse_missing(given: Verdicts) -> None:
    lacking = {
        told("cli.commitment"): given.commitment,
        "--verdict": given.verdict,
        "--reason": given.reason,
    }
    missing = tuple(option for option, value in lacking.items() if not value)
    if missing:
        raise LoftetError(Phrase("cli.log.missing", options=missing), exit_code=ExitCode.USAGE)


def _commitment(given: Verdicts, ledger: Ledger, day: date) -> str:
    promise = promise_of_day(ledger, day)
    commitments = {commitment.id: commitment.title for commitment in promise.commitments}
    if given.commitment is None:
        return ask_one(told("cli.ask.commitment"), [Choice(*each) for each in commitments.items()])
    parts = [f"{each.id}/{part.id}" for each in promise.commitments for part in each.parts]
    return chosen(given.commitment, (*commitments, *parts), told("cli.commitment"))


def _verdict(given: Verdicts) -> str:
    if given.verdict is None:
        words = [Choice(verdict, told(f"verdict.{verdict}")) for verdict in Verdict]
        return ask_one(told("cli.ask.verdict"), words)
    return chosen(given.verdict, tuple(Verdict), "--verdict")


def _usual_role(ledger: Ledger) -> str:
    """Return the role of the newest verdict; before the first, the coordinator's."""
    return ledger.judgements[-1].value.by if ledger.judgements else told("cli.role.coordinator")
