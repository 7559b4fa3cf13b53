"""A page for each command: how it is called, every argument and option, and examples that were run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from scripts.reference.examples import EXAMPLES, UNSHOWN
from scripts.reference.page import Words, code, fenced, page, paragraph, path_of, shown, table

GENERAL = "loftet"
"""The page of the options before a command."""


def command_pages(words: Words, facts: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the pages by their paths."""
    return {
        path_of(words.language, "commands", name or GENERAL): _page(words, name, facts) for name in EXAMPLES
    }


def _page(words: Words, name: str, facts: Mapping[str, Any]) -> str:
    command = facts["commands"][name]
    about = command["help"].split("\n\n")[:-1]
    return page(
        words,
        f"loftet {name}".rstrip(),
        (line for part in about for line in paragraph(part)),
        fenced(command["usage"]),
        _params(words, command, argument=True),
        _params(words, command, argument=False),
        paragraph("" if name else words("command.shell")),
        [f"## {words('command.examples')}", ""],
        paragraph(words("command.run")),
        _examples(words, facts["lines"][name], facts["outputs"]),
    )


def _params(words: Words, command: Mapping[str, Any], *, argument: bool) -> Iterator[str]:
    params = [param for param in command["params"] if param["argument"] is argument]
    if params:
        yield from (f"## {words('command.arguments' if argument else 'command.options')}", "")
        headings = [words(f"command.column.{name}") for name in ("name", "value", "help", "default")]
        yield from table(headings, (_row(words, param) for param in params))


def _row(words: Words, param: Mapping[str, Any]) -> tuple[str, ...]:
    notes = [param["help"], *([words("command.several")] if param["several"] else [])]
    default = words("command.required") if param["required"] else code(param["default"] or "").strip("`")
    return (
        ", ".join(map(code, param["names"])),
        code(param["value"]) if param["value"] else "",
        "; ".join(notes),
        default if param["required"] or not default else code(default),
    )


def _examples(words: Words, lines: Iterable[str], outputs: Mapping[str, Any]) -> Iterator[str]:
    for line in lines:
        found = outputs[line]
        yield from shown(line, found)
        if found["code"]:
            link = path_of(words.language, "exit-codes").rpartition("/")[2]
            yield from paragraph(words("command.exit", code=found["code"], page=f"../{link}"))


def without_example(facts: Mapping[str, Any]) -> list[str]:
    """Return the options that no example of their command shows, as `log --tag`."""
    return [
        f"{name} {param['names'][-1]}"
        for name, command in facts["commands"].items()
        for param in command["params"]
        if not param["argument"]
        and not UNSHOWN & set(param["names"])
        and not (name and "--help" in param["names"])
        and not any(option in line.split() for option in param["names"] for line in facts["lines"][name])
    ]
