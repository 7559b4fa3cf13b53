"""What a record shows that it tells the truth by."""

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Day, Line, Url


class Evidence(Model):
    """What shows that an activity took place."""

    title: Public[Line]
    url: Public[Url | None] = None
    date: Public[Day | None] = None
