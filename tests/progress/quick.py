"""One part judged without files: for tests that try many records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from loftet.ledger.join import join
from loftet.ledger.model import PartView
from loftet.ledger.view import promise_on
from loftet.progress.judge import judge
from loftet.progress.model import Progress
from loftet.records.model import Records, Stored, slim
from loftet.schema.activity import Activity
from loftet.schema.measurement import Measurement
from loftet.schema.promise import CommitmentsFile

PLACES = {
    "tatort": {"name": "Tätort"},
    "centrum": {"name": "Centrum", "in": "tatort"},
    "byn": {"name": "Byn"},
}
FIRST = date(2024, 1, 1)


def row(day: int, **more: Any) -> dict[str, Any]:
    """Return a held record on the n-th day of 2024, counted from 0."""
    return {"date": written(day), "logged": written(day), **_who(), **more}


def total(first: int, last: int, count: int, **more: Any) -> dict[str, Any]:
    """Return a total from one day of 2024 to another, counted from 0."""
    days = {"from": written(first), "to": written(last), "logged": written(last)}
    return {**days, "count": str(count), **_who(), **more}


def written(day: int) -> str:
    """Return the n-th day of 2024, counted from 0."""
    return (FIRST + timedelta(days=day)).isoformat()


def part_view(
    target: dict[str, Any],
    records: Sequence[dict[str, Any]] = (),
    as_of: str = "2024-06-30",
    *,
    to: str | None = "2024-12-31",
    measurements: Sequence[dict[str, Any]] = (),
    **promise: Any,
) -> PartView:
    """Return the one part of a promise for 2024 (or to another day) on a day."""
    file = {
        "format": "1",
        "parties": {"polis": {"name": "Polisen", "kind": "police"}},
        "places": PLACES,
        "activity_types": {"insats": {"name": "Insats"}, "annat": {"name": "Annat"}},
        "indicators": {"index": {"name": "Index", "better": "lower"}},
        "promises": [_promise(target, to, promise)],
    }
    ledger = join(
        Records(
            commitments=CommitmentsFile.model_validate(file),
            activities=tuple(
                Stored(f"post-{index:04}", f"post-{index:04}.yaml", slim(Activity.model_validate(record)))
                for index, record in enumerate(records)
            ),
            measurements=tuple(
                Stored(f"matt-{index:04}", f"matt-{index:04}.yaml", Measurement.model_validate(record))
                for index, record in enumerate(measurements)
            ),
        )
    )
    (commitment,) = promise_on(ledger, ledger.promises[0], date.fromisoformat(as_of)).commitments
    return commitment.parts[0]


def judged(
    target: dict[str, Any], records: Sequence[dict[str, Any]] = (), as_of: str = "2024-06-30", **more: Any
) -> Progress:
    """Return how the part stands."""
    return judge(part_view(target, records, as_of, **more))


def _promise(target: dict[str, Any], to: str | None, more: dict[str, Any]) -> dict[str, Any]:
    part = {"id": "del", "quote": "gå", "owner": "polis", "counts": ["insats", "annat"], "target": target}
    return {
        "id": "2024",
        "title": "Löfte",
        "municipality": "polis",
        "period": {"from": "2024-01-01", "to": to},
        "commitments": [{"id": "punkt", "title": "Punkt", "text": "Vi ska gå.", "parts": [part]}],
        **more,
    }


def _who() -> dict[str, Any]:
    return {"type": "insats", "commitments": ["punkt"], "by": ["polis"]}
