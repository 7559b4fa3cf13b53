"""`loftet schema`: the JSON Schemas of the files, for editors and other programs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
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
    """Print one schema, or the names of all; `--write` refreshes those of the files in the data root."""
    from loftet.cli.choice import chosen
    from loftet.display.json_schemas import FORMS, json_form_schema_text
    from loftet.render import report_schema
    from loftet.report import export_schema
    from loftet.schema.json_schema import ROOTS, json_schema_text

    texts: dict[str, Callable[[], str]] = {kind: partial(json_schema_text, kind, LANGUAGE) for kind in ROOTS}
    of_files = tuple(texts)
    texts[export_schema.NAME] = partial(export_schema.export_schema_text, LANGUAGE)
    texts[report_schema.NAME] = partial(report_schema.report_schema_text, LANGUAGE)
    texts |= {form: partial(json_form_schema_text, form, LANGUAGE) for form in FORMS}
    wanted = chosen(name, texts, "NAME") if name else None
    if write:
        _write(
            {f"schema/{each}.json": texts[each]() for each in ([wanted] if wanted else of_files)}, context.obj
        )
    elif wanted is None:
        print("\n".join(texts))
    else:
        sys.stdout.write(texts[wanted]())


def _write(files: dict[str, str], session: Session) -> None:
    from loftet.store import find_root
    from loftet.store.lay_out import replace

    root = find_root(Path.cwd(), session.root)
    for path, text in files.items():
        changed = replace(root, path, text.encode())
        print(told("cli.schema.written" if changed else "cli.schema.same", path=from_here(root / path)))
