"""Where everything lies under a data root, and which names it may have (docs: format, "Files")."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from loftet import glance

DATA, COMMITMENTS_PATH = glance.DATA, glance.COMMITMENTS_PATH


class Kind(StrEnum):
    """What a file holds; the dated kinds have a folder of that name, the others a file."""

    COMMITMENTS = "commitments"
    MEETINGS = "meetings"
    ACTIVITIES = "activities"
    ASSESSMENTS = "assessments"
    MEASUREMENTS = "measurements"


SINGLE_FILES = {f"{kind}.yaml": kind for kind in (Kind.COMMITMENTS, Kind.MEETINGS)}
DATED_KINDS = (Kind.ACTIVITIES, Kind.ASSESSMENTS, Kind.MEASUREMENTS)
_KIND_OF_FOLDER: dict[str, Kind] = {str(kind): kind for kind in DATED_KINDS}
MEETINGS_PATH = f"{DATA}/meetings.yaml"
RECORD_NAME = re.compile(r"([0-9]{4})-[0-9]{2}-[0-9]{2}(?:-[a-z0-9]+)+\.yaml")
"""The name of a record's file; the first group is the year."""

_IGNORED = r"\.gitkeep|README\.md|\.loftet-[a-z0-9]+\.tmp"
_NOT_IN_A_SLUG = r"[^a-z0-9]+"
_SLUG_LENGTH = 40


def kind_of(path: str) -> Kind | None:
    """Return what the file at `path` (relative to the data root) holds, or None where no file belongs."""
    parts = path.split("/")
    if len(parts) == 4:
        return _KIND_OF_FOLDER.get(parts[1])
    return SINGLE_FILES.get(parts[1]) if len(parts) == 2 else None


def record_id(path: str) -> str:
    """Return the stem of a record's file name, which is the record's id."""
    return path.rsplit("/", 1)[-1].removesuffix(".yaml")


def is_year(name: str) -> bool:
    """Return whether a folder's name is a year."""
    return len(name) == len("2024") and name.isascii() and name.isdigit()


def is_ignored(name: str) -> bool:
    """Return whether a file of this name is no record and no mistake: it is left alone everywhere."""
    return re.fullmatch(_IGNORED, name) is not None


def record_year(name: str) -> str | None:
    """Return the year in the name of a record's file, or None where the name breaks the rule."""
    match = RECORD_NAME.fullmatch(name)
    return match[1] if match else None


def slug(text: str) -> str:
    """Return `text` as part of a file name: ASCII, lower case, words joined by `-`, at most 40 long.

    Swedish letters lose their rings and dots; a text without a letter or digit becomes `post`.
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode("ascii")
    return re.sub(_NOT_IN_A_SLUG, "-", plain).strip("-")[:_SLUG_LENGTH].strip("-") or "post"
