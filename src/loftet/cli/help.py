"""Help and complaints in the program's language.

Typer has its own English words: "Usage", "Options", "Show this message and exit", "No such command". They
are not all translatable by gettext, so the two classes that Typer lets an app bring (`cls=`) say them from
the catalogue, by the methods that Click documents for overriding. Nothing of Typer is patched.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from typer.core import TyperCommand, TyperGroup

from loftet.cli.choice import chosen
from loftet.cli.speech import told
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter
    from typer._click.core import Command, Parameter

_IN_BRACKETS = r"\[(default): (.*)\]$|\[(required)\]$"
_FOR_TAB = {"install_completion": "--install-completion", "show_completion": "--show-completion"}
_TYPERS_OWN = frozenset({"help", *_FOR_TAB})


class SpokenCommand(TyperCommand):
    """A command whose help is in the program's language."""

    allow_extra_args = True  # they are refused below, in our words

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Refuse words that no argument takes."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise LoftetError(Phrase("cli.usage.extra", words=tuple(rest)), exit_code=ExitCode.USAGE)
        return rest

    def get_params(self, ctx: Context) -> list[Parameter]:
        """Return the parameters, Typer's own with our help."""
        return _spoken(super().get_params(ctx))

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the line that says how the command is called."""
        _write_usage(self.collect_usage_pieces(ctx), ctx, formatter)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write what arguments and options there are."""
        _write_params(self.get_params(ctx), ctx, formatter)


class SpokenGroup(TyperGroup):
    """The program itself, with its help in its language."""

    def get_params(self, ctx: Context) -> list[Parameter]:
        """Return the parameters, Typer's own with our help."""
        return _spoken(super().get_params(ctx))

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the line that says how the program is called."""
        _write_usage(self.collect_usage_pieces(ctx), ctx, formatter)

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write it all so that it fits 80 by 24: no empty line, the options side by side."""
        self.format_usage(ctx, formatter)
        formatter.write("\n".join(filter(None, (self.help or "").splitlines())) + "\n")
        formatter.write_heading(told("cli.help.heading.command"))
        with formatter.indentation():
            formatter.write_dl([(name, each.get_short_help_str()) for name, each in self.commands.items()])
        formatter.write_heading(told("cli.help.heading.option"))
        params = [param for param in self.get_params(ctx) if param.name not in _FOR_TAB]
        rows = [_row(record) for param in params if (record := param.get_help_record(ctx))]
        formatter.write(_side_by_side(rows))
        formatter.write(f"  {', '.join(_FOR_TAB.values())}  {told('cli.help.for-tab')}\n")

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Return the command that is called; a usage error names the nearest where there is none."""
        if not ctx.resilient_parsing and not args[0].startswith("-"):
            chosen(args[0], self.commands, told("cli.command"))
        return super().resolve_command(ctx, args)


def _spoken(params: list[Parameter]) -> list[Parameter]:
    for param in params:
        if param.name in _TYPERS_OWN:
            vars(param)["help"] = told(f"cli.help.own.{param.name.replace('_', '-')}")
    return params


def _write_usage(pieces: list[str], ctx: Context, formatter: HelpFormatter) -> None:
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=f"{told('cli.help.heading.usage')}: ")


def _write_params(params: list[Parameter], ctx: Context, formatter: HelpFormatter) -> None:
    for kind in ("argument", "option"):
        records = [param.get_help_record(ctx) for param in params if param.param_type_name == kind]
        rows = [_row(record) for record in filter(None, records)]
        if rows:
            with formatter.section(told(f"cli.help.heading.{kind}")):
                formatter.write_dl(rows)


def _row(record: tuple[str, str]) -> tuple[str, str]:
    name, text = record
    return name, re.sub(_IN_BRACKETS, _bracketed, text)


def _side_by_side(rows: list[tuple[str, str]]) -> str:
    """Return the options in two columns, the first half in the left one."""
    half = (len(rows) + 1) // 2
    columns = [_aligned(rows[:half]), _aligned(rows[half:])]
    width = max(map(len, columns[0]))
    pairs = zip_longest(*columns, fillvalue="")
    return "".join(f"  {left:<{width}}  {right}".rstrip() + "\n" for left, right in pairs)


def _aligned(rows: list[tuple[str, str]]) -> list[str]:
    width = max(len(name) for name, _ in rows)
    return [f"{name:<{width}}  {text}" for name, text in rows]


def _bracketed(match: re.Match[str]) -> str:
    default = match[2]
    return (
        f"[{told('cli.help.required')}]"
        if default is None
        else f"[{told('cli.help.default', value=default)}]"
    )
