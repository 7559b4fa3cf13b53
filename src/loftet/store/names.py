"""What is wrong with the name of an entry under `data/` (docs: format, "Files"; hazards, "Files")."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from loftet.phrase import Phrase
from loftet.problems import Problem, error, warning
from loftet.store.faults import printable, whole_file
from loftet.store.layout import DATED_KINDS, RECORD_NAME, is_year, kind_of, record_year, slug

_EXAMPLE = "2024-05-14-fotpatrull-7k3f9d.yaml"

# Patterns of names that few data roots hold: `re` makes and keeps those that are used.
_RESERVED = r"(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?"
_OF_A_SYSTEM = r"(?i:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)"
_COPY = r"""(?xi)
      [.~]?\#.* | ~\$.* | .*~ | .*\#                               # Emacs, Office, vi, Emacs
    | .*\.(?:orig|rej|bak|old|tmp|sw[a-p]|save|part)                 # patch, editors, downloads
    | .*\((?:[0-9]+|.*(?:konflikt|conflict).*)\).*                   # a second download, Dropbox
    | .*(?:[ _-](?:kopia|copy)\b|sync-conflict|conflicted|konflikt).*
    | .*(?-i:-[0-9a-hjkmnp-tv-z]{6}-[A-Z][A-Z0-9-]*)\.ya?ml          # OneDrive: a computer's name last
    | .*_(?:BACKUP|BASE|LOCAL|REMOTE)_[0-9]+\.ya?ml                  # git mergetool
    """
_DATED = r"([0-9]{4}-[0-9]{2}-[0-9]{2})[-_ ]*(.*)"
_SUFFIX = r"(?i:\.ya?ml|\.json|\.txt)"


def twins(names: Iterable[str]) -> frozenset[str]:
    """Return the names that some file system takes for another of them: equal but for case or form."""
    folded = {name: name if name.isascii() and name.islower() else _folded(name) for name in names}
    if len(set(folded.values())) == len(folded):
        return frozenset()
    often = Counter(folded.values())
    return frozenset(name for name, key in folded.items() if often[key] > 1)


def are_records_of(folder: str, names: Sequence[str]) -> bool:
    """Return whether all `names`, in order, are those of records of the year that the folder is for."""
    parent, _, year = folder.rpartition("/")
    in_year = bool(names) and names[0].startswith(year) and names[-1].startswith(year)
    return in_year and bool(parent) and is_year(year) and all(map(RECORD_NAME.fullmatch, names))


def file_problem(folder: str, name: str) -> Problem | None:
    """Return what is wrong with a file `name` in `folder` (a path such as `data/activities/2024`)."""
    if are_records_of(folder, [name]):
        return None
    year = record_year(name)
    parent, _, held = folder.rpartition("/")
    path = f"{folder}/{name}"
    if kind_of(path) is None:
        return _out_of_place(path, name)
    if not parent:
        return None
    if year is None:
        return _common(path, name) or _bad_record_name(path, name)
    hint = Phrase("hint.move-to", path=f"{parent}/{year}/{name}")
    return error("wrong-year", whole_file(path), hint, year=year, folder=held)


def folder_problem(folder: str, name: str) -> Problem | None:
    """Return what is wrong with a folder `name` in `folder`."""
    where = whole_file(f"{folder}/{name}")
    if name.lower().endswith((".yaml", ".yml")):
        return error("not-a-file", where, Phrase("hint.remove-or-replace"))
    belongs = name in DATED_KINDS if "/" not in folder else folder.count("/") == 1 and is_year(name)
    return None if belongs else error("stray-folder", where, Phrase("hint.folders"), name=printable(name))


def twin_problem(folder: str, name: str) -> Problem:
    """Return the problem of a name that is another's twin."""
    return error("twin-name", whole_file(f"{folder}/{name}"), Phrase("hint.rename-one"))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _common(path: str, name: str) -> Problem | None:
    where = whole_file(path)
    if re.fullmatch(_OF_A_SYSTEM, name):
        return warning("system-file", where, Phrase("hint.remove-and-ignore"))
    if re.fullmatch(_RESERVED, name):
        return error("reserved-name", where, Phrase("hint.rename-to", name=_EXAMPLE))
    if re.fullmatch(_COPY, name):
        return error("leftover-file", where, Phrase("hint.remove-copy"))
    return None


def _out_of_place(path: str, name: str) -> Problem:
    if problem := _common(path, name):
        return problem
    where = whole_file(path)
    depth = path.count("/")
    if depth == 2 and (year := record_year(name)):
        hint = Phrase("hint.move-to", path=f"{path.rsplit('/', 1)[0]}/{year}/{name}")
        return error("stray-file", where, hint)
    return error("stray-file", where, Phrase("hint.folders"))


def _bad_record_name(path: str, name: str) -> Problem:
    better = _better_name(name)
    hint = Phrase("hint.rename-to", name=better) if better else Phrase("hint.record-name", name=_EXAMPLE)
    return error("bad-name", whole_file(path), hint)


def _better_name(name: str) -> str | None:
    """Return the nearest name that follows the rule, where the name at least begins with a day."""
    dated = re.fullmatch(_DATED, re.sub(_SUFFIX, "", name))
    return f"{dated[1]}-{slug(dated[2])}.yaml" if dated and dated[2] else None
