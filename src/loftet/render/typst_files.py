"""The templates that Typst sees: the shipped ones, and the municipality's own instead of them.

A Typst template is a program. An own one sees no files but those named here, and may fetch no package
from the network: that is refused before it runs, for Typst itself cannot be told to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from loftet.phrase import Phrase
from loftet.problems import LoftetError
from loftet.render.loader import SHIPPED, named, own_file, unreadable
from loftet.resources import resource

MAIN = "report.typ"
_PICTURES = frozenset({".svg", ".png", ".jpg", ".jpeg"})
_FORBIDDEN = re.compile(
    r"\b(?:import|include)\b(?!\s*\"[^\"\\@]*\")"  # a name that is computed could be a package's
    r"|\b(?:eval|std|plugin)\b"  # what could import in secret
)


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """The municipality's files by their names in Typst's folder, and how the user calls each of them."""

    templates: Mapping[str, bytes]
    pictures: Mapping[str, bytes]
    names: Mapping[str, str]

    def broken(self, reason: str, diagnostic: str) -> LoftetError | None:
        """Return what to tell the user of a fault; None where there is no own template to blame for it.

        A fault in a shipped template is theirs too: they left out what it needs.
        """
        places = [
            (name.replace("\\", "/").partition("/root/")[2], int(line))
            for name, line in re.findall(r"(\S+\.typ):(\d+):\d+", diagnostic)
        ]
        for name, line in places:
            if name in self.names:
                return _broken(self.names[name], line, reason)
        own = [said for name, said in self.names.items() if name.endswith(".typ")] or [*self.names.values()]
        shipped = [f"{reason} ({name}:{line})" for name, line in places]
        return _broken(", ".join(own), 1, (shipped or [reason])[0]) if own else None


def shipped_files() -> dict[str, bytes]:
    """Return the shipped Typst templates by name, and again under `loftet/` for own ones to import."""
    folder = resource("templates")
    names = (Path(MAIN), *(path.relative_to(folder) for path in sorted(folder.glob("parts/*.typ"))))
    texts = {name.as_posix(): (folder / name).read_bytes() for name in names}
    return texts | {f"{SHIPPED}/{name}": text for name, text in texts.items()}


def own_files(folders: Sequence[Path]) -> OwnFiles:
    """Return the Typst templates and pictures of the municipality's folders; the first folder wins.

    Raises LoftetError (exit 3) for a link, a file that is too large, a template that is not UTF-8 or
    that imports what it may not.
    """
    templates: dict[str, bytes] = {}
    pictures: dict[str, bytes] = {}
    names: dict[str, str] = {}
    for folder in folders:
        if folder == resource("templates"):
            continue
        for path in sorted((*folder.glob("*"), *folder.glob("parts/*"))):
            name, suffix = path.relative_to(folder).as_posix(), path.suffix.lower()
            if name in names or suffix not in _PICTURES | {".typ"}:
                continue
            names[name] = named(path, folder)
            if suffix == ".typ":
                templates[name] = own_file(path, folder)
                _refuse_foreign_code(_text(templates[name], names[name]), names[name])
            else:
                pictures[name] = own_file(path, folder)
    return OwnFiles(templates, pictures, names)


def _text(content: bytes, name: str) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise unreadable("not_utf8", name) from None


def _refuse_foreign_code(text: str, name: str) -> None:
    if found := _FORBIDDEN.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise _broken(name, line, found[0])


def _broken(name: str, line: int, reason: str) -> LoftetError:
    return LoftetError(
        Phrase("template.broken", file=name, line=line, reason=reason), Phrase("hint.template.broken")
    )
