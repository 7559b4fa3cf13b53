"""Writes a record on small disks of its own; run with the right to mount, in a name space of its own.

`python small_disk.py FOLDER` mounts one disk after the other on FOLDER and prints for each attempt to write,
as JSON: the disk, how the attempt ended, and the texts of the files that were there after it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.store.writer import write

BLOCK = 4096


def mount(options: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", FOLDER], check=True)


def unmount() -> None:
    subprocess.run(["umount", FOLDER], check=True)


def attempt(disk: str) -> None:
    code = write(FOLDER)
    files = [path.read_text(encoding="utf-8") for path in FOLDER.rglob("*") if path.is_file()]
    left = [text for text in files if not text.startswith("ballast")]
    print(json.dumps({"disk": disk, "code": code, "left": left}))


def fill(free_blocks: int) -> None:
    """Fill the disk but for a few blocks."""
    ballast = FOLDER / "ballast"
    try:
        with ballast.open("wb", buffering=0) as file:
            while True:
                file.write(b"ballast.".ljust(BLOCK, b"."))
    except OSError:
        pass
    with ballast.open("r+b") as file:
        file.truncate(max(0, ballast.stat().st_size // BLOCK - free_blocks) * BLOCK)


if __name__ == "__main__":
    FOLDER = Path(sys.argv[1])
    for blocks in range(5):
        mount("size=64k")
        (FOLDER / "data").mkdir()
        fill(blocks)
        attempt(f"{blocks} blocks free")
        unmount()
    for inodes in range(3, 9):
        mount(f"nr_inodes={inodes}")
        (FOLDER / "data").mkdir()
        attempt(f"{inodes} inodes")
        unmount()
    mount("size=64k")
    (FOLDER / "data").mkdir()
    subprocess.run(["mount", "-o", "remount,ro", FOLDER], check=True)
    attempt("read-only")
    unmount()
