"""The files that are shipped with the program: templates, JSON Schemas, the example."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

Resource: TypeAlias = Literal["templates", "schema", "example"]

_PACKAGE = Path(__file__).parent
_IN_CHECKOUT: dict[Resource, str] = {"templates": "templates", "schema": "schema", "example": "data"}


def resource(kind: Resource) -> Path:
    """Return the folder of `kind`: report templates, JSON Schemas, or the example's `data`.

    The wheel carries them beside the modules; a checkout, also an editable install of it, has them at
    its top. Raises FileNotFoundError for an installation that lost them.
    """
    for folder in (_PACKAGE / "shipped" / kind, _PACKAGE.parents[1] / _IN_CHECKOUT[kind]):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(kind)
