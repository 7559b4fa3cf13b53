"""A new activity record: what it holds to the text of its file."""

from __future__ import annotations

from collections.abc import Mapping

from loftet.document.data_to_text import Writable, write
from loftet.schema.records import Activity

_FIRST_LINE = "yaml-language-server: $schema=../../../schema/activity.json"
_KEYS = tuple(field.alias or name for name, field in Activity.model_fields.items())


def activity_text(fields: Mapping[str, Writable]) -> str:
    """Return the text of an activity's file: the keys in the format's order, empty ones left out.

    Raises:
        ValueError: a text holds a character that no file may hold.
    """
    ordered = {key: fields[key] for key in _KEYS if fields.get(key) not in (None, "", [], {})}
    return write(ordered, _FIRST_LINE)
