"""The same data root as another program would write it: lists below their key, long texts folded by PyYAML.

`python -m benchmarks.rewrite FOLDER INTO` copies the data root of FOLDER, each activity written anew.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import yaml


def main() -> None:
    """Write the data root that the arguments ask for."""
    rewrite(Path(sys.argv[1], "data"), Path(sys.argv[2], "data"))


def rewrite(data: Path, into: Path) -> None:
    """Write all that is under `data` under `into`, the activities in PyYAML's own style."""
    into.mkdir(parents=True)
    shutil.copy(data / "commitments.yaml", into)
    for file in data.glob("activities/*/*.yaml"):
        record = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        written = into / file.relative_to(data)
        written.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(record, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        written.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
