"""A folder that loftet is installed from without a network: its wheel, all that it needs, and their hashes.

`python scripts/offline_folder.py FOLDER` fetches for the machine it runs on, and with `--for win_amd64
--python 3.13` (or `macosx_11_0_arm64`, `manylinux_2_28_x86_64`) for another. What is fetched is what
requirements/all.txt pins. The folder gets a requirements.txt of its own, which names each file by its hash,
and LÄS-MIG.txt with the command that installs.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
PINS = TOP / "requirements" / "all.txt"
EXTRAS = "docx,excel,pdf"
INSTALL = "python -m pip install --no-index --find-links . --require-hashes -r requirements.txt"
READ_ME = f"""loftet med allt det behöver, för installation utan nät. Öppna en terminal i mappen och kör:

    {INSTALL}

loftet with all that it needs, for installation without a network. Open a terminal in this folder and run
the command above.
"""


def main() -> None:
    """Fill the folder, and say what it holds."""
    asked = _asked()
    folder = Path(asked.folder)
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        sys.exit(f"{folder} is not empty: name a new folder, so that it holds nothing else.")
    _fetch(folder, asked.platform, asked.python)
    wheel = _build(folder)
    _write(folder / "requirements.txt", _requirements(wheel))
    _write(folder / "LÄS-MIG.txt", READ_ME)
    print(f"{folder}: {len(list(folder.glob('*.whl')))} wheels")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder")
    parser.add_argument("--for", dest="platform", metavar="PLATFORM", help="pip's name of the system")
    parser.add_argument("--python", metavar="VERSION", help="the Python it is for, such as 3.13")
    return parser.parse_args()


def _fetch(folder: Path, platform: str | None, python: str | None) -> None:
    """Fetch what any system needs: pip would judge "only on Windows" by the system it runs on."""
    system = ["--platform", platform] if platform else []
    version = ["--python-version", python] if python else []
    everything = re.sub(r" ; .*(?= \\$)", "", PINS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    with tempfile.TemporaryDirectory() as temporary:
        pins = Path(temporary, "pins.txt")
        _write(pins, everything)
        wanted = ["--only-binary", ":all:", "--require-hashes", "--no-deps", "--dest", str(folder)]
        _run(
            [
                "pip",
                "download",
                "--quiet",
                "--disable-pip-version-check",
                *wanted,
                *system,
                *version,
                "-r",
                str(pins),
            ]
        )


def _build(folder: Path) -> Path:
    _run(["build", "--wheel", "--no-isolation", "--outdir", str(folder), str(TOP)])
    return next(folder.glob("loftet-*.whl"))


def _requirements(wheel: Path) -> str:
    """Return the pins and, on top, loftet's own wheel with all extras."""
    version = wheel.name.split("-")[1]
    digest = sha256(wheel.read_bytes()).hexdigest()
    own = f"loftet[{EXTRAS}]=={version} \\\n    --hash=sha256:{digest}\n"
    return own + PINS.read_text(encoding="utf-8")


def _run(module_and_arguments: list[str]) -> None:
    subprocess.run([sys.executable, "-m", *module_and_arguments], check=True, stdout=subprocess.DEVNULL)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
