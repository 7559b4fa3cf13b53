"""`loftet schema`: the JSON Schemas of the files, for editors and other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from loftet.cli.paths import from_here
from loftet.cli.session import Session
from loftet.cli.speech import LANGUAGE, told


def schema(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help=told("cli.help.schema.name"))] = None,
    write: Annotated[bool, typer.Option("--write", help=told("cli.help.schema.write"))] = False,
) -> None:
    """Print one schema, or the names of all; `--write` refreshes them in the data root."""
    from loftet.cli.choice import chosen
    from loftet.schema.json_schema import ROOTS, json_schema_text

    names = tuple(each for each in ROOTS if name is None or each == chosen(name, ROOTS, "NAME"))
    if write:
        _write({f"schema/{each}.json": json_schema_text(each, LANGUAGE) for each in names}, context.obj)
    elif name is None:
        print("\n".join(names))
    else:
        sys.stdout.write(json_schema_text(names[0], LANGUAGE))


def _write(files: dict[str, str], session: Session) -> None:
    from loftet.store import find_root
    from loftet.store.lay_out import replace

    root = find_root(Path.cwd(), session.root)
    for path, text in files.items():
        changed = replace(root, path, text.encode())
        print(told("cli.schema.written" if changed else "cli.schema.same", path=from_here(root / path)))
