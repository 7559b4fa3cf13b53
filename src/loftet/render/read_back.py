"""A report that loftet wrote, read back: its format, its seal, and what it says, line by line.

The file may be anybody's: nothing here trusts it, and nothing of it is run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from loftet.render.page_text import Said, said_on
from loftet.report.seal import MARK, Seal, seal_from, unsealed

_IN_HTML = re.compile(rf'<meta name="loftet" content="({MARK} [^"<>]*)">')
_IN_MARKDOWN = re.compile(rf"^<!-- ({MARK} [^<>]*) -->$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a report's file, with line ends as loftet writes them, and its format."""

    text: str
    form: str


def written(content: bytes) -> Written | None:
    """Return the text and format (md, html or json) of a file; None for one that is no text in UTF-8.

    A byte order mark and other line ends, which mail and git may bring, are no edits.
    """
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
    start = text[:200].lstrip().lower()
    form = "json" if start.startswith("{") else "html" if start.startswith(("<!doctype", "<html")) else "md"
    return Written(text, form)


def seal_in(file: Written) -> Seal | None:
    """Return from what a report says it was made; None where it does not say, or is damaged."""
    if file.form == "json":
        return _seal_of_json(_read(file.text))
    found = (_IN_HTML if file.form == "html" else _IN_MARKDOWN).findall(file.text)
    return unsealed(found[0]) if len(found) == 1 else None


def lines_of(file: Written) -> tuple[Said, ...]:
    """Return what the file says to a reader, each line under the heading that it stands under."""
    if file.form == "html":
        return said_on(file.text)
    if file.form == "json":
        return tuple(_said_in_json(_read(file.text), ""))
    return tuple(_said_in_markdown(file.text))


def raw_lines(file: Written) -> tuple[Said, ...]:
    """Return every line of the file as it stands, also what no reader sees."""
    return tuple(Said("", line) for line in file.text.split("\n"))


def _read(text: str) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _seal_of_json(document: Any) -> Seal | None:  # noqa: ANN401 - whatever the file holds
    about = document.get("about") if isinstance(document, dict) else None
    options = about.get("options") if isinstance(about, dict) else None
    if not isinstance(about, dict) or not isinstance(options, dict):
        return None
    values = {
        "language": document.get("language"),
        **{name: about.get(name) for name in ("version", "revision", "digest", "files")},
        **{
            name: options.get(name.replace("-", "_"))
            for name in ("promise", "as-of", "known-by", "since", "base")
        },
        "for": options.get("meeting"),
        "profile": options.get("profile"),
    }
    return seal_from({name: str(value) for name, value in values.items() if value is not None})


def _said_in_json(value: Any, place: str) -> Iterator[Said]:  # noqa: ANN401 - any value of JSON
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _said_in_json(item, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for number, item in enumerate(value, start=1):
            yield from _said_in_json(item, f"{place}[{number}]")
    else:
        yield Said(place, json.dumps(value, ensure_ascii=False))


def _said_in_markdown(text: str) -> Iterator[Said]:
    heading = ""
    for line in filter(None, text.split("\n")):
        if line.startswith("#"):
            heading = line.lstrip("#").strip()
        yield Said(heading, line)
