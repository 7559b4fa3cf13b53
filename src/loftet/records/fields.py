"""Fields that a mapping does not have, and fields that it lacks, with what to write instead."""

from __future__ import annotations

from loftet.phrase import Phrase
from loftet.problems import Problem, Route, Where, error
from loftet.records.examples import example_of
from loftet.records.nearest import nearest
from loftet.records.spots import Spot, alternatives, field_type, is_model, options
from loftet.records.swedish import FIELDS
from loftet.schema.activity import Activity
from loftet.schema.assessment import Assessment
from loftet.schema.base import Model
from loftet.schema.measurement import Measurement
from loftet.schema.meetings import MeetingsFile
from loftet.schema.promise import CommitmentsFile
from loftet.schema.target_base import TargetBase

_FILES = (CommitmentsFile, Activity, Assessment, Measurement, MeetingsFile)


def unknown_field(path: str, place: Spot) -> Problem:
    """Return the problem of a key that its mapping has no field for: `unknown-field`."""
    name = str(place.route[-1])
    where = Where(path, place.route, at_key=True)
    return error("unknown-field", where, _field_hint(name, place), name=name, thing=thing(place.holder))


def missing_field(path: str, route: Route, name: str, holder: type[Model]) -> Problem:
    """Return the problem of a field that the mapping at `route` lacks: `missing-field`."""
    hint = Phrase("hint.add-field", name=name, example=example_of(field_type(holder, name)))
    return error("missing-field", Where(path, route), hint, name=name, thing=thing(holder))


def missing_value(path: str, place: Spot) -> Problem:
    """Return the problem of a field that is needed but has no value: `missing-value`."""
    name = str(place.route[-1])
    hint = Phrase("hint.write-as", text=f"{name}: {example_of(field_type(place.holder, name))}")
    return error("missing-value", Where(path, place.route, at_key=True), hint)


def missing_kind(path: str, place: Spot) -> Problem:
    """Return the problem of a target that does not say of which kind it is: `missing-field`.

    The kinds that fit are those that have all the keys which the target has.
    """
    written = set(place.value) if isinstance(place.value, dict) else set()
    fitting = tuple(
        kind
        for model in alternatives(place.type)
        if written <= model.keys
        for kind in options(field_type(model, "kind"))
    )
    hint = Phrase("hint.add-kind", names=fitting or options(place.type))
    where = Where(path, place.route)
    return error("missing-field", where, hint, name="kind", thing=Phrase("thing.target"))


def thing(model: type[Model]) -> Phrase:
    """Return what a model is called: "an activity"."""
    if issubclass(model, TargetBase):
        return Phrase("thing.kind", kind=options(field_type(model, "kind"))[0])
    return Phrase(f"thing.{model.__name__}")


def models_below(model: type[Model]) -> frozenset[type[Model]]:
    """Return `model` and every model that its fields hold, however deep."""
    found: set[type[Model]] = set()
    waiting: list[object] = [model]
    while waiting:
        for each in alternatives(waiting.pop()):
            if not is_model(each):
                waiting += getattr(each, "__args__", ())
            elif each not in found:
                found.add(each)
                waiting += (field.annotation for field in each.model_fields.values())
    return frozenset(found)


def _field_hint(name: str, place: Spot) -> Phrase:
    if meant := nearest(name, place.holder.keys, FIELDS):
        given = meant in place.siblings
        return Phrase("hint.given-already" if given else "hint.did-you-mean", name=meant)
    homes = [model for model in models_below(_file_of(place.holder)) if name in model.keys]
    if len(homes) == 1:
        return Phrase("hint.belongs-in", thing=thing(homes[0]))
    return Phrase("hint.fields", names=tuple(sorted(place.holder.keys - place.siblings)))


def _file_of(model: type[Model]) -> type[Model]:
    return next(file for file in _FILES if model in models_below(file))
