"""The seal of a report: one line that says from what it was made, hidden in the page, for `loftet verify`.

`loftet-report version=0.1.0 language=sv files=61 digest=fae1... promise=2024 as-of=2024-09-30
profile=council`: names and percent-encoded values between blanks, so that neither HTML nor Markdown has
anything to escape in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, unquote

from loftet.report.model import Options, Profile, Report
from loftet.wording.language import Language

MARK = "loftet-report"
_NEEDED = {"version", "language", "files", "digest", "promise", "as-of", "profile"}
_HEXADECIMAL = re.compile(r"[0-9a-f]{1,128}")


@dataclass(frozen=True, slots=True)
class Seal:
    """From what a report was made: the program, the language, the data and the options."""

    version: str
    language: Language
    revision: str | None
    digest: str
    files: int
    options: Options


def seal_of(report: Report) -> Seal:
    """Return from what `report` was made."""
    about = report.about
    return Seal(about.version, report.language, about.revision, about.digest, about.files, about.options)


def sealed(report: Report) -> str:
    """Return the seal of `report` as one line."""
    return line_of(seal_values(report))


def seal_values(report: Report) -> dict[str, str]:
    """Return what the seal of `report` says, by name, without what does not apply to it."""
    about, options = report.about, report.about.options
    values: dict[str, object] = {
        "version": about.version,
        "language": report.language,
        "files": about.files,
        "digest": about.digest,
        "revision": about.revision,
        "promise": options.promise,
        "as-of": options.as_of,
        "known-by": options.known_by,
        "since": options.since,
        "for": options.meeting,
        "profile": options.profile,
        "base": options.base,
    }
    return {name: str(value) for name, value in values.items() if value is not None}


def line_of(values: Mapping[str, str]) -> str:
    """Return the values of a seal as its line."""
    return " ".join((MARK, *(f"{name}={_coded(value)}" for name, value in values.items())))


def unsealed(line: str) -> Seal | None:
    """Return what the line of a seal says; None for one that says too little, or what no seal says."""
    return seal_from(_values_in(line)) if line.startswith(f"{MARK} ") else None


def version_in(line: str) -> str | None:
    """Return the version that the line of a seal names, also where the rest of it cannot be read."""
    return _values_in(line).get("version")


def _values_in(line: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in line.split(" ")[1:])
    return {name: unquote(value) for name, _, value in pairs}


def seal_from(values: Mapping[str, str]) -> Seal | None:
    """Return the seal that the values by name make; None where one of them is missing or no such value."""
    if _NEEDED - values.keys():
        return None
    revision, base = values.get("revision"), values.get("base")
    if not all(map(_HEXADECIMAL.fullmatch, filter(None, (values["digest"], revision, base)))):
        return None
    try:
        options = Options(
            promise=values["promise"],
            as_of=date.fromisoformat(values["as-of"]),
            known_by=_day(values.get("known-by")),
            since=_day(values.get("since")),
            meeting=values.get("for"),
            profile=Profile(values["profile"]),
            base=base,
        )
        language, files = Language(values["language"]), int(values["files"])
    except ValueError:
        return None
    return Seal(values["version"], language, revision, values["digest"], files, options)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _coded(value: str) -> str:
    text = quote(value, safe="", errors="replace")
    return text.replace("_", "%5F").replace("~", "%7E").replace("--", "-%2D")
