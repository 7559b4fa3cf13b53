"""JSON Schemas of the file format, for editors: made from the models, explained by the catalogue.

docs: format; interface, `loftet schema`. The vocabulary is draft-07, which every editor knows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Literal, TypeAlias

from loftet.schema.activity import Activity
from loftet.schema.assessment import Assessment
from loftet.schema.base import Model
from loftet.schema.json_types import JsonSchema, JsonTypes
from loftet.schema.json_words import Words
from loftet.schema.measurement import Measurement
from loftet.schema.meetings import MeetingsFile
from loftet.schema.promise import CommitmentsFile
from loftet.wording import Language

SchemaKind: TypeAlias = Literal["commitments", "activity", "assessment", "measurement", "meetings"]

ROOTS: Mapping[SchemaKind, type[Model]] = {
    "commitments": CommitmentsFile,
    "activity": Activity,
    "assessment": Assessment,
    "measurement": Measurement,
    "meetings": MeetingsFile,
}


def json_schema(kind: SchemaKind, language: Language) -> JsonSchema:
    """Return the JSON Schema of the files of `kind`, explained in `language`.

    What it refuses, `validate` refuses too; `validate` finds more, since it sees all files at once.
    """
    words = Words(language)
    types = JsonTypes(words)
    head = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Made by: loftet schema --write",
    }
    root = words.of_model(ROOTS[kind]) | types.model(ROOTS[kind])
    return head | root | ({"definitions": types.definitions} if types.definitions else {})


def json_schema_text(kind: SchemaKind, language: Language) -> str:
    """Return `json_schema` as the text of a file."""
    return json.dumps(json_schema(kind, language), ensure_ascii=False, indent=2) + "\n"


def json_schema_files(language: Language) -> dict[str, str]:
    """Return the text of every schema by its path in a data root: `schema/activity.json`."""
    return {f"schema/{kind}.json": json_schema_text(kind, language) for kind in ROOTS}
