"""The first page of the reference: a link to every other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from scripts.reference.page import NAMES, Words, page, paragraph, path_of

from loftet.schema.targets import KINDS
from loftet.wording import Language

PROBLEM_CODES: Mapping[Language, str] = {
    Language.SV: "../felkoder.md",
    Language.EN: "../problem-codes.md",
}


def index_page(words: Words, pages: Mapping[str, str]) -> Mapping[str, str]:
    """Return the first page by its path; `pages` are those that are made, each with its title."""
    top = NAMES[words.language][""]
    kinds = {_target(words.language, kind): f"# {kind}" for kind in KINDS}
    groups = {
        "commands": _in_folder(pages, path_of(words.language, "commands")),
        "files": _in_folder(pages, path_of(words.language, "files")),
        "targets": kinds,
        "other": {path: text for path, text in pages.items() if PurePosixPath(path).parent.as_posix() == top},
    }
    sections = [list(_group(words, name, top, group)) for name, group in groups.items()]
    return {f"{top}/README.md": page(words, words("title"), paragraph(words("about")), *sections)}


def _target(language: Language, kind: str) -> str:
    return path_of(language, "targets", kind)


def _in_folder(pages: Mapping[str, str], folder: str) -> Mapping[str, str]:
    within = folder.removesuffix(".md") + "/"
    return {path: text for path, text in pages.items() if path.startswith(within)}


def _group(words: Words, name: str, top: str, pages: Mapping[str, str]) -> Iterator[str]:
    yield from (f"## {words(f'{name}.heading')}", "")
    yield from paragraph(words(f"{name}.about"))
    if name == "targets":
        yield from paragraph(
            f"[{words('targets.rules')}]({_target(words.language, 'README').removeprefix(f'{top}/')})"
        )
    yield from (f"- {link}" for link in _links(words, name, top, pages))
    yield ""


def _links(words: Words, name: str, top: str, pages: Mapping[str, str]) -> Iterable[str]:
    for path, text in pages.items():
        title = text.partition("\n")[0].removeprefix("# ")
        yield f"[{title}]({path.removeprefix(f'{top}/')})"
    if name == "other":
        yield f"[{words.of('codes.title')}]({PROBLEM_CODES[words.language]})"
