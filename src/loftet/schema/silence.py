"""Rules that are silenced, with a reason, where the record or the part stands (docs: format, `silence`)."""

from loftet.schema.base import Internal, Model
from loftet.schema.scalars import Line


class Silence(Model):
    """One rule that is silenced for one record, with the reason."""

    code: Internal[Line]
    reason: Internal[Line]
