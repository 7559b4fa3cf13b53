"""Personal data in any text of any record, public or internal (docs: quality, "Security and privacy").

In the promise's own words only what is refused is looked for: they are printed as they were signed. Those
who signed it are public office holders, named as printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import filterfalse

from loftet.checks.scene import Scene, dated
from loftet.checks.texts import Text, bare_texts, flat_texts, texts
from loftet.privacy import problem, scan
from loftet.problems import Problem, Where
from loftet.records.model import Activity, Dated, Records
from loftet.schema.base import Model
from loftet.store.layout import COMMITMENTS_PATH, MEETINGS_PATH

_DAY_AND_JOINT = len("2024-05-14-")
_SUFFIX_AND_JOINT = len("-7k3f9d")


def personal_data(scene: Scene) -> Iterator[Problem]:
    """Yield one problem for each kind of personal data in each text, and in the names of files."""
    records, clean = scene.records, Clean()
    for path, record in _files(records):
        if path not in records.spotless and not clean.holds(record):
            for text in texts(record):
                yield from _problems(text, path)
    for stored in dated(records):
        if stored.path not in records.spotless and not clean.holds_name(stored):
            yield from (problem(finding, Where(stored.path)) for finding in scan(_name(stored)))


class Clean:
    """The texts so far in which nothing was found: ids, roles, places and names of files come back."""

    def __init__(self) -> None:
        """Know of none yet."""
        self._texts: set[object] = {None, ()}

    def holds(self, record: Model | Activity) -> bool:
        """Return whether nothing is found in any text of `record`."""
        found = flat_texts(record) if isinstance(record, Activity) else bare_texts(record)
        for value in filterfalse(self._texts.__contains__, found):
            if any(map(scan, (value,) if isinstance(value, str) else value or ())):
                return False
            self._texts.add(value)
        return True

    def holds_name(self, stored: Dated) -> bool:
        """Return whether nothing is found in the name of its file."""
        name = _name(stored)
        if name not in self._texts:
            if scan(name):
                return False
            self._texts.add(name)
        return True


def _name(stored: Dated) -> str:
    return stored.id[_DAY_AND_JOINT:-_SUFFIX_AND_JOINT]


def _files(records: Records) -> Iterator[tuple[str, Model | Activity]]:
    if records.commitments is not None:
        yield COMMITMENTS_PATH, records.commitments
    if records.meetings is not None:
        yield MEETINGS_PATH, records.meetings
    for stored in dated(records):
        yield stored.path, stored.value


def _problems(text: Text, path: str) -> Iterator[Problem]:
    found = tuple(scan(text.text))
    if not found:
        return
    from loftet.checks.verbatim import is_verbatim

    if is_verbatim(text):
        found = tuple(finding for finding in found if finding.refused)
    for finding in {finding.kind: finding for finding in reversed(found)}.values():
        yield problem(finding, Where(path, text.route, at_key=text.is_key))
