"""Who signed a promise, and where it was published."""

from pydantic import Field

from loftet.schema.base import Model, Public
from loftet.schema.scalars import Day, Id, Line, Url


class Signer(Model):
    """A public office holder who signed, as printed in the promise."""

    name: Public[Line]
    role: Public[Line]
    for_: Public[Id | None] = Field(default=None, alias="for")


class Link(Model):
    """Something published: a title, perhaps a link and a day."""

    title: Public[Line]
    url: Public[Url | None] = None
    date: Public[Day | None] = None
