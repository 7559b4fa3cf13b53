"""Sources to typed records: every file that is whole becomes a record, every other one problems."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pydantic import ValidationError

from loftet.document import Document
from loftet.document import read as read_document
from loftet.problems import Problem, Severity
from loftet.records.comments import comment_problems, draft_marks, has_comment, refused_file_problems
from loftet.records.model import Activity, Dated, Records, Stored, slim
from loftet.schema import activity as schema
from loftet.schema.promise import CommitmentsFile
from loftet.store import Kind, Source, kind_of
from loftet.store.layout import record_id

# Python 3.11 takes longer to find a member of an Enum than to call a function.
_ACTIVITIES, _ASSESSMENTS, _COMMITMENTS = Kind.ACTIVITIES, Kind.ASSESSMENTS, Kind.COMMITMENTS

if TYPE_CHECKING:
    from loftet.records.refused import Unrecorded
    from loftet.schema.assessment import Assessment
    from loftet.schema.measurement import Measurement
    from loftet.schema.meetings import MeetingsFile


def read(sources: Iterable[Source | Problem | Dated]) -> tuple[Records, tuple[Problem, ...]]:
    """Return all records that are whole, and the problems of all files in order of path.

    A record among the `sources` is one that `faultless` returned, and no personal data are in it.
    The problems of `sources` are passed on; to them come those of YAML, those of the schema,
    `wrong-folder`, and personal data in comments. Most have no span yet: `located` gives it.
    """
    found = _Found()
    with _collector_at_rest():
        for source in sources:
            if isinstance(source, Source):
                found.take(source)
            elif isinstance(source, Problem):
                found.problems.append(source)
            else:
                found.keep(source)
                found.spotless.append(source.path)
    return found.records(), found.all_problems()


def faultless(source: Source) -> Dated | None:
    """Return the dated record that a file holds, or None where there is anything to say about the file."""
    document, problems = read_document(source.data, source.path)
    kind = kind_of(source.path)
    if document is None or kind is None or problems:
        return None
    try:
        record = _dated(kind, document)
    except ValidationError:
        return None
    return record if not has_comment(source) or not any(comment_problems(source)) else None


def _dated(kind: Kind, document: Document) -> Dated | None:
    """Return the record of a kind that has a file for each; raises ValidationError."""
    path, data = document
    if kind is _ACTIVITIES:
        return Stored(record_id(path), path, slim(schema.Activity.model_validate(data)))
    if kind is _ASSESSMENTS:
        from loftet.schema.assessment import Assessment

        return Stored(record_id(path), path, Assessment.model_validate(data))
    if kind is Kind.MEASUREMENTS:
        from loftet.schema.measurement import Measurement

        return Stored(record_id(path), path, Measurement.model_validate(data))
    return None


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector from looking through ever more records, all in use, now and later."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


class _Found:
    """What has been read so far."""

    def __init__(self) -> None:
        self.commitments: CommitmentsFile | None = None
        self.meetings: MeetingsFile | None = None
        self.activities: list[Stored[Activity]] = []
        self.assessments: list[Stored[Assessment]] = []
        self.measurements: list[Stored[Measurement]] = []
        self.unrecorded: list[Unrecorded] = []
        self.problems: list[Problem] = []
        self.spotless: list[str] = []
        self.definitions: Mapping[str, object] = {}

    def take(self, source: Source) -> None:
        """Read one file and keep what it holds."""
        document, problems = read_document(source.data, source.path)
        kind = kind_of(source.path)
        if document is None or kind is None:
            self._take_torn(source, kind, problems)
            return
        if kind is _COMMITMENTS:
            self.definitions = document.data
        try:
            self._keep(kind, document)
        except ValidationError as refusal:
            from loftet.records.refused import Refused  # and all that knows what was meant

            errors = refusal.errors(include_url=False, include_input=False)
            self.unrecorded.append(Refused(kind, document, errors, problems))
            self.problems += refused_file_problems(source)
            return
        if problems or has_comment(source):
            self.problems += (*problems, *comment_problems(source))
        if kind is _COMMITMENTS:
            self.problems += draft_marks(source)

    def _take_torn(self, source: Source, kind: Kind | None, problems: tuple[Problem, ...]) -> None:
        """Keep what can be read of a file that could not be read as a whole."""
        from loftet.document.closely import remains
        from loftet.records.refused import Torn

        self.problems += refused_file_problems(source)
        left = remains(source.data, source.path) if kind is not None else None
        if kind is None or left is None:
            self.problems += problems
            return
        if kind is _COMMITMENTS:
            self.definitions = left.document.data
        self.unrecorded.append(Torn(kind, left, problems))

    def _keep(self, kind: Kind, document: Document) -> None:
        record = _dated(kind, document)
        if record is not None:
            self.keep(record)
        elif kind is _COMMITMENTS:
            self.commitments = CommitmentsFile.model_validate(document.data)
        else:
            from loftet.schema.meetings import MeetingsFile

            self.meetings = MeetingsFile.model_validate(document.data)

    def keep(self, record: Dated) -> None:
        """Keep a record that is whole."""
        if isinstance(record.value, Activity):
            self.activities.append(record)
            return
        from loftet.schema.assessment import Assessment

        if isinstance(record.value, Assessment):
            self.assessments.append(record)
        else:
            self.measurements.append(record)

    def records(self) -> Records:
        """Return the records that are whole."""
        return Records(
            self.commitments,
            tuple(self.activities),
            tuple(self.assessments),
            tuple(self.measurements),
            self.meetings,
            self._refused_ids(),
            frozenset(self.spotless),
        )

    def _refused_ids(self) -> frozenset[str]:
        paths = [each.path for each in self.unrecorded]
        paths += [each.where.path for each in self.problems if each.severity is Severity.ERROR]
        return frozenset(map(record_id, paths))

    def all_problems(self) -> tuple[Problem, ...]:
        """Return the problems of all files in order of path."""
        return tuple(sorted([*self.problems, *self._refusals()], key=lambda problem: problem.where.path))

    def _refusals(self) -> Iterator[Problem]:
        if self.unrecorded:
            from loftet.records.known import known_ids

            known = known_ids(self.definitions)
            for each in self.unrecorded:
                yield from each.problems(known)
