"""What the options of `log` say of a record, once they have been read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from loftet.cli.choice import word_meant
from loftet.phrase import Phrase, Precision
from loftet.problems import ExitCode, LoftetError
from loftet.schema.activity import State

if TYPE_CHECKING:
    from loftet.document.data_to_text import Writable

_CLOCKS = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))? ?[-–] ?([0-9]{1,2})(?:[:.]([0-9]{2}))?")
_NUMBER = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,6})?", re.ASCII)
_PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Given:
    """What is said of the new record; None or empty where nothing is.

    `evidence` and `kept` are as the file has them; `kept` are keys of a record that this one replaces and
    for which there are no options.
    """

    commitments: tuple[str, ...] = ()
    type: str | None = None
    day: date | None = None
    first: date | None = None
    last: date | None = None
    time: Mapping[str, Writable] = field(default_factory=dict)
    by: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    count: str | None = None
    precision: str | None = None
    quantities: Mapping[str, str] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str | None = None
    internal_note: str | None = None
    evidence: tuple[Mapping[str, Writable], ...] = ()
    state: str | None = None
    reason: str | None = None
    reported_by: str | None = None
    in_addition: bool = False
    replaces: tuple[str, ...] = ()
    kept: Mapping[str, Writable] = field(default_factory=dict)

    @property
    def total(self) -> bool:
        """Return whether a total is meant."""
        return self.first is not None or self.last is not None

    @property
    def planned(self) -> bool:
        """Return whether it lies ahead."""
        return self.state == _PLANNED


def given_of(options: Mapping[str, Any], now: date) -> Given:
    """Return what the values of the options, by the names of their parameters, say of a record.

    Raises:
        LoftetError: a day, a clock time or a quantity cannot be understood (exit 2).
    """
    state = options["state"] and word_meant(options["state"], tuple(State))
    ahead = state == _PLANNED
    day, first, last = _days(options["date"], now, ahead=ahead)
    count, precision = _count(options["count"])
    return Given(
        commitments=tuple(options["commitments"] or ()),
        type=options["type_"],
        day=day,
        first=day_given(options["first"], "--from", now) or first,
        last=day_given(options["last"], "--to", now) or last,
        time=_time(options["time"]),
        by=tuple(options["by"] or ()),
        with_=tuple(options["with_"] or ()),
        places=tuple(options["places"] or ()),
        count=count,
        precision=(options["precision"] and word_meant(options["precision"], tuple(Precision))) or precision,
        quantities=_quantities(options["quantities"] or ()),
        groups=tuple(options["groups"] or ()),
        tags=tuple(options["tags"] or ()),
        note=one_line_end(options["note"]),
        internal_note=one_line_end(options["internal_note"]),
        evidence=tuple({"title": url, "url": url} for url in options["evidence"] or ()),
        state=state,
        reason=one_line_end(options["reason"]),
        reported_by=options["reported_by"],
        in_addition=bool(options["in_addition"]),
    )


def day_given(text: str | None, option: str, now: date, *, ahead: bool = False) -> date | None:
    """Return the day an option gives, also as `igår` or `14/5`; a usage error where it gives none."""
    from loftet.wording.typed_days import typed_day

    if text is None:
        return None
    day = typed_day(text, now, ahead=ahead)
    if day is None:
        raise LoftetError(Phrase("cli.bad-day", option=option, value=text), exit_code=ExitCode.USAGE)
    return day


def one_line_end(text: str | None) -> str | None:
    """Return a text with the line ends that files have, whatever the terminal or the script gave it."""
    return None if text is None else text.replace("\r\n", "\n").replace("\r", "\n")


def _days(text: str | None, now: date, *, ahead: bool) -> tuple[date | None, date | None, date | None]:
    """Return the day of `--date`, or the first and last day of a week or a month that it names."""
    from loftet.wording.typed_days import typed_days

    days = typed_days(text, now) if text is not None else None
    if days is not None:
        return None, days.first, days.last
    return day_given(text, "--date", now, ahead=ahead), None, None


def _count(text: str | None) -> tuple[str | None, str | None]:
    """Return the number and the word of `--count`; what is no number is left for the check of the record."""
    from loftet.wording.typed_amounts import typed_amount

    amount = typed_amount(text) if text is not None else None
    if amount is None:
        return text, None
    exact = amount.precision.value == "exact"
    return str(amount.number), None if exact else amount.precision.value


def _time(text: str | None) -> Mapping[str, Writable]:
    if text is None:
        return {}
    match = _CLOCKS.fullmatch(text.strip())
    if match is None:
        raise LoftetError(Phrase("cli.bad-time", value=text), exit_code=ExitCode.USAGE)
    return {
        "from": f"{int(match[1]):02}:{match[2] or '00'}",
        "to": f"{int(match[3]):02}:{match[4] or '00'}",
    }


def _quantities(texts: Sequence[str]) -> Mapping[str, str]:
    """Return the quantities of `NAME=N` by name; a decimal comma is read as a point."""
    found: dict[str, str] = {}
    for text in texts:
        name, sign, number = text.partition("=")
        amount = _amount(number)
        if not (name and sign) or amount is None:
            raise LoftetError(Phrase("cli.bad-quantity", value=text), exit_code=ExitCode.USAGE)
        found[name] = amount
    return found


def _amount(typed: str) -> str | None:
    """Return a number that is not below zero, its comma a point; None for all else."""
    number = "".join(typed.split()).replace(",", ".")
    return number if _NUMBER.fullmatch(number) else None
