"""The pictures of the documentation, made from the example by the program itself.

`python scripts/pictures.py` writes docs/bilder/*.png: the page and the terminal as a reader sees them.
Needs Chromium and the packages of requirements/dev.txt.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pexpect
from playwright.sync_api import Page, sync_playwright
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

TOP = Path(__file__).resolve().parents[1]
PICTURES = TOP / "docs" / "bilder"
DAY = "2024-09-30"
COLUMNS = 80
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


def main() -> None:
    """Write every picture and print its path."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1280, "height": 1180})
        _page(page, Path(folder))
        _terminal(page, Path(folder), "terminal.png", ["status", "--as-of", DAY])
        browser.close()
    for picture in sorted(PICTURES.glob("*.png")):
        print(picture.relative_to(TOP))


def _page(page: Page, folder: Path) -> None:
    paper = folder / "uppfoljning.html"
    command = [sys.executable, "-m", "loftet", "-C", str(TOP), "report", "--as-of", DAY, "-o", str(paper)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    page.goto(paper.as_uri())
    page.screenshot(path=PICTURES / "rapport.png")


def _terminal(page: Page, folder: Path, name: str, arguments: list[str]) -> None:
    drawing = folder / f"{name}.svg"
    drawing.write_text(_drawn(_on_a_terminal(arguments), f"loftet {' '.join(arguments)}"), encoding="utf-8")
    page.goto(folder.as_uri())
    page.set_content(f'<body style="margin: 0"><img alt="" width="1000" src="{drawing.as_uri()}"></body>')
    picture = page.locator("img")
    picture.evaluate("image => image.decode()")
    picture.screenshot(path=PICTURES / name)


def _on_a_terminal(arguments: list[str]) -> str:
    """Return what the program writes on a terminal of 80 columns, escape codes and all."""
    command = ["-m", "loftet", "-C", str(TOP), "--lang", "sv", *arguments]
    child = pexpect.spawn(sys.executable, command, dimensions=(50, COLUMNS), encoding="utf-8")
    output = io.StringIO()
    child.logfile_read = output
    child.expect(pexpect.EOF)
    child.close()
    return output.getvalue().replace("\r\n", "\n")


def _drawn(text: str, title: str) -> str:
    console = Console(width=COLUMNS, record=True, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(text))
    return console.export_svg(title=title, theme=THEME)


if __name__ == "__main__":
    main()
