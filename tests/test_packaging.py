"""What a municipality installs: the wheel, and the files that it must find in it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
SHIPPED = {"templates": "templates", "schema": "schema", "example": "data"}


def _build_wheel(into: Path) -> Path:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(into), str(TOP)]
    subprocess.run(build, check=True, capture_output=True, timeout=300)
    return next(into.glob("loftet-*.whl"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.mark.parametrize(("kind", "folder"), SHIPPED.items())
def test_the_wheel_carries_each_shipped_file(wheel: Path, kind: str, folder: str) -> None:
    tracked = subprocess.run(["git", "ls-files", "-z", folder], cwd=TOP, capture_output=True, check=True)
    files = {name.removeprefix(f"{folder}/") for name in tracked.stdout.decode().split("\0") if name}
    within = f"loftet/shipped/{kind}/"
    names = zipfile.ZipFile(wheel).namelist()
    assert files
    assert files <= {name.removeprefix(within) for name in names if name.startswith(within)}


def test_an_installed_wheel_finds_its_own_files(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    ask = "import loftet.resources as r; [print(r.resource(k)) for k in ('templates', 'schema', 'example')]"
    answer = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=tmp_path,
        env=dict(os.environ) | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert answer.stdout.splitlines() == [str(tmp_path / "loftet" / "shipped" / kind) for kind in SHIPPED]


def test_the_same_source_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    assert _build_wheel(tmp_path).read_bytes() == wheel.read_bytes()
