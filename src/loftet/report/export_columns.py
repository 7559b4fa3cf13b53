"""What the columns of an export hold: the form of each, and the words of those that hold one of a few.

The data dictionary and the JSON Schema are both made of this.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from loftet.phrase import Precision
from loftet.progress.model import Status
from loftet.schema.activity import State
from loftet.schema.assessment import Verdict
from loftet.schema.target_base import Basis

ACTIVITIES, STATUSES = "activities", "statuses"
TABLES = (ACTIVITIES, STATUSES)


class Form(StrEnum):
    """The form of a value."""

    DAY = "day"
    CLOCKS = "clocks"
    TEXT = "text"
    TEXTS = "texts"
    ID = "id"
    IDS = "ids"
    CODE = "code"
    COUNT = "count"
    NUMBER = "number"
    QUANTITIES = "quantities"
    FLAG = "flag"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the form of its values, whether each row has one, its words, whether the public gets it.

    `words` are the codes with the beginning of their keys in the catalogue.
    """

    form: Form
    always: bool = False
    words: tuple[str, tuple[str, ...]] = ("", ())
    public: bool = True
    only_public: bool = False


def _code(beginning: str, words: type[StrEnum], *, always: bool = True) -> Column:
    return Column(Form.CODE, always, (beginning, tuple(word.value for word in words)))


COLUMNS: Mapping[str, Mapping[str, Column]] = MappingProxyType(
    {
        ACTIVITIES: {
            "date": Column(Form.DAY),
            "from": Column(Form.DAY),
            "to": Column(Form.DAY),
            "time": Column(Form.CLOCKS),
            "type": Column(Form.ID, always=True),
            "commitments": Column(Form.IDS, always=True),
            "serves": Column(Form.IDS, always=True),
            "by": Column(Form.IDS, always=True),
            "with": Column(Form.IDS, always=True),
            "places": Column(Form.IDS, always=True),
            "count": Column(Form.COUNT, always=True),
            "precision": _code("column.precision", Precision),
            "quantities": Column(Form.QUANTITIES, always=True),
            "groups": Column(Form.TEXTS, always=True),
            "tags": Column(Form.TEXTS, always=True),
            "state": _code("state", State),
            "reason": Column(Form.TEXT, public=False),
            "note": Column(Form.TEXT, public=False),
            "evidence": Column(Form.EVIDENCE, always=True, public=False),
            "reported_by": Column(Form.TEXT, public=False),
            "logged": Column(Form.DAY, always=True),
            "in_addition": Column(Form.FLAG, always=True),
            "replaces": Column(Form.IDS, always=True, public=False),
            "id": Column(Form.ID, always=True),
            "promise": Column(Form.ID),
            "suppressed": Column(Form.IDS, always=True, only_public=True),
        },
        STATUSES: {
            "part": Column(Form.ID, always=True),
            "commitment": Column(Form.ID, always=True),
            "title": Column(Form.TEXT, always=True),
            "quote": Column(Form.TEXT, always=True),
            "owner": Column(Form.ID, always=True),
            "kind": Column(Form.ID, always=True),
            "basis": _code("column.basis", Basis),
            "status": _code("status", Status),
            "sentence": Column(Form.TEXT, always=True),
            "done": Column(Form.NUMBER),
            "precision": _code("column.precision", Precision, always=False),
            "unit": Column(Form.ID, always=True),
            "per": Column(Form.TEXT),
            "target": Column(Form.NUMBER),
            "expected": Column(Form.NUMBER),
            "activities": Column(Form.COUNT, always=True),
            "last_activity": Column(Form.DAY),
            "verdict": _code("verdict", Verdict, always=False),
            "verdict_date": Column(Form.DAY),
            "verdict_by": Column(Form.TEXT, public=False),
            "verdict_reason": Column(Form.TEXT, public=False),
            "as_of": Column(Form.DAY, always=True),
            "promise": Column(Form.ID, always=True),
            "suppressed": Column(Form.IDS, always=True, only_public=True),
        },
    }
)
"""The columns of each table, in order."""
