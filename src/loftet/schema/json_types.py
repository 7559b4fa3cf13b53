"""The models in the words of JSON Schema, draft-07.

An editor reads YAML 1.2, where a plain `1` is a number already; what it then sees of a single value stands
with the value's own type in `scalars`. Empty means absent, so a key that may be left out may be null.
A model is written out where it stands, explained by its key; only the kinds of a union are definitions.
"""

from __future__ import annotations

from enum import Enum, EnumType
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from loftet.schema.base import Model
from loftet.schema.json_rules import LIMITS, RULES
from loftet.schema.json_words import Words
from loftet.schema.later import declared
from loftet.schema.scalars import Scalar
from loftet.schema.target_base import TargetBase
from loftet.schema.targets import KINDS

JsonSchema: TypeAlias = dict[str, Any]

_NOT_SINGLE = ["array", "object"]


class JsonTypes:
    """Turns models into JSON Schemas in one language; `definitions` grows by the kinds of target it meets."""

    def __init__(self, words: Words) -> None:
        """Explain everything in the language of `words`."""
        self.definitions: dict[str, JsonSchema] = {}
        self._words = words

    def model(self, model: type[Model]) -> JsonSchema:
        """Return the schema of a mapping, not explained itself."""
        fields = model.model_fields.items()
        schema: JsonSchema = {
            "type": "object",
            "properties": {field.alias or name: self._key(model, name) for name, field in fields},
            "required": [field.alias or name for name, field in fields if field.is_required()],
            "additionalProperties": False,
        }
        return schema | ({"allOf": list(RULES[model])} if model in RULES else {})

    def _key(self, model: type[Model], name: str) -> JsonSchema:
        field = model.model_fields[name]
        schema = self._type(field.annotation, tuple(field.metadata))
        schema = _narrowed(schema, LIMITS.get(model, {}).get(name, {}))
        schema = schema if field.is_required() else _or_null(schema)
        return self._words.of_key(model, name) | self._not_retyped(schema)

    def _type(self, annotation: Any, marks: tuple[object, ...] = ()) -> JsonSchema:  # noqa: ANN401 - any type
        for mark in marks:
            if isinstance(mark, Scalar):
                return dict(mark.json_schema)
        annotation = declared(annotation)
        if annotation is TargetBase:
            return self._target()
        if isinstance(annotation, EnumType):
            values = [{"const": each.value} | self._words.of_value(each) for each in list[Enum](annotation)]
            return {"type": "string", "oneOf": values}
        if isinstance(annotation, type) and issubclass(annotation, Model):
            return self.model(annotation)
        return self._compound(annotation, marks)

    def _compound(self, annotation: Any, marks: tuple[object, ...]) -> JsonSchema:  # noqa: ANN401 - any type
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._type(arguments[0], arguments[1:])
        if origin in {Union, UnionType}:
            return self._union([each for each in arguments if each is not NoneType])
        if origin is Literal:
            return _constant(arguments[0])
        if origin is tuple:
            least = next((mark.min_length for mark in marks if hasattr(mark, "min_length")), None)
            items = {"type": "array", "items": self._member(arguments[0])}
            return items if least is None else items | {"minItems": least}
        if origin is dict:
            names = {"pattern": self._type(arguments[0])["pattern"]}
            return {
                "type": "object",
                "propertyNames": names,
                "additionalProperties": self._member(arguments[1]),
            }
        raise TypeError(f"no JSON Schema is known for {annotation}")

    def _member(self, annotation: Any) -> JsonSchema:  # noqa: ANN401 - any type
        """Return the schema of one of several values; a mapping has no key of its own that explains it."""
        annotation = declared(annotation)
        explained = self._words.of_model(annotation) if _is_model(annotation) else {}
        return explained | self._not_retyped(self._type(annotation))

    def _union(self, members: list[Any]) -> JsonSchema:
        if len(members) == 1:
            return self._type(members[0])
        return {"anyOf": [self._member(each) for each in members]}

    def _target(self) -> JsonSchema:
        self.definitions |= {model.__name__: self._member(model) for model in KINDS.values()}
        kinds = [
            _constant(kind) | {"description": self._words.of_model(model)["description"]}
            for kind, model in KINDS.items()
        ]
        kind = self._words.of_kind() | {"type": "string", "oneOf": kinds}
        return {
            "type": "object",
            "properties": {"kind": kind},  # so that an editor proposes all of them until one is chosen
            "required": ["kind"],
            "oneOf": [{"$ref": f"#/definitions/{each.__name__}"} for each in KINDS.values()],
        }

    def _not_retyped(self, schema: JsonSchema) -> JsonSchema:
        """Return the schema of a text so that no editor proposes `true` and `false` for it.

        Where text is wanted loftet reads every plain value as text, also what YAML 1.2 makes a number.
        """
        types = schema.get("type")
        if not isinstance(types, list) or not {"string", "number", "boolean"} <= set(types):
            return schema
        refused = ["string", "array", "object", *([] if "null" in types else ["null"])]
        other = self._words.of_other_than_text() | {"not": {"type": refused}}
        return {"anyOf": [schema | {"type": "string"}, other]}


def _is_model(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Model)


def _constant(text: str) -> JsonSchema:
    """Return the schema of one text; digits may be a number by the time an editor sees them."""
    return {"enum": [int(text), text]} if text.isdecimal() else {"const": text}


def _narrowed(schema: JsonSchema, limits: JsonSchema) -> JsonSchema:
    nested = {
        name: _narrowed(schema[name], value) if isinstance(value, dict) else value
        for name, value in limits.items()
    }
    return schema | nested


def _or_null(schema: JsonSchema) -> JsonSchema:
    """Return `schema` for a key that may be empty."""
    relaxed = dict(schema)
    if "type" in schema:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        relaxed["type"] = [*types, "null"]
    for choice in ("oneOf", "anyOf"):
        if choice in schema:
            relaxed[choice] = [*schema[choice], {"type": "null"}]
    if "allOf" in schema:
        relaxed["allOf"] = [{"if": {"type": "object"}, "then": rule} for rule in schema["allOf"]]
    return relaxed
