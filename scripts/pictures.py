"""The pictures of the documentation, made from the example by the program itself.

`make pictures` writes docs/bilder/*.png in Swedish and docs/pictures/*.png in English: the terminal, the page
and the PDF as a reader sees them.
Needs Chromium, pdftoppm (poppler-utils) and the packages of requirements/dev.txt.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pexpect
from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

TOP = Path(__file__).resolve().parents[1]
DAY = "2024-09-30"
COLUMNS = 80
SHADES = 256
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
DARK, PALE, GREY = (28, 32, 40), (252, 252, 250), (90, 96, 104)
RED, GREEN, OCHRE, BLUE, VIOLET, TEAL = (
    (160, 40, 20),
    (20, 110, 60),
    (150, 90, 0),
    (20, 80, 170),
    (120, 50, 140),
    (0, 110, 120),
)
THEME = TerminalTheme(PALE, DARK, [DARK, RED, GREEN, OCHRE, BLUE, VIOLET, TEAL, GREY])
LOFTET = ["-m", "loftet"]
LOFTET_ON_THE_DAY = [  # only `surroundings` asks the clock; the patrol in the picture was yesterday
    "-c",
    f"""
from datetime import date
from loftet.cli import surroundings
surroundings.today = lambda: date.fromisoformat({DAY!r})
from loftet.cli.main import main
main()
""",
]


class Half(NamedTuple):
    """A language of the documentation: its folder of pictures, their names there, what is answered."""

    language: str
    folder: Path
    names: dict[str, str]
    dialogue: tuple[tuple[str, str], ...]

    def picture(self, name: str) -> Path:
        """Return where the picture of that English name lies."""
        return self.folder / f"{self.names.get(name, name)}.png"


HALVES = (
    Half(
        "sv",
        TOP / "docs" / "bilder",
        {
            "report": "rapport",
            "report-phone": "rapport-telefon",
            "report-pdf": "rapport-pdf",
            "terminal-error": "terminal-fel",
        },
        (
            ("Vad gjordes", "fot"),
            ("När", "igår"),
            ("Vem utförde det", ""),
            ("Var", ""),
            ("Anteckning", "Två poliser, kväll."),
            ("Spara?", ""),
        ),
    ),
    Half(
        "en",
        TOP / "docs" / "pictures",
        {},
        (
            ("What was done", "fot"),
            ("When", "yesterday"),
            ("Who carried it out", ""),
            ("Where", ""),
            ("Note", "Två poliser, kväll."),
            ("Save?", ""),
        ),
    ),
)


def main() -> None:
    """Write every picture and print its path and size."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for half in HALVES:
            half.folder.mkdir(exist_ok=True)
            os.environ["LOFTET_LANG"] = half.language
            with tempfile.TemporaryDirectory() as folder:
                _pictures(browser, half, Path(folder))
        browser.close()
    for picture in sorted(picture for half in HALVES for picture in half.folder.glob("*.png")):
        _shrink(picture)
        print(f"{picture.relative_to(TOP)}  {picture.stat().st_size // 1024} KiB")


def _pictures(browser: Browser, half: Half, folder: Path) -> None:
    _report(browser, half, folder)
    root, wrong = folder / "root", folder / "wrong"
    shutil.copytree(TOP / "data", root / "data")
    for name, command in (("terminal", "status"), ("terminal-todo", "todo")):
        typed = _typed(root, [*LOFTET, command, "--as-of", DAY])
        _terminal(browser, half.picture(name), typed, f"loftet {command}")
    shutil.copytree(root, wrong)
    logged = _typed(root, [*LOFTET_ON_THE_DAY, "log"], half.dialogue)
    _terminal(browser, half.picture("terminal-log"), logged, "loftet log")
    _misspell(wrong)
    _terminal(
        browser, half.picture("terminal-error"), _typed(wrong, [*LOFTET, "validate"]), "loftet validate"
    )


def _report(browser: Browser, half: Half, folder: Path) -> None:
    page, paper = folder / "uppfoljning.html", folder / "uppfoljning.pdf"
    command = [sys.executable, "-m", "loftet", "-C", str(TOP), "report", "--as-of", DAY]
    subprocess.run(
        [*command, "-o", str(page), "-o", str(paper)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    for name, width, height, scale in (("report", 1280, 1180, 1.0), ("report-phone", 390, 800, 1.5)):
        shot = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=scale)
        shot.goto(page.as_uri())
        shot.screenshot(path=half.picture(name))
        shot.close()
    first = ["pdftoppm", "-r", "70", "-f", "1", "-l", "1", "-png", "-singlefile"]
    subprocess.run([*first, str(paper), str(half.picture("report-pdf").with_suffix(""))], check=True)


def _misspell(root: Path) -> None:
    """Make two mistakes that are easily made: a word in a field's place, and a place that does not exist."""
    patrol = root / "data/activities/2024/2024-04-26-fotpatrull-s1gkve.yaml"
    text = patrol.read_text(encoding="utf-8")
    patrol.write_text(text.replace("commitments:", "commitmnts:"), encoding="utf-8")
    network = root / "data/activities/2024/2024-05-23-natverkstraff-ksvkfd.yaml"
    text = network.read_text(encoding="utf-8")
    network.write_text(text.replace("type: natverkstraff", "type: nätverksträff"), encoding="utf-8")


def _typed(root: Path, command: list[str], dialogue: Sequence[tuple[str, str]] = ()) -> str:
    """Return what stands on a terminal of 80 columns, escape codes and all, when all is answered."""
    child = pexpect.spawn(
        sys.executable,
        command,
        cwd=str(root),
        dimensions=(50, COLUMNS),
        encoding="utf-8",
    )
    output = io.StringIO()
    child.logfile_read = output
    for question, answer in dialogue:
        child.expect_exact(question)
        child.expect([r": $", r"\] $"])
        child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    return output.getvalue().replace("\r\n", "\n")


def _terminal(browser: Browser, picture: Path, text: str, title: str) -> None:
    console = Console(width=COLUMNS, record=True, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(text))
    drawing = console.export_svg(title=title, theme=THEME)
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.set_content(f'<body style="margin: 0">{drawing}</body>')
    page.locator("svg").first.evaluate("drawing => document.fonts.ready")
    page.locator("svg").first.screenshot(path=picture)
    page.close()


def _shrink(picture: Path) -> None:
    """Keep as many shades as an eye can tell apart in a page of text."""
    with Image.open(picture) as image:
        few = image.convert("RGB").quantize(SHADES, dither=Image.Dither.NONE)
    few.save(picture, optimize=True)


if __name__ == "__main__":
    main()
