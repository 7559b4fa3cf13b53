"""A case of counting: one promise in a few lines, made into a whole data root in format 1.

`case.yaml` holds what matters; the rest of the data root is the same for all:

    about, quote, municipality    what the case is, and the promise's own words
    period, terms, changes, …     keys of the promise (default period: the year 2024)
    promises                      instead of the above: whole promises, where there are several
    target or parts               one target, or several parts with their `target` and `counts`
    activities                    records in format 1; `on: [days]` makes a row of each day, `every: N`
                                  rows from `first` to `last`; type, by and logged have defaults
    measurements, assessments     records in format 1
    expect                        per as-of day what is to come out (of each part, where there are several)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from loftet.checks import check
from loftet.ledger.join import join
from loftet.ledger.model import PromiseView
from loftet.ledger.view import promise_on
from loftet.problems import Problem, Severity
from loftet.progress.judge import judge
from loftet.progress.model import Progress
from loftet.records import read
from loftet.records.model import Records
from loftet.store import Source

Data: TypeAlias = dict[str, Any]

_PROMISE_KEYS = ("reading", "signed", "reported_through", "terms", "changes")
_INDICATOR = {"name": "Det som mäts", "better": "higher"}


@dataclass(frozen=True, slots=True)
class Case:
    """A case as it was written, and its records as they were read."""

    name: str
    given: Data
    records: Records
    problems: tuple[Problem, ...]

    def view(self, as_of: date, known_by: date | None = None, promise: str | None = None) -> PromiseView:
        """Return the promise on a day; the first, where none is named."""
        ledger = join(self.records)
        named = (one for one in ledger.promises if promise in {None, one.id})
        return promise_on(ledger, next(named), as_of, known_by)

    def judged(self, as_of: date) -> Mapping[str, Progress]:
        """Return each part by its id as it stands on a day."""
        view = self.view(as_of)
        parts = (judge(part) for commitment in view.commitments for part in commitment.parts)
        return {progress.view.part.id: progress for progress in parts}


@lru_cache
def read_case(path: Path) -> Case:
    """Return the case of a `case.yaml`; every scalar of it is text, as in a data root."""
    given = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text and nothing else
    return make_case(given, path.parent.name)


def kinds_of(case: Case) -> set[str]:
    """Return the kinds of the targets of a case."""
    return {part["target"]["kind"] for part in case.given.get("parts", [case.given]) if "target" in part}


def make_case(given: Data, name: str = "case") -> Case:
    """Return a case from what `case.yaml` would hold."""
    records, problems = read(_sources(given))
    found = (*problems, *check(records, date(2100, 1, 1)))
    errors = tuple(problem for problem in found if problem.severity is Severity.ERROR)
    return Case(name, given, records, errors)


def _sources(given: Data) -> Iterator[Source]:
    for index, row in enumerate(_rows(given)):
        day = row.get("to") or row["date"]
        yield _source(
            f"data/activities/{day[:4]}/{day}-{row.get('id', 'post')}-{index:06}.yaml", _without_id(row)
        )
    yield _source("data/commitments.yaml", _commitments(given))
    for folder, key in (("assessments", "date"), ("measurements", "date")):
        for index, record in enumerate(given.get(folder, ())):
            day = record[key]
            yield _source(f"data/{folder}/{day[:4]}/{day}-post-{index:06}.yaml", {"logged": day} | record)


def _source(path: str, data: Data) -> Source:
    return Source(path, yaml.safe_dump(_without_empty(data), allow_unicode=True, sort_keys=False).encode())


def _without_empty(value: Any) -> Any:
    """Return the value without empty keys: empty means absent."""
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item != ""}
    return [_without_empty(item) for item in value] if isinstance(value, list | tuple) else value


def _commitments(given: Data) -> Data:
    promises = given.get("promises") or [_promise(given)]
    parts = [part for one in promises for each in one["commitments"] for part in each["parts"]]
    types = {each for part in parts for each in part.get("counts", ())}
    indicators = {part["target"]["indicator"] for part in parts if "indicator" in part["target"]}
    indicators |= {
        part["target"]["of"]
        for part in parts
        if part["target"]["kind"] == "change" and "of" in part["target"]
    }
    return {
        "format": "1",
        "parties": {
            "kommun": {"name": given["municipality"], "kind": "municipality"},
            "polis": {"name": "Polisen", "kind": "police"},
            "bolaget": {"name": "Bostadsbolaget", "kind": "other"},
        },
        "places": {
            place: {"name": place.title(), **({"in": holder} if holder else {})}
            for place, holder in given.get("places", {}).items()
        },
        "activity_types": {each: {"name": each.title()} for each in sorted(types)},
        "indicators": dict.fromkeys(sorted(indicators), _INDICATOR),
        "promises": promises,
    }


def _promise(given: Data) -> Data:
    parts = [_part(part, given) for part in given.get("parts") or [{"target": given["target"]}]]
    promise = {
        "id": "loftet",
        "title": f"Medborgarlöfte {given['municipality']}",
        "municipality": "kommun",
        "period": given.get("period", {"from": "2024-01-01", "to": "2024-12-31"}),
        "commitments": [{"id": "punkt", "title": "En punkt", "text": given["quote"], "parts": parts}],
    }
    return promise | {key: given[key] for key in _PROMISE_KEYS if key in given}


def _part(part: Data, given: Data) -> Data:
    on_indicator = "indicator" in part["target"]
    default: Data = {} if on_indicator else {"counts": ["insats"]}
    return {"id": "del", "quote": given["quote"], "owner": "polis"} | default | part


def _rows(given: Data) -> Iterator[Data]:
    for record in given.get("activities", ()):
        for row in _spread(record):
            day = row.get("to") or row["date"]
            default = {"type": "insats", "commitments": ["punkt"], "by": ["polis"], "logged": day}
            yield default | row


def _spread(record: Data) -> Iterator[Data]:
    rest = {key: value for key, value in record.items() if key not in {"on", "every", "first", "last"}}
    if "on" in record:
        yield from ({"date": day} | rest for day in record["on"])
    elif "every" in record:
        day, last = date.fromisoformat(record["first"]), date.fromisoformat(record["last"])
        while day <= last:
            yield {"date": day.isoformat()} | rest
            day += timedelta(days=int(record["every"]))
    else:
        yield rest


def _without_id(row: Data) -> Data:
    return {key: value for key, value in row.items() if key != "id"}
