"""The program as Typer sees it: the options before the command, and the commands."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from loftet import __version__
from loftet.cli.commands import announced
from loftet.cli.help import SpokenGroup
from loftet.cli.session import Session
from loftet.cli.speech import told
from loftet.cli.surroundings import environment
from loftet.phrase import Phrase, Value
from loftet.problems import ExitCode, LoftetError
from loftet.wording import Language


class _Program(SpokenGroup):
    """The program, with the commands that are announced."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - passed on as it is
        """Hold what Typer knows of the program, and the commands."""
        super().__init__(**(settings | {"commands": announced()}))


app = typer.Typer(
    name="loftet",
    cls=_Program,
    help=told("cli.help"),
    options_metavar=told("cli.help.options-metavar"),
    subcommand_metavar=told("cli.help.command-metavar"),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)

_COLORS = ("auto", "always", "never")


def _version(asked: bool) -> None:
    if asked:
        print(f"loftet {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def before_command(
    context: typer.Context,
    root: Annotated[
        Path | None, typer.Option("-C", "--root", metavar="DIR", help=told("cli.help.root"))
    ] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="|".join(Language), help=told("cli.help.lang"))
    ] = None,
    color: Annotated[
        str, typer.Option("--color", metavar="auto|always|never", help=told("cli.help.color"))
    ] = "auto",
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help=told("cli.help.quiet"))] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help=told("cli.help.no-cache"))] = False,
    version: Annotated[
        bool,
        typer.Option("-V", "--version", is_eager=True, callback=_version, help=told("cli.help.version")),
    ] = False,
) -> None:
    """Hold the options before the command for the command; without one, show what there is."""
    del version, no_cache  # whether anything is remembered was seen before Typer was there: start.py
    if context.invoked_subcommand is None:
        print(context.get_help(), file=sys.stderr)
        raise typer.Exit(ExitCode.USAGE)
    asked = lang or environment("LOFTET_LANG")
    if asked is not None and asked not in set(Language):
        raise _misuse("cli.bad-language", asked, languages=tuple(Language))
    if color not in _COLORS:
        raise _misuse("cli.bad-color", color)
    named_root = environment("LOFTET_ROOT")
    context.obj = Session(
        root=root or (Path(named_root) if named_root else None),
        language=Language(asked) if asked else None,
        color=color,
        quiet=quiet,
    )


def _misuse(key: str, value: str, **more: Value) -> LoftetError:
    return LoftetError(Phrase(key, value=value, **more), exit_code=ExitCode.USAGE)
