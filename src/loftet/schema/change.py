"""A dated event of a promise: `changes` of `commitments.yaml` (docs: format, "Changes")."""

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from loftet.schema.base import Model, Public
from loftet.schema.promise import ChangeKind
from loftet.schema.scalars import Day, Ref, Text
from loftet.schema.targets import Target

_CARRIES = {
    ChangeKind.REWORDED: "text",
    ChangeKind.TARGET_CHANGED: "target",
    ChangeKind.EXTENDED: "to",
    ChangeKind.SHORTENED: "to",
}


class Change(Model):
    """A dated event of a promise; it holds from its day on, and the old words stay."""

    date: Public[Day]
    kind: Public[ChangeKind]
    commitment: Public[Ref | None] = None
    reason: Public[Text | None] = None
    text: Public[Text | None] = None
    target: Public[Target | None] = None
    to: Public[Day | None] = None

    @model_validator(mode="after")
    def _carries_its_key(self) -> Self:
        needed = _CARRIES.get(self.kind)
        for key in ("text", "target", "to"):
            given = getattr(self, key) is not None
            if key == needed and not given:
                raise PydanticCustomError("needs-key", "{key}", {"key": key, "because": self.kind.value})
            if key != needed and given:
                raise PydanticCustomError(
                    "key-out-of-place", "{key}", {"key": key, "because": self.kind.value}
                )
        return self
