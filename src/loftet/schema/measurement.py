"""A reading of an indicator: a file in `data/measurements/`."""

from loftet.phrase import Precision
from loftet.schema.base import Internal, Model, Public
from loftet.schema.scalars import Count, Day, Flag, Id, Line, Number, Text, Url
from loftet.schema.silence import Silence


class Source(Model):
    """Where a reading was published."""

    title: Public[Line]
    url: Public[Url | None] = None


class Measurement(Model):
    """One reading of an indicator, with its source; `logged` is its `date` when not given."""

    indicator: Public[Id]
    date: Public[Day]
    value: Public[Number]
    asked: Public[Count | None] = None
    asked_precision: Public[Precision] = Precision.EXACT
    response_rate: Public[Number | None] = None
    source: Public[Source]
    comparable: Public[Flag] = True
    reason: Public[Text | None] = None
    note: Public[Text | None] = None
    logged: Public[Day | None] = None
    silence: Internal[tuple[Silence, ...]] = ()
