"""A Python that is too old: run from a copy of the repository, the program says so in a sentence."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import TOP

FIRST_READ = [TOP / "src/loftet/__init__.py", TOP / "src/loftet/__main__.py"]
PRETEND = (
    "import runpy, sys; sys.version_info = (3, 9, 18, 'final', 0);"
    " runpy.run_module('loftet', run_name='__main__')"
)


@pytest.mark.parametrize("file", FIRST_READ, ids=lambda path: path.name)
def test_what_is_read_first_can_be_read_by_an_old_python(file: Path) -> None:
    ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_an_old_python_is_told_what_is_needed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PRETEND],
        env=dict(os.environ) | {"PYTHONPATH": str(TOP / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 3
    assert done.stderr == (
        "loftet behöver Python 3.11 eller senare; det här är 3.9. Hämta en nyare från www.python.org.\n"
        "loftet needs Python 3.11 or later; this is 3.9. Get a newer one from www.python.org.\n"
    )
