"""A record that begins with another: `--like` repeats it, `--carry-out` and `--replaces` take its place.

Nothing is changed in the earlier file. What takes its place names it in `replaces`, so both stay in the
history and only the later one counts (docs: format, "An activity").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from loftet.cli.choice import chosen
from loftet.cli.log_given import Given
from loftet.phrase import Phrase, Precision
from loftet.problems import ExitCode, LoftetError
from loftet.schema.activity import State
from loftet.store.layout import record_id

if TYPE_CHECKING:
    from loftet.document.data_to_text import Writable
    from loftet.records import Activity, Records, Stored

_HELD = "held"


def with_earlier(given: Given, options: Mapping[str, Any], records: Records, now: date) -> Given:
    """Return `given`, filled with what the record named by one of the three options says.

    What `given` says itself wins. `--like` leaves out what belongs to the one occasion: its day, its
    evidence, the number of a total, what it replaces. `--carry-out` makes a planned record a held one, on
    the planned day, or today where that has not been.

    Raises:
        LoftetError: there is no such record, it is not a planned one, or two of the options are used
            (exit 2).
    """
    named = {option: options[name] for option, name in _OPTIONS.items() if options[name]}
    if not named:
        return given
    if len(named) > 1:
        raise LoftetError(Phrase("cli.log.one-of", options=tuple(named)), exit_code=ExitCode.USAGE)
    ((option, path),) = named.items()
    earlier = _record(path, option, records)
    if option == "--like":
        return _merged(given, _like(earlier.value))
    if option == "--carry-out":
        return _carried_out(given, earlier, now)
    return replace(_merged(given, _whole(earlier.value)), replaces=(earlier.id,))


_OPTIONS = {"--like": "like", "--carry-out": "carry_out", "--replaces": "replaces"}


def _record(path: str, option: str, records: Records) -> Stored[Activity]:
    """Return the record of a file, named by its path from anywhere, or by its id."""
    by_id = {stored.id: stored for stored in records.activities}
    return by_id[chosen(record_id(path.replace("\\", "/")), by_id, option)]


def _carried_out(given: Given, earlier: Stored[Activity], now: date) -> Given:
    if earlier.value.state is not State.PLANNED:
        raise LoftetError(Phrase("cli.log.not-planned", name=earlier.id), exit_code=ExitCode.USAGE)
    before = replace(_whole(earlier.value), state=None, reason=None)
    if before.day is not None:
        before = replace(before, day=min(before.day, now))
    return replace(_merged(given, before), replaces=(earlier.id,))


def _like(value: Activity) -> Given:
    before = replace(_whole(value), day=None, first=None, last=None, evidence=(), kept={})
    return replace(before, count=None, precision=None, quantities={}) if value.total else before


def _whole(value: Activity) -> Given:
    """Return all that a record says, as options would say it."""
    silence = [each.model_dump(mode="python") for each in value.silence]
    return Given(
        commitments=value.commitments,
        type=value.type,
        day=None if value.total else value.first,
        first=value.first if value.total else None,
        last=value.last if value.total else None,
        time={"from": _clock(value.time.from_), "to": _clock(value.time.to)} if value.time else {},
        by=value.by,
        with_=value.with_,
        places=value.places,
        count=None if value.count == 1 and not value.total else str(value.count),
        precision=None if value.precision is Precision.EXACT else value.precision.value,
        quantities={name: format(number, "f") for name, number in value.quantities.items()},
        groups=value.groups,
        tags=value.tags,
        note=value.note,
        internal_note=value.internal_note,
        evidence=tuple(_evidence(each.title, each.url, each.date) for each in value.evidence),
        state=None if value.state is State.HELD else value.state.value,
        reason=value.reason,
        reported_by=value.reported_by,
        in_addition=value.in_addition,
        kept={"silence": silence} if silence else {},
    )


def _clock(time: object) -> str:
    return str(time)[:5]


def _evidence(title: str, url: str | None, day: date | None) -> Mapping[str, Writable]:
    said: dict[str, Writable] = {"title": title, "url": url, "date": day}
    return {key: value for key, value in said.items() if value is not None}


def _merged(given: Given, before: Given) -> Given:
    """Return `before` with all that `given` says in its place; a day takes the place of a stretch of days."""
    said = {each.name: getattr(given, each.name) for each in fields(Given) if getattr(given, each.name)}
    if given.day is not None or given.total:
        before = replace(before, day=None, first=None, last=None)
    if given.state == _HELD:
        before = replace(before, reason=None)
    return replace(before, **said)
