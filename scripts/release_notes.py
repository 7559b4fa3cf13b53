"""What is new in a version, for those who use it: its section of CHANGELOG.md.

`python scripts/release_notes.py v0.1.0` prints it; exit 1 where the section is missing, or where the program
in this folder is of another version.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from loftet import __version__

CHANGELOG = Path(__file__).resolve().parents[1] / "CHANGELOG.md"


def main() -> None:
    """Print the section of the version that is asked for."""
    version = sys.argv[1].removeprefix("v")
    if version != __version__:
        sys.exit(f"The program is version {__version__}, not {version}: set it in src/loftet/__init__.py.")
    print(notes_of(version, CHANGELOG.read_text(encoding="utf-8")))


def notes_of(version: str, changelog: str) -> str:
    """Return the text below the version's heading."""
    heading = re.compile(rf"^## {re.escape(version)}\b.*$", re.MULTILINE)
    found = heading.search(changelog)
    if found is None:
        sys.exit(f"CHANGELOG.md has no section for {version}.")
    return re.split(r"^## ", changelog[found.end() :], maxsplit=1, flags=re.MULTILINE)[0].strip()


if __name__ == "__main__":
    main()
