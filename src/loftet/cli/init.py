"""`loftet init`: make a data root."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loftet import __version__
from loftet.cli import complete
from loftet.cli.options import DryRun
from loftet.cli.paths import from_here
from loftet.cli.session import Session
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import today
from loftet.phrase import Phrase
from loftet.problems import LoftetError

if TYPE_CHECKING:
    from loftet.store.skeleton import Ci

_CI: tuple[Ci, ...] = ("github", "gitlab", "none")
_COMMITMENTS = "data/commitments.yaml"


def init(
    context: typer.Context,
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]", help=told("cli.help.init.folder"))] = None,
    example: Annotated[bool, typer.Option("--example", help=told("cli.help.init.example"))] = False,
    ci: Annotated[
        str, typer.Option("--ci", metavar="|".join(_CI), show_default=False, help=told("cli.help.init.ci"))
    ] = "github",
    from_: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="ID", help=told("cli.help.init.from"), autocompletion=complete.promises
        ),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Write the files of a data root that are missing, and print each path."""
    from loftet.cli.choice import chosen
    from loftet.store.lay_out import lay_out, missing

    session: Session = context.obj
    if from_ is not None:
        from loftet.cli.next_year import print_next_promise

        print_next_promise(from_, folder or session.root, session)
        return
    root = Path(os.path.abspath(folder or session.root or Path.cwd()))  # noqa: PTH100 - links stay links
    service = next(each for each in _CI if each == chosen(ci, _CI, "--ci"))
    files = _files(service, example=example)
    if example:
        _refuse_other_data(root, files)
    new = missing(root, files) if dry_run else lay_out(root, files)
    for path in files:
        print(told("cli.init.new" if path in new else "cli.init.kept", path=from_here(root / path)))
    _say_what_follows(root, new, service, session, dry_run=dry_run, example=example)


def _files(service: Ci, *, example: bool) -> dict[str, bytes]:
    from loftet.schema.json_schema import json_schema_files
    from loftet.store.skeleton import skeleton, with_example

    files = skeleton(LANGUAGE, today().year, service)
    files |= {path: text.encode() for path, text in json_schema_files(LANGUAGE).items()}
    return with_example(files) if example else dict(sorted(files.items()))


def _refuse_other_data(root: Path, files: dict[str, bytes]) -> None:
    """Keep invented activities from landing beside a real promise."""
    from loftet.store.lay_out import strangers

    if others := strangers(root, files):
        path = from_here(root / others[0])
        raise LoftetError(Phrase("cli.init.data-is-there", path=path), Phrase("cli.init.example-elsewhere"))


def _say_what_follows(
    root: Path, new: tuple[str, ...], service: Ci, session: Session, *, dry_run: bool, example: bool
) -> None:
    from loftet.store.lay_out import enclosing_repository
    from loftet.store.skeleton import CI_FILES

    here = from_here(root)
    quoted = f'"{here}"' if " " in here else here
    loftet = "loftet" if here == "." else f"loftet -C {quoted}"
    top = enclosing_repository(root)
    if top is not None and CI_FILES.get(service) in new:
        inner = root.relative_to(top).as_posix()
        session.remark("cli.init.ci-elsewhere", path=CI_FILES[service], top=str(top), inner=inner)
    if dry_run:
        session.remark("cli.init.dry-run")
    elif example:
        session.remark("cli.init.next-look", command=f"{loftet} status")
    elif _COMMITMENTS in new:
        path = from_here(root / _COMMITMENTS)
        session.remark("cli.init.next-write", path=path, command=f"{loftet} validate")
    else:
        session.remark("cli.init.next-check", command=f"{loftet} validate")
    if CI_FILES.get(service) in new and not dry_run:
        wheel = f"loftet-{__version__}-py3-none-any.whl"
        session.remark("cli.init.ci-needs-program", path=CI_FILES[service], file=wheel)
