"""The commands by name, each read only when it is called or asked about.

`loftet --help`, and the shell that asks which commands there are, need no more than their names and one line
about each. So a command stands in the program as an announcement; the module that holds it, with all that it
imports, is read when the announced command is to read its arguments.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import typer

from loftet.cli.help import SpokenCommand
from loftet.cli.speech import told

if TYPE_CHECKING:
    from typing import Any

    from typer._click import Context
    from typer._click.core import Command

_FUNCTIONS = {
    "init": "init",
    "log": "log",
    "assess": "assess",
    "measure": "measure",
    "validate": "validate",
    "status": "status",
    "explain": "explain",
    "todo": "todo",
    "report": "report",
    "verify": "verify",
    "import": "import_table",  # `import` is a word of Python's own
    "export": "export",
    "schema": "schema",
}
"""The function of each command; it stands in the module of its name. The order is that of the help."""


class _Announced(SpokenCommand):
    """A command of which the name is known so far, and one line where the help is asked for."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: Context | None = None,
        **extra: Any,  # noqa: ANN401 - passed on as it is
    ) -> Context:
        """Return the context of the command itself, with its arguments read."""
        return _made(str(self.name)).make_context(info_name, args, parent, **extra)

    def get_short_help_str(self, limit: int = 80) -> str:
        """Return the line about it, which has room in the help as it stands."""
        del limit
        return told(f"cli.help.{self.name}.short")


def announced() -> Mapping[str, Command]:
    """Return all commands by name, in the order of the help."""
    return {name: _Announced(name) for name in _FUNCTIONS}


@cache
def _made(name: str) -> Command:
    """Return a command as Typer makes it of its function."""
    function = _FUNCTIONS[name]
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
    app.command(
        name,
        cls=SpokenCommand,
        help=told(f"cli.help.{name}"),
        options_metavar=told("cli.help.options-metavar"),
    )(getattr(import_module(f"loftet.cli.{function}"), function))
    return typer.main.get_command(app)
