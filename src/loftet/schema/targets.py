"""The target of a part: one of many kinds, told apart by `kind` (docs: format, "Targets").

The model of a kind stands in `target_<kind>.py`, which is read where a promise has such a target.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from importlib import import_module
from typing import Annotated, Any

from pydantic_core import CoreSchema, core_schema

from loftet.schema.target_base import TargetBase

_MODELS = {
    "none": "NoTarget",
    "count": "CountTarget",
    "coverage": "CoverageTarget",
    "milestone": "MilestoneTarget",
    "slots": "SlotsTarget",
    "response": "ResponseTarget",
    "state": "StateTarget",
    "stock": "StockTarget",
    "change": "ChangeTarget",
    "share": "ShareTarget",
    "outcome": "OutcomeTarget",
}


class _Kinds(Mapping[str, type[TargetBase]]):
    """The model of each kind, declared when it is asked for."""

    def __getitem__(self, kind: str) -> type[TargetBase]:
        name = _MODELS[kind]
        model: type[TargetBase] = getattr(import_module(f"loftet.schema.target_{kind}"), name)
        return model

    def __iter__(self) -> Iterator[str]:
        return iter(_MODELS)

    def __len__(self) -> int:
        return len(_MODELS)


class _ToldApart:
    """What Pydantic is told of a target: the key that says its kind, and who reads the kind."""

    def __get_pydantic_core_schema__(self, _type: object, _handler: object) -> CoreSchema:
        """Return Pydantic's own form of a union that is told apart by a key."""
        choices: dict[Any, CoreSchema] = {
            kind: core_schema.no_info_plain_validator_function(partial(_read, kind)) for kind in KINDS
        }
        return core_schema.tagged_union_schema(choices, discriminator="kind")


def _read(kind: str, value: object) -> TargetBase:
    return KINDS[kind].model_validate(value)


KINDS = _Kinds()
"""The model of each kind of target, in the order of the documentation."""

Target = Annotated[TargetBase, _ToldApart()]
"""A target of any kind."""
