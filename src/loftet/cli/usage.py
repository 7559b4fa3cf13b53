"""What Typer complains of, said in the program's language."""

from __future__ import annotations

from typer.exceptions import TyperException

from loftet.cli.speech import told


def usage_sentence(misuse: TyperException) -> str:
    """Return Typer's complaint in the program's language, by its class; its own words where there is none."""
    kind = type(misuse).__name__
    option = getattr(misuse, "option_name", None)
    if kind == "NoSuchOption" and option:
        sentence = told("cli.usage.no-such-option", name=option)
        near = tuple(sorted(getattr(misuse, "possibilities", None) or ()))
        return told("cli.usage.did-you-mean", sentence=sentence, names=near) if near else sentence
    if kind == "BadOptionUsage" and option:
        return told("cli.usage.option-needs-value", name=option)
    if kind in _ABOUT_A_PARAMETER and (name := _parameter(misuse)):
        return told(_ABOUT_A_PARAMETER[kind], name=name)
    message = misuse.format_message() if hasattr(misuse, "format_message") else str(misuse)
    return told("cli.usage.other", message=message)


_ABOUT_A_PARAMETER = {"MissingParameter": "cli.usage.missing", "BadParameter": "cli.usage.bad-value"}


def _parameter(misuse: TyperException) -> str | None:
    """Return what the parameter is called where it is typed."""
    parameter = getattr(misuse, "param", None)
    options = getattr(parameter, "opts", ())
    if getattr(parameter, "param_type_name", None) == "option" and options:
        return str(options[-1])
    return getattr(parameter, "metavar", None)
