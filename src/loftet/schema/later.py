"""Models that are declared when a file first has one of them: to declare one takes as long as to read a file.

Most promises were never changed and most records show no evidence. What such a value is stands in a module
of its own, which is read when the value is met; until then the model that holds it knows only where.
"""

from functools import cached_property
from importlib import import_module
from typing import Annotated, Any, get_args, get_origin

from pydantic_core import CoreSchema, core_schema

from loftet.schema.base import Model


class Later:
    """Where a model stands: the module of this package, and its name there."""

    def __init__(self, module: str, name: str) -> None:
        """Hold both."""
        self._module, self._name = module, name

    @cached_property
    def model(self) -> type[Model]:
        """Return the model, declared by now."""
        found: type[Model] = getattr(import_module(f"loftet.schema.{self._module}"), self._name)
        return found

    def __get_pydantic_core_schema__(self, _type: object, _handler: object) -> CoreSchema:
        """Return Pydantic's own form of it: what the model makes of a value, and refuses."""
        return core_schema.no_info_plain_validator_function(self._read)

    def _read(self, value: object) -> Model:
        return self.model.model_validate(value)


def declared(annotation: Any) -> Any:  # noqa: ANN401 - any type
    """Return the model that an annotation of `later` stands for, any other annotation as it is."""
    if get_origin(annotation) is Annotated:
        for mark in get_args(annotation)[1:]:
            if isinstance(mark, Later):
                return mark.model
    return annotation


def later(module: str, name: str) -> Any:  # noqa: ANN401 - what Pydantic is told in place of the model
    """Return the annotation of a model that is declared when it is met."""
    return Annotated[Any, Later(module, name)]
