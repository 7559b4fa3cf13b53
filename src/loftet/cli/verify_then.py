"""The data as they were at the revision that a report names, where git in this clone still has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from loftet.cli.load import Loaded, ledger_of, loaded_from
from loftet.history.older import files_at, is_here, is_in_history
from loftet.resources import resource
from loftet.store import Source
from loftet.store.layout import DATA, DATED_KINDS, is_ignored

if TYPE_CHECKING:
    from loftet.report.seal import Seal
    from loftet.schema.promise import Promise

TEMPLATES = "templates"
_MOST_OF_A_TEMPLATE = 20 * 1024**2
_WHOLE_HASH = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


class Missing(StrEnum):
    """Why the data of then are not to be had."""

    NOT_NAMED = "not-named"
    NOT_HERE = "not-here"
    ANOTHER_LINE = "another-line"
    OTHER_DATA = "other-data"


@dataclass(frozen=True, slots=True)
class Then:
    """The data of a report's revision, and the municipality's templates by name as they were then."""

    revision: str
    loaded: Loaded
    templates: Mapping[str, bytes]

    def put_templates(self, root: Path) -> None:
        """Write the templates under `root`, as a data root has them."""
        for name, content in self.templates.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)


def data_then(root: Path, seal: Seal, today: date) -> Then | Missing:
    """Return the data that a report was made from, or why they are not to be had.

    They count only where the revision that it names belongs to the history that is checked out, and its
    data have the checksum that the report states: nobody else's commit, and no files that were never saved.
    """
    revision = seal.revision
    if revision is None or not _WHOLE_HASH.fullmatch(revision):
        return Missing.NOT_NAMED
    if not is_in_history(root, revision):
        return Missing.ANOTHER_LINE if is_here(root, revision) else Missing.NOT_HERE
    files = files_at(root, revision, DATA)
    templates = _templates(root, revision)
    if files is None or templates is None:
        return Missing.NOT_HERE
    loaded = loaded_from(root, _sources(files), today, digesting=True)
    if loaded.digest != seal.digest or loaded.errors:
        return Missing.OTHER_DATA
    named = {name: content for name, content in templates.items() if _is_plain(name)}
    return Then(revision, loaded, named)


def _templates(root: Path, revision: str) -> Mapping[str, bytes] | None:
    """Return the municipality's templates by name; none where the folder is that of loftet's own."""
    if root / TEMPLATES == resource("templates"):
        return {}
    return files_at(root, revision, TEMPLATES, most=_MOST_OF_A_TEMPLATE)


def edited_since(then: Then, now: Loaded, promise_id: str) -> tuple[str, ...]:
    """Return the records of then whose files hold something else now, or are gone, by path in order.

    The promise counts as edited where it says something else than it did; what is only added to it
    (changes with their day, how far a party has reported) is no edit.
    """
    held = set(now.ids.values())
    kinds = tuple(f"{DATA}/{kind}/" for kind in DATED_KINDS)
    records = (path for path, id_ in then.loaded.ids.items() if path.startswith(kinds) and id_ not in held)
    was, is_now = (_promise(one, promise_id) for one in (then.loaded, now))
    promise = () if was is None or (is_now and _says_the_same(was, is_now)) else (f"{DATA}/commitments.yaml",)
    return (*promise, *sorted(records))


def _promise(loaded: Loaded, promise_id: str) -> Promise | None:
    return next((one for one in ledger_of(loaded).promises if one.id == promise_id), None)


def _says_the_same(was: Promise, now: Promise) -> bool:
    added = {
        "reported_through": was.reported_through,
        "changes": now.changes[: len(was.changes)],
        "published": now.published[: len(was.published)],
    }
    return now.model_copy(update=added) == was


def _sources(files: Mapping[str, bytes]) -> Iterator[Source]:
    """Yield the files in the order in which they are read from the disk."""
    for path in sorted(files):
        if not is_ignored(path.rpartition("/")[2]):
            yield Source(path, files[path])


def _is_plain(name: str) -> bool:
    """Return whether a name from git is that of a file in the folder of templates, on every system."""
    first, *rest = name.split("/")
    return first == TEMPLATES and all(re.fullmatch(r"[\w -][\w .-]*", piece) for piece in rest)
