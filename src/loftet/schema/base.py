"""What all models of the file format share: frozen, no unknown keys, each field public or internal.

A model is declared as one of Pydantic's, and validated by Pydantic's own engine, pydantic-core. Pydantic
itself, which turns declarations into the engine's, would take longer to load than a whole `status` may
(docs/decisions/0005); what the format needs of it stands here and in `loftet.schema.engine`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from inspect import get_annotations
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Final, NoReturn, Self, TypeVar, dataclass_transform, get_args

T = TypeVar("T")


class Audience(Enum):
    """Who may read a field: everyone, or only those who work in the data root."""

    PUBLIC = "public"
    INTERNAL = "internal"


Public = Annotated[T, Audience.PUBLIC]
Internal = Annotated[T, Audience.INTERNAL]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """How many items a list must have."""

    min_length: int


Filled = Annotated[tuple[T, ...], AtLeast(1)]


@dataclass(frozen=True, slots=True, eq=False)
class Single:
    """How a single value is read, and what JSON Schema says of it.

    `read` takes the text as it was written and returns the value, or raises an error whose type is the code
    of a problem.
    """

    read: Callable[[object], object]
    json: Mapping[str, Any]


_REQUIRED: Final = object()


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A field of a model: its type with its marks, the key it is written as, what it is if left out."""

    annotation: Any
    metadata: tuple[object, ...]
    key: str
    default: object = _REQUIRED
    factory: Callable[[], object] | None = None

    def is_required(self) -> bool:
        """Return whether the key must be there."""
        return self.default is _REQUIRED and self.factory is None

    @property
    def audience(self) -> Audience:
        """Return whom the field is for."""
        return next(mark for mark in self.metadata if isinstance(mark, Audience))


@dataclass(frozen=True, slots=True)
class _Left:
    """What stands in a class for a field that needs more said of it than a default."""

    key: str | None
    factory: Callable[[], object] | None


def field(*, key: str | None = None, factory: Callable[[], object] | None = None) -> Any:  # noqa: ANN401
    """Return what a field is declared with: the `key` it is written as, what makes its default."""
    return _Left(key, factory)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Model:
    """A mapping in a file. An empty value counts as an absent one (docs: format, "Required").

    A key that is a word of Python's own is a field with `_` behind it: `from` is `from_`.
    """

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")
    # the engine sets all four

    keys: ClassVar[frozenset[str]] = frozenset()
    """The keys as they are written in a file."""

    model_fields: ClassVar[Mapping[str, Field]] = MappingProxyType({})
    """The fields by name, those of the class above first."""

    def __init_subclass__(cls) -> None:
        """Learn the fields, and refuse a model with one that nobody marked as public or internal."""
        own = {name: _field_of(cls, name, hint) for name, hint in get_annotations(cls).items()}
        cls.model_fields = MappingProxyType({**cls.model_fields, **own})
        cls.keys = frozenset(each.key for each in cls.model_fields.values())

    def __init__(self, **values: object) -> None:
        """Hold `values` as they are, the other fields with their defaults; only files are checked."""
        defaults = {
            name: each.factory() if each.factory else each.default for name, each in self.model_fields.items()
        }
        object.__setattr__(self, "__dict__", defaults | values)

    @classmethod
    def model_validate(cls, data: object) -> Self:
        """Return `data`, as it stands in a file, as a model; a ValidationError tells all that is wrong."""
        from loftet.schema.engine import validator

        found: Self = validator(cls).validate_python(data)
        return found

    def check(self) -> None:
        """Raise an error, its type the code of a problem, where the values do not go together."""

    @classmethod
    def without_empty(cls, data: object) -> object:
        """Return `data` without the keys of the model that have no value."""
        if isinstance(data, dict) and None in data.values():
            return {key: value for key, value in data.items() if value is not None or key not in cls.keys}
        return data

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse: a model is frozen."""
        raise AttributeError(f"{type(self).__name__}.{name} is frozen")

    def __eq__(self, other: object) -> bool:
        """Tell whether `other` is a model of the same kind with the same values."""
        return type(other) is type(self) and vars(other) == vars(self)

    def __hash__(self) -> int:
        """Return the same number for equal models."""
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        """Return the model with its values, for who reads a failing test."""
        return (
            f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"
        )


def _field_of(model: type[Model], name: str, hint: object) -> Field:
    annotation, *marks = get_args(hint)
    if not any(isinstance(mark, Audience) for mark in marks):
        raise TypeError(f"{model.__name__}.{name} is marked neither public nor internal")
    default = vars(model).get(name, _REQUIRED)
    key = name.rstrip("_")
    if isinstance(default, _Left):
        return Field(annotation, tuple(marks), default.key or key, _REQUIRED, default.factory)
    return Field(annotation, tuple(marks), key, default)
