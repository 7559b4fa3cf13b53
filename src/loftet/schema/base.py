"""What all models of the file format share: frozen, no unknown keys, each field public or internal."""

from enum import Enum
from typing import Annotated, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema

T = TypeVar("T")


class Audience(Enum):
    """Who may read a field: everyone, or only those who work in the data root."""

    PUBLIC = "public"
    INTERNAL = "internal"

    def __get_pydantic_core_schema__(self, type_: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the type as it is: who may read a value changes nothing about it."""
        return handler(type_)


Public = Annotated[T, Audience.PUBLIC]
Internal = Annotated[T, Audience.INTERNAL]


class Model(BaseModel):
    """A mapping in a file. An empty value counts as an absent one (docs: format, "Required")."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True)

    keys: ClassVar[frozenset[str]] = frozenset()
    """The keys as they are written in a file."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        """Learn the keys, and refuse a model with a field that nobody marked as public or internal."""
        for name, field in cls.model_fields.items():
            if not any(isinstance(mark, Audience) for mark in field.metadata):
                message = f"{cls.__name__}.{name} is marked neither public nor internal"
                raise TypeError(message)
        cls.keys = frozenset(field.alias or name for name, field in cls.model_fields.items())

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, data: object) -> object:
        if isinstance(data, dict) and None in data.values():
            return {key: value for key, value in data.items() if value is not None or key not in cls.keys}
        return data


def audience(model: type[Model], name: str) -> Audience:
    """Return whom the field `name` of `model` is for."""
    return next(mark for mark in model.model_fields[name].metadata if isinstance(mark, Audience))
