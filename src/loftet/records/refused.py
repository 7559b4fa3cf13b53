"""Files that become no record, kept until all ids are known, and then all that is wrong with each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from loftet.document import Document
from loftet.document.positions import located
from loftet.document.survey import Remains
from loftet.phrase import Phrase
from loftet.problems import Problem, error
from loftet.records.known import Known
from loftet.records.once import each_mistake_once
from loftet.records.refusals import refusals
from loftet.schema.activity import Activity
from loftet.schema.assessment import Assessment
from loftet.schema.base import Model
from loftet.schema.measurement import Measurement
from loftet.schema.meetings import MeetingsFile
from loftet.schema.promise import CommitmentsFile
from loftet.store import Kind
from loftet.store.faults import whole_file

_MODELS: dict[Kind, type[Model]] = {
    Kind.COMMITMENTS: CommitmentsFile,
    Kind.MEETINGS: MeetingsFile,
    Kind.ACTIVITIES: Activity,
    Kind.ASSESSMENTS: Assessment,
    Kind.MEASUREMENTS: Measurement,
}
_TELLING = {Kind.ACTIVITIES: "type", Kind.ASSESSMENTS: "verdict", Kind.MEASUREMENTS: "indicator"}
"""The required field by which a dated record of each kind is known from the others."""

_OF_ABSENCE = frozenset(
    {"missing-field", "missing-value", "row-or-total", "needs-key", "one-of", "empty-list", "empty-text"}
)


@dataclass(frozen=True, slots=True)
class Refused:
    """A document that its model refused; `said` are the warnings of its reading."""

    kind: Kind
    document: Document
    errors: list[ErrorDetails]
    said: tuple[Problem, ...]

    @property
    def path(self) -> str:
        """Return the path of the file."""
        return self.document.path

    def problems(self, known: Known) -> Iterator[Problem]:
        """Yield what the model refuses, each mistake once; of a file in another kind's folder only that."""
        keys = self.document.data.keys()
        if self.kind in _TELLING and _TELLING[self.kind] not in keys:
            for kind, key in _TELLING.items():
                if key in keys:
                    hint = Phrase("hint.move-to-folder", folder=f"data/{kind}")
                    where = whole_file(self.path)
                    yield error("wrong-folder", where, hint, kind=Phrase(f"kind.{kind}"))
                    yield from self.said
                    return
        found = refusals(_MODELS[self.kind], self.document, self.errors, known)
        yield from each_mistake_once((*self.said, *found))


@dataclass(frozen=True, slots=True)
class Torn:
    """A file that YAML, as loftet reads it, refused; `said` are the problems of its reading."""

    kind: Kind
    remains: Remains
    said: tuple[Problem, ...]

    @property
    def path(self) -> str:
        """Return the path of the file."""
        return self.remains.document.path

    def problems(self, known: Known) -> Iterator[Problem]:
        """Yield what was said, and what the model refuses on the lines that nothing was said of.

        What is missing is not asked for: it may stand where the file could not be read.
        """
        found = tuple(self._refused(known))
        meant = {problem.where.route: problem.hint for problem in found if problem.code == "unknown-field"}
        for problem in self.said:
            hint = meant.get(problem.where.route) if problem.code == "bad-key" else None
            is_known = hint is not None and hint.key == "hint.did-you-mean"
            yield problem._replace(hint=hint) if is_known else problem
        lines = {problem.where.span.line for problem in self.said if problem.where.span}
        for problem in found:
            span = problem.where.span
            if span and span.line not in lines and problem.code not in _OF_ABSENCE:
                yield problem

    def _refused(self, known: Known) -> Iterator[Problem]:
        """Yield what the model refuses in the remains, each with its place."""
        document, spans = self.remains.document, self.remains.spans
        try:
            _MODELS[self.kind].model_validate(document.data)
        except ValidationError as refusal:
            errors = refusal.errors(include_url=False, include_input=False)
            for problem in refusals(_MODELS[self.kind], document, errors, known):
                yield problem._replace(where=located(problem.where, "", spans))


Unrecorded: TypeAlias = Refused | Torn
"""A file that became no record."""
