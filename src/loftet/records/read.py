"""Sources to typed records: every file that is whole becomes a record, every other one problems."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from loftet.document import Document
from loftet.document import read as read_document
from loftet.phrase import Phrase
from loftet.problems import Problem, Severity, error
from loftet.records.comments import comment_problems
from loftet.records.known import KnownIds, known_ids
from loftet.records.model import Records, Stored
from loftet.records.refusals import refusals
from loftet.schema.base import Model
from loftet.schema.promise import CommitmentsFile
from loftet.schema.records import Activity, Assessment, Measurement, MeetingsFile
from loftet.store import Kind, Source, kind_of
from loftet.store.faults import whole_file
from loftet.store.layout import record_id

_MODELS: dict[Kind, type[Model]] = {
    Kind.COMMITMENTS: CommitmentsFile,
    Kind.MEETINGS: MeetingsFile,
    Kind.ACTIVITIES: Activity,
    Kind.ASSESSMENTS: Assessment,
    Kind.MEASUREMENTS: Measurement,
}
_TELLING = {Kind.ACTIVITIES: "type", Kind.ASSESSMENTS: "verdict", Kind.MEASUREMENTS: "indicator"}
"""The required field by which a dated record of each kind is known from the others."""


def read(sources: Iterable[Source | Problem]) -> tuple[Records, tuple[Problem, ...]]:
    """Return all records that are whole, and the problems of all files in order of path.

    The problems of `sources` are passed on; to them come those of YAML, those of the schema,
    `wrong-folder`, and personal data in comments. Most have no span yet: `located` gives it.
    """
    found = _Found()
    with _collector_at_rest():
        for source in sources:
            if isinstance(source, Problem):
                found.problems.append(source)
            else:
                found.take(source)
    return found.records(), found.all_problems()


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector from looking through ever more records that are all in use."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@dataclass(frozen=True, slots=True)
class _Refused:
    """A document that its model refused, kept until all ids are known."""

    kind: Kind
    document: Document
    errors: list[ErrorDetails]

    def problems(self, known: KnownIds) -> Iterator[Problem]:
        keys = self.document.data.keys()
        if self.kind in _TELLING and _TELLING[self.kind] not in keys:
            for kind, key in _TELLING.items():
                if key in keys:
                    hint = Phrase("hint.move-to-folder", folder=f"data/{kind}")
                    yield error(
                        "wrong-folder", whole_file(self.document.path), hint, kind=Phrase(f"kind.{kind}")
                    )
                    return
        yield from refusals(_MODELS[self.kind], self.document, self.errors, known)


@dataclass(slots=True)
class _Found:
    """What has been read so far."""

    commitments: CommitmentsFile | None = None
    meetings: MeetingsFile | None = None
    activities: list[Stored[Activity]] = field(default_factory=list)
    assessments: list[Stored[Assessment]] = field(default_factory=list)
    measurements: list[Stored[Measurement]] = field(default_factory=list)
    refused: list[_Refused] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    known: KnownIds = field(default_factory=dict)

    def take(self, source: Source) -> None:
        """Read one file and keep what it holds."""
        document, problems = read_document(source.data, source.path)
        self.problems += problems
        self.problems += comment_problems(source)
        kind = kind_of(source.path)
        if document is None or kind is None:
            return
        if kind is Kind.COMMITMENTS:
            self.known = known_ids(document.data)
        try:
            self._keep(kind, document)
        except ValidationError as refusal:
            errors = refusal.errors(include_url=False, include_input=False)
            self.refused.append(_Refused(kind, document, errors))

    def _keep(self, kind: Kind, document: Document) -> None:
        path, data = document.path, document.data
        match kind:
            case Kind.ACTIVITIES:
                self.activities.append(Stored(record_id(path), path, Activity.model_validate(data)))
            case Kind.ASSESSMENTS:
                self.assessments.append(Stored(record_id(path), path, Assessment.model_validate(data)))
            case Kind.MEASUREMENTS:
                self.measurements.append(Stored(record_id(path), path, Measurement.model_validate(data)))
            case Kind.COMMITMENTS:
                self.commitments = CommitmentsFile.model_validate(data)
            case Kind.MEETINGS:
                self.meetings = MeetingsFile.model_validate(data)

    def records(self) -> Records:
        """Return the records that are whole."""
        return Records(
            self.commitments,
            tuple(self.activities),
            tuple(self.assessments),
            tuple(self.measurements),
            self.meetings,
            self._refused_ids(),
        )

    def _refused_ids(self) -> frozenset[str]:
        paths = [each.document.path for each in self.refused]
        paths += [each.where.path for each in self.problems if each.severity is Severity.ERROR]
        return frozenset(map(record_id, paths))

    def all_problems(self) -> tuple[Problem, ...]:
        """Return the problems of all files in order of path."""
        refused = [problem for each in self.refused for problem in each.problems(self.known)]
        return tuple(sorted([*self.problems, *refused], key=lambda problem: problem.where.path))
