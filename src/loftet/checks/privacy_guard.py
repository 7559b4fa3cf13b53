"""Personal data in any text of any record, public or internal (docs: quality, "Security and privacy").

In the promise's own words only what is refused is looked for: they are printed as they were signed. Those
who signed it are public office holders, named as printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from loftet.checks.scene import Scene, dated
from loftet.checks.texts import Text, texts
from loftet.privacy import Finding, problem, scan
from loftet.problems import Problem, Where
from loftet.records.model import Records
from loftet.schema.base import Model
from loftet.schema.promise import Change, Commitment, Link, Part, Promise, PromisePeriod, Signer
from loftet.store.layout import COMMITMENTS_PATH, MEETINGS_PATH

_VERBATIM = frozenset(
    {
        (Promise, "title"),
        (Promise, "purpose"),
        (Promise, "situation"),
        (Promise, "sources"),
        (PromisePeriod, "as_written"),
        (Link, "title"),
        (Signer, "name"),
        (Signer, "role"),
        (Commitment, "title"),
        (Commitment, "text"),
        (Part, "quote"),
        (Change, "text"),
    }
)
_DAY_AND_JOINT = len("2024-05-14-")


def personal_data(scene: Scene) -> Iterator[Problem]:
    """Yield one problem for each kind of personal data in each text, and in the names of files."""
    for path, record in _files(scene.records):
        for text in texts(record):
            yield from _problems(text, path)
    for stored in dated(scene.records):
        for finding in _findings(stored.id[_DAY_AND_JOINT:]):
            yield problem(finding, Where(stored.path))


def _files(records: Records) -> Iterator[tuple[str, Model]]:
    if records.commitments is not None:
        yield COMMITMENTS_PATH, records.commitments
    if records.meetings is not None:
        yield MEETINGS_PATH, records.meetings
    for stored in dated(records):
        yield stored.path, stored.value


def _problems(text: Text, path: str) -> Iterator[Problem]:
    found = _findings(text.text)
    if found and ((text.model, text.field) in _VERBATIM or text.field == "wording"):
        found = tuple(finding for finding in found if finding.refused)
    for finding in {finding.kind: finding for finding in reversed(found)}.values():
        yield problem(finding, Where(path, text.route, at_key=text.is_key))


@lru_cache(maxsize=8192)  # ids, roles and places come back in nearly every record
def _findings(text: str) -> tuple[Finding, ...]:
    return tuple(scan(text))
