"""A report in which every text knows which of its stretches are in the data's language."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

from loftet.report.model import Report
from loftet.wording.bilingual import bilingual

T = TypeVar("T")


def with_languages(report: Report) -> Report:
    """Return `report` without the marks that its sentences were put together with."""
    return report if report.language is report.data_language else _told(report)


def _told(value: T) -> T:
    if isinstance(value, str) and not isinstance(value, Enum):
        return cast("T", bilingual(value))
    if isinstance(value, tuple):
        return cast("T", tuple(map(_told, value)))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _told(getattr(value, field.name)) for field in fields(value)})
    return value
