"""What the tests of the report are given: a small promise, a few records, a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from loftet.ledger.join import join
from loftet.ledger.model import Ledger, PromiseView
from loftet.ledger.view import promise_on
from loftet.records.model import Records, Stored, slim
from loftet.report.build import build
from loftet.report.frame import Frame
from loftet.report.model import CommitmentSection, PartSection, Report
from loftet.report.source import DataSource
from loftet.report.standing import judged, standings
from loftet.schema.activity import Activity
from loftet.schema.assessment import Assessment
from loftet.schema.measurement import Measurement
from loftet.schema.meetings import MeetingsFile
from loftet.schema.promise import CommitmentsFile
from loftet.wording.language import Language

SOURCE = DataSource(
    version="0.1.0",
    command="loftet report --as-of 2024-09-30",
    revision="0123456789abcdef0123456789abcdef01234567",
    digest="89abcdef" * 8,
    files=12,
)
NONE = {"kind": "none"}
HELD = {"kind": "milestone", "done": "held", "by": "2024-12-31"}
MORE = {"kind": "change", "direction": "increase"}


def four(**more: Any) -> dict[str, Any]:
    """Return a target of at least four occasions."""
    return {"kind": "count", "at_least": "4", **more}


def part(target: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a part `del` of the police that counts foot patrols."""
    return {
        "id": "del",
        "quote": "gå",
        "owner": "polis",
        "counts": ["fotpatrull"],
        "target": target,
        "decided_by": "Rådet",
        "decided_on": "2024-05-06",
        **more,
    }


def commitment(id_: str, *parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a commitment whose text is its id, with the parts (or one without a number)."""
    return {
        "id": id_,
        "title": id_.title(),
        "text": f"Vi ska gå: {id_}.",
        "parts": parts or (part(NONE),),
        **more,
    }


def record(day: str, *commitments: str, **more: Any) -> dict[str, Any]:
    """Return a foot patrol of the police, logged the day it was made; `day` may be a span A..B."""
    first, _, last = day.partition("..")
    days = {"from": first, "to": last} if last else {"date": day}
    return {
        **days,
        "type": "fotpatrull",
        "commitments": commitments,
        "by": ["polis"],
        "logged": last or day,
        **more,
    }


def ledger(
    *commitments: dict[str, Any],
    activities: list[dict[str, Any]] | None = None,
    assessments: list[dict[str, Any]] | None = None,
    measurements: list[dict[str, Any]] | None = None,
    meetings: list[dict[str, Any]] | None = None,
    promise: dict[str, Any] | None = None,
    before: list[dict[str, Any]] | None = None,
    example: bool = False,
    words: dict[str, str] | None = None,
) -> Ledger:
    """Return the ledger of one promise, 22 April to 31 December 2024, `before` it others."""
    file = {
        "format": "1",
        "example": "true" if example else "false",
        "parties": {
            "kommun": {"name": "Granstads kommun", "kind": "municipality"},
            "polis": {"name": "Lokalpolisområde Norrvik", "kind": "police"},
        },
        "places": {
            "tatort": {"name": "Granstads tätort"},
            "centrum": {"name": "Centrala Granstad", "in": "tatort"},
            "byn": {"name": "Norrby"},
        },
        "activity_types": {
            "fotpatrull": {"name": "Fotpatrullering"},
            "dialog": {"name": "Medborgardialog"},
        },
        "indicators": {
            "index": {"name": "Problemindex", "better": "lower", "source": "Trygghetsmätningen"},
            "ntu": {"name": "Oro enligt NTU", "better": "lower", "source": "NTU"},
        },
        "words": words or {},
        "promises": [
            *(before or ()),
            {
                "id": "2024",
                "title": "Medborgarlöfte Granstad 2024",
                "municipality": "kommun",
                "police_area": "polis",
                "period": {"from": "2024-04-22", "to": "2024-12-31"},
                "commitments": commitments or (commitment("gang"),),
                **(promise or {}),
            },
        ],
    }
    return join(
        Records(
            commitments=CommitmentsFile.model_validate(file),
            activities=tuple(_stored(Activity, number, one) for number, one in enumerate(activities or ())),
            assessments=tuple(
                _stored(Assessment, number, one) for number, one in enumerate(assessments or ())
            ),
            measurements=tuple(
                _stored(Measurement, number, one) for number, one in enumerate(measurements or ())
            ),
            meetings=MeetingsFile.model_validate({"format": "1", "meetings": meetings or ()}),
        )
    )


def _stored(model: Any, number: int, value: dict[str, Any]) -> Stored[Any]:
    id_ = value.pop("id", f"r{number}")
    record = model.model_validate(value)
    path = f"data/{model.__name__.lower()}/{id_}.yaml"
    return Stored(id_, path, slim(record) if isinstance(record, Activity) else record)


def view(of: Ledger, as_of: str = "2024-09-30", known_by: str | None = None) -> PromiseView:
    """Return the promise 2024 of the ledger on a day."""
    promise = next(promise for promise in of.promises if promise.id == "2024")
    known = None if known_by is None else date.fromisoformat(known_by)
    return promise_on(of, promise, date.fromisoformat(as_of), known)


def frame(of: Ledger, as_of: str = "2024-09-30", language: Language = Language.SV) -> Frame:
    """Return the frame of a report on a day."""
    seen = view(of, as_of)
    return Frame(seen, language, standings(seen, judged(seen)))


def report(
    of: Ledger,
    as_of: str = "2024-09-30",
    language: Language = Language.SV,
    *,
    known_by: str | None = None,
    since: str | None = None,
    meeting: str | None = None,
) -> Report:
    """Return the report on a day, for a meeting by its id."""
    return build(
        view(of, as_of, known_by),
        language,
        SOURCE,
        since=None if since is None else date.fromisoformat(since),
        meeting=next((one for one in of.meetings if one.id == meeting), None),
    )


def first_commitment(
    of: Ledger, as_of: str = "2024-09-30", language: Language = Language.SV
) -> CommitmentSection:
    """Return the section of the first commitment."""
    return report(of, as_of, language).commitments[0]


def first_part(of: Ledger, as_of: str = "2024-09-30", language: Language = Language.SV) -> PartSection:
    """Return the section of the first part of the first commitment."""
    return first_commitment(of, as_of, language).parts[0]
