"""`status --format json`, for other programs (docs: interface, "status --format json")."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from loftet.ledger.model import PromiseView
from loftet.ledger.selection import EVERYTHING, Selection
from loftet.progress.model import Progress
from loftet.report.standing import Standing, standings, time_of, totals
from loftet.schema.target_base import Basis
from loftet.wording import Language, say

Json: TypeAlias = "str | int | float | list[Json] | dict[str, Json] | None"


def status_json(
    view: PromiseView, progresses: Sequence[Progress], language: Language, only: Selection = EVERYTHING
) -> str:
    """Return the state of the promise as `loftet.status`, version 1.

    `only` narrows the commitments and parts that are listed, and nothing else: a commitment's status is
    that of all its parts, and the totals are the promise's.
    """
    stands = standings(view, progresses)
    time = time_of(view)
    whole = totals(view, stands)
    document: Json = {
        "format": "loftet.status",
        "version": 1,
        "promise": view.promise.id,
        "as_of": view.as_of.isoformat(),
        "known_by": _day(view.known_by),
        "elapsed": {"days": time.days, "of": time.of},
        "commitments": [
            _commitment(standing, shown, language) for standing in stands if (shown := standing.shown(only))
        ],
        "totals": {
            "activities": whole.activities,
            "shared": whole.shared,
            "by_status": {status.value: count for status, count in whole.by_status},
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _commitment(standing: Standing, shown: Sequence[Progress], language: Language) -> Json:
    return {
        "id": standing.id,
        "title": standing.view.commitment.title,
        "status": standing.status.value,
        "parts": [_part(progress, language) for progress in shown],
    }


def _part(progress: Progress, language: Language) -> Json:
    view = progress.view
    done = progress.done
    return {
        "ref": view.ref,
        "owner": view.part.owner,
        "kind": view.target.kind,
        "basis": Basis(view.target.basis).value,
        "status": progress.status.value,
        "sentence": say(progress.sentence, language),
        "done": None if done is None else _number(done.number),
        "precision": None if done is None else done.precision.value,
        "unit": progress.unit,
        "per": progress.per,
        "target": _number(progress.target),
        "expected": _number(progress.expected),
        "intervals": {
            "closed": progress.intervals.closed,
            "kept": progress.intervals.kept,
            "silent": progress.intervals.silent,
            "longest_gap_days": progress.intervals.longest_gap_days,
        },
        "places": {
            "kept": [member.id for member in progress.members if member.kept is True],
            "missing": [member.id for member in progress.members if member.kept is not True],
        },
        "last_activity": _day(progress.last_activity),
        "activities": progress.activities,
        "verdict": _verdict(progress),
        "notes": [say(note, language) for note in progress.notes],
    }


def _verdict(progress: Progress) -> Json:
    if progress.verdict is None:
        return None
    value = progress.verdict.value
    return {
        "verdict": value.verdict.value,
        "date": value.date.isoformat(),
        "by": value.by,
        "reason": value.reason,
    }


def _number(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
