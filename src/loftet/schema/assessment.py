"""What a person judges: a file in `data/assessments/`."""

from enum import StrEnum

from loftet.schema.base import Internal, Model, Public
from loftet.schema.scalars import Day, Line, Ref, Text
from loftet.schema.silence import Silence


class Verdict(StrEnum):
    """What a person judges, with a reason (docs: vocabulary, "Verdicts")."""

    FULFILLED = "fulfilled"
    PARTLY_FULFILLED = "partly_fulfilled"
    NOT_FULFILLED = "not_fulfilled"
    ONGOING = "ongoing"
    NOT_STARTED = "not_started"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    NO_NEED = "no_need"
    CANNOT_JUDGE = "cannot_judge"

    @property
    def needs_a_record(self) -> bool:
        """Return whether it says that something was done, wholly or in part."""
        return self in {Verdict.FULFILLED, Verdict.PARTLY_FULFILLED}


class Assessment(Model):
    """A person's verdict on a commitment or a part, with a reason, a role and a day."""

    commitment: Public[Ref]
    date: Public[Day]
    verdict: Public[Verdict]
    reason: Public[Text]
    next_step: Public[Text | None] = None
    by: Public[Line]
    logged: Public[Day | None] = None
    silence: Internal[tuple[Silence, ...]] = ()
