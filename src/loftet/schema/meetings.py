"""The meetings of the council and what they decided: `data/meetings.yaml`."""

from typing import Literal

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Day, Id, Line, Ref, Text


class Decision(Model):
    """What a meeting decided; it comes back until `answered`."""

    id: Public[Id]
    text: Public[Text]
    commitment: Public[Ref | None] = None
    due: Public[Id | None] = None
    answered: Public[Day | None] = None
    answer: Public[Text | None] = None


class Meeting(Model):
    """A meeting of the council, with the last day for its papers."""

    id: Public[Id]
    body: Public[Line]
    date: Public[Day]
    deadline: Public[Day | None] = None
    decisions: Public[tuple[Decision, ...]] = ()


class MeetingsFile(Model):
    """The whole of `meetings.yaml`."""

    format: Public[Literal["1"]]
    meetings: Public[tuple[Meeting, ...]] = ()
