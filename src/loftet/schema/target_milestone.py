"""The target `milestone`: something has happened."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Literal

from loftet.schema.base import Public
from loftet.schema.scalars import DayOrSeason
from loftet.schema.target_base import Keys, TargetBase


class Deed(StrEnum):
    """The verb of a milestone: what has to have happened."""

    STARTED = "started"
    HELD = "held"
    OFFERED = "offered"
    PLANNED = "planned"
    ESTABLISHED = "established"
    INVESTIGATED = "investigated"
    PUBLISHED = "published"


class MilestoneTarget(TargetBase):
    """Something that is to have happened, by a day or in the period."""

    kind: Public[Literal["milestone"]]
    done: Public[Deed]
    by: Public[DayOrSeason | None] = None

    def dated(self) -> Iterator[tuple[Keys, date]]:
        if self.by is not None:
            yield ("by",), self.by

    def due(self) -> date | None:
        return self.by
