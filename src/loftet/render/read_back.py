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
from loftet.report.seal import MARK, Seal, line_of, seal_from, unsealed

_IN_HTML = re.compile(rf'<meta name="loftet" content="({MARK} [^"<>]*)">')
_IN_MARKDOWN = re.compile(rf"^<!-- ({MARK} [^<>]*) -->$", re.MULTILINE)
_BLANKS_BEFORE_A_LINE_END = re.compile(r"[ \t\r]+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Written:
    """A report's file: its content and its format (md, html, json, pdf or docx)."""

    content: bytes
    form: str

    @property
    def text(self) -> str:
        """Return the text of a file that is one, without what mail and git may bring to any file.

        A byte order mark, other line ends, blanks at the ends of lines and empty lines at the end of the
        file are no edits.
        """
        text = self.content.decode("utf-8-sig").replace("\r\n", "\n")
        return _BLANKS_BEFORE_A_LINE_END.sub("", text).rstrip("\n") + "\n"


def written(content: bytes) -> Written | None:
    """Return a file with its format; None for one that is no PDF, no Word file and no text in UTF-8."""
    if content.startswith(b"%PDF-"):
        return Written(content, "pdf")
    if content.startswith(b"PK\x03\x04"):
        return Written(content, "docx")
    try:
        start = content.decode("utf-8-sig").lstrip()[:20].lower()
    except UnicodeDecodeError:
        return None
    form = "json" if start.startswith("{") else "html" if start.startswith(("<!doctype", "<html")) else "md"
    return Written(content, form)


def seals_in(file: Written) -> tuple[str | Seal, ...]:
    """Return every seal that a file carries: read, or as the line that cannot be.

    A report carries one. Raises LoftetError (exit 3) for a PDF or Word file that is damaged, or where the
    library that reads it is not installed.
    """
    match file.form:
        case "pdf":
            from loftet.render.pdf_text import keywords

            lines = [text for text in keywords(file.content) if text.startswith(f"{MARK} ")]
        case "docx":
            from loftet.render.word_text import seal_line

            line = seal_line(file.content)
            lines = [line] if line else []
        case "json":
            return _seals_of_json(_read(file.text))
        case "html":
            lines = _IN_HTML.findall(file.text)
        case _:
            lines = _IN_MARKDOWN.findall(file.text)
    return tuple(unsealed(line) or line for line in lines)


def seal_in(file: Written) -> Seal | None:
    """Return from what a report says it was made; None where it does not say, or is damaged."""
    found = seals_in(file)
    return found[0] if len(found) == 1 and isinstance(found[0], Seal) else None


def lines_of(file: Written) -> tuple[Said, ...]:
    """Return what the file says to a reader, each line under the heading that it stands under."""
    match file.form:
        case "pdf":
            from loftet.render.pdf_text import said_in_pdf

            return said_in_pdf(file.content)
        case "docx":
            from loftet.render.word_text import said_in_word

            return said_in_word(file.content)
        case "html":
            return said_on(file.text)
        case "json":
            return tuple(_said_in_json(_read(file.text), ""))
        case _:
            return tuple(_said_in_markdown(file.text))


def _read(text: str) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _seals_of_json(document: Any) -> tuple[str | Seal, ...]:  # noqa: ANN401 - whatever the file holds
    about = document.get("about") if isinstance(document, dict) else None
    options = about.get("options") if isinstance(about, dict) else None
    if not isinstance(about, dict) or not isinstance(options, dict):
        return ()
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
    told = {name: str(value) for name, value in values.items() if value is not None}
    return (seal_from(told) or line_of(told),)


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
