"""What many tests need: golden files, a data root to spoil, the program as a process, Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

import pytest
from hypothesis import settings

from loftet.wording import Language

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("without-a-clock", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("without-a-clock")

TOP = Path(__file__).resolve().parents[1]

collect_ignore = (  # what these show needs the signals, limits and terminals of POSIX
    [
        "cli/test_log_terminal.py",
        "cli/test_patience.py",
        "handbook/test_handbook.py",
        "store/test_create_on_real_disks.py",
        "store/test_create_under_fault.py",
        "store/test_read.py",
    ]
    if sys.platform == "win32"
    else []
)
REVIEWED = (Language.SV, Language.EN)
"""The languages whose golden files have been read by people who speak them."""

Golden: TypeAlias = Callable[[str, str], None]


class Loftet(Protocol):
    """Runs the program: `loftet("status", "--lang", "sv", cwd=data_root)`."""

    def __call__(
        self,
        *arguments: str,
        cwd: Path = ...,
        answers: str | None = None,
        environment: Mapping[str, str] = ...,
    ) -> subprocess.CompletedProcess[str]: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden anew instead of comparing"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the file of that name in tests/golden; `--update-golden` writes it."""

    def compare(name: str, text: str) -> None:
        file = TOP / "tests" / "golden" / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        assert text == file.read_bytes().decode(), (
            f"{name}: see the diff, then --update-golden if it is meant"
        )

    return compare


@pytest.fixture
def data_root(tmp_path: Path) -> Path:
    """Return a folder that holds a copy of the real `data`, to be changed at will."""
    shutil.copytree(TOP / "data", tmp_path / "root" / "data")
    return tmp_path / "root"


@pytest.fixture
def loftet(tmp_path: Path) -> Loftet:
    """Return a function that runs `python -m loftet` without a terminal and with a home of its own.

    It does not see the caller's LOFTET_ variables, locale or configuration: Swedish unless told otherwise.
    """

    def run(
        *arguments: str,
        cwd: Path = tmp_path,
        answers: str | None = None,
        environment: Mapping[str, str] = {},
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "loftet", *arguments],
            cwd=cwd,
            input=answers or "",
            env=clean_environment(tmp_path / "home") | dict(environment),
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run


def clean_environment(home: Path) -> dict[str, str]:
    """Return the environment without the caller's locale, configuration and LOFTET_ variables."""
    foreign = ("LOFTET_", "LC_", "LANG", "XDG_", "GIT_", "NO_COLOR", "FORCE_COLOR", "COLUMNS")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    source = os.pathsep.join(filter(None, [str(TOP / "src"), os.environ.get("PYTHONPATH")]))
    return kept | {"HOME": str(home), "USERPROFILE": str(home), "LANG": "sv_SE.UTF-8", "PYTHONPATH": source}


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of a Chromium; the test is left out where there is none, and fails under CI."""
    found = _find_chromium()
    drive = subprocess.run(
        [sys.executable, "-m", "playwright", "--version"], capture_output=True, check=False
    )
    if found and drive.returncode == 0:
        return found
    if os.environ.get("CI") == "true":
        pytest.fail("no Chromium that can be driven, and under CI no test may be left out")
    pytest.skip("no Chromium that can be driven: `make test` says what is missing")


@pytest.fixture(scope="session")
def java() -> str:
    """Return the path of a Java that runs; the test is left out where there is none, and fails under CI."""
    found = shutil.which("java")
    if found and subprocess.run([found, "-version"], capture_output=True, check=False).returncode == 0:
        return found
    if os.environ.get("CI") == "true":
        pytest.fail("no Java for the Nu HTML checker, and under CI no test may be left out")
    pytest.skip("no Java for the Nu HTML checker: `make test` says what is missing")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Return one browser for all tests of a process: Playwright cannot be started in it a second time."""
    from playwright.sync_api import sync_playwright
    from tests.render.browsing import ARGUMENTS

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


def _find_chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    on_mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    asked = (os.environ.get("LOFTET_CHROMIUM", ""), *names, on_mac)
    return next((path for name in asked if name and (path := shutil.which(name))), None)
