"""A figure that is measured now and then: `indicators` of `commitments.yaml`."""

from enum import StrEnum

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Line


class Better(StrEnum):
    """Which way an indicator is better."""

    LOWER = "lower"
    HIGHER = "higher"


class Indicator(Model):
    """A figure of the outside world that is measured now and then."""

    name: Public[Line]
    better: Public[Better]
    source: Public[Line | None] = None
