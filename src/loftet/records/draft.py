"""A new record: what it holds to the text of its file."""

from __future__ import annotations

from collections.abc import Mapping

from loftet.document.data_to_text import Writable, write
from loftet.schema.activity import Activity
from loftet.schema.assessment import Assessment
from loftet.schema.base import Model
from loftet.schema.measurement import Measurement
from loftet.store import Kind

_MODELS: Mapping[Kind, type[Model]] = {
    Kind.ACTIVITIES: Activity,
    Kind.ASSESSMENTS: Assessment,
    Kind.MEASUREMENTS: Measurement,
}


def draft_text(kind: Kind, fields: Mapping[str, Writable]) -> str:
    """Return the text of a dated record's file: the keys in the format's order, empty ones left out.

    Raises:
        ValueError: a text holds a character that no file may hold.
    """
    model = _MODELS[kind]
    keys = (field.alias or name for name, field in model.model_fields.items())
    ordered = {key: fields[key] for key in keys if fields.get(key) not in (None, "", [], {})}
    return write(ordered, f"yaml-language-server: $schema=../../../schema/{model.__name__.lower()}.json")
