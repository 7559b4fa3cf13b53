"""The models in the words of pydantic-core, the engine that validates: once for each kind of file.

Types become what Pydantic would make of them, so that errors are Pydantic's: their types, their places.
"""

from __future__ import annotations

from enum import EnumType
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic_core import CoreSchema, SchemaValidator
from pydantic_core import core_schema as core

from loftet.schema.base import AtLeast, Field, Model, Single

_CONFIG = core.CoreConfig(hide_input_in_errors=True, extra_fields_behavior="forbid")


_VALIDATORS: dict[type[Model], SchemaValidator] = {}


def validator(model: type[Model]) -> SchemaValidator:
    """Return what reads a mapping as `model`, with all the models below it; it is made once."""
    if model not in _VALIDATORS:
        types = _Types()
        schema = types.reference(model)
        _VALIDATORS[model] = SchemaValidator(core.definitions_schema(schema, types.definitions()), _CONFIG)
    return _VALIDATORS[model]


class _Types:
    """Turns types into the engine's; a model that is met is defined once."""

    def __init__(self) -> None:
        self._models: dict[type[Model], CoreSchema] = {}

    def definitions(self) -> list[CoreSchema]:
        """Return the models that were met."""
        return list(self._models.values())

    def reference(self, model: type[Model]) -> CoreSchema:
        """Return what stands for `model` where it is used."""
        if model not in self._models:
            self._models[model] = self._mapping(model)
        return core.definition_reference_schema(model.__name__)

    def _mapping(self, model: type[Model]) -> CoreSchema:
        fields = {
            name: core.model_field(self._field(field), validation_alias=field.key, frozen=True)
            for name, field in model.model_fields.items()
        }
        keys = core.model_fields_schema(fields, model_name=model.__name__)
        filled = core.no_info_before_validator_function(model.without_empty, keys)
        if model.check is Model.check:
            return core.model_schema(model, filled, frozen=True, config=_CONFIG, ref=model.__name__)
        whole = core.model_schema(model, filled, frozen=True, config=_CONFIG)
        return core.no_info_after_validator_function(_checked, whole, ref=model.__name__)

    def _field(self, field: Field) -> CoreSchema:
        schema = self._type(field.annotation, field.metadata)
        if field.is_required():
            return schema
        if field.factory:
            return core.with_default_schema(schema, default_factory=field.factory)
        return core.with_default_schema(schema, default=field.default)

    def _type(self, annotation: Any, marks: tuple[object, ...] = ()) -> CoreSchema:  # noqa: ANN401 - any type
        for mark in marks:
            if isinstance(mark, Single):
                return core.no_info_plain_validator_function(mark.read)
        if isinstance(annotation, EnumType):
            return core.enum_schema(annotation, list(annotation), sub_type="str")
        if isinstance(annotation, type) and issubclass(annotation, Model):
            return self.reference(annotation)
        return self._compound(annotation, marks)

    def _compound(self, annotation: Any, marks: tuple[object, ...]) -> CoreSchema:  # noqa: ANN401 - any type
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._type(arguments[0], arguments[1:])
        if origin in {Union, UnionType}:
            members = [each for each in arguments if each is not NoneType]
            schema = self._type(members[0]) if len(members) == 1 else self._union(members)
            return core.nullable_schema(schema) if NoneType in arguments else schema
        if origin is Literal:
            return core.literal_schema(list(arguments))
        if origin is tuple and arguments[1:] == (...,):
            least = next((mark.min_length for mark in marks if isinstance(mark, AtLeast)), None)
            return core.tuple_schema([self._type(arguments[0])], variadic_item_index=0, min_length=least)
        if origin is dict:
            return core.dict_schema(self._type(arguments[0]), self._type(arguments[1]))
        raise TypeError(f"nothing is known that reads {annotation}")

    def _union(self, members: list[Any]) -> CoreSchema:
        """Return one of several kinds: told apart by `kind` where all are models, else tried in turn."""
        if not all(isinstance(each, type) and issubclass(each, Model) for each in members):
            return core.union_schema([self._type(each) for each in members])
        kinds = {get_args(each.model_fields["kind"].annotation)[0]: each for each in members}
        choices = {kind: self.reference(each) for kind, each in kinds.items()}
        return core.tagged_union_schema(choices, discriminator="kind")


def _checked(model: Model) -> Model:
    model.check()
    return model
