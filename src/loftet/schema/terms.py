"""The school terms that a promise counts by, where they are not the half-years."""

from pydantic import Field

from loftet.schema.base import Model, Public
from loftet.schema.scalars import MonthDay


class TermDays(Model):
    """The first and the last day of a school term, each year."""

    from_: Public[MonthDay] = Field(alias="from")
    to: Public[MonthDay]


class Terms(Model):
    """The school terms: spring (VT) and autumn (HT)."""

    spring: Public[TermDays] = Field(alias="VT")
    autumn: Public[TermDays] = Field(alias="HT")
