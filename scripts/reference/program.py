"""The program's own facts in one language: its commands and options, and what the examples print.

`python -m scripts.reference.program sv` prints them as JSON. It is a process of its own, since the program
takes its language when it starts; the day is always the same, and so are the letters and the commit that
chance would choose.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from contextlib import chdir, redirect_stderr, redirect_stdout
from datetime import date
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parents[2]
TODAY = date(2024, 12, 20)
_CHANCE = "7k3f9d"
_COMMIT = "1a2b3c4"


def facts(language: str) -> dict[str, Any]:
    """Return the facts in `language`, from a process of its own."""
    foreign = ("LOFTET_", "GIT_", "NO_COLOR", "FORCE_COLOR", "_LOFTET")
    paths = os.pathsep.join([str(TOP / "src"), str(TOP)])
    done = subprocess.run(
        [sys.executable, "-m", "scripts.reference.program", language],
        cwd=TOP,
        env={name: value for name, value in os.environ.items() if not name.startswith(foreign)}
        | {"PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def main() -> None:
    """Print the facts in the language that is the first argument."""
    (language,) = sys.argv[1:]
    os.environ.update(LOFTET_LANG=language, COLUMNS="80", LINES="24", GIT_CONFIG_GLOBAL=os.devnull)
    for role in ("AUTHOR", "COMMITTER"):
        os.environ |= {f"GIT_{role}_NAME": "Samordnaren", f"GIT_{role}_EMAIL": "samordnare@example.org"}
    from loftet.cli import surroundings

    vars(surroundings)["today"] = lambda: TODAY
    from scripts.reference.examples import EXAMPLES, lines_of, shown_codes

    from loftet.wording import Language

    commands = {name: command(name) for name in EXAMPLES}
    lines = {name: lines_of(name, commands[name]["help"], Language(language)) for name in EXAMPLES}
    outputs = {line: run(line) for of_command in (*lines.values(), shown_codes()) for line in of_command}
    sys.stdout.write(
        json.dumps({"commands": commands, "lines": lines, "outputs": outputs}, ensure_ascii=False)
    )


def command(name: str) -> dict[str, Any]:
    """Return a command as Typer knows it; without a name the program itself."""
    import typer

    from loftet.cli.app import app

    found: Any = typer.main.get_command(app)
    context = found.make_context("loftet", [], resilient_parsing=True)
    if name:
        announced = found.commands[name]
        context = announced.make_context(f"loftet {name}", [], parent=context, resilient_parsing=True)
        found = context.command
    return {
        "usage": " ".join([f"loftet {name}".rstrip(), *found.collect_usage_pieces(context)]),
        "help": found.help,
        "params": [parameter(each) for each in found.get_params(context)],
    }


def parameter(param: Any) -> dict[str, Any]:  # noqa: ANN401 - Typer does not publish the class
    """Return an argument or option: its names, what it takes, what it means, what it is when left out."""
    argument = param.param_type_name == "argument"
    flag = getattr(param, "is_flag", False)
    return {
        "argument": argument,
        "names": [param.metavar] if argument else sorted(param.opts, key=len),
        "value": None if argument or flag else param.metavar,
        "help": param.help,
        "default": param.default if isinstance(param.default, str) else None,
        "required": param.required,
        "several": param.nargs != 1 if argument else bool(param.multiple),
    }


def run(line: str) -> dict[str, Any]:
    """Return what a command line prints and exits with, in a copy of the example data."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        lay_out(git="--commit" in line)
        before = records()
        printed, complained, code = stream(), stream(), 0
        for piece in line.split(" && "):
            code = called(shlex.split(piece), printed, complained)
        chance = [(record[-6:], _CHANCE) for record in records() - before]
        chance += [(revision(), _COMMIT)] if "--commit" in line else []
        out, err = (steady(text_of(each), [(folder, "…"), *chance]) for each in (printed, complained))
        return {"code": code, "out": out, "err": err}


def called(words: list[str], printed: TextIOWrapper, complained: TextIOWrapper) -> int:
    """Run the program in this process, as `main` runs it; return its exit code."""
    from loftet.cli import main as outermost

    sys.argv = words
    with redirect_stdout(printed), redirect_stderr(complained):
        try:
            outermost.main()
        except SystemExit as done:
            return int(str(done.code))


def stream() -> TextIOWrapper:
    """Return a stream such as the program has on a machine: text above, bytes below."""
    return TextIOWrapper(BytesIO(), encoding="utf-8", newline="\n", write_through=True)


def text_of(written: TextIOWrapper) -> str:
    """Return what was written to a stream, without what would not be seen."""
    below = written.buffer
    assert isinstance(below, BytesIO)  # noqa: S101 - it is what `stream` laid below
    return below.getvalue().decode().replace("\r\n", "\n").removeprefix("\ufeff")


def steady(text: str, chance: list[tuple[str, str]]) -> str:
    """Return `text` with what is not the same each time replaced."""
    for drawn, fixed in chance:
        text = text.replace(drawn, fixed)
    return text


def records() -> set[str]:
    """Return the ids of the records in the working directory."""
    return {path.stem for path in Path("data").rglob("*.yaml") if re.match(r"[0-9]{4}-", path.name)}


def lay_out(*, git: bool) -> None:
    """Lay what is known of the example data on the day, and files beside them, into the working directory."""
    from scripts.reference.examples import FILES

    shutil.copytree(TOP / "data", "data")
    for path in Path("data").rglob("2024-*.yaml"):
        logged = re.search(r"^logged: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        if logged and date.fromisoformat(logged[1]) > TODAY:
            path.unlink()
    Path("tom-mapp").mkdir()
    for name, text in FILES.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8", newline="\n")
    shutil.copy("data/commitments.yaml", "felaktig/data")
    excel_file(FILES["insatser.csv"])
    if git:
        for words in ("init -q -b main", "add -A", "commit -q -m data"):
            subprocess.run(["git", *words.split()], check=True)


def excel_file(table: str) -> None:
    """Make insatser.xlsx of the lines of a CSV file, on a sheet of its own."""
    import xlsxwriter

    with xlsxwriter.Workbook("insatser.xlsx") as book:
        sheet = book.add_worksheet("Insatser")
        for row, cells in enumerate(table.splitlines()):
            sheet.write_row(row, 0, cells.split(";"))


def revision() -> str:
    """Return the short hash of the commit that stands there."""
    asked = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(asked, check=True, capture_output=True, encoding="utf-8").stdout.strip()


if __name__ == "__main__":
    main()
