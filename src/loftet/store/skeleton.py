"""The files of a new data root, as text: what `loftet init` lays out (docs: interface, "Commands")."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

from loftet import __version__
from loftet.resources import resource
from loftet.store.layout import DATA, DATED_KINDS, is_ignored
from loftet.wording import Language
from loftet.wording.language import UNTRANSLATED

Ci: TypeAlias = Literal["github", "gitlab", "none"]

CI_FILES: dict[Ci, str] = {"github": ".github/workflows/loftet.yml", "gitlab": ".gitlab-ci.yml"}

_FILES = Path(__file__).parents[1] / "init_files"
_YEAR = b"%YEAR%"
_VERSION = b"%VERSION%"


def skeleton(language: Language, year: int, ci: Ci) -> dict[str, bytes]:
    """Return the files of a data root by path: a promise to be replaced, for `year`, and the settings.

    The CI job installs the program of this version.
    """
    spoken = _FILES / language
    files = _files_in(_FILES / "shared")
    files |= _files_in(spoken if spoken.is_dir() else _FILES / UNTRANSLATED)
    files |= {f"{DATA}/{kind}/.gitkeep": b"" for kind in DATED_KINDS}
    unwanted = {path for choice, path in CI_FILES.items() if choice != ci}
    return {
        path: data.replace(_YEAR, str(year).encode()).replace(_VERSION, __version__.encode())
        for path, data in sorted(files.items())
        if path not in unwanted
    }


def with_example(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return `files` with the promise of Älmhult and its records in place of the promise to be replaced."""
    settings = {path: data for path, data in files.items() if not path.startswith(f"{DATA}/")}
    example = {f"{DATA}/{path}": data for path, data in _files_in(resource("example")).items()}
    return dict(sorted((settings | example).items()))


def _files_in(folder: Path) -> dict[str, bytes]:
    """Return the files below `folder`; `dot-` at the start of a name stands for a dot.

    Written with a dot, they would be settings of the folder that they are shipped in.
    """
    return {
        "/".join(_name(part) for part in path.relative_to(folder).parts): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not is_ignored(path.name)
    }


def _name(part: str) -> str:
    return f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part
