"""The JSON Schemas of what other programs read from the screen: problems, status, tasks, explanations.

Every key is always there; one that does not apply is null. The words that a key takes are those of the code.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeAlias

from loftet.agenda.model import Matter, Urgency
from loftet.phrase import Phrase, Precision
from loftet.problems import Severity
from loftet.progress.model import Status
from loftet.schema.activity import State
from loftet.schema.assessment import Verdict
from loftet.schema.target_base import Basis
from loftet.schema.targets import KINDS
from loftet.wording import Language, say

Schema: TypeAlias = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_PLACE: Schema = {"type": "integer", "minimum": 1}
_NUMBER: Schema = {"type": "number"}
_FLAG: Schema = {"type": "boolean"}
_DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def json_form_schema(name: str, language: Language) -> Schema:
    """Return the schema of the form `name`, a key of `FORMS`, explained in `language`."""
    told = _Told(name, language)
    keys: Schema = {"format": {"const": f"loftet.{name}"}, "version": {"const": 1}, **FORMS[name](told)}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": f"Made by: loftet schema {name}",
        "title": f"loftet.{name} 1",
        "description": told.sentence("about"),
        **told.object("", keys),
    }


def json_form_schema_text(name: str, language: Language) -> str:
    """Return `json_form_schema` as the text of a file."""
    return json.dumps(json_form_schema(name, language), ensure_ascii=False, indent=2) + "\n"


class _Told:
    """Explains the keys of one form in one language."""

    def __init__(self, name: str, language: Language) -> None:
        self._name = name
        self._language = language

    def sentence(self, key: str) -> str:
        return say(Phrase(f"json.{self._name}.{key}"), self._language)

    def object(self, within: str, keys: Mapping[str, Schema]) -> Schema:
        """Return a mapping that has all `keys` and no others, each explained."""
        told = {key: schema | {"description": self._of(within, key)} for key, schema in keys.items()}
        return {
            "type": "object",
            "properties": told,
            "required": list(keys),
            "additionalProperties": False,
        }

    def _of(self, within: str, key: str) -> str:
        if not within and key in {"format", "version"}:
            return say(Phrase(f"json.{key}"), self._language)
        return self.sentence(f"{within}.{key}" if within else key)


def _problems(told: _Told) -> Mapping[str, Schema]:
    places = dict.fromkeys(("line", "column", "end_line", "end_column"), _PLACE)
    problem = {
        "code": _TEXT,
        "severity": _one_of(Severity),
        "message": _TEXT,
        "path": _TEXT,
        **places,
        "hint": _or_null(_TEXT),
    }
    return {"problems": _list(told.object("problem", problem)), "silenced": _COUNT}


def _status(told: _Told) -> Mapping[str, Schema]:
    commitment = {
        "id": _TEXT,
        "title": _TEXT,
        "status": _one_of(Status),
        "parts": _list(told.object("part", _part(told))),
    }
    by_status = {
        "type": "object",
        "propertyNames": {"enum": [each.value for each in Status]},
        "additionalProperties": _COUNT,
    }
    return {
        "promise": _TEXT,
        "as_of": _DAY,
        "known_by": _or_null(_DAY),
        "elapsed": told.object("elapsed", {"days": _COUNT, "of": _or_null(_COUNT)}),
        "commitments": _list(told.object("commitment", commitment)),
        "totals": told.object("totals", {"activities": _COUNT, "shared": _COUNT, "by_status": by_status}),
    }


def _part(told: _Told) -> Mapping[str, Schema]:
    intervals = {
        **dict.fromkeys(("closed", "kept", "silent"), _COUNT),
        "longest_gap_days": _or_null(_COUNT),
    }
    verdict = {"verdict": _one_of(Verdict), "date": _DAY, "by": _TEXT, "reason": _TEXT}
    return {
        "ref": _TEXT,
        "owner": _TEXT,
        "kind": {"enum": list(KINDS)},
        "basis": _one_of(Basis),
        "status": _one_of(Status),
        "sentence": _TEXT,
        "done": _or_null(_NUMBER),
        "precision": _or_null(_one_of(Precision)),
        "unit": _TEXT,
        "per": _or_null(_TEXT),
        "target": _or_null(_NUMBER),
        "expected": _or_null(_NUMBER),
        "intervals": told.object("intervals", intervals),
        "places": told.object("places", {"kept": _list(_TEXT), "missing": _list(_TEXT)}),
        "last_activity": _or_null(_DAY),
        "activities": _COUNT,
        "verdict": _or_null(told.object("verdict", verdict)),
        "notes": _list(_TEXT),
    }


def _todo(told: _Told) -> Mapping[str, Schema]:
    task = {
        "urgency": _one_of(Urgency),
        "matter": _one_of(Matter),
        "day": _or_null(_DAY),
        "about": _or_null(_TEXT),
        "text": _TEXT,
    }
    return {"tasks": _list(told.object("task", task))}


def _explanation(told: _Told) -> Mapping[str, Schema]:
    interval = {"from": _DAY, "to": _or_null(_DAY), "done": _TEXT, "kept": _or_null(_FLAG)}
    record = {"path": _TEXT, "from": _DAY, "to": _DAY, "state": _one_of(State), "amount": _TEXT}
    records = _list(told.object("record", record))
    part = {
        "ref": _TEXT,
        "status": _one_of(Status),
        "sentence": _TEXT,
        "quote": _TEXT,
        "reading": _or_null(_TEXT),
        "as_of": _DAY,
        "judged_as_of": _DAY,
        "rules": _list(_TEXT),
        "days": _list(_TEXT),
        "intervals": _list(told.object("interval", interval)),
        "steps": _list(_TEXT),
        "counted": records,
        "uncounted": records,
        "other": records,
        "notes": _list(_TEXT),
    }
    line = {"ref": _TEXT, "status": _one_of(Status)}
    commitment = {
        "ref": _TEXT,
        "number": _PLACE,
        "title": _TEXT,
        "status": _one_of(Status),
        "parts": _list(told.object("line", line)),
    }
    shared = {"path": _TEXT, "commitments": _list(_PLACE)}
    whole = {
        "elapsed": _COUNT,
        "of": _or_null(_COUNT),
        "activities": records,
        "shared": _list(told.object("shared", shared)),
    }
    return {
        "parts": _list(told.object("part", part)),
        "commitments": _list(told.object("commitment", commitment)),
        "whole": _or_null(told.object("whole", whole)),
    }


FORMS: Mapping[str, Callable[[_Told], Mapping[str, Schema]]] = {
    "problems": _problems,
    "status": _status,
    "todo": _todo,
    "explanation": _explanation,
}
"""The keys of each form, but for `format` and `version`."""


def _one_of(words: type[StrEnum]) -> Schema:
    return {"enum": [word.value for word in words]}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}
