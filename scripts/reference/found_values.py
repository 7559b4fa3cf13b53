"""An example of every key: the first value it has in the example data or in a case of the tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import yaml

from loftet.schema.activity import Activity
from loftet.schema.assessment import Assessment
from loftet.schema.base import Model
from loftet.schema.change import Change
from loftet.schema.each import Each
from loftet.schema.json_schema import ROOTS
from loftet.schema.later import declared
from loftet.schema.measurement import Measurement
from loftet.schema.promise import CommitmentsFile, Part, Promise
from loftet.schema.target_base import TargetBase
from loftet.schema.target_count import Only
from loftet.schema.targets import KINDS
from loftet.schema.terms import Terms

_LONGEST = 60

_SILENCE = {"code": "lone-tag", "reason": "Märkordet är nytt i år."}
OTHERWISE: tuple[tuple[type[Model], Mapping[str, object]], ...] = (
    (CommitmentsFile, {"words": {"Kvällsrådet": "gruppen som planerar helgens pass"}}),
    (Each, {"groups": ["pensionärer", "ungdomar"]}),
    (Only, {"groups": ["ungdomar"], "tags": ["kvall"]}),
    (Activity, {"silence": [_SILENCE]}),
    (Assessment, {"silence": [_SILENCE]}),
    (
        Measurement,
        {
            "response_rate": "52.5",
            "reason": "Frågan ställdes för första gången.",
            "note": "Tre områden ingick.",
            "silence": [_SILENCE],
        },
    ),
)
"""What neither the example data nor a case has."""


class FoundValues:
    """The first value of each key of each model; the example data come before the cases."""

    def __init__(self, top: Path) -> None:
        """Read all files below `top` that hold data."""
        self._values: dict[tuple[type[Model], str], str] = {}
        for model, data in (*_data_roots(top), *_cases(top), *OTHERWISE):
            self._learn(model, data)

    def of(self, model: type[Model], key: str) -> str:
        """Return the value of a key as it stands in a file; a KeyError is a key that nothing shows."""
        return self._values[model, key]

    def _learn(self, model: type[Model], data: object) -> None:
        if not isinstance(data, dict):
            return
        for name, field in model.model_fields.items():
            key = field.alias or name
            if (value := data.get(key)) in (None, ""):
                continue
            self._values.setdefault((model, key), _written(value))
            if issubclass(model, TargetBase) and name in TargetBase.model_fields:
                self._values.setdefault((TargetBase, key), _written(value))
            for each in _within(value):
                for inner in _models_of(field.annotation, each):
                    self._learn(inner, each)


def _data_roots(top: Path) -> Iterator[tuple[type[Model], object]]:
    for folder in (top / "data", *sorted((top / "tests" / "cases" / "valid").glob("*"))):
        for path in sorted(folder.rglob("*.yaml")):
            kind = next((kind for kind in ROOTS if kind in path.as_posix()), None)
            kind = "activity" if "/activities/" in path.as_posix() else kind
            data = _read(path)
            model = ROOTS[kind] if kind else _model_that_has(data)
            if model is not None:
                yield model, data


def _read(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    text = path.read_text(encoding="utf-8")
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - our own files, every scalar as text


def _model_that_has(data: Mapping[str, Any]) -> type[Model] | None:
    return max(ROOTS.values(), key=lambda model: len(model.keys & data.keys()))


def _cases(top: Path) -> Iterator[tuple[type[Model], object]]:
    for path in sorted((top / "tests" / "cases").glob("*/*/case.yaml")):
        given = _read(path)
        for target in (given.get("target"), *(part.get("target") for part in given.get("parts", ()))):
            if isinstance(target, dict):
                yield KINDS[target["kind"]], target
        yield from ((Part, part) for part in given.get("parts", ()))
        yield from ((Change, change) for change in given.get("changes", ()))
        yield from ((Activity, row) for row in given.get("activities", ()))
        yield Terms, given.get("terms")
        yield Promise, given


def _within(value: object) -> Iterator[object]:
    """Give the mappings that may be read by a model: the value, its items, its values."""
    yield value
    if isinstance(value, list):
        yield from value
    elif isinstance(value, dict):
        yield from value.values()


def _models_of(annotation: object, data: object) -> Iterator[type[Model]]:
    """Give the models that an annotation names, of several kinds of target the one that `data` is."""
    annotation = declared(annotation)
    if annotation is TargetBase:
        kind = data.get("kind", "") if isinstance(data, dict) else ""
        yield from [KINDS[kind]] if kind in KINDS else []
    elif isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_of(argument, data)


def _written(value: object) -> str:
    """Return a value on one line as it may stand in a file, a long one cut."""
    text = yaml.safe_dump(value, default_flow_style=True, width=10**6, allow_unicode=True, sort_keys=False)
    line = " ".join(text.removesuffix("...\n").split()).strip("'")
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
