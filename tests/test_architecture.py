"""Rules of docs/architecture.md that neither ruff nor the import contract can hold."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
MODULES = sorted((TOP / "src" / "loftet").rglob("*.py"))
CATALOGUES = set((TOP / "src" / "loftet" / "wording").glob("[a-z][a-z]_*.py"))

# In pieces, so that this file is not its own first finding.
FOLDERS_OF_A_MACHINE = ["work", "root", "home", "opt/pypi", "tmp/bash"]
REGISTRY_HOSTS = ["pypi" + r"\.org", "files.python" + "hosted", "registry." + "npmjs", "deb." + "debian"]
# requirement name -> module, where they differ
MODULE_OF = {"markdown-it-py": "markdown_it", "python-docx": "docx", "pyyaml": "yaml"}


def _tracked_files() -> list[Path]:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=TOP, capture_output=True, check=True).stdout
    return [TOP / name for name in names.decode().split("\0") if name]


@pytest.mark.parametrize(
    "module",
    [module for module in MODULES if module not in CATALOGUES],
    ids=lambda path: path.relative_to(TOP / "src").as_posix(),
)
def test_a_module_stays_readable(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 400


def test_the_page_of_the_architecture_has_the_layers_of_the_import_contract_and_modules_that_are_there() -> (
    None
):
    page = (TOP / "docs" / "architecture.md").read_text(encoding="utf-8")
    contracts = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = [re.findall(r"\w+", line) for line in contracts[0]["layers"]]
    table = [re.findall(r"`(\w+)/?`", row) for row in re.findall(r"^\| (`[^|]+) \|", page, re.MULTILINE)]
    named = [name for name in re.findall(r"`([\w*/]+\.py)`", page) if not name.startswith("*")]

    assert table == layers
    assert len(named) > 20
    assert [name for name in named if not _is_there(name)] == []


def _is_there(pattern: str) -> bool:
    return any(any(folder.glob(pattern)) for folder in (TOP, TOP / "src" / "loftet"))


def test_nothing_is_named_after_nothing() -> None:
    assert not {module.stem for module in MODULES} & {"utils", "util", "helpers", "helper", "common", "misc"}


def test_no_tracked_file_tells_of_the_machine_it_was_made_on() -> None:
    absolute = rf"(?<![\w./-])/(?:{'|'.join(FOLDERS_OF_A_MACHINE)})/[\w.]"
    beside = r"\.\./" + "shared"
    tells = re.compile("|".join([absolute, beside, *REGISTRY_HOSTS]).encode())
    found = [
        f"{file.relative_to(TOP)}: {match[0].decode()}"
        for file in _tracked_files()
        if file.is_file() and (match := tells.search(file.read_bytes()))
    ]
    assert found == []


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = chain.from_iterable(project.get("optional-dependencies", {}).values())
    names = [re.match(r"[\w-]+", requirement) for requirement in [*project["dependencies"], *extras]]
    declared = {MODULE_OF.get(name[0], name[0].replace("-", "_")) for name in names if name}
    imported = {root for module in MODULES for root in _imported_roots(module)}
    foreign = imported - sys.stdlib_module_names - {"loftet"}

    # Pydantic's core and Jinja's MarkupSafe come with them; tzdata is read by zoneinfo.
    assert foreign - {"pydantic_core", "markupsafe"} == declared - {"tzdata"}


def _imported_roots(module: Path) -> set[str]:
    roots: set[str] = set()
    for node in ast.walk(ast.parse(module.read_bytes())):
        if isinstance(node, ast.Import):
            roots |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            roots.add(node.module.partition(".")[0])
    return roots
