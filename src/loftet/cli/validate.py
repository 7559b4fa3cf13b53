"""`loftet validate`: check everything, and say where, what and how to mend."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loftet.cli.options import Strict
from loftet.cli.session import Session
from loftet.cli.speech import LANGUAGE, told
from loftet.cli.surroundings import today
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError, Severity

if TYPE_CHECKING:
    from loftet.cli.load import Loaded
    from loftet.problems import Problem

_FORMATS = ("text", "json", "github", "gitlab", "sarif")


def _codes(incomplete: str) -> list[str]:
    """Return the codes that the shell offers at Tab."""
    from loftet.display.code_explained import code_entries

    return [code for code in code_entries() if code.startswith(incomplete)]


def validate(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help=told("cli.help.validate.paths"))
    ] = None,
    form: Annotated[
        str,
        typer.Option("-f", "--format", metavar="|".join(_FORMATS), help=told("cli.help.validate.format")),
    ] = "text",
    strict: Strict = False,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain", metavar="CODE", help=told("cli.help.validate.explain"), autocompletion=_codes
        ),
    ] = None,
) -> None:
    """Print every problem of the data root; exit 1 where there are errors, or warnings with `--strict`."""
    if explain is not None:
        sys.stdout.write(_explained(explain))
        return
    from loftet.cli.choice import chosen
    from loftet.cli.load import load, placed
    from loftet.display.problems_summary import problems_summary

    chosen(form, _FORMATS, "--format")
    session: Session = context.obj
    loaded = load(session, today())
    shown = _narrowed(loaded, paths or ())
    sys.stdout.write(_written(placed(shown, loaded.root), form, loaded, session))
    if not session.quiet:
        print(problems_summary(shown, loaded.silenced, LANGUAGE), file=sys.stderr)
    grave = [problem for problem in shown if strict or problem.severity is Severity.ERROR]
    raise typer.Exit(ExitCode.FINDINGS if grave else ExitCode.DONE)


def _explained(asked: str) -> str:
    """Return what a code means, be it asked for as `unknown-field` or as printed, `error[unknown-field]`."""
    from loftet.display.code_explained import code_entries, code_text
    from loftet.records.nearest import nearest

    code = asked.removesuffix("]").rpartition("[")[2]
    if code in code_entries():
        return code_text(code, LANGUAGE)
    near = nearest(code, code_entries().keys())
    hint = Phrase("hint.did-you-mean", name=near) if near else Phrase("cli.validate.where-codes")
    raise LoftetError(Phrase("cli.not-one-of", option="--explain", value=asked), hint, ExitCode.USAGE)


def _written(problems: "tuple[Problem, ...]", form: str, loaded: "Loaded", session: Session) -> str:
    from loftet import __version__
    from loftet.display.problems_github import problems_github
    from loftet.display.problems_gitlab import problems_gitlab
    from loftet.display.problems_json import problems_json
    from loftet.display.problems_sarif import problems_sarif
    from loftet.display.problems_text import problems_text

    folder = _folder(loaded.root)
    match form:
        case "json":
            return problems_json(problems, LANGUAGE, silenced=loaded.silenced)
        case "github":
            return problems_github(problems, LANGUAGE, folder=folder)
        case "gitlab":
            return problems_gitlab(problems, LANGUAGE, folder=folder)
        case "sarif":
            return problems_sarif(problems, LANGUAGE, version=__version__, folder=folder)
        case _:
            return problems_text(problems, LANGUAGE, folder=folder, color=session.colored)


def _narrowed(loaded: "Loaded", paths: tuple[Path, ...] | list[Path]) -> "tuple[Problem, ...]":
    """Return the problems of the files and folders that are named, or all of them where none is."""
    wanted = [os.path.relpath(path, loaded.root).replace(os.sep, "/") for path in paths]
    return tuple(
        problem
        for problem in loaded.problems
        if not wanted
        or any(path == "." or f"{problem.where.path}/".startswith(f"{path}/") for path in wanted)
    )


def _folder(root: Path) -> str:
    """Return what leads from here to the data root, such as `uppland/`; nothing where they are the same."""
    relative = os.path.relpath(root).replace(os.sep, "/")
    return "" if relative == "." else f"{relative}/"
