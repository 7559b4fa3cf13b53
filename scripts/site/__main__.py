"""The documentation as a site that can be read from a folder: `python -m scripts.site` writes out/site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.reference.page import NAMES
from scripts.site.links import broken, outward
from scripts.site.sources import ENGLISH_HALF, Half
from scripts.site.words import framed

from loftet.wording import Language

TOP = Path(__file__).resolve().parents[2]
SITE = TOP / "out" / "site"


def main() -> int:
    """Make the site and look at its links; 1 where one leads nowhere."""
    build(SITE)
    faults = list(broken(SITE))
    print("\n".join(faults))
    (SITE / "links-out.txt").write_text("\n".join(outward(SITE)) + "\n", encoding="utf-8")
    print(f"{SITE / 'index.html'}: {len(list(SITE.rglob('*.html')))} pages")
    return 1 if faults else 0


def build(site: Path) -> None:
    """Write both halves of the site; a warning of Sphinx is an error."""
    shutil.rmtree(site, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        for language in NAMES:
            half = site / ENGLISH_HALF if language is Language.EN else site
            _build_half(language, Path(folder) / language, half)
    for page in site.rglob("*.html"):
        language = Language.EN if page.is_relative_to(site / ENGLISH_HALF) else Language.SV
        page.write_text(framed(page.read_text(encoding="utf-8"), language), encoding="utf-8", newline="\n")


def _build_half(language: Language, sources: Path, into: Path) -> None:
    Half(TOP, language).write(sources)
    settings = ["-q", "-W", "--keep-going", "-c", str(Path(__file__).parent), "-d", f"{sources}.trees"]
    paths = os.pathsep.join([str(TOP), str(TOP / "src")])
    subprocess.run(
        [sys.executable, "-m", "sphinx", *settings, str(sources), str(into)],
        env=os.environ | {"LOFTET_SITE": language, "PYTHONPATH": paths, "SOURCE_DATE_EPOCH": "0"},
        check=True,
    )
    shutil.rmtree(into / ".doctrees", ignore_errors=True)
    (into / ".buildinfo").unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
