"""Where templates come from: the municipality's own folders first, then the shipped one.

The shipped templates are also reachable as `loftet/<name>`, so that an own `report.html` can extend
`loftet/report.html`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound
from jinja2.loaders import split_template_path

from loftet.phrase import Phrase
from loftet.problems import LoftetError

SHIPPED = "loftet"
_MOST_BYTES = 1024 * 1024


@dataclass(frozen=True, eq=True, init=False)
class Folders(BaseLoader):
    """Finds a template in `own`, then in `shipped`; in `own` only plain files without links on the way."""

    own: tuple[Path, ...]
    shipped: Path

    def __init__(self, own: Sequence[Path], shipped: Path) -> None:
        """Hold the folders; those of `own` may be absent."""
        object.__setattr__(self, "own", tuple(own))
        object.__setattr__(self, "shipped", shipped)

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return a template's text, the path of its file, and whether that is still unchanged.

        Raises TemplateNotFound, and LoftetError for a file that may not be read as a template.
        """
        del environment
        top, *rest = split_template_path(template)
        if top == SHIPPED and rest:
            return self._read(self.shipped.joinpath(*rest), template)
        for folder in self.own:
            path = folder.joinpath(top, *rest)
            if _is_there(path, folder):
                return self._read(path, template)
        return self._read(self.shipped.joinpath(top, *rest), template)

    def owned(self, filename: str) -> str | None:
        """Return how an own template is named to the user, `templates/report.html`; None for other files."""
        path = Path(filename)
        for folder in self.own:
            if path.is_relative_to(folder):
                return named(path, folder)
        return None

    def _read(self, path: Path, template: str) -> tuple[str, str, Callable[[], bool]]:
        if not path.is_file():
            raise TemplateNotFound(template)
        name = self.owned(str(path)) or template
        if path.stat().st_size > _MOST_BYTES:
            raise _too_large(name, _MOST_BYTES)
        try:
            text, then = path.read_text(encoding="utf-8"), path.stat().st_mtime_ns
        except UnicodeDecodeError:
            raise unreadable("not_utf8", name) from None
        except OSError:
            raise unreadable("closed", name) from None
        return text, str(path), lambda: path.is_file() and path.stat().st_mtime_ns == then


def _is_there(path: Path, folder: Path) -> bool:
    """Return whether `folder` has the file `path`; LoftetError where that may not or cannot be read."""
    try:
        refuse_links(folder, path.relative_to(folder).parts)
        if path.exists() and not path.is_file():
            raise unreadable("not_a_file", named(path, folder))
        return path.exists()
    except OSError:
        raise unreadable("closed", named(path, folder)) from None


def named(path: Path, folder: Path) -> str:
    """Return the name of a template in `folder` as the user sees it, `templates/parts/bar.html`."""
    return Path(folder.name, path.relative_to(folder)).as_posix()


def own_file(path: Path, folder: Path, most_bytes: int = _MOST_BYTES) -> bytes:
    """Return the bytes of a file of the municipality's; only of a plain one without links on the way.

    Raises LoftetError (exit 3) for one that is no plain file, cannot be read or has more than `most_bytes`.
    """
    refuse_links(folder, path.relative_to(folder).parts)
    try:
        if path.is_file() and path.stat().st_size > most_bytes:
            raise _too_large(named(path, folder), most_bytes)
        return path.read_bytes()
    except OSError:
        raise unreadable("closed", named(path, folder)) from None


def unreadable(why: str, name: str) -> LoftetError:
    """Return the reason why the file `name` cannot be read as a template."""
    return LoftetError(Phrase(f"template.{why}", file=name), Phrase("hint.template.file"))


def _too_large(name: str, most_bytes: int) -> LoftetError:
    return LoftetError(
        Phrase("template.large", file=name, size=most_bytes // 1024**2), Phrase("hint.template.file")
    )


def refuse_links(folder: Path, pieces: Sequence[str]) -> None:
    """Raise LoftetError where `folder` or anything on the way to its file `pieces` is a symbolic link."""
    path = folder
    for piece in ("", *pieces):
        path = path / piece
        if path.is_symlink():
            raise unreadable("link", named(path, folder))
